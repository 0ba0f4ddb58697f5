//! Bringing files in at the desk: which files, then what would come of them, then one action.
//!
//! First a path is typed or chosen from the list under it; then each file is shown with its label, paragraphs, people,
//! questions and its first paragraphs, and with the switches that change how it is read. Nothing is in the project
//! before the last Enter. A better transcript of a document comes the same way: what would change is shown first.

mod choose;
mod preview;
pub mod read;

pub use choose::Line;
pub use read::{Ground, Incoming, read};

use super::action::Action;
use super::bench::{Effect, Outcome};
use super::event::{Deed, Key, Mouse};
use super::keymap::Mode;
use super::layer::{Answer, Layer, Place, inside, middle, most, under};
use super::shell::Shell;
use super::theme::Theme;
use super::widget::cursor::Cursor;
use super::widget::field::Field;
use super::widget::paint;
use super::widget::sheet::Sheet;
use crate::files::Listing;
use crate::import::Options;
use crate::message::{Locale, Message};
use crate::model::{DocumentId, Project};
use crate::say;
use preview::Item;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::{Position, Rect};
use std::path::Path;

/// How far one is.
#[derive(Clone, Debug)]
enum Stage {
    /// Files are being chosen.
    Choosing,
    /// They are being read: so many of so many.
    Reading(usize, usize),
    /// What would come of them is shown.
    Shown(Box<Incoming>),
}

/// An import on its way.
#[derive(Clone, Debug)]
pub struct Importing {
    /// The path that is typed.
    pub field: Field,
    /// The lines under it.
    pub lines: Vec<Line>,
    /// Paths that were ticked.
    pub ticked: Vec<String>,
    /// The switches.
    pub options: Options,
    /// The document, with its name, that a better transcript is chosen for.
    of: Option<(DocumentId, String)>,
    cursor: Cursor,
    listing: Option<Listing>,
    asked: String,
    paths: Vec<String>,
    stage: Stage,
    problem: Vec<Message>,
    sheet: Sheet<Item>,
    made_for: Option<(u16, bool)>,
}

impl Importing {
    /// Begins in a folder; the folder's list is asked for.
    pub fn begin(folder: &Path, of: Option<(DocumentId, String)>) -> (Self, Vec<Effect>) {
        let mut typed = folder.display().to_string();
        if !typed.ends_with(std::path::is_separator) {
            typed.push(std::path::MAIN_SEPARATOR);
        }
        let mut importing = Self {
            field: Field::of(&typed),
            lines: Vec::new(),
            ticked: Vec::new(),
            options: Options::default(),
            of,
            cursor: Default::default(),
            listing: None,
            asked: String::new(),
            paths: Vec::new(),
            stage: Stage::Choosing,
            problem: Vec::new(),
            sheet: Sheet::default(),
            made_for: None,
        };
        let effects = importing.list();
        (importing, effects)
    }

    /// True while a path is written.
    pub fn is_choosing(&self) -> bool {
        matches!(self.stage, Stage::Choosing)
    }

    /// Asks for the files to be read.
    fn read(&mut self) -> Vec<Effect> {
        self.problem.clear();
        self.stage = Stage::Reading(0, 0);
        vec![Effect::Read {
            of: self.of.as_ref().map(|(id, _)| *id),
            paths: self.paths.clone(),
            options: self.options.clone(),
        }]
    }

    /// Takes the mouse at a cell of the list.
    fn click(&mut self, line: usize) -> bool {
        match &self.stage {
            Stage::Choosing => {
                let at = self.cursor.top + line;
                let there = at < self.lines.len();
                if there {
                    self.cursor.at = at;
                }
                there
            }
            Stage::Reading(..) => false,
            Stage::Shown(_) => self.sheet.click(u16::try_from(line).unwrap_or(u16::MAX)),
        }
    }

    fn effects(effects: Vec<Effect>) -> Answer {
        Answer::Stay(effects)
    }

    /// Brings in what is shown.
    fn go(&mut self) -> Answer {
        match std::mem::replace(&mut self.stage, Stage::Choosing) {
            Stage::Shown(incoming) if incoming.fits => {
                Answer::Close(vec![Effect::Run(Box::new(incoming.command))])
            }
            stage => {
                self.stage = stage;
                Answer::stay()
            }
        }
    }
}

impl Layer for Importing {
    fn mode(&self) -> Mode {
        if self.is_choosing() { Mode::Field } else { Mode::Choice }
    }

    fn keys(&self) -> Option<Message> {
        Some(match self.stage {
            Stage::Choosing if self.of.is_some() => say!("correct-keys-choose"),
            Stage::Choosing => say!("import-keys-choose"),
            Stage::Reading(..) => say!("import-keys-reading"),
            Stage::Shown(_) if self.of.is_some() => say!("correct-keys-shown"),
            Stage::Shown(_) => say!("import-keys-shown"),
        })
    }

    fn holds(&self) -> bool {
        true
    }

    fn layout(&mut self, theme: &Theme, locale: Locale, body: Rect) -> Place {
        let (wide, tall) = most(body);
        let area = middle(body, wide, tall);
        let inner = inside(area);
        let list = match &self.stage {
            Stage::Shown(incoming) => {
                if self.made_for != Some((inner.width, locale == Locale::Sl)) {
                    self.made_for = Some((inner.width, locale == Locale::Sl));
                    self.sheet.set(preview::blocks(incoming, &self.options, theme, locale), inner.width);
                }
                self.sheet.fit(inner.height);
                inner
            }
            _ => {
                let list = under(inner, 1 + u16::from(!self.problem.is_empty()));
                self.cursor.fit(self.lines.len(), usize::from(list.height));
                list
            }
        };
        Place { area, list }
    }

    fn act(&mut self, action: Action) -> Answer {
        match (&self.stage, action) {
            (Stage::Choosing, Action::Cancel) => Answer::close(),
            (Stage::Choosing, Action::Enter) => Self::effects(self.enter()),
            (Stage::Choosing, Action::NextPane) => Self::effects(self.tick()),
            (Stage::Choosing, action) => {
                self.cursor.act(action, self.lines.len());
                Answer::stay()
            }
            (Stage::Reading(..), Action::Cancel) => {
                self.stage = Stage::Choosing;
                Self::effects(vec![Effect::Stop])
            }
            (Stage::Reading(..), _) => Answer::stay(),
            (Stage::Shown(_), Action::Cancel) => {
                self.stage = Stage::Choosing;
                Answer::stay()
            }
            (Stage::Shown(_), Action::Enter) => match self.sheet.here().copied() {
                Some(Item::Go) => self.go(),
                Some(item) => Self::effects(self.switch(item, true)),
                None => Answer::stay(),
            },
            (Stage::Shown(_), action) => {
                self.sheet.act(action);
                Answer::stay()
            }
        }
    }

    fn key(&mut self, key: Key) -> Answer {
        Self::effects(match self.stage {
            Stage::Choosing if self.field.key(key) => self.typed(),
            Stage::Shown(_) if matches!(key.code, KeyCode::Left | KeyCode::Right) => {
                match self.sheet.here().copied() {
                    Some(item) => self.switch(item, key.code == KeyCode::Right),
                    None => Vec::new(),
                }
            }
            _ => Vec::new(),
        })
    }

    fn paste(&mut self, text: &str) -> Answer {
        if !self.is_choosing() {
            return Answer::stay();
        }
        // A file that is dragged onto a terminal comes as its path, in quotes where it has spaces.
        let text = text.trim();
        let bare = ['\'', '"']
            .iter()
            .find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote))
            .unwrap_or(text);
        if Path::new(bare).is_absolute() {
            self.field.clear();
        }
        self.field.insert(bare);
        Self::effects(self.typed())
    }

    fn mouse(&mut self, mouse: Mouse, place: Place) -> Answer {
        let list = place.list;
        let line = list.contains(Position::new(mouse.x, mouse.y)).then(|| usize::from(mouse.y - list.y));
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => {
                let up = mouse.deed == Deed::WheelUp;
                match self.stage {
                    Stage::Shown(_) => self.sheet.wheel(up),
                    _ => self.cursor.wheel(up, self.lines.len()),
                }
                Answer::stay()
            }
            // What Enter does is done by a click on a line.
            Deed::Press(_) if line.is_some_and(|line| self.click(line)) => self.act(Action::Enter),
            _ => Answer::stay(),
        }
    }

    fn takes(&mut self, outcome: Outcome) -> Option<Outcome> {
        match outcome {
            Outcome::Working(done, all) => {
                if let Stage::Reading(..) = self.stage {
                    self.stage = Stage::Reading(done, all);
                }
            }
            Outcome::Listed(folder, listing) => self.listed(&folder, listing),
            Outcome::Read(incoming) => {
                if let Stage::Reading(..) = self.stage {
                    self.stage = Stage::Shown(incoming);
                    self.problem.clear();
                    self.made_for = None;
                }
            }
            Outcome::Unread(error) => {
                self.problem = std::iter::once(error.message).chain(error.hint).collect();
                self.stage = Stage::Choosing;
            }
            other => return Some(other),
        }
        None
    }

    fn draw(&self, shell: &Shell, _: &Project, place: Place, buf: &mut Buffer) {
        let theme = &shell.theme;
        paint::clear(buf, place.area, theme.text());
        let title = match &self.stage {
            _ if self.of.is_some() => {
                say!("correct-title", name = self.of.as_ref().map_or("", |(_, name)| name.as_str()))
            }
            Stage::Shown(incoming) => say!("import-title-shown", count = incoming.files.len()),
            _ => say!("import-title"),
        };
        let inner = paint::frame(buf, place.area, &shell.say(&title), true, theme.edge(true));
        match &self.stage {
            Stage::Choosing => choose::draw(self, shell, inner, place.list, buf),
            Stage::Reading(done, all) => {
                let words = if *all == 0 {
                    say!("import-reading-begin")
                } else {
                    say!("import-reading", done = *done, all = *all)
                };
                paint::put(buf, inner, 1, 1, &shell.say(&words), theme.strong());
            }
            Stage::Shown(_) => self.sheet.draw(place.list, Some(theme.cursor(true)), buf),
        }
    }
}

/// Asks for files, or for the better transcript of a document.
pub fn begin(shell: &mut Shell, of: Option<(DocumentId, String)>) -> Vec<Effect> {
    let (importing, effects) = Importing::begin(shell.options.folder(), of);
    shell.layer = Some(Box::new(importing));
    effects
}
