//! Where a project is: a file, or a schema of a team's PostgreSQL server.

use crate::address;
use crate::disk::Mode;
use std::path::{Path, PathBuf};

/// A project's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A file of this machine.
    File(PathBuf),
    /// The address of a schema: `postgres://host/database?schema=study`.
    Postgres(String),
}

impl Place {
    /// A place as typed: what was meant to be an address, rightly typed or not, else a file.
    pub fn parse(text: &str) -> Self {
        if address::looks_like(text) {
            Self::Postgres(text.to_owned())
        } else {
            Self::File(PathBuf::from(text))
        }
    }

    /// The place as sentences name it: a password in an address is left out.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => path.display().to_string(),
            Self::Postgres(address) => address::shown(address),
        }
    }

    /// The place however it was typed: a whole path with its links followed; an address as it is named.
    pub fn whole(&self) -> String {
        let Self::File(path) = self else { return self.name() };
        let whole = std::fs::canonicalize(path).or_else(|_| std::path::absolute(path));
        let whole = whole.unwrap_or_else(|_| path.clone()).to_string_lossy().into_owned();
        // Windows marks such paths; people and other programs know them without.
        match whole.strip_prefix(r"\\?\") {
            Some(plain) if !plain.starts_with("UNC") => plain.to_owned(),
            _ => whole,
        }
    }

    /// Who may read the project, and so what is made of it.
    pub fn mode(&self) -> Mode {
        match self {
            Self::File(path) => Mode::of(path),
            Self::Postgres(_) => Mode::PRIVATE,
        }
    }

    /// `exports/` beside the project; in the current folder for a project in a database.
    pub fn exports(&self) -> PathBuf {
        match self {
            Self::File(path) => path.parent().unwrap_or(Path::new("")).join("exports"),
            Self::Postgres(_) => PathBuf::from("exports"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_without_its_password() {
        let place = Place::parse("postgres://ana:s:k@rivno@localhost/raziskava?schema=studija&password=x");
        assert_eq!(place.name(), "postgres://ana@localhost/raziskava?schema=studija");
        assert_eq!(Place::parse("C:\\delo\\studija.preja"), Place::File("C:\\delo\\studija.preja".into()));
    }
}
