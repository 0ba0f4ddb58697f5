//! What other programs write and one would guess otherwise, through the importers. Each case names the maker and its
//! version; the scripts in `findings/` show it without Preja.

use preja::import::Options;

use crate::import::{adopt, empty, read, read_with, word};

#[test]
fn quotes_that_went_through_other_programs_are_found_in_the_transcript() {
    let talk = "I: Kako ste prišli?\nK1: Čakala sem zelo dolgo.\n\
        K1: To je socialno\u{2011}delovna pomoč pri zaposlo\u{AD}vanju.\n";
    // Taguette 1.5.2 sets a blank where a paragraph ends; openpyxl 3.1.5 and pandas write the carriage return of a
    // cell as _x000D_; python-docx 1.2.0 reads the hyphens that mammoth 1.13.0 gives as U+2011 and U+00AD as `-` and
    // as nothing.
    let csv = "Document name,Code,Begin,End,Segment\n\
        ana,Pot,1,2,Kako ste prišli? K1: Čakala sem\n\
        ana,Čakanje,2,2,\"Čakala sem_x000D_\nzelo dolgo.\"\n\
        ana,Delo,3,3,socialno-delovna pomoč pri zaposlovanju\n";
    let (mut project, mut world) = empty();
    adopt(&mut project, &mut world, &read(&[("ana.txt", talk), ("t.csv", csv)]).unwrap()).unwrap();
    let row = project.documents().next().unwrap();
    let segments = project.lookups().segments_in(row.id, row.text);
    let quotes: Vec<&str> = segments.iter().map(|placed| project.quote(placed.segment)).collect();
    assert_eq!(
        quotes,
        [
            "Kako ste prišli?\nK1: Čakala sem",
            "Čakala sem zelo dolgo.",
            "socialno\u{2011}delovna pomoč pri zaposlo\u{AD}vanju"
        ]
    );
}

#[test]
fn a_word_document_keeps_insertions_and_controls_and_takes_no_tab_stops_for_tabs() {
    let run = |words: &str| format!(r#"<w:r><w:t xml:space="preserve">{words}</w:t></w:r>"#);
    let control = |inside: &str| format!("<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>");
    // OpenAnsho 0.3.4 makes a tab of each tab stop of the format.
    let stops = r#"<w:pPr><w:tabs><w:tab w:val="left" w:pos="567"/><w:tab w:val="left" w:pos="1134"/></w:tabs></w:pPr>"#;
    // python-docx 1.2.0 leaves out what is inserted with tracking on, and what stands in a control.
    let body = [
        format!("<w:p>{stops}{}<w:r><w:tab/></w:r>{}</w:p>", run("K1:"), run("Dobro je bilo.")),
        format!(
            r#"<w:p>{}<w:ins w:id="1" w:author="Ana" w:date="2026-01-01T00:00:00Z">{}</w:ins>{}{}{}</w:p>"#,
            run("K1: Bilo je "),
            run("zelo "),
            run("težko leta "),
            control(&run("2020")),
            run(".")
        ),
        control(&format!("<w:p>{}</w:p>", run("I: In zdaj?"))),
    ]
    .concat();
    let draft = read_with(&[("ana.docx", &word(&body, &[]))], &Options::default()).unwrap();
    let text = &draft.documents[0].text;
    let words: Vec<&str> = (1..=text.paragraphs().len()).map(|number| text.paragraph_text(number)).collect();
    assert_eq!(words, ["K1:\tDobro je bilo.", "K1: Bilo je zelo težko leta 2020.", "I: In zdaj?"]);
}
