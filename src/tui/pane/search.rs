//! Search over all documents: a line to write, and the passages found; Enter opens them in the reader.

use super::{Cursor, Pane, reader};
use crate::model::Project;
use crate::say;
use crate::text::Span;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::search::{self, Hit};
use crate::tui::state::State;
use crate::tui::widget::field::Field;
use crate::tui::widget::prompt::draw_field;
use crate::tui::widget::{paint, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane's part of the state.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// What is typed.
    pub field: Field,
    /// The query whose hits are shown.
    pub asked: Option<String>,
    /// The passages.
    pub hits: Vec<Hit>,
    /// In so many documents.
    pub documents: usize,
    /// Where the cursor is.
    pub cursor: Cursor,
}

impl Search {
    /// Takes in the hits of a query.
    pub fn take(&mut self, query: String, hits: Vec<Hit>) {
        let mut documents: Vec<_> = hits.iter().map(|hit| hit.document).collect();
        documents.dedup();
        (self.asked, self.hits, self.documents, self.cursor) =
            (Some(query), hits, documents.len(), Cursor { height: self.cursor.height, ..Cursor::default() });
    }

    /// True when Enter would search and not open.
    fn is_fresh(&self) -> bool {
        self.asked.as_deref() != Some(self.field.text())
    }
}

/// The pane.
pub struct SearchPane;

impl Pane for SearchPane {
    fn name(&self) -> &'static str {
        "search"
    }

    fn mode(&self) -> Mode {
        Mode::Field
    }

    fn layout(&self, state: &mut State, _: &Project, area: Rect) {
        let len = state.search.hits.len();
        state.search.cursor.fit(len, usize::from(area.height.saturating_sub(2)));
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        let len = state.search.hits.len();
        match action {
            Action::Up | Action::Down | Action::PageUp | Action::PageDown => {
                state.search.cursor.act(action, len);
            }
            Action::Enter if state.search.is_fresh() => {
                let query = state.search.field.text().to_owned();
                if query.trim().is_empty() {
                    return Some(Vec::new());
                }
                return Some(vec![Effect::Search(query)]);
            }
            Action::Enter => {
                let hit = state.search.hits.get(state.search.cursor.at)?;
                let (document, paragraph, first) = (hit.document, hit.paragraph, hit.found.first().copied());
                let span = first.or_else(|| Some(project.text_of(document).paragraph(paragraph)?.span()))?;
                let unit = crate::text::units::unit_at(project.text_of(document), span.start, state.reader.unit).unwrap_or(span);
                let words = search::words(state.search.asked.as_deref().unwrap_or(""));
                reader::go_to(state, project, document, unit);
                state.reader.selection = None;
                state.reader.find = words;
            }
            Action::Cancel if !state.search.field.is_empty() => state.search.field.clear(),
            Action::Cancel => state.back(project),
            Action::Copy => {
                let hit = state.search.hits.get(state.search.cursor.at)?;
                let span = project.text_of(hit.document).paragraph(hit.paragraph)?.span();
                let text = state.say(&crate::analysis::citation::citation_of(project, hit.document, span));
                return Some(vec![Effect::Copy { text, said: say!("desk-copied", place = project.cite(hit.document, span)) }]);
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    fn key(&self, state: &mut State, _: &Project, key: Key) -> Option<Vec<Effect>> {
        state.search.field.key(key).then(Vec::new)
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let len = state.search.hits.len();
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => state.search.cursor.wheel(mouse.deed == Deed::WheelUp, len),
            Deed::Press(count) => {
                let at = state.search.cursor.top + usize::from(mouse.y.saturating_sub(2));
                if mouse.y >= 2 && at < len {
                    state.search.cursor.at = at;
                    if count >= 2 && !state.search.is_fresh() {
                        return self.act(state, project, Action::Enter).unwrap_or_default();
                    }
                }
            }
            Deed::Right => return state.open_menu(project),
            Deed::Drag => {}
        }
        Vec::new()
    }

    fn draw(&self, state: &State, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let theme = &state.theme;
        let search = &state.search;
        let inner = paint::frame(buf, area, &state.say(&say!("pane-search")), focused, theme.edge(focused));
        draw_field(buf, inner, 0, "› ", &search.field, theme.strong());
        let about = match &search.asked {
            None => state.say(&say!("search-about")),
            Some(query) => {
                state.say(&say!("search-found", count = search.hits.len(), documents = search.documents, query = query.as_str()))
            }
        };
        paint::put(buf, inner, 0, 1, &about, theme.dim());
        let list = Rect { y: inner.y + 2, height: inner.height.saturating_sub(2), ..inner };
        for (line, hit) in search.hits.iter().enumerate().skip(search.cursor.top).take(usize::from(list.height)) {
            let y = u16::try_from(line - search.cursor.top).unwrap_or(0);
            let text = project.text_of(hit.document);
            let Some(paragraph) = text.paragraph(hit.paragraph) else { continue };
            let key = project.cite(hit.document, paragraph.span());
            let x = paint::put(buf, list, 0, y, &key, theme.dim()).max(7) + 1;
            draw_context(
                state,
                text,
                paragraph.span(),
                &hit.found,
                Rect { x: list.x + x, y: list.y + y, width: list.width.saturating_sub(x), height: 1 },
                buf,
            );
            if line == search.cursor.at {
                paint::line(buf, Rect { width: x.min(list.width), ..list }, y, theme.cursor(focused));
            }
        }
    }
}

/// The words around the first hit on one line, every hit marked.
fn draw_context(state: &State, text: &crate::text::Text, paragraph: Span, found: &[Span], area: Rect, buf: &mut Buffer) {
    let words = text.slice(paragraph);
    let first = found.first().map_or(0, |span| span.start.saturating_sub(paragraph.start));
    let cell = wrap::cell_of(words, first);
    let from = if cell > usize::from(area.width) / 2 { cell.saturating_sub(usize::from(area.width) / 3) } else { 0 };
    let to = from + usize::from(area.width);
    for glyph in
        wrap::glyphs(words).filter(|glyph| glyph.cell >= from && glyph.width > 0).take_while(|glyph| glyph.cell + glyph.width <= to)
    {
        let byte = paragraph.start + glyph.byte;
        let style = if found.iter().any(|span| span.has(byte)) { state.theme.hit() } else { state.theme.text() };
        let cut = glyph.cell == from && from > 0;
        paint::put_glyph(buf, area, u16::try_from(glyph.cell - from).unwrap_or(u16::MAX), 0, if cut { "…" } else { glyph.words }, style);
    }
}
