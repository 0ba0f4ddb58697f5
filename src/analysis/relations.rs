//! Relations as a way into the texts: which segments they rest on, how strong each is, and the chains they make.
//!
//! A chain is followed along kinds that lead from one code to another (a condition, a strategy, a consequence read
//! backwards). A code that is met again on its own way is shown once more and not followed, so a circle ends.

use crate::model::relation::RELATION_KINDS;
use crate::model::{
    CodeId, Direction, DocumentId, Leads, Project, Relation, RelationId, SegmentId, Stance, tree,
};
use rustc_hash::{FxHashMap, FxHashSet};

/// Which relations are asked for; what is none or empty is not asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// From this code, or one under it.
    pub from: Option<CodeId>,
    /// Of this kind.
    pub kind: Option<String>,
    /// To this code, or one under it.
    pub to: Option<CodeId>,
    /// With this code, or one under it, at either end.
    pub with: Option<CodeId>,
    /// Of this direction.
    pub direction: Option<Direction>,
    /// Said, or inferred.
    pub stance: Option<Stance>,
    /// On a way that leads to this code, or from it.
    pub leads: Option<(Way, CodeId)>,
}

impl Query {
    fn meets(&self, project: &Project, row: &Relation) -> bool {
        let under = |code: CodeId, wanted: CodeId| code == wanted || tree::is_under(project, code, wanted);
        self.from.is_none_or(|wanted| under(row.from, wanted))
            && self.to.is_none_or(|wanted| under(row.to, wanted))
            && self.with.is_none_or(|wanted| under(row.from, wanted) || under(row.to, wanted))
            && self.kind.as_ref().is_none_or(|wanted| *wanted == row.kind)
            && self.direction.is_none_or(|wanted| wanted == row.direction)
            && self.stance.is_none_or(|wanted| wanted == row.stance)
    }
}

/// The relations that meet a query, in their order.
pub fn find<'a>(project: &'a Project, query: &Query) -> Vec<&'a Relation> {
    let on_ways = query.leads.map(|(way, code)| on_ways(project, code, way));
    let leads = |row: &&Relation| on_ways.as_ref().is_none_or(|rows| rows.contains(&row.id));
    project.relations_in_order().into_iter().filter(leads).filter(|row| query.meets(project, row)).collect()
}

/// The relations on all ways that lead to a code, or from it, however long.
fn on_ways(project: &Project, code: CodeId, way: Way) -> FxHashSet<RelationId> {
    let next = next(project, way);
    let (mut rows, mut seen, mut open) = (FxHashSet::default(), FxHashSet::default(), vec![code]);
    while let Some(here) = open.pop() {
        if !seen.insert(here) {
            continue;
        }
        for (there, row) in next.get(&here).into_iter().flatten() {
            rows.insert(row.id);
            open.push(*there);
        }
    }
    rows
}

/// Where one comes from each code on one step.
fn next(project: &Project, way: Way) -> FxHashMap<CodeId, Vec<(CodeId, &Relation)>> {
    let mut next: FxHashMap<CodeId, Vec<(CodeId, &Relation)>> = FxHashMap::default();
    for (from, to, row) in leads(project) {
        let (here, there) = if way == Way::Causes { (to, from) } else { (from, to) };
        next.entry(here).or_default().push((there, row));
    }
    next
}

/// The segments on which relations rest that meet a query, each once, in the order of documents and texts.
pub fn segments(project: &Project, query: &Query) -> Vec<SegmentId> {
    let found: FxHashSet<SegmentId> =
        find(project, query).into_iter().flat_map(|row| row.evidence.iter().copied()).collect();
    let order: FxHashMap<DocumentId, usize> =
        project.documents_in_order().enumerate().map(|(at, row)| (row.id, at)).collect();
    let mut list: Vec<SegmentId> = found.into_iter().collect();
    list.sort_by_key(|id| project.segment(*id).map(|row| (order.get(&row.document), row.span, row.id)));
    list
}

/// How much a relation rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strength {
    /// The relation.
    pub relation: RelationId,
    /// Its quotes.
    pub segments: usize,
    /// The documents they stand in.
    pub documents: usize,
}

/// The relations by documents and quotes, the strongest first; of equal ones in their order.
pub fn by_strength(project: &Project) -> Vec<Strength> {
    let strength = |row: &Relation| {
        let documents: FxHashSet<DocumentId> =
            row.evidence.iter().filter_map(|id| project.segment(*id)).map(|row| row.document).collect();
        Strength { relation: row.id, segments: row.evidence.len(), documents: documents.len() }
    };
    let mut list: Vec<Strength> = project.relations_in_order().into_iter().map(strength).collect();
    list.sort_by_key(|one| std::cmp::Reverse((one.documents, one.segments)));
    list
}

/// So many steps of all ways are followed where they are listed or told.
pub const STEPS: usize = 2_000;

/// Which way a chain is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// What leads to the code.
    Causes,
    /// What the code leads to.
    Effects,
}

/// One code on a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The code.
    pub code: CodeId,
    /// How many relations away; 0 for the code asked about.
    pub depth: usize,
    /// The relation that leads here; none for the code asked about.
    pub via: Option<RelationId>,
    /// What the whole chain does from the one end to the other.
    pub direction: Direction,
    /// True where the code is met again on its own way: a circle, not followed further.
    pub again: bool,
}

/// Chains as a tree in reading order: each step, then what lies behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chains {
    /// The steps; the first is the code asked about.
    pub steps: Vec<Step>,
    /// True where there are more than were asked for.
    pub cut: bool,
}

/// The ends of each relation that leads somewhere: from which code to which.
pub fn leads(project: &Project) -> Vec<(CodeId, CodeId, &Relation)> {
    let kinds: FxHashMap<String, Leads> =
        project.relation_kinds().into_iter().map(|kind| (kind.name, kind.leads)).collect();
    let default = |name: &str| {
        RELATION_KINDS.iter().find(|(known, _)| *known == name).map(|(_, leads)| *leads).unwrap_or_default()
    };
    let ends = |row: &'_ Relation| match kinds.get(&row.kind).copied().unwrap_or_else(|| default(&row.kind)) {
        Leads::Forward => Some((row.from, row.to)),
        Leads::Backward => Some((row.to, row.from)),
        Leads::No => None,
    };
    project
        .relations_in_order()
        .into_iter()
        .filter_map(|row| ends(row).map(|(from, to)| (from, to, row)))
        .collect()
}

/// By code on a way, what the whole way does: each direction once, as they are met. Two steps that weaken strengthen.
pub fn whole(project: &Project, code: CodeId, way: Way) -> FxHashMap<CodeId, Vec<Direction>> {
    let mut found: FxHashMap<CodeId, Vec<Direction>> = FxHashMap::default();
    for step in chains(project, code, way, STEPS).steps.into_iter().skip(1) {
        let list = found.entry(step.code).or_default();
        if !list.contains(&step.direction) {
            list.push(step.direction);
        }
    }
    found
}

/// What leads to a code, or what it leads to, at most `limit` steps.
pub fn chains(project: &Project, code: CodeId, way: Way, limit: usize) -> Chains {
    let next = next(project, way);
    let start = Step { code, depth: 0, via: None, direction: Direction::Strengthens, again: false };
    let mut found = Chains::default();
    let mut open = vec![start];
    let mut on_way: Vec<CodeId> = Vec::new();
    // A stack instead of recursion, the codes on the way to the step beside it.
    while let Some(step) = open.pop() {
        if found.steps.len() >= limit {
            found.cut = true;
            break;
        }
        on_way.truncate(step.depth);
        found.steps.push(step);
        if step.again {
            continue;
        }
        on_way.push(step.code);
        for (code, row) in next.get(&step.code).into_iter().flatten().rev() {
            open.push(Step {
                code: *code,
                depth: step.depth + 1,
                via: Some(row.id),
                direction: step.direction.then(row.direction),
                again: on_way.contains(code),
            });
        }
    }
    if let Some(first) = found.steps.first_mut() {
        first.direction = Direction::Undetermined;
    }
    found
}
