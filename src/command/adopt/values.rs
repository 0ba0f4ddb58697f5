//! Variables, values, cases and memos of an import.

use super::documents::{Home, Prepared, known};
use crate::command::draft::{Draft, fold};
use crate::command::plan::{Changes, Collect, World};
use crate::error::{Error, Result};
use crate::message::Message;
use crate::model::*;
use crate::say;
use rustc_hash::FxHashMap;

/// How much of it came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Variables made.
    pub variables: usize,
    /// Values set.
    pub values: usize,
    /// Cases made or given further documents.
    pub cases: usize,
    /// Memos made.
    pub memos: usize,
}

/// Finds documents by what an import calls them.
pub struct Documents<'a> {
    prepared: &'a Prepared,
    new: &'a [DocumentId],
    known: FxHashMap<String, DocumentId>,
}

impl<'a> Documents<'a> {
    /// Those of the import, which go first, and those of the project.
    pub fn of(prepared: &'a Prepared, new: &'a [DocumentId], project: &Project) -> Self {
        let mut known = known(project);
        for (document, id) in prepared.new.iter().zip(new) {
            known.insert(fold(&document.label), *id);
            known.insert(fold(&document.name), *id);
        }
        Self { prepared, new, known }
    }

    /// The document where something lies.
    pub fn at(&self, home: Home) -> Option<DocumentId> {
        match home {
            Home::New(at) => self.new.get(at).copied(),
            Home::Old(id) => Some(id),
        }
    }

    fn named(&self, name: &str) -> Option<DocumentId> {
        let key = fold(name);
        self.prepared
            .homes
            .get(&key)
            .and_then(|home| self.at(*home))
            .or_else(|| self.known.get(&key).copied())
    }

    fn nearest(&self, name: &str) -> Option<&str> {
        crate::command::refs::nearest(&fold(name), self.known.keys().map(String::as_str))
    }
}

/// Plans them; refused when a value names a document that is nowhere.
pub fn plan(
    draft: &Draft,
    project: &Project,
    documents: &Documents,
    changes: &mut Changes,
    world: &mut World,
    notes: &mut Vec<Message>,
) -> Result<Counts> {
    let mut counts = Counts::default();
    values(draft, project, documents, changes, world, notes, &mut counts)?;
    cases(draft, project, documents, changes, world, &mut counts)?;
    memos(draft, project, documents, changes, world, &mut counts)?;
    Ok(counts)
}

fn values(
    draft: &Draft,
    project: &Project,
    documents: &Documents,
    changes: &mut Changes,
    world: &mut World,
    notes: &mut Vec<Message>,
    counts: &mut Counts,
) -> Result<()> {
    let mut variables: FxHashMap<String, VariableId> =
        project.variables().map(|row| (fold(&row.name), row.id)).collect();
    let mut last = project.variables().map(|row| row.order.clone()).max();
    let mut replaced = 0;
    for value in &draft.values {
        let document = documents.named(&value.document).ok_or_else(|| {
            let error =
                Error::input(say!("import-value-document", line = value.line, document = &value.document));
            match documents.nearest(&value.document) {
                Some(near) => error.hint(say!("did-you-mean", name = near)),
                None => error.hint(say!("import-value-document-hint")),
            }
        })?;
        let variable = *variables.entry(fold(&value.variable)).or_insert_with(|| {
            let id = VariableId(world.id());
            let order = order::after(last.as_deref());
            last = Some(order.clone());
            changes.add(Variable { id, name: tree::same_name(&value.variable), order });
            counts.variables += 1;
            id
        });
        let holder = Holder::Document(document);
        match project.values_on(holder).find(|row| row.variable == variable) {
            Some(row) if row.value == value.value => {}
            Some(row) => {
                replaced += 1;
                counts.values += 1;
                changes.update(row, |row| row.value.clone_from(&value.value));
            }
            None => {
                counts.values += 1;
                changes.add(Value { id: ValueId(world.id()), variable, holder, value: value.value.clone() });
            }
        }
    }
    if replaced > 0 {
        notes.push(say!("import-values-replaced", count = replaced));
    }
    Ok(())
}

fn cases(
    draft: &Draft,
    project: &Project,
    documents: &Documents,
    changes: &mut Changes,
    world: &mut World,
    counts: &mut Counts,
) -> Result<()> {
    let mut known: FxHashMap<String, Case> =
        project.cases().map(|row| (tree::same_name(&row.name), row.clone())).collect();
    for case in &draft.cases {
        let mut ids = Vec::new();
        for name in &case.documents {
            let id = documents.named(name);
            ids.push(id.ok_or_else(|| {
                Error::input(say!("import-case-document", case = &case.name, document = name))
            })?);
        }
        let key = tree::same_name(&case.name);
        let row = match known.get(&key) {
            Some(row) => {
                let mut row = row.clone();
                row.speaker = row.speaker.or_else(|| case.speaker.clone());
                for id in ids {
                    if !row.documents.contains(&id) {
                        row.documents.push(id);
                    }
                }
                row
            }
            None => Case {
                id: CaseId(world.id()),
                name: key.clone(),
                kind: case.kind,
                speaker: case.speaker.clone(),
                documents: ids,
                segments: Vec::new(),
            },
        };
        let before = project.case(row.id).cloned();
        if known.get(&key) != Some(&row) {
            counts.cases += 1;
            changes.put(before, Some(row.clone()));
            known.insert(key, row);
        }
    }
    Ok(())
}

fn memos(
    draft: &Draft,
    project: &Project,
    documents: &Documents,
    changes: &mut Changes,
    world: &mut World,
    counts: &mut Counts,
) -> Result<()> {
    for memo in &draft.memos {
        let target = match &memo.document {
            None => Target::Diary,
            Some(name) => {
                let id = documents.named(name);
                Target::Document(id.ok_or_else(|| {
                    Error::input(say!("import-memo-document", title = &memo.title, document = name))
                })?)
            }
        };
        let same = |row: &Memo| row.kind == memo.kind && row.title == memo.title && row.body == memo.body;
        if !project.memos_on(target).any(same) {
            counts.memos += 1;
            changes.add(note(world, target, memo.kind, &memo.title, &memo.body));
        }
    }
    Ok(())
}

/// A memo of the actor, now.
pub fn note(world: &mut World, target: Target, kind: MemoKind, title: &str, body: &str) -> Memo {
    let (id, coder, now) = (MemoId(world.id()), world.actor, world.now);
    Memo {
        id,
        target,
        kind,
        title: title.to_owned(),
        body: body.to_owned(),
        coder,
        created: now,
        changed: now,
    }
}
