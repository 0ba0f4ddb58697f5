//! # What it shows
//! The path of a proposition: statement, concept, category, relation, proposition, each with what it leads to, since when
//! it stands and everything that was done to it; the proposition with its earlier wordings and what changed them.
//!
//! # How it is counted
//! A row for each thing on the way, from the statements up. The history of a thing is the trail's: a code is followed
//! through renaming, moving and merging (what happened to a code before it went into another belongs to the other), and
//! what was taken back is left out. A statement's concept is its code; where the quote itself has none, that of a segment
//! around it. The path may also begin at a relation, a code or a statement. Without a beginning the propositions and
//! relations are listed. Documents in scope narrow the statements.
//!
//! # Example
//! `pojem · Prostovoljnost ne zadrži · … · → Prostovoljnost · 2026-03-02 · 2026-03-02 ana: Koda je dodana: …`
//!
//! # References
//! Mesec, B. (1998). *Uvod v kvalitativno raziskovanje v socialnem delu*. Lincoln, Y. S. & Guba, E. G. (1985).
//! *Naturalistic Inquiry*, ch. 11 (the audit trail).

use super::levels::{Levels, name};
use super::support;
use super::table::{Cell, Column, Table, Title};
use super::{Analysis, Input, Needs, Takes, citation, notes, terms};
use crate::command::journal::Entry;
use crate::error::Result;
use crate::message::Message;
use crate::model::{
    Because, Change, CodeId, Project, Proposition, Ref, Relation, SegmentId, Side, Subject, Time, tree,
};
use crate::say;
use rustc_hash::{FxHashMap, FxHashSet};

/// The path of a proposition.
pub struct Path;

/// What stands on the way, from the statements up.
#[derive(Default)]
struct Way<'a> {
    segments: Vec<SegmentId>,
    codes: Vec<CodeId>,
    relations: Vec<&'a Relation>,
    propositions: Vec<&'a Proposition>,
}

fn once<T: PartialEq>(list: &mut Vec<T>, items: impl IntoIterator<Item = T>) {
    for item in items {
        if !list.contains(&item) {
            list.push(item);
        }
    }
}

/// The way through a subject.
fn way<'a>(input: &Input<'a>, subject: &Subject) -> Way<'a> {
    let project = input.project;
    let mut way = Way::default();
    match subject {
        Subject::Proposition(id) => way.propositions.extend(project.proposition(*id)),
        Subject::Relation(id) => {
            way.relations.extend(project.relation(*id));
            let rests = |row: &&Proposition| row.relations.contains(id);
            way.propositions.extend(project.propositions_in_order().into_iter().filter(rests));
            way.segments.extend(way.relations.iter().flat_map(|row| row.evidence.iter().copied()));
        }
        Subject::Code(code) => {
            let under: FxHashSet<CodeId> = tree::subtree(project, *code).into_iter().collect();
            way.codes.push(*code);
            let ends = |row: &&Relation| under.contains(&row.from) || under.contains(&row.to);
            way.relations.extend(project.relations_in_order().into_iter().filter(ends));
            let about =
                |row: &&Proposition| support::codes(project, row).iter().any(|code| under.contains(code));
            way.propositions.extend(project.propositions_in_order().into_iter().filter(about));
            // The pairs of one segment come together.
            input.scope.pairs(project, input.hits, |pair| {
                if under.contains(&pair.code) && way.segments.last() != Some(&pair.segment) {
                    way.segments.push(pair.segment);
                }
            });
            way.codes.extend(
                tree::subtree(project, *code)
                    .into_iter()
                    .filter(|code| project.codings_of(*code).next().is_some()),
            );
        }
        Subject::Segments(segments) => {
            way.segments.extend(segments);
            let rests = |row: &&Relation| row.evidence.iter().any(|id| segments.contains(id));
            way.relations.extend(project.relations_in_order().into_iter().filter(rests));
            let has = |row: &&Proposition| row.evidence.iter().any(|one| segments.contains(&one.segment));
            way.propositions.extend(project.propositions_in_order().into_iter().filter(has));
        }
    }
    if let (Subject::Proposition(_), [row]) = (subject, way.propositions.as_slice()) {
        way.relations.extend(row.relations.iter().filter_map(|id| project.relation(*id)));
        for side in [Side::For, Side::Against] {
            way.segments.extend(in_order(
                project,
                row.evidence.iter().filter(|one| one.side == side).map(|one| one.segment),
            ));
        }
        once(&mut way.codes, row.codes.iter().copied());
    }
    let documents = input.scope.documents(project);
    way.segments.retain(|id| {
        project
            .segment(*id)
            .is_some_and(|row| documents.contains(&row.document) && input.scope.takes(project, row))
    });
    // The codes of a code's own path are known already; a statement may have others, which lead elsewhere.
    if !matches!(subject, Subject::Code(_)) {
        once(&mut way.codes, way.segments.iter().flat_map(|id| support::codes_of(project, *id)));
        once(&mut way.codes, way.relations.iter().flat_map(|row| [row.from, row.to]));
    }
    way.codes = upwards(project, &way.codes);
    way
}

/// In the order of documents and texts.
fn in_order(project: &Project, segments: impl Iterator<Item = SegmentId>) -> Vec<SegmentId> {
    let order: FxHashMap<_, usize> =
        project.documents_in_order().enumerate().map(|(at, row)| (row.id, at)).collect();
    let mut list: Vec<SegmentId> = segments.collect();
    list.sort_by_key(|id| {
        project.segment(*id).map(|row| (order.get(&row.document).copied(), row.span, row.id))
    });
    list
}

/// Codes and all above them, the lowest first.
fn upwards(project: &Project, codes: &[CodeId]) -> Vec<CodeId> {
    let mut all: Vec<CodeId> = Vec::new();
    for code in codes {
        let mut at = Some(*code);
        while let Some(open) = at.filter(|code| !all.contains(code)) {
            all.push(open);
            at = project.code(open).and_then(|row| row.parent);
        }
    }
    let order: FxHashMap<CodeId, usize> =
        tree::walk(project).into_iter().enumerate().map(|(at, code)| (code, at)).collect();
    all.sort_by_key(|code| (std::cmp::Reverse(tree::depth(project, *code)), order.get(code).copied()));
    all
}

/// The entries that touched each thing, the oldest first, without those that were taken back.
struct History<'a> {
    project: &'a Project,
    by_row: FxHashMap<Ref, Vec<&'a Entry>>,
}

impl<'a> History<'a> {
    fn of(project: &'a Project, entries: &'a [Entry]) -> Self {
        let heirs = heirs(project);
        let mut by_row: FxHashMap<Ref, Vec<&'a Entry>> = FxHashMap::default();
        for entry in standing(entries) {
            for change in &entry.changes {
                let Some(row) = touched(change) else { continue };
                let row = match row {
                    Ref::Code(code) => Ref::Code(heir(&heirs, code)),
                    other => other,
                };
                let list = by_row.entry(row).or_default();
                if list.last().is_none_or(|last| last.seq != entry.seq) {
                    list.push(entry);
                }
            }
        }
        Self { project, by_row }
    }

    fn entries(&self, row: Ref) -> &[&'a Entry] {
        self.by_row.get(&row).map_or(&[], Vec::as_slice)
    }

    /// Since when it stands, and what was done to it, a line each.
    fn cells(&self, row: Ref, since: Option<Time>) -> [Cell; 2] {
        let entries = self.entries(row);
        let since = since.or_else(|| entries.first().map(|entry| entry.at));
        let line = |entry: &&Entry| {
            let who = self
                .project
                .coder(entry.actor)
                .map_or_else(|| entry.actor.to_string(), |row| row.name.clone());
            Cell::Message(say!("path-event", day = entry.at.day(), who = who, what = entry.said.clone()))
        };
        [
            since.map_or(Cell::Empty, |time| Cell::Text(time.day())),
            Cell::lines(entries.iter().map(line).collect()),
        ]
    }
}

/// The row whose history a change belongs to: a coding is its segment's, a merge that of the code that stayed.
fn touched(change: &Change) -> Option<Ref> {
    match change {
        Change::Coding(delta) => {
            delta.after.as_ref().or(delta.before.as_ref()).map(|row| Ref::Segment(row.segment))
        }
        Change::Merge(delta) => delta.after.as_ref().or(delta.before.as_ref()).map(|row| Ref::Code(row.into)),
        other => other.target(),
    }
}

/// Into which code each code went that was merged.
fn heirs(project: &Project) -> FxHashMap<CodeId, CodeId> {
    project.merges().map(|row| (row.gone.id, row.into)).collect()
}

/// The code that a code is now; a merge into a code that went itself is followed on.
fn heir(heirs: &FxHashMap<CodeId, CodeId>, code: CodeId) -> CodeId {
    let mut at = code;
    for _ in 0..=heirs.len() {
        match heirs.get(&at) {
            Some(next) => at = *next,
            None => break,
        }
    }
    at
}

/// The entries that were not taken back, the oldest first. `entries` come newest first, so an undo is met before what it
/// takes back, and a redo before the undo.
fn standing(entries: &[Entry]) -> Vec<&Entry> {
    let mut taken_back = FxHashSet::default();
    let mut standing: Vec<&Entry> = Vec::new();
    for entry in entries {
        match entry.undoes {
            Some(seq) if !taken_back.contains(&entry.seq) => {
                taken_back.insert(seq);
            }
            None if !taken_back.contains(&entry.seq) => standing.push(entry),
            _ => {}
        }
    }
    standing.reverse();
    standing
}

/// What a statement is on the path of one proposition.
fn statement(project: &Project, way: &Way, segment: SegmentId) -> Message {
    let side = match way.propositions.as_slice() {
        [one] => one.side_of(segment),
        _ => None,
    };
    match side {
        _ if support::is_aside(project, segment) => say!("path-statement-aside"),
        Some(Side::For) => say!("path-statement-for"),
        Some(Side::Against) => say!("path-statement-against"),
        None => say!("path-statement"),
    }
}

/// What made a sentence change.
fn because(project: &Project, because: Because) -> String {
    match because {
        Because::Segment(id) => project.cite_segment(id),
        Because::Document(id) => project.document(id).map_or_else(String::new, |row| row.label.clone()),
        Because::Case(id) => project.case(id).map_or_else(String::new, |row| row.name.clone()),
    }
}

fn names(project: &Project, codes: &[CodeId]) -> String {
    codes.iter().map(|code| name(project, *code)).collect::<Vec<_>>().join("; ")
}

fn row(step: Cell, named: String, words: Cell, leads: String, [since, history]: [Cell; 2]) -> Vec<Cell> {
    vec![step, Cell::words(named), words, Cell::words(leads), since, history]
}

/// A concept or a category: what it is called at its level, what it means, and what it belongs under.
fn code(project: &Project, levels: &Levels, history: &History, id: CodeId, ends: &str) -> Vec<Cell> {
    let steps = levels.steps(project, id);
    let titles = levels.columns();
    let title =
        steps.iter().position(|step| *step == Some(id)).and_then(|at| titles.get(at)).or(titles.last());
    let step = match title.map(|column| column.title.clone()) {
        Some(Title::Term(message)) => Cell::Message(message),
        Some(Title::Name(words)) => Cell::Text(words),
        None => Cell::Empty,
    };
    let parent = project.code(id).and_then(|row| row.parent);
    let leads = parent.map_or_else(|| ends.to_owned(), |parent| name(project, parent));
    let words = Cell::words(project.code(id).map_or("", |row| row.definition.as_str()));
    row(step, name(project, id), words, leads, history.cells(Ref::Code(id), None))
}

fn rows(input: &Input, way: &Way) -> Vec<Vec<Cell>> {
    let (project, levels) = (input.project, Levels::of(input.project));
    let history = History::of(project, input.entries);
    let ends = way.propositions.iter().map(|row| row.name()).collect::<Vec<_>>().join(", ");
    let mut rows = Vec::new();
    for id in &way.segments {
        let since = project.codings_on(*id).map(|row| row.created).min();
        rows.push(row(
            Cell::Message(statement(project, way, *id)),
            project.cite_segment(*id),
            Cell::Message(citation::citation(project, *id)),
            names(project, &support::codes_of(project, *id)),
            history.cells(Ref::Segment(*id), since),
        ));
    }
    rows.extend(way.codes.iter().map(|id| code(project, &levels, &history, *id, &ends)));
    for one in &way.relations {
        let rests = way
            .propositions
            .iter()
            .filter(|row| row.relations.contains(&one.id))
            .map(|row| row.name())
            .collect::<Vec<_>>();
        let words = relation_words(project, one);
        let cells = history.cells(Ref::Relation(one.id), None);
        let number = project.relation_number(one.id);
        rows.push(row(
            Cell::Message(say!("path-relation")),
            number,
            Cell::Message(words),
            rests.join(", "),
            cells,
        ));
    }
    for one in &way.propositions {
        let mut since = one.created;
        for earlier in &one.earlier {
            let mut lines = vec![Cell::Message(say!("path-until", day = earlier.at.day()))];
            lines.extend(
                earlier
                    .because
                    .map(|case| Cell::Message(say!("path-because", case = because(project, case)))),
            );
            let cells = [Cell::Text(since.day()), Cell::Lines(lines)];
            since = earlier.at;
            rows.push(row(
                Cell::Message(say!("path-earlier")),
                one.name(),
                Cell::words(&earlier.sentence),
                one.name(),
                cells,
            ));
        }
        let status = terms::proposition_status(one.status);
        let words = say!("path-proposition-words", sentence = one.sentence.as_str(), status = status);
        let [_, events] = history.cells(Ref::Proposition(one.id), None);
        let cells = [Cell::Text(since.day()), events];
        rows.push(row(
            Cell::Message(say!("path-proposition")),
            one.name(),
            Cell::Message(words),
            String::new(),
            cells,
        ));
    }
    rows
}

/// A relation as a sentence.
fn relation_words(project: &Project, row: &Relation) -> Message {
    say!(
        "path-relation-words",
        from = name(project, row.from),
        kind = terms::relation_kind(&row.kind),
        to = name(project, row.to),
        direction = terms::direction(row.direction),
        stance = terms::stance(row.stance)
    )
}

/// What a path may begin at.
fn beginnings(input: &Input) -> Table {
    let project = input.project;
    let columns = vec![
        Column::term("name", say!("path-name")),
        Column::term("step", say!("path-step")),
        Column::term("words", say!("path-words")),
    ];
    let propositions = project.propositions_in_order().into_iter().map(|row| {
        vec![Cell::Text(row.name()), Cell::Message(say!("path-proposition")), Cell::words(&row.sentence)]
    });
    let relations = project.relations_in_order().into_iter().map(|row| {
        let words = relation_words(project, row);
        vec![
            Cell::words(project.relation_number(row.id)),
            Cell::Message(say!("path-relation")),
            Cell::Message(words),
        ]
    });
    let rows = propositions.chain(relations).collect();
    Table {
        name: "path",
        title: say!("analysis-path"),
        scope: input.scope.clone(),
        columns,
        rows,
        notes: vec![say!("path-choose")],
    }
}

/// The name of a subject, for the caption.
fn named(project: &Project, subject: &Subject) -> Message {
    match subject {
        Subject::Proposition(id) => {
            say!(
                "path-title-proposition",
                name = project.proposition(*id).map_or_else(String::new, |row| row.name())
            )
        }
        Subject::Relation(id) => say!("path-title-relation", number = project.relation_number(*id)),
        Subject::Code(id) => say!("path-title-code", path = project.code_path(*id)),
        Subject::Segments(ids) => {
            let keys: Vec<String> = ids.iter().map(|id| project.cite_segment(*id)).collect();
            say!("path-title-statement", keys = notes::list(keys))
        }
    }
}

impl Analysis for Path {
    fn name(&self) -> &'static str {
        "path"
    }

    fn needs(&self) -> Needs {
        Needs { entries: true, ..Needs::default() }
    }

    fn takes(&self) -> Takes {
        Takes::Subject
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let Some(subject) = &input.args.subject else { return Ok(beginnings(input)) };
        let way = way(input, subject);
        let columns = vec![
            Column::term("step", say!("path-step")),
            Column::term("name", say!("path-name")),
            Column::term("words", say!("path-words")),
            Column::term("leads_to", say!("path-leads-to")),
            Column::term("since", say!("path-since")),
            Column::term("history", say!("path-history")),
        ];
        let rows = rows(input, &way);
        let mut notes = vec![say!("path-base", statements = way.segments.len(), codes = way.codes.len())];
        notes.extend(notes::scope(input));
        let title = named(input.project, subject);
        Ok(Table { name: self.name(), title, scope: input.scope.clone(), columns, rows, notes })
    }
}
