//! The map of categories and relations as it is drawn: its words in the reader's language, and where they stand.
//!
//! One drawing for all: box characters ([`cells`]) in a terminal and at the desk, and enlarged ([`scene`]) as SVG, in
//! HTML and, as a metafile ([`emf`]), in Word. DOT takes the words alone and leaves the places to Graphviz.

pub mod cells;
pub mod dot;
pub mod emf;
pub mod scene;
pub mod svg;
mod width;
pub mod word;

use super::printable;
use super::text::wrap;
use crate::analysis::map::graph::{Edge, Graph};
use crate::analysis::map::layout::{Layout, Link, Size, Sketch, layout};
use crate::analysis::terms;
use crate::message::{Locale, Message};
use crate::model::{CodeId, Direction, Project, Stance, tree};
use crate::say;
use rustc_hash::FxHashMap;
use unicode_width::UnicodeWidthStr;

/// Columns of a name and of the words beside a line, tried in turn until the drawing fits the room.
const WIDTHS: [(usize, usize); 3] = [(22, 18), (17, 14), (13, 12)];

/// Columns that are filled where no terminal says how many there are.
pub const ROOM: usize = 120;

/// A map with more codes is laid out once.
const LARGE: usize = 200;

/// A map that is laid out and worded.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    /// What is drawn.
    pub graph: Graph,
    /// By node: the lines of its name, then its counts.
    pub names: Vec<Vec<String>>,
    /// By edge: the lines of its kind, then its sign and its counts.
    pub labels: Vec<Vec<String>>,
    /// Where they stand.
    pub layout: Layout,
}

impl Drawing {
    /// The drawing of a map, within so many columns where that is possible.
    pub fn of(project: &Project, graph: Graph, locale: Locale, room: usize) -> Self {
        let names = names(project, &graph);
        let mut made = Self::default();
        for (name, label) in WIDTHS {
            made.names = graph
                .nodes
                .iter()
                .zip(&names)
                .map(|(node, words)| {
                    let mut lines = wrap(words, name);
                    lines.push(format!("{}/{}", node.segments, node.documents));
                    lines
                })
                .collect();
            made.labels = graph.edges.iter().map(|edge| label_lines(edge, locale, label)).collect();
            made.layout = layout(&sketch(&graph, &made.names, &made.labels, room));
            // A large map is wider than any room, however narrow its words.
            if made.layout.width <= room || graph.nodes.len() > LARGE {
                break;
            }
        }
        // From here on every route begins where its relation is begun to be read.
        let routes = graph.edges.iter().zip(&mut made.layout.routes);
        routes.filter(|(edge, _)| edge.backward).for_each(|(_, route)| route.turn());
        Self { graph, ..made }
    }

    /// True where an edge is drawn with an interrupted line: nobody says so, it is inferred.
    pub fn is_dashed(&self, edge: usize) -> bool {
        self.graph.edges.get(edge).is_some_and(|edge| edge.stance == Stance::Inferred)
    }

    /// True where an edge has an arrow at its end.
    pub fn has_arrow(&self, edge: usize) -> bool {
        self.graph.edges.get(edge).is_some_and(|edge| !edge.mutual)
    }
}

/// How the drawing is read: the lines under it.
pub fn legend() -> [Message; 3] {
    [say!("map-legend-box"), say!("map-legend-line"), say!("map-legend-way")]
}

/// The sign of a direction; nothing where it is not determined.
fn sign(direction: Direction) -> &'static str {
    match direction {
        Direction::Strengthens => "+ ",
        Direction::Weakens => "− ",
        Direction::Undetermined => "",
    }
}

/// The kind of an edge and, under it, its sign, quotes and documents.
fn label_lines(edge: &Edge, locale: Locale, width: usize) -> Vec<String> {
    let kind = printable(&locale.say(&terms::relation_kind(&edge.kind))).into_owned();
    let mut lines = wrap(&format!("{} · {kind}", edge.number), width);
    lines.push(format!("{}{}/{}", sign(edge.direction), edge.quotes, edge.documents));
    lines
}

/// The name of each node: its own, with those above it as far as it takes to tell it from every other on the map.
fn names(project: &Project, graph: &Graph) -> Vec<String> {
    let steps: Vec<Vec<String>> = graph.nodes.iter().map(|node| path(project, node.code)).collect();
    let ending = |steps: &[String], count: usize| {
        steps.get(steps.len().saturating_sub(count)..).unwrap_or_default().join(tree::SEPARATOR)
    };
    let mut counts = vec![1; steps.len()];
    // A path has an end, so each name is long enough after as many rounds as the longest path has steps.
    for _ in 0..steps.iter().map(Vec::len).max().unwrap_or(0) {
        let mut seen: FxHashMap<String, usize> = FxHashMap::default();
        let shown: Vec<String> =
            steps.iter().zip(&counts).map(|(steps, count)| ending(steps, *count)).collect();
        shown.iter().for_each(|name| *seen.entry(name.clone()).or_default() += 1);
        for ((count, name), steps) in counts.iter_mut().zip(&shown).zip(&steps) {
            if seen.get(name).is_some_and(|seen| *seen > 1) && *count < steps.len() {
                *count += 1;
            }
        }
    }
    steps.iter().zip(counts).map(|(steps, count)| printable(&ending(steps, count)).into_owned()).collect()
}

/// The names from the root down to a code.
fn path(project: &Project, code: CodeId) -> Vec<String> {
    tree::path(project, code).split(tree::SEPARATOR).map(str::to_owned).collect()
}

fn widest(lines: &[String]) -> usize {
    lines.iter().map(|line| line.width()).max().unwrap_or(0)
}

/// The sizes of all this: a box has a frame and a cell of air at both sides.
fn sketch(graph: &Graph, names: &[Vec<String>], labels: &[Vec<String>], room: usize) -> Sketch {
    let boxes =
        names.iter().map(|lines| Size { width: widest(lines) + 4, height: lines.len() + 2 }).collect();
    let links = graph.edges.iter().zip(labels).map(|(edge, lines)| {
        // What leads to the other stands above it, whichever way the relation is read.
        let (from, to) = if edge.backward { (edge.to, edge.from) } else { (edge.from, edge.to) };
        Link { from, to, label: Size { width: widest(lines), height: lines.len() } }
    });
    Sketch { boxes, links: links.collect(), room }
}
