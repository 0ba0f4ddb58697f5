//! Bringing files in at the desk: which files, then what would come of them, then one action.
//!
//! First a path is typed or chosen from the list under it; then each file is shown with its label, paragraphs, people,
//! questions and its first paragraphs, and with the switches that change how it is read. Nothing is in the project
//! before the last Enter. A better transcript of a document comes the same way: what would change is shown first.

mod choose;
mod preview;
mod read;

pub use choose::Line;
pub use read::{Incoming, read};

use super::action::Action;
use super::bench::Effect;
use super::event::{Deed, Key, Mouse};
use super::state::State;
use super::theme::Theme;
use super::widget::field::Field;
use super::widget::sheet::Sheet;
use crate::error::Error;
use crate::files::Listing;
use crate::import::Options;
use crate::message::{Locale, Message};
use crate::model::{CoderId, DocumentId, Project};
use crate::say;
use preview::Item;
use ratatui::buffer::Buffer;
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
    cursor: super::pane::Cursor,
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

    /// The sentence of the keys.
    pub fn keys(&self) -> Message {
        match self.stage {
            Stage::Choosing if self.of.is_some() => say!("correct-keys-choose"),
            Stage::Choosing => say!("import-keys-choose"),
            Stage::Reading(..) => say!("import-keys-reading"),
            Stage::Shown(_) if self.of.is_some() => say!("correct-keys-shown"),
            Stage::Shown(_) => say!("import-keys-shown"),
        }
    }

    /// Takes in how far the reading is.
    pub fn working(&mut self, done: usize, all: usize) {
        if let Stage::Reading(..) = self.stage {
            self.stage = Stage::Reading(done, all);
        }
    }

    /// Takes in what was read.
    pub fn take(&mut self, incoming: Incoming) {
        if let Stage::Reading(..) = self.stage {
            self.stage = Stage::Shown(Box::new(incoming));
            self.problem.clear();
            self.made_for = None;
        }
    }

    /// Takes in why nothing was read.
    pub fn fail(&mut self, error: Error) {
        self.problem = std::iter::once(error.message).chain(error.hint).collect();
        self.stage = Stage::Choosing;
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

    /// Fits it to the screen.
    pub fn layout(&mut self, theme: &Theme, locale: Locale, area: Rect) -> Rect {
        match &self.stage {
            Stage::Shown(incoming) => {
                if self.made_for != Some((area.width, locale == Locale::Sl)) {
                    self.made_for = Some((area.width, locale == Locale::Sl));
                    self.sheet.set(preview::blocks(incoming, &self.options, theme, locale), area.width);
                }
                self.sheet.fit(area.height);
                area
            }
            _ => {
                let said = u16::from(!self.problem.is_empty());
                let list =
                    Rect { y: area.y + 1 + said, height: area.height.saturating_sub(1 + said), ..area };
                let len = self.lines.len();
                self.cursor.fit(len, usize::from(list.height));
                list
            }
        }
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

    /// Draws it.
    pub fn draw(&self, state: &State, area: Rect, list: Rect, buf: &mut Buffer) {
        use super::widget::paint;
        let theme = &state.theme;
        paint::clear(buf, area, theme.text());
        let title = match &self.stage {
            _ if self.of.is_some() => {
                say!("correct-title", name = self.of.as_ref().map_or("", |(_, name)| name.as_str()))
            }
            Stage::Shown(incoming) => say!("import-title-shown", count = incoming.files.len()),
            _ => say!("import-title"),
        };
        let inner = paint::frame(buf, area, &state.say(&title), true, theme.edge(true));
        match &self.stage {
            Stage::Choosing => choose::draw(self, state, inner, list, buf),
            Stage::Reading(done, all) => {
                let words = if *all == 0 {
                    say!("import-reading-begin")
                } else {
                    say!("import-reading", done = *done, all = *all)
                };
                paint::put(buf, inner, 1, 1, &state.say(&words), theme.strong());
            }
            Stage::Shown(_) => self.sheet.draw(list, Some(theme.cursor(true)), buf),
        }
    }
}

/// Does an action with an open import; `None` closes it.
pub fn act(importing: &mut Importing, action: Action) -> (bool, Vec<Effect>) {
    let stays = |effects| (true, effects);
    match (&importing.stage, action) {
        (Stage::Choosing, Action::Cancel) => (false, Vec::new()),
        (Stage::Choosing, Action::Enter) => stays(importing.enter()),
        (Stage::Choosing, Action::NextPane) => stays(importing.tick()),
        (Stage::Choosing, action) => {
            let len = importing.lines.len();
            importing.cursor.act(action, len);
            stays(Vec::new())
        }
        (Stage::Reading(..), Action::Cancel) => {
            importing.stage = Stage::Choosing;
            stays(vec![Effect::Stop])
        }
        (Stage::Reading(..), _) => stays(Vec::new()),
        (Stage::Shown(_), Action::Cancel) => {
            importing.stage = Stage::Choosing;
            stays(Vec::new())
        }
        (Stage::Shown(_), Action::Enter) => match importing.sheet.here().copied() {
            Some(Item::Go) => go(importing),
            Some(item) => stays(importing.switch(item, true)),
            None => stays(Vec::new()),
        },
        (Stage::Shown(_), action) => {
            importing.sheet.act(action);
            stays(Vec::new())
        }
    }
}

/// Brings in what is shown.
fn go(importing: &mut Importing) -> (bool, Vec<Effect>) {
    match std::mem::replace(&mut importing.stage, Stage::Choosing) {
        Stage::Shown(incoming) if incoming.fits => (false, vec![Effect::Run(Box::new(incoming.command))]),
        stage => {
            importing.stage = stage;
            (true, Vec::new())
        }
    }
}

/// Takes a key that no binding wants.
pub fn key(importing: &mut Importing, key: Key) -> Vec<Effect> {
    use ratatui::crossterm::event::KeyCode;
    match importing.stage {
        Stage::Choosing if importing.field.key(key) => importing.typed(),
        Stage::Shown(_) if matches!(key.code, KeyCode::Left | KeyCode::Right) => {
            match importing.sheet.here().copied() {
                Some(item) => importing.switch(item, key.code == KeyCode::Right),
                None => Vec::new(),
            }
        }
        _ => Vec::new(),
    }
}

/// Takes pasted text.
pub fn paste(importing: &mut Importing, text: &str) -> Vec<Effect> {
    if !importing.is_choosing() {
        return Vec::new();
    }
    // A file that is dragged onto a terminal comes as its path, in quotes where it has spaces.
    let text = text.trim();
    let bare =
        ['\'', '"'].iter().find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote)).unwrap_or(text);
    if Path::new(bare).is_absolute() {
        importing.field.clear();
    }
    importing.field.insert(bare);
    importing.typed()
}

/// Takes the mouse; what Enter does is done by a click on a line.
pub fn mouse(importing: &mut Importing, mouse: Mouse, list: Rect) -> (bool, Vec<Effect>) {
    let line = list.contains(Position::new(mouse.x, mouse.y)).then(|| usize::from(mouse.y - list.y));
    match mouse.deed {
        Deed::WheelUp | Deed::WheelDown => {
            let up = mouse.deed == Deed::WheelUp;
            match importing.stage {
                Stage::Shown(_) => importing.sheet.wheel(up),
                _ => importing.cursor.wheel(up, importing.lines.len()),
            }
            (true, Vec::new())
        }
        Deed::Press(_) if line.is_some_and(|line| importing.click(line)) => act(importing, Action::Enter),
        _ => (true, Vec::new()),
    }
}

/// What a read needs beside the files.
#[derive(Clone, Debug)]
pub struct Ground {
    /// A snapshot of the project.
    pub project: Project,
    /// Who acts.
    pub actor: CoderId,
}
