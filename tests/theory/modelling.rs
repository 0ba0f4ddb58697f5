//! Each kind of statement that a discussion can hold fits: six relations, a typology, an absence of a pattern, a model,
//! and one that ends in a recommendation. Their sentences are invented.

use super::study::Study;
use preja::model::*;

/// From, kind, to, direction and sentence of six statements that relate two things.
const RELATIONS: [[&str; 5]; 6] = [
    [
        "Velikost skupine",
        "condition-for",
        "Pogovor v skupini",
        "weakens",
        "V večjih skupinah je pogovora manj.",
    ],
    ["Prihod na dom", "strategy-for", "Prvi stik", "strengthens", "Kdor gre na dom, prej naveže stik."],
    ["Izstop", "consequence", "Dolg seznam čakajočih", "strengthens", "Dolgo čakanje poveča izstope."],
    ["Prevoz", "related-to", "Prvi stik", "undetermined", "Prevoz in prvi stik gresta skupaj."],
    [
        "Skupno kosilo",
        "part-of",
        "Pogovor v skupini",
        "undetermined",
        "Skupno kosilo je del pogovora v skupini.",
    ],
    [
        "Hitra zaposlitev",
        "in-opposition-to",
        "Prihod na dom",
        "undetermined",
        "Hitra zaposlitev in delo na domu si nasprotujeta.",
    ],
];

#[test]
fn ten_statements_of_ten_kinds_fit() {
    let mut study = Study::of(&[
        (
            "A",
            Record::Verbatim,
            "vzhodna",
            &["V veliki skupini vsi molčimo.", "Na domu se odprejo.", "Čakajo po tri mesece."],
        ),
        (
            "B",
            Record::Paraphrase,
            "zahodna",
            &["Pri nas je enako.", "Najprej jim skuhamo.", "Potem pa hitro v službo."],
        ),
    ]);
    study.run(&["code", "add", "Velikost skupine"]);
    for [from, kind, to, direction, sentence] in RELATIONS {
        for code in [from, to] {
            if study.project.codes().all(|row| row.name != code) {
                study.run(&["code", "add", code]);
            }
        }
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
        ]);
        let number = study.project.relations().len().to_string();
        study.run(&[
            "proposition",
            "add",
            sentence,
            "--kind",
            "link",
            "--relation",
            &number,
            "--code",
            from,
            "--code",
            to,
        ]);
    }
    // A typology: the types are codes under the category, the extremes of its property tell them apart.
    study.run(&["code", "add", "Vodenje\\Spremlja"]);
    study.run(&["code", "add", "Vodenje\\Ureja"]);
    study.run(&["relation", "add", "Spremlja", "kind-of", "Vodenje"]);
    study.run(&["relation", "add", "Ureja", "kind-of", "Vodenje"]);
    study.run(&[
        "property",
        "add",
        "Vodenje",
        "pobuda",
        "--from",
        "njena",
        "--to",
        "moja",
        "--dimension",
        "kdo začne",
    ]);
    let said = study.run(&["property", "set", "Vodenje:pobuda", "B2", "najprej skuhamo", "--position", "80"]);
    assert_eq!(said, ["B2: pobuda = najprej skuhamo (80)"]);
    study.run(&[
        "proposition",
        "add",
        "Voditeljice so dveh vrst: ene spremljajo, druge urejajo.",
        "--kind",
        "comparison",
        "--code",
        "Vodenje",
    ]);
    // An absence of a pattern holds what looked like one as evidence against it.
    study.run(&[
        "proposition",
        "add",
        "Med vzhodom in zahodom ni razlike.",
        "--kind",
        "absence",
        "--validity",
        "dva pogovora",
    ]);
    study.run(&[
        "proposition",
        "evidence",
        "P8",
        "--for",
        "B1:Pri nas je enako",
        "--against",
        "B3",
        "--note",
        "samo na zahodu",
    ]);
    // A model rests on several relations.
    study.run(&[
        "proposition",
        "add",
        "P9",
        "Pot gre od doma prek skupine do dela.",
        "--kind",
        "model",
        "--relation",
        "2",
        "--relation",
        "1",
    ]);
    // And one that ends in a recommendation.
    study.run(&["proposition", "add", "P10", "Skupina do šest ljudi drži skupaj.", "--kind", "condition"]);
    let said =
        study.run(&["recommendation", "add", "Skupine naj štejejo največ šest ljudi.", "--on", "P10,P1"]);
    assert_eq!(
        said,
        ["Priporočilo 1 je dodano (opira se na P10, P1): »Skupine naj štejejo največ šest ljudi.«"]
    );

    // The card of a category: suppositions with quotes for and against, the links are its relations.
    study.run(&[
        "card",
        "add",
        "Vodenje",
        "conditions",
        "Urejanje pride s stisko s časom.",
        "--for",
        "B3",
        "--against",
        "A2:Na domu",
    ]);
    study.run(&["card", "add", "Vodenje", "4", "Pogovor odpre kosilo."]);
    study.run(&["card", "move", "Vodenje:2", "--before", "Vodenje:1"]);
    let entries = study.project.card_of(study.code("Vodenje"));
    assert_eq!(entries.iter().map(|row| row.slot.as_str()).collect::<Vec<_>>(), ["conditions", "conditions"]);
    assert_eq!(
        entries[1].evidence.iter().map(|one| one.side).collect::<Vec<_>>(),
        [Side::For, Side::Against]
    );
    study.run(&["setting", "set", "card-slots", "\"strauss-corbin\""]);
    assert_eq!(study.refused(&["card", "add", "Vodenje", "interactions", "x"]), "card-slot-unknown");
    study.run(&["card", "add", "Vodenje", "intervening", "Razpis zamuja."]);
    study.run(&["setting", "set", "card-slots", "[\"Kaj vodi sem\", \"Kam vodi\"]"]);
    study.run(&["card", "add", "Vodenje", "kam vodi", "V službo."]);

    let kinds: Vec<&str> = study.project.propositions_in_order().iter().map(|row| row.kind.name()).collect();
    assert_eq!(
        kinds,
        ["link", "link", "link", "link", "link", "link", "comparison", "absence", "model", "condition"]
    );
    study.run(&["proposition", "move", "P9", "--before", "P1"]);
    assert_eq!(study.project.propositions_in_order()[0].name(), "P9", "it moves and keeps its number");
    assert_eq!(
        study.run(&["code", "remove", "Prevoz"])[0],
        "Koda »Prevoz« je izbrisana; skupaj 1 koda, 0 kodiranih segmentov, 0 memov, 1 povezava."
    );
    study.run(&["proposition", "remove", "P10"]);
    assert_eq!(study.project.recommendations().next().unwrap().propositions.len(), 1);
}
