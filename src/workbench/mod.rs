//! An open project: the only place that plans, applies and appends (`act`), and the way to its tables.

mod act;
pub mod cache;
mod erase;
pub mod incoming;
pub mod lexicon;
pub(crate) mod search;

use crate::analysis::{self, Args, Input, table::Table};
use crate::command::journal::{Entry, Seq};
use crate::command::refs::CoderRef;
use crate::error::{Error, Result};
use crate::index::Index;
use crate::message::Message;
use crate::model::{CoderId, Ids, Project, Ref, Scope, SegmentId, Time};
use crate::say;
use crate::store::{self, Identity, Page, Place, Store};
use crate::text::normalise::tidy;
use act::{Asked, Pending, Turn};
use rustc_hash::FxHashSet;
use std::collections::VecDeque;
use std::sync::Arc;

pub use act::Receipt;
pub use erase::{ErasureDone, ErasurePlan, Leftover};

/// Where the workbench gets the moment and its ids; the demo study and tests fix both.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The system's clock.
    System,
    /// A moment that the caller sets ([`Workbench::set_time`]).
    Fixed(Time),
}

/// How to open a project.
#[derive(Clone, Debug)]
pub struct Options {
    /// Who acts; made known to the project with the first action.
    pub coder: String,
    /// Nothing can change.
    pub read_only: bool,
    /// Take a project over that another machine holds.
    pub take_over: bool,
    /// Do not wait for the disk at every entry; only for laying out a new project.
    pub relaxed: bool,
    /// The clock.
    pub clock: Clock,
    /// Seed of the ids; none: random.
    pub seed: Option<u64>,
}

impl Options {
    /// For this coder, with the system's clock.
    pub fn of(coder: impl Into<String>) -> Self {
        Self {
            coder: coder.into(),
            read_only: false,
            take_over: false,
            relaxed: false,
            clock: Clock::System,
            seed: None,
        }
    }
}

/// An open project.
pub struct Workbench {
    project: Project,
    store: Store,
    place: Place,
    identity: Option<Identity>,
    head: Seq,
    coder: String,
    actor: CoderId,
    ids: Ids,
    clock: Clock,
    pending: Option<Pending>,
    /// Undo and redo that are wanted, and the one whose entry is looked for.
    wanted: VecDeque<Turn>,
    looking: Option<(Turn, Asked<Option<Entry>>)>,
    reading: VecDeque<Asked<Vec<Entry>>>,
    begun: u64,
    /// What to do in order to write, where nothing can be written.
    way_on: Option<Message>,
    /// Rows that are unsound: while there are any, only what mends one is done.
    unsound: Vec<Ref>,
    notes: Vec<Message>,
    index: Option<Arc<Index>>,
    progress: Option<Watcher>,
}

/// Is told how far a long work is: how many of how many.
type Watcher = Box<dyn FnMut(usize, usize) + Send>;

impl Workbench {
    /// Makes a new project and opens it.
    pub fn create(place: &Place, options: &Options) -> Result<Self> {
        Self::start_with(place, options, true)
    }

    /// Opens a project.
    pub fn open(place: &Place, options: &Options) -> Result<Self> {
        Self::start_with(place, options, false)
    }

    fn start_with(place: &Place, options: &Options, create: bool) -> Result<Self> {
        let how = store::Options {
            create,
            read_only: options.read_only,
            take_over: options.take_over,
            relaxed: options.relaxed,
            ..store::Options::default()
        };
        let opened = store::open(place, &how)?;
        let seed = options.seed.unwrap_or_else(|| uuid::Uuid::new_v4().as_u64_pair().1);
        let mut ids = Ids::new(seed);
        let now = match options.clock {
            Clock::System => Time::now(),
            Clock::Fixed(time) => time,
        };
        let coder = tidy(&options.coder);
        let known = CoderRef::Typed(coder.clone()).resolve(&opened.project).map(|row| row.id);
        let actor = known.unwrap_or_else(|_| CoderId(ids.next(now.0)));
        let mut bench = Self {
            project: opened.project,
            store: opened.store,
            place: place.clone(),
            identity: opened.identity,
            head: opened.head,
            coder,
            actor,
            ids,
            clock: options.clock.clone(),
            pending: None,
            wanted: VecDeque::new(),
            looking: None,
            reading: VecDeque::new(),
            begun: 0,
            way_on: opened.way_on,
            unsound: Vec::new(),
            notes: opened.notes,
            index: None,
            progress: None,
        };
        bench.unsound = bench.project.unsound();
        if let Some((said, _)) = bench.what_is_unsound() {
            bench.notes.push(said);
        }
        bench.finish_erasure();
        Ok(bench)
    }

    /// Sweeps up, before anything else, after an erasure whose program was ended before it had done so.
    fn finish_erasure(&mut self) {
        if !self.sweep_is_due() {
            return;
        }
        if self.way_on.is_some() {
            self.notes.push(say!("erase-sweep-due"));
            return;
        }
        let left = self.sweep();
        self.notes.push(say!("erase-sweep-finished"));
        self.notes.extend(left.stays);
        self.notes.extend(left.notes);
    }

    /// The project as it is shown: with what is applied and not yet durable.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// Number of the last entry.
    pub fn head(&self) -> Seq {
        self.head
    }

    /// Where the project is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Name of the study, for headings and captions: the file's, or its folder's where the file is called `study`.
    pub fn study(&self) -> String {
        let Place::File(path) = &self.place else { return self.place.name() };
        let name = |path: &std::path::Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let stem = name(path).unwrap_or_default();
        let folder = || std::path::absolute(path).ok().and_then(|path| path.parent().and_then(name));
        if stem == "study" { folder().unwrap_or(stem) } else { stem }
    }

    /// Who acts.
    pub fn actor(&self) -> CoderId {
        self.actor
    }

    /// Name of who acts.
    pub fn coder(&self) -> &str {
        &self.coder
    }

    /// True when nothing can change.
    pub fn is_read_only(&self) -> bool {
        self.way_on.is_some() || !self.unsound.is_empty()
    }

    /// True while an action is applied and not yet durable.
    pub fn is_busy(&self) -> bool {
        self.pending.is_some() || self.looking.is_some() || !self.wanted.is_empty()
    }

    /// How many actions were begun since the project was opened: it grows whenever the project has changed.
    pub fn begun(&self) -> u64 {
        self.begun
    }

    /// What the opening had to say (migrated, opened read-only because …); given once.
    pub fn take_notes(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.notes)
    }

    /// Tells `watcher` how far the indexing is (texts done, texts to do) whenever a search has to wait for it.
    pub fn on_progress(&mut self, watcher: impl FnMut(usize, usize) + Send + 'static) {
        self.progress = Some(Box::new(watcher));
    }

    /// Sets a fixed clock.
    pub fn set_time(&mut self, time: Time) {
        self.clock = Clock::Fixed(time);
    }

    /// Lets another coder act; for replaying a history.
    pub fn set_coder(&mut self, name: &str) {
        self.coder = tidy(name);
        let known = CoderRef::Typed(self.coder.clone()).resolve(&self.project).map(|row| row.id);
        let now = self.now();
        self.actor = known.unwrap_or_else(|_| CoderId(self.ids.next(now.0)));
    }

    fn now(&self) -> Time {
        match self.clock {
            Clock::System => Time::now(),
            Clock::Fixed(time) => time,
        }
    }

    /// A table. `hits` are the segments that the scope's search found, where it searches.
    pub fn table(
        &self,
        name: &str,
        scope: &Scope,
        args: &Args,
        hits: Option<&FxHashSet<SegmentId>>,
    ) -> Result<Table> {
        let analysis = analysis::by_name(name).ok_or_else(|| {
            let error = Error::usage(say!("table-unknown", name = name));
            let names = || analysis::ALL.iter().map(|analysis| analysis.name());
            let known = names().collect::<Vec<_>>().join(", ");
            error.hint(match crate::command::refs::nearest(name, names()) {
                Some(near) => say!("table-unknown-near", near = near, names = known),
                None => say!("table-unknown-hint", names = known),
            })
        })?;
        let needs = analysis.needs();
        if needs.variable && args.by.is_none() {
            let known: Vec<&str> = self.project.variables().map(|row| row.name.as_str()).collect();
            let error = Error::usage(say!("table-needs-variable", name = name));
            return Err(if known.is_empty() {
                error.hint(say!("variable-none-hint"))
            } else {
                error.hint(say!("variable-unknown-hint", names = known.join(", ")))
            });
        }
        let entries = if needs.entries {
            self.entries(&Page { limit: u32::MAX, ..Page::default() })?
        } else {
            Vec::new()
        };
        analysis.run(&Input { project: &self.project, scope, args, entries: &entries, hits })
    }

    /// The table of that name over a scope; the scope's search is answered first.
    pub fn look_up(&mut self, name: &str, scope: &Scope, args: &Args) -> Result<Table> {
        let hits = self.hit_segments(scope)?;
        self.table(name, scope, args, hits.as_ref())
    }

    /// The trail as a table.
    pub fn trail_table(&self, page: &Page) -> Result<Table> {
        let entries = self.entries(page)?;
        let analysis =
            analysis::by_name("trail").ok_or_else(|| Error::fault(say!("table-unknown", name = "trail")))?;
        analysis.run(&Input {
            project: &self.project,
            scope: &Scope::default(),
            args: &Args::default(),
            entries: &entries,
            hits: None,
        })
    }

    /// Entries of the journal, newest first; none that came after what is shown.
    pub fn entries(&self, page: &Page) -> Result<Vec<Entry>> {
        let seen = self.head + 1;
        let before = page.before.map_or(seen, |before| before.min(seen));
        self.store.entries(&Page { before: Some(before), ..page.clone() })
    }

    /// The store, for check, backup and erasure.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Work for a quiet moment: the log is taken into the file, a snapshot is made when one is due.
    pub fn idle(&self) {
        self.store.idle();
    }

    /// Waits for what is pending and closes the project; at rest it is one file. What is still to be said of it; what
    /// goes wrong with what was pending is an error, what goes wrong with tidying is not.
    pub fn close(mut self) -> Result<Vec<Message>> {
        let settled = self.settle();
        let notes = self.store.close()?;
        settled.map(|()| notes)
    }
}
