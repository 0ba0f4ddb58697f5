//! Which part of a project is looked at: one type that every view, table and export takes.

use super::*;
use rustc_hash::FxHashSet;

/// A part of the project; every empty list means "all".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// These documents.
    pub documents: Vec<DocumentId>,
    /// Documents of these groups.
    pub groups: Vec<String>,
    /// These codes, with all under them.
    pub codes: Vec<CodeId>,
    /// Codes of this level, with all under them.
    pub level: Option<String>,
    /// Codings of these coders.
    pub coders: Vec<CoderId>,
    /// Documents (or segments, where a segment has its own value) with this value or a value under it;
    /// an empty value looks for those that have none. A `\` before the value ties it to the first step of the path, one
    /// after it to the last (see [`lies_under`]).
    pub values: Vec<(VariableId, String)>,
    /// Codings that came to be so; none for all.
    pub made: Option<Made>,
    /// Segments in which this query finds something; the workbench answers it (see `analysis::Input::hits`).
    pub search: Option<String>,
}

/// A counted unit: one code on one segment, whoever put it there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The document.
    pub document: DocumentId,
    /// The segment.
    pub segment: SegmentId,
    /// Its bytes in the document's current text.
    pub span: crate::text::Span,
    /// The code.
    pub code: CodeId,
    /// The first of its active codings.
    pub coding: CodingId,
}

impl Scope {
    /// True when nothing is left out.
    pub fn is_all(&self) -> bool {
        *self == Self::default()
    }

    /// The documents looked at, in the project's order. A variable's filter leaves a document in when it, or a
    /// segment in it, may have the value; [`Scope::pairs`] decides segment by segment.
    pub fn documents(&self, project: &Project) -> Vec<DocumentId> {
        project
            .documents_in_order()
            .filter(|row| self.documents.is_empty() || self.documents.contains(&row.id))
            .filter(|row| {
                self.groups.is_empty() || row.group.as_ref().is_some_and(|group| self.groups.contains(group))
            })
            .filter(|row| {
                self.values.iter().all(|(variable, wanted)| {
                    project.lookups().has_segment_values(*variable)
                        || fits(project.value_on(Holder::Document(row.id), *variable), wanted)
                })
            })
            .map(|row| row.id)
            .collect()
    }

    /// True when a document itself has the values asked for, whatever its segments have.
    pub fn takes_document(&self, project: &Project, document: DocumentId) -> bool {
        self.values
            .iter()
            .all(|(variable, wanted)| fits(project.value_on(Holder::Document(document), *variable), wanted))
    }

    /// True when a segment has the values asked for, its own or its document's; the documents are decided apart.
    pub fn takes(&self, project: &Project, segment: &Segment) -> bool {
        self.values.iter().all(|(variable, wanted)| {
            fits(project.value_for(segment.id, segment.document, *variable), wanted)
        })
    }

    /// The codes looked at, in tree order: what a table has rows for. With a level only those of the level; what lies
    /// under them counts with them.
    pub fn codes(&self, project: &Project) -> Vec<CodeId> {
        let mut wanted: Option<FxHashSet<CodeId>> = None;
        if !self.codes.is_empty() {
            wanted = Some(self.codes.iter().flat_map(|code| tree::subtree(project, *code)).collect());
        }
        tree::walk(project)
            .into_iter()
            .filter(|id| wanted.as_ref().is_none_or(|wanted| wanted.contains(id)))
            .filter(|id| self.level.is_none() || project.code(*id).is_some_and(|row| row.level == self.level))
            .collect()
    }

    /// The codes whose codings count: those looked at and, where the scope names a level, all under a code of it; none
    /// for every code.
    fn counted_codes(&self, project: &Project) -> Option<FxHashSet<CodeId>> {
        if self.codes.is_empty() && self.level.is_none() {
            return None;
        }
        let under = |codes: Vec<CodeId>| {
            codes.into_iter().flat_map(|code| tree::subtree(project, code)).collect::<FxHashSet<_>>()
        };
        let mut counted = under(self.codes(project));
        if !self.codes.is_empty() {
            let wanted = under(self.codes.clone());
            counted.retain(|code| wanted.contains(code));
        }
        Some(counted)
    }

    /// Calls `see` with every counted unit: the distinct (segment, code) pairs among the active codings in scope, in
    /// the order of documents, then of the text. Segments that lie in an older version of a text are left out (they
    /// are on the review list). `hits` are the segments a search found, where the scope searches.
    pub fn pairs(&self, project: &Project, hits: Option<&FxHashSet<SegmentId>>, mut see: impl FnMut(&Pair)) {
        let filter = Filter::new(self, project, hits);
        let mut seen: Vec<CodeId> = Vec::new();
        for document in self.documents(project) {
            let Some(text) = project.document(document).map(|row| row.text) else { continue };
            for placed in project.lookups().segments_in(document, text) {
                if !filter.takes_segment(placed.segment, document) {
                    continue;
                }
                seen.clear();
                for mark in &placed.marks {
                    if mark.active && !seen.contains(&mark.code) && filter.takes_mark(mark) {
                        seen.push(mark.code);
                        see(&Pair {
                            document,
                            segment: placed.segment,
                            span: placed.span,
                            code: mark.code,
                            coding: mark.coding,
                        });
                    }
                }
            }
        }
    }

    /// [`Scope::documents`], to ask of each whether it is one.
    fn document_set(&self, project: &Project) -> FxHashSet<DocumentId> {
        self.documents(project).into_iter().collect()
    }

    /// How many of the counted units rest on the hits of a search alone: nobody in the scope coded them by reading.
    pub fn only_hits(&self, project: &Project, hits: Option<&FxHashSet<SegmentId>>) -> usize {
        let filter = Filter::new(self, project, hits);
        let documents = self.document_set(project);
        let mut units: FxHashSet<(SegmentId, CodeId)> = FxHashSet::default();
        for coding in project.lookups().from_hits.iter().filter_map(|id| project.coding(*id)) {
            let Some(segment) =
                project.segment(coding.segment).filter(|row| documents.contains(&row.document))
            else {
                continue;
            };
            if !project.is_placed(segment) || !filter.takes_segment(segment.id, segment.document) {
                continue;
            }
            let marks = project.marks_on(segment.id);
            let mut counted = marks
                .iter()
                .filter(|mark| mark.active && mark.code == coding.code && filter.takes_mark(mark))
                .peekable();
            if counted.peek().is_some() && counted.all(|mark| mark.made == Made::Hits) {
                units.insert((segment.id, coding.code));
            }
        }
        units.len()
    }

    /// What the counts leave out of the scope: codings that were set aside, and coded segments that wait for a place
    /// in a corrected text.
    pub fn left_out(&self, project: &Project, hits: Option<&FxHashSet<SegmentId>>) -> LeftOut {
        let filter = Filter::new(self, project, hits);
        let documents = self.document_set(project);
        let in_scope = |segment: SegmentId, document| {
            documents.contains(&document) && filter.takes_segment(segment, document)
        };
        let mut out = LeftOut::default();
        for coding in project.lookups().set_aside.iter().filter_map(|id| project.coding(*id)) {
            let segment = project
                .segment(coding.segment)
                .filter(|row| project.is_placed(row) && in_scope(row.id, row.document));
            out.set_aside += usize::from(segment.is_some() && filter.takes_mark(&lookups::mark(coding)));
        }
        for (document, text, segments) in project.lookups().segment_lists() {
            if project.document(document).is_some_and(|row| row.text == text) {
                continue;
            }
            let waiting = |segment: SegmentId| {
                let mut marks = project.marks_on(segment).iter();
                in_scope(segment, document) && marks.any(|mark| mark.active && filter.takes_mark(mark))
            };
            out.unplaced += segments.iter().filter(|placed| waiting(placed.segment)).count();
        }
        out
    }
}

/// What the counts of a scope leave out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Codings set aside.
    pub set_aside: usize,
    /// Coded segments of older texts, on the review list.
    pub unplaced: usize,
}

/// A scope made ready to ask of each segment and each coding whether it is in.
struct Filter<'a> {
    scope: &'a Scope,
    project: &'a Project,
    hits: Option<&'a FxHashSet<SegmentId>>,
    codes: Option<FxHashSet<CodeId>>,
    /// Only variables that some segment has of its own; the others are decided document by document.
    values: Vec<&'a (VariableId, String)>,
}

impl<'a> Filter<'a> {
    fn new(scope: &'a Scope, project: &'a Project, hits: Option<&'a FxHashSet<SegmentId>>) -> Self {
        let values = scope
            .values
            .iter()
            .filter(|(variable, _)| project.lookups().has_segment_values(*variable))
            .collect();
        Self { scope, project, hits, codes: scope.counted_codes(project), values }
    }

    fn takes_segment(&self, segment: SegmentId, document: DocumentId) -> bool {
        self.hits.is_none_or(|hits| hits.contains(&segment))
            && self
                .values
                .iter()
                .all(|(variable, wanted)| fits(self.project.value_for(segment, document, *variable), wanted))
    }

    fn takes_mark(&self, mark: &lookups::Mark) -> bool {
        (self.scope.coders.is_empty() || self.scope.coders.contains(&mark.coder))
            && self.codes.as_ref().is_none_or(|codes| codes.contains(&mark.code))
            && self.scope.made.is_none_or(|made| mark.made == made)
    }
}

/// True when a value lies under the wanted one; where none is wanted (an empty string), when there is none.
pub fn fits(value: Option<&str>, wanted: &str) -> bool {
    if wanted.is_empty() {
        value.is_none_or(str::is_empty)
    } else {
        value.is_some_and(|value| lies_under(value, wanted))
    }
}

/// True when a value is `wanted` or lies under it as a path (`zahodna\Nova Gorica` under `zahodna`), or when `wanted`
/// names some steps of it. `\zahodna` is met by paths that begin with it only, `zahodna\` by those that end with it,
/// `\zahodna\` by exactly this one.
pub fn lies_under(value: &str, wanted: &str) -> bool {
    let (first, last) = (wanted.starts_with(tree::SEPARATOR), wanted.ends_with(tree::SEPARATOR));
    let (value, wanted) = (tree::steps(value), tree::steps(wanted));
    !wanted.is_empty()
        && value.windows(wanted.len()).enumerate().any(|(at, steps)| {
            steps == wanted && (!first || at == 0) && (!last || at + wanted.len() == value.len())
        })
}

/// A value cut to its first `depth` steps; whole for 0.
pub fn cut(value: &str, depth: usize) -> String {
    let steps = tree::steps(value);
    let depth = if depth == 0 { steps.len() } else { depth };
    steps.into_iter().take(depth).collect::<Vec<_>>().join(tree::SEPARATOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_lies_under_each_of_its_steps() {
        assert!(lies_under("zahodna\\Nova Gorica\\Tolmin", "zahodna"));
        assert!(lies_under("zahodna\\Nova Gorica\\Tolmin", "Nova Gorica > Tolmin"));
        assert!(!lies_under("zahodna\\Nova Gorica", "Gorica"));
        assert!(
            lies_under("zahodna\\Nova Gorica", "\\zahodna")
                && !lies_under("zahodna\\Nova Gorica", "zahodna\\")
        );
        assert!(!lies_under("zahodna\\Nova Gorica", "\\Nova Gorica") && lies_under("zahodna", "\\zahodna\\"));
        assert_eq!(cut("zahodna\\Nova Gorica\\Tolmin", 2), "zahodna\\Nova Gorica");
        assert_eq!(cut("zahodna", 0), "zahodna");
    }
}
