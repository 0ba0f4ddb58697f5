//! Where things lie that belong to a person and to no study: settings, state (reading places, unsaved pages, the log) and
//! what can be made again. None where the system has no such folders.

use crate::digest;
use directories::ProjectDirs;
use std::path::PathBuf;

fn dirs() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "preja")
}

/// The folder of what a person sets.
pub fn config() -> Option<PathBuf> {
    dirs().map(|dirs| dirs.config_dir().to_path_buf())
}

/// The folder of what is kept from one start to the next.
pub fn state() -> Option<PathBuf> {
    dirs().map(|dirs| dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir()).to_path_buf())
}

/// The folder of what can be deleted at any time.
pub fn cache() -> Option<PathBuf> {
    dirs().map(|dirs| dirs.cache_dir().to_path_buf())
}

/// The folder of reading places and unsaved pages.
pub fn places() -> Option<PathBuf> {
    state().map(|folder| folder.join("places"))
}

/// The file among these of a project and a coder, by what the desk knows both by.
pub fn places_file(identity: &str) -> String {
    format!("{}.json", digest::short(identity, 12))
}
