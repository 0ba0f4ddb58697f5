//! Who speaks and what is a question: marks on paragraphs, found by labels, bold runs and capital headings.
//!
//! Only marks are set; the words and the numbers of the paragraphs stay as they are, so the marks can be switched off
//! or corrected by hand without moving anything.

use super::Options;
use crate::text::numbering::is_capital_heading;
use crate::text::{Paragraph, ParagraphKind, Text};
use rustc_hash::FxHashMap;

/// Labels of those who ask, in small letters without the colon.
const ASKING: [&str; 18] = [
    "intervjuvar",
    "intervjuvarka",
    "spraševalec",
    "spraševalka",
    "izpraševalec",
    "izpraševalka",
    "raziskovalec",
    "raziskovalka",
    "moderator",
    "moderatorka",
    "vprašanje",
    "interviewer",
    "moderation",
    "question",
    "fragestellerin",
    "frager",
    "int",
    "interviewerin",
];

/// Sets speakers, time marks, questions and headings on the paragraphs of a text. `bold` holds, per paragraph, a label
/// that the file set in bold.
pub fn mark(text: &Text, bold: &FxHashMap<usize, String>, options: &Options) -> Text {
    let mut paragraphs: Vec<Paragraph> = text.paragraphs().to_vec();
    if options.speakers {
        set_speakers(text, bold, &mut paragraphs);
    }
    if options.questions {
        set_questions(text, &mut paragraphs);
    }
    text.with_paragraphs(paragraphs)
}

/// Speakers in the order in which they first speak.
pub fn speakers(text: &Text) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for speaker in text.paragraphs().iter().filter_map(|paragraph| paragraph.speaker.as_ref()) {
        if !found.contains(speaker) {
            found.push(speaker.clone());
        }
    }
    found
}

fn set_speakers(text: &Text, bold: &FxHashMap<usize, String>, paragraphs: &mut [Paragraph]) {
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    let labels: Vec<(Option<&str>, Option<&str>)> =
        paragraphs.iter().map(|paragraph| label_of(text.slice(paragraph.span()))).collect();
    for label in labels.iter().filter_map(|(label, _)| *label) {
        *counts.entry(label).or_default() += 1;
    }
    for (at, (paragraph, (label, time))) in paragraphs.iter_mut().zip(&labels).enumerate() {
        paragraph.time = time.map(str::to_owned);
        let sure =
            label.filter(|label| is_letter(label) || counts.get(label).is_some_and(|count| *count >= 2));
        let bold = bold.get(&at).map(String::as_str);
        paragraph.speaker = sure.or(bold).map(str::to_owned);
    }
}

/// A label of one or two capitals and digits (`A`, `K1`): a speaker even where it stands once.
fn is_letter(label: &str) -> bool {
    let count = label.chars().count();
    count <= 3
        && label.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
        && label.chars().filter(|c| c.is_alphabetic()).count() <= 2
}

/// The label before a colon at a paragraph's beginning, and the time mark before or after it.
fn label_of(words: &str) -> (Option<&str>, Option<&str>) {
    let (before, words) = time_of(words);
    let head_end = words.char_indices().take(41).find(|(_, c)| *c == ':').map(|(at, _)| at);
    let Some(end) = head_end else { return (None, before) };
    let label = words.get(..end).unwrap_or("").trim_end();
    let rest = words.get(end + 1..).unwrap_or("");
    let capital = label.chars().next().is_some_and(char::is_uppercase);
    let named = label.split_whitespace().count() <= 3
        && label.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_' | '/'));
    let letters = label.chars().any(char::is_alphabetic);
    let apart = rest.is_empty() || rest.starts_with(char::is_whitespace) || is_letter(label);
    let time = before.or_else(|| time_of(rest.trim_start()).0);
    if capital && named && letters && apart && !rest.starts_with("//") {
        (Some(label), time)
    } else {
        (None, before)
    }
}

/// A time mark (`00:12:34`, `[12:34]`, `(0:12:34.5)`, `#00:12:34-5#`) at the beginning, and what follows it.
fn time_of(words: &str) -> (Option<&str>, &str) {
    let open = words.trim_start_matches(['[', '(', '#', '{']);
    let end = open
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.' | ',' | '-')))
        .unwrap_or(open.len());
    let mark = open.get(..end).unwrap_or("").trim_end_matches([':', '.', ',', '-']);
    let parts: Vec<&str> = mark.split([':', '.', ',', '-']).collect();
    let colons = mark.matches(':').count();
    let digits = parts.iter().all(|part| !part.is_empty() && part.len() <= 3);
    if !(1..=3).contains(&colons)
        || !digits
        || !mark.starts_with(|c: char| c.is_ascii_digit())
        || parts.get(1).is_none_or(|minutes| minutes.len() != 2)
    {
        return (None, words);
    }
    let rest =
        open.get(mark.len()..).unwrap_or("").trim_start_matches([']', ')', '#', '}', ':', ' ', '\t', '-']);
    (Some(mark), rest)
}

fn set_questions(text: &Text, paragraphs: &mut [Paragraph]) {
    // Who mostly asks is who asks: their turns are questions even where one ends in a full stop.
    let mut turns: FxHashMap<&str, (usize, usize)> = FxHashMap::default();
    for paragraph in paragraphs.iter() {
        if let Some(speaker) = paragraph.speaker.as_deref() {
            let (all, asked) = turns.entry(speaker).or_default();
            *all += 1;
            *asked += usize::from(text.slice(paragraph.span()).trim_end().ends_with('?'));
        }
    }
    let several = turns.len() >= 2;
    let asks = |speaker: &str| {
        let (all, asked) = turns.get(speaker).copied().unwrap_or_default();
        ASKING.contains(&speaker.trim_end_matches(['1', '2', '3', ' ', '.']).to_lowercase().as_str())
            || several && all >= 3 && asked * 3 >= all * 2
    };
    let kinds: Vec<ParagraphKind> = paragraphs
        .iter()
        .map(|paragraph| {
            let words = text.slice(paragraph.span()).trim();
            let heading = words.lines().all(is_capital_heading) && !words.is_empty();
            match paragraph.speaker.as_deref() {
                _ if paragraph.kind == ParagraphKind::Missing => ParagraphKind::Missing,
                Some(speaker) if asks(speaker) => ParagraphKind::Question,
                None if heading && words.ends_with('?') => ParagraphKind::Question,
                None if heading => ParagraphKind::Heading,
                _ => paragraph.kind,
            }
        })
        .collect();
    for (paragraph, kind) in paragraphs.iter_mut().zip(kinds) {
        paragraph.kind = kind;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::text::numbering::{Numbering, paragraphs};

    fn marked(body: &str) -> Text {
        mark(
            &Text::new(body, paragraphs(body, Numbering::Nonempty)),
            &FxHashMap::default(),
            &Options::default(),
        )
    }

    fn of(text: &Text) -> Vec<(Option<&str>, ParagraphKind)> {
        text.paragraphs().iter().map(|one| (one.speaker.as_deref(), one.kind)).collect()
    }

    #[test]
    fn labels_become_speakers_and_who_asks_asks() {
        use ParagraphKind::{Question, Said};
        let text = marked(
            "Intervjuvarka: Kako gre?\nK1: Gre.\nIntervjuvarka: Povejte še kaj.\nPovzetek: to ni oseba.\nin še: tako.\nKoordinatorka: Da.\nKoordinatorka: Ne.",
        );
        assert_eq!(
            of(&text),
            [
                (Some("Intervjuvarka"), Question),
                (Some("K1"), Said),
                (Some("Intervjuvarka"), Question),
                (None, Said),
                (None, Said),
                (Some("Koordinatorka"), Said),
                (Some("Koordinatorka"), Said)
            ]
        );
        assert_eq!(speakers(&text), ["Intervjuvarka", "K1", "Koordinatorka"]);
        let asked = marked("A: Kako?\nB: Tako.\nA: Res?\nB: Res, a ne?\nA: Kdaj?\nB: Včeraj.");
        assert_eq!(of(&asked)[0], (Some("A"), Question));
        assert_eq!(of(&asked)[3], (Some("B"), Said));
    }

    #[test]
    fn capital_headings_are_questions_or_headings() {
        let text = marked("POGOVOR S KOORDINATORKO\nUvod.\nKAJ SPLOH JE TO?\nTo je to.");
        let kinds: Vec<_> = text.paragraphs().iter().map(|one| one.kind).collect();
        assert_eq!(
            kinds,
            [ParagraphKind::Heading, ParagraphKind::Said, ParagraphKind::Question, ParagraphKind::Said]
        );
    }

    #[test]
    fn time_marks_are_kept_as_written() {
        let text = marked("[00:12:34] K1: Gre.\nK2: (1:02) Tudi.\nOb 12:30 pride.\n#00:01:02-5# K1: Tako.");
        let times: Vec<_> = text.paragraphs().iter().map(|one| one.time.as_deref()).collect();
        assert_eq!(times, [Some("00:12:34"), Some("1:02"), None, Some("00:01:02-5")]);
        assert_eq!(text.paragraphs()[0].speaker.as_deref(), Some("K1"));
        assert_eq!(text.paragraphs()[1].speaker.as_deref(), Some("K2"));
    }

    #[test]
    fn switches_leave_words_and_numbers_alone() {
        let body = "A: Ena?\nB: Dve.";
        let plain = Text::new(body, paragraphs(body, Numbering::Nonempty));
        let off = mark(
            &plain,
            &FxHashMap::default(),
            &Options { speakers: false, questions: false, ..Options::default() },
        );
        assert_eq!(off, plain);
        assert_eq!(marked(body).body(), body);
    }
}
