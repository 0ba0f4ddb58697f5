//! One line to write.

use super::{Answer, Layer, Place, inside, middle, most};
use crate::message::{Locale, Message};
use crate::model::Project;
use crate::tui::action::Action;
use crate::tui::ask::Then;
use crate::tui::bench::Effect;
use crate::tui::event::Key;
use crate::tui::keymap::Mode;
use crate::tui::shell::Shell;
use crate::tui::theme::Theme;
use crate::tui::widget::field::{Field, draw_field};
use crate::tui::widget::paint;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::rc::Rc;

/// What follows a line that was written.
pub type Written = Rc<dyn Fn(&mut Shell, &Project, &str) -> Vec<Effect>>;

/// A line to write.
pub struct Prompt {
    /// Tells its question from every other.
    pub key: String,
    /// What is written.
    pub field: Field,
    label: Message,
    then: Written,
}

impl Prompt {
    /// A line that begins with `text`.
    pub fn new(key: String, label: Message, text: &str, then: Written) -> Self {
        Self { key, field: Field::of(text), label, then }
    }
}

impl Layer for Prompt {
    fn mode(&self) -> Mode {
        Mode::Field
    }

    fn layout(&mut self, _: &Theme, _: Locale, body: Rect) -> Place {
        let (wide, _) = most(body);
        Place { area: middle(body, wide.min(76), 3), list: Rect::default() }
    }

    fn act(&mut self, action: Action) -> Answer {
        match action {
            Action::Cancel => Answer::close(),
            Action::Enter => {
                let (then, text) = (Rc::clone(&self.then), self.field.text().trim().to_owned());
                Answer::Then(Then::act(move |shell, project| then(shell, project, &text)))
            }
            _ => Answer::stay(),
        }
    }

    fn key(&mut self, key: Key) -> Answer {
        self.field.key(key);
        Answer::stay()
    }

    fn paste(&mut self, text: &str) -> Answer {
        self.field.insert(text);
        Answer::stay()
    }

    fn begun(&self) -> Option<(String, Field)> {
        (!self.field.is_empty()).then(|| (self.key.clone(), self.field.clone()))
    }

    fn draw(&self, shell: &Shell, _: &Project, place: Place, buf: &mut Buffer) {
        paint::clear(buf, place.area, shell.theme.text());
        paint::frame(buf, place.area, &shell.say(&self.label), true, shell.theme.edge(true));
        draw_field(buf, inside(place.area), 0, "› ", &self.field, shell.theme.strong());
    }
}
