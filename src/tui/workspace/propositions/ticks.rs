//! Segments to be read and ticked as evidence for or against a proposition.
//!
//! They come from its codes. That two of its codes meet in a passage is marked, because it is a place to look; nothing
//! is evidence before a person has read it and ticked it.

use crate::analysis::table::one_line;
use crate::command::refs::PlaceRef;
use crate::language::fold::fold;
use crate::message::{Locale, Message};
use crate::model::{CodeId, Project, Proposition, PropositionId, SegmentId, Side, tree};
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask::{self, Then};
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::evidence::{Stood, put};
use crate::tui::keymap::Mode;
use crate::tui::layer::{Answer, Layer, Place, inside, middle, most, under};
use crate::tui::shell::Shell;
use crate::tui::theme::Theme;
use crate::tui::widget::field::draw_field;
use crate::tui::widget::filter::Filter;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::{Block, Sheet};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use rustc_hash::{FxHashMap, FxHashSet};

/// Columns of a tick.
const TICK: u16 = 4;

/// A segment that may be evidence.
#[derive(Clone, Debug)]
struct Candidate {
    segment: SegmentId,
    key: String,
    /// Its words, then its codes and where it stands already.
    words: String,
    folded: String,
    meets: bool,
}

/// The list.
#[derive(Clone, Debug)]
pub struct Ticks {
    /// The proposition.
    pub proposition: PropositionId,
    /// On which side they will stand.
    pub side: Side,
    /// Only what is no evidence yet: one looks for negative cases.
    pub unread: bool,
    /// What is typed to filter.
    pub field: Filter,
    /// What is ticked, in its order.
    pub ticked: Vec<SegmentId>,
    /// The lines as they stand on the screen.
    pub sheet: Sheet<SegmentId>,
    candidates: Vec<Candidate>,
    made_for: Option<(String, usize, u16)>,
}

/// The codes a proposition is about: its own, those of its relations, else those of its evidence.
pub fn codes_of(project: &Project, row: &Proposition) -> Vec<CodeId> {
    let mut codes = row.codes.clone();
    for relation in row.relations.iter().filter_map(|id| project.relation(*id)) {
        codes.extend([relation.from, relation.to]);
    }
    if codes.is_empty() {
        let on = |id: SegmentId| project.marks_on(id).iter().filter(|mark| mark.active).map(|mark| mark.code);
        codes.extend(row.evidence.iter().flat_map(|one| on(one.segment)));
    }
    let mut seen = FxHashSet::default();
    codes.retain(|code| seen.insert(*code));
    codes
}

/// Opens the list for a proposition; where it has no codes one is picked first.
pub fn ask(shell: &mut Shell, project: &Project, row: PropositionId, side: Side) -> Vec<Effect> {
    let Some(known) = project.proposition(row) else { return Vec::new() };
    let codes = codes_of(project, known);
    if !codes.is_empty() {
        return open(shell, project, row, side, &codes, false);
    }
    let title = say!("aim-look", name = known.name());
    ask::code(shell, project, title, &[], move |shell, project, code| {
        open(shell, project, row, side, &[code], false)
    })
}

/// Opens the list of what may speak against a proposition: the segments of its codes that are no evidence yet.
pub fn look(shell: &mut Shell, project: &Project, row: PropositionId) -> Vec<Effect> {
    let codes = project.proposition(row).map(|row| codes_of(project, row)).unwrap_or_default();
    open(shell, project, row, Side::Against, &codes, true)
}

/// Opens the list over these codes, with all under them; `unread` leaves out what is evidence already.
pub fn open(
    shell: &mut Shell,
    project: &Project,
    row: PropositionId,
    side: Side,
    codes: &[CodeId],
    unread: bool,
) -> Vec<Effect> {
    let Some(known) = project.proposition(row) else { return Vec::new() };
    // By segment: which of the proposition's codes it has, and under which of them.
    let mut found: FxHashMap<SegmentId, (FxHashSet<CodeId>, Vec<CodeId>)> = FxHashMap::default();
    for code in codes {
        for under in tree::subtree(project, *code) {
            for coding in project.codings_of(under).filter(|coding| coding.is_active()) {
                let (roots, own) = found.entry(coding.segment).or_default();
                roots.insert(*code);
                if !own.contains(&under) {
                    own.push(under);
                }
            }
        }
    }
    let mut candidates: Vec<(_, Candidate)> = found
        .into_iter()
        .filter_map(|(segment, (roots, own))| {
            let at = project.segment(segment).filter(|at| project.is_placed(at))?;
            if unread && known.side_of(segment).is_some() {
                return None;
            }
            let mut notes: Vec<String> = own
                .iter()
                .filter_map(|code| project.code(*code))
                .map(|code| format!("‹{}›", code.name))
                .collect();
            if let Some(side) = known.side_of(segment) {
                notes.push(shell.say(&Message::new(format!("ticks-{}", side.name()))));
            }
            let meets = roots.len() > 1;
            if meets {
                notes.push(shell.say(&say!("ticks-meets")));
            }
            let words = format!("»{}« {}", one_line(project.quote(segment)), notes.join(" "));
            let key = project.cite_segment(segment);
            let order = project.document(at.document).map(|row| row.order.clone()).unwrap_or_default();
            let folded = fold(&format!("{key} {words}")).into_owned();
            Some(((order, at.span.start, at.span.end), Candidate { segment, key, words, folded, meets }))
        })
        .collect();
    candidates.sort_by(|a, b| a.0.cmp(&b.0));
    let candidates = candidates.into_iter().map(|(_, candidate)| candidate).collect();
    let ticks = Ticks {
        proposition: row,
        side,
        unread,
        field: Filter::default(),
        ticked: Vec::new(),
        sheet: Sheet::default(),
        candidates,
        made_for: None,
    };
    shell.layer = Some(Box::new(ticks));
    Vec::new()
}

impl Ticks {
    /// The lines that the filter leaves, for a width.
    fn fill(&mut self, theme: &Theme, area: Rect) {
        let key = (self.field.text().to_owned(), self.ticked.len(), area.width);
        if self.made_for.as_ref() != Some(&key) {
            self.made_for = Some(key);
            let fits = |one: &&Candidate| self.field.fits(&one.folded);
            let blocks = self
                .candidates
                .iter()
                .filter(fits)
                .map(|one| {
                    let tick = if self.ticked.contains(&one.segment) { "[×] " } else { "[ ] " };
                    let sign = if one.meets { theme.strong() } else { theme.dim() };
                    Block::text(one.words.clone(), theme.text())
                        .under(12)
                        .after(tick, theme.done())
                        .after(format!("{} ", one.key), sign)
                        .on(one.segment)
                })
                .collect();
            self.sheet.set(blocks, area.width);
        }
        self.sheet.fit(area.height);
    }

    /// Ticks the segment under the cursor, or takes the tick off, and moves on.
    fn tick(&mut self) {
        let Some(segment) = self.sheet.here().copied() else { return };
        match self.ticked.iter().position(|one| *one == segment) {
            Some(at) => {
                self.ticked.remove(at);
            }
            None => self.ticked.push(segment),
        }
        self.sheet.act(Action::Down);
    }

    /// Puts what is ticked, or the segment under the cursor where nothing is, to the proposition.
    fn apply(&self) -> Answer {
        let chosen = if self.ticked.is_empty() {
            self.sheet.here().copied().into_iter().collect()
        } else {
            self.ticked.clone()
        };
        if chosen.is_empty() {
            return Answer::close();
        }
        let (on, side) = (Stood::Proposition(self.proposition), self.side);
        let places: Vec<PlaceRef> = chosen.into_iter().map(PlaceRef::Segment).collect();
        Answer::Then(Then::act(move |shell, _| put(shell, on, side, places.clone())))
    }
}

impl Layer for Ticks {
    fn mode(&self) -> Mode {
        Mode::Field
    }

    fn layout(&mut self, theme: &Theme, _: Locale, body: Rect) -> Place {
        let (wide, tall) = most(body);
        let area = middle(body, wide, tall);
        let list = under(inside(area), 2);
        let list = Rect { height: list.height.saturating_sub(1), ..list };
        self.fill(theme, list);
        Place { area, list }
    }

    fn act(&mut self, action: Action) -> Answer {
        match action {
            Action::Cancel => return Answer::close(),
            Action::Enter => return self.apply(),
            Action::NextPane => self.tick(),
            action => {
                self.sheet.act(action);
            }
        }
        Answer::stay()
    }

    fn key(&mut self, key: Key) -> Answer {
        // A space ticks, all else filters.
        if key.typed() == Some(' ') {
            self.tick();
        } else {
            self.field.edit(key);
        }
        Answer::stay()
    }

    fn mouse(&mut self, mouse: Mouse, place: Place) -> Answer {
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => self.sheet.wheel(mouse.deed == Deed::WheelUp),
            Deed::Press(_)
                if place.list.contains(Position::new(mouse.x, mouse.y))
                    && self.sheet.click(mouse.y - place.list.y)
                    && mouse.x < place.list.x + TICK =>
            {
                self.tick();
            }
            _ => {}
        }
        Answer::stay()
    }

    fn draw(&self, shell: &Shell, project: &Project, place: Place, buf: &mut Buffer) {
        let Place { area, list } = place;
        let theme = &shell.theme;
        paint::clear(buf, area, theme.text());
        let name = project.proposition(self.proposition).map_or_else(String::new, Proposition::name);
        let title = match self.side {
            _ if self.unread => say!(
                "ticks-title-look",
                name = name,
                count = self.candidates.len(),
                ticked = self.ticked.len()
            ),
            Side::For => say!("ticks-title-for", name = name, count = self.ticked.len()),
            Side::Against => say!("ticks-title-against", name = name, count = self.ticked.len()),
        };
        let title = format!("{} {}", shell.say(&title), self.sheet.seen());
        let inner = paint::frame(buf, area, title.trim_end(), true, theme.edge(true));
        let sentence = project.proposition(self.proposition).map_or("", |row| row.sentence.as_str());
        paint::put(buf, inner, 0, 0, sentence, theme.strong());
        draw_field(buf, inner, 1, "› ", self.field.field(), theme.text());
        self.sheet.draw(list, Some(theme.cursor(true)), buf);
        if self.sheet.is_empty() || self.sheet.here().is_none() {
            paint::put(buf, list, 0, 0, &shell.say(&say!("ticks-none")), theme.dim());
        }
        let about = shell.say(&say!("ticks-about"));
        paint::put(buf, inner, 0, inner.height.saturating_sub(1), &about, theme.dim());
    }
}
