//! What is drawn: codes with their counts, and the relations between them; no words and no places yet.

use crate::analysis::relational::in_scope;
use crate::analysis::tally::Tally;
use crate::analysis::{Args, Input, relations};
use crate::model::{CodeId, Direction, DocumentId, Project, RelationId, Scope, Stance};
use rustc_hash::{FxHashMap, FxHashSet};

/// A code on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The code.
    pub code: CodeId,
    /// Segments under it and all under it.
    pub segments: usize,
    /// The documents they come from.
    pub documents: usize,
}

/// A relation on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// The relation.
    pub relation: RelationId,
    /// Its number.
    pub number: usize,
    /// Its kind.
    pub kind: String,
    /// What the one does to the other.
    pub direction: Direction,
    /// Said or inferred.
    pub stance: Stance,
    /// The code it begins with, by its place among the nodes.
    pub from: usize,
    /// The code it ends with.
    pub to: usize,
    /// True where the code it ends with leads to the one it begins with (a consequence): that one stands above.
    pub backward: bool,
    /// True where it says the same read from either end.
    pub mutual: bool,
    /// Its quotes.
    pub quotes: usize,
    /// The documents they come from.
    pub documents: usize,
}

/// A map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// The codes, each once.
    pub nodes: Vec<Node>,
    /// The relations in their order.
    pub edges: Vec<Edge>,
}

/// Kinds that hold from either end; an own kind is read as it was put down.
const MUTUAL: [&str; 2] = ["related-to", "in-opposition-to"];

/// The map of a part of a project, of those relations in scope that are wanted.
pub fn graph(project: &Project, scope: &Scope, wanted: impl Fn(RelationId) -> bool) -> Graph {
    let args = Args::default();
    let mut made = Graph::default();
    let mut places: FxHashMap<CodeId, usize> = FxHashMap::default();
    let node = |made: &mut Graph, places: &mut FxHashMap<CodeId, usize>, code: CodeId| {
        *places.entry(code).or_insert_with(|| {
            made.nodes.push(Node { code, segments: 0, documents: 0 });
            made.nodes.len() - 1
        })
    };
    let numbers: FxHashMap<RelationId, usize> =
        project.relations_in_order().into_iter().zip(1..).map(|(row, number)| (row.id, number)).collect();
    let backward: FxHashSet<RelationId> = relations::leads(project)
        .into_iter()
        .filter(|(from, _, row)| *from != row.from)
        .map(|(_, _, row)| row.id)
        .collect();
    let rows = in_scope(&Input { project, scope, args: &args, entries: &[], hits: None });
    for (row, evidence) in rows.into_iter().filter(|(row, _)| wanted(row.id)) {
        let documents: FxHashSet<DocumentId> =
            evidence.iter().filter_map(|id| project.segment(*id)).map(|row| row.document).collect();
        let from = node(&mut made, &mut places, row.from);
        let to = node(&mut made, &mut places, row.to);
        made.edges.push(Edge {
            relation: row.id,
            number: numbers.get(&row.id).copied().unwrap_or_default(),
            kind: row.kind.clone(),
            direction: row.direction,
            stance: row.stance,
            from,
            to,
            backward: backward.contains(&row.id),
            mutual: MUTUAL.contains(&row.kind.as_str()),
            quotes: evidence.len(),
            documents: documents.len(),
        });
    }
    // What was asked for by name is on the map also while nothing is related to it.
    let named = if scope.level.is_some() { scope.codes(project) } else { scope.codes.clone() };
    for code in named.into_iter().filter(|code| project.code(*code).is_some()) {
        node(&mut made, &mut places, code);
    }
    // A code at the other end of a relation counts in full, though the scope does not name it.
    let counted = Scope { codes: Vec::new(), level: None, search: None, ..scope.clone() };
    let tally =
        Tally::of(&Input { project, scope: &counted, args: &args, entries: &[], hits: None }, 0, |_| 0);
    for node in &mut made.nodes {
        let Some(row) = tally.row(node.code) else { continue };
        let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        (node.segments, node.documents) =
            (count(tally.segments.at(row, tally.total)), count(tally.documents.at(row, tally.total)));
    }
    made
}
