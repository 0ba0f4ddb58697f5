//! The review list: segments that wait for a place in a corrected text. Enter leads to the words that are most like theirs;
//! what is chosen there becomes the segment's place.

use super::segments::{copied, filter_key, grid_mouse};
use super::{Pane, reader};
use crate::analysis::review::nearest;
use crate::analysis::table::Table;
use crate::analysis::{self, Args, Input};
use crate::command::coding::Coded;
use crate::command::coding::remove::RemoveCoding;
use crate::command::refs::{CodeRef, PlaceRef};
use crate::command::segment::reshape::MoveSegment;
use crate::export::printable;
use crate::model::{Project, Scope, Segment, SegmentId};
use crate::say;
use crate::text::Span;
use crate::text::align::Finder;
use crate::tui::action::Action;
use crate::tui::bench::{Effect, run};
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::state::{State, Tone};
use crate::tui::widget::grid::Grid;
use crate::tui::widget::paint;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane's part of the state.
#[derive(Clone, Debug, Default)]
pub struct Review {
    /// The list.
    pub grid: Grid,
    /// The segment whose place is looked for in the text.
    pub placing: Option<SegmentId>,
    made_for: Option<u64>,
}

/// The pane.
pub struct ReviewPane;

fn refresh(state: &mut State, project: &Project) {
    if state.review.made_for == Some(state.stamp) {
        return;
    }
    state.review.made_for = Some(state.stamp);
    let (scope, args) = (Scope::default(), Args::default());
    let made = analysis::by_name("review").map(|analysis| {
        analysis.run(&Input { project, scope: &scope, args: &args, entries: &[], hits: None })
    });
    let locale = state.locale();
    match made {
        Some(Ok(table)) => state.review.grid.set(table, project, locale),
        Some(Err(error)) => state.tell(Tone::Warning, error.message),
        None => {}
    }
}

/// The segment under the cursor.
fn here<'a>(state: &State, project: &'a Project) -> Option<&'a Segment> {
    let grid = &state.review.grid;
    grid.row().and_then(|row| grid.table.as_ref()?.segment(row)).and_then(|id| project.segment(id))
}

fn put(segment: &Segment, span: Span) -> Vec<Effect> {
    let to = PlaceRef::Span { document: segment.document, span };
    run(MoveSegment { place: PlaceRef::Segment(segment.id), quote: None, to: Some(to), to_quote: None })
}

/// Leads to the words that are most like those of a segment, or to the paragraph that has its number now.
fn lead(state: &mut State, project: &Project, segment: &Segment) {
    let text = project.text_of(segment.document);
    let number = project.text(segment.text).numbers(segment.span).0;
    let paragraph =
        text.paragraph(number).or_else(|| text.paragraphs().last()).map(crate::text::Paragraph::span);
    let Some(span) = nearest(project, &Finder::new(text), segment).or(paragraph) else { return };
    state.review.placing = Some(segment.id);
    reader::go_to(state, project, segment.document, span);
    let words = printable(project.quote(segment.id)).into_owned();
    state.tell(Tone::Plain, say!("review-choose", key = state.key_of(Action::PlaceHere), words = words));
}

/// Puts the segment whose place is looked for on what is chosen in the text, and comes back to the list.
pub fn place_here(state: &mut State, project: &Project) -> Vec<Effect> {
    let waiting =
        state.review.placing.and_then(|id| project.segment(id)).filter(|row| !project.is_placed(row));
    let Some(segment) = waiting.filter(|row| state.reader.document == Some(row.document)) else {
        state.tell(Tone::Warning, say!("review-none-chosen"));
        return Vec::new();
    };
    let Some(span) = state.reader.target(project) else { return Vec::new() };
    state.review.placing = None;
    super::front(state, super::tab("review"));
    put(segment, span)
}

impl Pane for ReviewPane {
    fn name(&self) -> &'static str {
        "review"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::Review
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        refresh(state, project);
        let locale = state.locale();
        state.review.grid.layout(project, locale, area);
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        let locale = state.locale();
        match action {
            Action::Enter => lead(state, project, here(state, project)?),
            Action::PlaceHere | Action::Remove if state.refuses() => {}
            Action::PlaceHere => {
                let segment = here(state, project)?;
                match nearest(project, &Finder::new(project.text_of(segment.document)), segment) {
                    Some(span) => return Some(put(segment, span)),
                    None => state.tell(Tone::Warning, say!("review-nothing-near")),
                }
            }
            Action::Remove => {
                let segment = here(state, project)?;
                let coding = project.codings_on(segment.id).next()?;
                let coded = Coded {
                    place: PlaceRef::Segment(segment.id),
                    quote: None,
                    code: CodeRef::Id(coding.code),
                };
                return Some(run(RemoveCoding { coded }));
            }
            Action::Copy => return Some(copied(state, project, &state.review.grid)),
            Action::Cancel if !state.review.grid.filter.is_empty() => {
                state.review.grid.filter.clear();
                state.review.grid.arrange(project, locale);
            }
            Action::Cancel => state.back(project),
            action => return state.review.grid.act(action, project, locale).then(Vec::new),
        }
        Some(Vec::new())
    }

    fn table(&self, state: &State, _: &Project) -> Option<Table> {
        state.review.grid.shown()
    }

    fn key(&self, state: &mut State, project: &Project, key: Key) -> Option<Vec<Effect>> {
        let locale = state.locale();
        filter_key(&mut state.review.grid, project, locale, key)
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        if grid_mouse(&mut state.review.grid, mouse, 0) {
            return self.act(state, project, Action::Enter).unwrap_or_default();
        }
        if mouse.deed == Deed::Right { state.open_menu(project) } else { Vec::new() }
    }

    fn draw(&self, state: &State, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let grid = &state.review.grid;
        let title = state.say(&say!("review-title", count = grid.order.len()));
        let inner = paint::frame(buf, area, &title, focused, state.theme.edge(focused));
        grid.draw(state, project, inner, focused, buf);
        if grid.order.is_empty() {
            paint::put(buf, inner, 1, 2, &state.say(&say!("review-empty")), state.theme.dim());
        }
    }
}
