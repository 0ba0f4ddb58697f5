//! Planning an erasure: what goes with a document or with what one speaker said, and what would stay and speaks of it.

use super::{Erasure, Whose};
use crate::command::plan::{Changes, Collect};
use crate::message::Locale;
use crate::model::*;
use crate::say;
use crate::store::traces::{any_string, map_strings, without};
use crate::store::words::Speech;
use crate::text::Text;
use rustc_hash::FxHashSet;
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
    let mark = withdrawn(row.map_or("sl", |row| &row.language));
    let mut changes = Going::of(project, [Ref::Document(document)]).take(project, &mut speech, &mark);
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

/// Rows that go, with what stands on them.
pub(super) struct Going {
    rows: FxHashSet<Ref>,
    /// The names of the documents among them.
    names: Vec<String>,
}

impl Going {
    /// These, and what cannot stand without them.
    pub fn of(project: &Project, rows: impl IntoIterator<Item = Ref>) -> Self {
        let rows = project.falling(rows);
        let name = |row: &Ref| if let Ref::Document(id) = row { project.document(*id) } else { None };
        let names = rows.iter().filter_map(name).map(|row| row.name.clone()).collect();
        Self { rows, names }
    }

    /// Everything but the texts of documents.
    pub fn take(&self, project: &Project, speech: &mut Speech, mark: &str) -> Changes {
        let mut changes = Changes::new();
        in_vivo(project, speech, mark, &mut changes);
        changes.extend(project.without(&self.rows));
        for row in project.merges() {
            let now = changes.now(row).map(|row| Change::Merge(Box::new(Delta::add(row))));
            if let Some(Change::Merge(blank)) = now.and_then(|change| blanked(&change, speech, mark)) {
                changes.put(Some(row.clone()), blank.after);
            }
        }
        self.settings(project, speech, &mut changes);
        for row in project.codings() {
            if matches!(&row.origin, Origin::Hits(query) if speech.is_in(query)) {
                changes.update(row, |coding| coding.origin = Origin::Hits(mark.to_owned()));
            }
        }
        changes
    }

    /// Items of settings that name what goes (a pin, a reading place) or hold its words (a saved search, a state).
    fn settings(&self, project: &Project, speech: &Speech, changes: &mut Changes) {
        let ids: BTreeSet<String> = self.rows.iter().filter_map(|row| row.id()).collect();
        let named = |text: &str, name: &String| name.chars().count() > 3 && text.contains(name.as_str());
        let goes = |text: &str| {
            ids.contains(text) || speech.is_in(text) || self.names.iter().any(|name| named(text, name))
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
        let mut after = project.clone();
        let applied = after.apply(&self.changes).is_ok();
        let mut changes = Changes::new();
        changes.extend(std::mem::take(&mut self.changes));
        match row {
            _ if !applied => {}
            Ref::Memo(_) | Ref::Case(_) => changes.extend(after.without(&after.falling([row]))),
            other => take_words(project, &after, other, &self.speech, &self.mark, &mut changes),
        }
        self.changes = changes.plan(say!("erased")).changes;
    }
}

/// Blanks the words in a row; `after` is the project as the changes so far leave it.
fn take_words(
    project: &Project,
    after: &Project,
    row: Ref,
    speech: &Speech,
    mark: &str,
    changes: &mut Changes,
) {
    let now = after.as_changes().into_iter().find(|change| change.target() == Some(row));
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
