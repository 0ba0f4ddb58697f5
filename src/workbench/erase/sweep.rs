//! Sweeping up after an erasure, now or at the next opening: copies, the search index, drafts, files that Preja wrote.

use super::{Workbench, files, state};
use crate::home;
use crate::message::Message;
use crate::model::{Project, Ref, Target};
use crate::say;
use crate::store::{self, State, Sweep};
use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};

/// What sweeping came to.
#[derive(Clone, Debug, Default)]
pub struct Left {
    /// What went, in numbers.
    pub went: Vec<Message>,
    /// What should be known.
    pub notes: Vec<Message>,
    /// What holds it still.
    pub stays: Vec<Message>,
}

impl Workbench {
    /// Finishes every sweep that is due. What fails is told, and tried again at the next opening.
    pub(in crate::workbench) fn sweep(&mut self) -> Left {
        let mut left = Left::default();
        if let Err(error) = self.sweep_all(&mut left) {
            left.stays.push(say!("erase-beyond-sweep", why = error.message));
        }
        left
    }

    fn sweep_all(&mut self, left: &mut Left) -> crate::error::Result<()> {
        let mut due = self.store.sweeps()?;
        due.retain(|_, sweep| sweep.state == State::Due);
        let swept = self.store.sweep()?;
        let mut failed = swept.failed;
        failed.extend(self.clear_indexes());
        left.went.push(say!("erase-went-copies", count = swept.copies.len()));
        let mut removed = BTreeSet::new();
        let mut unread = BTreeSet::new();
        for (seq, mut sweep) in due {
            let with = |path: &Path| sweep.with.contains(&sweep.quotes.mark(&files::known(path)));
            let mut stays = Vec::new();
            for copy in &swept.stays {
                match with(&copy.path).then(|| store::delete_copy(&copy.path)) {
                    Some(Ok(())) => drop(removed.insert(copy.path.clone())),
                    _ => stays.push(copy.said.clone()),
                }
            }
            let found = files::look(&self.place, &sweep.quotes);
            for path in found.quoting {
                let goes = with(&path) || crate::files::is_as_written(&path);
                match goes.then(|| std::fs::remove_file(&path)) {
                    Some(Ok(())) => drop(removed.insert(path)),
                    Some(Err(_)) => {
                        failed.push(say!("erase-beyond-undeletable", file = path.display().to_string()))
                    }
                    None => stays.push(say!("erase-leftover-file", file = path.display().to_string())),
                }
            }
            for path in found.unread {
                match with(&path).then(|| std::fs::remove_file(&path)) {
                    Some(Ok(())) => drop(removed.insert(path)),
                    Some(Err(_)) => {
                        failed.push(say!("erase-beyond-undeletable", file = path.display().to_string()))
                    }
                    None => drop(unread.insert(path)),
                }
            }
            if let Some(folder) = home::places() {
                let swept = state::sweep(&folder, &self.state_files(), &sweep.quotes);
                failed.extend(swept.failed.iter().map(|path| undeletable(path)));
                stays.extend(
                    swept
                        .stays
                        .iter()
                        .map(|path| say!("erase-beyond-draft", file = path.display().to_string())),
                );
            }
            let rows = rows(&self.project, &sweep);
            stays.extend(rows.iter().map(|row| super::left(*row, &self.name(*row))));
            sweep.state = if failed.is_empty() { State::Listed } else { State::Due };
            // The last hash goes when nothing is left to be found by it.
            let is_done = failed.is_empty() && stays.is_empty();
            self.store.settle_sweep(seq, (!is_done).then_some(sweep))?;
            left.stays.extend(stays);
        }
        if !removed.is_empty() {
            left.went.push(say!("erase-went-files", count = removed.len()));
            left.notes.extend(
                removed.iter().map(|path| say!("erase-file-gone", file = path.display().to_string())),
            );
        }
        left.notes.extend(files::unread(&unread.into_iter().collect::<Vec<PathBuf>>()));
        left.stays.extend(failed);
        dedup(&mut left.stays);
        if !left.stays.is_empty() {
            left.notes.push(say!("erase-again-hint"));
        }
        Ok(())
    }

    /// The state files of this project: of every place it was at, and of everyone who worked in it.
    fn state_files(&self) -> HashSet<String> {
        let mut places = self.store.places().unwrap_or_default();
        places.extend([self.place.name(), self.place.whole()]);
        let coders = || self.project.coders().map(|row| row.name.as_str()).chain([self.coder()]);
        places
            .iter()
            .flat_map(|place| coders().map(move |coder| home::places_file(&format!("{place} {coder}"))))
            .collect()
    }
}

fn undeletable(path: &Path) -> Message {
    say!("erase-beyond-undeletable", file = path.display().to_string())
}

/// Rows that speak of what went: those with its words, and the cases that were left to a person.
fn rows(project: &Project, sweep: &Sweep) -> Vec<Ref> {
    let mut rows = store::speaking(project, &sweep.quotes);
    for row in &sweep.rows {
        let is_left = match row {
            Ref::Case(_) => true,
            Ref::Memo(id) => project
                .memo(*id)
                .is_some_and(|memo| matches!(memo.target, Target::Case(_) | Target::CasePair(..))),
            _ => false,
        };
        if is_left && project.has(*row) && !rows.contains(row) {
            rows.push(*row);
        }
    }
    rows
}

fn dedup(messages: &mut Vec<Message>) {
    let mut seen = Vec::new();
    messages.retain(|message| {
        let is_new = !seen.contains(message);
        seen.push(message.clone());
        is_new
    });
}
