//! Conflicted copies: what a folder-syncing service leaves beside a project that two machines changed at once.

use std::path::Path;

/// Names of files beside the project that look like copies of it made by a syncing service.
pub(super) fn copies(project: &Path) -> impl Iterator<Item = String> {
    let folder = project.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let own = project.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let names = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|file| file.file_name().to_string_lossy().into_owned());
    let mut found: Vec<String> = names.filter(|name| is_copy(&own, name)).collect();
    found.sort();
    found.into_iter()
}

/// True for a file that looks like a syncing service's copy of another file beside it.
pub fn is_copy_beside(own: &Path, other: &Path) -> bool {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    is_copy(&name(own), &name(other))
}

/// `study (conflicted copy …).preja` (Dropbox, Nextcloud), `study.sync-conflict-….preja` (Syncthing), and
/// `study-HOST.preja` (OneDrive), which is told from a project of that name by the capital letters of a machine's name.
fn is_copy(own: &str, name: &str) -> bool {
    let Some((stem, end)) = own.rsplit_once('.') else { return false };
    let Some(rest) = name.strip_prefix(stem).and_then(|rest| rest.strip_suffix(&format!(".{end}"))) else {
        return false;
    };
    let low = rest.to_lowercase();
    let is_marked = ["conflicted copy", "conflict", "sporna kopija", "case conflict"]
        .iter()
        .any(|mark| low.contains(mark));
    let is_host = rest.strip_prefix('-').is_some_and(|host| {
        host.chars().any(|c| c.is_ascii_uppercase())
            && host.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-')
    });
    is_marked || is_host
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_syncing_services_are_known_by_their_names() {
        for name in [
            "studija (conflicted copy 2026-11-22).preja",
            "studija (Ana's conflicted copy).preja",
            "studija.sync-conflict-2026.preja",
            "studija-PC12.preja",
        ] {
            assert!(is_copy("studija.preja", name), "{name}");
        }
        for name in [
            "studija.preja",
            "studija-2.preja",
            "studija-nova.preja",
            "druga (conflicted copy).preja",
            "studija-PC12.docx",
        ] {
            assert!(!is_copy("studija.preja", name), "{name}");
        }
    }
}
