//! Every analysis of the registry as a table at the desk.

use super::drive::{press, screen};
use super::paper::{Paper, desk};
use super::theory::{SMALL, WIDE, theory};
use preja::analysis::{self, Analysis, Takes};
use preja::message::Locale;
use preja::tui::desk::Desk;
use preja::tui::event::Event;
use preja::tui::keymap::Preset;
use preja::tui::tables;

/// Opens the table of an analysis from the palette and answers what is asked with the first line.
fn open(analysis: &dyn Analysis, locale: Locale, size: (u16, u16)) -> (Desk<Paper>, usize) {
    let mut desk = desk(theory(), locale, Preset::Simple, size);
    let title = locale.say(&tables::title(analysis));
    press(&mut desk, "<ctrl-p>", size);
    let line = locale.say(&preja::say!("tables-line", title = title));
    desk.event(Event::Paste(line));
    press(&mut desk, "<enter>", size);
    let mut asked = 0;
    while desk.state.shell.layer.is_some() && asked < 6 {
        asked += 1;
        let key = if asked == 1 && analysis.takes() == Takes::Code { "<down><enter>" } else { "<enter>" };
        press(&mut desk, key, size);
    }
    (desk, asked)
}

#[test]
fn every_analysis_opens_from_the_palette_is_drawn_and_closes() {
    for analysis in analysis::ALL {
        for locale in [Locale::Sl, Locale::En] {
            for size in [WIDE, SMALL] {
                let (mut desk, asked) = open(*analysis, locale, size);
                let at = format!("{} {} {size:?}", analysis.name(), locale.code());
                assert!(desk.state.shell.layer.is_none(), "{at}: still asking after {asked}");
                assert_eq!(desk.state.shell.front.name, "tables", "{at}");
                let seen = screen(&mut desk, size);
                let own = &desk.state.rooms.tables;
                assert_eq!(own.name, analysis.name(), "{at}");
                if let Some(problem) = &own.grid.problem {
                    // Only one has coded, so there is nobody to agree with; the sentence stands in the table's place.
                    assert_eq!(analysis.name(), "agreement", "{at}\n{seen}");
                    let words = locale.say(problem);
                    assert!(seen.contains(words.split(' ').next().unwrap()), "{at}\n{seen}");
                    continue;
                }
                let table = own.grid.table.as_ref().unwrap_or_else(|| panic!("{at}: no table\n{seen}"));
                assert_eq!(table.name, analysis.name());
                assert!(seen.contains("$ preja show"), "{at}: the command line stands below\n{seen}");
                press(&mut desk, "<esc>", size);
                assert_eq!(desk.state.shell.front.name, "coding", "{at}");
            }
        }
    }
}

#[test]
fn what_an_analysis_must_be_told_is_asked_for() {
    let questions: Vec<(&str, usize)> = analysis::ALL
        .iter()
        .map(|analysis| (analysis.name(), open(*analysis, Locale::Sl, WIDE).1))
        .filter(|(_, asked)| *asked > 0)
        .collect();
    for analysis in analysis::ALL {
        let wanted = usize::from(analysis.takes() != Takes::Nothing)
            + usize::from(analysis.needs().variable)
            + usize::from(!analysis.switches().is_empty());
        let asked =
            questions.iter().find(|(name, _)| *name == analysis.name()).map_or(0, |(_, asked)| *asked);
        assert_eq!(asked, wanted, "{}", analysis.name());
    }
}

#[test]
fn a_table_is_filtered_sorted_copied_and_leads_to_its_quotes() {
    let find = |name: &str| analysis::by_name(name).unwrap();
    let (mut desk, _) = open(find("segments"), Locale::Sl, WIDE);
    let all = desk.state.rooms.tables.grid.order.len();
    press(&mut desk, "zaup", WIDE);
    let shown = desk.state.rooms.tables.grid.order.len();
    assert!(shown > 0 && shown < all, "{shown} of {all}");
    let outside = press(&mut desk, "<ctrl-c>", WIDE);
    let [preja::tui::desk::Outside::Copy(text, _)] = outside.as_slice() else { panic!("{outside:?}") };
    assert_eq!(text.lines().count(), shown + 1);
    press(&mut desk, "<enter>", WIDE);
    assert_eq!(desk.state.shell.front.pane, "reader");
    // A count leads to the segments behind it.
    let (mut desk, _) = open(find("codes-documents"), Locale::Sl, WIDE);
    press(&mut desk, "<end><enter>", WIDE);
    assert_eq!(desk.state.shell.front.name, "segments");
}

#[test]
fn a_switch_is_turned_before_the_table() {
    let mut desk = desk(theory(), Locale::En, Preset::Simple, WIDE);
    press(&mut desk, "<ctrl-p>", WIDE);
    desk.event(Event::Paste("codes-coders".to_owned()));
    press(&mut desk, "<enter>", WIDE);
    assert!(screen(&mut desk, WIDE).contains("Counts: documents"), "{}", screen(&mut desk, WIDE));
    press(&mut desk, "2", WIDE);
    assert!(screen(&mut desk, WIDE).contains("Counts: segments"));
    press(&mut desk, "1", WIDE);
    let own = &desk.state.rooms.tables;
    assert_eq!((own.name, own.args.unit), ("codes-coders", analysis::CountUnit::Segments));
    assert!(screen(&mut desk, WIDE).contains("--unit segments"));
}
