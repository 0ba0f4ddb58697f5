//! `cache`: what the cache holds of which projects, and clearing it.

use super::Desk;
use super::print::line;
use crate::error::Result;
use crate::message::Message;
use crate::say;
use crate::workbench::cache::{self, Shelf, Whose};

impl Desk {
    /// Lists what the cache holds.
    pub(super) fn cache(&self) -> Result<()> {
        let shelves = cache::all();
        if shelves.is_empty() {
            return line(&self.locale.say(&say!("cache-empty")));
        }
        for shelf in &shelves {
            self.say_line(&match shelf.whose() {
                Whose::Here(place) => say!("cache-here", place = place, size = size(shelf.size())),
                Whose::Gone(place) => say!("cache-gone", place = place, size = size(shelf.size())),
                Whose::Server(place) => say!("cache-server", place = place, size = size(shelf.size())),
                Whose::Unknown => say!(
                    "cache-unknown",
                    folder = shelf.folder.display().to_string(),
                    size = size(shelf.size())
                ),
            })?;
        }
        self.say_line(&say!("cache-all", size = size(shelves.iter().map(Shelf::size).sum())))
    }

    /// Clears what belongs to projects that are gone, or all of it; 1 where something stays.
    pub(super) fn clear_cache(&self, all: bool) -> Result<u8> {
        let shelves = cache::all();
        let goes = |whose: Whose| all || matches!(whose, Whose::Gone(_) | Whose::Unknown);
        let (mut count, mut bytes, mut stays) = (0_usize, 0, Vec::new());
        for shelf in shelves.into_iter().filter(|shelf| goes(shelf.whose())) {
            let held = shelf.size();
            match shelf.clear() {
                Ok(()) => (count, bytes) = (count + 1, bytes + held),
                Err(said) => stays.push(said),
            }
        }
        self.say_line(&say!("cache-cleared", n = count, size = size(bytes)))?;
        stays.iter().for_each(|said| self.note(said));
        Ok(u8::from(!stays.is_empty()))
    }

    fn say_line(&self, said: &Message) -> Result<()> {
        line(&crate::export::printable(&self.locale.say(said)))
    }
}

/// Bytes as people read them.
fn size(bytes: u64) -> String {
    if bytes < 1 << 20 { format!("{} kB", bytes.div_ceil(1 << 10)) } else { format!("{} MB", bytes >> 20) }
}
