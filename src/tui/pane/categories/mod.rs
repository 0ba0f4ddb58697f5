//! Categories: the code tree as a board, the card of the selected category, and all its segments to be read and ticked.
//!
//! The reading is the work, the card its note; so the segments stand beside the card and nothing has to be left to read.

pub mod board;
pub mod card;
pub mod dialogs;
pub mod quotes;
pub mod values;

use super::codes::Codes;
use crate::model::{CardEntryId, CodeId, Coding, Project, PropertyId, RelationId, SegmentId, Target, tree};
use crate::say;
use crate::tui::action::Action;
use crate::tui::aside;
use crate::tui::bench::Effect;
use crate::tui::page;
use crate::tui::pane::propositions;
use crate::tui::pane::reader::coding;
use crate::tui::state::State;
use crate::tui::widget::sheet::Sheet;
use ratatui::layout::Rect;

/// The panes by their place in the workspace.
const BOARD: usize = 0;
/// The card.
pub const CARD: usize = 1;
const QUOTES: usize = 2;

/// A segment under a code.
pub type Coded = (SegmentId, CodeId);

/// What one stands on on the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum On {
    /// The definition and what belongs to it.
    Definition,
    /// A slot, also an empty one.
    Slot(String),
    /// A property.
    Property(PropertyId),
    /// Where a segment stands on a property.
    Value(PropertyId, SegmentId),
    /// An entry.
    Entry(CardEntryId),
    /// A quote for or against an entry.
    Quote(CardEntryId, SegmentId),
    /// A relation.
    Relation(RelationId),
    /// A quote that a relation rests on.
    Rests(RelationId, SegmentId),
}

/// The workspace's part of the state.
#[derive(Clone, Debug, Default)]
pub struct Categories {
    /// The tree.
    pub tree: Codes,
    /// What should be thought about of the category in focus.
    pub hints: Vec<String>,
    /// Its card.
    pub card: Sheet<On>,
    /// Its segments.
    pub quotes: Sheet<Coded>,
    /// Those that are ticked, in their order.
    pub ticked: Vec<Coded>,
    /// Those that are set aside: at the end of the list, dim, with the reason.
    pub aside: Vec<Coded>,
    /// Segments of the category, and those of them that the list leaves out.
    pub total: (usize, usize),
    shown: Option<CodeId>,
    listed: Option<CodeId>,
    hints_for: Option<(u64, Option<CodeId>, Rect)>,
    /// What the card shall be opened on.
    wanted: Option<On>,
    card_for: Option<(u64, Option<CodeId>, u16)>,
    quotes_for: Option<(u64, Option<CodeId>, u16, usize)>,
}

impl Categories {
    /// The ticked segments, else the one under the cursor.
    pub fn meant(&self) -> Vec<Coded> {
        if self.ticked.is_empty() { self.here().into_iter().collect() } else { self.ticked.clone() }
    }

    /// The segment under the cursor of the list; none where that is set aside.
    fn here(&self) -> Option<Coded> {
        self.quotes.here().copied().filter(|coded| !self.aside.contains(coded))
    }

    /// Takes all ticks off: they have done their work.
    pub fn untick(&mut self) {
        self.ticked.clear();
        self.quotes_for = None;
    }

    /// Ticks a segment, or takes the tick off.
    fn tick(&mut self) {
        let Some(coded) = self.here() else { return };
        match self.ticked.iter().position(|one| *one == coded) {
            Some(at) => {
                self.ticked.remove(at);
            }
            None => self.ticked.push(coded),
        }
        self.quotes_for = None;
        self.quotes.act(Action::Down);
    }

    /// Ticks all segments that stand in the list, or takes all ticks off.
    fn tick_all(&mut self) {
        let all: Vec<Coded> =
            self.quotes.items().filter(|coded| !self.aside.contains(coded)).copied().collect();
        self.ticked = if self.ticked.len() == all.len() { Vec::new() } else { all };
        self.quotes_for = None;
    }
}

/// Where the panes of the workspace stand.
pub fn arrange(state: &State, body: Rect) -> Vec<(usize, Rect)> {
    if state.areas.narrow {
        let left = body.width.min(34);
        let right = Rect { x: body.x + left, width: body.width - left, ..body };
        return match state.focused() {
            BOARD => vec![(BOARD, Rect { width: left, ..body }), (CARD, right)],
            at => vec![(at, body)],
        };
    }
    let left = (body.width * 3 / 10).clamp(32, 54);
    let right = Rect { x: body.x + left, width: body.width - left, ..body };
    let board = Rect { width: left, ..body };
    if right.width >= 116 {
        let half = right.width / 2;
        let card = Rect { width: half, ..right };
        return vec![
            (BOARD, board),
            (CARD, card),
            (QUOTES, Rect { x: right.x + half, width: right.width - half, ..right }),
        ];
    }
    // What has the focus is given more room to be read.
    let share = if state.focused() == CARD { 62 } else { 45 };
    let above = right.height * share / 100;
    let card = Rect { height: above, ..right };
    vec![
        (BOARD, board),
        (CARD, card),
        (QUOTES, Rect { y: right.y + above, height: right.height - above, ..right }),
    ]
}

/// Puts the tree in order and follows the category in focus.
fn refresh(state: &mut State, project: &Project) {
    state.categories.tree.with_further = true;
    state.categories.tree.refresh(&state.counts, project, state.stamp);
    let code = state.categories.tree.focused();
    if state.categories.shown != code {
        state.categories.shown = code;
        state.categories.ticked.clear();
    }
    let coders = &state.counts.scope.coders;
    let counts = |row: &Coding| row.is_active() && (coders.is_empty() || coders.contains(&row.coder));
    state
        .categories
        .ticked
        .retain(|(segment, code)| project.codings_on(*segment).any(|row| row.code == *code && counts(row)));
}

/// Opens the card of a category, on a relation where one is named: its quotes stand under it.
pub fn show_card(state: &mut State, project: &Project, code: CodeId, relation: Option<RelationId>) {
    state.tab = crate::tui::pane::tab("categories");
    state.set_focus(CARD);
    state.categories.tree.show(project, code);
    state.categories.wanted = relation.map(On::Relation);
}

/// What can be done in every pane of the workspace with the category in focus.
fn act(state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
    let code = state.categories.tree.focused();
    let changes = matches!(
        action,
        Action::NewCode
            | Action::RenameCode
            | Action::DefineCode
            | Action::LevelCode
            | Action::StateCode
            | Action::MoveCode
            | Action::MergeCode
            | Action::UnmergeCode
            | Action::AlsoCode
            | Action::SplitCode
            | Action::RelateCode
            | Action::AddProperty
            | Action::AddEntry
            | Action::PutFor
            | Action::PutAgainst
            | Action::NewProposition
    );
    if changes && state.refuses() {
        return Some(Vec::new());
    }
    match action {
        Action::NewCode => return Some(coding::new_code(state, code)),
        Action::NewProposition => return Some(propositions::dialogs::new(state, code)),
        Action::PutFor | Action::PutAgainst => return Some(propositions::put_here(state, project, action)),
        Action::SplitCode => {
            let ticked = state.categories.ticked.clone();
            return Some(dialogs::split(state, project, &ticked));
        }
        Action::DefineCode => return Some(dialogs::define(state, project, code?)),
        Action::LevelCode => return Some(dialogs::level(state, project, code?)),
        Action::StateCode => return Some(dialogs::state(state, project, code?)),
        Action::MoveCode => return Some(dialogs::reparent(state, project, code?)),
        Action::MergeCode => return Some(dialogs::merge(state, project, code?)),
        Action::UnmergeCode => return Some(dialogs::unmerge(state, project, code?)),
        Action::AlsoCode => return Some(dialogs::also(state, project, code?)),
        Action::RelateCode => {
            let ticked = state.categories.ticked.clone();
            return Some(dialogs::relate(state, project, code?, ticked));
        }
        Action::AddProperty => return Some(dialogs::property(state, code?)),
        Action::AddEntry => {
            let ticked = state.categories.ticked.clone();
            return Some(dialogs::entry(state, project, code?, None, ticked));
        }
        Action::BringBack => {
            let (segment, code) = state.categories.quotes.here().copied()?;
            return Some(aside::bring_back(state, project, segment, Some(code)));
        }
        Action::Tick => state.categories.tick(),
        Action::TickAll => state.categories.tick_all(),
        Action::Memo => {
            let title = state.say(&say!("memo-on", what = tree::path(project, code?)));
            return Some(page::memo_on(state, project, Target::Code(code?), title));
        }
        Action::Cancel if state.focused() != BOARD => state.set_focus(BOARD),
        Action::Cancel => state.back(project),
        _ => return None,
    }
    Some(Vec::new())
}
