//! The workspaces and the panes that stand in them. A workspace owns what its panes show and the dialogs that begin there;
//! it knows no other one. A new one is a file or a folder here and a line in [`all`].
//!
//! A pane lays itself out (`layout`, the only step that computes what is shown), acts, and draws from `&`.

pub mod all;
pub mod categories;
pub mod coding;
pub mod compare;
pub mod frequencies;
pub mod history;
pub mod memos;
pub mod propositions;
pub mod questions;
pub mod review;
pub mod search;
pub mod segments;
pub mod steps;
pub mod tables;

use super::action::Action;
use super::bench::{Effect, Outcome};
use super::event::{Deed, Key, Mouse};
use super::go::Go;
use super::keymap::{Menu, Mode};
use super::shell::Shell;
use super::widget::filter::Filter;
use super::widget::grid::Grid;
use super::widget::listed::Listed;
use crate::analysis::table::Table;
use crate::command::refs::PlaceRef;
use crate::model::{CodeId, DocumentId, Project, Ref, RelationId};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::any::{Any, TypeId};

/// A pane of a workspace.
pub trait Pane<W>: Sync {
    /// Its name; `pane-<name>` is its title in the message files.
    fn name(&self) -> &'static str;

    /// Where its keys are looked up.
    fn mode(&self, own: &W) -> Mode;

    /// Actions of its mode that it has no use for: the bottom line does not hint at them.
    fn lacks(&self) -> &'static [Action] {
        &[]
    }

    /// Fits it to its area (without the frame) and computes what it shows. It neither speaks nor remembers.
    fn layout(&self, own: &mut W, shell: &Shell, project: &Project, area: Rect);

    /// Does an action; nothing when it does not know it.
    fn act(&self, own: &mut W, shell: &mut Shell, project: &Project, action: Action) -> Option<Vec<Effect>>;

    /// What it shows as a table, row by row as it is seen; nothing where it shows no rows.
    fn table(&self, _own: &W, _shell: &Shell, _project: &Project) -> Option<Table> {
        None
    }

    /// Its table, where it is one: list, filter, columns and sorting are the table's.
    fn grid<'a>(&self, _own: &'a mut W) -> Option<&'a mut Grid> {
        None
    }

    /// Its list, where it is one: arrows, the wheel and clicks move in it.
    fn list<'a>(&self, own: &'a mut W) -> Option<&'a mut dyn Listed> {
        self.grid(own).map(|grid| grid as &mut dyn Listed)
    }

    /// Lines of it above the list, beside that of the filter.
    fn above(&self, _own: &W) -> u16 {
        0
    }

    /// What is typed to filter its list.
    fn filter<'a>(&self, own: &'a mut W) -> Option<&'a mut Filter> {
        self.grid(own).map(|grid| &mut grid.filter)
    }

    /// The cursor was moved in its list, or the list was filtered anew.
    fn moved(&self, own: &mut W, shell: &Shell, project: &Project) {
        if let Some(grid) = self.grid(own) {
            grid.refilter(project, shell.locale());
        }
    }

    /// Takes a key that no binding wants; nothing when it does not either. In a list typing filters.
    fn key(&self, own: &mut W, shell: &mut Shell, project: &Project, key: Key) -> Option<Vec<Effect>> {
        if !self.filter(own)?.key(key) {
            return None;
        }
        if let Some(list) = self.list(own) {
            list.begin();
        }
        self.moved(own, shell, project);
        Some(Vec::new())
    }

    /// Takes the mouse, at a cell counted from the corner of its area (without the frame). In a list the wheel turns, a
    /// click puts the cursor, two do what Enter does.
    fn mouse(&self, own: &mut W, shell: &mut Shell, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let above = self.above(own) + self.filter(own).map_or(0, |filter| filter.height());
        let Some(list) = self.list(own) else { return Vec::new() };
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => list.turn(mouse.deed == Deed::WheelUp),
            Deed::Press(count) => {
                let hit = mouse.y.checked_sub(above).is_some_and(|y| list.point(mouse.x, y));
                self.moved(own, shell, project);
                if hit && count >= 2 {
                    return self.act(own, shell, project, Action::Enter).unwrap_or_default();
                }
                return Vec::new();
            }
            Deed::Right => return shell.menu(),
            Deed::Drag => {}
        }
        self.moved(own, shell, project);
        Vec::new()
    }

    /// Draws it with its frame.
    fn draw(&self, own: &W, shell: &Shell, project: &Project, area: Rect, focused: bool, buf: &mut Buffer);
}

/// Where one arrives when a workspace takes what was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// At the pane that had the focus there.
    Anywhere,
    /// At this one.
    At(usize),
}

/// What is meant in the workspace in front, wherever it is asked for.
#[derive(Clone, Debug, Default)]
pub struct Meant {
    /// The passages: the selection, a row's segment, what is ticked.
    pub places: Vec<PlaceRef>,
    /// The category in focus.
    pub category: Option<CodeId>,
    /// The relation one stands on.
    pub relation: Option<RelationId>,
    /// The document in focus.
    pub document: Option<DocumentId>,
}

/// A workspace: what stands together under one tab.
pub trait Workspace: 'static {
    /// Its name; `tab-<name>` is its title in the message files.
    fn name(&self) -> &'static str;

    /// What its tab is called while it is in front: `tab-<this>` in the message files.
    fn tab(&self) -> &'static str {
        self.name()
    }

    /// The action that brings it to the front.
    fn action(&self) -> Action;

    /// The pane that has the focus first.
    fn first(&self) -> usize {
        0
    }

    /// The panes that are asked for an action that the one in focus does not know: what the menu offers.
    fn also(&self) -> &'static [usize] {
        &[0]
    }

    /// The panes that can have the focus, in the order in which it goes round.
    fn round(&self, shell: &Shell) -> Vec<usize>;

    /// What of the menu belongs to a pane.
    fn menu(&self, _at: usize) -> Menu {
        Menu::default()
    }

    /// Where the panes stand; what lies over others comes last.
    fn arrange(&self, _shell: &Shell, body: Rect) -> Vec<(usize, Rect)> {
        vec![(0, body)]
    }

    /// The desk opens.
    fn begin(&mut self, _shell: &mut Shell, _project: &Project) {}

    /// What was on the screen has been seen. Asked of the workspace in front before anything else happens.
    fn seen(&mut self, _shell: &mut Shell, _project: &Project) {}

    /// It is asked for by its tab.
    fn called(&mut self, _shell: &mut Shell) {}

    /// Another workspace comes to the front.
    fn turned(&mut self) {}

    /// Does what was asked for from anywhere: in the workspace in front no pane knew it. `meant` is what is meant there.
    fn anywhere(
        &mut self,
        _shell: &mut Shell,
        _project: &Project,
        _action: Action,
        _meant: &Meant,
    ) -> Option<Vec<Effect>> {
        None
    }

    /// What is meant here.
    fn meant(&self, _shell: &Shell, _project: &Project) -> Meant {
        Meant::default()
    }

    /// Shows rows that an action touched, the most important first.
    fn shows(&mut self, _shell: &mut Shell, _project: &Project, _touched: &[Ref]) {}

    /// What it wants while it is in front: entries to read, a search to be done again.
    fn wants(&mut self, _shell: &Shell) -> Option<Effect> {
        None
    }

    /// Takes in what came back; what is not for it is given back.
    fn takes(&mut self, _shell: &mut Shell, _project: &Project, outcome: Outcome) -> Option<Outcome> {
        Some(outcome)
    }

    /// Takes what another said; it comes to the front then.
    fn go(&mut self, _shell: &mut Shell, _project: &Project, _go: &Go) -> Option<Arrival> {
        None
    }

    /// Takes a key that the pane in focus does not want.
    fn typed(&mut self, _shell: &mut Shell, _project: &Project, _key: Key) -> Option<Vec<Effect>> {
        None
    }

    /// Takes in pasted text.
    fn paste(&mut self, _shell: &mut Shell, _project: &Project, _text: &str) -> Option<Vec<Effect>> {
        None
    }

    /// Where one is in a text: the document that is open, and the byte of the cursor.
    fn place(&self) -> Option<(DocumentId, usize)> {
        None
    }
}

/// A workspace with its panes.
pub trait Panes: Workspace + Sized {
    /// Its panes.
    const PANES: &'static [&'static dyn Pane<Self>];
}

/// A workspace as the loop knows it; a pane is named by its place.
pub trait Room: Workspace {
    /// The names of its panes.
    fn panes(&self) -> Vec<&'static str>;
    /// See [`Pane::mode`].
    fn mode(&self, at: usize) -> Mode;
    /// See [`Pane::lacks`].
    fn lacks(&self, at: usize) -> &'static [Action];
    /// See [`Pane::layout`].
    fn layout(&mut self, at: usize, shell: &Shell, project: &Project, area: Rect);
    /// See [`Pane::act`].
    fn act(&mut self, at: usize, shell: &mut Shell, project: &Project, action: Action)
    -> Option<Vec<Effect>>;
    /// See [`Pane::table`].
    fn table(&self, at: usize, shell: &Shell, project: &Project) -> Option<Table>;
    /// See [`Pane::key`].
    fn key(&mut self, at: usize, shell: &mut Shell, project: &Project, key: Key) -> Option<Vec<Effect>>;
    /// See [`Pane::mouse`].
    fn mouse(&mut self, at: usize, shell: &mut Shell, project: &Project, mouse: Mouse) -> Vec<Effect>;
    /// See [`Pane::draw`].
    fn draw(&self, at: usize, shell: &Shell, project: &Project, area: Rect, focused: bool, buf: &mut Buffer);
    /// What it is, by its type.
    fn kind(&self) -> TypeId;
    /// What it owns, for what is done with it.
    fn own(&mut self) -> &mut dyn Any;
}

impl<W: Panes> Room for W {
    fn panes(&self) -> Vec<&'static str> {
        W::PANES.iter().map(|pane| pane.name()).collect()
    }

    fn mode(&self, at: usize) -> Mode {
        W::PANES.get(at).map_or(Mode::Everywhere, |pane| pane.mode(self))
    }

    fn lacks(&self, at: usize) -> &'static [Action] {
        W::PANES.get(at).map_or(&[], |pane| pane.lacks())
    }

    fn layout(&mut self, at: usize, shell: &Shell, project: &Project, area: Rect) {
        if let Some(pane) = W::PANES.get(at) {
            pane.layout(self, shell, project, area);
        }
    }

    fn act(
        &mut self,
        at: usize,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        let pane = W::PANES.get(at)?;
        // What all lists have in common is done here: the arrows move, Esc takes the filter off before anything else.
        if let Some(list) = pane.list(self)
            && list.step(action)
        {
            pane.moved(self, shell, project);
            return Some(Vec::new());
        }
        if action == Action::Cancel
            && let Some(filter) = pane.filter(self).filter(|filter| !filter.is_empty())
        {
            filter.clear();
            pane.moved(self, shell, project);
            return Some(Vec::new());
        }
        if pane.grid(self).is_some_and(|grid| grid.act(action, project, shell.locale())) {
            return Some(Vec::new());
        }
        pane.act(self, shell, project, action)
    }

    fn table(&self, at: usize, shell: &Shell, project: &Project) -> Option<Table> {
        W::PANES.get(at)?.table(self, shell, project)
    }

    fn key(&mut self, at: usize, shell: &mut Shell, project: &Project, key: Key) -> Option<Vec<Effect>> {
        W::PANES.get(at)?.key(self, shell, project, key).or_else(|| self.typed(shell, project, key))
    }

    fn mouse(&mut self, at: usize, shell: &mut Shell, project: &Project, mouse: Mouse) -> Vec<Effect> {
        W::PANES.get(at).map_or_else(Vec::new, |pane| pane.mouse(self, shell, project, mouse))
    }

    fn draw(&self, at: usize, shell: &Shell, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        if let Some(pane) = W::PANES.get(at) {
            pane.draw(self, shell, project, area, focused, buf);
        }
    }

    fn kind(&self) -> TypeId {
        TypeId::of::<W>()
    }

    fn own(&mut self) -> &mut dyn Any {
        self
    }
}
