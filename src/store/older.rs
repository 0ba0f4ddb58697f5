//! A server's project as it was before its tables change: a file, since the server has no folder for copies.

use super::Place;
use crate::error::Result;
use std::path::{Path, PathBuf};

/// Copies the project of a server that is about to be brought to this version's format into a file of this format, in
/// `folder`. None for a project file, whose copy is made where it is opened, for one that is up to date, and for the
/// first format, whose rows this version reads only after its tables have changed.
pub fn keep_older(place: &Place, folder: &Path) -> Result<Option<PathBuf>> {
    #[cfg(feature = "postgres")]
    if let Place::Postgres(address) = place {
        return keep(address, folder).map_err(|trouble| trouble.say(place));
    }
    let _ = (place, folder);
    Ok(None)
}

#[cfg(feature = "postgres")]
fn keep(address: &str, folder: &Path) -> super::trouble::Outcome<Option<PathBuf>> {
    let (mut link, schema) = super::postgres::connect(address)?;
    let found = super::postgres::format(&mut link, &schema)?;
    if !found.is_some_and(|found| (2..super::sqlite::FORMAT).contains(&found)) {
        return Ok(None);
    }
    let stem: String = schema.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let file = folder.join(super::snapshot::name(&stem, crate::model::Time::now()));
    super::snapshot::make_folder(folder, crate::disk::Mode::PRIVATE)?;
    super::transfer::write_file(&mut super::link::Link::Postgres(link), &file)?;
    Ok(Some(file))
}
