//! How words are found: forms, keys, carons, patterns, phrases, near words, names for people, spoilt letters, lexicons.

use super::*;
use preja::language::Lexicon;
use preja::model::setting::LEXICON;

fn one(body: &str) -> Project {
    let mut made = Made::default();
    made.document("A", body);
    made.project()
}

#[test]
fn every_form_with_its_reason() {
    let project = one(
        "Delo je končano.\n\nOna dela veliko.\n\nDel poti.\n\nDelati je treba.\n\nZ delom gre. Del del.\n\nHiša.",
    );
    let index = indexed(&project);
    assert_eq!(places(&index, &project, "dela"), "A1 A2 A3 A4 A5");
    let found = words(&index, &project, "dela");
    assert!(found.contains("dela=form"), "{found}");
    assert!(!found.contains("Delo=form"), "{found}");
    let hits = search(&index, &project, "dela");
    let by: Vec<&str> = hits.shown.iter().flat_map(|hit| &hit.ranges).map(|range| &*range.why.by).collect();
    for lemma in ["delo", "delati", "del"] {
        assert!(by.contains(&lemma), "{by:?}");
    }
}

#[test]
fn carons_may_be_left_out_but_not_put_in() {
    let project = one("Udeleženci pridejo.\n\nS šalo.\n\nS salo.\n\nČlovek in ljudje.");
    let index = indexed(&project);
    assert_eq!(places(&index, &project, "udelezenec"), "A1");
    assert_eq!(places(&index, &project, "udelezencem"), "A1");
    assert_eq!(places(&index, &project, "clovek"), "A4");
    assert_eq!(words(&index, &project, "clovek"), "Človek=folded ljudje=folded");
    assert_eq!(places(&index, &project, "šala"), "A2");
    assert!(places(&index, &project, "sala").contains("A2"));
}

#[test]
fn patterns_phrases_and_near_words() {
    let project = one(
        "Zaposlitev na trgu dela je redka.\n\nNa trg dela pridejo ženske.\n\nDela na vrtu. Ne trg.\n\nPrezaposlen je.",
    );
    let index = indexed(&project);
    for (query, expected) in [
        ("zaposl*", "A1"),
        ("*zaposl*", "A1 A4"),
        ("zensk*", "A2"),
        ("d?la", "A1 A2 A3"),
        ("/(pre)?zaposl.*/", "A1 A4"),
        ("\"na trg dela\"", "A2"),
        ("\"trg* dela\"", "A1 A2"),
        ("\"dela trg\"~0", "A1 A2"),
        ("dela NEAR/0 na", "A3"),
        ("na NEAR/1 delo", "A1 A2 A3"),
        ("na THEN delo", "A1 A2"),
        ("delo THEN trg", "A3"),
        ("(vrt OR redek) NEAR/3 delo", "A1 A3"),
        ("zaposlitve~1", "A1"),
        ("zaposlitvo~2", "A1"),
        ("NOT delo", "A4"),
        ("delo NOT trg", ""),
        ("ženska OR vrt", "A2 A3"),
    ] {
        assert_eq!(places(&index, &project, query), expected, "{query}");
    }
    assert_eq!(words(&index, &project, "\"na trg dela\""), "Na=form trg=form dela=form");
}

#[test]
fn nothing_is_found_with_what_was_meant() {
    let project = one("Zaposlitev je tu.\n\nDruga zaposlitev.");
    let index = indexed(&project);
    let hits = search(&index, &project, "zapoclitev");
    assert_eq!((hits.total, hits.meant.len()), (0, 1));
    assert_eq!((hits.meant[0].meant.as_str(), hits.meant[0].place.clone()), ("zaposlitev", 0..10));
    assert!(search(&index, &project, "zaposlitev").meant.is_empty());
}

#[test]
fn words_for_people_show_their_counterpart_and_take_it_in_only_on_request() {
    let project = one("Udeleženec je prišel.\n\nUdeleženke so prišle.\n\nDve udeleženki.\n\nHiša.");
    let index = indexed(&project);
    let hits = search(&index, &project, "udeleženec");
    assert_eq!((hits.total, hits.pairs.clone()), (1, vec![("udeleženka".to_owned(), 2)]));
    assert_eq!(search(&index, &project, "udeleženka").pairs, [("udeleženec".to_owned(), 1)]);
    let both = index
        .search(
            &project,
            &Scope::default(),
            &parse("udeleženec").unwrap(),
            &Options { pairs: true, ..Options::default() },
        )
        .unwrap();
    assert_eq!(both.total, 3);
    assert_eq!(both.shown[1].ranges[0].why.reach, preja::index::Reach::Pair);
}

#[test]
fn spoiled_letters_are_found_where_they_stand() {
    let mut made = Made::default();
    made.document("A", "Čas in ženske, vključitev udeležencev.");
    let ocr =
        made.document_of("B", text("Nekaj ¢asa za zenske in vkljucitev.\n\nDru8tvo udelezenk."), |row| {
            row.ocr = true
        });
    let project = made.project();
    let index = indexed(&project);
    assert_eq!(places(&index, &project, "čas"), "A1 B1");
    assert_eq!(places(&index, &project, "žensk*"), "A1 B1");
    assert_eq!(places(&index, &project, "društvo"), "B2");
    assert_eq!(places(&index, &project, "vključitev"), "A1 B1");
    for hit in
        search(&index, &project, "čas OR ženska OR društvo").shown.iter().filter(|hit| hit.document == ocr)
    {
        for range in &hit.ranges {
            let found = project.text(hit.text).slice(range.span);
            assert!(["¢asa", "zenske", "Dru8tvo"].contains(&found), "{found}");
        }
    }
    // Searched with and without carons the same paragraphs are found.
    assert_eq!(places(&index, &project, "zenska"), places(&index, &project, "ženska"));
}

#[test]
fn words_cut_at_a_line_end_are_one_word() {
    let project = one("Gre za opolnomoče-\nnje ljudi.\n\nOpolnomočenje je cilj.");
    let index = indexed(&project);
    assert_eq!(places(&index, &project, "opolnomočenje"), "A1 A2");
    assert_eq!(words(&index, &project, "opolnomočenje").split(' ').next(), Some("opolnomoče-\nnje=form"));
}

#[test]
fn spoken_words_in_verbatim_transcripts() {
    let mut made = Made::default();
    made.document_of("A", text("Zdej pa grem."), |row| row.record = Record::Verbatim);
    made.document("B", "Zdaj pa grem.");
    let project = made.project();
    let index = indexed(&project);
    assert_eq!(places(&index, &project, "zdaj"), "A1 B1");
    assert_eq!(words(&index, &project, "zdaj"), "Zdej=spoken Zdaj=form");
}

#[test]
fn texts_in_other_languages_are_stemmed() {
    let mut made = Made::default();
    made.document_of("A", text("The interviews were long."), |row| row.language = "en".into());
    made.document("B", "Interviews je angleška beseda.");
    made.document_of("C", text("Besede brez jezika."), |row| row.language = "xx".into());
    let project = made.project();
    let index = indexed(&project);
    assert_eq!(places(&index, &project, "interview"), "A1");
    assert_eq!(places(&index, &project, "interviews"), "A1 B1");
    assert_eq!(places(&index, &project, "besede"), "B1 C1");
}

#[test]
fn lexicons_and_overrides_reindex_what_they_touch() {
    let mut made = Made::default();
    made.document("A", "Blorga stoji.");
    made.document("B", "Hiša stoji.");
    let mut project = made.project();
    let index = indexed(&project);
    assert_eq!(places(&index, &project, "blorgus"), "");
    let setting = Setting { key: LEXICON.into(), value: serde_json::json!({ "blorga": "blorgus" }) };
    project.apply(&[Change::Setting(Box::new(Delta::add(setting.clone())))]).unwrap();
    let done = index.follow(&project, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!((done.indexed, done.forgotten), (1, 0), "only the text that holds the form");
    assert_eq!(words(&index, &project, "blorgus"), "Blorga=lexicon");
    project.apply(&[Change::Setting(Box::new(Delta::remove(setting)))]).unwrap();
    assert_eq!(index.follow(&project, &mut |_| ControlFlow::Continue(())).unwrap().indexed, 1);
    assert_eq!(places(&index, &project, "blorgus"), "");
    let mut lexicon = Lexicon::default();
    assert!(lexicon.add_forms("hiša\tdom\n").is_empty());
    index.set_lexicon(lexicon.clone());
    let done = index.follow(&project, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(done.indexed, 1, "only the text that holds the form");
    assert_eq!(places(&index, &project, "dom"), "B1");
    lexicon.add_spoken("blorga\tbolnica\n");
    index.set_lexicon(lexicon);
    let done = index.follow(&project, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!((done.indexed, places(&index, &project, "bolnica").as_str()), (1, "A1"));
    assert_eq!(places(&index, &project, "dom"), "B1");
}

#[test]
fn a_paragraph_coded_in_part_is_read_with_the_words_of_the_other_texts() {
    let mut made = Made::default();
    let ana = made.coder("Ana");
    made.document("T", "Samoigralka in samoigralec.");
    let a = made.document("A", "Prva poved. To je samo-\nigralka iz mesta. Zadnja poved.");
    let (sram, drugo) = (made.code(None, "Sram"), made.code(None, "Drugo"));
    let segment = made.coding(a, "To je samo-\nigralka iz mesta.", sram, ana);
    made.coding(a, "Zadnja poved.", drugo, ana);
    let tip = made.variable("tip");
    made.value(tip, Holder::Segment(segment), "x");
    let project = made.project();
    let index = indexed(&project);
    let options = Options { by: vec![project.variables().next().unwrap().id], ..Options::default() };
    let ask =
        |query: &str| index.search(&project, &Scope::default(), &parse(query).unwrap(), &options).unwrap();
    let hits = ask("samoigralka");
    // The cut word is one word only because T has it whole.
    assert_eq!(hits.total, 2);
    assert_eq!(hits.codes, [(sram, 1)]);
    assert_eq!(
        hits.values.iter().map(|count| (count.value.as_str(), count.hits)).collect::<Vec<_>>(),
        [("x", 1)]
    );
    assert_eq!(ask("samoigralka code:Sram").total, 1);
    assert_eq!(ask("samoigralec code:Sram").pairs, [("samoigralka".to_owned(), 1)]);
    assert_eq!(ask("samoigralka code:Drugo").total, 0);
}

#[test]
fn words_of_a_text_that_is_gone_suggest_nothing() {
    let mut made = Made::default();
    made.document("A", "Udeleženec molči.");
    made.document("B", "Udeleženke govorijo.");
    made.document("C", "Hiša stoji.");
    let index = indexed(&made.project());
    made.rows.documents.remove(0);
    made.rows.texts.remove(0);
    let project = made.project();
    follow(&index, &project);
    for query in ["udelezenec", "udeležen*", "udelezenex", "udelezenec~2"] {
        assert_eq!(search(&index, &project, query), search(&indexed(&project), &project, query), "{query}");
    }
}

#[test]
fn a_line_of_context() {
    let project = one("Ena dve tri štiri beseda pet šest\tsedem osem devet.");
    let index = indexed(&project);
    let hits = search(&index, &project, "beseda");
    let lines = preja::index::context::lines(&project, &hits.shown[0], 12);
    assert_eq!(
        (lines[0].before.as_str(), lines[0].word.as_str(), lines[0].after.as_str()),
        ("tri štiri ", "beseda", " pet šest")
    );
}
