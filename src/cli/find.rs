//! Which project, who acts, which language: from arguments, environment, settings and the folder, in this order.

use crate::error::{Error, Result};
use crate::message::Locale;
use crate::say;
use crate::store::{self, Place};
use std::path::{Path, PathBuf};

/// The language of the interface: `--lang`, else the locale of the system.
pub fn locale(given: Option<&str>) -> Locale {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let system = || {
        set("LC_ALL").or_else(|| set("LC_MESSAGES")).or_else(|| set("LANG")).or_else(sys_locale::get_locale)
    };
    Locale::of(&given.map(str::to_owned).or_else(system).unwrap_or_default())
}

/// Who acts: `--coder`, `PREJA_CODER`, the person's settings, the operating system's user.
pub fn coder(given: Option<&str>) -> String {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.trim().is_empty());
    given
        .map(str::to_owned)
        .filter(|name| !name.trim().is_empty())
        .or_else(|| set("PREJA_CODER"))
        .or_else(settings_coder)
        .or_else(|| set("USER"))
        .or_else(|| set("USERNAME"))
        .unwrap_or_else(|| "preja".to_owned())
}

fn settings_coder() -> Option<String> {
    let file = crate::home::config()?.join("settings.toml");
    let table: toml::Table = std::fs::read_to_string(file).ok()?.parse().ok()?;
    table.get("coder")?.as_str().map(str::to_owned)
}

/// The project: as given, `PREJA_PROJECT`, else the one in the current folder.
pub fn place(given: Option<&str>) -> Result<Place> {
    let set = std::env::var("PREJA_PROJECT").ok().filter(|value| !value.is_empty());
    match given.map(str::to_owned).or(set) {
        Some(name) => named(&name),
        None => alone_in(Path::new(".")),
    }
}

/// A file, a folder that holds one project, or a postgres:// address.
pub fn named(name: &str) -> Result<Place> {
    let place = Place::parse(name);
    match &place {
        Place::File(path) if path.is_dir() => alone_in(path),
        _ => Ok(place),
    }
}

/// Of the project files of a folder, the one that is worked on: `study.preja`, else those that are neither backups nor
/// copies of a syncing service.
fn to_work_on(found: &[PathBuf]) -> Vec<&PathBuf> {
    if found.len() < 2 {
        return found.iter().collect();
    }
    if let Some(study) = found.iter().find(|path| path.ends_with("study.preja")) {
        return vec![study];
    }
    let is_copy = |path: &PathBuf| found.iter().any(|own| store::is_copy_beside(own, path));
    let own: Vec<&PathBuf> = found.iter().filter(|path| !is_copy(path)).collect();
    // What cannot be read is left to whoever opens it, to say so.
    let is_work = |path: &Path| {
        store::identity_of(path).ok().flatten().is_none_or(|identity| identity.kind == store::Kind::Work)
    };
    let worked: Vec<&PathBuf> = own.iter().copied().filter(|path| own.len() == 1 || is_work(path)).collect();
    if worked.is_empty() { own } else { worked }
}

/// The project of a folder.
fn alone_in(folder: &Path) -> Result<Place> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .map_err(|error| {
            Error::input(say!("folder-unreadable", folder = folder.display().to_string())).because(error)
        })?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "preja") && path.is_file())
        .collect();
    found.sort();
    match to_work_on(&found).as_slice() {
        // `./study.preja` and what lies beside it are named as a person would.
        [one] => Ok(Place::File(one.strip_prefix(".").unwrap_or(one).to_owned())),
        [] => Err(Error::refused(say!("project-none", folder = folder.display().to_string()))
            .hint(say!("project-none-hint"))),
        several => {
            let names: Vec<String> = several
                .iter()
                .filter_map(|path| path.file_name())
                .map(|name| name.to_string_lossy().into_owned())
                .collect();
            Err(Error::refused(say!("project-several", names = names.join(", ")))
                .hint(say!("project-several-hint")))
        }
    }
}
