//! Erasing from an open project: what would go and what would stay is shown first, then it is done and swept up.

mod files;
mod state;
mod sweep;
mod words;

use super::Workbench;
use crate::command::refs::DocumentRef;
use crate::error::{Error, Result};
use crate::message::Message;
use crate::model::{CaseKind, Change, Document, Ref, tree::same_name};
use crate::say;
use crate::store::{self, State, Whose};
use std::path::{Path, PathBuf};

/// An erasure, planned and not done.
#[derive(Debug)]
pub struct ErasurePlan {
    /// The document's name.
    pub name: String,
    /// Its label, which the person types to confirm.
    pub label: String,
    /// Whose words go, where it is one speaker's.
    pub speaker: Option<String>,
    /// What goes.
    pub report: Vec<Message>,
    /// What would stay and speaks of it, and may go with it.
    pub leftovers: Vec<Leftover>,
    /// What else to look at: files that nobody can look into, places where others speak of her.
    pub notes: Vec<Message>,
    unread: Vec<PathBuf>,
    erasure: store::Erasure,
}

/// Something that would stay and speaks of what goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leftover {
    /// A row of the project, and its name.
    Row(Ref, String),
    /// A file that holds its words, or another copy of the project.
    File(PathBuf),
}

impl Leftover {
    /// The sentence that names it.
    pub fn say(&self) -> Message {
        match self {
            Self::Row(row, name) => left(*row, name),
            Self::File(path) => say!("erase-leftover-file", file = path.display().to_string()),
        }
    }
}

/// What was done, and what was not.
#[derive(Clone, Debug, Default)]
pub struct ErasureDone {
    /// The sentence.
    pub said: Vec<Message>,
    /// What went, in numbers, for the page that a participant gets.
    pub went: Vec<Message>,
    /// What else should be known.
    pub notes: Vec<Message>,
    /// What is left and named: the erasure is not complete.
    pub stays: Vec<Message>,
}

/// The sentence that names a row that stays: what it is, and its name.
fn left(row: Ref, name: &str) -> Message {
    let kind = match row {
        Ref::Code(_) => say!("erase-left-code"),
        Ref::Memo(_) => say!("erase-left-memo"),
        Ref::Case(_) => say!("erase-left-case"),
        Ref::Question(_) => say!("erase-left-question"),
        Ref::Proposition(_) | Ref::Recommendation(_) => say!("erase-left-proposition"),
        Ref::Relation(_) => say!("erase-left-relation"),
        _ => return say!("erase-leftover", what = name),
    };
    say!("erase-leftover-kind", kind = kind, what = name)
}

impl ErasurePlan {
    /// Lets leftovers go too.
    pub fn take(&mut self, bench: &Workbench, leftover: &Leftover) {
        match leftover {
            Leftover::Row(row, _) => self.erasure.take(bench.project(), *row),
            Leftover::File(path) => self.erasure.with.push(files::known(path)),
        }
        self.leftovers.retain(|other| other != leftover);
    }

    /// Lets files go too that were named by a person. Refused: what holds none of its words.
    pub fn take_files(&mut self, bench: &Workbench, named: &[PathBuf]) -> Result<()> {
        let files = self.leftovers.iter().filter_map(|left| match left {
            Leftover::File(path) => Some(path),
            Leftover::Row(..) => None,
        });
        let known: Vec<PathBuf> = files.chain(&self.unread).cloned().collect();
        for path in named {
            let found = find(&known, path)?;
            self.take(bench, &Leftover::File(found));
        }
        Ok(())
    }
}

/// The file that was named, among those that were found.
fn find(known: &[PathBuf], named: &Path) -> Result<PathBuf> {
    let wanted = files::known(named);
    known.iter().find(|path| files::known(path) == wanted).cloned().ok_or_else(|| {
        Error::refused(say!("erase-with-not-found", file = named.display().to_string()))
            .hint(say!("erase-with-not-found-hint"))
    })
}

impl Workbench {
    /// What an erasure of this document, or of what one speaker (or the person of a case) said in it, would take, and
    /// what would stay and speak of it; nothing is changed.
    pub fn plan_erasure(&mut self, document: &DocumentRef, speaker: Option<&str>) -> Result<ErasurePlan> {
        let row = document.resolve(&self.project)?.clone();
        let label = speaker.map(|name| self.speaker(&row, name));
        let erasure = match &label {
            None => store::plan_erasure(&self.project, row.id),
            Some(label) => {
                let now = self.now();
                let ids = &mut self.ids;
                store::plan_speaker(&self.project, &row, label, &mut || ids.next(now.0))?
            }
        };
        let mut plan = ErasurePlan {
            name: row.name.clone(),
            label: row.label.clone(),
            speaker: label.clone(),
            report: self.report(&row, &erasure),
            leftovers: self.left_rows(store::leftovers(&self.project, &erasure)),
            notes: self.store.before_erasing()?,
            unread: Vec::new(),
            erasure,
        };
        let found = files::look(&self.place, &plan.erasure.speech.quotes);
        let copies = self.store.copies()?.into_iter().map(|copy| copy.path);
        plan.leftovers.extend(copies.chain(found.quoting).map(Leftover::File));
        plan.notes.extend(files::unread(&found.unread));
        plan.unread = found.unread;
        if let Some(label) = &label {
            plan.notes.extend(
                store::mentions(&self.project, &row, label)
                    .into_iter()
                    .map(|(place, words)| say!("erase-mention", place = place, words = words)),
            );
        }
        Ok(plan)
    }

    /// The label under which a speaker was named: by it, or by the case of a person who speaks under it.
    fn speaker(&self, document: &Document, name: &str) -> String {
        let cases = self.project.cases().filter(|row| row.kind == CaseKind::Person);
        let person = cases
            .filter(|row| row.documents.contains(&document.id) && same_name(&row.name) == same_name(name))
            .find_map(|row| row.speaker.clone());
        person.unwrap_or_else(|| name.to_owned())
    }

    fn report(&self, row: &Document, erasure: &store::Erasure) -> Vec<Message> {
        let count = |kind: &str| {
            erasure.changes.iter().filter(|change| change.kind() == kind && change.is_removal()).count()
        };
        let (segments, codings, memos) = (count("segments"), count("codings"), count("memos"));
        let name = row.name.as_str();
        let mut report = vec![match &erasure.whose {
            Whose::Document(_) => {
                say!("erase-takes", name = name, segments = segments, codings = codings, memos = memos)
            }
            Whose::Speaker(_, label) => say!(
                "erase-takes-speaker",
                name = name,
                speaker = label.as_str(),
                segments = segments,
                codings = codings,
                memos = memos
            ),
        }];
        for change in &erasure.changes {
            match change {
                Change::Code(delta) => {
                    report.extend(delta.before.iter().zip(&delta.after).map(|(old, new)| {
                        say!("erase-takes-name", old = old.name.as_str(), new = new.name.as_str())
                    }))
                }
                Change::Memo(delta)
                    if delta.after.is_none() && matches!(erasure.whose, Whose::Speaker(..)) =>
                {
                    let memos = delta.before.iter().map(|row| self.name(Ref::Memo(row.id)));
                    report.extend(memos.map(|name| say!("erase-takes-memo", name = name)));
                }
                Change::Setting(delta) => report.extend(
                    delta.before.iter().map(|row| say!("erase-takes-setting", key = row.key.as_str())),
                ),
                _ => {}
            }
        }
        report
    }

    fn left_rows(&self, rows: Vec<Ref>) -> Vec<Leftover> {
        rows.into_iter().map(|row| Leftover::Row(row, self.name(row))).collect()
    }

    /// Erases for good, and sweeps up what lies outside of the project.
    pub fn erase(&mut self, plan: ErasurePlan) -> Result<ErasureDone> {
        self.settle()?;
        self.introduce()?;
        // The sentence stays in the trail, so it names nobody.
        let said = match &plan.erasure.whose {
            Whose::Document(_) => say!("erased"),
            Whose::Speaker(..) => say!("erased-speaker"),
        };
        let entry = self.raw_entry("erase", serde_json::Value::Null, said.clone(), Vec::new(), None);
        let count = |kind: &str| {
            plan.erasure.changes.iter().filter(|change| change.kind() == kind && change.is_removal()).count()
        };
        let went = say!(
            "erase-went",
            segments = count("segments"),
            codings = count("codings"),
            memos = count("memos")
        );
        let done = self.store.erase(self.head, plan.erasure, entry)?;
        let trail = say!("erase-went-trail", count = done.entries);
        self.after_erasing(ErasureDone {
            said: vec![said],
            went: vec![went, trail],
            ..ErasureDone::default()
        })
    }

    /// Sweeps leftovers of earlier erasures up, in the trail too; `named` are files that are to go as well.
    pub fn erase_again(&mut self, named: &[PathBuf]) -> Result<ErasureDone> {
        self.settle()?;
        let sweeps = self.store.sweeps()?;
        if sweeps.is_empty() {
            return Err(Error::refused(say!("erase-again-nothing")).hint(say!("erase-again-nothing-hint")));
        }
        let copies: Vec<PathBuf> = self.store.copies()?.into_iter().map(|copy| copy.path).collect();
        let mut plans = Vec::new();
        let mut taken = vec![false; named.len()];
        for (seq, sweep) in &sweeps {
            let found = files::look(&self.place, &sweep.quotes);
            let known: Vec<PathBuf> =
                copies.iter().cloned().chain(found.quoting).chain(found.unread).collect();
            let mut with = Vec::new();
            for (path, taken) in named.iter().zip(&mut taken) {
                if let Ok(path) = find(&known, path) {
                    *taken = true;
                    with.push(files::known(&path));
                }
            }
            plans.push((*seq, with));
        }
        if let Some((path, _)) = named.iter().zip(&taken).find(|(_, taken)| !**taken) {
            return Err(find(&[], path).map(drop).err().unwrap_or_else(|| Error::fault(say!("action-lost"))));
        }
        self.introduce()?;
        let said = say!("erased-again");
        let mut entries = 0;
        for (seq, with) in plans {
            let entry = self.raw_entry("erase", serde_json::Value::Null, said.clone(), Vec::new(), None);
            let done = self.store.erase_again(self.head, seq, with, entry)?;
            self.head = done.seq;
            entries += done.entries;
        }
        let trail = say!("erase-went-trail", count = entries);
        self.after_erasing(ErasureDone { said: vec![said], went: vec![trail], ..ErasureDone::default() })
    }

    fn after_erasing(&mut self, mut done: ErasureDone) -> Result<ErasureDone> {
        // It is erased: what comes now can only be told.
        match self.store.reload() {
            Ok(loaded) => (self.project, self.head) = loaded,
            Err(error) => done.stays.push(say!("erase-beyond-sweep", why = error.message)),
        }
        let left = self.sweep();
        done.went.extend(left.went);
        done.notes.extend(left.notes);
        done.stays.extend(left.stays);
        done.notes.push(match &self.place {
            store::Place::File(_) => say!("erase-beyond-file"),
            store::Place::Postgres(_) => say!("erase-beyond-server"),
        });
        Ok(done)
    }

    /// True when an erasure waits to be swept up.
    pub(super) fn sweep_is_due(&self) -> bool {
        // A project whose own tables are lost opens for reading, and says so.
        self.store.sweeps().unwrap_or_default().values().any(|sweep| sweep.state == State::Due)
    }
}
