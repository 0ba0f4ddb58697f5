//! The panes and the workspaces they stand in; a new one is a file here and a line in [`WORKSPACES`].
//!
//! A pane lays itself out (`layout`, the only place that computes what is shown), acts, and draws from `&`.

pub mod beside;
pub mod categories;
pub mod codes;
pub mod compare;
pub mod concordance;
pub mod documents;
pub mod frequencies;
pub mod history;
pub mod memos;
pub mod propositions;
pub mod questions;
pub mod reader;
pub mod review;
pub mod sample;
pub mod search;
pub mod search_lines;
pub mod segments;
pub mod segments_here;
pub mod steps;

use super::action::Action;
use super::bench::Effect;
use super::event::{Key, Mouse};
use super::keymap::Mode;
use super::state::State;
use super::widget::field::Field;
use crate::analysis::table::{Table, cell_text};
use crate::analysis::{self, Args, Input};
use crate::language::fold::fold;
use crate::model::{Project, Scope};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// A pane.
pub trait Pane: Sync {
    /// Its name; `pane-<name>` is its title in the message files.
    fn name(&self) -> &'static str;

    /// Where its keys are looked up.
    fn mode(&self, state: &State) -> Mode;

    /// Actions of its mode that it has no use for: the bottom line does not hint at them.
    fn lacks(&self) -> &'static [Action] {
        &[]
    }

    /// Fits it to its area (without the frame) and computes what it shows.
    fn layout(&self, state: &mut State, project: &Project, area: Rect);

    /// Does an action; nothing when it does not know it.
    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>>;

    /// What it shows as a table, row by row as it is seen; nothing where it shows no rows.
    fn table(&self, _state: &State, _project: &Project) -> Option<Table> {
        None
    }

    /// Takes a key that no binding wants; nothing when it does not either.
    fn key(&self, _state: &mut State, _project: &Project, _key: Key) -> Option<Vec<Effect>> {
        None
    }

    /// Takes the mouse, at a cell counted from the corner of its area (without the frame).
    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect>;

    /// Draws it with its frame.
    fn draw(&self, state: &State, project: &Project, area: Rect, focused: bool, buf: &mut Buffer);
}

/// A workspace: panes that stand together under one tab.
pub struct Workspace {
    /// Its name; `tab-<name>` is its title in the message files.
    pub name: &'static str,
    /// The action that brings it to the front.
    pub action: Action,
    /// Its panes.
    pub panes: &'static [&'static dyn Pane],
    /// The pane that has the focus first.
    pub first: usize,
}

/// So many workspaces have a tab of their own; those after them are reached by menu, palette and key, and have a tab only
/// while they are in front.
pub const TABS: usize = 8;

/// Every workspace, in the order of the tabs.
pub static WORKSPACES: [Workspace; 13] = [
    Workspace {
        name: "coding",
        action: Action::TabCoding,
        panes: &[
            &documents::DocumentsPane,
            &reader::ReaderPane,
            &segments_here::HerePane,
            &codes::CodesPane,
            &beside::BesidePane,
            &sample::SamplePane,
        ],
        first: 1,
    },
    Workspace { name: "segments", action: Action::TabSegments, panes: &[&segments::SegmentsPane], first: 0 },
    Workspace {
        name: "categories",
        action: Action::TabCategories,
        panes: &[&categories::board::BoardPane, &categories::card::CardPane, &categories::quotes::QuotesPane],
        first: 0,
    },
    Workspace {
        name: "propositions",
        action: Action::TabPropositions,
        panes: &[
            &propositions::list::ListPane,
            &propositions::page::PagePane,
            &propositions::evidence::EvidencePane,
            &propositions::documents::DocumentsPane,
            &propositions::recommendations::RecommendationsPane,
            &propositions::map::MapPane,
        ],
        first: 0,
    },
    Workspace {
        name: "frequencies",
        action: Action::TabFrequencies,
        panes: &[&frequencies::FrequenciesPane],
        first: 0,
    },
    Workspace { name: "search", action: Action::TabSearch, panes: &[&search::SearchPane], first: 0 },
    Workspace { name: "memos", action: Action::TabMemos, panes: &[&memos::MemosPane], first: 0 },
    Workspace { name: "history", action: Action::TabHistory, panes: &[&history::HistoryPane], first: 0 },
    Workspace { name: "steps", action: Action::TabSteps, panes: &[&steps::StepsPane], first: 0 },
    Workspace {
        name: "compare",
        action: Action::TabCompare,
        panes: &[&compare::table::TablePane, &compare::quotes::QuotesPane],
        first: 0,
    },
    Workspace {
        name: "questions",
        action: Action::TabQuestions,
        panes: &[&questions::list::ListPane, &questions::documents::DocumentsPane],
        first: 0,
    },
    Workspace { name: "review", action: Action::TabReview, panes: &[&review::ReviewPane], first: 0 },
    Workspace {
        name: "concordance",
        action: Action::TabConcordance,
        panes: &[&concordance::ConcordancePane],
        first: 0,
    },
];

/// The workspace that an action brings to the front, by its place.
pub fn of(action: Action) -> Option<usize> {
    WORKSPACES.iter().position(|workspace| workspace.action == action)
}

/// Brings a workspace to the front. Asked for by its tab, propositions are ready for the number of one.
pub fn front(state: &mut State, at: usize) {
    state.sample.open &= at != state.tab;
    if at != state.tab {
        state.mark_jump();
        state.tab = at;
    }
    if at == tab("propositions") {
        state.propositions.begin();
    }
}

/// The panes of the coding workspace by their places.
pub const DOCUMENTS: usize = 0;
/// See [`DOCUMENTS`].
pub const READER: usize = 1;
/// See [`DOCUMENTS`].
pub const HERE: usize = 2;
/// See [`DOCUMENTS`].
pub const CODES: usize = 3;
/// See [`DOCUMENTS`].
pub const BESIDE: usize = 4;
/// See [`DOCUMENTS`].
pub const SAMPLE: usize = 5;

/// The panes of the workspace in front that can have the focus, in the order in which it goes round.
pub fn round(state: &State) -> Vec<usize> {
    match state.workspace().name {
        "coding" if state.sample.open => vec![SAMPLE],
        "coding" if state.presenting => vec![CODES, READER, BESIDE],
        "coding" => vec![DOCUMENTS, READER, HERE, CODES],
        _ => (0..state.workspace().panes.len()).collect(),
    }
}

/// The workspace of that name, by its place.
pub fn tab(name: &str) -> usize {
    WORKSPACES.iter().position(|workspace| workspace.name == name).unwrap_or(0)
}

/// An analysis over a scope, with the rows in which the words of a filter stand: what a list shows, as a table.
pub fn tabled(state: &State, project: &Project, name: &str, scope: &Scope, filter: &Field) -> Option<Table> {
    let input = Input { project, scope, args: &Args::default(), entries: &[], hits: None };
    let mut table = analysis::by_name(name)?.run(&input).ok()?;
    let wanted: Vec<String> = fold(filter.text()).split_whitespace().map(str::to_owned).collect();
    if !wanted.is_empty() {
        let locale = state.locale();
        table.rows.retain(|row| {
            let words = row.iter().map(|cell| cell_text(project, cell, locale)).collect::<Vec<_>>().join(" ");
            let words = fold(&words);
            wanted.iter().all(|wanted| words.contains(wanted.as_str()))
        });
    }
    Some(table)
}
