//! Filters and code combinations, answered from the project; searches of segments; counts beside the list.

use super::*;
use preja::index::Order;
use preja::model::Made as Way;

/// Two interviews with codes, coders and variables.
fn made() -> Made {
    let mut made = Made::default();
    let (ana, bor) = (made.coder("Ana"), made.coder("Bor"));
    let a = made.document_of(
        "A",
        text("Sram je bil velik. Delo je pomagalo.\n\nStiska in denar.\n\nDelo, delo, samo delo.\n\nKonec."),
        |row| {
            row.group = Some("Intervjuji".into());
        },
    );
    let b = made.document("B", "Denar ni vse.\n\nSram pred drugimi, stiska doma.\n\nDelo za denar.");
    let izidi = made.code(None, "Izidi");
    let (sram, delo) = (made.code(Some(izidi), "Sram"), made.code(Some(izidi), "Delo/študij"));
    made.coding(a, "Sram je bil velik.", sram, ana);
    made.coding(a, "Sram je bil velik. Delo je", delo, bor);
    made.coding(a, "Delo, delo, samo delo.", delo, ana);
    made.coding(b, "Sram pred drugimi, stiska doma.\n\nDelo", sram, bor);
    let (regija, spol) = (made.variable("regija"), made.variable("spol"));
    made.value(regija, Holder::Document(a), "zahodna\\Nova Gorica\\Tolmin");
    made.value(regija, Holder::Document(b), "vzhodna");
    let segment = made.segment(b, Span::new(0, 13));
    made.rows.segments.iter_mut().find(|row| row.id == segment).unwrap().unit = true;
    made.value(spol, Holder::Segment(segment), "ženski");
    made.value(spol, Holder::Document(b), "moški");
    made
}

#[test]
fn filters_say_where_the_words_must_stand() {
    let project = made().project();
    let index = indexed(&project);
    for (query, expected) in [
        ("delo", "A1 A3 B3"),
        ("delo doc:a", "A1 A3"),
        ("delo group:intervjuji", "A1 A3"),
        ("delo code:Delo/študij", "A1 A3"),
        ("delo code:Sram", "B3"),
        ("denar code:Sram", ""),
        ("sram code:Izidi", "A1 B2"),
        ("sram code:Sram coder:Ana", "A1"),
        ("sram coder:Bor", "A1 B2"),
        ("delo is:coded", "A1 A3 B3"),
        ("denar is:uncoded", "A2 B1 B3"),
        ("is:uncoded", "A2 A4 B1"),
        ("denar NOT code:Sram", "A2 B1 B3"),
        ("code:Sram", "A1 B2 B3"),
        ("code:Sram & code:Delo/študij", "A1"),
        ("code:sram NOT code:Delo/študij", "B2 B3"),
        ("code:Izidi NOT delo", "B2"),
        ("code:Sram NEAR/2 code:Delo/študij", "A1 A3"),
        ("code:Sram NEAR/0 code:Delo/študij", "A1"),
        ("code:Sram THEN code:Delo/študij", "A1 A3"),
        ("code:Sram THEN/1 code:Delo/študij", ""),
        ("code:Delo/študij THEN code:Sram", ""),
        ("regija:zahodna", "A1 A2 A3 A4"),
        ("delo regija:tolmin", "A1 A3"),
        ("delo regija:\"Nova Gorica > Tolmin\"", "A1 A3"),
        ("delo regija:vzhodna", "B3"),
        ("spol:ženski denar", "B1"),
        ("spol:moški denar", "B3"),
        ("spol:\"\" delo", "A1 A3"),
    ] {
        assert_eq!(places(&index, &project, query), expected, "{query}");
    }
}

#[test]
fn a_search_is_true_right_after_a_coding() {
    let mut made = made();
    let index = indexed(&made.project());
    let (a, sram, ana) = (DocumentId(id(3, 1)), CodeId(id(2, 2)), CoderId(id(1, 1)));
    made.coding(a, "Stiska in denar.", sram, ana);
    assert_eq!(places(&index, &made.project(), "denar code:Sram"), "A2", "without following");
}

#[test]
fn segments_are_searched_as_wholes() {
    let project = made().project();
    let index = indexed(&project);
    // Two words in two paragraphs of one segment are found, a word outside it is not.
    assert_eq!(places(&index, &project, "stiska delo"), "");
    assert_eq!(places(&index, &project, "stiska delo in:segments"), "B2");
    assert_eq!(places(&index, &project, "stiska denar in:segments"), "");
    assert_eq!(places(&index, &project, "sram code:Sram in:segments"), "A1 B2");
    assert_eq!(search(&index, &project, "sram in:segments").total, 3);
    assert_eq!(search(&index, &project, "code:Sram & code:Delo/študij in:segments").total, 2);
    assert_eq!(search(&index, &project, "code:Sram in:segments").total, 2);
    assert_eq!(search(&index, &project, "is:uncoded in:segments").total, 1);
    assert_eq!(search(&index, &project, "in:segments").total, 4);
    let hits = search(&index, &project, "stiska delo in:segments");
    let words: Vec<&str> =
        hits.shown[0].ranges.iter().map(|range| project.text(hits.shown[0].text).slice(range.span)).collect();
    assert_eq!((words, hits.shown[0].end), (vec!["stiska", "Delo"], 3));
    let found = index.segments(&project, &Scope::default(), &parse("stiska delo").unwrap()).unwrap();
    assert_eq!(found.into_iter().collect::<Vec<_>>(), [hits.shown[0].segment.unwrap()]);
}

#[test]
fn scopes_narrow_a_search() {
    let project = made().project();
    let index = indexed(&project);
    let query = parse("delo").unwrap();
    let total = |scope: &Scope| index.search(&project, scope, &query, &Options::default()).unwrap().total;
    let sram = CodeId(id(2, 2));
    assert_eq!(total(&Scope { documents: vec![DocumentId(id(3, 2))], ..Scope::default() }), 1);
    assert_eq!(total(&Scope { codes: vec![sram], ..Scope::default() }), 1);
    assert_eq!(
        total(&Scope { codes: vec![CodeId(id(2, 1))], coders: vec![CoderId(id(1, 1))], ..Scope::default() }),
        1
    );
    assert_eq!(total(&Scope { coders: vec![CoderId(id(1, 1))], ..Scope::default() }), 3);
    assert_eq!(total(&Scope { search: Some("samo OR denar".into()), ..Scope::default() }), 2);
}

#[test]
fn what_no_one_knows_is_refused_in_place_with_the_nearest_name() {
    let project = made().project();
    let index = indexed(&project);
    for (query, key, place, near) in [
        ("delo doc:Z", "document-unknown", 5..10, None),
        ("code:Srram", "code-unknown", 0..10, Some("Sram")),
        ("x regja:zahodna", "variable-unknown", 2..7, Some("regija")),
        ("regija:zahodn", "search-value-unknown", 0..13, Some("zahodna")),
        ("coder:Anna", "search-coder-unknown", 0..10, Some("Ana")),
        ("group:Intervju", "search-group-unknown", 0..14, Some("Intervjuji")),
        ("speaker:X", "search-speaker-unknown", 0..9, None),
    ] {
        let problem = index
            .search(&project, &Scope::default(), &parse(query).unwrap(), &Options::default())
            .expect_err(query);
        assert_eq!((problem.error.message.key.as_ref(), problem.place.clone()), (key, place), "{query}");
        let hint = problem.error.hint.clone().unwrap();
        match near {
            Some(near) => assert_eq!(hint, preja::say!("did-you-mean", name = near), "{query}"),
            None => assert_ne!(hint.key, "did-you-mean", "{query}"),
        }
    }
}

#[test]
fn a_count_beside_the_list_is_what_the_filter_finds() {
    let project = made().project();
    let index = indexed(&project);
    let by: Vec<VariableId> = project.variables().map(|row| row.id).collect();
    for query in [
        "delo",
        "denar OR sram",
        "stiska",
        "NOT delo",
        "delo in:segments",
        "is:coded",
        "\"delo samo\"~1",
        "sram delo",
        "code:Sram",
    ] {
        let options = Options { by: by.clone(), ..Options::default() };
        let hits = index.search(&project, &Scope::default(), &parse(query).unwrap(), &options).unwrap();
        let total = |filter: String| {
            search(
                &index,
                &project,
                &format!("({}) {filter}", query.replace("in:segments", "")).replace("()", ""),
            )
            .total
        };
        let in_segments = |filter: String| {
            search(&index, &project, &format!("({}) {filter} in:segments", query.replace("in:segments", "")))
                .total
        };
        let total = |filter: String| if hits.in_segments { in_segments(filter) } else { total(filter) };
        for document in project.documents() {
            let counted =
                hits.documents.iter().find(|(id, _)| *id == document.id).map_or(0, |(_, hits)| *hits);
            assert_eq!(counted, total(format!("doc:{}", document.label)), "{query} in {}", document.label);
        }
        for code in project.codes() {
            let counted = hits.codes.iter().find(|(id, _)| *id == code.id).map_or(0, |(_, hits)| *hits);
            assert_eq!(
                counted,
                total(format!("code:\"{}\"", project.code_path(code.id))),
                "{query} under {}",
                code.name
            );
        }
        for value in ["zahodna", "zahodna\\Nova Gorica", "vzhodna"] {
            let counted = hits.values.iter().find(|count| count.value == value).map_or(0, |count| count.hits);
            assert_eq!(counted, total(format!("regija:\"{value}\"")), "{query} at {value}");
        }
        for value in ["moški", "ženski"] {
            let counted = hits.values.iter().find(|count| count.value == value).map_or(0, |count| count.hits);
            assert_eq!(counted, total(format!("spol:\"{value}\"")), "{query} at {value}");
        }
    }
}

#[test]
fn the_most_telling_hits_come_first_on_request() {
    let project = made().project();
    let index = indexed(&project);
    let options = Options { order: Order::Relevance, ..Options::default() };
    let hits = index.search(&project, &Scope::default(), &parse("delo").unwrap(), &options).unwrap();
    assert_eq!((hits.shown[0].paragraph, hits.total), (3, 3), "three times in one short paragraph");
    assert!(hits.shown.windows(2).all(|pair| pair[0].score >= pair[1].score));
    let page = Options { from: 1, limit: 1, ..options };
    let page = index.search(&project, &Scope::default(), &parse("delo").unwrap(), &page).unwrap();
    assert_eq!((page.total, &page.shown[..]), (3, &hits.shown[1..2]));
}

#[test]
fn codings_from_hits_are_found_narrowed_to_and_counted_apart() {
    let mut made = made();
    let from_hits = [1, 2];
    for (at, row) in made.rows.codings.iter_mut().enumerate() {
        if from_hits.contains(&at) {
            row.origin = Origin::Hits("delo".into());
        }
    }
    let project = made.project();
    let index = indexed(&project);
    assert_eq!(places(&index, &project, "is:from-hits"), "A1 A3");
    assert_eq!(places(&index, &project, "delo is:from-hits code:Izidi"), "A1 A3");
    assert_eq!(places(&index, &project, "is:from-hits coder:Ana"), "A3");
    assert_eq!(search(&index, &project, "is:from-hits in:segments").total, 2);
    let scope = Scope { made: Some(Way::Hits), ..Scope::default() };
    let hits = index
        .search(&project, &scope, &parse("sram OR stiska OR delo").unwrap(), &Options::default())
        .unwrap();
    assert_eq!(hits.total, search(&index, &project, "(sram OR stiska OR delo) is:from-hits").total);
    let pairs = |made: Option<Way>| {
        let mut count = 0;
        Scope { made, ..Scope::default() }.pairs(&project, None, |_| count += 1);
        count
    };
    assert_eq!([None, Some(Way::Hand), Some(Way::Hits), Some(Way::Imported)].map(pairs), [4, 2, 2, 0]);
    assert_eq!(Scope::default().only_hits(&project, None), 2);
    assert_eq!(Scope { coders: vec![CoderId(id(1, 1))], ..Scope::default() }.only_hits(&project, None), 1);
}

#[test]
fn saved_searches_stand_for_what_they_ask() {
    let mut made = made();
    let mut table = serde_json::json!({
        "Stiska in denar": "stiska OR denar",
        "Daljši": "saved:Krajši",
        "Krajši": "delo saved:daljši",
        "V segmentih": "delo in:segments",
        "Krog": "delo saved:Krog",
        "Napaka": "delo (",
        "Oboje": "saved:\"stiska in denar\" doc:A",
    });
    for at in 0..=8 {
        let next = if at < 8 { format!("delo saved:V{}", at + 1) } else { "delo".to_owned() };
        table[format!("V{at}")] = next.into();
        let three = format!("(saved:T{0} OR saved:T{0} OR saved:T{0} OR saved:T{0})", at + 1);
        table[format!("T{at}")] = if at < 8 { three } else { "delo".to_owned() }.into();
    }
    made.rows.settings.push(Setting { key: "searches".into(), value: table });
    let project = made.project();
    let index = indexed(&project);
    let same = |saved: &str, typed: &str| {
        assert_eq!(places(&index, &project, saved), places(&index, &project, typed), "{saved}")
    };
    same("saved:\"Stiska in denar\"", "stiska OR denar");
    same("saved:\"stiska  in denar\" doc:B", "(stiska OR denar) doc:B");
    same("NOT saved:\"Stiska in denar\"", "NOT (stiska OR denar)");
    same("saved:Oboje", "(stiska OR denar) doc:A");
    same("saved:V1", "delo");
    assert!(search(&index, &project, "saved:\"V segmentih\"").in_segments);
    let scope = Scope { search: Some("saved:Oboje".into()), ..Scope::default() };
    let hits = index.search(&project, &scope, &parse("denar").unwrap(), &Options::default()).unwrap();
    assert_eq!(hits.total, search(&index, &project, "denar doc:A").total);
    // The ninth within the others is too deep, and holds itself no more than the eighth does; where each names the next
    // three times over, so many would have to be put in that none is.
    for (query, key, place) in [
        ("sram saved:Krog", "search-saved-round", 5..15),
        ("sram saved:Daljši", "search-saved-round", 5..18),
        ("sram saved:V0", "search-saved-deep", 5..13),
        ("sram saved:T1", "search-saved-many", 5..13),
        ("sram saved:Napaka", "search-paren-open", 5..17),
        ("saved:Stisk", "search-saved-unknown", 0..11),
    ] {
        let problem = index
            .search(&project, &Scope::default(), &parse(query).unwrap(), &Options::default())
            .unwrap_err();
        assert_eq!((problem.error.message.key.as_ref(), problem.place), (key, place), "{query}");
    }
}
