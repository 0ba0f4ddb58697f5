//! Laws of words and codes together, over random codings: counts are what filters find, segments hold what they hold.

use super::*;
use preja::text::units::words as word_spans;
use proptest::prelude::*;

const WORDS: &[&str] = &["delo", "sram", "denar", "hiša", "stiska"];

/// A project of two documents with codings between random words.
fn coded() -> impl Strategy<Value = Made> {
    let paragraph =
        prop::collection::vec(prop::sample::select(WORDS), 1..6).prop_map(|words| words.join(" "));
    let body = prop::collection::vec(paragraph, 1..5).prop_map(|paragraphs| paragraphs.join("\n\n"));
    let coding = (0..2_usize, 0..20_usize, 0..20_usize, 0..3_usize, 0..2_usize);
    (prop::collection::vec(body, 2), prop::collection::vec(coding, 0..8)).prop_map(|(bodies, codings)| {
        let mut made = Made::default();
        let coders = [made.coder("Ana"), made.coder("Bor")];
        let parent = made.code(None, "Nad");
        let codes = [parent, made.code(Some(parent), "Pod"), made.code(None, "Drugo")];
        let documents: Vec<DocumentId> =
            bodies.iter().zip(["A", "B"]).map(|(body, label)| made.document(label, body)).collect();
        for (document, from, to, code, coder) in codings {
            let words = word_spans(&bodies[document]);
            let (from, to) = (from.min(to) % words.len(), from.max(to) % words.len());
            let span = Span::new(words[from.min(to)].start, words[from.max(to)].end);
            made.code_span(documents[document], span, codes[code], coders[coder]);
        }
        made
    })
}

const QUERIES: &[&str] = &[
    "delo",
    "delo sram",
    "delo OR sram",
    "NOT delo",
    "delo NOT sram",
    "\"delo sram\"",
    "delo NEAR/1 sram",
    "delo coder:Ana",
    "is:uncoded",
    "delo is:uncoded",
    "code:Pod",
    "sram NOT code:Pod",
    "code:Nad & code:Drugo",
    "code:Nad NEAR/1 code:Drugo",
    "(delo code:Pod) OR stiska",
];

proptest! {
    #![proptest_config(cases(24))]
    #[test]
    fn counts_are_what_the_filter_finds(made in coded()) {
        let project = made.project();
        let index = indexed(&project);
        for query in QUERIES {
            let hits = search(&index, &project, query);
            prop_assert_eq!(hits.total, hits.documents.iter().map(|(_, count)| count).sum::<usize>());
            for code in project.codes() {
                let counted = hits.codes.iter().find(|(id, _)| *id == code.id).map_or(0, |(_, count)| *count);
                let narrowed = search(&index, &project, &format!("({query}) code:{}", code.name)).total;
                prop_assert_eq!(counted, narrowed, "{} under {}", query, code.name);
                prop_assert!(narrowed <= hits.total);
            }
            let negated = search(&index, &project, &format!("NOT ({query})")).total;
            prop_assert_eq!(negated + hits.total, search(&index, &project, "delo OR NOT delo").total, "{}", query);
        }
    }

    /// A word is in a segment when it stands inside it: told by the text of the segment alone.
    #[test]
    fn segments_hold_what_they_hold(made in coded()) {
        let project = made.project();
        let index = indexed(&project);
        let holds = |segment: &Segment, word: &str| project.quote(segment.id).split_whitespace().any(|other| other == word);
        for (query, fits) in [
            ("\"delo\"", Box::new(|s: &Segment| holds(s, "delo")) as Box<dyn Fn(&Segment) -> bool>),
            ("\"delo\" \"sram\"", Box::new(|s: &Segment| holds(s, "delo") && holds(s, "sram"))),
            ("\"delo\" NOT \"sram\"", Box::new(|s: &Segment| holds(s, "delo") && !holds(s, "sram"))),
            ("\"delo\" OR \"hiša\"", Box::new(|s: &Segment| holds(s, "delo") || holds(s, "hiša"))),
        ] {
            let found = index.segments(&project, &Scope::default(), &parse(query).unwrap()).unwrap();
            for segment in project.segments() {
                prop_assert_eq!(found.contains(&segment.id), fits(segment), "{} in {:?}", query, project.quote(segment.id));
            }
            prop_assert_eq!(search(&index, &project, &format!("({query}) in:segments")).total, found.len());
        }
        let pairs = |code: &str| {
            let code = project.codes().find(|row| row.name == code).unwrap().id;
            project.segments().filter(|segment| project.codings_on(segment.id).any(|coding| coding.code == code)).count()
        };
        prop_assert_eq!(search(&index, &project, "code:Drugo in:segments").total, pairs("Drugo"));
        prop_assert_eq!(search(&index, &project, "code:Pod in:segments").total, pairs("Pod"));
    }
}
