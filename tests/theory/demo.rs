//! The demo study's eight propositions against the plan of what its interviews hold, counted there by hand.

use preja::analysis::support::{Base, Stand, Support, all};
use preja::model::*;
use preja::store::{Options, Place, open};

/// Proposition: supports, opposes, both, silent, not asked or a record too thin; k for and against of the asked.
const PLAN: [[&str; 6]; 8] = [
    ["P1", "ACEGI", "H", "", "BDJ", "F"],
    ["P2", "BEJ", "G", "D", "ACHI", "F"],
    ["P3", "AI", "", "CE", "BDGHJ", "F"],
    ["P4", "BDGH", "ACEI", "", "J", "F"],
    ["P5", "ACDEHI", "", "", "BGJ", "F"],
    ["P6", "ABCDEHI", "J", "", "G", "F"],
    ["P7", "", "", "", "ABCDEGHIJ", "F"],
    ["P8", "H", "", "", "ABCDEGIJ", "F"],
];

fn letters(project: &Project, support: &Support, stands: &[Stand]) -> String {
    let mut letters: Vec<String> = stands
        .iter()
        .flat_map(|stand| support.documents(*stand))
        .map(|id| project.document(id).unwrap().label.clone())
        .collect();
    letters.sort();
    letters.concat()
}

#[test]
fn the_eight_propositions_stand_as_planned() {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::File(folder.path().join("demo.preja"));
    preja::cli::demo::create(&place).unwrap();
    let project = open(&place, &Options::default()).unwrap().project;
    assert!(project.relations().count() >= 12);
    let supports = all(&project, &Scope::default());
    assert_eq!(supports.len(), 8);
    for ([name, yes, no, both, silent, unknown], support) in PLAN.iter().zip(&supports) {
        let row = project.proposition(support.proposition).unwrap();
        assert_eq!(row.name(), *name);
        assert_eq!(letters(&project, support, &[Stand::Supports]), *yes, "{name} for");
        assert_eq!(letters(&project, support, &[Stand::Opposes]), *no, "{name} against");
        assert_eq!(letters(&project, support, &[Stand::Both]), *both, "{name} both");
        assert_eq!(letters(&project, support, &[Stand::Silent]), *silent, "{name} silent");
        assert_eq!(
            letters(&project, support, &[Stand::NotAsked, Stand::Thin]),
            *unknown,
            "{name} not asked or too thin"
        );
        let k = support.count(&project, Base::Asked);
        assert_eq!(
            (k.support.most, k.against.most, k.n),
            (yes.len() + both.len(), no.len() + both.len(), 9),
            "{name}"
        );
        assert_eq!(support.asks_for_negative_cases(), *name == "P5", "{name}");
    }
    let p1 = project.proposition(supports[0].proposition).unwrap();
    assert_eq!((p1.status, p1.earlier.len()), (PropositionStatus::Narrowed, 1));
    assert!(p1.earlier[0].because.is_some());
    assert_eq!(
        supports[0].voices.iter().map(|voice| voice.aside.len()).sum::<usize>(),
        1,
        "H94 is set aside"
    );
    // P1, people: A, C and G one each, of three each in E and I at least one; against one or two of H; F could not tell.
    let people = supports[0].count(&project, Base::People);
    assert_eq!(
        (people.support.to_string(), people.against.to_string(), people.n),
        ("5–9".into(), "1–2".into(), 15)
    );
    // P2, parts of a region: the north of D for, its south against.
    let region = project.variables().find(|row| row.name == "regija").unwrap().id;
    let parts = supports[1].by_value(&project, region, 3);
    let part = |name: &str| {
        parts
            .iter()
            .find(|(value, _)| value.ends_with(name))
            .map(|(_, k)| (k.support.most, k.against.most, k.n))
    };
    assert_eq!((part("severni del"), part("južni del")), (Some((1, 0, 1)), Some((0, 1, 1))));
}
