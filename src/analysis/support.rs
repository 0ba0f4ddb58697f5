//! Who supports a proposition, who speaks against it, who is silent, and why: by document, by people, by regions.
//!
//! Only evidence that a person put there counts; that the codes of a proposition stand in a document is told beside it as
//! a place to look. Silence is of three kinds: not mentioned, not asked, and a record too thin to tell.

use super::people::{Bounds, Gathered, People, Who};
use crate::model::scope::{Pair, cut};
use crate::model::{
    CodeId, CodingId, DocumentId, Holder, Project, Proposition, PropositionId, Question, QuestionKind,
    Record, Scope, SegmentId, Side, VariableId, tree,
};
use crate::names;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

names! {
    /// How a document stands to a proposition.
    pub enum Stand {
        /// Evidence for it alone.
        Supports = "supports",
        /// Evidence against it alone.
        Opposes = "opposes",
        /// Evidence on both sides.
        Both = "both",
        /// No evidence, though it could have been said.
        #[default]
        Silent = "silent",
        /// No evidence, and the questions that ask for it were not put.
        NotAsked = "not-asked",
        /// No evidence, and the record is notes: it allows no conclusion.
        Thin = "thin",
    }
}

impl Stand {
    /// True where something could have been said: it was asked, and the record would show it.
    pub fn could_tell(self) -> bool {
        !matches!(self, Self::NotAsked | Self::Thin)
    }
}

/// One document and one proposition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// The document.
    pub document: DocumentId,
    /// How it stands.
    pub stand: Stand,
    /// Its evidence for, in the order of the text.
    pub support: Vec<SegmentId>,
    /// Its evidence against, in the order of the text.
    pub against: Vec<SegmentId>,
    /// Evidence that does not count because all codings on it are set aside.
    pub aside: Vec<SegmentId>,
    /// Counted (segment, code) pairs of the proposition's codes and all under them: where to look, never evidence.
    pub coded: usize,
}

/// One proposition over the documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    /// The proposition.
    pub proposition: PropositionId,
    /// The documents in the project's order.
    pub voices: Vec<Voice>,
}

/// Of what a number is taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Base {
    /// Documents that could tell: asked, and a record that shows it; those with evidence in any case.
    #[default]
    Asked,
    /// All documents.
    Documents,
    /// The people in the documents that could tell.
    People,
    /// The values of a variable, cut to so many steps of their paths (0: whole), among the documents that could tell.
    Values(VariableId, usize),
}

/// k of n, for and against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KofN {
    /// How many have evidence for.
    pub support: Bounds,
    /// How many have evidence against.
    pub against: Bounds,
    /// Of how many.
    pub n: usize,
}

fn exactly(count: usize) -> Bounds {
    Bounds { least: count, most: count }
}

/// The codes a proposition is about: its own list, else those of its evidence.
pub fn codes(project: &Project, row: &Proposition) -> Vec<CodeId> {
    if !row.codes.is_empty() {
        return row.codes.clone();
    }
    let mut found: Vec<CodeId> = Vec::new();
    for code in row.evidence.iter().flat_map(|one| codes_of(project, one.segment)) {
        if !found.contains(&code) {
            found.push(code);
        }
    }
    found
}

/// The active codes of a quote, each once; where it has none itself, those on segments that overlap it.
pub fn codes_of(project: &Project, segment: SegmentId) -> Vec<CodeId> {
    let note = |found: &mut Vec<CodeId>, segment: SegmentId| {
        for mark in project.marks_on(segment).iter().filter(|mark| mark.active) {
            if !found.contains(&mark.code) {
                found.push(mark.code);
            }
        }
    };
    let mut found: Vec<CodeId> = Vec::new();
    note(&mut found, segment);
    let Some(row) = project.segment(segment).filter(|_| found.is_empty()) else { return found };
    for placed in project.lookups().segments_in(row.document, row.text) {
        if placed.span.start >= row.span.end {
            break;
        }
        if placed.span.overlaps(row.span) {
            note(&mut found, placed.segment);
        }
    }
    found
}

/// The questions that asked for a proposition: its own list, else the guide questions that one of its codes answers
/// (the code itself, one above it or one under it).
pub fn questions<'a>(project: &'a Project, row: &Proposition, codes: &[CodeId]) -> Vec<&'a Question> {
    if !row.questions.is_empty() {
        return row.questions.iter().filter_map(|id| project.question(*id)).collect();
    }
    let meets = |code: &CodeId, other: &CodeId| {
        code == other || tree::is_under(project, *code, *other) || tree::is_under(project, *other, *code)
    };
    let answers = |question: &&Question| {
        question.codes.iter().any(|answer| codes.iter().any(|code| meets(answer, code)))
    };
    project.questions().filter(|row| row.kind == QuestionKind::Guide).filter(answers).collect()
}

/// True when evidence does not count: it is coded, and every coding on it is set aside.
pub fn is_aside(project: &Project, segment: SegmentId) -> bool {
    let marks = project.marks_on(segment);
    !marks.is_empty() && marks.iter().all(|mark| !mark.active)
}

/// The support of every proposition, in the order of the theory, over the documents of a scope.
pub fn all(project: &Project, scope: &Scope) -> Vec<Support> {
    let rows = project.propositions_in_order();
    many(project, scope, &rows, None)
}

/// The support of one proposition.
pub fn of(project: &Project, scope: &Scope, proposition: PropositionId) -> Option<Support> {
    let row = project.proposition(proposition)?;
    many(project, scope, &[row], None).into_iter().next()
}

/// The support of some propositions over a scope. Only evidence with the values that the scope asks for counts, and, where
/// it searches, with a hit; a document that itself has other values is there only with such evidence.
pub fn many(
    project: &Project,
    scope: &Scope,
    rows: &[&Proposition],
    hits: Option<&FxHashSet<SegmentId>>,
) -> Vec<Support> {
    let documents = scope.documents(project);
    let codes: Vec<Vec<CodeId>> = rows.iter().map(|row| codes(project, row)).collect();
    let coded = coded(project, &documents, &codes);
    let places: FxHashMap<DocumentId, usize> =
        documents.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let mut all = Vec::with_capacity(rows.len());
    for ((row, codes), coded) in rows.iter().zip(&codes).zip(coded) {
        let mut voices: Vec<Voice> = documents
            .iter()
            .zip(coded)
            .map(|(document, coded)| Voice {
                document: *document,
                stand: Stand::Silent,
                support: Vec::new(),
                against: Vec::new(),
                aside: Vec::new(),
                coded,
            })
            .collect();
        for one in &row.evidence {
            let Some(segment) = project.segment(one.segment) else { continue };
            let Some(voice) = places.get(&segment.document).and_then(|at| voices.get_mut(*at)) else {
                continue;
            };
            if !scope.takes(project, segment) || hits.is_some_and(|hits| !hits.contains(&segment.id)) {
                continue;
            }
            match (is_aside(project, segment.id), one.side) {
                (true, _) => voice.aside.push(segment.id),
                (false, Side::For) => voice.support.push(segment.id),
                (false, Side::Against) => voice.against.push(segment.id),
            }
        }
        let has_evidence =
            |voice: &Voice| !(voice.support.is_empty() && voice.against.is_empty() && voice.aside.is_empty());
        voices.retain(|voice| has_evidence(voice) || scope.takes_document(project, voice.document));
        let questions = questions(project, row, codes);
        for voice in &mut voices {
            [&mut voice.support, &mut voice.against, &mut voice.aside]
                .into_iter()
                .for_each(|list| in_text_order(project, list));
            voice.stand = stand(project, voice, &questions);
        }
        all.push(Support { proposition: row.id, voices });
    }
    all
}

fn stand(project: &Project, voice: &Voice, questions: &[&Question]) -> Stand {
    match (voice.support.is_empty(), voice.against.is_empty()) {
        (false, true) => Stand::Supports,
        (true, false) => Stand::Opposes,
        (false, false) => Stand::Both,
        _ if !questions.is_empty() && questions.iter().all(|row| row.not_asked.contains(&voice.document)) => {
            Stand::NotAsked
        }
        _ if project.document(voice.document).is_some_and(|row| row.record == Record::Notes) => Stand::Thin,
        _ => Stand::Silent,
    }
}

fn in_text_order(project: &Project, list: &mut [SegmentId]) {
    list.sort_by_key(|id| project.segment(*id).map(|row| (!project.is_placed(row), row.span, row.id)));
}

/// By proposition and document, the counted pairs of its codes and all under them, in one pass over the segments.
fn coded(project: &Project, documents: &[DocumentId], codes: &[Vec<CodeId>]) -> Vec<Vec<usize>> {
    let mut asks: FxHashMap<CodeId, Vec<usize>> = FxHashMap::default();
    for (row, codes) in codes.iter().enumerate() {
        let under: FxHashSet<CodeId> = codes.iter().flat_map(|code| tree::subtree(project, *code)).collect();
        under.into_iter().for_each(|code| asks.entry(code).or_default().push(row));
    }
    let mut counts = vec![vec![0; documents.len()]; codes.len()];
    let mut seen: Vec<CodeId> = Vec::new();
    for (at, document) in documents.iter().enumerate() {
        let text = project.document(*document).map(|row| row.text);
        for placed in text.map_or(&[][..], |text| project.lookups().segments_in(*document, text)) {
            seen.clear();
            for mark in &placed.marks {
                if !mark.active || seen.contains(&mark.code) {
                    continue;
                }
                seen.push(mark.code);
                for row in asks.get(&mark.code).into_iter().flatten() {
                    counts
                        .get_mut(*row)
                        .and_then(|counts| counts.get_mut(at))
                        .into_iter()
                        .for_each(|count| *count += 1);
                }
            }
        }
    }
    counts
}

impl Support {
    /// The documents that stand so.
    pub fn documents(&self, stand: Stand) -> Vec<DocumentId> {
        self.voices.iter().filter(|voice| voice.stand == stand).map(|voice| voice.document).collect()
    }

    /// k of n, with the base chosen.
    pub fn count(&self, project: &Project, base: Base) -> KofN {
        let told: Vec<&Voice> = self.voices.iter().filter(|voice| voice.stand.could_tell()).collect();
        match base {
            Base::Asked | Base::Documents => KofN {
                support: exactly(self.voices.iter().filter(|voice| !voice.support.is_empty()).count()),
                against: exactly(self.voices.iter().filter(|voice| !voice.against.is_empty()).count()),
                n: if base == Base::Asked { told.len() } else { self.voices.len() },
            },
            Base::People => people(project, &told),
            Base::Values(variable, depth) => {
                let values = self.by_value(project, variable, depth);
                KofN {
                    support: exactly(values.iter().filter(|(_, count)| count.support.most > 0).count()),
                    against: exactly(values.iter().filter(|(_, count)| count.against.most > 0).count()),
                    n: values.len(),
                }
            }
        }
    }

    /// k of n documents under each value of a variable, cut to so many steps; a segment's own value stands before its
    /// document's, so one document may stand on both sides of a comparison. Documents that could not tell are left out.
    pub fn by_value(&self, project: &Project, variable: VariableId, depth: usize) -> Vec<(String, KofN)> {
        let mut values: BTreeMap<String, KofN> = BTreeMap::new();
        for voice in self.voices.iter().filter(|voice| voice.stand.could_tell()) {
            let value = |segment: &SegmentId| {
                cut(project.value_for(*segment, voice.document, variable).unwrap_or_default(), depth)
            };
            let support: FxHashSet<String> = voice.support.iter().map(value).collect();
            let against: FxHashSet<String> = voice.against.iter().map(value).collect();
            let mut lies: FxHashSet<String> = support.iter().chain(&against).cloned().collect();
            lies.insert(cut(
                project.value_on(Holder::Document(voice.document), variable).unwrap_or_default(),
                depth,
            ));
            for value in lies {
                let (yes, no) = (support.contains(&value), against.contains(&value));
                let count = values.entry(value).or_default();
                count.n += 1;
                count.support = exactly(count.support.most + usize::from(yes));
                count.against = exactly(count.against.most + usize::from(no));
            }
        }
        values.into_iter().filter(|(value, _)| !value.is_empty()).collect()
    }

    /// True when several documents support it and none speaks against it: then negative cases have to be looked for.
    pub fn asks_for_negative_cases(&self) -> bool {
        self.voices.iter().all(|voice| voice.against.is_empty())
            && self.voices.iter().filter(|voice| !voice.support.is_empty()).count() > 1
    }

    /// Segments of the proposition's codes that are not yet its evidence: where to look for negative cases, in the order
    /// of documents and texts.
    pub fn unread(&self, project: &Project) -> Vec<SegmentId> {
        let Some(row) = project.proposition(self.proposition) else { return Vec::new() };
        let under: FxHashSet<CodeId> =
            codes(project, row).into_iter().flat_map(|code| tree::subtree(project, code)).collect();
        let evidence: FxHashSet<SegmentId> = row.evidence.iter().map(|one| one.segment).collect();
        let mut found = Vec::new();
        for voice in &self.voices {
            let text = project.document(voice.document).map(|row| row.text);
            for placed in text.map_or(&[][..], |text| project.lookups().segments_in(voice.document, text)) {
                let marks = &placed.marks;
                if !evidence.contains(&placed.segment)
                    && marks.iter().any(|mark| mark.active && under.contains(&mark.code))
                {
                    found.push(placed.segment);
                }
            }
        }
        found
    }
}

fn people(project: &Project, told: &[&Voice]) -> KofN {
    let people = People::of(project);
    let all: FxHashSet<usize> =
        told.iter().flat_map(|voice| people.in_document(voice.document)).copied().collect();
    let gather = |of: fn(&Voice) -> &[SegmentId]| {
        let mut gathered = Gathered::default();
        for voice in told {
            for row in of(voice).iter().filter_map(|id| project.segment(*id)) {
                let nil = uuid::Uuid::nil();
                let pair = Pair {
                    document: row.document,
                    segment: row.id,
                    span: row.span,
                    code: CodeId(nil),
                    coding: CodingId(nil),
                };
                match people.who(project, &pair) {
                    // In an older text the speakers of the current one say nothing about a segment.
                    Who::Known(persons) if project.is_placed(row) || persons.len() == 1 => {
                        gathered.know(persons)
                    }
                    Who::Known(_) => {
                        gathered.guess(row.document, people.in_document(row.document).iter().copied(), true)
                    }
                    Who::Among(persons) => gathered.guess(row.document, persons, true),
                }
            }
        }
        gathered.bounds()
    };
    KofN { support: gather(|voice| &voice.support), against: gather(|voice| &voice.against), n: all.len() }
}

/// The propositions by how many documents support them, the most first; of equal ones those with fewer against.
pub fn by_strength(project: &Project, supports: &[Support], base: Base) -> Vec<(PropositionId, KofN)> {
    let mut list: Vec<(PropositionId, KofN)> =
        supports.iter().map(|one| (one.proposition, one.count(project, base))).collect();
    list.sort_by_key(|(_, count)| (std::cmp::Reverse(count.support.least), count.against.most));
    list
}
