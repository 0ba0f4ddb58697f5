//! Search over the texts: an index of paragraphs by form and dictionary form, and a query language over it.
//!
//! The index holds words of texts and nothing else. Codes, coders, groups, variables, coded or not are answered from the
//! project in memory, so a search is true in the very moment after a coding, and the index may be deleted at any time:
//! [`Index::follow`] makes it anew. [`parse`] reads a query, [`Index::search`] answers it.
//!
//! The way of a query: [`ast`] → `plan` (words become terms, filters become sets of paragraphs and spans) → `evaluate`
//! (sets of bits first, ranges only where a span decides) → [`hits`] (counts for all, ranges and reasons for those shown).

pub mod analyser;
pub mod ast;
mod bits;
pub mod context;
mod counts;
mod evaluate;
mod follow;
pub mod help;
pub mod hits;
mod parse;
mod places;
mod plan;
mod problem;
mod saved;
mod schema;
mod search;
pub mod slot;
mod snapshot;
mod spans;
mod store;
mod suggest;
mod vocabulary;

pub use ast::Query;
pub use follow::{Followed, Progress};
pub use hits::{Found, Hit, Hits, Options, Order};
pub use parse::parse;
pub use problem::Problem;
pub use slot::{Reach, Why};
pub use store::root;

use crate::error::{Error, Result};
use crate::language::Lexicon;
use crate::say;
use snapshot::Snapshot;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use store::Store;

/// The index of one project. Searching and following may go on at once, on any threads.
pub struct Index {
    inner: RwLock<Arc<Inner>>,
    following: Mutex<()>,
    memory: Mutex<follow::Memory>,
    damaged: AtomicBool,
}

/// What a search works with; replaced as a whole.
struct Inner {
    store: Arc<Store>,
    snapshot: Arc<Snapshot>,
    user: Arc<Lexicon>,
}

/// A failure of the search engine as an error for a person.
fn fault(error: tantivy::TantivyError) -> Error {
    Error::fault(say!("search-index-failed")).hint(say!("search-index-failed-hint")).because(error)
}

impl Index {
    /// Opens the index in a folder, which is made where it is missing. A damaged index is deleted and begun anew; where
    /// the folder cannot be used the index is held in memory. `lexicon` is the user's own.
    pub fn open(folder: &Path, lexicon: Lexicon) -> Result<Self> {
        Self::of(Store::open(folder).map_err(fault)?, lexicon)
    }

    /// An index in memory.
    pub fn in_memory(lexicon: Lexicon) -> Result<Self> {
        Self::of(Store::in_memory().map_err(fault)?, lexicon)
    }

    fn of(store: Store, lexicon: Lexicon) -> Result<Self> {
        let snapshot = Snapshot::new(&store.reader.searcher(), store.fields).map_err(fault)?;
        let inner = Inner { store: Arc::new(store), snapshot: Arc::new(snapshot), user: Arc::new(lexicon) };
        Ok(Self {
            inner: RwLock::new(Arc::new(inner)),
            following: Mutex::new(()),
            memory: Mutex::default(),
            damaged: AtomicBool::new(false),
        })
    }

    /// Takes another lexicon of the user's; the next [`Index::follow`] indexes what it changes.
    pub fn set_lexicon(&self, lexicon: Lexicon) {
        let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        *inner = Arc::new(Inner {
            store: Arc::clone(&inner.store),
            snapshot: Arc::clone(&inner.snapshot),
            user: Arc::new(lexicon),
        });
        *self.memory.lock().unwrap_or_else(PoisonError::into_inner) = follow::Memory::default();
    }

    /// True when the index is held in memory because its folder could not be used.
    pub fn is_in_memory(&self) -> bool {
        self.now().store.folder.is_none()
    }

    /// Deletes everything, on disk too (withdrawn consent); the next [`Index::follow`] begins anew.
    pub fn clear(&self) -> Result<()> {
        let folder = self.now().store.folder.clone();
        // The files are let go before they are deleted: some systems delete no file that is open.
        self.put(Store::in_memory().map_err(fault)?).map_err(fault)?;
        if let Some(folder) = folder {
            let _ = std::fs::remove_dir_all(&folder);
            self.put(Store::open(&folder).map_err(fault)?).map_err(fault)?;
        }
        self.damaged.store(false, Ordering::Relaxed);
        Ok(())
    }

    fn now(&self) -> Arc<Inner> {
        Arc::clone(&self.inner.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn is_damaged(&self) -> bool {
        self.damaged.load(Ordering::Relaxed)
    }

    fn put(&self, store: Store) -> tantivy::Result<()> {
        let snapshot = Snapshot::new(&store.reader.searcher(), store.fields)?;
        let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        *inner = Arc::new(Inner {
            store: Arc::new(store),
            snapshot: Arc::new(snapshot),
            user: Arc::clone(&inner.user),
        });
        Ok(())
    }

    fn to_memory(&self) -> tantivy::Result<()> {
        self.put(Store::in_memory()?)
    }

    /// The newest committed state.
    fn reload(&self) -> tantivy::Result<Arc<Inner>> {
        let now = self.now();
        now.store.reader.reload()?;
        let searcher = now.store.reader.searcher();
        if now.snapshot.is_of(&searcher) {
            return Ok(now);
        }
        let snapshot = Arc::new(Snapshot::new(&searcher, now.store.fields)?);
        let inner = Arc::new(Inner { store: Arc::clone(&now.store), snapshot, user: Arc::clone(&now.user) });
        *self.inner.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&inner);
        Ok(inner)
    }
}
