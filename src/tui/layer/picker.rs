//! The code picker: fuzzy, blind to carons, and with the likely codes first.
//!
//! Order: the exact name, then names in which the words stand as typed, then what only resembles them; within each the
//! codes used lately, those used in this document, those used together with the codes here, then by path.

use super::{Answer, Layer, Place, inside, middle, most, pressed};
use crate::analysis::levels;
use crate::command::refs::CodeRef;
use crate::language::fold::fold;
use crate::message::{Arg, Locale, Message};
use crate::model::{CodeId, Project, tree};
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask::Then;
use crate::tui::bench::Effect;
use crate::tui::event::{Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::shell::Shell;
use crate::tui::theme::Theme;
use crate::tui::widget::cursor::Cursor;
use crate::tui::widget::field::{Field, draw_field};
use crate::tui::widget::{paint, wrap};
use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use rustc_hash::FxHashSet;
use std::cmp::Reverse;
use std::rc::Rc;

/// What the matcher gives for one letter, without what its place adds.
const LETTER: u32 = 16;

/// What no code at all means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoCode {
    /// It cannot be chosen.
    #[default]
    Never,
    /// The place is marked as a unit.
    Unit,
    /// To the top of the tree.
    Top,
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The question; a `quote` in it is cut to the room there is.
    pub title: Message,
    /// Several codes can be ticked.
    pub several: bool,
    /// A new code can be made.
    pub new: bool,
    /// What no code means.
    pub none: NoCode,
    /// The codes of the document: they come before others.
    pub used: FxHashSet<CodeId>,
}

impl Default for Wish {
    fn default() -> Self {
        Self {
            title: Message::new("picker-title"),
            several: false,
            new: false,
            none: NoCode::Never,
            used: FxHashSet::default(),
        }
    }
}

/// What was picked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picked {
    /// The codes as a command names them, those ticked first; one that is made among them.
    pub codes: Vec<CodeRef>,
    /// Those of them that were there.
    pub ids: Vec<CodeId>,
    /// The last one is to be made.
    pub made: bool,
    /// No code was chosen.
    pub none: bool,
}

impl Picked {
    /// The one code that was there already.
    pub fn known(&self) -> Option<CodeId> {
        self.ids.last().copied().filter(|_| !self.made)
    }
}

/// What follows.
type After = Rc<dyn Fn(&mut Shell, &Project, &Picked) -> Vec<Effect>>;

/// A code as the picker knows it.
#[derive(Clone, Debug)]
struct Entry {
    code: CodeId,
    path: String,
    name: String,
    folded: String,
    recent: usize,
    here: bool,
    together: bool,
}

/// A line of the picker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// No code: the place is marked as a unit.
    NoCode,
    /// A code.
    Code(CodeId),
    /// A new code at this path.
    New(Vec<String>),
}

/// The picker.
pub struct Picker {
    wish: Wish,
    then: After,
    /// What is typed.
    pub field: Field,
    /// The lines.
    pub lines: Vec<Line>,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// Codes that were ticked, in their order.
    pub ticked: Vec<CodeId>,
    entries: Vec<Entry>,
}

impl Picker {
    /// The picker over a project's codes; `here` are the codes at the place.
    pub fn new(
        shell: &Shell,
        project: &Project,
        wish: Wish,
        typed: &str,
        here: &[CodeId],
        then: impl Fn(&mut Shell, &Project, &Picked) -> Vec<Effect> + 'static,
    ) -> Self {
        let siblings: FxHashSet<CodeId> = together(project, here);
        let mut path: Vec<String> = Vec::new();
        let mut entries = Vec::with_capacity(shell.counts.tree.len());
        for branch in &shell.counts.tree {
            let Some(row) = project.code(branch.code) else { continue };
            path.truncate(branch.depth);
            path.push(row.name.clone());
            let full = path.join(tree::SEPARATOR);
            entries.push(Entry {
                code: branch.code,
                folded: fold(&full).replace('\\', " "),
                name: fold(&row.name).into_owned(),
                path: full,
                recent: shell.recent.iter().position(|code| *code == branch.code).unwrap_or(usize::MAX),
                here: wish.used.contains(&branch.code),
                together: siblings.contains(&branch.code),
            });
        }
        let mut picker = Self {
            wish,
            then: Rc::new(then),
            field: Field::of(typed),
            lines: Vec::new(),
            cursor: Cursor::default(),
            ticked: Vec::new(),
            entries,
        };
        picker.filter();
        picker
    }

    /// The lines for what is typed.
    pub fn filter(&mut self) {
        let steps = tree::steps(self.field.text());
        let query = fold(&steps.join(" ")).into_owned();
        let last = steps.last().map(|step| fold(step).into_owned()).unwrap_or_default();
        let words: Vec<&str> = query.split_whitespace().collect();
        let pattern = Pattern::new(&query, CaseMatching::Respect, Normalization::Never, AtomKind::Fuzzy);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut buffer = Vec::new();
        let mut found: Vec<(_, &Entry)> = Vec::new();
        for (at, entry) in self.entries.iter().enumerate() {
            let Some(score) = pattern.score(Utf32Str::new(&entry.folded, &mut buffer), &mut matcher) else {
                continue;
            };
            let begins = |word: &&str| {
                entry.folded.split(|c: char| !c.is_alphanumeric()).any(|part| part.starts_with(word))
            };
            let tier = match () {
                () if query.is_empty() => 1,
                () if entry.name == last && (steps.len() == 1 || entry.folded.ends_with(&query)) => 0,
                () if entry.name.starts_with(&last) && words.iter().all(begins) => 1,
                () if words.iter().all(begins) => 2,
                () if words.iter().all(|word| entry.folded.contains(word)) => 3,
                // Letters scattered over a path resemble nothing: a gap costs more than a word's beginning brings.
                () if score
                    < LETTER
                        * u32::try_from(query.chars().filter(|c| !c.is_whitespace()).count())
                            .unwrap_or(0) =>
                {
                    continue;
                }
                () => 4,
            };
            let by_path = if query.is_empty() { 0 } else { score };
            found.push(((tier, entry.recent, !entry.here, !entry.together, Reverse(by_path), at), entry));
        }
        found.sort_by_key(|(key, _)| *key);
        self.lines.clear();
        if self.wish.none != NoCode::Never {
            self.lines.push(Line::NoCode);
        }
        let first = self.lines.len();
        self.lines.extend(found.iter().map(|(_, entry)| Line::Code(entry.code)));
        let known = self.entries.iter().any(|entry| tree::steps(&entry.path) == steps);
        if !steps.is_empty() && !known && self.wish.new {
            self.lines.push(Line::New(steps));
        }
        let exact = found.first().is_some_and(|((tier, ..), _)| *tier == 0);
        let at = match self.lines.last() {
            // Whoever writes a path means that path.
            Some(Line::New(steps)) if steps.len() > 1 && !exact => self.lines.len() - 1,
            _ if self.lines.len() > first => first,
            _ => 0,
        };
        self.cursor.put(at);
    }

    /// The line under the cursor.
    pub fn here(&self) -> Option<&Line> {
        self.lines.get(self.cursor.at)
    }

    /// Ticks the code under the cursor, or takes the tick off, and moves on.
    pub fn tick(&mut self) {
        if !self.wish.several {
            // One code is asked for.
            return;
        }
        if let Some(Line::Code(code)) = self.here().cloned() {
            if let Some(at) = self.ticked.iter().position(|ticked| *ticked == code) {
                self.ticked.remove(at);
            } else {
                self.ticked.push(code);
            }
            if self.field.is_empty() {
                self.cursor.act(Action::Down, self.lines.len());
            } else {
                self.field.clear();
                self.filter();
            }
        }
    }

    /// The path of a new code under the one at the cursor; nothing while nothing is typed.
    pub fn under_here(&self) -> Option<Vec<String>> {
        let typed = tree::steps(self.field.text());
        let mut path = match self.here() {
            Some(Line::Code(code)) => {
                self.entry(*code).map(|entry| tree::steps(&entry.path)).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        path.extend(typed.iter().cloned());
        (!typed.is_empty()).then_some(path)
    }

    fn entry(&self, code: CodeId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.code == code)
    }

    /// Codes whose name is nearly the one that would be made.
    pub fn near(&self, steps: &[String]) -> Vec<&str> {
        let Some(wanted) = steps.last().map(|step| fold(step).into_owned()) else { return Vec::new() };
        let slack = 1 + wanted.chars().count() / 6;
        let near = |entry: &&Entry| strsim::damerau_levenshtein(&entry.name, &wanted) <= slack;
        self.entries.iter().filter(near).map(|entry| entry.path.as_str()).take(3).collect()
    }

    /// What is picked now; `new` is a path that is to be made.
    fn picked(&self, new: Option<Vec<String>>) -> Picked {
        let mut picked = Picked {
            codes: self.ticked.iter().copied().map(CodeRef::Id).collect(),
            ids: self.ticked.clone(),
            ..Picked::default()
        };
        match new.map(Line::New).or_else(|| self.here().cloned()) {
            Some(Line::NoCode) => picked.none = picked.codes.is_empty(),
            Some(Line::Code(code))
                if (picked.ids.is_empty() || !self.field.is_empty()) && !picked.ids.contains(&code) =>
            {
                picked.codes.push(CodeRef::Id(code));
                picked.ids.push(code);
            }
            Some(Line::New(steps)) => {
                picked.codes.push(CodeRef::Typed(steps.join(tree::SEPARATOR)));
                picked.made = true;
            }
            _ => {}
        }
        picked
    }

    fn done(&self, new: Option<Vec<String>>) -> Answer {
        let (then, picked) = (Rc::clone(&self.then), self.picked(new));
        if picked.codes.is_empty() && !picked.none {
            return Answer::close();
        }
        Answer::Then(Then::act(move |shell, project| then(shell, project, &picked)))
    }

    /// Draws it: the field, the lines, and beside them what the code under the cursor means.
    fn draw_all(&self, shell: &Shell, project: &Project, area: Rect, buf: &mut Buffer) {
        let theme = &shell.theme;
        paint::clear(buf, area, theme.text());
        let room = usize::from(area.width / 2);
        let mut title = self.wish.title.clone();
        for (_, quote) in title.args.iter_mut().filter(|(name, _)| name == "quote") {
            if let Arg::Text(words) = quote {
                *words = wrap::fit(words, room);
            }
        }
        let title = shell.say(&title);
        let inner = paint::frame(buf, area, &title, true, theme.edge(true));
        draw_field(buf, inner, 0, "› ", &self.field, theme.strong());
        let beside = if inner.width >= 70 { inner.width * 2 / 5 } else { 0 };
        let below = if beside == 0 { 4.min(inner.height / 3) } else { 0 };
        let list = Rect {
            y: inner.y + 1,
            width: inner.width.saturating_sub(beside + u16::from(beside > 0)),
            height: inner.height.saturating_sub(1 + below),
            ..inner
        };
        for (at, line) in self.lines.iter().enumerate().skip(self.cursor.top).take(usize::from(list.height)) {
            let y = u16::try_from(at - self.cursor.top).unwrap_or(0);
            self.draw_line(shell, project, line, Rect { y: list.y + y, height: 1, ..list }, buf);
            if at == self.cursor.at {
                paint::line(buf, list, y, theme.cursor(true));
            }
        }
        let about = if beside > 0 {
            Rect { x: list.right() + 1, y: list.y, width: beside, height: list.height }
        } else {
            Rect { y: list.bottom(), height: below, ..inner }
        };
        self.draw_about(shell, project, about, buf);
    }

    fn draw_line(&self, shell: &Shell, project: &Project, line: &Line, area: Rect, buf: &mut Buffer) {
        let theme = &shell.theme;
        match line {
            Line::NoCode if self.wish.none == NoCode::Top => {
                paint::put(buf, area, 0, 0, &format!("  {}", shell.say(&say!("picker-top"))), theme.dim());
            }
            Line::NoCode => {
                paint::put(
                    buf,
                    area,
                    0,
                    0,
                    &format!("  {}", shell.say(&say!("picker-no-code"))),
                    theme.dim(),
                );
            }
            Line::New(steps) => {
                let path = steps.join(" > ");
                paint::put(
                    buf,
                    area,
                    0,
                    0,
                    &format!("+ {}", shell.say(&say!("picker-new", path = path))),
                    theme.strong(),
                );
            }
            Line::Code(code) => {
                let Some(entry) = self.entry(*code) else { return };
                let tick = if self.ticked.contains(code) { "✓" } else { " " };
                paint::put(buf, area, 0, 0, tick, theme.done());
                paint::put(buf, area, 1, 0, "■", theme.hue(shell.counts.hue(*code)));
                let tally = shell.counts.of(*code);
                let note = format!("{}/{}", tally.all, tally.all_documents);
                let edge = paint::put_right(buf, area, 0, &note, theme.dim());
                let words = Rect { width: edge.saturating_sub(1), ..area };
                let above = entry.path.rsplit_once('\\').map_or("", |(above, _)| above);
                let x = paint::put(buf, words, 3, 0, &levels::name(project, *code), theme.text());
                if !above.is_empty() {
                    paint::put(
                        buf,
                        words,
                        x + 1,
                        0,
                        &format!("‹ {}", above.replace('\\', " > ")),
                        theme.dim(),
                    );
                }
            }
        }
    }

    fn draw_about(&self, shell: &Shell, project: &Project, area: Rect, buf: &mut Buffer) {
        let theme = &shell.theme;
        let mut lines: Vec<(String, ratatui::style::Style)> = Vec::new();
        match self.here() {
            Some(Line::Code(code)) => {
                let Some(row) = project.code(*code) else { return };
                let tally = shell.counts.of(*code);
                lines.push((levels::name(project, *code), theme.strong()));
                if tally.own > 0 {
                    lines.push((
                        shell.say(&say!(
                            "codes-legend",
                            segments = tally.own,
                            documents = tally.own_documents
                        )),
                        theme.dim(),
                    ));
                }
                for (key, text) in [
                    ("codes-definition", &row.definition),
                    ("codes-include", &row.include),
                    ("codes-exclude", &row.exclude),
                    ("codes-example", &row.example),
                ] {
                    if !text.is_empty() {
                        lines.push((shell.say(&crate::message::Message::new(key)), theme.dim()));
                        lines.push((text.clone(), theme.text()));
                    }
                }
            }
            Some(Line::New(steps)) => {
                lines.push((shell.say(&say!("picker-tree")), theme.dim()));
                lines.extend(
                    steps
                        .iter()
                        .enumerate()
                        .map(|(depth, step)| (format!("{}{step}", "  ".repeat(depth)), theme.text())),
                );
                let near = self.near(steps);
                if !near.is_empty() {
                    lines.push((shell.say(&say!("picker-near", paths = near.join(", "))), theme.warning()));
                }
            }
            Some(Line::NoCode) if self.wish.none == NoCode::Top => {}
            Some(Line::NoCode) => lines.push((shell.say(&say!("picker-no-code-about")), theme.dim())),
            None => lines.push((shell.say(&say!("picker-nothing")), theme.dim())),
        }
        let mut y = 0;
        for (text, style) in lines {
            y = paint::wrapped(buf, area, y, &text, style);
        }
    }
}

impl Layer for Picker {
    fn mode(&self) -> Mode {
        Mode::Field
    }

    fn keys(&self) -> Option<Message> {
        Some(if self.wish.several { say!("picker-keys") } else { say!("picker-keys-one") })
    }

    fn layout(&mut self, _: &Theme, _: Locale, body: Rect) -> Place {
        let (wide, tall) = most(body);
        let area = middle(body, wide, tall.min(20));
        let inner = inside(area);
        let below = if inner.width >= 70 { 0 } else { 4.min(inner.height / 3) };
        let width = if inner.width >= 70 { inner.width - inner.width * 2 / 5 - 1 } else { inner.width };
        let list = Rect { y: inner.y + 1, width, height: inner.height.saturating_sub(1 + below), ..inner };
        self.cursor.fit(self.lines.len(), usize::from(list.height));
        Place { area, list }
    }

    fn act(&mut self, action: Action) -> Answer {
        match action {
            Action::Cancel => return Answer::close(),
            Action::Enter => return self.done(None),
            Action::NextPane => self.tick(),
            Action::Up | Action::Down | Action::PageUp | Action::PageDown => {
                self.cursor.act(action, self.lines.len());
            }
            _ => {}
        }
        Answer::stay()
    }

    fn key(&mut self, key: Key) -> Answer {
        if key.ctrl && key.code == KeyCode::Char('n') {
            return match self.under_here() {
                Some(path) => self.done(Some(path)),
                None => Answer::Tell(say!("picker-name-first")),
            };
        }
        if self.field.key(key) {
            self.filter();
        }
        Answer::stay()
    }

    fn paste(&mut self, text: &str) -> Answer {
        self.field.insert(text);
        self.filter();
        Answer::stay()
    }

    fn mouse(&mut self, mouse: Mouse, place: Place) -> Answer {
        if pressed(&mut self.cursor, mouse, place.list) { self.act(Action::Enter) } else { Answer::stay() }
    }

    fn draw(&self, shell: &Shell, project: &Project, place: Place, buf: &mut Buffer) {
        self.draw_all(shell, project, place.area, buf);
    }
}

/// Codes that stand on some segment together with one of these.
fn together(project: &Project, here: &[CodeId]) -> FxHashSet<CodeId> {
    let mut found = FxHashSet::default();
    for code in here {
        for coding in project.codings_of(*code).take(500) {
            found.extend(project.marks_on(coding.segment).iter().map(|mark| mark.code));
        }
    }
    found.retain(|code| !here.contains(code));
    found
}
