//! A project made from the rows of a table of coded segments, without an importer: what it counts must be what the rows say.

use preja::model::*;
use preja::text::{Paragraph, ParagraphKind, Span, Text};
use std::collections::BTreeMap;
use std::path::PathBuf;
use uuid::Uuid;

/// The order in which the study keeps its documents (design page on the method).
pub const ORDER: &str = "AGJHFDIECB";

/// One row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub document: String,
    pub code: String,
    pub begin: usize,
    pub end: usize,
    pub words: String,
}

/// The rows of `Color,Document name,Code,Begin,End,Segment`.
pub fn lines(csv: &str) -> Vec<Line> {
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let read = |row: csv::StringRecord| Line {
        document: row[1].to_owned(),
        code: row[2].to_owned(),
        begin: row[3].parse().unwrap(),
        end: row[4].parse().unwrap(),
        words: row[5].to_owned(),
    };
    reader.records().map(|row| read(row.unwrap())).collect()
}

/// The table of the study, where its folder stands beside the project.
pub fn study_table() -> Option<String> {
    let shared = std::env::var_os("PREJA_STUDY").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/study")),
        PathBuf::from,
    );
    let text = std::fs::read_to_string(shared.join("coded_segments.csv")).ok();
    if text.is_none() {
        println!("skipped: the study is not here");
    }
    text
}

/// Ids that say what they name.
pub fn id(kind: u128, number: usize) -> Uuid {
    Uuid::from_u128(kind << 96 | number as u128)
}

/// A project in which exactly these rows are coded, each where the table says, by one coder.
pub fn project(lines: &[Line], order: &str) -> Project {
    sound(rows(lines, order))
}

/// The project of these rows, which must have no broken reference.
pub fn sound(rows: Rows) -> Project {
    let project = Project::from_rows(rows);
    assert_eq!(project.problems(), []);
    project
}

/// The rows of such a project, to which a test may add.
pub fn rows(lines: &[Line], order: &str) -> Rows {
    let mut rows = Rows::default();
    let coder = CoderId(id(1, 1));
    rows.coders.push(Coder { id: coder, name: "ana".into(), created: Time(0) });
    let mut codes: BTreeMap<String, CodeId> = BTreeMap::new();
    for line in lines {
        let mut path = String::new();
        let mut parent = None;
        for step in line.code.split('\\') {
            path = if path.is_empty() { step.to_owned() } else { format!("{path}\\{step}") };
            let next = codes.len() + 1;
            let code = *codes.entry(path.clone()).or_insert_with(|| {
                let order = format!("a{next:04}");
                rows.codes.push(Code {
                    id: CodeId(id(2, next)),
                    parent,
                    name: step.into(),
                    order,
                    ..Code::default()
                });
                CodeId(id(2, next))
            });
            parent = Some(code);
        }
    }
    let mut spans: BTreeMap<(usize, usize), SegmentId> = BTreeMap::new();
    for (number, label) in order.chars().map(String::from).enumerate() {
        let (document, text_id) = (DocumentId(id(3, number + 1)), TextId(id(4, number + 1)));
        let here: Vec<&Line> = lines.iter().filter(|line| line.document == label).collect();
        let text = text_of(&here);
        rows.documents.push(Document {
            id: document,
            name: label.clone(),
            label: label.clone(),
            record: Record::Paraphrase,
            text: text_id,
            order: format!("a{number:04}"),
            ..Document::default()
        });
        spans.clear();
        for line in here {
            let span = find(&text, line);
            let segment = *spans.entry((span.start, span.end)).or_insert_with(|| {
                let segment = SegmentId(id(5, rows.segments.len() + 1));
                rows.segments.push(Segment {
                    id: segment,
                    document,
                    text: text_id,
                    span,
                    unit: false,
                    number: None,
                });
                segment
            });
            rows.codings.push(Coding {
                id: CodingId(id(6, rows.codings.len() + 1)),
                segment,
                code: codes[&line.code],
                coder,
                weight: None,
                status: Status::Active,
                origin: Origin::Hand,
                created: Time(1_771_000_000_000),
            });
        }
        rows.texts.push(TextRow::new(text_id, text));
    }
    rows
}

/// A text with every quote in its paragraphs, in the order of the rows; quotes inside others are not repeated.
fn text_of(lines: &[&Line]) -> Text {
    let last = lines.iter().map(|line| line.end).max().unwrap_or(1);
    let mut pieces: Vec<Vec<String>> = vec![Vec::new(); last + 1];
    for line in lines {
        let held = lines.iter().any(|other| {
            other.begin == line.begin && other.words != line.words && other.words.contains(&line.words)
        });
        if held {
            continue;
        }
        for (number, piece) in (line.begin..=line.end).zip(halves(line)) {
            if !pieces[number].contains(&piece) {
                pieces[number].push(piece);
            }
        }
    }
    let (mut body, mut paragraphs) = (String::new(), Vec::new());
    for pieces in &pieces[1..] {
        let start = body.len();
        body.push_str(&pieces.join(" "));
        let kind = if pieces.is_empty() { ParagraphKind::Missing } else { ParagraphKind::Said };
        paragraphs.push(Paragraph { kind, ..Paragraph::said(start, body.len()) });
        body.push('\n');
    }
    Text::new(body, paragraphs)
}

/// A quote over two paragraphs is cut at its first sentence's end.
fn halves(line: &Line) -> Vec<String> {
    if line.begin == line.end {
        return vec![line.words.clone()];
    }
    let (first, second) = line.words.split_once(". ").unwrap();
    vec![format!("{first}."), second.to_owned()]
}

fn find(text: &Text, line: &Line) -> Span {
    let paragraph = text.paragraph(line.begin).unwrap();
    let words = if line.begin == line.end { line.words.clone() } else { halves(line).join("\n") };
    let start = paragraph.start + text.body()[paragraph.start..].find(&words).unwrap();
    Span::new(start, start + words.len())
}
