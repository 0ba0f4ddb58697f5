//! What lies over the panes: lists, lines and pages that ask, help, files that come in.
//!
//! Only one lies there at a time. It takes every key before the panes do, and answers what shall become of it.

pub mod chooser;
pub mod editor;
pub mod help;
pub mod picker;
pub mod prompt;

use super::action::Action;
use super::ask::Then;
use super::bench::{Effect, Outcome};
use super::event::{Deed, Key, Mouse};
use super::keymap::Mode;
use super::settings::Draft;
use super::shell::Shell;
use super::theme::Theme;
use super::widget::field::Field;
use super::widget::listed::Listed;
use crate::message::{Locale, Message};
use crate::model::Project;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use std::any::Any;

/// What becomes of a layer, and what is to be done.
pub enum Answer {
    /// It stays open.
    Stay(Vec<Effect>),
    /// It stays open and says something.
    Tell(Message),
    /// It is left.
    Close(Vec<Effect>),
    /// It is left, and this follows.
    Then(Then),
}

impl Answer {
    /// It stays open, and there is nothing to do.
    pub fn stay() -> Self {
        Self::Stay(Vec::new())
    }

    /// It is left, and there is nothing to do.
    pub fn close() -> Self {
        Self::Close(Vec::new())
    }
}

/// Where a layer is: all of it, and its list, where it has one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place {
    /// All of it, with its frame.
    pub area: Rect,
    /// The lines one can click.
    pub list: Rect,
}

/// Turns a list by the wheel, or puts the cursor on the line that was clicked: then true.
pub fn pressed(list: &mut dyn Listed, mouse: Mouse, area: Rect) -> bool {
    match mouse.deed {
        Deed::WheelUp | Deed::WheelDown => list.turn(mouse.deed == Deed::WheelUp),
        Deed::Press(_) if area.contains(Position::new(mouse.x, mouse.y)) => {
            return list.point(mouse.x - area.x, mouse.y - area.y);
        }
        _ => {}
    }
    false
}

/// Something that lies over the panes.
pub trait Layer: Any {
    /// Where its keys are looked up.
    fn mode(&self) -> Mode;

    /// The sentence of its keys, where it has one of its own.
    fn keys(&self) -> Option<Message> {
        None
    }

    /// Fits it to the room below the tabs.
    fn layout(&mut self, theme: &Theme, locale: Locale, body: Rect) -> Place;

    /// Does an action.
    fn act(&mut self, action: Action) -> Answer;

    /// Takes a key that no binding wants.
    fn key(&mut self, _key: Key) -> Answer {
        Answer::stay()
    }

    /// Takes in pasted text.
    fn paste(&mut self, _text: &str) -> Answer {
        Answer::stay()
    }

    /// Takes the mouse within its place; a click beside it leaves it.
    fn mouse(&mut self, _mouse: Mouse, _place: Place) -> Answer {
        Answer::stay()
    }

    /// True where a click beside it and a key that leads elsewhere leave it as it is.
    fn holds(&self) -> bool {
        false
    }

    /// What is kept of it when it is left for something else.
    fn leave(&mut self) -> Vec<Effect> {
        Vec::new()
    }

    /// The line that was begun: the key of its question, and what is written.
    fn begun(&self) -> Option<(String, Field)> {
        None
    }

    /// The page that was begun.
    fn draft(&self) -> Option<Draft> {
        None
    }

    /// Takes in what came back; what is not for it is given back.
    fn takes(&mut self, outcome: Outcome) -> Option<Outcome> {
        Some(outcome)
    }

    /// Draws it.
    fn draw(&self, shell: &Shell, project: &Project, place: Place, buf: &mut Buffer);
}

/// The layer, where it is of this kind.
pub fn of<L: Layer>(layer: &dyn Layer) -> Option<&L> {
    let any: &dyn Any = layer;
    any.downcast_ref()
}

/// A box in the middle.
pub fn middle(body: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(body.width), height.min(body.height));
    Rect { x: body.x + (body.width - width) / 2, y: body.y + (body.height - height) / 2, width, height }
}

/// The most columns and lines that a layer takes.
pub fn most(body: Rect) -> (u16, u16) {
    (body.width.saturating_sub(4).min(104), body.height.saturating_sub(2))
}

/// An area without its frame.
pub fn inside(area: Rect) -> Rect {
    Rect {
        x: area.x + 1,
        y: area.y + 1,
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(2),
    }
}

/// What is left under so many lines.
pub fn under(area: Rect, skip: u16) -> Rect {
    Rect { y: area.y + skip, height: area.height.saturating_sub(skip), ..area }
}
