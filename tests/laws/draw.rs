//! Draws a command of a given verb, with arguments that mostly fit the project as it stands.

use super::chance::Chance;
use preja::command::code::{
    add::AddCode, also::AlsoUnder, color::ColorCode, define::DefineCode, level::LevelOfCode,
    merge::MergeCodes, remove::RemoveCode, rename::RenameCode, reparent::MoveCode, split::SplitCode,
    state::StateOfCode, unmerge::UnmergeCode,
};
use preja::command::coding::{
    Coded, add::AddCoding, recode::RecodeCoding, remove::RemoveCoding, set_aside::BringBack,
    set_aside::SetAside, weight::WeighCoding,
};
use preja::command::document::{
    correct::CorrectDocument, group::GroupDocument, label::LabelDocument, language::LanguageOfDocument,
    mark::MarkParagraphs, record::RecordDocument, remove::RemoveDocument, rename::RenameDocument,
    reorder::MoveDocument,
};
use preja::command::question::{
    add::AddQuestion, answer::AnswerQuestion, edit::EditQuestion, not_asked::NotAsked, put::PutQuestion,
    remove::RemoveQuestion,
};
use preja::command::refs::{CaseRef, CodeRef, DocumentRef, MemoRef, PlaceRef, QuestionRef, VariableRef};
use preja::command::target::{HolderRef, TargetRef};
use preja::command::{Command, case, coder, memo, segment, setting, unit, variable};
use preja::model::*;
use preja::text::span::floor_boundary;
use preja::text::{Span, Text};

/// Names of every kind; some are the same but for white space or composition.
const NAMES: [&str; 12] = [
    "Delo",
    "Samopodoba",
    "Ne še zaposlitev",
    "Ne  še zaposlitev ",
    "Urejanje stanovanja, dolgov idr. (tudi izvršbe)",
    "Delo/študij",
    "Nadzor",
    "Redni: stiki",
    "Sram",
    "c\u{30C}as",
    "čas",
    "Prevoz 2",
];

pub(super) fn name(chance: &mut Chance) -> String {
    if chance.once_in(2) { "  ".to_owned() } else { (*chance.one(&NAMES).unwrap()).to_owned() }
}

fn path(chance: &mut Chance) -> String {
    let steps: Vec<String> = (0..=chance.below(3)).map(|_| name(chance)).collect();
    steps.join(if chance.once_in(50) { " > " } else { "\\" })
}

pub(super) fn code(chance: &mut Chance, project: &Project) -> CodeRef {
    let codes: Vec<CodeId> = project.codes().map(|row| row.id).collect();
    match chance.one(&codes) {
        Some(id) if chance.once_in(40) => CodeRef::Id(id),
        Some(id) if chance.once_in(95) => CodeRef::Typed(tree::path(project, id)),
        _ => CodeRef::Typed(name(chance)),
    }
}

fn document_id(chance: &mut Chance, project: &Project) -> Option<DocumentId> {
    chance.one(&project.documents().map(|row| row.id).collect::<Vec<_>>())
}

fn document(chance: &mut Chance, project: &Project) -> DocumentRef {
    match document_id(chance, project).and_then(|id| project.document(id)) {
        Some(row) if chance.once_in(50) => DocumentRef::Typed(row.label.clone()),
        Some(row) if chance.once_in(95) => DocumentRef::Typed(row.name.clone()),
        _ => DocumentRef::Typed("ni ga".into()),
    }
}

fn documents(chance: &mut Chance, project: &Project) -> Vec<DocumentRef> {
    (0..=chance.below(3)).map(|_| document(chance, project)).collect()
}

/// A place, with the words that narrow it where it is typed.
pub(super) fn place(chance: &mut Chance, project: &Project) -> (PlaceRef, Option<String>) {
    let segments: Vec<SegmentId> = project.segments().map(|row| row.id).collect();
    let nowhere = (PlaceRef::Typed("Z9".into()), None);
    let Some(row) = document_id(chance, project).and_then(|id| project.document(id)) else { return nowhere };
    let text = project.text(row.text);
    let first = 1 + chance.below(text.paragraphs().len());
    let last = (first + if chance.once_in(20) { 1 } else { 0 }).min(text.paragraphs().len());
    match chance.below(20) {
        0 => nowhere,
        1..=4 => chance.one(&segments).map_or(nowhere, |id| (PlaceRef::Segment(id), None)),
        5..=9 => {
            let at = |chance: &mut Chance| floor_boundary(text.body(), chance.below(text.body().len() + 1));
            let span = Span::new(at(chance), at(chance));
            (PlaceRef::Span { document: row.id, span }, None)
        }
        10..=14 => {
            let words: Vec<&str> = text.paragraph_text(first).split(' ').collect();
            let from = chance.below(words.len());
            let to = (from + 1 + chance.below(4)).min(words.len());
            (PlaceRef::Typed(row.cite(first, first)), Some(words[from..to].join(" ")))
        }
        _ => (PlaceRef::Typed(row.cite(first, last)), None),
    }
}

/// A coding that is there, mostly.
fn coded(chance: &mut Chance, project: &Project) -> Coded {
    let codings: Vec<&Coding> = project.codings().collect();
    match chance.one(&codings) {
        Some(coding) if chance.once_in(90) => {
            Coded { place: PlaceRef::Segment(coding.segment), quote: None, code: CodeRef::Id(coding.code) }
        }
        _ => {
            let (place, quote) = place(chance, project);
            Coded { place, quote, code: code(chance, project) }
        }
    }
}

fn memo(chance: &mut Chance, project: &Project) -> MemoRef {
    let memos: Vec<&Memo> = project.memos().collect();
    match chance.one(&memos) {
        Some(row) if chance.once_in(40) && !row.title.is_empty() => MemoRef::Typed(row.title.clone()),
        Some(row) if chance.once_in(30) => MemoRef::Typed(row.id.to_string()),
        Some(row) => MemoRef::Id(row.id),
        None => MemoRef::Typed(name(chance)),
    }
}

pub(super) fn question(chance: &mut Chance, project: &Project) -> QuestionRef {
    let questions: Vec<QuestionId> = project.questions().map(|row| row.id).collect();
    match chance.one(&questions) {
        Some(id) if chance.once_in(90) => QuestionRef::Typed(project.question_number(id)),
        Some(id) => QuestionRef::Id(id),
        None => QuestionRef::Typed(format!("r{}", chance.below(3))),
    }
}

fn variable(chance: &mut Chance, project: &Project) -> String {
    let names: Vec<String> = project.variables().map(|row| row.name.clone()).collect();
    if chance.once_in(60) { chance.one(&names).unwrap_or_else(|| name(chance)) } else { name(chance) }
}

pub(super) fn case_of(chance: &mut Chance, project: &Project) -> CaseRef {
    let names: Vec<String> = project.cases().map(|row| row.name.clone()).collect();
    CaseRef::Typed(if chance.once_in(90) {
        chance.one(&names).unwrap_or_else(|| name(chance))
    } else {
        name(chance)
    })
}

fn holder(chance: &mut Chance, project: &Project) -> (HolderRef, Option<String>) {
    let values: Vec<Holder> = project.values().map(|row| row.holder).collect();
    match chance.below(10) {
        0..=2 => (
            HolderRef::Typed(
                document_id(chance, project)
                    .map_or("?".into(), |id| project.document(id).unwrap().label.clone()),
            ),
            None,
        ),
        3 => {
            let CaseRef::Typed(name) = case_of(chance, project) else {
                return (HolderRef::Typed("?".into()), None);
            };
            (HolderRef::Typed(format!("case:{name}")), None)
        }
        4..=6 => match place(chance, project) {
            (PlaceRef::Typed(typed), quote) => (HolderRef::Typed(typed), quote),
            (place, quote) => (HolderRef::Place(place), quote),
        },
        _ => (chance.one(&values).map_or(HolderRef::Typed("?".into()), HolderRef::Id), None),
    }
}

fn target(chance: &mut Chance, project: &Project) -> TargetRef {
    let typed = |text: String| TargetRef::Typed(text);
    let codes: Vec<String> = project.codes().map(|row| tree::path(project, row.id)).collect();
    let labels: Vec<String> = project.documents().map(|row| row.label.clone()).collect();
    let any = |chance: &mut Chance, list: &[String]| chance.one(list).unwrap_or_else(|| "?".into());
    let codings: Vec<&Coding> = project.codings().collect();
    match chance.below(12) {
        0 => typed("diary".into()),
        1 => typed(format!("document:{}", any(chance, &labels))),
        2 => typed(format!("code:{}", any(chance, &codes))),
        3 => {
            let numbers: Vec<String> = project.propositions().map(Proposition::name).collect();
            let relations: Vec<String> =
                project.relations().map(|row| project.relation_number(row.id)).collect();
            let (one, other) = (any(chance, &numbers), any(chance, &relations));
            typed(if chance.once_in(50) { format!("proposition:{one}") } else { format!("relation:{other}") })
        }
        4 => typed(format!("pair:{}:{}", any(chance, &codes), any(chance, &labels))),
        5 => typed(format!(
            "case:{}",
            any(chance, &project.cases().map(|row| row.name.clone()).collect::<Vec<_>>())
        )),
        6 => typed(format!(
            "variable:{}",
            any(chance, &project.variables().map(|row| row.name.clone()).collect::<Vec<_>>())
        )),
        7 => typed(format!(
            "question:{}",
            any(chance, &project.questions().map(|row| project.question_number(row.id)).collect::<Vec<_>>())
        )),
        8 => chance
            .one(&codings)
            .map_or(TargetRef::Id(Target::Diary), |row| TargetRef::Id(Target::Segment(row.segment))),
        9 => chance.one(&codings).map_or(TargetRef::Id(Target::Diary), |row| {
            let (place, words) =
                (project.cite_segment(row.segment), project.quote(row.segment).replace('\n', " "));
            typed(format!("coding:{place}:{words}:{}", tree::path(project, row.code)))
        }),
        10 => chance
            .one(&codings)
            .map_or(TargetRef::Id(Target::Diary), |row| TargetRef::Id(Target::Coding(row.id))),
        _ => typed("nowhere:x".into()),
    }
}

/// A text with a few mistakes put right, or made; two paragraphs may become the same.
fn corrected(chance: &mut Chance, text: &Text) -> Text {
    let mut lines: Vec<String> =
        (1..=text.paragraphs().len()).map(|number| text.paragraph_text(number).to_owned()).collect();
    for _ in 0..chance.below(4) {
        let at = chance.below(lines.len());
        match chance.below(6) {
            0 => lines[at] = lines[at].replacen("je", "ni", 1),
            1 => lines[at] = lines[at].replace(' ', "  "),
            2 => lines.insert(at, "Tega prej ni bilo.".into()),
            3 if lines.len() > 2 => {
                lines.remove(at);
            }
            4 => lines[at] = lines[at].replace("ob šestih in ob dveh", "ob dveh"),
            _ => lines[at].push_str(" In še nekaj."),
        }
    }
    super::text(&lines.iter().map(String::as_str).collect::<Vec<_>>())
}

/// A command of the verb; a verb that is not known here is a failure, so that no command stays outside the laws.
pub fn draw(noun: &str, verb: &str, chance: &mut Chance, project: &Project) -> Command {
    let c = chance;
    match (noun, verb) {
        ("document", "rename") => RenameDocument { document: document(c, project), name: name(c) }.into(),
        ("document", "label") => {
            let label = c.one(&["A", "B", "A1", "INT1", "D", "E", "predolga", "x y"]).unwrap();
            LabelDocument { document: document(c, project), label: label.to_owned() }.into()
        }
        ("document", "group") => {
            GroupDocument { document: document(c, project), group: c.maybe(70, name) }.into()
        }
        ("document", "record") => {
            RecordDocument { document: document(c, project), record: c.one(Record::ALL).unwrap() }.into()
        }
        ("document", "ocr") => {
            preja::command::document::ocr::OcrOfDocument { document: document(c, project), no: c.once_in(50) }
                .into()
        }
        ("document", "language") => {
            let language = c.one(&["sl", "EN", "slo"]).unwrap().to_owned();
            LanguageOfDocument { document: document(c, project), language }.into()
        }
        ("document", "move") => {
            let (one, before) = (document(c, project), c.once_in(50));
            let other = c.maybe(95, |c| document(c, project));
            MoveDocument {
                document: one,
                before: other.clone().filter(|_| before),
                after: other.filter(|_| !before),
            }
            .into()
        }
        ("document", "mark") => {
            let from = c.below(9);
            let paragraphs =
                if c.once_in(50) { from.to_string() } else { format!("{from}-{}", from + c.below(3)) };
            let speaker = c.maybe(50, |c| c.one(&["K1", "K2"]).unwrap().to_owned());
            let kind =
                c.maybe(60, |c| c.one(&["said", "question", "heading", "missing", "?"]).unwrap().to_owned());
            MarkParagraphs {
                document: document(c, project),
                paragraphs,
                no_speaker: speaker.is_none() && c.once_in(30),
                speaker,
                kind,
            }
            .into()
        }
        ("document", "correct") => {
            let of = document(c, project);
            let text = of.resolve(project).ok().map(|row| corrected(c, project.text(row.text)));
            CorrectDocument { document: of, file: "C.txt".into(), text: text.filter(|_| c.once_in(95)) }
                .into()
        }
        ("document", "remove") => RemoveDocument { document: document(c, project) }.into(),
        ("code", "add") => AddCode {
            path: path(c),
            definition: c.maybe(30, name),
            level: c.maybe(20, name),
            color: c.maybe(20, |c| c.one(&["red", "#00ff7F", "mauve"]).unwrap().to_owned()),
            in_vivo: c.once_in(20),
            ..AddCode::default()
        }
        .into(),
        ("code", "rename") => RenameCode { code: code(c, project), name: name(c) }.into(),
        ("code", "move") => {
            let (moved, how) = (code(c, project), c.below(5));
            let mut other = |at| (how == at).then(|| code(c, project));
            MoveCode { code: moved, under: other(0), before: other(1), after: other(2), top: how == 3 }.into()
        }
        ("code", "merge") => MergeCodes { from: code(c, project), into: code(c, project) }.into(),
        ("code", "split") => {
            let of = code(c, project);
            let id = of.resolve(project).map(|row| row.id);
            let mut places: Vec<PlaceRef> = id
                .map(|id| project.codings_of(id).map(|row| PlaceRef::Segment(row.segment)).collect())
                .unwrap_or_default();
            places.truncate(1 + c.below(3));
            if places.is_empty() || c.once_in(30) {
                places.push(place(c, project).0);
            }
            let into = if c.once_in(50) {
                tree::path(project, project.codes().next().map_or(CodeId(uuid()), |row| row.id))
            } else {
                path(c)
            };
            SplitCode { code: of, into, places }.into()
        }
        ("code", "unmerge") => {
            let merged = c.one(&project.merges().map(|row| row.into).collect::<Vec<_>>());
            UnmergeCode { code: merged.map_or_else(|| code(c, project), CodeRef::Id) }.into()
        }
        ("relation" | "proposition" | "recommendation" | "property" | "card", _) => {
            super::draw_theory::draw(noun, verb, c, project)
        }
        ("unit", "fix") => unit::fix::FixNumbers {
            documents: if c.once_in(50) { Vec::new() } else { documents(c, project) },
        }
        .into(),
        ("unit", "renumber") => {
            unit::renumber::RenumberStatements { documents: documents(c, project) }.into()
        }
        ("code", "define") => {
            let (definition, example) = (c.maybe(60, name), c.maybe(30, name));
            DefineCode {
                code: code(c, project),
                definition,
                include: c.maybe(20, name),
                exclude: None,
                example,
            }
            .into()
        }
        ("code", "level") => LevelOfCode { code: code(c, project), level: name(c) }.into(),
        ("code", "color") => {
            let color = c.one(&["teal", "#123456", "#12345"]).unwrap().to_owned();
            ColorCode { code: code(c, project), color }.into()
        }
        ("code", "state") => {
            StateOfCode { code: code(c, project), state: c.one(CodeState::ALL).unwrap(), reason: name(c) }
                .into()
        }
        ("code", "also") => {
            AlsoUnder { code: code(c, project), category: code(c, project), not: c.once_in(20) }.into()
        }
        ("code", "remove") => RemoveCode { code: code(c, project), with_subcodes: c.once_in(50) }.into(),
        ("coding", "add") => {
            let (place, quote) = place(c, project);
            let codes = (0..=c.below(3))
                .map(|_| if c.once_in(20) { CodeRef::Typed(path(c)) } else { code(c, project) })
                .collect();
            let weight = c.maybe(40, |c| c.below(101) as u8);
            AddCoding { place, quote, codes, weight, new: c.once_in(60), in_vivo: c.once_in(20) }.into()
        }
        ("coding", "remove") => RemoveCoding { coded: coded(c, project) }.into(),
        ("coding", "recode") => {
            RecodeCoding { coded: coded(c, project), to: code(c, project), new: c.once_in(50) }.into()
        }
        ("coding", "weight") => {
            WeighCoding { coded: coded(c, project), weight: c.maybe(70, |c| c.below(101) as u8) }.into()
        }
        ("coding", "set-aside") => SetAside { coded: coded(c, project), reason: name(c) }.into(),
        ("coding", "bring-back") => {
            let aside: Vec<&Coding> = project.codings().filter(|row| !row.is_active()).collect();
            let coded = match c.one(&aside).filter(|_| c.once_in(80)) {
                Some(row) => {
                    Coded { place: PlaceRef::Segment(row.segment), quote: None, code: CodeRef::Id(row.code) }
                }
                None => coded(c, project),
            };
            BringBack { coded }.into()
        }
        ("segment", "mark") => {
            let (place, quote) = place(c, project);
            segment::mark::MarkUnit { place, quote }.into()
        }
        ("segment", "unmark") => {
            let units: Vec<SegmentId> = project.segments().filter(|row| row.unit).map(|row| row.id).collect();
            let (place, quote) =
                c.one(&units).map_or_else(|| place(c, project), |id| (PlaceRef::Segment(id), None));
            segment::unmark::UnmarkUnit { place, quote }.into()
        }
        ("segment", "move") => {
            let segments: Vec<SegmentId> = project.segments().map(|row| row.id).collect();
            let (from, quote) =
                c.one(&segments).map_or_else(|| place(c, project), |id| (PlaceRef::Segment(id), None));
            let (to, to_quote) = place(c, project);
            segment::reshape::MoveSegment {
                place: from,
                quote,
                to: Some(to).filter(|_| c.once_in(90)),
                to_quote,
            }
            .into()
        }
        ("memo", "add") => {
            let (kind, title) = (c.one(MemoKind::ALL).unwrap(), c.maybe(50, name).unwrap_or_default());
            memo::add::AddMemo {
                on: target(c, project),
                kind,
                title,
                text: format!("{} {}", name(c), c.below(1_000)),
            }
            .into()
        }
        ("memo", "edit") => {
            let (title, kind) = (c.maybe(30, name), c.maybe(30, |c| c.one(MemoKind::ALL).unwrap()));
            memo::edit::EditMemo { memo: memo(c, project), title, kind, text: c.maybe(60, name) }.into()
        }
        ("memo", "remove") => memo::remove::RemoveMemo { memo: memo(c, project) }.into(),
        ("variable", "add") => variable::add::AddVariable { name: name(c) }.into(),
        ("variable", "rename") => variable::rename::RenameVariable {
            variable: VariableRef::Typed(variable(c, project)),
            name: name(c),
        }
        .into(),
        ("variable", "set") => {
            let (holder, quote) = holder(c, project);
            let value = c
                .one(&["zahodna\\ Dolga  Soteska", "vzhodna", "zahodna > Solinje", "\\"])
                .unwrap()
                .to_owned();
            variable::set::SetValue { holder, variable: variable(c, project), value, quote }.into()
        }
        ("variable", "clear") => {
            let (holder, quote) = holder(c, project);
            variable::clear::ClearValue { holder, variable: VariableRef::Typed(variable(c, project)), quote }
                .into()
        }
        ("variable", "remove") => {
            variable::remove::RemoveVariable { variable: VariableRef::Typed(variable(c, project)) }.into()
        }
        ("case", "add") => {
            let (name, speaker) = (name(c), c.maybe(30, |_| "K1".to_owned()));
            case::add::AddCase {
                name,
                kind: c.one(CaseKind::ALL).unwrap(),
                speaker,
                documents: documents(c, project),
            }
            .into()
        }
        ("case", "rename") => case::rename::RenameCase { case: case_of(c, project), name: name(c) }.into(),
        ("case", "link") => case::link::LinkCase {
            case: case_of(c, project),
            documents: documents(c, project),
            not: c.once_in(30),
        }
        .into(),
        ("case", "remove") => case::remove::RemoveCase { case: case_of(c, project) }.into(),
        ("question", "add") => {
            let under = c.maybe(40, |c| question(c, project));
            AddQuestion { kind: c.one(QuestionKind::ALL).unwrap(), words: name(c), under }.into()
        }
        ("question", "edit") => EditQuestion { question: question(c, project), words: name(c) }.into(),
        ("question", "put") => {
            let places = (0..=c.below(2)).map(|_| place(c, project).0).collect();
            PutQuestion { question: question(c, project), places, not: c.once_in(20) }.into()
        }
        ("question", "not-asked") => {
            NotAsked { question: question(c, project), documents: documents(c, project), not: c.once_in(20) }
                .into()
        }
        ("question", "answer") => {
            let codes = (0..=c.below(2)).map(|_| code(c, project)).collect();
            AnswerQuestion { question: question(c, project), codes, not: c.once_in(20) }.into()
        }
        ("question", "remove") => RemoveQuestion { question: question(c, project) }.into(),
        ("coder", "rename") => {
            let coder = project.coders().nth(c.below(2)).unwrap().id.into();
            coder::rename::RenameCoder { coder, name: name(c) }.into()
        }
        ("setting", "set") => {
            let value = c.one(&["null", "[\"tema\", \"pojem\"]", "{", "3"]).unwrap().to_owned();
            setting::set::SetSetting { key: c.one(&["levels", "pins", "No"]).unwrap().to_owned(), value }
                .into()
        }
        ("setting", "state") => setting::state::NameState { name: name(c) }.into(),
        ("setting", "search") => {
            let query =
                c.one(&[None, Some("stiska"), Some(" "), Some("saved:Delo")]).unwrap().map(str::to_owned);
            setting::search::SaveSearch { name: name(c), query }.into()
        }
        ("setting", "lemma") => {
            let lists: [&[&str]; 4] = [&[], &["delo"], &["Delo", "delati"], &["dve besedi"]];
            let lemmas = c.one(&lists).unwrap();
            let lemmas = lemmas.iter().map(|lemma| (*lemma).to_owned()).collect();
            setting::lemma::LemmaOfForm { form: c.one(&["dela", "Dela", ""]).unwrap().to_owned(), lemmas }
                .into()
        }
        _ => panic!("the laws do not know {noun} {verb}: draw one here"),
    }
}

/// An id of nothing.
fn uuid() -> uuid::Uuid {
    uuid::Uuid::nil()
}
