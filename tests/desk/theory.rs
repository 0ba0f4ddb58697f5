//! Categories and propositions at the desk: whole screens, the path of the viva counted in keys, and dialogs by keys.

use super::paper::{Paper, desk, press, screen, workshop};
use preja::command::Command;
use preja::message::Locale;
use preja::model::*;
use preja::tui::desk::Desk;
use preja::tui::event::Key;
use preja::tui::keymap::Preset;

pub const WIDE: (u16, u16) = (120, 36);
pub const SMALL: (u16, u16) = (80, 24);

/// A command as it is typed.
pub fn run(paper: &mut Paper, words: &[&str]) {
    #[derive(clap::Parser)]
    struct Typed {
        #[command(subcommand)]
        command: Command,
    }
    let typed =
        <Typed as clap::Parser>::try_parse_from(std::iter::once("preja").chain(words.iter().copied()));
    paper.run(typed.unwrap_or_else(|error| panic!("{words:?}: {error}")).command);
}

/// The workshop with a small theory: P1 has quotes on both sides and an earlier wording, P2 nothing against it, P3
/// nothing at all. In C nobody asked for what P1 says.
pub fn theory() -> Paper {
    let mut paper = workshop();
    for words in [
        &[
            "code",
            "define",
            "Zaupanje",
            "--definition",
            "Na druge se je mogoče zanesti.",
            "--include",
            "nekdo stoji za govorko",
        ][..],
        &["code", "level", "Odnosi", "kategorija"],
        &["code", "state", "Zaupanje", "chosen", "--reason", "nosi odnosni del"],
        &["question", "add", "guide", "Kaj se je od lani spremenilo?"],
        &["question", "put", "1", "A3"],
        &["question", "not-asked", "1", "C"],
        &["question", "answer", "1", "Odnosi"],
        &["property", "add", "Zaupanje", "trajanje", "--from", "kratko", "--to", "dolgo"],
        &["property", "set", "Zaupanje:trajanje", "B3:Tako se naučiš zaupati.", "počasi", "--position", "80"],
        &[
            "card",
            "add",
            "Zaupanje",
            "conditions",
            "Zaupanje raste ob skupnem delu.",
            "--for",
            "B3:Tako se naučiš zaupati.",
        ],
        &[
            "relation",
            "add",
            "Zaupanje",
            "condition-for",
            "Samostojnost",
            "--direction",
            "strengthens",
            "--inferred",
            "--evidence",
            "A4:Zdaj sama pokličem stranko in se dogovorim, kdaj pride po stol.",
        ],
        &[
            "proposition",
            "add",
            "Kdor zaupa sodelavcem, si upa več sam.",
            "--kind",
            "link",
            "--code",
            "Zaupanje",
            "--relation",
            "1",
            "--validity",
            "v stalni skupini",
        ],
        &["proposition", "add", "Prevoz odloča, kdo pride.", "--kind", "condition", "--code", "Prevoz"],
        &["proposition", "add", "Rutina pomirja."],
        &[
            "proposition",
            "evidence",
            "P1",
            "--for",
            "A4:Zdaj sama pokličem stranko in se dogovorim, kdaj pride po stol.",
        ],
        &[
            "proposition",
            "evidence",
            "P1",
            "--against",
            "A5:Včasih me je še strah, ampak vem, da za mano nekdo stoji.",
        ],
        &["proposition", "evidence", "P2", "--for", "C2:Pot je dolga, avtobus vozi dvakrat na dan."],
        &["proposition", "evidence", "P2", "--for", "A4:Lani sem samo sedela ob strani."],
        &[
            "proposition",
            "reword",
            "P1",
            "Kdor zaupa sodelavcem, si upa več sam, čeprav ga je še strah.",
            "--because",
            "A5",
        ],
        &["proposition", "status", "P1", "narrowed", "--reason", "strah ostane"],
    ] {
        run(&mut paper, words);
    }
    paper.entries.clear();
    paper
}

pub fn open(keys: &str, size: (u16, u16)) -> Desk<Paper> {
    let mut desk = desk(theory(), Locale::Sl, Preset::Simple, size);
    press(&mut desk, keys, size);
    desk
}

fn shot(name: &str, keys: &str) {
    for (locale, code) in [(Locale::Sl, "sl"), (Locale::En, "en")] {
        for size in [WIDE, SMALL] {
            let mut desk = desk(theory(), locale, Preset::Simple, size);
            press(&mut desk, keys, size);
            insta::assert_snapshot!(format!("{name}-{code}-{}x{}", size.0, size.1), screen(&mut desk, size));
        }
    }
}

#[test]
fn categories() {
    shot("categories", "<f4>zaup");
}

#[test]
fn card() {
    shot("card", "<f4>zaup<tab><down><down>");
}

#[test]
fn quotes() {
    shot("quotes", "<f4>odno<enter> ");
}

#[test]
fn propositions() {
    shot("propositions", "<f5>");
}

#[test]
fn columns_of_quotes() {
    shot("evidence", "<f5><enter><right>");
}

#[test]
fn silence() {
    shot("silence", "<f5><enter><tab>");
}

#[test]
fn ticks() {
    // From the list of evidence for P1: the segments of its codes.
    let mut desk = open("<f5><f10>dokaz proti<enter>", WIDE);
    insta::assert_snapshot!("ticks-sl-120x36", screen(&mut desk, WIDE));
}

/// The keys, counted.
pub fn count(keys: &str) -> usize {
    let mut rest = keys;
    let mut count = 0;
    while !rest.is_empty() {
        let named = rest
            .strip_prefix('<')
            .and_then(|rest| rest.split_once('>'))
            .filter(|(name, _)| Key::parse(name).is_some());
        rest = named.map_or_else(|| &rest[rest.chars().next().unwrap().len_utf8()..], |(_, after)| after);
        count += 1;
    }
    count
}

/// From the reader, a stranger names a sentence by its number; these keys lead there, and what is looked for is seen.
#[track_caller]
fn viva(keys: &str, pane: &str, seen: &[&str]) {
    assert!(count(keys) <= 4, "{keys}");
    for size in [WIDE, SMALL] {
        let mut desk = open(keys, size);
        assert_eq!(desk.state.shell.front.pane, pane);
        // Words may be broken over lines and columns: each is looked for by itself.
        let shown = screen(&mut desk, size);
        for word in seen.iter().flat_map(|words| words.split(' ')) {
            assert!(shown.contains(word), "{word} at {size:?}:\n{shown}");
        }
    }
}

#[test]
fn within_four_keys_at_every_statement_for_it() {
    viva("<f5>1<enter>", "evidence", &["A4", "Zdaj sama pokličem stranko"]);
    viva("<f5>2<enter>", "evidence", &["C2", "Pot je dolga", "A4", "Lani sem samo"]);
}

#[test]
fn within_four_keys_at_every_statement_against_it() {
    viva("<f5>1<enter><right>", "evidence", &["A5", "Včasih me je še"]);
    let desk = open("<f5>1<enter><right>", WIDE);
    assert_eq!(desk.state.rooms.propositions.side, Side::Against);
    let here = *desk.state.rooms.propositions.sides[1].here().unwrap();
    assert_eq!(desk.bench.project.cite_segment(here), "A5");
}

#[test]
fn within_four_keys_at_everyone_who_was_silent_and_why() {
    viva("<f5>1<enter><tab>", "stands", &["oboje 1", "B", "Brod", "C", "Čemernik", "Ni bilo vprašano"]);
}

#[test]
fn within_four_keys_at_how_it_read_before() {
    viva("<f5>1<tab>", "proposition", &["Kdor zaupa sodelavcem, si upa več sam.«", "A5"]);
    // And at the case that changed it.
    let mut desk = open("<f5>1<tab><end>", WIDE);
    press(&mut desk, "<enter>", WIDE);
    let project = &desk.bench.project;
    let at = desk.state.rooms.coding.reader.target(project).unwrap();
    assert_eq!(
        desk.state.rooms.coding.reader.text(project).slice(at),
        "Včasih me je še strah, ampak vem, da za mano nekdo stoji."
    );
}

#[test]
fn a_quote_leads_into_its_text_and_back() {
    let mut desk = open("<f5>1<enter><enter>", WIDE);
    assert_eq!(desk.state.shell.front.name, "coding");
    press(&mut desk, "<alt-left>", WIDE);
    assert_eq!((desk.state.shell.front.name, desk.state.shell.front.pane), ("propositions", "evidence"));
}

/// The evidence of a proposition as notation: `+A4 −A5`.
fn evidence(project: &Project, name: &str) -> String {
    let row = project.propositions().find(|row| row.name() == name).unwrap();
    let one = |one: &Evidence| {
        format!("{}{}", if one.side == Side::For { "+" } else { "−" }, project.cite_segment(one.segment))
    };
    row.evidence.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_passage_in_the_reader_stands_for_a_proposition() {
    let mut desk = open("<down><f10>dokaz za<enter>rutina<enter>", WIDE);
    assert_eq!(evidence(&desk.bench.project, "P3"), "+A2");
    press(&mut desk, "<ctrl-z>", WIDE);
    assert_eq!(evidence(&desk.bench.project, "P3"), "");
    let mut desk = super::paper::desk(theory(), Locale::Sl, Preset::Expert, WIDE);
    press(&mut desk, "<down>Frutina<enter>", WIDE);
    assert_eq!(evidence(&desk.bench.project, "P3"), "−A2");
}

#[test]
fn ticked_segments_of_its_codes_stand_against_a_proposition() {
    // The segments of its codes, Zaupanje and Samostojnost, stand in A4, A5 and B3, in this order.
    let mut desk = open("<f5><f10>dokaz proti<enter><down><down> <enter>", WIDE);
    assert_eq!(evidence(&desk.bench.project, "P1"), "+A4 −A5 −B3");
    // Evidence goes by Del in its column.
    press(&mut desk, "<enter><right><end><del>", WIDE);
    assert_eq!(evidence(&desk.bench.project, "P1"), "+A4 −A5");
}

#[test]
fn a_new_sentence_is_the_one_that_is_worked_on_at_once() {
    for size in [WIDE, SMALL] {
        // From the quotes of P1: on a narrow screen the list is out of sight.
        let mut desk = open("<f5>1+<f10>nova propozicija<enter>Čaj zbliža.<enter>", size);
        press(&mut desk, "<f10>dokaz za<enter>zaupanje<enter> <enter>", size);
        assert_eq!(evidence(&desk.bench.project, "P1"), "+A4 −A5", "{size:?}");
        assert_eq!(evidence(&desk.bench.project, "P4"), "+A5", "{size:?}");
    }
}

#[test]
fn kind_and_relations_of_a_sentence() {
    let mut desk = open("<f5>2<f10>vrsta prop<enter>1", WIDE);
    let row = |desk: &Desk<Paper>| {
        desk.bench.project.propositions().find(|row| row.name() == "P2").unwrap().clone()
    };
    assert_eq!((row(&desk).kind, row(&desk).validity.as_str()), (PropositionKind::Description, ""));
    press(&mut desk, "<f10>povezave, na<enter><enter>", WIDE);
    assert_eq!(row(&desk).relations.len(), 1);
    press(&mut desk, "<f10>povezave, na<enter><enter>", WIDE);
    assert!(row(&desk).relations.is_empty());
}

#[test]
fn a_relation_is_mended_on_the_card() {
    // Zaupanje, condition for Samostojnost, strengthens, inferred, rests on A4.
    let at = |desk: &Desk<Paper>| {
        let row = desk.bench.project.relations().next().unwrap().clone();
        (row.direction, row.stance, row.evidence.len())
    };
    let mut desk = open("<f4>zaupanje<tab><end><up><enter>31", WIDE);
    assert_eq!(at(&desk), (Direction::Undetermined, Stance::Inferred, 1));
    press(&mut desk, "<enter>41", WIDE);
    assert_eq!(at(&desk), (Direction::Undetermined, Stance::Said, 1));
    // The segment under the cursor of the list (A5) is put to it; the first line goes to the other category.
    press(&mut desk, "<enter>2", WIDE);
    assert_eq!(at(&desk).2, 2);
    press(&mut desk, "<enter>1", WIDE);
    let here =
        desk.state.rooms.categories.tree.focused().and_then(|code| desk.bench.project.code(code)).unwrap();
    assert_eq!(here.name, "Samostojnost");
}

#[test]
fn another_wording_asks_for_the_case() {
    let mut desk = open("<f5><f10>drugače<enter> Včasih.<enter>A5<enter>", WIDE);
    let row = desk.bench.project.propositions_in_order()[0].clone();
    assert_eq!(row.sentence, "Kdor zaupa sodelavcem, si upa več sam, čeprav ga je še strah. Včasih.");
    assert_eq!(row.earlier.len(), 2);
    let Some(Because::Segment(segment)) = row.earlier[1].because else { panic!("{:?}", row.earlier) };
    assert_eq!(desk.bench.project.cite_segment(segment), "A5");
    press(&mut desk, "<ctrl-z>", WIDE);
    assert_eq!(desk.bench.project.propositions_in_order()[0].earlier.len(), 1);
}

#[test]
fn a_status_has_its_reason_and_a_sentence_moves() {
    let mut desk = open("<f5><f10>eno nižje<enter>", WIDE);
    let rows = desk.bench.project.propositions_in_order();
    assert_eq!(rows.iter().map(|row| row.name()).collect::<Vec<_>>(), ["P2", "P1", "P3"]);
    // Of the four statuses the present one (narrowed) is not offered, so the third line is the last.
    press(&mut desk, "<f10>kje stoji<enter>3ni dokazov<enter>", WIDE);
    let row = desk.bench.project.propositions().find(|row| row.name() == "P1").unwrap();
    assert_eq!((row.status, row.reason.as_str()), (PropositionStatus::Abandoned, "ni dokazov"));
}

#[test]
fn a_relation_is_made_by_picking() {
    // Strah weakens Samostojnost, inferred.
    let mut desk = open("<f4>strah<f10>poveži<enter>samost<enter>pogoj za<enter>31", WIDE);
    let row = desk.bench.project.relations().find(|row| row.direction == Direction::Weakens).unwrap();
    let name = |id| desk.bench.project.code(id).unwrap().name.clone();
    assert_eq!(
        (name(row.from), row.kind.as_str(), name(row.to)),
        ("Strah".into(), "condition-for", "Samostojnost".into())
    );
    assert_eq!(row.stance, Stance::Inferred);
    press(&mut desk, "<ctrl-z>", WIDE);
    assert_eq!(desk.bench.project.relations().count(), 1);
}

#[test]
fn ticked_segments_are_split_off_and_put_on_the_card() {
    let mut desk = open("<f4>zaupanje<enter><down> <f10>razdeli<enter>Delo v dvoje<enter>", WIDE);
    let project = &desk.bench.project;
    let made = project.codes().find(|row| row.name == "Delo v dvoje").unwrap();
    let places: Vec<String> =
        project.codings_of(made.id).map(|row| project.cite_segment(row.segment)).collect();
    assert_eq!(places, ["B3"]);
    // The card of Zaupanje takes the other segment against a new entry.
    press(&mut desk, "<f4>", WIDE);
    let mut desk = open("<f4>zaupanje<enter> <f10>nov zapis<enter>52Strah zaupanje slabi.<enter>", WIDE);
    let entry = desk.bench.project.card_entries().find(|row| row.slot == "strategies").unwrap().clone();
    assert_eq!(entry.words, "Strah zaupanje slabi.");
    let evidence: Vec<(Side, String)> =
        entry.evidence.iter().map(|one| (one.side, desk.bench.project.cite_segment(one.segment))).collect();
    assert_eq!(evidence, [(Side::Against, "A5".to_owned())]);
    press(&mut desk, "<ctrl-z>", WIDE);
    assert_eq!(desk.bench.project.card_entries().count(), 1);
}

#[test]
fn definition_level_state_move_and_merge() {
    let mut desk = open("<f4>strah<f10>raven<enter>4", WIDE);
    let strah = |desk: &Desk<Paper>| desk.bench.project.codes().find(|row| row.name == "Strah").cloned();
    assert_eq!(strah(&desk).unwrap().level.as_deref(), Some("pojem"));
    press(&mut desk, "<f10>izločena<enter>2klepet<enter>", WIDE);
    assert_eq!(
        (strah(&desk).unwrap().state, strah(&desk).unwrap().reason),
        (CodeState::SetAside, "klepet".to_owned())
    );
    press(&mut desk, "<f10>definicij<enter>2ob novem delu<esc>", WIDE);
    assert_eq!(strah(&desk).unwrap().include, "ob novem delu");
    press(&mut desk, "<f10>premakni pod<enter>odnosi<enter>", WIDE);
    assert_eq!(desk.bench.project.code_path(strah(&desk).unwrap().id), "Odnosi\\Strah");
    press(&mut desk, "<f10>združi<enter>zaupanje<enter>2", WIDE);
    assert_eq!(strah(&desk), None);
    press(&mut desk, "<ctrl-z>", WIDE);
    assert!(strah(&desk).is_some());
}

#[test]
fn nothing_of_the_theory_changes_in_a_read_only_desk() {
    let mut desk = desk(theory(), Locale::Sl, Preset::Expert, WIDE);
    desk.state.shell.options.read_only = true;
    let before = desk.bench.project.clone();
    for keys in [
        "<f4>dLsMJSRpefFPxa",
        "<tab><down><enter><down><enter><del>",
        "<tab> S<del>",
        "<f5>fFnrsvcteKJ>x",
        "<tab><enter><del>",
        "<tab><enter>",
    ] {
        press(&mut desk, keys, WIDE);
        press(&mut desk, "<esc>", WIDE);
    }
    assert_eq!(desk.bench.project, before);
}

fn recommended() -> Paper {
    let mut paper = theory();
    run(&mut paper, &["recommendation", "add", "Naj ekipe ostanejo skupaj.", "--on", "P1,P3"]);
    run(&mut paper, &["recommendation", "add", "Občina naj uredi prevoz."]);
    paper.entries.clear();
    paper
}

#[test]
fn recommendations() {
    for (locale, code) in [(Locale::Sl, "sl"), (Locale::En, "en")] {
        for size in [WIDE, SMALL] {
            let mut desk = desk(recommended(), locale, Preset::Expert, size);
            press(&mut desk, "<f5>w", size);
            insta::assert_snapshot!(
                format!("recommendations-{code}-{}x{}", size.0, size.1),
                screen(&mut desk, size)
            );
        }
    }
}

/// The recommendations as they stand: sentence, and names of what each rests on.
fn advice(desk: &Desk<Paper>) -> Vec<String> {
    let project = &desk.bench.project;
    let on = |row: &Recommendation| {
        row.propositions.iter().map(|id| project.proposition(*id).unwrap().name()).collect::<Vec<_>>()
    };
    project
        .recommendations_in_order()
        .into_iter()
        .map(|row| format!("{} {}", row.sentence, on(row).join(",")))
        .collect()
}

#[test]
fn a_recommendation_is_made_changed_and_removed_each_with_one_undo() {
    let size = WIDE;
    let mut desk = desk(theory(), Locale::Sl, Preset::Expert, size);
    let was = |desk: &mut Desk<Paper>, keys: &str, now: &[&str]| {
        let before = advice(desk);
        press(desk, keys, size);
        assert_eq!(advice(desk), now, "{keys}");
        press(desk, "<ctrl-z>", size);
        assert_eq!(advice(desk), before, "{keys} undone");
        press(desk, "<ctrl-y>", size);
        assert_eq!(advice(desk), now, "{keys} redone");
    };
    was(&mut desk, "<f5>1aOstanejo skupaj.<enter>", &["Ostanejo skupaj. P1"]);
    was(&mut desk, "w<enter> Vedno.<enter>", &["Ostanejo skupaj. Vedno. P1"]);
    was(&mut desk, "oPrevoz<enter>", &["Ostanejo skupaj. Vedno. P1,P2"]);
    // On the line of P1 it is P1 that goes.
    was(&mut desk, "<down><del>", &["Ostanejo skupaj. Vedno. P2"]);
    // From the proposition itself.
    was(&mut desk, "<esc>3<tab>oskupaj<enter>", &["Ostanejo skupaj. Vedno. P2,P3"]);
    was(&mut desk, "w<home><del>2", &[]);
}

#[test]
fn a_recommendation_and_its_propositions_lead_to_each_other() {
    for size in [WIDE, SMALL] {
        let mut desk = desk(recommended(), Locale::Sl, Preset::Expert, size);
        press(&mut desk, "<f5>1<tab>", size);
        while !matches!(
            desk.state.rooms.propositions.page.here(),
            Some(preja::tui::workspace::propositions::On::Recommendation(_))
        ) {
            press(&mut desk, "<down>", size);
        }
        press(&mut desk, "<enter>", size);
        assert_eq!(desk.state.shell.front.pane, "recommendations");
        let (row, on) = desk.state.rooms.propositions.recommendations.here().unwrap();
        assert_eq!(
            (desk.bench.project.recommendation(row).unwrap().sentence.as_str(), on),
            ("Naj ekipe ostanejo skupaj.", None)
        );
        press(&mut desk, "<down><down><enter>", size);
        assert_eq!(desk.state.shell.front.pane, "propositions");
        let here = desk.state.rooms.propositions.focused().unwrap();
        assert_eq!(desk.bench.project.proposition(here).unwrap().name(), "P3");
    }
}

fn renumbered() -> Paper {
    let mut paper = theory();
    run(&mut paper, &["unit", "fix"]);
    run(&mut paper, &["segment", "mark", "A2", "--quote", "Najprej pogrejemo peč,"]);
    run(&mut paper, &["unit", "renumber"]);
    paper
}

#[test]
fn the_concordance_is_read_at_the_desk_and_leads_into_the_text() {
    for (locale, code) in [(Locale::Sl, "sl"), (Locale::En, "en")] {
        for size in [WIDE, SMALL] {
            let mut desk = desk(renumbered(), locale, Preset::Simple, size);
            press(&mut desk, "<ctrl-p>konkordanca<enter>", size);
            insta::assert_snapshot!(
                format!("concordance-{code}-{}x{}", size.0, size.1),
                screen(&mut desk, size)
            );
            press(&mut desk, "<enter>", size);
            assert_eq!(desk.state.shell.front.pane, "reader");
        }
    }
}
