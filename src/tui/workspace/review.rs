//! The review list: segments that wait for a place in a corrected text. Enter leads to the words that are most like theirs;
//! what is chosen there becomes the segment's place.

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
use crate::tui::go::Go;
use crate::tui::keymap::Mode;
use crate::tui::listing::copied;
use crate::tui::shell::{Shell, Tone};
use crate::tui::widget::filter::Filter;
use crate::tui::widget::grid::Grid;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::paint;
use crate::tui::workspace::{Meant, Pane, Panes, Workspace};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What the pane owns.
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

fn refresh(own: &mut Review, shell: &Shell, project: &Project) {
    if own.made_for == Some(shell.stamp) {
        return;
    }
    own.made_for = Some(shell.stamp);
    let (scope, args) = (Scope::default(), Args::default());
    let made = analysis::by_name("review").map(|analysis| {
        analysis.run(&Input { project, scope: &scope, args: &args, entries: &[], hits: None })
    });
    let locale = shell.locale();
    match made {
        Some(Ok(table)) => own.grid.set(table, project, locale),
        Some(Err(error)) => own.grid.fail(error.message),
        None => {}
    }
}

/// The segment under the cursor.
fn here<'a>(own: &Review, project: &'a Project) -> Option<&'a Segment> {
    own.grid.segment().and_then(|id| project.segment(id))
}

fn put(segment: &Segment, span: Span) -> Vec<Effect> {
    let to = PlaceRef::Span { document: segment.document, span };
    run(MoveSegment { place: PlaceRef::Segment(segment.id), quote: None, to: Some(to), to_quote: None })
}

/// Leads to the words that are most like those of a segment, or to the paragraph that has its number now.
fn lead(own: &mut Review, shell: &mut Shell, project: &Project, segment: &Segment) {
    let text = project.text_of(segment.document);
    let number = project.text(segment.text).numbers(segment.span).0;
    let paragraph =
        text.paragraph(number).or_else(|| text.paragraphs().last()).map(crate::text::Paragraph::span);
    let Some(span) = nearest(project, &Finder::new(text), segment).or(paragraph) else { return };
    own.placing = Some(segment.id);
    shell.go_to(segment.document, span);
    let words = printable(project.quote(segment.id)).into_owned();
    shell.tell(Tone::Plain, say!("review-choose", key = shell.key_of(Action::PlaceHere), words = words));
}

/// Puts the segment whose place is looked for on what is chosen in the text, and comes back to the list.
fn place_here(own: &mut Review, shell: &mut Shell, project: &Project, meant: &Meant) -> Vec<Effect> {
    let waiting = own.placing.and_then(|id| project.segment(id)).filter(|row| !project.is_placed(row));
    let Some(segment) = waiting.filter(|row| meant.document == Some(row.document)) else {
        shell.tell(Tone::Warning, say!("review-none-chosen"));
        return Vec::new();
    };
    let Some(PlaceRef::Span { span, .. }) = meant.places.first() else { return Vec::new() };
    own.placing = None;
    shell.go(Go::Pane("review"));
    put(segment, *span)
}

impl Pane<Review> for ReviewPane {
    fn name(&self) -> &'static str {
        "review"
    }

    fn mode(&self, _: &Review) -> Mode {
        Mode::Review
    }

    fn list<'a>(&self, own: &'a mut Review) -> Option<&'a mut dyn Listed> {
        Some(&mut own.grid)
    }

    fn filter<'a>(&self, own: &'a mut Review) -> Option<&'a mut Filter> {
        Some(&mut own.grid.filter)
    }

    fn moved(&self, own: &mut Review, shell: &Shell, project: &Project) {
        own.grid.refilter(project, shell.locale());
    }

    fn layout(&self, own: &mut Review, shell: &Shell, project: &Project, area: Rect) {
        refresh(own, shell, project);
        let locale = shell.locale();
        own.grid.layout(project, locale, area);
    }

    fn act(
        &self,
        own: &mut Review,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        let locale = shell.locale();
        match action {
            Action::Enter => lead(own, shell, project, here(own, project)?),
            Action::PlaceHere => {
                let segment = here(own, project)?;
                match nearest(project, &Finder::new(project.text_of(segment.document)), segment) {
                    Some(span) => return Some(put(segment, span)),
                    None => shell.tell(Tone::Warning, say!("review-nothing-near")),
                }
            }
            Action::Remove => {
                let segment = here(own, project)?;
                let coding = project.codings_on(segment.id).next()?;
                let coded = Coded {
                    place: PlaceRef::Segment(segment.id),
                    quote: None,
                    code: CodeRef::Id(coding.code),
                };
                return Some(run(RemoveCoding { coded }));
            }
            Action::Copy => return Some(copied(shell, project, &own.grid)),
            Action::Cancel => shell.go(Go::Back),
            action => return own.grid.act(action, project, locale).then(Vec::new),
        }
        Some(Vec::new())
    }

    fn table(&self, own: &Review, _: &Shell, _: &Project) -> Option<Table> {
        own.grid.shown()
    }

    fn draw(
        &self,
        own: &Review,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let grid = &own.grid;
        let title = shell.say(&say!("review-title", count = grid.order.len()));
        let inner = paint::frame(buf, area, &title, focused, shell.theme.edge(focused));
        grid.draw(&shell.inks(), project, inner, focused, buf);
        if grid.order.is_empty() {
            paint::put(buf, inner, 1, 2, &shell.say(&say!("review-empty")), shell.theme.dim());
        }
    }
}

impl Panes for Review {
    const PANES: &'static [&'static dyn Pane<Self>] = &[&ReviewPane];
}

impl Workspace for Review {
    fn name(&self) -> &'static str {
        "review"
    }

    fn action(&self) -> Action {
        Action::TabReview
    }

    fn round(&self, _: &Shell) -> Vec<usize> {
        vec![0]
    }

    fn anywhere(
        &mut self,
        shell: &mut Shell,
        project: &Project,
        action: Action,
        meant: &Meant,
    ) -> Option<Vec<Effect>> {
        (action == Action::PlaceHere).then(|| place_here(self, shell, project, meant))
    }
}
