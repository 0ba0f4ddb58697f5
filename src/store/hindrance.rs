//! Why a project is open for reading only, and what can be done about it.

use crate::message::Message;
use crate::say;
use std::path::Path;

/// What keeps a project from being written in.
#[derive(Clone, Debug, PartialEq)]
pub struct Hindrance {
    /// The sentence; none where the person asked for no more than reading.
    pub said: Option<Message>,
    /// What to do in order to write.
    pub way_on: Message,
}

impl Hindrance {
    pub(super) fn new(said: Message, way_on: Message) -> Self {
        Self { said: Some(said), way_on }
    }

    /// Reading was asked for.
    pub(super) fn asked() -> Self {
        Self { said: None, way_on: say!("project-read-only-hint") }
    }
}

/// What the file system says against writing in a project file: several names, or no right to write.
pub(super) fn of_file(path: &Path) -> Option<Hindrance> {
    let place = path.display().to_string();
    // A log goes by the name of the file, so who writes under the one name does not see who writes under the other.
    let names = crate::disk::names_of(path);
    if names > 1 {
        let said = say!("store-linked", place = place.as_str(), count = names);
        return Some(Hindrance::new(said, say!("store-copy-hint", place = place)));
    }
    if !crate::disk::is_writable(path) {
        let said = say!("store-file-unwritable", place = place.as_str());
        return Some(Hindrance::new(said, say!("store-copy-hint", place = place)));
    }
    None
}
