//! Pages written from the program's own tables: the manual, the keys, and the screen that the README opens with. A test
//! compares them with what is kept.

use super::{Fallible, drive};
use preja::cli::{demo, manual};
use preja::message::{Locale, Message};
use preja::store::Place;
use preja::tui::DeskOptions;
use preja::tui::desk::Desk;
use preja::tui::keymap::{Keymap, Mode, Preset};
use preja::tui::settings::{Places, Settings};
use preja::tui::state::State;
use preja::tui::theme::Palette;
use preja::workbench::{Options, Workbench};
use std::path::Path;

/// The size of the picture, in cells.
const SIZE: (u16, u16) = (118, 33);
/// From the first screen of the demo to the one that is shown: a statement is coded by the beginning of a code's name.
const KEYS: &str = "<down><down><down><down>sram<enter>";

/// Every page by its path under the project's folder.
pub fn pages() -> Fallible<Vec<(String, String)>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md"))?.replace("\r\n", "\n");
    let mut pages = vec![("README.md".to_owned(), with_picture(&readme)?)];
    for locale in Locale::ALL {
        let code = locale.code();
        pages.push((format!("docs/manual/{code}.1"), String::from_utf8(manual(locale)?)?));
        pages.push((format!("docs/keys/{code}.md"), keys(locale)));
    }
    Ok(pages)
}

/// The README with the screen between its first pair of fences.
fn with_picture(readme: &str) -> Fallible<String> {
    let (before, rest) = readme.split_once("```text\n").ok_or("the README has no picture")?;
    let (_, after) = rest.split_once("\n```\n").ok_or("the README's picture has no end")?;
    Ok(format!("{before}```text\n{}\n```\n{after}", picture()?))
}

/// The desk over the demo study, with one statement coded.
fn picture() -> Fallible<String> {
    let folder = tempfile::tempdir()?;
    let place = Place::File(folder.path().join("study.preja"));
    demo::create(&place)?;
    let bench = Workbench::open(&place, &Options::of("ana"))?;
    let options = DeskOptions {
        locale: Locale::En,
        read_only: false,
        study: "social-activation".into(),
        exports: place.exports(),
        mode: preja::disk::Mode::PRIVATE,
        identity: String::new(),
    };
    let settings = Settings { theme: Palette::Plain, offered: true, ..Settings::default() };
    let state = State::new(options, bench.actor(), settings, Places::default(), bench.project());
    let mut desk = Desk::new(state, bench, false);
    desk.layout(SIZE);
    drive::press(&mut desk, KEYS, SIZE);
    let screen = drive::screen(&mut desk, SIZE);
    desk.bench.close()?;
    Ok(screen)
}

/// The keys of every preset and mode.
fn keys(locale: Locale) -> String {
    let name = |kind: &str, name: &str| locale.say(&Message::new(format!("{kind}-{name}")));
    let mut page = format!("# {}\n", locale.say(&preja::say!("help-title")));
    for preset in Preset::ALL {
        let map = Keymap::of(*preset);
        page.push_str(&format!("\n## {}\n", name("preset", preset.name())));
        for mode in Mode::ALL {
            let lines = map.help(*mode);
            if lines.is_empty() {
                continue;
            }
            page.push_str(&format!("\n### {}\n\n| | |\n|---|---|\n", name("mode", mode.name())));
            for (action, keys) in lines {
                let keys = keys.split("  ").map(|key| format!("`{key}`")).collect::<Vec<_>>().join(" ");
                page.push_str(&format!(
                    "| {} | {} |\n",
                    keys.replace('|', "\\|"),
                    locale.say(&action.label())
                ));
            }
        }
    }
    page
}
