//! Whole screens, in both languages and both sizes.

use super::paper::{desk, press, screen, workshop};
use preja::command::document::correct::CorrectDocument;
use preja::command::refs::DocumentRef;
use preja::message::Locale;
use preja::text::Text;
use preja::text::numbering::{Numbering, paragraphs};
use preja::tui::keymap::Preset;

const WIDE: (u16, u16) = (120, 36);
const SMALL: (u16, u16) = (80, 24);

fn shot(name: &str, keys: &str) {
    for (locale, code) in [(Locale::Sl, "sl"), (Locale::En, "en")] {
        for size in [WIDE, SMALL] {
            let mut desk = desk(workshop(), locale, Preset::Simple, size);
            press(&mut desk, keys, size);
            insta::assert_snapshot!(format!("{name}-{code}-{}x{}", size.0, size.1), screen(&mut desk, size));
        }
    }
}

#[test]
fn coding() {
    shot("coding", "<down><down><down>");
}

#[test]
fn picker() {
    shot("picker", "<down>zau");
}

#[test]
fn new_code() {
    shot("new-code", "<down>Odnosi > Zaupanja");
}

#[test]
fn segments() {
    shot("segments", "<f3>");
}

#[test]
fn frequencies() {
    shot("frequencies", "<f6>");
}

#[test]
fn search() {
    shot("search", "<f7>delavnica<enter><space>");
}

#[test]
fn memos() {
    shot("memos", "<down><ctrl-o>Peč je srce dneva.<esc><f8>");
}

#[test]
fn menu() {
    shot("menu", "<f10>");
}

#[test]
fn help() {
    shot("help", "<f1>");
}

#[test]
fn codes_drawer() {
    shot("codes", "<tab><tab><down><down>");
}

#[test]
fn sample() {
    shot("sample", "<ctrl-p>vzorec<enter><end>");
}

#[test]
fn view_for_two() {
    shot("two", "<tab><tab><down><down><f12>");
}

#[test]
fn export() {
    shot("export", "<f3><ctrl-w>");
}

#[test]
fn import() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("prvi.txt"),
        "Ana: Sonce sije.\nBor: Dež gre.\nAna: Kaj pa zdaj?\nBor: Čakava.\n",
    )
    .unwrap();
    std::fs::write(folder.path().join("drugi.txt"), "KAJ JE NAJPREJ?\nVeter piha.\n").unwrap();
    let shown = folder.path().display().to_string();
    for (locale, code, size) in [(Locale::Sl, "sl", WIDE), (Locale::En, "en", SMALL)] {
        for (stage, keys) in [("choose", "<insert>"), ("shown", "<insert><tab><tab><enter>")] {
            let mut desk = desk(workshop(), locale, Preset::Simple, size);
            desk.state.shell.options.exports = folder.path().join("exports");
            press(&mut desk, keys, size);
            let seen = screen(&mut desk, size);
            // The folder has another name each time, and is of another length on another machine.
            let spaces = " ".repeat(shown.len().saturating_sub("/mapa".len()));
            let seen = seen.replace(&format!("{shown}/"), &format!("/mapa/{spaces}"));
            insta::assert_snapshot!(format!("import-{stage}-{code}-{}x{}", size.0, size.1), seen);
        }
    }
}

#[test]
fn review() {
    for (locale, code, size) in [(Locale::Sl, "sl", WIDE), (Locale::En, "en", SMALL)] {
        let mut paper = workshop();
        let row = paper.project.documents_in_order().next().unwrap();
        let old = paper.project.text(row.text);
        // Two words are others now: the sentences that hold them wait, one that holds neither goes along.
        let body = old.body().replace("naročila", "dnevna naročila").replace("strah", "malo strah");
        let text = Text::new(body.as_str(), paragraphs(&body, Numbering::Lines));
        let document = DocumentRef::Id(row.id);
        paper.run(CorrectDocument { document, file: "A.txt".into(), text: Some(text) });
        let mut desk = desk(paper, locale, Preset::Simple, size);
        press(
            &mut desk,
            if locale == Locale::Sl {
                "<ctrl-p>seznam za pregled<enter>"
            } else {
                "<ctrl-p>review list<enter>"
            },
            size,
        );
        insta::assert_snapshot!(format!("review-{code}-{}x{}", size.0, size.1), screen(&mut desk, size));
    }
}

#[test]
fn too_small() {
    let mut desk = desk(workshop(), Locale::Sl, Preset::Simple, (50, 10));
    assert!(screen(&mut desk, (50, 10)).starts_with("Okno je premajhno"));
}
