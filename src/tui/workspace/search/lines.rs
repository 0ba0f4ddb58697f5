//! What the search shows: what it found and where, then a line for every hit with its citation, its words and its reason.

use super::{Row, Search};
use crate::index::{Found, Hit, Order, help};
use crate::message::Message;
use crate::model::Project;
use crate::say;
use crate::text::{Span, Text, units};
use crate::tui::shell::Shell;
use crate::tui::widget::field::draw_field;
use crate::tui::widget::{paint, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Columns of a hit's tick.
pub const TICK: u16 = 4;
/// What stands before the query.
const LABEL: &str = "› ";
/// Lines of a hit's own sentence, at most.
const MOST_AROUND: usize = 2;
/// A pane lower than this shows no counts beside the list, and nothing around a hit.
const TALL: u16 = 12;

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// By the way.
    Dim,
    /// It matters now.
    Strong,
    /// Something is wrong.
    Warning,
}

/// A line between the query and the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its words.
    pub words: String,
    /// How it is drawn.
    pub look: Look,
}

/// The lines between the query and the list.
pub fn head(own: &Search, shell: &Shell, project: &Project, area: Rect) -> Vec<Line> {
    let search = own;
    let width = usize::from(area.width);
    let mut lines: Vec<Line> = Vec::new();
    let mut put = |words: &str, look| {
        let wrapped = wrap::wrap(words, width);
        lines.extend(
            wrapped
                .into_iter()
                .map(|line| Line { words: words.get(line.start..line.end).unwrap_or("").to_owned(), look }),
        );
    };
    if let Some((done, all)) = search.preparing {
        let opening = say!("desk-search-opening");
        let how_far = say!("desk-search-preparing", done = done, all = all);
        put(&shell.say(if all == 0 { &opening } else { &how_far }), Look::Strong);
    }
    if let Some(mistake) = search.mistake.as_ref().filter(|mistake| mistake.query == search.field.text()) {
        let mut out = vec![Line { words: carets(search, &mistake.place, width), look: Look::Warning }];
        for (at, said) in mistake.said.iter().enumerate() {
            put(&shell.say(said), if at == 0 { Look::Warning } else { Look::Dim });
        }
        out.append(&mut lines);
        return out;
    }
    let Some(asked) = &search.asked else {
        put(&shell.say(&say!("search-about")), Look::Dim);
        return lines;
    };
    let hits = &search.hits;
    let (count, documents, query) = (hits.total, hits.documents.len(), asked.query.as_str());
    let found = if hits.in_segments { "desk-search-segments" } else { "search-found" };
    put(
        &shell
            .say(&Message::new(found).with("count", count).with("documents", documents).with("query", query)),
        Look::Dim,
    );
    if asked.order == Order::Relevance {
        put(&shell.say(&say!("desk-search-relevance")), Look::Dim);
    }
    if hits.waiting > 0 {
        put(&shell.say(&say!("desk-search-waiting", count = hits.waiting)), Look::Warning);
    }
    let mut facets = Vec::new();
    if area.height >= TALL {
        let counted = hits
            .documents
            .iter()
            .map(|(id, hits)| (project.document(*id).map_or("", |row| row.label.as_str()), *hits));
        facets.push((shell.say(&say!("desk-search-by-document")), counted.collect::<Vec<_>>()));
        if let Some(variable) = asked.by.and_then(|id| project.variable(id)) {
            // The highest level of a path, as the frequencies show it at first.
            let top = |value: &str| crate::model::tree::steps(value).len() == 1;
            let counted =
                hits.values.iter().filter(|count| count.variable == variable.id && top(&count.value));
            facets.push((
                variable.name.clone(),
                counted.map(|count| (count.value.as_str(), count.hits)).collect(),
            ));
        }
        let counted = hits
            .codes
            .iter()
            .map(|(id, hits)| (project.code(*id).map_or("", |row| row.name.as_str()), *hits));
        facets.push((shell.say(&say!("desk-search-by-code")), counted.collect()));
    }
    let facets: Vec<Line> =
        facets.into_iter().filter_map(|(name, counts)| facet(&name, counts, width)).collect();
    lines.extend(facets);
    if !search.ticked.is_empty() {
        let key = shell.keymap.keys(crate::tui::keymap::Mode::Hits, crate::tui::action::Action::CodeHits);
        let key = key.into_iter().next().unwrap_or_default();
        // Hits of filters alone are paragraphs, so the places are sentences only where words were found.
        let worded = !hits.in_segments && hits.shown.iter().all(|hit| !hit.ranges.is_empty());
        let said = Message::new(if worded { "desk-search-ticked" } else { "desk-search-ticked-places" });
        let said =
            said.with("ticked", search.ticked.len()).with("count", search.places.len()).with("key", key);
        lines.push(Line { words: shell.say(&said), look: Look::Strong });
    }
    lines
}

/// What stands around the hit under the cursor: the sentence before it, its own and the one after it, so that what is
/// ticked has been read.
pub fn around(own: &Search, _: &Shell, project: &Project, area: Rect) -> Vec<Line> {
    let Some(hit) = own.hit().filter(|_| area.height >= TALL) else { return Vec::new() };
    let text = project.text(hit.text);
    let first = hit.ranges.first().filter(|_| hit.segment.is_none());
    let own = first
        .and_then(|found| units::unit_at(text, found.span.start, units::Unit::Sentence))
        .unwrap_or(hit.span);
    let (before, after) = units::sentences_around(text, own);
    let width = usize::from(area.width);
    let one_line = |span: Span| text.slice(span).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut lines = vec![Line { words: "─".repeat(width), look: Look::Dim }];
    lines.extend(before.map(|span| Line { words: end_of(&one_line(span), width), look: Look::Dim }));
    let words = one_line(own);
    let wrapped = wrap::wrap(&words, width);
    let more = wrapped.len() > MOST_AROUND;
    for (at, line) in wrapped.iter().take(MOST_AROUND).enumerate() {
        let mut piece = words.get(line.start..line.end).unwrap_or("").to_owned();
        if more && at + 1 == MOST_AROUND {
            piece = wrap::fit(&format!("{piece} …"), width);
        }
        lines.push(Line { words: piece, look: Look::Strong });
    }
    lines.extend(after.map(|span| Line { words: wrap::fit(&one_line(span), width), look: Look::Dim }));
    lines
}

/// The end of a sentence, as much as fits.
fn end_of(words: &str, width: usize) -> String {
    let mut rest = words;
    while wrap::cells(rest) + 2 > width {
        let Some((_, shorter)) = rest.split_once(' ') else { break };
        rest = shorter;
    }
    if rest.len() == words.len() { words.to_owned() } else { wrap::fit(&format!("… {rest}"), width) }
}

/// A line of counts, the highest first, as many as fit.
fn facet(name: &str, mut counts: Vec<(&str, usize)>, width: usize) -> Option<Line> {
    if counts.is_empty() {
        return None;
    }
    counts.sort_by_key(|(_, hits)| std::cmp::Reverse(*hits));
    let mut words = format!("{name}:");
    let mut cut = false;
    let mut first = true;
    for (label, hits) in &counts {
        let piece = format!("{} {label} {hits}", if first { "" } else { " ·" });
        // A long name gives its place to shorter ones.
        if wrap::cells(&words) + wrap::cells(&piece) + 2 > width {
            cut = true;
            continue;
        }
        first = false;
        words.push_str(&piece);
    }
    if cut {
        words.push_str(" …");
    }
    Some(Line { words, look: Look::Dim })
}

/// Carets under a place of the query, as far as the line shows it.
fn carets(search: &Search, place: &std::ops::Range<usize>, width: usize) -> String {
    let (text, label) = (search.field.text(), wrap::cells(LABEL));
    // A long query is shown around its cursor, as the line itself is.
    let hidden = wrap::cell_of(text, search.field.cursor()).saturating_sub(width.saturating_sub(label + 1));
    let (from, to) = (wrap::cell_of(text, place.start), wrap::cell_of(text, place.end));
    let from = from.saturating_sub(hidden);
    let to = to.saturating_sub(hidden).max(from + 1);
    let line = format!("{}{}", " ".repeat(label + from), "^".repeat(to - from));
    line.chars().take(width).collect()
}

/// Draws the pane.
pub fn draw(own: &Search, shell: &Shell, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
    let theme = &shell.theme;
    let search = own;
    let inner = paint::frame(buf, area, &shell.say(&say!("pane-search")), focused, theme.edge(focused));
    if search.in_list {
        paint::put(buf, inner, 0, 0, &format!("{LABEL}{}", search.field.text()), theme.text());
    } else {
        draw_field(buf, inner, 0, LABEL, &search.field, theme.strong());
    }
    draw_lines(shell, &search.head, inner, 1, buf);
    let above = u16::try_from(search.head.len() + 1).unwrap_or(u16::MAX);
    let below = u16::try_from(search.around.len()).unwrap_or(u16::MAX);
    let list = Rect {
        y: inner.y.saturating_add(above),
        height: inner.height.saturating_sub(above.saturating_add(below)),
        ..inner
    };
    draw_lines(shell, &search.around, inner, inner.height.saturating_sub(below), buf);
    if search.asked.is_none() && search.mistake.is_none() {
        let saved = u16::try_from(search.rows.len()).unwrap_or(u16::MAX).min(list.height);
        examples(
            shell,
            Rect { y: list.y.saturating_add(saved), height: list.height.saturating_sub(saved), ..list },
            buf,
        );
    }
    for (at, row) in search.rows.iter().enumerate().skip(search.cursor.top).take(usize::from(list.height)) {
        let y = u16::try_from(at - search.cursor.top).unwrap_or(0);
        let line = Rect { y: list.y + y, height: 1, ..list };
        let end = match row {
            Row::Hit(hit) => {
                search.hits.shown.get(*hit).map_or(0, |hit| draw_hit(own, shell, project, hit, line, buf))
            }
            _ => paint::put(buf, line, 0, 0, &offer(own, shell, project, *row), theme.strong()),
        };
        if at == search.cursor.at && (search.in_list || !focused) {
            paint::line(
                buf,
                Rect { width: end.min(list.width), ..list },
                y,
                theme.cursor(focused && search.in_list),
            );
        }
    }
}

/// Lines one under another, from a row of the area on.
fn draw_lines(shell: &Shell, lines: &[Line], area: Rect, from: u16, buf: &mut Buffer) {
    let theme = &shell.theme;
    for (y, line) in (from..).zip(lines) {
        let style = match line.look {
            Look::Dim => theme.dim(),
            Look::Strong => theme.strong(),
            Look::Warning => theme.warning(),
        };
        paint::put(buf, area, 0, y, &line.words, style);
    }
}

/// What can be asked, while nothing is.
fn examples(shell: &Shell, area: Rect, buf: &mut Buffer) {
    for (at, example) in help::examples().iter().enumerate().take(usize::from(area.height.saturating_sub(1)))
    {
        let y = u16::try_from(at + 1).unwrap_or(u16::MAX);
        paint::put(buf, area, 2, y, example.query, shell.theme.text());
        paint::put(buf, area, 38, y, &shell.say(&example.finds), shell.theme.dim());
    }
}

/// The words of a line that is not a hit.
fn offer(own: &Search, shell: &Shell, project: &Project, row: Row) -> String {
    let hits = &own.hits;
    match row {
        Row::Saved(at) => project.saved_searches().get(at).map_or_else(String::new, |(name, query)| {
            shell.say(&say!("desk-search-saved", name = *name, query = *query))
        }),
        Row::Meant(at) => hits.meant.get(at).map_or_else(String::new, |meant| {
            shell.say(&say!("desk-search-meant", typed = meant.typed.as_str(), meant = meant.meant.as_str()))
        }),
        Row::Pairs => {
            let words: Vec<String> =
                hits.pairs.iter().map(|(word, count)| format!("{word} ({count})")).collect();
            let taken = own.asked.as_ref().is_some_and(|asked| asked.pairs);
            let key = if taken { "desk-search-pairs-taken" } else { "desk-search-pairs" };
            shell.say(&Message::new(key).with("words", words.join(", ")))
        }
        Row::More => shell.say(&say!("desk-search-more", shown = hits.shown.len(), total = hits.total)),
        Row::Hit(_) => String::new(),
    }
}

/// A hit on one line: tick, citation, words, reason; returns the column after the citation.
fn draw_hit(own: &Search, shell: &Shell, project: &Project, hit: &Hit, area: Rect, buf: &mut Buffer) -> u16 {
    let theme = &shell.theme;
    if own.is_ticked(hit) {
        paint::put(buf, area, 0, 0, "[x]", theme.done());
    } else {
        paint::put(buf, area, 0, 0, "[ ]", theme.dim());
    }
    let cited = paint::put(buf, area, TICK, 0, &project.cite(hit.document, hit.span), theme.dim());
    let x = cited.max(TICK + 6) + 1;
    let reasons: Vec<String> = hit.reasons().iter().map(|reason| shell.say(reason)).collect();
    let why = wrap::fit(&reasons.join(" · "), usize::from(area.width / 3));
    let edge = paint::put_right(buf, area, 0, &why, theme.dim());
    let words = Rect { x: area.x.saturating_add(x), width: edge.saturating_sub(x + 1), ..area };
    draw_words(project.text(hit.text), hit.span, &hit.ranges, words, (theme.text(), theme.hit()), buf);
    x.saturating_sub(1)
}

/// The words around the first one found on one line, every one found marked; `styles` are of text and of what was found.
fn draw_words(
    text: &Text,
    span: Span,
    found: &[Found],
    area: Rect,
    styles: (Style, Style),
    buf: &mut Buffer,
) {
    let words = text.slice(span);
    let first = found.first().map_or(0, |found| found.span.start.saturating_sub(span.start));
    let cell = wrap::cell_of(words, first);
    let from =
        if cell > usize::from(area.width) / 2 { cell.saturating_sub(usize::from(area.width) / 3) } else { 0 };
    let to = from + usize::from(area.width);
    for glyph in wrap::glyphs(words)
        .filter(|glyph| glyph.cell >= from && glyph.width > 0)
        .take_while(|glyph| glyph.cell + glyph.width <= to)
    {
        let byte = span.start + glyph.byte;
        let style = if found.iter().any(|found| found.span.has(byte)) { styles.1 } else { styles.0 };
        let cut = glyph.cell == from && from > 0;
        paint::put_glyph(
            buf,
            area,
            u16::try_from(glyph.cell - from).unwrap_or(u16::MAX),
            0,
            if cut { "…" } else { glyph.words },
            style,
        );
    }
}
