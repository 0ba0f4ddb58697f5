//! Planning an erasure: what goes with a document or with what one speaker said, and what would stay and speaks of it.

use super::{Erasure, Whose};
use crate::command::plan::{Changes, Collect};
use crate::message::Locale;
use crate::model::*;
use crate::say;
use crate::store::traces::{any_string, map_strings, without};
use crate::store::words::Speech;
use crate::text::Text;
use std::collections::BTreeSet;

/// What stands where words stood that are withdrawn, in the language of their document.
pub fn withdrawn(language: &str) -> String {
    Locale::of(language).say(&say!("erase-withdrawn"))
}

/// Everything that stands on a document, as changes: its segments in every version of its text, their codings, values
/// and memos, its own memos and values, its texts, and its name in cases, questions, settings and the theory; names of
/// codes that are nobody else's words.
pub fn plan(project: &Project, document: DocumentId) -> Erasure {
    let row = project.document(document);
    let texts = texts_of(project, document);
    let stays = project.texts().filter(|row| !texts.contains(&row.id)).map(|row| row.text.body());
    let mut speech = Speech::of(texts.iter().map(|id| project.text(*id).body()), stays);
    texts.iter().for_each(|id| speech.quotes.add_short(project.text(*id).body()));
    let segments = project.segments().filter(|row| row.document == document).map(|row| row.id).collect();
    let mut going = Going { document: Some(document), segments, ..Going::default() };
    let mark = withdrawn(row.map_or("sl", |row| &row.language));
    let mut changes = going.take(project, &mut speech, &mark);
    if let Some(row) = row {
        changes.remove(row);
    }
    texts.iter().filter_map(|id| project.text_row(*id)).for_each(|row| changes.remove(row));
    let changes = changes.plan(say!("erased")).changes;
    Erasure { whose: Whose::Document(document), changes, speech, mark, with: Vec::new() }
}

/// The versions of a document's text that are part of the project: the current one and those that segments stand on.
pub(super) fn texts_of(project: &Project, document: DocumentId) -> BTreeSet<TextId> {
    let mut texts: BTreeSet<TextId> =
        project.segments().filter(|row| row.document == document).map(|row| row.text).collect();
    texts.extend(project.document(document).map(|row| row.text));
    texts
}

/// Rows that go, and with them what stands on them.
#[derive(Default)]
pub(super) struct Going {
    /// The whole document.
    pub document: Option<DocumentId>,
    /// Its segments, all or those of a speaker.
    pub segments: BTreeSet<SegmentId>,
    /// The codings on these, found when they are taken.
    pub codings: BTreeSet<CodingId>,
}

impl Going {
    fn has(&self, row: Ref) -> bool {
        match row {
            Ref::Document(id) => self.document == Some(id),
            Ref::Segment(id) => self.segments.contains(&id),
            Ref::Coding(id) => self.codings.contains(&id),
            _ => false,
        }
    }

    /// Everything but the document and its texts themselves.
    pub fn take(&mut self, project: &Project, speech: &mut Speech, mark: &str) -> Changes {
        let on_segments = project.codings().filter(|row| self.segments.contains(&row.segment));
        self.codings = on_segments.map(|row| row.id).collect();
        let mut changes = Changes::new();
        in_vivo(project, speech, mark, &mut changes);
        for row in project.memos() {
            let mut goes = false;
            row.target.refs(&mut |to| goes |= self.has(to));
            if goes {
                changes.remove(row);
            }
        }
        let values = project.values().filter(|row| self.has(row.holder.as_ref()));
        values.for_each(|row| changes.remove(row));
        for row in project.cases() {
            changes.update(row, |case| {
                case.documents.retain(|id| self.document != Some(*id));
                case.segments.retain(|id| !self.segments.contains(id));
            });
        }
        for row in project.questions() {
            changes.update(row, |question| {
                question.put.retain(|put| self.document != Some(put.document));
                question.not_asked.retain(|id| self.document != Some(*id));
            });
        }
        changes.extend(forgotten(project, &|row| self.has(row), speech, mark));
        self.settings(project, speech, &mut changes);
        for row in project.codings() {
            if self.codings.contains(&row.id) {
                changes.remove(row);
            } else if matches!(&row.origin, Origin::Hits(query) if speech.is_in(query)) {
                changes.update(row, |coding| coding.origin = Origin::Hits(mark.to_owned()));
            }
        }
        self.segments.iter().filter_map(|id| project.segment(*id)).for_each(|row| changes.remove(row));
        changes
    }

    /// Items of settings that name what goes (a pin, a reading place) or hold its words (a saved search, a state).
    fn settings(&self, project: &Project, speech: &Speech, changes: &mut Changes) {
        let name = self.document.and_then(|id| project.document(id)).map(|row| row.name.as_str());
        let ids: BTreeSet<String> = (self.document.iter().map(DocumentId::to_string))
            .chain(self.segments.iter().map(SegmentId::to_string))
            .chain(self.codings.iter().map(CodingId::to_string))
            .collect();
        let goes = |text: &str| {
            ids.contains(text)
                || speech.is_in(text)
                || name.is_some_and(|name| name.chars().count() > 3 && text.contains(name))
        };
        for row in project.settings().filter(|row| any_string(&row.value, &mut |text| goes(text))) {
            // A setting that is nothing but such words goes whole.
            let after = (!row.value.is_string()).then(|| Setting {
                key: row.key.clone(),
                value: without(&row.value, &mut |text| goes(text)),
            });
            changes.put(Some(row.clone()), after);
        }
    }
}

/// Codes that are called by words of what goes and of nobody else get another name; the name is looked for from then on.
fn in_vivo(project: &Project, speech: &mut Speech, mark: &str, changes: &mut Changes) {
    let held = project.merges().flat_map(|row| [&row.gone, &row.kept]);
    let vivo = |code: &&Code| code.in_vivo && speech.said(&code.name);
    let names: Vec<String> = project.codes().chain(held).filter(vivo).map(|code| code.name.clone()).collect();
    names.iter().for_each(|name| speech.add_name(name));
    let mut given: BTreeSet<(Option<CodeId>, String)> =
        project.codes().map(|code| (code.parent, tree::same_name(&code.name))).collect();
    for code in project.codes().filter(|code| code.in_vivo && names.contains(&code.name)) {
        let numbered = (2..).map(|number: usize| format!("{mark} {number}"));
        let free = |name: &String| given.insert((code.parent, name.clone()));
        let name = std::iter::once(mark.to_owned()).chain(numbered).find(free);
        changes.update(code, |code| code.name = name.unwrap_or_default());
    }
}

/// What the theory and the merges lose: places that go, and in what a merge remembers also the words.
fn forgotten(project: &Project, gone: &dyn Fn(Ref) -> bool, speech: &Speech, mark: &str) -> Vec<Change> {
    let mut changes = project.forgotten(gone);
    let known: BTreeSet<Ref> = changes.iter().filter_map(Change::target).collect();
    let others = project.merges().filter(|row| !known.contains(&Ref::Merge(row.id)));
    changes.extend(
        others.map(|row| {
            Change::Merge(Box::new(Delta { before: Some(row.clone()), after: Some(row.clone()) }))
        }),
    );
    for change in &mut changes {
        if let Change::Merge(delta) = change
            && let Some(Change::Merge(blank)) = delta
                .after
                .clone()
                .and_then(|row| blanked(&Change::Merge(Box::new(Delta::add(row))), speech, mark))
        {
            delta.after = blank.after;
        }
    }
    changes
}

/// The change that adds a row, with the mark in place of every string that holds words of what goes; none where no
/// string does.
fn blanked(change: &Change, speech: &Speech, mark: &str) -> Option<Change> {
    let mut json = serde_json::to_value(change).ok()?;
    if !any_string(&json, &mut |text| speech.is_in(text)) {
        return None;
    }
    map_strings(&mut json, &mut |text| speech.is_in(text).then(|| mark.to_owned()));
    serde_json::from_value(json).ok()
}

/// Rows that would stay and hold words of what goes, and cases that speak in nothing else with the memos on these. For a
/// person to decide on.
pub fn leftovers(project: &Project, erasure: &Erasure) -> Vec<Ref> {
    let mut after = project.clone();
    if after.apply(&erasure.changes).is_err() {
        return Vec::new();
    }
    let mut found = speaking(&after, &erasure.speech);
    let alone = alone(project, erasure).into_iter().filter(|row| after.has(*row) && !found.contains(row));
    found.extend(alone.collect::<Vec<_>>());
    found
}

/// Cases that are about this and nothing else, and the memos on them.
pub(super) fn alone(project: &Project, erasure: &Erasure) -> Vec<Ref> {
    let cases: BTreeSet<CaseId> =
        project.cases().filter(|row| erasure.whose.is_alone(row)).map(|row| row.id).collect();
    let of_case = |row: &&Memo| match row.target {
        Target::Case(id) | Target::CasePair(_, id) => cases.contains(&id),
        _ => false,
    };
    let memos = project.memos().filter(of_case).map(|row| Ref::Memo(row.id));
    cases.iter().map(|id| Ref::Case(*id)).chain(memos).collect()
}

/// Rows that hold words of what goes, whatever kind they are of.
pub(super) fn speaking(project: &Project, speech: &Speech) -> Vec<Ref> {
    let silent = |row: &Ref| matches!(row, Ref::Text(_) | Ref::Segment(_) | Ref::Coder(_));
    let rows = project.as_changes().into_iter();
    rows.filter_map(|change| {
        let row = change.target().filter(|row| !silent(row))?;
        let json = serde_json::to_value(&change).ok()?;
        any_string(&json, &mut |text| speech.is_in(text)).then_some(row)
    })
    .collect()
}

impl Erasure {
    /// Lets a row go with the rest that was found to speak of it ([`leftovers`]): a memo or a case goes whole, any other
    /// row stays and loses the words.
    pub fn take(&mut self, project: &Project, row: Ref) {
        let mut changes = Changes::new();
        changes.extend(std::mem::take(&mut self.changes));
        match row {
            Ref::Memo(id) => project.memo(id).into_iter().for_each(|row| changes.remove(row)),
            Ref::Case(id) => {
                let of_case =
                    |target| matches!(target, Target::Case(own) | Target::CasePair(_, own) if own == id);
                project.memos().filter(|row| of_case(row.target)).for_each(|row| changes.remove(row));
                project.values_on(Holder::Case(id)).for_each(|row| changes.remove(row));
                project.case(id).into_iter().for_each(|row| changes.remove(row));
            }
            other => take_words(project, other, &self.speech, &self.mark, &mut changes),
        }
        self.changes = changes.plan(say!("erased")).changes;
    }
}

/// Blanks the words in a row, as the changes so far leave it.
fn take_words(project: &Project, row: Ref, speech: &Speech, mark: &str, changes: &mut Changes) {
    let mut after = project.clone();
    let so_far = std::mem::take(changes).plan(say!("erased")).changes;
    let applied = after.apply(&so_far).is_ok();
    changes.extend(so_far);
    let now = after.as_changes().into_iter().find(|change| applied && change.target() == Some(row));
    let Some(blank) = now.and_then(|change| blanked(&change, speech, mark)) else { return };
    macro_rules! put {
        ($($kind:ident: $one:ident),*) => {
            match (blank, row) {
                $((Change::$kind(delta), Ref::$kind(id)) => changes.put(project.$one(id).cloned(), delta.after),)*
                _ => {}
            }
        };
    }
    put!(
        Document: document, Code: code, Coding: coding, Variable: variable, Value: value, Question: question,
        Relation: relation, Proposition: proposition, Recommendation: recommendation, Property: property,
        CardEntry: card_entry, Merge: merge
    );
}

/// The passages of a text that go: all of it, or the turns of a speaker.
pub(super) fn passages<'t>(text: &'t Text, hers: Option<&[bool]>) -> (Vec<&'t str>, Vec<&'t str>) {
    let Some(hers) = hers else { return (vec![text.body()], Vec::new()) };
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for (paragraph, is_hers) in text.paragraphs().iter().zip(hers) {
        if *is_hers { &mut own } else { &mut others }.push(text.slice(paragraph.span()));
    }
    (own, others)
}
