//! What belongs to a person and never to the project: preset, theme, and how far a document was read.
//!
//! Settings stand in the configuration folder, reading places in the state folder, by project and coder. What cannot be
//! read is as if it were not there; what cannot be written is lost without harm.

use super::counts::Whose;
use super::keymap::Preset;
use super::page::Page;
use super::theme::Palette;
use crate::disk;
use crate::home;
use crate::model::DocumentId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A person's settings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The keys.
    pub preset: Preset,
    /// The colours.
    pub theme: Palette,
    /// No space between paragraphs.
    pub dense: bool,
    /// The presets were offered.
    pub offered: bool,
    /// The person's own keys, as their file has them.
    pub keys: String,
    /// The person's own colours, as their file has them.
    pub colors: String,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct File {
    preset: Preset,
    theme: Palette,
    dense: bool,
    offered: bool,
}

/// Where one was in a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Byte of the cursor.
    pub cursor: usize,
    /// The last paragraph seen.
    pub read: usize,
}

/// Reading places in one project.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Places {
    /// The document open last.
    pub last: Option<DocumentId>,
    /// Whose codings are counted, where that was chosen.
    pub whose: Option<Whose>,
    /// By document.
    pub documents: BTreeMap<DocumentId, Place>,
    /// A page that is open, in case the machine goes down before it is closed.
    pub draft: Option<Draft>,
}

/// A page that is not kept yet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    /// What it is written for.
    pub page: Page,
    /// Its heading.
    pub title: String,
    /// What was there when it was opened.
    pub was: String,
    /// What is written.
    pub text: String,
}

/// A file that a person writes, and the desk only reads.
fn own_file(name: &str) -> Option<PathBuf> {
    home::config().map(|folder| folder.join(name))
}

fn settings_file() -> Option<PathBuf> {
    home::config().map(|folder| folder.join("desk.toml"))
}

fn places_file(identity: &str) -> Option<PathBuf> {
    home::places().map(|folder| folder.join(home::places_file(identity)))
}

/// Written anew and put in place, so that a machine that goes down leaves what was there or what is there.
fn write(path: Option<PathBuf>, text: Option<String>) {
    if let (Some(path), Some(text)) = (path, text)
        && let Err(error) = disk::replace(&path, text.as_bytes())
    {
        tracing::warn!(%error, "a person's settings could not be kept");
    }
}

impl Settings {
    /// As they were kept.
    pub fn load() -> Self {
        let text = |path: Option<PathBuf>| {
            path.and_then(|path| std::fs::read_to_string(path).ok()).unwrap_or_default()
        };
        Self {
            keys: text(own_file("keys.toml")),
            colors: text(own_file("theme.toml")),
            ..Self::read(&text(settings_file()))
        }
    }

    /// Out of the file's text.
    pub fn read(text: &str) -> Self {
        let file: File = toml::from_str(text).unwrap_or_default();
        Self {
            preset: file.preset,
            theme: file.theme,
            dense: file.dense,
            offered: file.offered,
            ..Self::default()
        }
    }

    /// The file's text.
    pub fn written(&self) -> Option<String> {
        toml::to_string(&File {
            preset: self.preset,
            theme: self.theme,
            dense: self.dense,
            offered: self.offered,
        })
        .ok()
    }

    /// Keeps them.
    pub fn keep(&self) {
        // The file may be a link into a folder of settings that the person keeps; that is followed, and stays.
        let file = settings_file().map(|file| std::fs::canonicalize(&file).unwrap_or(file));
        write(file, self.written());
    }
}

impl Places {
    /// As they were kept for this project and coder.
    pub fn load(identity: &str) -> Self {
        let text = places_file(identity).and_then(|path| std::fs::read_to_string(path).ok());
        text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
    }

    /// Keeps them.
    pub fn keep(&self, identity: &str) {
        write(places_file(identity), serde_json::to_string(self).ok());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_as_written_and_a_broken_file_is_none() {
        let settings = Settings {
            preset: Preset::Vim,
            theme: Palette::Light,
            dense: true,
            offered: true,
            ..Settings::default()
        };
        assert_eq!(Settings::read(&settings.written().unwrap_or_default()), settings);
        assert_eq!(Settings::read("preset = 7"), Settings::default());
    }
}
