//! Categories: the code tree as a board, the card of the selected category, and all its segments to be read and ticked.
//!
//! The reading is the work, the card its note; so the segments stand beside the card and nothing has to be left to read.

pub mod board;
pub mod card;
pub mod dialogs;
pub mod quotes;
pub mod values;

use crate::command::refs::PlaceRef;
use crate::model::{
    CardEntryId, CodeId, Coding, Project, PropertyId, Ref, RelationId, SegmentId, Target, tree,
};
use crate::say;
use crate::tui::action::Action;
use crate::tui::aside;
use crate::tui::bench::Effect;
use crate::tui::codes;
use crate::tui::counts::Coded;
use crate::tui::go::Go;
use crate::tui::keymap::Menu;
use crate::tui::memo::memo_on;
use crate::tui::shell::Shell;
use crate::tui::widget::code_tree::CodeTree;
use crate::tui::widget::sheet::Sheet;
use crate::tui::workspace::{Arrival, Meant, Pane, Panes, Workspace};
use ratatui::layout::Rect;

/// The panes by their place in the workspace.
const BOARD: usize = 0;
/// The card.
const CARD: usize = 1;
const QUOTES: usize = 2;

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

/// What the workspace owns.
#[derive(Clone, Debug, Default)]
pub struct Categories {
    /// The tree.
    pub tree: CodeTree,
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
    pub fn ticked_or_here(&self) -> Vec<Coded> {
        if self.ticked.is_empty() { self.here().into_iter().collect() } else { self.ticked.clone() }
    }

    /// The segment under the cursor of the list; none where that is set aside.
    fn here(&self) -> Option<Coded> {
        self.quotes.here().copied().filter(|coded| !self.aside.contains(coded))
    }

    /// Takes all ticks off: they have done their work.
    fn untick(&mut self) {
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

/// Puts the tree in order and follows the category in focus.
fn refresh(own: &mut Categories, shell: &Shell, project: &Project) {
    own.tree.with_further = true;
    own.tree.refresh(&shell.counts, project, shell.stamp);
    let code = own.tree.focused();
    if own.shown != code {
        own.shown = code;
        own.ticked.clear();
    }
    let coders = &shell.counts.scope.coders;
    let counts = |row: &Coding| row.is_active() && (coders.is_empty() || coders.contains(&row.coder));
    own.ticked
        .retain(|(segment, code)| project.codings_on(*segment).any(|row| row.code == *code && counts(row)));
}

/// What can be done in every pane of the workspace with the category in focus.
fn act(own: &mut Categories, shell: &mut Shell, project: &Project, action: Action) -> Option<Vec<Effect>> {
    let code = own.tree.focused();
    match action {
        Action::NewCode => return Some(codes::new_code(shell, code)),
        Action::SplitCode => {
            let ticked = own.ticked.clone();
            return Some(dialogs::split(shell, project, &ticked));
        }
        Action::DefineCode => return Some(dialogs::define(shell, project, code?)),
        Action::LevelCode => return Some(dialogs::level(shell, project, code?)),
        Action::StateCode => return Some(dialogs::state(shell, project, code?)),
        Action::MoveCode => return Some(dialogs::reparent(shell, project, code?)),
        Action::MergeCode => return Some(dialogs::merge(shell, project, code?)),
        Action::UnmergeCode => return Some(dialogs::unmerge(shell, project, code?)),
        Action::AlsoCode => return Some(dialogs::also(shell, project, code?)),
        Action::RelateCode => {
            let ticked = own.ticked.clone();
            return Some(dialogs::relate(shell, project, code?, ticked));
        }
        Action::AddProperty => return Some(dialogs::property(shell, code?)),
        Action::AddEntry => {
            let ticked = own.ticked.clone();
            return Some(dialogs::entry(shell, project, code?, None, ticked));
        }
        Action::BringBack => {
            let (segment, code) = own.quotes.here().copied()?;
            return Some(aside::bring_back(shell, project, segment, Some(code)));
        }
        Action::Tick => own.tick(),
        Action::TickAll => own.tick_all(),
        Action::Memo => {
            let title = shell.say(&say!("memo-on", what = tree::path(project, code?)));
            return Some(memo_on(shell, project, Target::Code(code?), title));
        }
        Action::Cancel if shell.focused() != BOARD => shell.set_focus(BOARD),
        Action::Cancel => shell.go(Go::Back),
        _ => return None,
    }
    Some(Vec::new())
}

impl Panes for Categories {
    const PANES: &'static [&'static dyn Pane<Self>] =
        &[&board::BoardPane, &card::CardPane, &quotes::QuotesPane];
}

impl Workspace for Categories {
    fn name(&self) -> &'static str {
        "categories"
    }

    fn action(&self) -> Action {
        Action::TabCategories
    }

    fn menu(&self, _: usize) -> Menu {
        Menu { groups: &["category", "codes"], first: "" }
    }

    fn round(&self, _: &Shell) -> Vec<usize> {
        vec![BOARD, CARD, QUOTES]
    }

    fn arrange(&self, shell: &Shell, body: Rect) -> Vec<(usize, Rect)> {
        if shell.areas.narrow {
            let left = body.width.min(34);
            let right = Rect { x: body.x + left, width: body.width - left, ..body };
            return match shell.focused() {
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
        let share = if shell.focused() == CARD { 62 } else { 45 };
        let above = right.height * share / 100;
        let card = Rect { height: above, ..right };
        vec![
            (BOARD, board),
            (CARD, card),
            (QUOTES, Rect { y: right.y + above, height: right.height - above, ..right }),
        ]
    }

    fn meant(&self, shell: &Shell, _: &Project) -> Meant {
        let on = self.card.here().filter(|_| shell.focused() == CARD);
        let relation = match on {
            Some(On::Relation(row) | On::Rests(row, _)) => Some(*row),
            _ => None,
        };
        let places =
            self.ticked_or_here().into_iter().map(|(segment, _)| PlaceRef::Segment(segment)).collect();
        Meant { places, category: self.tree.focused(), relation, ..Meant::default() }
    }

    fn shows(&mut self, _: &mut Shell, project: &Project, touched: &[Ref]) {
        if let Some(Ref::Code(code)) = touched.first() {
            self.tree.show(project, *code);
        }
    }

    fn go(&mut self, _: &mut Shell, project: &Project, go: &Go) -> Option<Arrival> {
        match go {
            Go::Category(code) => {
                self.tree.show(project, *code);
                Some(Arrival::Anywhere)
            }
            Go::Card(code, relation) => {
                self.tree.show(project, *code);
                self.wanted = relation.map(On::Relation);
                Some(Arrival::At(CARD))
            }
            Go::Ticked => {
                self.untick();
                None
            }
            _ => None,
        }
    }
}
