//! What the panes count, computed once per stamp and scope: no view ever scans a map.

use super::theme::Hue;
use crate::model::{CodeId, CoderId, DocumentId, Project, Scope, SegmentId, tree};
use crate::names;
use rustc_hash::FxHashMap;

names! {
    /// Whose codings are counted.
    pub enum Whose {
        /// One's own.
        #[default]
        Own = "own",
        /// Those of all coders.
        All = "all",
    }
}

/// A segment under a code.
pub type Coded = (SegmentId, CodeId);

/// Counts of a code: segments and documents, own and with subcodes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Segments of the code itself.
    pub own: usize,
    /// Documents with such segments.
    pub own_documents: usize,
    /// Segments with subcodes.
    pub all: usize,
    /// Documents with such segments.
    pub all_documents: usize,
}

/// A line of the code tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The code.
    pub code: CodeId,
    /// How many codes stand above it.
    pub depth: usize,
    /// True when codes stand under it.
    pub parent: bool,
}

/// The counts in force.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    key: Option<(u64, Option<CoderId>, Option<Whose>)>,
    /// Whose codings are counted.
    pub whose: Whose,
    /// Others have coded as well.
    pub others: bool,
    /// The scope they were made over.
    pub scope: Scope,
    tallies: FxHashMap<CodeId, Tally>,
    documents: FxHashMap<DocumentId, usize>,
    hues: FxHashMap<CodeId, Hue>,
    pins: FxHashMap<CodeId, u8>,
    /// The code tree in its order.
    pub tree: Vec<Branch>,
    /// Segments in scope.
    pub total: usize,
    /// Distinct groups of documents.
    pub grouped: bool,
}

impl Counts {
    /// Computes anew when the project, the coder or what was chosen is another. Where nothing was chosen, one's own
    /// codings are counted if one has any; else those of all coders.
    pub fn refresh(&mut self, project: &Project, stamp: u64, actor: Option<CoderId>, chosen: Option<Whose>) {
        if self.key == Some((stamp, actor, chosen)) {
            return;
        }
        let mine = || actor.is_some_and(|actor| project.codings().any(|coding| coding.coder == actor));
        let whose = chosen.unwrap_or_else(|| if mine() { Whose::Own } else { Whose::All });
        let coders = actor.filter(|_| whose == Whose::Own).into_iter().collect();
        *self = Self {
            key: Some((stamp, actor, chosen)),
            whose,
            others: project.codings().any(|coding| Some(coding.coder) != actor),
            scope: Scope { coders, ..Scope::default() },
            ..Self::default()
        };
        self.walk(project);
        self.count(project);
        self.pins = project.pins().into_iter().map(|(digit, code)| (code, digit)).collect();
        self.grouped = project.documents().any(|row| row.group.is_some());
    }

    fn walk(&mut self, project: &Project) {
        let mut depths: FxHashMap<CodeId, usize> = FxHashMap::default();
        let mut roots = 0;
        for code in tree::walk(project) {
            let Some(row) = project.code(code) else { continue };
            let depth = row.parent.and_then(|parent| depths.get(&parent)).map_or(0, |depth| depth + 1);
            depths.insert(code, depth);
            let inherited = row.parent.and_then(|parent| self.hues.get(&parent)).copied();
            let hue = row
                .color
                .as_deref()
                .and_then(Hue::parse)
                .or(inherited)
                .unwrap_or_else(|| Hue::of_place(roots));
            roots += usize::from(depth == 0);
            self.hues.insert(code, hue);
            self.tree.push(Branch { code, depth, parent: !project.children(Some(code)).is_empty() });
        }
    }

    fn count(&mut self, project: &Project) {
        // Dense numbers instead of ids: a pair costs one look-up, not one for each code above it.
        let place: FxHashMap<CodeId, usize> =
            self.tree.iter().enumerate().map(|(at, branch)| (branch.code, at)).collect();
        let above: Vec<Option<usize>> = self
            .tree
            .iter()
            .map(|branch| project.code(branch.code)?.parent.and_then(|parent| place.get(&parent).copied()))
            .collect();
        let mut tallies = vec![Tally::default(); self.tree.len()];
        let mut last: Vec<(Option<DocumentId>, Option<DocumentId>)> = vec![(None, None); self.tree.len()];
        let (mut total, mut documents) = (0, FxHashMap::default());
        let scope = std::mem::take(&mut self.scope);
        scope.pairs(project, None, |pair| {
            total += 1;
            *documents.entry(pair.document).or_insert(0) += 1;
            let mut at = place.get(&pair.code).copied();
            let mut own = true;
            while let Some(code) = at {
                let (Some(tally), Some((seen_own, seen_all))) = (tallies.get_mut(code), last.get_mut(code))
                else {
                    break;
                };
                if own {
                    tally.own += 1;
                    tally.own_documents += usize::from(*seen_own != Some(pair.document));
                    *seen_own = Some(pair.document);
                }
                tally.all += 1;
                tally.all_documents += usize::from(*seen_all != Some(pair.document));
                *seen_all = Some(pair.document);
                own = false;
                at = above.get(code).copied().flatten();
            }
        });
        self.scope = scope;
        self.total = total;
        self.documents = documents;
        self.tallies = self.tree.iter().zip(tallies).map(|(branch, tally)| (branch.code, tally)).collect();
    }

    /// True when something was counted already.
    pub fn is_made(&self) -> bool {
        self.key.is_some()
    }

    /// Counts of a code.
    pub fn of(&self, code: CodeId) -> Tally {
        self.tallies.get(&code).copied().unwrap_or_default()
    }

    /// Segments in a document.
    pub fn in_document(&self, document: DocumentId) -> usize {
        self.documents.get(&document).copied().unwrap_or(0)
    }

    /// The digit a code is pinned to.
    pub fn pin(&self, code: CodeId) -> Option<u8> {
        self.pins.get(&code).copied()
    }

    /// The colour of a code: its own, else that of the code above it, else one by its place among the roots.
    pub fn hue(&self, code: CodeId) -> Hue {
        self.hues.get(&code).copied().unwrap_or(Hue::Named(9))
    }

    /// The counted pairs of a category and its subcodes, or those set aside, in the order of documents and of the text.
    pub fn segments(&self, project: &Project, code: CodeId, aside: bool) -> Vec<Coded> {
        let coders = &self.scope.coders;
        let mut found: Vec<(&str, usize, usize, usize, Coded)> = Vec::new();
        for (place, under) in tree::subtree(project, code).into_iter().enumerate() {
            for coding in project
                .codings_of(under)
                .filter(|row| row.is_active() != aside && (coders.is_empty() || coders.contains(&row.coder)))
            {
                let Some(at) = project.segment(coding.segment).filter(|at| project.is_placed(at)) else {
                    continue;
                };
                let order = project.document(at.document).map_or("", |row| row.order.as_str());
                found.push((order, at.span.start, at.span.end, place, (coding.segment, under)));
            }
        }
        found.sort_unstable();
        found.dedup_by_key(|row| row.4);
        found.into_iter().map(|row| row.4).collect()
    }
}
