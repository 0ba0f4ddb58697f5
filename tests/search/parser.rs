//! Queries are read, printed and read again as the same; what is wrong is pointed at; nothing panics.

use super::*;
use proptest::prelude::*;

/// The query as it prints.
fn printed(query: &str) -> String {
    parse(query).unwrap().to_string()
}

#[test]
fn queries_print_as_what_they_mean() {
    for (typed, expected) in [
        ("udeleženec", "udeleženec"),
        ("a b AND c & d", "a b c d"),
        ("a OR b c", "a OR (b c)"),
        ("NOT (a OR b)", "NOT (a OR b)"),
        ("„na trg dela“", "\"na trg dela\""),
        ("»na trg«", "\"na trg\""),
        ("\"iskati delo\"~3", "NEAR/3(iskati delo)"),
        ("a NEAR/2 b NEAR/4 c", "NEAR/4(NEAR/2(a b) c)"),
        ("a NEAR (b OR c)", "NEAR/5(a (b OR c))"),
        ("a THEN/3 \"b c\"", "(a THEN/3 \"b c\")"),
        ("Zaposl* w?rd", "zaposl* w?rd"),
        ("beseda~ APPROX/2 Delo", "beseda~1 delo~2"),
        ("/za(po)+.*/", "/za(po)+.*/"),
        ("code:Izidi > Delo > „Kvaliteta dela“ x", "code:\"Izidi > Delo > Kvaliteta dela\" x"),
        ("code:Izidi\\Delo", "code:\"Izidi\\Delo\""),
        ("\"kohezijska regija\":zahodna", "\"kohezijska regija\":\"zahodna\""),
        ("regija:\"\"", "regija:\"\""),
        ("is:coded is:uncoded", "is:coded is:uncoded"),
        ("is:from-hits", "is:from-hits"),
        ("saved:Stiska doc:C", "saved:\"Stiska\" doc:\"C\""),
        ("saved:»Stiska in samota«", "saved:\"Stiska in samota\""),
        ("delo in:segments", "delo in:segments"),
        ("in:segments", "in:segments"),
        ("code:A & code:B", "code:\"A\" code:\"B\""),
        ("code:A NEAR/2 code:B", "(code:\"A\" NEAR/2 code:\"B\")"),
        ("code:A THEN code:B", "(code:\"A\" THEN code:\"B\")"),
        ("or not delo, – in", "or not delo, in"),
        ("8:30 A: npr.", "8:30 A: npr."),
    ] {
        assert_eq!(printed(typed), expected, "{typed}");
        assert_eq!(parse(&printed(typed)).unwrap(), parse(typed).unwrap(), "{typed}");
    }
}

#[test]
fn errors_point_at_their_place() {
    for (query, key, place) in [
        ("", "search-empty", 0..0),
        ("  – , ", "search-empty", 0..8),
        ("delo \"na trg", "search-quote-open", 5..12),
        ("(delo OR", "search-operator-right", 6..8),
        ("(delo", "search-paren-open", 0..1),
        ("delo)", "search-paren-close", 4..5),
        ("OR delo", "search-operator-left", 0..2),
        ("delo AND", "search-operator-right", 5..8),
        ("a AND OR b", "search-operator-right", 2..5),
        ("NOT", "search-operator-right", 0..3),
        ("a NEAR/x b", "search-number", 7..8),
        ("a NEAR/2 code:B", "search-near-mixed", 2..8),
        ("NEAR/2(a NOT b)", "search-near-words", 9..12),
        ("a NEAR", "search-operator-right", 2..6),
        ("delo~7", "search-distance", 4..6),
        ("x /za(po/", "search-regex-wrong", 2..9),
        ("/zapo", "search-regex-open", 0..5),
        ("a ** b", "search-pattern-bare", 2..4),
        ("a code: b", "search-filter-empty", 2..7),
        ("is:kodirano", "search-is-unknown", 3..11),
        ("in:odstavki", "search-in-unknown", 3..11),
        ("a OR b in:segments", "search-segments-alone", 2..4),
        ("NOT in:segments", "search-segments-alone", 0..3),
        ("č \"š", "search-quote-open", 3..6),
    ] {
        let problem = parse(query).expect_err(query);
        assert_eq!((problem.error.message.key.as_ref(), problem.place), (key, place), "{query}");
    }
    assert_eq!(parse(&"(".repeat(200)).unwrap_err().error.message.key, "search-too-deep");
    assert_eq!(parse(&"a ".repeat(300)).unwrap_err().error.message.key, "search-too-many");
    assert_eq!(parse(&"a".repeat(20_000)).unwrap_err().error.message.key, "search-too-long");
}

proptest! {
    #[test]
    fn any_string_is_read_or_refused_in_place(query in "(\\PC|[ \"()*?~/:&|>„“»«a-cčšžA-Z0-9]|NEAR/2|THEN|OR |NOT |code:|in:segments|is:coded){0,30}") {
        match parse(&query) {
            Ok(read) => prop_assert_eq!(parse(&read.to_string()).map_err(|problem| problem.error.to_string()), Ok(read.clone()), "{}", read),
            Err(problem) => {
                prop_assert!(query.get(problem.place.clone()).is_some(), "{query:?} {:?}", problem.place);
                problem.carets(&query);
            }
        }
    }
}
