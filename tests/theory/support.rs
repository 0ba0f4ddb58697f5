//! Support, silence, chains and warnings over five invented interviews.

use super::study::{Interview, Study};
use preja::analysis::relations::{Query, Way, by_strength, chains, segments};
use preja::analysis::support::{Base, Stand, all, by_strength as strongest, of};
use preja::model::*;

const INTERVIEWS: [Interview; 5] = [
    (
        "A",
        Record::Paraphrase,
        "vzhodna\\Ribnik",
        &["Mentor me gleda kot nadzor.", "Zato pridem redkeje do njih.", "Zaupanje gre počasi."],
    ),
    (
        "B",
        Record::Verbatim,
        "zahodna\\Lipje",
        &["Dobivamo se ob reki.", "Nadzor me ne ovira, stik je ob reki.", "Avtobus pelje ob šestih."],
    ),
    (
        "C",
        Record::Verbatim,
        "zahodna\\Brdo",
        &["Nadzor ovira stik.", "Včasih pa ga celo okrepi.", "Pridem vsak dan."],
    ),
    ("D", Record::Paraphrase, "vzhodna\\Ribnik", &["Z izvajalcem se ne srečam.", "Hribi so daleč."]),
    ("F", Record::Notes, "zahodna\\Brdo", &["nadzor?"]),
];

/// P1 »Nadzor ovira stik«: for A1, A2, C1; against B2, C2; D was not asked; F is notes.
fn study() -> Study {
    let mut study = Study::of(&INTERVIEWS);
    for (place, code) in [
        ("A1", "Nadzor"),
        ("A2", "Stik"),
        ("A3", "Zaupanje"),
        ("B1", "Stik"),
        ("B2", "Nadzor"),
        ("B3", "Prevoz"),
        ("C1", "Nadzor"),
        ("C2", "Nadzor"),
        ("C3", "Stik"),
    ] {
        study.run(&["coding", "add", place, "--code", code, "--new"]);
    }
    study.run(&["question", "add", "guide", "Kako sodelujete z izvajalci?"]);
    study.run(&["question", "answer", "1", "Nadzor"]);
    study.run(&["question", "not-asked", "1", "D"]);
    study.run(&["proposition", "add", "P1", "Nadzor ovira stik.", "--kind", "link"]);
    study.run(&[
        "proposition",
        "evidence",
        "P1",
        "--for",
        "A1",
        "--for",
        "A2",
        "--for",
        "C1",
        "--against",
        "B2:ne ovira",
        "--against",
        "C2",
    ]);
    study
}

#[test]
fn each_document_stands_as_counted_by_hand() {
    let study = study();
    let support = &all(&study.project, &Scope::default())[0];
    let stands = |stand| study.labels(&support.documents(stand));
    assert_eq!(stands(Stand::Supports), "A");
    assert_eq!(stands(Stand::Opposes), "B");
    assert_eq!(stands(Stand::Both), "C");
    assert_eq!(stands(Stand::NotAsked), "D");
    assert_eq!(stands(Stand::Thin), "F");
    assert_eq!(stands(Stand::Silent), "");
    // Its codes: those of its evidence, Nadzor and Stik; »ne ovira« itself has none, so that of B2 around it. Pairs under
    // them: A 2, B 2, C 3.
    let coded: Vec<usize> = support.voices.iter().map(|voice| voice.coded).collect();
    assert_eq!(coded, [2, 2, 3, 0, 0]);
    let asked = support.count(&study.project, Base::Asked);
    assert_eq!((asked.support.most, asked.against.most, asked.n), (2, 2, 3));
    assert_eq!(support.count(&study.project, Base::Documents).n, 5);
    assert!(!support.asks_for_negative_cases());
    // Read are B2 in part and all of A and C but C3; left to read: B1, B2 whole, C3.
    assert_eq!(support.unread(&study.project).len(), 3);
}

#[test]
fn people_are_bounds_and_regions_take_the_segments_own_value() {
    let mut study = study();
    for (name, document) in [("A", "A"), ("B1", "B"), ("B2", "B"), ("C", "C"), ("D", "D"), ("F", "F")] {
        study.run(&["case", "add", name, "--document", document]);
    }
    let id = study.proposition(1).id;
    let support = of(&study.project, &Scope::default(), id).unwrap();
    let people = support.count(&study.project, Base::People);
    // For: A and C, one person each. Against: one of the two of B, and C. Who could tell: A, B1, B2, C.
    assert_eq!(
        (people.support.to_string(), people.against.to_string(), people.n),
        ("2".into(), "2–3".into(), 4)
    );

    let region = study.project.variables().next().unwrap().id;
    let by_region = |study: &Study, depth| {
        let support = of(&study.project, &Scope::default(), id).unwrap();
        let rows = support.by_value(&study.project, region, depth);
        rows.iter()
            .map(|(value, k)| format!("{value} {}:{}/{}", k.support, k.against, k.n))
            .collect::<Vec<_>>()
            .join(", ")
    };
    assert_eq!(by_region(&study, 1), "vzhodna 1:0/1, zahodna 1:2/2");
    // C1 was said of the eastern part of Brdo: C then stands on both sides.
    study.run(&["variable", "set", "C1", "regija", "vzhodna\\Brdo"]);
    assert_eq!(by_region(&study, 1), "vzhodna 2:0/2, zahodna 0:2/2");
    let support = of(&study.project, &Scope::default(), id).unwrap();
    let regions = support.count(&study.project, Base::Values(region, 1));
    assert_eq!((regions.support.most, regions.against.most, regions.n), (1, 1, 2));
}

#[test]
fn what_stands_against_warns_when_it_is_set_aside_and_comes_back() {
    let mut study = study();
    let said = study.run(&["coding", "set-aside", "C2", "--code", "Nadzor", "--reason", "klepet"]);
    assert_eq!(
        said[1],
        "Pozor: C2 je dokaz proti propoziciji P1. Dokler je segment izločen, se tam ne šteje."
    );
    let support = all(&study.project, &Scope::default()).remove(0);
    assert_eq!(study.labels(&support.documents(Stand::Supports)), "AC");
    assert_eq!(support.voices[2].aside.len(), 1);
    study.run(&["coding", "bring-back", "C2", "--code", "Nadzor"]);
    assert_eq!(study.labels(&all(&study.project, &Scope::default())[0].documents(Stand::Both)), "C");
    let said = study.run(&["coding", "remove", "C1", "--code", "Nadzor"]);
    assert_eq!(said[1], "1 segment ostaja dokaz za propozicijo P1.");
    assert_eq!(study.proposition(1).evidence.len(), 5, "evidence keeps its segment");
    let said = study.run(&["document", "remove", "C"]);
    assert_eq!(said[1..], ["Propozicija P1 izgubi 1 dokaz za.", "Propozicija P1 izgubi 1 dokaz proti."]);
    assert_eq!(study.proposition(1).evidence.len(), 3);
}

#[test]
fn supported_everywhere_asks_for_negative_cases() {
    let mut study = study();
    study.run(&["proposition", "add", "Stik raste počasi."]);
    study.run(&["proposition", "evidence", "P2", "--for", "A3"]);
    let asks = |study: &Study| {
        of(&study.project, &Scope::default(), study.proposition(2).id).unwrap().asks_for_negative_cases()
    };
    assert!(!asks(&study), "one interview is not everywhere");
    study.run(&["proposition", "evidence", "2", "--for", "B1"]);
    assert!(asks(&study));
    let said = study.run(&["proposition", "status", "p2", "supported", "--reason", "dva pogovora"]);
    assert!(said[1].ends_with("Ste iskali nasprotne primere?"));
    study.run(&["proposition", "evidence", "P2", "--against", "C3"]);
    assert!(!asks(&study));
    let list = strongest(&study.project, &all(&study.project, &Scope::default()), Base::Asked);
    let names: Vec<String> =
        list.iter().map(|(id, _)| study.project.proposition(*id).unwrap().name()).collect();
    // Two documents for each; P2 has one against, P1 two.
    assert_eq!(names, ["P2", "P1"]);
}

#[test]
fn a_reworded_sentence_keeps_the_earlier_one_and_its_case() {
    let mut study = study();
    study.run(&["proposition", "reword", "P1", "Nadzor ovira stik, razen ob reki (B2).", "--because", "B2"]);
    study.run(&["proposition", "status", "P1", "narrowed", "--reason", "primer B"]);
    let row = study.proposition(1);
    assert_eq!(row.earlier[0].sentence, "Nadzor ovira stik.");
    let Some(Because::Segment(because)) = row.earlier[0].because else { panic!() };
    assert_eq!(
        study.project.quote(because),
        "Nadzor me ne ovira, stik je ob reki.",
        "the whole paragraph is a segment of its own"
    );
    assert_eq!((row.status, row.reason.as_str()), (PropositionStatus::Narrowed, "primer B"));
    assert_eq!(
        study.refused(&["proposition", "reword", "P1", "Nadzor ovira stik, razen ob reki (B2)."]),
        "proposition-same"
    );
    assert_eq!(
        study.refused(&["proposition", "evidence", "P1", "--for", "A1", "--for", "A2", "--quote", "Zato"]),
        "quote-of-several"
    );
    assert_eq!(
        study.refused(&["proposition", "evidence", "P1", "--for", "A1", "--against", "A1"]),
        "evidence-both"
    );
    assert_eq!(
        study.refused(&["proposition", "evidence", "P1", "--remove", "--for", "B3"]),
        "evidence-not-there"
    );
    let said = study.run(&["proposition", "evidence", "P1", "--remove", "--against", "B2"]);
    assert_eq!(said, ["Propozicija P1 nima več dokaza: B2"]);
}

#[test]
fn chains_are_followed_and_a_circle_ends() {
    let mut study = study();
    for (from, kind, to, direction) in [
        ("Nadzor", "condition-for", "Stik", "weakens"),
        ("Zaupanje", "consequence", "Stik", "strengthens"),
        ("Zaupanje", "condition-for", "Nadzor", "weakens"),
        ("Prevoz", "part-of", "Stik", "undetermined"),
    ] {
        study.run(&[
            "relation",
            "add",
            from,
            kind,
            to,
            "--direction",
            direction,
            "--said",
            "--evidence",
            "A1",
            "--evidence",
            "B2:ob reki",
        ]);
    }
    let names = |way, code: &str| {
        let found = chains(&study.project, study.code(code), way, 100);
        let line = |step: &preja::analysis::relations::Step| {
            let name = &study.project.code(step.code).unwrap().name;
            format!(
                "{}{name}{} {}",
                "·".repeat(step.depth),
                if step.again { "↺" } else { "" },
                step.direction
            )
        };
        found.steps.iter().map(line).collect::<Vec<_>>()
    };
    // Drawn by hand: Nadzor −→ Stik +→ Zaupanje −→ Nadzor; what leads to trust is contact, and before it control (−),
    // and before that trust again (− · − = +).
    assert_eq!(
        names(Way::Causes, "Zaupanje"),
        ["Zaupanje undetermined", "·Stik strengthens", "··Nadzor weakens", "···Zaupanje↺ strengthens"]
    );
    assert_eq!(names(Way::Effects, "Prevoz"), ["Prevoz undetermined"], "a part leads nowhere");
    assert!(chains(&study.project, study.code("Zaupanje"), Way::Causes, 2).cut);
    let query = Query { with: Some(study.code("Stik")), stance: Some(Stance::Said), ..Query::default() };
    assert_eq!(segments(&study.project, &query).len(), 2);
    assert_eq!(by_strength(&study.project)[0].documents, 2);
    assert_eq!(
        study.refused(&[
            "relation",
            "add",
            "Nadzor",
            "condition-for",
            "Stik",
            "--direction",
            "weakens",
            "--said"
        ]),
        "relation-exists"
    );
    assert_eq!(study.refused(&["relation", "add", "Nadzor", "vodi v", "Stik"]), "relation-kind-unknown");
    study.run(&["setting", "set", "relation-kinds", "[\"vodi v\", \"part-of\"]"]);
    let said = study.run(&["relation", "add", "Nadzor", "vodi v", "Prevoz"]);
    assert_eq!(said, ["Povezava 5 je dodana: »Nadzor« – vodi v – »Prevoz« (sklep raziskave)"]);
}

#[test]
fn a_wrong_merge_is_taken_apart_when_other_work_stands_on_it() {
    let mut study = study();
    study.run(&["code", "define", "Zaupanje", "--definition", "Pove tudi neprijetno."]);
    study.run(&["code", "define", "Stik", "--definition", "Srečata se."]);
    study.run(&["relation", "add", "Zaupanje", "related-to", "Nadzor"]);
    study.run(&["relation", "add", "Zaupanje", "consequence", "Stik"]);
    study.run(&["proposition", "about", "P1", "--code", "Zaupanje"]);
    study.run(&["coding", "add", "C3", "--code", "Zaupanje"]);
    let before = study.project.clone();
    let said = study.run(&["code", "merge", "Zaupanje", "Stik"]);
    assert!(said[1].starts_with("1 povezava po združitvi"), "{said:?}");
    // Later work: a new coding, a new name, and one of the merged segments coded otherwise.
    study.run(&["coding", "add", "B3", "--code", "Stik"]);
    study.run(&["code", "rename", "Stik", "Redni stik"]);
    study.run(&["coding", "recode", "A3", "--code", "Redni stik", "--to", "Prevoz"]);
    let said = study.run(&["code", "unmerge", "Redni stik"]);
    assert_eq!(said, ["Koda »Zaupanje« je spet ločena od kode »Redni stik«. K njej se je vrnil 1 segment."]);
    let trust = study.code("Zaupanje");
    assert_eq!(study.project.code(trust), before.code(trust));
    assert_eq!(study.project.code(study.code("Redni stik")).unwrap().definition, "Srečata se.");
    assert_eq!(
        study.project.codings_of(trust).count(),
        1,
        "A3 was coded otherwise since and stays so; C3 had both"
    );
    assert_eq!(study.project.relations().count(), 2);
    assert_eq!(study.proposition(1).codes, [trust]);
    assert_eq!(study.refused(&["code", "unmerge", "Redni stik"]), "code-unmerge-none");
}
