//! Draws the reader: stripes in lanes with colour and short name, paragraph numbers, and the wrapped text.

use super::{LANE, NUMBER, Reader, Row, Selection, Stripe, Underlined};
use crate::model::Project;
use crate::say;
use crate::text::{ParagraphKind, Span};
use crate::tui::shell::Shell;
use crate::tui::widget::{paint, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

/// Draws the text with its frame; `under` are the stripes that are meant by what has the focus.
pub fn draw(
    reader: &Reader,
    under: &Underlined,
    shell: &Shell,
    project: &Project,
    area: Rect,
    focused: bool,
    buf: &mut Buffer,
) {
    let inner = paint::frame(buf, area, &title(reader, shell, project), focused, shell.theme.edge(focused));
    if reader.document.is_none() {
        for (y, line) in
            wrap::wrap(&shell.say(&say!("reader-empty")), usize::from(inner.width.saturating_sub(2)))
                .into_iter()
                .enumerate()
        {
            let words = shell.say(&say!("reader-empty"));
            paint::put(
                buf,
                inner,
                1,
                u16::try_from(y + 1).unwrap_or(0),
                words.get(line.start..line.end).unwrap_or(""),
                shell.theme.dim(),
            );
        }
        return;
    }
    let left = u16::try_from(reader.lanes).unwrap_or(0) * LANE;
    // Only what touches the screen is looked at for each line.
    let seen = Span::new(
        reader.rows.first().map_or(0, |row| row.span.start),
        reader.rows.last().map_or(0, |row| row.span.end),
    );
    let stripes: Vec<&Stripe> = reader.stripes.iter().filter(|stripe| stripe.span.touches(seen)).collect();
    let marks: Vec<Span> =
        stripes.iter().filter(|stripe| under.covers(stripe)).map(|stripe| stripe.span).collect();
    for (at, row) in reader.rows.iter().enumerate() {
        let y = u16::try_from(at).unwrap_or(u16::MAX);
        if y >= inner.height {
            break;
        }
        draw_stripes(
            reader,
            shell,
            project,
            (&stripes, under),
            row,
            at,
            Rect { width: left.min(inner.width), ..inner },
            y,
            buf,
        );
        if row.first {
            let number = format!("{:>width$}", row.number, width = usize::from(NUMBER) - 1);
            paint::put(buf, inner, left, y, &number, shell.theme.dim());
        }
        draw_words(reader, shell, project, row, &marks, inner, (left + NUMBER, y), focused, buf);
    }
}

fn title(reader: &Reader, shell: &Shell, project: &Project) -> String {
    let Some(row) = reader.document.and_then(|id| project.document(id)) else {
        return shell.say(&say!("pane-reader"));
    };
    let mut parts = vec![row.label.clone()];
    if row.name != row.label {
        parts.push(row.name.clone());
    }
    parts.extend(row.group.clone());
    let count = project.text(row.text).paragraphs().len();
    parts.push(shell.say(&say!("reader-paragraphs", count = count)));
    let read = reader.read(shell);
    if read > 0 && read < count {
        parts.push(shell.say(&say!("reader-read", read = read)));
    }
    if reader.unit != crate::text::units::Unit::Sentence {
        parts.push(shell.say(&crate::message::Message::new(format!("unit-{}", unit_name(reader.unit)))));
    }
    parts.join(" · ")
}

/// The name of a unit in the message files.
fn unit_name(unit: crate::text::units::Unit) -> &'static str {
    use crate::text::units::Unit;
    match unit {
        Unit::Word => "word",
        Unit::Clause => "clause",
        Unit::Sentence => "sentence",
        Unit::Paragraph => "paragraph",
        Unit::Turn => "turn",
    }
}

/// The bars beside a line: the name where a stripe begins or the screen does, a heavy bar for the focused code, and how
/// many stripes found no lane.
#[allow(clippy::too_many_arguments)]
fn draw_stripes(
    reader: &Reader,
    shell: &Shell,
    project: &Project,
    (stripes, under): (&[&Stripe], &Underlined),
    row: &Row,
    at: usize,
    area: Rect,
    y: u16,
    buf: &mut Buffer,
) {
    let mut hidden = 0;
    for stripe in stripes {
        let on = if row.space {
            stripe.span.start < row.span.start && stripe.span.end > row.span.end
        } else {
            stripe.span.overlaps(row.span)
        };
        if !on {
            continue;
        }
        if stripe.lane >= reader.lanes {
            hidden += 1;
            continue;
        }
        let x = u16::try_from(stripe.lane).unwrap_or(0) * LANE;
        let style = stripe.code.map_or(shell.theme.dim(), |code| shell.theme.hue(shell.counts.hue(code)));
        let begins = !row.space && (at == 0 || row.span.has(stripe.span.start));
        if begins {
            let name = match stripe.code.and_then(|code| project.code(code)) {
                Some(code) => code.name.clone(),
                None => shell.say(&say!("reader-unit")),
            };
            let short = wrap::glyphs(&name)
                .take_while(|glyph| glyph.cell + glyph.width <= 5)
                .map(|glyph| glyph.words)
                .collect::<String>();
            let pad = 5_usize.saturating_sub(wrap::cells(&short));
            paint::put(buf, area, x + u16::try_from(pad).unwrap_or(0), y, short.trim_end(), style);
        }
        let bar = if under.covers(stripe) { "┃" } else { "│" };
        paint::put(buf, area, x + 5, y, bar, style);
    }
    if hidden > 0 && !row.space {
        paint::put_right(buf, area, y, &format!("+{hidden}"), shell.theme.dim());
    }
}

#[allow(clippy::too_many_arguments)]
fn draw_words(
    reader: &Reader,
    shell: &Shell,
    project: &Project,
    row: &Row,
    marks: &[Span],
    area: Rect,
    (x, y): (u16, u16),
    focused: bool,
    buf: &mut Buffer,
) {
    let text = reader.text(project);
    let theme = &shell.theme;
    let paragraph = text.paragraph(row.number);
    let kind = paragraph.map(|paragraph| paragraph.kind).unwrap_or_default();
    if row.first && kind == ParagraphKind::Missing {
        paint::put(buf, area, x, y, &shell.say(&say!("reader-missing")), theme.dim());
        return;
    }
    let base = match kind {
        ParagraphKind::Question => theme.question(),
        ParagraphKind::Heading => theme.strong(),
        _ => theme.text(),
    };
    let words = text.slice(row.span);
    let target = reader.target(project);
    let selected = match reader.selection {
        Some(Selection::Free { .. }) => theme.selection(),
        _ => theme.unit(focused),
    };
    let hits = hits(reader, text, row);
    for glyph in wrap::glyphs(words).filter(|glyph| glyph.width > 0) {
        let byte = row.span.start + glyph.byte;
        let mut style = base;
        if marks.iter().any(|span| span.has(byte)) {
            style = style.patch(Style::new().add_modifier(Modifier::UNDERLINED));
        }
        if hits.iter().any(|span| span.has(byte)) {
            style = style.patch(theme.hit());
        } else if target.is_some_and(|span| span.has(byte)) {
            style = style.patch(selected);
        }
        let cell = u16::try_from(glyph.cell).unwrap_or(u16::MAX);
        // A space that hangs over the edge at a break is not drawn.
        if cell < u16::try_from(reader.width).unwrap_or(u16::MAX) {
            paint::put_glyph(buf, area, x.saturating_add(cell), y, glyph.words, style);
        }
    }
}

/// Where the words looked for stand in a line; only words that begin on it are marked.
fn hits(reader: &Reader, text: &crate::text::Text, row: &Row) -> Vec<Span> {
    if reader.find.is_empty() {
        return Vec::new();
    }
    let words = text.slice(row.span);
    let mut found = Vec::new();
    for span in crate::text::units::words(words) {
        let word = crate::language::fold::fold(words.get(span.start..span.end).unwrap_or(""));
        if reader.find.iter().any(|wanted| word.starts_with(wanted.as_str())) {
            found.push(Span::new(row.span.start + span.start, row.span.start + span.end));
        }
    }
    found
}
