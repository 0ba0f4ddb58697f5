//! The code tree with counts, a filter, and what the code under the cursor means.

use super::Pane;
use super::tabled;
use crate::analysis::levels;
use crate::analysis::table::Table;
use crate::command::code::{PALETTE, color::ColorCode, remove::RemoveCode, rename::RenameCode};
use crate::command::refs::CodeRef;
use crate::language::fold::fold;
use crate::message::Message;
use crate::model::{CodeId, Project, Scope, Target, tree};
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask::{self, Then};
use crate::tui::bench::{Effect, run};
use crate::tui::code;
use crate::tui::counts::Counts;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::layer::chooser::Choice;
use crate::tui::page::{self, Page};
use crate::tui::pane::reader::coding;
use crate::tui::state::{State, filtered};
use crate::tui::widget::cursor::Cursor;
use crate::tui::widget::field::Field;
use crate::tui::widget::field::draw_field;
use crate::tui::widget::tree::{self as lines, TreeLine};
use crate::tui::widget::{paint, wrap};
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use rustc_hash::{FxHashMap, FxHashSet};

/// The pane's part of the state.
#[derive(Clone, Debug, Default)]
pub struct Codes {
    /// The lines, by their place in the tree of the counts.
    pub lines: Vec<usize>,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// What is typed to filter.
    pub filter: Field,
    /// Show a code under its further categories as well.
    pub with_further: bool,
    /// The lines on which a code stands under a further category, with their depth: it is counted elsewhere.
    pub further: FxHashMap<usize, usize>,
    folded: FxHashSet<CodeId>,
    here: Option<CodeId>,
    made_for: Option<(u64, String, usize)>,
    about: u16,
}

impl Codes {
    /// The code under the cursor.
    pub fn focused(&self) -> Option<CodeId> {
        self.here
    }

    /// Puts the cursor on a code and opens the branches above it.
    pub fn show(&mut self, project: &Project, code: CodeId) {
        let mut above = project.code(code).and_then(|row| row.parent);
        while let Some(parent) =
            above.filter(|parent| self.folded.remove(parent) || project.code(*parent).is_some())
        {
            above = project.code(parent).and_then(|row| row.parent);
        }
        self.filter = Field::default();
        self.here = Some(code);
        self.made_for = None;
    }

    /// Opens the branch under the cursor, folds it, or does the other of the two.
    pub fn fold(&mut self, open: Option<bool>) {
        if let Some(code) = self.here {
            let folded = self.folded.contains(&code);
            match open {
                None if folded => self.folded.remove(&code),
                Some(true) => self.folded.remove(&code),
                _ => self.folded.insert(code),
            };
            self.made_for = None;
        }
    }

    /// True when the branch under the code is folded.
    pub fn is_folded(&self, code: CodeId) -> bool {
        self.folded.contains(&code)
    }

    /// The lines anew, when the project, the filter or a fold is another.
    pub fn refresh(&mut self, counts: &Counts, project: &Project, stamp: u64) {
        let key = (stamp, self.filter.text().to_owned(), self.folded.len());
        if self.made_for.as_ref() == Some(&key) {
            return;
        }
        self.made_for = Some(key);
        self.lines.clear();
        self.further.clear();
        let further = self.further_codes(counts, project);
        let wanted = filtered(&self.filter);
        let mut hidden_below: Option<usize> = None;
        for (at, branch) in counts.tree.iter().enumerate() {
            if let Some(wanted) = &wanted {
                let name =
                    project.code(branch.code).map_or_else(String::new, |row| fold(&row.name).into_owned());
                if wanted.split_whitespace().all(|word| name.contains(word)) {
                    self.lines.push(at);
                }
                continue;
            }
            if hidden_below.is_some_and(|depth| branch.depth > depth) {
                continue;
            }
            hidden_below = self.folded.contains(&branch.code).then_some(branch.depth);
            self.lines.push(at);
            if hidden_below.is_none() {
                for own in further.get(&branch.code).into_iter().flatten() {
                    self.further.insert(self.lines.len(), branch.depth + 1);
                    self.lines.push(*own);
                }
            }
        }
        let place = |line: &usize| counts.tree.get(*line).map(|branch| branch.code);
        let stays = self.here.is_some() && self.lines.get(self.cursor.at).and_then(place) == self.here;
        if let Some(at) = self
            .lines
            .iter()
            .position(|line| place(line) == self.here && self.here.is_some())
            .filter(|_| !stays)
        {
            self.cursor.at = at;
        }
    }

    /// By category the codes that belong to it as well, by their own place in the tree.
    fn further_codes(&self, counts: &Counts, project: &Project) -> FxHashMap<CodeId, Vec<usize>> {
        let mut found: FxHashMap<CodeId, Vec<usize>> = FxHashMap::default();
        for (at, branch) in counts.tree.iter().enumerate().filter(|_| self.with_further) {
            for category in project.code(branch.code).into_iter().flat_map(|row| &row.also) {
                found.entry(*category).or_default().push(at);
            }
        }
        found
    }

    /// Fits the list to its height.
    pub fn fit(&mut self, counts: &Counts, height: usize) {
        self.cursor.fit(self.lines.len(), height);
        self.follow(counts);
    }

    /// Takes the code of the line under the cursor as the one in focus.
    pub fn follow(&mut self, counts: &Counts) {
        self.here =
            self.lines.get(self.cursor.at).and_then(|line| counts.tree.get(*line)).map(|branch| branch.code);
    }

    /// Moves the cursor; false for an action that moves nothing.
    pub fn act(&mut self, counts: &Counts, action: Action) -> bool {
        let moved = self.cursor.act(action, self.lines.len());
        if moved {
            self.follow(counts);
        }
        moved
    }

    /// Types into the filter; false for a key that writes nothing.
    pub fn type_in(&mut self, key: Key) -> bool {
        let typed = self.filter.key(key);
        if typed {
            self.cursor.at = 0;
            self.here = None;
        }
        typed
    }

    /// The arrows in the tree, to the code above, into a branch and out of it; false for any other action.
    pub fn walk(&mut self, project: &Project, action: Action) -> bool {
        let Some(code) = self.here else { return false };
        match action {
            Action::Left if project.children(Some(code)).is_empty() || self.folded.contains(&code) => {
                if let Some(parent) = project.code(code).and_then(|row| row.parent) {
                    self.here = Some(parent);
                    self.made_for = None;
                }
            }
            Action::Left => self.fold(Some(false)),
            Action::Right => self.fold(Some(true)),
            Action::Fold => self.fold(None),
            _ => return false,
        }
        true
    }
}

/// What the code means, line by line with its style.
fn about(state: &State, project: &Project, width: u16) -> Vec<(String, bool)> {
    let mut out = Vec::new();
    let Some(row) = state.codes.here.and_then(|id| project.code(id)) else { return out };
    let tally = state.counts.of(row.id);
    let mut put = |text: &str, dim: bool| {
        for line in wrap::wrap(text, usize::from(width)) {
            out.push((text.get(line.start..line.end).unwrap_or("").to_owned(), dim));
        }
    };
    if tally.all != tally.own {
        let (segments, documents) = (tally.own, tally.own_documents);
        put(
            &state.say(&if segments == 0 {
                say!("codes-legend-own-none")
            } else {
                say!("codes-legend-own", segments = segments, documents = documents)
            }),
            true,
        );
    }
    let (segments, documents) = (tally.all, tally.all_documents);
    put(
        &state.say(&if segments == 0 {
            say!("codes-legend-none")
        } else {
            say!("codes-legend", segments = segments, documents = documents)
        }),
        true,
    );
    for (key, text) in [
        ("codes-definition", &row.definition),
        ("codes-include", &row.include),
        ("codes-exclude", &row.exclude),
        ("codes-example", &row.example),
    ] {
        if !text.is_empty() {
            put(&state.say(&Message::new(key)), true);
            put(text, false);
        }
    }
    out
}

/// The pane.
pub struct CodesPane;

impl Pane for CodesPane {
    fn name(&self) -> &'static str {
        "codes"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::List
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        state.codes.refresh(&state.counts, project, state.stamp);
        let lines = u16::try_from(about(state, project, area.width).len()).unwrap_or(u16::MAX);
        state.codes.about = if lines == 0 { 0 } else { (lines + 1).min(area.height / 2) };
        let field = u16::from(!state.codes.filter.is_empty());
        state.codes.fit(&state.counts, usize::from(area.height.saturating_sub(state.codes.about + field)));
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        if state.codes.act(&state.counts, action) {
            return Some(Vec::new());
        }
        match action {
            Action::Cancel if !state.codes.filter.is_empty() => state.codes.filter.clear(),
            Action::Cancel => state.set_focus(1),
            Action::NewCode => {
                let under = state.codes.here;
                return Some(coding::new_code(state, under));
            }
            _ => {
                let code = state.codes.here?;
                return on_code(state, project, action, code);
            }
        }
        Some(Vec::new())
    }

    fn key(&self, state: &mut State, _: &Project, key: Key) -> Option<Vec<Effect>> {
        let typed = key.typed().is_some() || key.code == KeyCode::Backspace;
        (typed && state.codes.type_in(key)).then(Vec::new)
    }

    fn table(&self, state: &State, project: &Project) -> Option<Table> {
        tabled(state, project, "codebook", &state.counts.scope, &state.codes.filter)
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let len = state.codes.lines.len();
        let field = u16::from(!state.codes.filter.is_empty());
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => state.codes.cursor.wheel(mouse.deed == Deed::WheelUp, len),
            Deed::Press(count) => {
                let at = state.codes.cursor.top + usize::from(mouse.y.saturating_sub(field));
                if at >= len || at >= state.codes.cursor.top + state.codes.cursor.height {
                    return Vec::new();
                }
                state.codes.cursor.at = at;
                state.codes.follow(&state.counts);
                let branch = state.codes.lines.get(at).and_then(|line| state.counts.tree.get(*line)).copied();
                let on_sign =
                    branch.is_some_and(|branch| branch.parent && usize::from(mouse.x) <= branch.depth + 1);
                if on_sign {
                    state.codes.fold(None);
                } else if state.reader.selection.is_some() || count >= 2 {
                    // A click applies the code to what is selected; without a selection it takes two.
                    return self.act(state, project, Action::Enter).unwrap_or_default();
                }
            }
            Deed::Right => return state.open_menu(project),
            Deed::Drag => {}
        }
        state.codes.follow(&state.counts);
        Vec::new()
    }

    fn draw(&self, state: &State, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let theme = &state.theme;
        let codes = &state.codes;
        let mut title = state.say(&say!("pane-codes", count = state.counts.tree.len()));
        // Counts without a name beside them are taken for everybody's.
        let coders = &state.counts.scope.coders;
        for row in coders.iter().filter_map(|id| project.coder(*id)) {
            title = format!("{title} · {}", row.name);
        }
        let inner = paint::frame(buf, area, &title, focused, theme.edge(focused));
        let mut list = inner;
        if !codes.filter.is_empty() {
            draw_field(buf, inner, 0, "/ ", &codes.filter, theme.text());
            list = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
        }
        let list = Rect { height: u16::try_from(codes.cursor.height).unwrap_or(0).min(list.height), ..list };
        let tree =
            codes.lines.iter().skip(codes.cursor.top).filter_map(|line| state.counts.tree.get(*line)).map(
                |branch| {
                    let tally = state.counts.of(branch.code);
                    TreeLine {
                        depth: if codes.filter.is_empty() { branch.depth } else { 0 },
                        open: branch.parent.then(|| !codes.folded.contains(&branch.code)),
                        dot: Some(("■", theme.hue(state.counts.hue(branch.code)))),
                        label: levels::name(project, branch.code),
                        note: match state.counts.pin(branch.code) {
                            Some(digit) => format!("[{digit}] {}/{}", tally.all, tally.all_documents),
                            None => format!("{}/{}", tally.all, tally.all_documents),
                        },
                        style: if branch.parent { theme.strong() } else { theme.text() },
                    }
                },
            );
        lines::draw(tree, codes.cursor, focused, theme, list, buf);
        if codes.lines.is_empty() {
            paint::put(buf, list, 1, 0, &state.say(&say!("codes-none")), theme.dim());
        }
        if codes.about > 0 {
            let below = Rect { y: inner.bottom().saturating_sub(codes.about), height: codes.about, ..inner };
            paint::put(buf, below, 0, 0, &"─".repeat(usize::from(below.width)), theme.dim());
            for (at, (line, dim)) in about(state, project, below.width).into_iter().enumerate() {
                let y = u16::try_from(at + 1).unwrap_or(u16::MAX);
                paint::put(buf, below, 0, y, line.trim_end(), if dim { theme.dim() } else { theme.text() });
            }
        }
    }
}

fn on_code(state: &mut State, project: &Project, action: Action, code: CodeId) -> Option<Vec<Effect>> {
    match action {
        Action::Enter | Action::Code => Some(coding::apply(state, project, &[code])),
        _ if state.codes.walk(project, action) => Some(Vec::new()),
        _ => change(state, project, action, code),
    }
}

/// What can be done with a code wherever it is in focus.
pub fn change(state: &mut State, project: &Project, action: Action, code: CodeId) -> Option<Vec<Effect>> {
    let row = project.code(code)?;
    match action {
        Action::ShowSegments => {
            state.open_segments(Scope { codes: vec![code], ..state.counts.scope.clone() }, false)
        }
        Action::Memo => {
            let title = state.say(&say!("memo-on", what = tree::path(project, code)));
            return Some(page::memo_on(state, project, Target::Code(code), title));
        }
        Action::RenameCode if !state.refuses() => {
            return Some(ask::words(
                state,
                say!("prompt-rename-code"),
                code,
                &row.name,
                move |_, _, text| run(RenameCode { code: CodeRef::Id(code), name: text.to_owned() }),
            ));
        }
        Action::DefineCode if !state.refuses() => {
            let title = state.say(&say!("codes-define", code = row.name.as_str()));
            return Some(page::open(state, Page::Definition(code), title, &row.definition));
        }
        Action::ColorCode if !state.refuses() => {
            let line = |color: &&str| {
                let label = state.say(&Message::new(format!("color-{color}")));
                Choice::run(label, ColorCode { code: CodeRef::Id(code), color: (*color).to_owned() })
            };
            let lines = PALETTE.iter().map(line).collect();
            return Some(ask::list(state, action.label(), lines, false));
        }
        Action::Remove if !state.refuses() => {
            let going = tree::subtree(project, code);
            let codings: usize = going.iter().map(|code| project.codings_of(*code).count()).sum();
            if codings == 0 && going.len() == 1 {
                return Some(run(RemoveCode { code: CodeRef::Id(code), with_subcodes: false }));
            }
            let yes =
                say!("codes-remove", code = row.name.as_str(), codes = going.len() - 1, codings = codings);
            let then = Then::run(RemoveCode { code: CodeRef::Id(code), with_subcodes: true });
            return Some(ask::confirm(state, say!("codes-remove-title"), &yes, then));
        }
        Action::PinCode if !state.refuses() => return Some(code::ask_pin(state, project, code)),
        Action::RenameCode | Action::DefineCode | Action::ColorCode | Action::Remove | Action::PinCode => {}
        _ => return None,
    }
    Some(Vec::new())
}
