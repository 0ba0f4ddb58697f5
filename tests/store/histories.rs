//! Random histories: steps a project allows, made on the model alone, so that the store is tested before and apart
//! from every command.

use preja::command::journal::{Entry, FORMAT};
use preja::id::Ids;
use preja::model::*;
use preja::say;
use preja::text::{Paragraph, ParagraphKind, Span, Text};

/// Numbers that decide what happens next: a plain generator, so that a failing history can be told by its seed.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % limit.max(1)
    }

    pub fn one_of<T: Clone>(&mut self, items: impl Iterator<Item = T>) -> Option<T> {
        let items: Vec<T> = items.collect();
        if items.is_empty() { None } else { Some(items[self.below(items.len())].clone()) }
    }
}

/// Someone who works: makes ids and moments of their own.
pub struct Hand {
    pub coder: CoderId,
    ids: Ids,
    now: i64,
}

impl Hand {
    pub fn new(seed: u64) -> Self {
        let mut ids = Ids::new(seed.wrapping_mul(7_919) + 1);
        let now = 1_771_000_000_000;
        Self { coder: CoderId(ids.next(now)), ids, now }
    }

    pub fn id(&mut self) -> uuid::Uuid {
        self.now += 1;
        self.ids.next(self.now)
    }

    pub fn now(&self) -> Time {
        Time(self.now)
    }

    pub fn entry(&mut self, verb: &str, changes: Vec<Change>, undoes: Option<i64>) -> Entry {
        Entry {
            id: EntryId(self.id()),
            seq: 0,
            at: self.now(),
            actor: self.coder,
            format: FORMAT,
            verb: verb.to_owned(),
            args: serde_json::json!({ "koliko": changes.len() }),
            said: say!("journal-unreadable", n = changes.len(), words = "»Kodirano« – č"),
            changes,
            undoes,
        }
    }

    /// The change that makes this hand known.
    pub fn hello(&mut self, name: &str) -> Vec<Change> {
        vec![Change::Coder(Box::new(Delta::add(Coder {
            id: self.coder,
            name: name.into(),
            created: self.now(),
        })))]
    }
}

macro_rules! change {
    ($kind:ident, $row:expr, $edit:expr) => {{
        let before = $row.clone();
        let mut after = before.clone();
        #[allow(clippy::redundant_closure_call)]
        ($edit)(&mut after);
        vec![Change::$kind(Box::new(Delta { before: Some(before), after: Some(after) }))]
    }};
}
macro_rules! add {
    ($kind:ident, $row:expr) => {
        Change::$kind(Box::new(Delta::add($row)))
    };
}
macro_rules! remove {
    ($kind:ident, $row:expr) => {
        Change::$kind(Box::new(Delta::remove($row.clone())))
    };
}

const WORDS: [&str; 12] = [
    "čas",
    "šola",
    "življenje",
    "delo 😀",
    "»sodelovanje«",
    "pa\u{00A0}je",
    "e\u{0301}",
    "zaposlitev",
    "in",
    "ne",
    "naprej",
    "\\ / >",
];

pub fn words(dice: &mut Dice, least: usize) -> String {
    let count = least + dice.below(8);
    (0..count).map(|_| WORDS[dice.below(WORDS.len())]).collect::<Vec<_>>().join(" ")
}

pub fn text(dice: &mut Dice) -> Text {
    let mut body = String::new();
    let mut paragraphs = Vec::new();
    for number in 0..1 + dice.below(6) {
        let start = body.len();
        body.push_str(&words(dice, usize::from(number > 0)));
        let (kind, _) = ParagraphKind::ALL[dice.below(4)];
        let speaker = (dice.below(2) == 0).then(|| "Ž1".to_owned());
        let time = (dice.below(3) == 0).then(|| "00:01:02".to_owned());
        paragraphs.push(Paragraph { start, end: body.len(), speaker, kind, time });
        body.push('\n');
    }
    Text::new(body, paragraphs)
}

fn span(text: &Text, dice: &mut Dice) -> Span {
    let bounds: Vec<usize> =
        text.body().char_indices().map(|(at, _)| at).chain([text.body().len()]).collect();
    Span::new(bounds[dice.below(bounds.len())], bounds[dice.below(bounds.len())])
}

/// Changes that take everything away that stands on a segment, and the segment.
fn without_segment(project: &Project, segment: &Segment) -> Vec<Change> {
    project.without(&project.falling([Ref::Segment(segment.id)]))
}

/// A next step, if the dice name one that the project allows as it is; others may still be refused by `apply`.
pub fn step(project: &Project, hand: &mut Hand, dice: &mut Dice) -> Option<Vec<Change>> {
    let key = format!("a{:03}", dice.below(1_000));
    match dice.below(25) {
        0..=1 => {
            let (id, text) = (TextId(hand.id()), text(dice));
            let document = Document {
                id: DocumentId(hand.id()),
                name: words(dice, 1),
                label: format!("D{}", dice.below(900)),
                group: (dice.below(2) == 0).then(|| words(dice, 1)),
                record: Record::ALL[dice.below(4)],
                ocr: dice.below(2) == 0,
                text: id,
                order: key,
                ..Document::default()
            };
            Some(vec![add!(Document, document), add!(Text, TextRow::new(id, text))])
        }
        2 => {
            Some(change!(Document, dice.one_of(project.documents())?, |row: &mut Document| row.group = None))
        }
        3 => {
            let document = dice.one_of(project.documents())?;
            let id = TextId(hand.id());
            let mut changes = vec![add!(Text, TextRow::new(id, text(dice)))];
            changes.extend(change!(Document, document, |row: &mut Document| row.text = id));
            Some(changes)
        }
        4..=5 => {
            let parent = dice.one_of(project.codes()).filter(|_| dice.below(3) > 0).map(|row| row.id);
            let code = Code {
                id: CodeId(hand.id()),
                parent,
                name: words(dice, 1),
                order: key,
                color: (dice.below(2) == 0).then(|| "#a0b1c2".to_owned()),
                definition: words(dice, 0),
                level: (dice.below(2) == 0).then(|| "pojem".to_owned()),
                in_vivo: dice.below(2) == 0,
                state: CodeState::ALL[dice.below(3)],
                also: dice.one_of(project.codes()).into_iter().map(|row| row.id).collect(),
                ..Code::default()
            };
            Some(vec![add!(Code, code)])
        }
        6 => {
            let to = dice.one_of(project.codes())?.id;
            let code = dice.one_of(project.codes())?;
            Some(change!(Code, code, |row: &mut Code| row.parent = Some(to)))
        }
        7..=10 => {
            let document = dice.one_of(project.documents())?;
            let code = dice.one_of(project.codes())?.id;
            let span = span(project.text(document.text), dice);
            let mut changes = Vec::new();
            let segment = project.segment_at(document.id, document.text, span).unwrap_or_else(|| {
                let id = SegmentId(hand.id());
                changes.push(add!(
                    Segment,
                    Segment {
                        id,
                        document: document.id,
                        text: document.text,
                        span,
                        unit: dice.below(2) == 0,
                        number: (dice.below(3) == 0).then(|| "12a".to_owned())
                    }
                ));
                id
            });
            let origin =
                [Origin::Hand, Origin::Hits(words(dice, 1)), Origin::Imported][dice.below(3)].clone();
            let weight = dice.one_of([None, Some(0), Some(100)].into_iter())?;
            let id = CodingId(hand.id());
            // Before its segment: the order of the changes must not matter.
            changes.insert(
                0,
                add!(
                    Coding,
                    Coding {
                        id,
                        segment,
                        code,
                        coder: hand.coder,
                        weight,
                        status: Status::Active,
                        origin,
                        created: hand.now()
                    }
                ),
            );
            Some(changes)
        }
        11 => {
            let reason = words(dice, 0);
            Some(change!(Coding, dice.one_of(project.codings())?, |row: &mut Coding| row.status =
                Status::SetAside(reason)))
        }
        12 => {
            let coding = dice.one_of(project.codings())?;
            let mut changes: Vec<Change> =
                project.memos_on(Target::Coding(coding.id)).map(|row| remove!(Memo, row)).collect();
            changes.push(remove!(Coding, coding));
            Some(changes)
        }
        13 => Some(without_segment(project, dice.one_of(project.segments())?)),
        14..=15 => {
            let target = match dice.below(12) {
                0 => Target::Diary,
                1 => Target::Document(dice.one_of(project.documents())?.id),
                2 => Target::Code(dice.one_of(project.codes())?.id),
                3 => Target::Segment(dice.one_of(project.segments())?.id),
                4 => Target::Coding(dice.one_of(project.codings())?.id),
                5 => Target::Case(dice.one_of(project.cases())?.id),
                6 => Target::Variable(dice.one_of(project.variables())?.id),
                7 => Target::Question(dice.one_of(project.questions())?.id),
                8 => Target::Relation(dice.one_of(project.relations())?.id),
                9 => Target::Proposition(dice.one_of(project.propositions())?.id),
                10 => Target::CasePair(dice.one_of(project.codes())?.id, dice.one_of(project.cases())?.id),
                _ => Target::Pair(dice.one_of(project.codes())?.id, dice.one_of(project.documents())?.id),
            };
            let (id, now) = (MemoId(hand.id()), hand.now());
            let memo = Memo {
                id,
                target,
                kind: MemoKind::ALL[dice.below(9)],
                title: words(dice, 0),
                body: words(dice, 0),
                coder: hand.coder,
                created: now,
                changed: now,
            };
            // Added and changed at once: only what comes of it is a row.
            let mut changes = vec![add!(Memo, memo.clone())];
            changes.extend(change!(Memo, memo, |row: &mut Memo| row.body.push('!')));
            Some(changes)
        }
        16 => Some(vec![add!(
            Variable,
            Variable { id: VariableId(hand.id()), name: words(dice, 1), order: key }
        )]),
        17 => {
            let holder = match dice.below(3) {
                0 => Holder::Document(dice.one_of(project.documents())?.id),
                1 => Holder::Case(dice.one_of(project.cases())?.id),
                _ => Holder::Segment(dice.one_of(project.segments())?.id),
            };
            let variable = dice.one_of(project.variables())?.id;
            Some(vec![add!(Value, Value { id: ValueId(hand.id()), variable, holder, value: words(dice, 1) })])
        }
        18 => {
            let case = Case {
                id: CaseId(hand.id()),
                name: words(dice, 2),
                kind: CaseKind::ALL[dice.below(2)],
                speaker: (dice.below(2) == 0).then(|| "Ž1".to_owned()),
                documents: project.documents().map(|row| row.id).take(2).collect(),
                segments: project.segments().map(|row| row.id).take(dice.below(2)).collect(),
            };
            Some(vec![add!(Case, case)])
        }
        19 => {
            let question = Question {
                id: QuestionId(hand.id()),
                parent: dice.one_of(project.questions()).map(|row| row.id),
                kind: QuestionKind::ALL[dice.below(2)],
                words: words(dice, 1),
                order: key,
                put: project
                    .documents()
                    .take(2)
                    .map(|row| PutAt { document: row.id, paragraph: 1 })
                    .collect(),
                not_asked: project.documents().skip(2).map(|row| row.id).collect(),
                codes: project.codes().take(1).map(|row| row.id).collect(),
            };
            Some(vec![add!(Question, question)])
        }
        22..=24 => theory(project, hand, dice, key),
        20 => {
            let key = ["levels", "pins"][dice.below(2)].to_owned();
            let value = serde_json::json!({ "a": dice.below(9), "row": "codings" });
            let before = project.settings().find(|row| row.key == key).cloned();
            Some(vec![Change::Setting(Box::new(Delta { before, after: Some(Setting { key, value }) }))])
        }
        _ => {
            let document = dice.one_of(project.documents())?;
            let mut changes: Vec<Change> = project
                .segments()
                .filter(|row| row.document == document.id)
                .flat_map(|row| without_segment(project, row))
                .collect();
            changes.extend(project.memos_on(Target::Document(document.id)).map(|row| remove!(Memo, row)));
            changes.extend(project.values_on(Holder::Document(document.id)).map(|row| remove!(Value, row)));
            changes.push(remove!(Document, document));
            changes.push(remove!(Text, project.text_row(document.text)?));
            Some(changes)
        }
    }
}

fn evidence(project: &Project, hand: &Hand, dice: &mut Dice) -> Vec<Evidence> {
    let segments: Vec<SegmentId> = dice.one_of(project.segments()).into_iter().map(|row| row.id).collect();
    let side = Side::ALL[dice.below(2)];
    segments
        .into_iter()
        .map(|segment| Evidence { segment, side, note: words(dice, 0), at: hand.now() })
        .collect()
}

/// A next step in the theory.
fn theory(project: &Project, hand: &mut Hand, dice: &mut Dice, order: String) -> Option<Vec<Change>> {
    let id = hand.id();
    match dice.below(8) {
        0 => {
            let relation = Relation {
                id: RelationId(id),
                from: dice.one_of(project.codes())?.id,
                kind: ["condition-for", "vodi v"][dice.below(2)].to_owned(),
                to: dice.one_of(project.codes())?.id,
                direction: Direction::ALL[dice.below(3)],
                stance: Stance::ALL[dice.below(2)],
                evidence: dice.one_of(project.segments()).into_iter().map(|row| row.id).collect(),
                note: words(dice, 0),
                order,
            };
            Some(vec![add!(Relation, relation)])
        }
        1..=2 => {
            let document = dice.one_of(project.documents())?.id;
            let because = [
                None,
                Some(Because::Document(document)),
                dice.one_of(project.cases()).map(|row| Because::Case(row.id)),
            ];
            let proposition = Proposition {
                id: PropositionId(id),
                number: dice.below(50) as u32,
                sentence: words(dice, 1),
                kind: PropositionKind::ALL[dice.below(6)],
                validity: words(dice, 0),
                status: PropositionStatus::ALL[dice.below(4)],
                reason: words(dice, 0),
                evidence: evidence(project, hand, dice),
                relations: dice.one_of(project.relations()).into_iter().map(|row| row.id).collect(),
                codes: dice.one_of(project.codes()).into_iter().map(|row| row.id).collect(),
                questions: dice.one_of(project.questions()).into_iter().map(|row| row.id).collect(),
                order,
                earlier: vec![Wording {
                    sentence: words(dice, 1),
                    at: hand.now(),
                    because: because[dice.below(3)],
                }],
                created: hand.now(),
            };
            Some(vec![add!(Proposition, proposition)])
        }
        3 => Some(change!(Proposition, dice.one_of(project.propositions())?, |row: &mut Proposition| row
            .evidence
            .clear())),
        4 => {
            let propositions = dice.one_of(project.propositions()).into_iter().map(|row| row.id).collect();
            let row =
                Recommendation { id: RecommendationId(id), sentence: words(dice, 1), propositions, order };
            Some(vec![add!(Recommendation, row)])
        }
        5 => {
            let segment = dice.one_of(project.segments())?.id;
            let property = Property {
                id: PropertyId(id),
                category: dice.one_of(project.codes())?.id,
                name: words(dice, 1),
                dimension: words(dice, 0),
                one: words(dice, 0),
                other: words(dice, 0),
                values: vec![PropertyValue {
                    segment,
                    value: words(dice, 0),
                    position: [None, Some(100)][dice.below(2)],
                }],
                order,
            };
            Some(vec![add!(Property, property)])
        }
        6 => {
            let category = dice.one_of(project.codes())?.id;
            let evidence = evidence(project, hand, dice);
            let (slot, words) = ("conditions".to_owned(), words(dice, 1));
            Some(vec![add!(
                CardEntry,
                CardEntry { id: CardEntryId(id), category, slot, words, evidence, order }
            )])
        }
        _ => {
            let kept = dice.one_of(project.codes())?;
            let merge = Merge {
                id: MergeId(id),
                at: hand.now(),
                into: kept.id,
                within: None,
                gone: Code { id: CodeId(hand.id()), name: words(dice, 1), ..Code::default() },
                kept: kept.clone(),
                moved: dice.one_of(project.memos()).into_iter().map(|row| Ref::Memo(row.id)).collect(),
                shared: Vec::new(),
                also: Vec::new(),
                also_shared: vec![kept.id],
                codings: dice.one_of(project.codings()).into_iter().cloned().collect(),
                relations: dice.one_of(project.relations()).into_iter().cloned().collect(),
            };
            Some(vec![add!(Merge, merge)])
        }
    }
}
