//! How the desk is opened: over which study, in which language, and for whom what it writes is to be read.

use crate::message::Locale;

/// How the desk is opened.
#[derive(Clone, Debug)]
pub struct DeskOptions {
    /// Language of the interface.
    pub locale: Locale,
    /// Nothing can change.
    pub read_only: bool,
    /// Name of the study, for the top line.
    pub study: String,
    /// Folder that files are written into.
    pub exports: std::path::PathBuf,
    /// Who may read what is written there.
    pub mode: crate::disk::Mode,
    /// What tells this project's reading places from another's.
    pub identity: String,
}

impl DeskOptions {
    /// The project's folder, as far as it has one.
    pub fn folder(&self) -> &std::path::Path {
        self.exports
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
            .unwrap_or(std::path::Path::new("."))
    }
}
