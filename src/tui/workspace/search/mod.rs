//! Search over all documents: a query, and the hits of the index; they are opened in the reader, or ticked and coded.
//!
//! The query line and the list take turns: Enter searches and goes to the list, Esc or a letter goes back to the line.

pub mod lines;

use crate::command::Command;
use crate::command::coding::hits::CodeHits;
use crate::command::refs::PlaceRef;
use crate::command::setting::search::SaveSearch;
use crate::index::{Hit, Hits, Order, Problem};
use crate::language::fold::fold;
use crate::message::Message;
use crate::model::{DocumentId, Project, SegmentId, VariableId};
use crate::say;
use crate::text::{Span, units};
use crate::tui::action::Action;
use crate::tui::ask;
use crate::tui::bench::{Asked, Effect, Outcome, run};
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::go::Go;
use crate::tui::keymap::{Menu, Mode};
use crate::tui::layer::picker::{Picker, Wish};
use crate::tui::narrow::first_variable;
use crate::tui::shell::{Shell, Tone};
use crate::tui::widget::cursor::Cursor;
use crate::tui::widget::field::Field;
use crate::tui::workspace::{Arrival, Meant, Pane, Panes, Workspace};
use crate::workbench::search::places;
use ratatui::buffer::Buffer;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Rect;
use rustc_hash::FxHashSet;
use std::ops::Range;

/// So many hits are listed at once; further ones on request.
const PORTION: usize = 200;

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A saved search, by its place among them; Enter asks what it asks.
    Saved(usize),
    /// A word like one that stands nowhere, by its place in the answer; Enter puts it into the query.
    Meant(usize),
    /// The counterparts of words for people; Enter takes them in, or leaves them out again.
    Pairs,
    /// A hit, by its place in the answer.
    Hit(usize),
    /// There are more; Enter lists them.
    More,
}

/// What a hit is known by while its list is made anew.
type Ticked = (DocumentId, Span, Option<SegmentId>);

/// A mistake in the query.
#[derive(Clone, Debug)]
pub struct Mistake {
    /// The query it is in.
    pub query: String,
    /// Bytes of the query.
    pub place: Range<usize>,
    /// The sentence, and the next step.
    pub said: Vec<Message>,
}

/// What the pane owns.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// What is typed.
    pub field: Field,
    /// The keys go to the list and not to the line.
    pub in_list: bool,
    /// What was answered last.
    pub asked: Option<Asked>,
    /// The answer.
    pub hits: Hits,
    /// The lines of the list.
    pub rows: Vec<Row>,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// The hits that are ticked.
    pub ticked: FxHashSet<Ticked>,
    /// What coding them would code.
    pub places: Vec<PlaceRef>,
    /// What is wrong with the query.
    pub mistake: Option<Mistake>,
    /// The texts are being prepared: so many of so many are done.
    pub preparing: Option<(usize, usize)>,
    /// What stands between the line and the list.
    pub head: Vec<lines::Line>,
    /// The sentences around the hit under the cursor.
    pub around: Vec<lines::Line>,
    opened: bool,
    stamp: u64,
}

impl Search {
    /// Takes in the hits of a query. A list made anew (after a coding, with more hits) keeps cursor and ticks.
    pub fn take(&mut self, project: &Project, asked: Asked, hits: Hits, stamp: u64) {
        let same = self.asked.as_ref().is_some_and(|old| old.query == asked.query);
        self.rows = (0..hits.meant.len()).map(Row::Meant).collect();
        if !hits.pairs.is_empty() {
            self.rows.push(Row::Pairs);
        }
        let first = self.rows.len();
        self.rows.extend((0..hits.shown.len()).map(Row::Hit));
        if hits.shown.len() < hits.total {
            self.rows.push(Row::More);
        }
        let there: FxHashSet<Ticked> = hits.shown.iter().map(key).collect();
        if same {
            self.ticked.retain(|ticked| there.contains(ticked));
        } else {
            self.ticked.clear();
            let at = if hits.shown.is_empty() { 0 } else { first };
            self.cursor.put(at);
            self.in_list = !self.rows.is_empty() && self.field.text() == asked.query;
        }
        self.in_list &= !self.rows.is_empty();
        (self.asked, self.hits, self.mistake, self.stamp) = (Some(asked), hits, None, stamp);
        self.weigh(project);
    }

    /// Takes in what is wrong with a query.
    pub fn mistaken(&mut self, asked: Asked, problem: Problem) {
        let said = std::iter::once(problem.error.message).chain(problem.error.hint).collect();
        self.mistake = Some(Mistake { query: asked.query, place: problem.place, said });
        (self.asked, self.hits, self.in_list) = (None, Hits::default(), false);
        self.rows.clear();
        self.ticked.clear();
        self.places.clear();
    }

    /// What is wanted while the pane is in front: the texts prepared, and after every change the hits once more.
    fn asks(&mut self, stamp: u64, busy: bool) -> Option<Effect> {
        if !std::mem::replace(&mut self.opened, true) {
            return Some(Effect::Prepare);
        }
        let asked = self.asked.as_ref().filter(|_| !busy && self.stamp != stamp)?;
        self.stamp = stamp;
        Some(Effect::Search(asked.clone()))
    }

    /// Asks what the line says.
    pub fn ask(&mut self, by: Option<VariableId>) -> Vec<Effect> {
        let query = self.field.text().to_owned();
        if query.trim().is_empty() {
            return Vec::new();
        }
        let order = self.asked.as_ref().map_or(Order::Document, |asked| asked.order);
        vec![Effect::Search(Asked { query, pairs: false, order, limit: PORTION, by })]
    }

    /// The query that was answered.
    pub fn query(&self) -> &str {
        self.asked.as_ref().map_or("", |asked| asked.query.as_str())
    }

    /// The query and the places of the ticked hits; the ticks are taken off, so that nothing is coded twice.
    pub fn code(&mut self) -> (String, Vec<PlaceRef>) {
        self.ticked.clear();
        (self.query().to_owned(), std::mem::take(&mut self.places))
    }

    /// True for a hit that is ticked.
    pub fn is_ticked(&self, hit: &Hit) -> bool {
        self.ticked.contains(&key(hit))
    }

    fn is_fresh(&self) -> bool {
        let known = |query: &str| query == self.field.text();
        !self.asked.as_ref().is_some_and(|asked| known(&asked.query))
    }

    fn here(&self) -> Option<Row> {
        self.rows.get(self.cursor.at).copied()
    }

    /// The hit under the cursor.
    pub fn hit(&self) -> Option<&Hit> {
        match self.here()? {
            Row::Hit(at) => self.hits.shown.get(at),
            _ => None,
        }
    }

    /// Works out what the ticked hits would code; where no words were asked for, their paragraphs.
    fn weigh(&mut self, project: &Project) {
        let ticked: Vec<&Hit> = self.hits.shown.iter().filter(|hit| self.is_ticked(hit)).collect();
        let (bare, worded): (Vec<&Hit>, Vec<&Hit>) =
            ticked.into_iter().partition(|hit| hit.segment.is_none() && hit.ranges.is_empty());
        let mut found = places(project, worded);
        found.extend(bare.into_iter().map(|hit| PlaceRef::Span { document: hit.document, span: hit.span }));
        self.places = found;
    }

    fn tick(&mut self, project: &Project) {
        if let Some(key) = self.hit().map(key) {
            if !self.ticked.remove(&key) {
                self.ticked.insert(key);
            }
            self.weigh(project);
        }
    }

    /// Empties the line and forgets the answer.
    fn forget(&mut self) {
        *self = Self { preparing: self.preparing, opened: self.opened, stamp: self.stamp, ..Self::default() };
    }

    fn tick_all(&mut self, project: &Project) {
        let all: FxHashSet<Ticked> = self.hits.shown.iter().map(key).collect();
        self.ticked = if self.ticked == all { FxHashSet::default() } else { all };
        self.weigh(project);
    }
}

fn key(hit: &Hit) -> Ticked {
    (hit.document, hit.span, hit.segment)
}

/// The pane.
pub struct SearchPane;

impl Pane<Search> for SearchPane {
    fn name(&self) -> &'static str {
        "search"
    }

    fn mode(&self, own: &Search) -> Mode {
        if own.in_list { Mode::Hits } else { Mode::Field }
    }

    fn layout(&self, own: &mut Search, shell: &Shell, project: &Project, area: Rect) {
        if own.asked.is_none() {
            let saved = if own.mistake.is_none() { project.saved_searches().len() } else { 0 };
            own.rows = (0..saved).map(Row::Saved).collect();
        }
        own.head = lines::head(own, shell, project, area);
        own.around = lines::around(own, shell, project, area);
        let len = own.rows.len();
        let taken = own.head.len() + own.around.len() + 1;
        own.cursor.fit(len, usize::from(area.height).saturating_sub(taken));
    }

    fn act(
        &self,
        own: &mut Search,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        let len = own.rows.len();
        let search = &mut *own;
        match action {
            Action::Up if search.in_list && search.cursor.at == 0 => search.in_list = false,
            Action::Down | Action::PageDown | Action::NextPane | Action::PreviousPane if !search.in_list => {
                search.in_list = len > 0
            }
            Action::NextPane | Action::PreviousPane | Action::Find | Action::TabSearch => {
                search.in_list = false
            }
            Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::Top | Action::Bottom => {
                search.cursor.act(action, len);
            }
            Action::Enter if !search.in_list && !search.is_fresh() => search.in_list = len > 0,
            Action::Enter if !search.in_list => {
                let by = by(shell, project);
                return Some(own.ask(by));
            }
            Action::Enter => return self.enter(own, shell, project),
            Action::Tick => {
                search.tick(project);
                search.cursor.act(Action::Down, len);
            }
            Action::TickAll => search.tick_all(project),
            Action::Code | Action::CodeHits => return Some(code(own, shell, project)),
            Action::SaveSearch if search.asked.is_some() => return Some(save(own, shell)),
            Action::Sort => {
                let mut asked = search.asked.clone()?;
                asked.order = if asked.order == Order::Document { Order::Relevance } else { Order::Document };
                return Some(vec![Effect::Search(asked)]);
            }
            Action::InSegments => {
                let asked = search.asked.clone()?;
                let query = in_segments(&asked.query);
                search.field = Field::of(&query);
                return Some(vec![Effect::Search(Asked { query, ..asked })]);
            }
            Action::Cancel if search.in_list => search.in_list = false,
            Action::Cancel if !search.field.is_empty() => search.forget(),
            Action::Cancel => shell.go(Go::Back),
            Action::Copy => {
                let (document, span) = search.hit().map(|hit| (hit.document, hit.span))?;
                let text = shell.say(&crate::analysis::citation::citation_of(project, document, span));
                return Some(vec![Effect::Copy {
                    text,
                    said: say!("desk-copied", place = project.cite(document, span)),
                }]);
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    fn key(&self, own: &mut Search, _: &mut Shell, _: &Project, key: Key) -> Option<Vec<Effect>> {
        let search = &mut *own;
        if search.in_list && (key.typed().is_some() || key.code == KeyCode::Backspace) {
            search.in_list = false;
        }
        let taken = !search.in_list && search.field.key(key);
        // An empty field asks nothing: the saved searches stand under it again.
        if taken && search.field.is_empty() {
            search.forget();
        }
        taken.then(Vec::new)
    }

    fn mouse(&self, own: &mut Search, shell: &mut Shell, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let search = &mut *own;
        let (len, above) = (search.rows.len(), search.head.len() + 1);
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => search.cursor.wheel(mouse.deed == Deed::WheelUp, len),
            Deed::Press(_) if mouse.y == 0 => search.in_list = false,
            Deed::Press(count) => {
                let line = usize::from(mouse.y).checked_sub(above).map(|line| search.cursor.top + line);
                if let Some(at) = line.filter(|at| *at < len) {
                    (search.cursor.at, search.in_list) = (at, true);
                    let on_tick = mouse.x < lines::TICK && search.hit().is_some();
                    if on_tick {
                        search.tick(project);
                    } else if count >= 2 {
                        return self.enter(own, shell, project).unwrap_or_default();
                    }
                }
            }
            Deed::Right => return shell.menu(),
            Deed::Drag => {}
        }
        Vec::new()
    }

    fn draw(
        &self,
        own: &Search,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        lines::draw(own, shell, project, area, focused, buf);
    }
}

impl SearchPane {
    /// What Enter does on the line of the list under the cursor.
    fn enter(&self, own: &mut Search, shell: &mut Shell, project: &Project) -> Option<Vec<Effect>> {
        if let Some(Row::Saved(at)) = own.here() {
            let name = project.saved_searches().get(at).map(|(name, _)| (*name).to_owned())?;
            own.field = Field::of(&format!("saved:\"{name}\""));
            let by = by(shell, project);
            return Some(own.ask(by));
        }
        let asked = own.asked.clone()?;
        match own.here()? {
            Row::Saved(_) => None,
            Row::Meant(at) => {
                let meant = own.hits.meant.get(at)?;
                let mut query = asked.query.clone();
                if query.get(meant.place.clone()).is_some() {
                    query.replace_range(meant.place.clone(), &meant.meant);
                }
                own.field = Field::of(&query);
                Some(vec![Effect::Search(Asked { query, ..asked })])
            }
            Row::Pairs => Some(vec![Effect::Search(Asked { pairs: !asked.pairs, ..asked })]),
            Row::More => Some(vec![Effect::Search(Asked { limit: asked.limit + PORTION, ..asked })]),
            Row::Hit(at) => {
                let hit = own.hits.shown.get(at)?;
                let text = project.text(hit.text);
                let first = hit.ranges.first().map(|found| found.span);
                let unit = first.filter(|_| hit.segment.is_none());
                let unit =
                    unit.and_then(|span| units::unit_at(text, span.start, shell.unit)).unwrap_or(hit.span);
                let mut words: Vec<String> =
                    hit.ranges.iter().map(|found| fold(text.slice(found.span)).into_owned()).collect();
                words.sort_unstable();
                words.dedup();
                let document = hit.document;
                shell.go(Go::Found(document, unit, words));
                Some(Vec::new())
            }
        }
    }
}

/// The query asked of coded segments instead of paragraphs, or the other way round.
fn in_segments(query: &str) -> String {
    const IN: &str = "in:segments";
    let rest = query.split_whitespace().filter(|word| *word != IN).collect::<Vec<_>>().join(" ");
    if query.split_whitespace().any(|word| word == IN) {
        return rest;
    }
    // OR binds less than the space before in:segments.
    if rest.contains(" OR ") { format!("({rest}) {IN}") } else { format!("{rest} {IN}") }
}

/// Asks for the name under which the query is kept.
fn save(own: &mut Search, shell: &mut Shell) -> Vec<Effect> {
    let query = own.query().to_owned();
    ask::words(shell, say!("prompt-save-search"), query.clone(), "", move |_, _, text| {
        run(SaveSearch { name: text.to_owned(), query: Some(query.clone()) })
    })
}

/// Opens the picker for the ticked hits.
fn code(own: &mut Search, shell: &mut Shell, project: &Project) -> Vec<Effect> {
    let count = own.places.len();
    if count == 0 {
        shell.tell(Tone::Warning, say!("desk-search-none-ticked"));
        return Vec::new();
    }
    let title = say!("picker-hits", count = count, query = own.query());
    let wish = Wish { title, new: true, ..Wish::default() };
    let picker = Picker::new(shell, project, wish, "", &[], |shell, _, picked| {
        if !picked.ids.is_empty() {
            shell.used(&picked.ids);
        }
        let Some(code) = picked.codes.last().cloned() else { return Vec::new() };
        shell.within(move |own: &mut Search, _, _| {
            let (query, places) = own.code();
            run(Command::CodeHits(Box::new(CodeHits { query, places, code })))
        })
    });
    shell.layer = Some(Box::new(picker));
    Vec::new()
}

/// The variable by whose values hits are counted: what frequencies are compared by, else the region.
fn by(shell: &Shell, project: &Project) -> Option<VariableId> {
    shell.compared.or_else(|| first_variable(project))
}

impl Panes for Search {
    const PANES: &'static [&'static dyn Pane<Self>] = &[&SearchPane];
}

impl Workspace for Search {
    fn name(&self) -> &'static str {
        "search"
    }

    fn action(&self) -> Action {
        Action::TabSearch
    }

    fn menu(&self, _: usize) -> Menu {
        Menu { groups: &["coding"], first: "" }
    }

    fn round(&self, _: &Shell) -> Vec<usize> {
        vec![0]
    }

    fn anywhere(&mut self, shell: &mut Shell, _: &Project, action: Action, _: &Meant) -> Option<Vec<Effect>> {
        (action == Action::Find).then(|| {
            self.in_list = false;
            shell.go(Go::Pane("search"));
            Vec::new()
        })
    }

    fn wants(&mut self, shell: &Shell) -> Option<Effect> {
        self.asks(shell.stamp, shell.busy)
    }

    fn takes(&mut self, shell: &mut Shell, project: &Project, outcome: Outcome) -> Option<Outcome> {
        match outcome {
            Outcome::Preparing(done, all) => self.preparing = Some((done, all)),
            Outcome::Prepared => self.preparing = None,
            Outcome::Hits(asked, hits) => self.take(project, asked, *hits, shell.stamp),
            Outcome::Mistake(asked, problem) => self.mistaken(asked, problem),
            other => return Some(other),
        }
        None
    }

    fn go(&mut self, shell: &mut Shell, project: &Project, go: &Go) -> Option<Arrival> {
        let Go::Search(words) = go else { return None };
        self.field = Field::of(words);
        let effects = self.ask(by(shell, project));
        shell.going.extend(effects.into_iter().map(Go::Do));
        Some(Arrival::Anywhere)
    }

    fn paste(&mut self, _: &mut Shell, _: &Project, text: &str) -> Option<Vec<Effect>> {
        self.in_list = false;
        self.field.insert(text);
        Some(Vec::new())
    }
}
