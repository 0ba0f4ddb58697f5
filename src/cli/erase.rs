//! `preja erase`: what goes and what would stay is listed, a person confirms, it is done and swept up, and what is left
//! is named. A page can be written for the participant who asked for it.

use super::args::Erase;
use super::print::chosen;
use super::{Desk, args::PrintArgs};
use crate::analysis::table::{Cell, Column, Table};
use crate::error::{Error, Result};
use crate::message::Message;
use crate::model::{Scope, Time};
use crate::say;
use crate::store::Place;
use crate::workbench::{ErasureDone, ErasurePlan, Leftover, Workbench};
use std::io::IsTerminal;
use std::path::Path;

impl Desk {
    pub(super) fn erase(&self, args: &Erase) -> Result<u8> {
        if let Some(page) = &args.page {
            // Better now than when it is too late to say so.
            chosen(&page_args(page), "text")?;
            if page.exists() {
                return Err(Error::refused(say!("file-exists", file = page.display().to_string()))
                    .hint(say!("erase-page-hint")));
            }
        }
        let mut bench = self.open()?;
        let done = match &args.document {
            Some(document) => {
                let mut plan = bench.plan_erasure(document, args.speaker.as_deref())?;
                plan.take_files(&bench, &args.with)?;
                self.list(&plan);
                if !args.yes {
                    self.confirm(&bench, &mut plan)?;
                }
                bench.erase(plan)?
            }
            None => bench.erase_again(&args.with)?,
        };
        for said in &done.said {
            self.done(said)?;
        }
        let written = args.page.as_deref().map(|path| self.page(&bench, &done, args.speaker.is_some(), path));
        self.close(bench);
        done.notes.iter().for_each(|note| self.note(note));
        if !done.stays.is_empty() {
            self.note(&say!("erase-stays", count = done.stays.len()));
            done.stays.iter().for_each(|note| self.note(note));
        }
        written.transpose()?;
        Ok(u8::from(!done.stays.is_empty()))
    }

    fn list(&self, plan: &ErasurePlan) {
        plan.report.iter().for_each(|line| self.note(line));
        if !plan.leftovers.is_empty() {
            self.note(&say!("erase-leftovers", count = plan.leftovers.len()));
        }
        for (number, left) in (1..).zip(&plan.leftovers) {
            let number: usize = number;
            self.note(&say!("erase-numbered", number = number, what = left.say()));
        }
        plan.notes.iter().for_each(|line| self.note(line));
    }

    /// Asks which leftovers go too, and for the label.
    fn confirm(&self, bench: &Workbench, plan: &mut ErasurePlan) -> Result<()> {
        if !std::io::stdin().is_terminal() {
            return Err(Error::refused(say!("erase-needs-yes")).hint(say!("erase-needs-yes-hint")));
        }
        if !plan.leftovers.is_empty() {
            self.note(&say!("erase-tick"));
            let all = plan.leftovers.clone();
            for left in ticked(&answer()?, &all)? {
                plan.take(bench, left);
            }
        }
        self.note(&match &plan.speaker {
            None => say!("erase-ask", name = plan.name.as_str()),
            Some(speaker) => {
                say!("erase-ask-speaker", name = plan.name.as_str(), speaker = speaker.as_str())
            }
        });
        match answer()?.trim() == plan.label {
            true => Ok(()),
            false => Err(Error::refused(say!("erase-not-confirmed"))),
        }
    }

    /// Writes the page that a participant gets. It names nobody and quotes nothing.
    fn page(&self, bench: &Workbench, done: &ErasureDone, is_speaker: bool, path: &Path) -> Result<()> {
        let lines = |messages: &[Message]| Cell::lines(messages.iter().cloned().map(Cell::Message).collect());
        let what = match is_speaker {
            false => say!("erase-page-document"),
            true => say!("erase-page-speaker"),
        };
        let what: Vec<Message> = std::iter::once(what).chain(done.went.iter().cloned()).collect();
        let mut beyond = vec![match bench.place() {
            Place::File(_) => say!("erase-page-beyond-file"),
            Place::Postgres(_) => say!("erase-page-beyond-server"),
        }];
        beyond.push(say!("erase-page-beyond-others"));
        if !done.stays.is_empty() {
            beyond.push(say!("erase-page-stays", count = done.stays.len()));
        }
        let row = |name: Message, cell: Cell| vec![Cell::Message(name), cell];
        let table = Table {
            name: "erasure",
            title: say!("erase-page-title"),
            scope: Scope::default(),
            columns: vec![
                Column::term("what", say!("erase-page-what")),
                Column::term("answer", say!("erase-page-answer")),
            ],
            rows: vec![
                row(say!("erase-page-study"), Cell::words(bench.study())),
                row(say!("erase-page-day"), Cell::words(Time::now().day())),
                row(say!("erase-page-gone"), lines(&what)),
                row(say!("erase-page-where"), Cell::Message(say!("erase-page-where-all"))),
                row(say!("erase-page-beyond"), lines(&beyond)),
            ],
            notes: vec![say!("erase-page-note")],
        };
        let args = page_args(path);
        self.press(bench).save(&table, chosen(&args, "text")?, false, path, false)
    }
}

fn page_args(path: &Path) -> PrintArgs {
    PrintArgs { output: Some(path.to_owned()), ..PrintArgs::default() }
}

fn answer() -> Result<String> {
    let mut answer = String::new();
    let read = std::io::stdin().read_line(&mut answer);
    read.map_err(|error| Error::fault(say!("output-failed")).because(error))?;
    Ok(answer)
}

/// The leftovers of these numbers: `1 3-5`, also with commas.
fn ticked<'l>(typed: &str, all: &'l [Leftover]) -> Result<Vec<&'l Leftover>> {
    let unclear = || Error::refused(say!("erase-tick-unclear", typed = typed.trim()));
    let mut found = Vec::new();
    for part in typed.split([',', ' ', '\n', '\r', '\t']).filter(|part| !part.is_empty()) {
        let (first, last) = part.split_once(['-', '–']).unwrap_or((part, part));
        let (first, last) = first.parse().ok().zip(last.parse().ok()).ok_or_else(unclear)?;
        let range: std::ops::RangeInclusive<usize> = first..=last;
        if first == 0 || last > all.len() || range.is_empty() {
            return Err(unclear());
        }
        found.extend(
            all.iter().take(last).skip(first - 1).filter(|left| !found.contains(left)).collect::<Vec<_>>(),
        );
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leftovers_are_ticked_by_their_numbers() {
        let all: Vec<Leftover> = ["a", "b", "c"].iter().map(|name| Leftover::File(name.into())).collect();
        let names = |typed: &str| {
            ticked(typed, &all)
                .map(|list| {
                    list.iter()
                        .map(|left| all.iter().position(|one| one == *left).unwrap() + 1)
                        .collect::<Vec<_>>()
                })
                .ok()
        };
        assert_eq!(names("1, 3"), Some(vec![1, 3]));
        assert_eq!(names("2-3 2\n"), Some(vec![2, 3]));
        assert_eq!(names("\n"), Some(vec![]));
        for wrong in ["0", "4", "3-1", "x", "1-"] {
            assert_eq!(names(wrong), None, "{wrong}");
        }
    }
}
