//! Real texts: the thesis (000), the newsletters (001, 003, 004), the interview (002). Counts are checked by a count
//! written here: every word of the text against a list of forms, letter by letter.

use super::*;
use preja::text::units::words as word_spans;
use std::path::PathBuf;

fn folder() -> Option<PathBuf> {
    let shared = std::env::var_os("PREJA_STUDY").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/study")),
        PathBuf::from,
    );
    let there = shared.join("README.md").exists();
    if !there {
        println!("skipped: the study is not here");
    }
    there.then_some(shared)
}

fn file(number: &str) -> Option<String> {
    let entry = std::fs::read_dir(folder()?)
        .ok()?
        .flatten()
        .find(|entry| entry.file_name().to_string_lossy().starts_with(number))?;
    Some(preja::text::normalise::normalise(&std::fs::read_to_string(entry.path()).ok()?))
}

/// Paragraphs that hold one of these forms, counted without the index: words of UAX 29 in lower case.
fn counted(text: &Text, forms: &[&str]) -> usize {
    let has = |paragraph: &&Paragraph| {
        let words = text.slice(paragraph.span());
        word_spans(words)
            .iter()
            .any(|span| forms.contains(&words[span.start..span.end].to_lowercase().as_str()))
    };
    text.paragraphs().iter().filter(has).count()
}

fn thesis() -> Option<(Project, Index)> {
    let mut made = Made::default();
    made.document("T", &file("000")?);
    let project = made.project();
    let index = indexed(&project);
    Some((project, index))
}

/// The forms found, in lower case, each once.
fn forms(project: &Project, hits: &Hits) -> Vec<String> {
    let ranges = hits.shown.iter().flat_map(|hit| {
        hit.ranges.iter().map(|range| project.text(hit.text).slice(range.span).to_lowercase())
    });
    let mut forms: Vec<String> = ranges.collect();
    forms.sort();
    forms.dedup();
    forms
}

#[test]
fn the_thesis_by_words() {
    let Some((project, index)) = thesis() else { return };
    let text = project.text(TextId(id(4, 1)));
    let hits = search(&index, &project, "udeleženec");
    let all = [
        "udeleženec",
        "udeleženca",
        "udeležencu",
        "udeležencem",
        "udeleženci",
        "udeležence",
        "udeležencev",
        "udeležencih",
        "udeležencema",
    ];
    for form in forms(&project, &hits) {
        assert!(all.contains(&form.as_str()), "{form}");
    }
    assert_eq!(hits.total, counted(text, &all));
    assert!(hits.total > 20, "{}", hits.total);
    assert_eq!(hits.shown.iter().map(|hit| (hit.document, hit.paragraph)).collect::<Vec<_>>(), {
        let plain = search(&index, &project, "udelezenec");
        plain.shown.iter().map(|hit| (hit.document, hit.paragraph)).collect::<Vec<_>>()
    });
    let people = search(&index, &project, "človek");
    let found = forms(&project, &people);
    for form in ["ljudje", "ljudi", "ljudmi"] {
        assert!(found.iter().any(|known| known == form), "{form} of {found:?}");
    }
    let all = ["človek", "človeka", "človeku", "človekom", "ljudje", "ljudi", "ljudem", "ljudmi", "ljudeh"];
    assert_eq!(people.total, counted(text, &all));
    let work = search(&index, &project, "dela");
    let by: Vec<&str> =
        work.shown.iter().flat_map(|hit| hit.ranges.iter()).map(|range| &*range.why.by).collect();
    for lemma in ["delo", "delati", "del"] {
        assert!(by.contains(&lemma), "{lemma}");
    }
    let exact = search(&index, &project, "\"socialne aktivacije\"");
    let said = |paragraph: &&Paragraph| {
        let words = text.slice(paragraph.span()).to_lowercase();
        words
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .windows(2)
            .any(|two| two == ["socialne", "aktivacije"])
    };
    assert_eq!(exact.total, text.paragraphs().iter().filter(said).count());
}

#[test]
fn the_table_of_segments_by_words_and_codes() {
    let Some(table) = crate::table_project::study_table() else { return };
    let lines = crate::table_project::lines(&table);
    let project = crate::table_project::project(&lines, crate::table_project::ORDER);
    let index = indexed(&project);
    let query = parse("zaposlitev code:\"Izidi za uporabnike\"").unwrap();
    let found = index.segments(&project, &Scope::default(), &query).unwrap();
    let forms = [
        "zaposlitev",
        "zaposlitve",
        "zaposlitvi",
        "zaposlitvijo",
        "zaposlitvah",
        "zaposlitvam",
        "zaposlitvami",
        "zaposlitvama",
    ];
    let mut expected: Vec<String> = lines
        .iter()
        .filter(|line| line.code.starts_with("Izidi za uporabnike"))
        .filter(|line| {
            word_spans(&line.words)
                .iter()
                .any(|span| forms.contains(&line.words[span.start..span.end].to_lowercase().as_str()))
        })
        .map(|line| line.words.clone())
        .collect();
    expected.sort();
    expected.dedup();
    let mut quotes: Vec<String> =
        found.iter().map(|segment| preja::analysis::table::one_line(project.quote(*segment))).collect();
    quotes.sort();
    let tidy = |words: &Vec<String>| {
        words.iter().map(|words| words.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>()
    };
    assert_eq!(tidy(&quotes), tidy(&expected));
    assert!(!found.is_empty());
    let listed = search(&index, &project, "zaposlitev code:\"Izidi za uporabnike\" in:segments");
    assert_eq!(listed.total, found.len());
}

#[test]
fn the_newsletter_that_was_scanned() {
    let (Some(scanned), Some(thesis)) = (file("003"), file("000")) else { return };
    let mut made = Made::default();
    made.document("T", &thesis);
    let scan = made.document_of("S", text(&scanned), |row| row.ocr = true);
    let project = made.project();
    let index = indexed(&project);
    let spans = |query: &str| -> Vec<String> {
        let hits = search(&index, &project, &format!("{query} doc:S"));
        assert!(hits.shown.iter().all(|hit| hit.document == scan));
        forms(&project, &hits)
    };
    for (query, one_of) in [
        ("vključen", &["vkljucene", "vključene", "vkljuceni", "vkljucen"][..]),
        ("udeleženka", &["udelezenke", "udelezenk", "udeleženke", "udelezenka"]),
        ("žensk*", &["zenske", "ženske", "zensk"]),
    ] {
        let found = spans(query);
        println!("{query}: {found:?}");
        assert!(found.iter().any(|form| one_of.contains(&form.as_str())), "{query}: {found:?}");
    }
    // Counted without the index: words of the scan without carons, `¢` as c, against all forms of the word.
    let scan_text = project.text_of(scan);
    let plain = |word: &str| -> String {
        word.to_lowercase()
            .chars()
            .map(|c| match c {
                '¢' | 'č' => 'c',
                'š' => 's',
                'ž' => 'z',
                c => c,
            })
            .collect()
    };
    let holds = |paragraph: &&Paragraph, fits: &dyn Fn(&str) -> bool| {
        scan_text
            .slice(paragraph.span())
            .split(|c: char| !c.is_alphabetic() && c != '¢')
            .any(|word| fits(&plain(word)))
    };
    let counted = |fits: &dyn Fn(&str) -> bool| {
        scan_text.paragraphs().iter().filter(|paragraph| holds(paragraph, fits)).count()
    };
    let ending = |stem: &'static str, endings: &'static str| {
        move |word: &str| {
            word.strip_prefix(stem).is_some_and(|rest| endings.split(' ').any(|ending| ending == rest))
        }
    };
    let total = |query: &str| search(&index, &project, &format!("{query} doc:S")).total;
    assert_eq!(
        total("vključen"),
        counted(&|word| word == "vkljucen" || ending("vkljucen", "a e i o ega emu em ih im imi")(word))
    );
    assert_eq!(
        total("udeleženka"),
        counted(&|word| word == "udelezenk" || ending("udelezenk", "a e i o ama ah am ami")(word))
    );
    assert_eq!(
        total("županija"),
        counted(&|word| word == "zupanij" || ending("zupanij", "a e i o ama ah am ami")(word))
    );
    assert_eq!(total("žensk*"), counted(&|word| word.starts_with("zensk")));
    assert_eq!(
        total("udeleženec"),
        counted(&|word| word == "udelezenec" || ending("udelezenc", "a u em i e ev ih ema")(word))
    );
    for (typed, without) in [("udeleženec", "udelezenec"), ("vključen", "vkljucen"), ("ženska", "zenska")]
    {
        let paragraphs = |query: &str| places(&index, &project, &format!("{query} doc:S"));
        assert_eq!(paragraphs(typed), paragraphs(without), "{typed}");
    }
}

#[test]
fn all_files_can_be_read_and_every_range_is_a_word() {
    let mut made = Made::default();
    for number in ["000", "001", "002", "003", "004"] {
        let Some(body) = file(number) else { return };
        made.document_of(&format!("D{number}"), text(&body), |row| row.ocr = number == "003");
    }
    let project = made.project();
    let index = indexed(&project);
    for query in [
        "socialna aktivacija",
        "program*",
        "*nost",
        "/.*iti/",
        "delo NEAR/5 oseba",
        "\"socialna aktivacija\"~2",
        "brezposeln*",
        "NOT in",
    ] {
        let hits = search(&index, &project, query);
        assert_eq!(hits.total, hits.shown.len());
        for hit in &hits.shown {
            for range in &hit.ranges {
                let word = project.text(hit.text).slice(range.span);
                assert!(word.chars().any(char::is_alphanumeric) && !word.contains(' '), "{word}");
            }
        }
        println!("{query}: {}", hits.total);
    }
}
