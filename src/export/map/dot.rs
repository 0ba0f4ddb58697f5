//! DOT, for Graphviz and what reads it: the words of the map; Graphviz finds the places.

use super::svg::not_drawn;
use super::{Drawing, ROOM};
use crate::error::Result;
use crate::export::{Exporter, Page, footer, io_fault, printable};
use std::io::Write;

/// DOT.
pub struct Dot;

impl Exporter for Dot {
    fn name(&self) -> &'static str {
        "dot"
    }

    fn extension(&self) -> &'static str {
        "dot"
    }

    fn rank(&self) -> u8 {
        8
    }

    fn draws(&self) -> bool {
        true
    }

    fn write(&self, page: &Page, out: &mut dyn Write) -> Result<()> {
        let drawing = page.drawing(ROOM).ok_or_else(|| not_drawn(page))?;
        out.write_all(graph(page, &drawing).as_bytes()).map_err(io_fault)
    }
}

/// Words in quotation marks: only the mark itself and the backslash mean something there.
fn quoted(words: &str) -> String {
    format!("\"{}\"", printable(words).replace('\\', "\\\\").replace('"', "\\\""))
}

/// Lines in quotation marks.
fn lines(lines: &[String]) -> String {
    let escaped: Vec<String> =
        lines.iter().map(|line| line.replace('\\', "\\\\").replace('"', "\\\"")).collect();
    format!("\"{}\"", escaped.join("\\n"))
}

fn graph(page: &Page, drawing: &Drawing) -> String {
    let locale = page.locale;
    let mut out = format!(
        "// {}\ndigraph {} {{\n  rankdir=TB;\n  node [shape=box, fontname=\"sans-serif\"];\n  edge [fontname=\"sans-serif\"];\n",
        printable(&locale.say(&footer(page))),
        quoted(&locale.say(&page.table.title))
    );
    for (at, (node, label)) in drawing.graph.nodes.iter().zip(&drawing.names).enumerate() {
        out.push_str(&format!(
            "  n{at} [label={}, tooltip={}];\n",
            lines(label),
            quoted(&page.project.code_path(node.code))
        ));
    }
    for (at, (edge, label)) in drawing.graph.edges.iter().zip(&drawing.labels).enumerate() {
        // What leads to the other stands above, so a consequence is drawn backwards with its arrow at the other end.
        let (above, below) = if edge.backward { (edge.to, edge.from) } else { (edge.from, edge.to) };
        let way = match (drawing.has_arrow(at), edge.backward) {
            (false, _) => "none",
            (true, true) => "back",
            (true, false) => "forward",
        };
        let style = if drawing.is_dashed(at) { "dashed" } else { "solid" };
        out.push_str(&format!(
            "  n{above} -> n{below} [label={}, dir={way}, style={style}];\n",
            lines(label)
        ));
    }
    out.push_str("}\n");
    out
}
