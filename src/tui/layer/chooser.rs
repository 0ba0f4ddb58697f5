//! A list to choose from: palette, menu, numbered lists; typing filters it, or a digit chooses where it is numbered.

use super::{Answer, Layer, Place, inside, middle, most, pressed, under};
use crate::command::Command;
use crate::language::fold::fold;
use crate::message::{Locale, Message};
use crate::model::Project;
use crate::tui::action::Action;
use crate::tui::ask::Then;
use crate::tui::bench::Effect;
use crate::tui::event::{Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::shell::Shell;
use crate::tui::theme::Theme;
use crate::tui::widget::cursor::Cursor;
use crate::tui::widget::field::draw_field;
use crate::tui::widget::filter::Filter;
use crate::tui::widget::{paint, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// A line of a list.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its words.
    pub label: String,
    /// What stands at its right edge: keys, counts.
    pub note: String,
    /// Further words by which it is found: its name in the other language.
    pub also: String,
    /// What follows when it is chosen; none for a heading, which the cursor passes.
    pub then: Option<Then>,
}

impl Choice {
    /// A line without a note.
    pub fn new(label: impl Into<String>, then: Then) -> Self {
        Self { label: label.into(), note: String::new(), also: String::new(), then: Some(then) }
    }

    /// A heading.
    pub fn heading(label: impl Into<String>) -> Self {
        Self { then: None, ..Self::new(label, Then::Nothing) }
    }

    /// A line that leaves the list.
    pub fn cancel(label: impl Into<String>) -> Self {
        Self::new(label, Then::Nothing)
    }

    /// A line for a command.
    pub fn run(label: impl Into<String>, command: impl Into<Command>) -> Self {
        Self::new(label, Then::run(command))
    }

    /// A line that leads on.
    pub fn to(
        label: impl Into<String>,
        deed: impl Fn(&mut Shell, &Project) -> Vec<Effect> + 'static,
    ) -> Self {
        Self::new(label, Then::act(deed))
    }

    /// The same with a note.
    #[must_use]
    pub fn with(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }

    fn is_heading(&self) -> bool {
        self.then.is_none()
    }
}

/// A list to choose from.
#[derive(Clone, Debug)]
pub struct Chooser {
    /// What it is.
    pub title: Message,
    /// All lines.
    pub choices: Vec<Choice>,
    /// Those that the filter leaves, by their place.
    pub shown: Vec<usize>,
    /// The filter.
    pub field: Filter,
    /// Where the cursor is among those shown.
    pub cursor: Cursor,
    /// Digits choose.
    pub numbered: bool,
}

impl Chooser {
    /// A list with the cursor on its first line that is no heading.
    pub fn new(title: Message, choices: Vec<Choice>, numbered: bool) -> Self {
        let mut chooser = Self {
            title,
            choices,
            shown: Vec::new(),
            field: Filter::default(),
            cursor: Cursor::default(),
            numbered,
        };
        chooser.filter();
        chooser
    }

    /// Applies the filter.
    pub fn filter(&mut self) {
        let wanted = self.field.words();
        let fits = |choice: &Choice| {
            let words = || format!("{} {}", choice.label, choice.also);
            wanted.is_empty() || !choice.is_heading() && self.field.fits(&words())
        };
        // A line that begins with what is typed is meant first, then one with words that begin so.
        let whole = wanted.join(" ");
        let mut shown: Vec<(u8, usize)> = Vec::new();
        for (at, choice) in self.choices.iter().enumerate().filter(|(_, choice)| fits(choice)) {
            let words = fold(&format!("{} {}", choice.label, choice.also)).into_owned();
            let begins = |wanted: &String| {
                words.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(wanted.as_str()))
            };
            let rank = match () {
                () if wanted.is_empty() || words.starts_with(&whole) => 0,
                () if wanted.iter().all(begins) => 1,
                () => 2,
            };
            shown.push((rank, at));
        }
        shown.sort_by_key(|(rank, _)| *rank);
        self.shown = shown.into_iter().map(|(_, at)| at).collect();
        self.cursor.put(0);
        self.skip(Action::Down);
    }

    fn skip(&mut self, action: Action) {
        let heading = |chooser: &Self| chooser.here().is_some_and(Choice::is_heading);
        let back = matches!(action, Action::Up | Action::PageUp);
        for _ in 0..2 {
            while heading(self) {
                let was = self.cursor.at;
                self.cursor.act(if back && was > 0 { Action::Up } else { Action::Down }, self.shown.len());
                if self.cursor.at == was || (back && self.cursor.at == 0) {
                    break;
                }
            }
            if !heading(self) {
                return;
            }
            self.cursor.act(Action::Down, self.shown.len());
        }
    }

    /// The line under the cursor.
    pub fn here(&self) -> Option<&Choice> {
        self.shown.get(self.cursor.at).and_then(|at| self.choices.get(*at))
    }
}

impl Layer for Chooser {
    fn mode(&self) -> Mode {
        Mode::Field
    }

    fn layout(&mut self, _: &Theme, _: Locale, body: Rect) -> Place {
        let (wide, tall) = most(body);
        let wanted = u16::try_from(self.choices.len() + 3).unwrap_or(u16::MAX);
        let area = middle(body, wide.min(76), wanted.min(tall));
        let list = under(inside(area), u16::from(!self.numbered));
        self.cursor.fit(self.shown.len(), usize::from(list.height));
        Place { area, list }
    }

    fn act(&mut self, action: Action) -> Answer {
        match action {
            Action::Cancel => return Answer::close(),
            Action::Enter => {
                let then = self.here().and_then(|choice| choice.then.clone());
                return Answer::Then(then.unwrap_or(Then::Nothing));
            }
            Action::Up | Action::Down | Action::PageUp | Action::PageDown => {
                self.cursor.act(action, self.shown.len());
                self.skip(action);
            }
            _ => {}
        }
        Answer::stay()
    }

    fn key(&mut self, key: Key) -> Answer {
        let digit = key.typed().and_then(|c| c.to_digit(10)).and_then(|digit| usize::try_from(digit).ok());
        if let (true, Some(digit)) = (self.numbered, digit) {
            if (1..=self.shown.len()).contains(&digit) {
                self.cursor.at = digit - 1;
                return self.act(Action::Enter);
            }
        } else if !self.numbered && self.field.edit(key) {
            self.filter();
        }
        Answer::stay()
    }

    fn paste(&mut self, text: &str) -> Answer {
        if !self.numbered {
            self.field.insert(text);
            self.filter();
        }
        Answer::stay()
    }

    fn mouse(&mut self, mouse: Mouse, place: Place) -> Answer {
        if pressed(&mut self.cursor, mouse, place.list) { self.act(Action::Enter) } else { Answer::stay() }
    }

    fn draw(&self, shell: &Shell, _: &Project, place: Place, buf: &mut Buffer) {
        let theme = &shell.theme;
        paint::clear(buf, place.area, theme.text());
        let inner = paint::frame(buf, place.area, &shell.say(&self.title), true, theme.edge(true));
        if !self.numbered {
            draw_field(buf, inner, 0, "› ", self.field.field(), theme.text());
        }
        let list = place.list;
        for (line, at) in self.shown.iter().enumerate().skip(self.cursor.top).take(usize::from(list.height)) {
            let Some(choice) = self.choices.get(*at) else { continue };
            let y = u16::try_from(line - self.cursor.top).unwrap_or(0);
            if choice.is_heading() {
                paint::put(buf, list, 0, y, &choice.label, theme.strong());
                continue;
            }
            let number = if self.numbered && line < 9 { format!("{} ", line + 1) } else { "  ".to_owned() };
            let note = u16::try_from(wrap::cells(&choice.note)).unwrap_or(0);
            let words = Rect { width: list.width.saturating_sub(note + 1), ..list };
            paint::put(buf, words, 0, y, &format!("{number}{}", choice.label), theme.text());
            paint::put_right(buf, list, y, &choice.note, theme.dim());
            if line == self.cursor.at {
                paint::line(buf, list, y, theme.cursor(true));
            }
        }
    }
}
