//! SVG: the map as a picture that any browser shows; no script, no font inside, every sign escaped.

use super::scene::{DASH, LETTERS, Scene, Shape, Spot, drawn_width, scene};
use super::{Drawing, ROOM, legend};
use crate::error::{Error, Result};
use crate::export::text::wrap;
use crate::export::{Exporter, Page, footer, io_fault, printable};
use crate::say;
use quick_xml::escape::escape;
use std::io::Write;

/// SVG.
pub struct Svg;

/// Fonts that are on most machines, the last of them on all.
const FONTS: &str = "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif";

/// Bends are rounded so far.
const ROUND: i32 = 5;

/// Lines of words above and under the drawing.
const LINE: i32 = 18;

impl Exporter for Svg {
    fn name(&self) -> &'static str {
        "svg"
    }

    fn extension(&self) -> &'static str {
        "svg"
    }

    fn rank(&self) -> u8 {
        7
    }

    fn draws(&self) -> bool {
        true
    }

    fn write(&self, page: &Page, out: &mut dyn Write) -> Result<()> {
        let drawing = page.drawing(ROOM).ok_or_else(|| not_drawn(page))?;
        out.write_all(whole(page, &drawing).as_bytes()).map_err(io_fault)
    }
}

/// A table that cannot be drawn.
pub(super) fn not_drawn(page: &Page) -> Error {
    let drawn: Vec<&str> = crate::analysis::ALL
        .iter()
        .filter(|analysis| analysis.graph(&Default::default(), page.table).is_some())
        .map(|analysis| analysis.name())
        .collect();
    Error::usage(say!("table-not-drawn", name = page.table.name))
        .hint(say!("table-not-drawn-hint", names = drawn.join(", ")))
}

/// The picture as a file of its own: its title above, how it is read and what it was made over under it.
fn whole(page: &Page, drawing: &Drawing) -> String {
    let scene = scene(page.project, drawing, page.locale);
    let title = page.locale.say(&page.table.title);
    let width = scene.width.max(420);
    let mut under: Vec<String> = Vec::new();
    let room = usize::try_from((width - 16) / 6).unwrap_or(60);
    for note in legend().iter().chain(&page.table.notes).chain([&footer(page)]) {
        under.extend(wrap(&printable(&page.locale.say(note)), room));
    }
    let lines = i32::try_from(under.len()).unwrap_or(0);
    let height = scene.height + 2 * LINE + lines * LINE + 8;
    let mut svg = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" xml:lang=\"{}\" role=\"img\" font-family=\"{FONTS}\" font-size=\"{LETTERS}\">\n<title>{title}</title>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<text x=\"8\" y=\"22\" font-size=\"16\" font-weight=\"bold\">{title}</text>\n\
         <g transform=\"translate(0 {})\">\n",
        page.locale.code(),
        2 * LINE,
        title = clean(&title),
    );
    svg.push_str(&shapes(&scene));
    svg.push_str("</g>\n");
    for (words, at) in under.iter().zip(1..) {
        let y = scene.height + 2 * LINE + at * LINE;
        svg.push_str(&format!(
            "<text x=\"8\" y=\"{y}\" font-size=\"12\" fill=\"#444\">{}</text>\n",
            clean(words)
        ));
    }
    svg.push_str("</svg>\n");
    svg
}

/// The picture alone, to stand in a page or a document.
pub(in crate::export) fn alone(page: &Page, drawing: &Drawing) -> String {
    let scene = scene(page.project, drawing, page.locale);
    let (width, height) = (scene.width, scene.height);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         font-family=\"{FONTS}\" font-size=\"{LETTERS}\">\n<title>{}</title>\n{}</svg>\n",
        clean(&page.locale.say(&page.table.title)),
        shapes(&scene)
    )
}

fn clean(words: &str) -> String {
    escape(printable(words).as_ref()).into_owned()
}

fn shapes(scene: &Scene) -> String {
    let mut out = String::new();
    for group in &scene.groups {
        out.push_str(&format!("<g><title>{}</title>\n", clean(&group.says)));
        group.shapes.iter().for_each(|one| out.push_str(&shape(one)));
        out.push_str("</g>\n");
    }
    out
}

fn shape(shape: &Shape) -> String {
    match shape {
        Shape::Frame((x, y), (right, bottom)) => format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" rx=\"3\" fill=\"#fff\" stroke=\"#222\" stroke-width=\"1.4\"/>\n",
            right - x,
            bottom - y
        ),
        Shape::Line(spots, dashed) => {
            let dash =
                if *dashed { format!(" stroke-dasharray=\"{} {}\"", DASH.0, DASH.1) } else { String::new() };
            format!(
                "<path d=\"{}\" fill=\"none\" stroke=\"#222\" stroke-width=\"1.4\"{dash}/>\n",
                path(spots)
            )
        }
        Shape::Arrow(spots) => {
            let points: Vec<String> = spots.iter().map(|(x, y)| format!("{x},{y}")).collect();
            format!("<polygon points=\"{}\" fill=\"#222\"/>\n", points.join(" "))
        }
        Shape::Words { at: (x, y), room, words, strong } => {
            let weight = if *strong { " font-weight=\"bold\"" } else { "" };
            // What is wider than its room is pressed into it.
            let pressed = if drawn_width(words, *strong) > *room {
                format!(" textLength=\"{room}\" lengthAdjust=\"spacingAndGlyphs\"")
            } else {
                String::new()
            };
            format!(
                "<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\"{weight}{pressed}>{}</text>\n",
                clean(words)
            )
        }
    }
}

/// A line with rounded bends.
fn path(spots: &[Spot]) -> String {
    let mut out = String::new();
    for (at, (x, y)) in spots.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| spots.get(at));
        let (Some(before), Some(after)) = (before, spots.get(at + 1)) else {
            out.push_str(&format!("{}{x} {y}", if at == 0 { "M" } else { " L" }));
            continue;
        };
        let near = |(px, py): &Spot| {
            let (dx, dy) = (px - x, py - y);
            let step = ROUND.min((dx.abs() + dy.abs()) / 2);
            (x + dx.signum() * step, y + dy.signum() * step)
        };
        let ((ax, ay), (bx, by)) = (near(before), near(after));
        out.push_str(&format!(" L{ax} {ay} Q{x} {y} {bx} {by}"));
    }
    out
}
