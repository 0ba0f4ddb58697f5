//! What would come in: the switches, then file by file what was found and the first paragraphs.

use super::{Importing, Incoming};
use crate::command::Command;
use crate::command::adopt::FilePreview;
use crate::export::printable;
use crate::import::{self, Numbering, Options};
use crate::message::{Locale, Message};
use crate::model::Record;
use crate::say;
use crate::tui::bench::Effect;
use crate::tui::theme::Theme;
use crate::tui::widget::sheet::Block;

/// So many files are shown; the others are counted.
const SHOWN: usize = 60;
/// Encodings that can be told.
const ENCODINGS: [&str; 4] = ["utf-8", "windows-1250", "iso-8859-2", "utf-16le"];

/// What one stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// Bring it in.
    Go,
    /// How paragraphs are numbered.
    Numbering,
    /// The kind of record.
    Record,
    /// Speaker labels.
    Speakers,
    /// Question paragraphs.
    Questions,
    /// The encoding.
    Encoding,
    /// The file's name as the document's.
    Names,
    /// What the files are taken as.
    As,
}

const SWITCHES: [Item; 7] =
    [Item::Numbering, Item::Record, Item::Speakers, Item::Questions, Item::Encoding, Item::Names, Item::As];

impl Item {
    fn label(self) -> Message {
        Message::new(match self {
            Self::Go => "import-go",
            Self::Numbering => "import-switch-numbering",
            Self::Record => "import-switch-record",
            Self::Speakers => "import-switch-speakers",
            Self::Questions => "import-switch-questions",
            Self::Encoding => "import-switch-encoding",
            Self::Names => "import-switch-names",
            Self::As => "import-switch-as",
        })
    }

    fn value(self, options: &Options, locale: Locale) -> String {
        let auto = || locale.say(&say!("import-auto"));
        let yes = |on| locale.say(&if on { say!("import-yes") } else { say!("import-no") });
        match self {
            Self::Go => String::new(),
            Self::Numbering => options.numbering.map_or_else(auto, |one| {
                locale.say(&Message::new(format!("import-numbering-{}", one.name())))
            }),
            Self::Record => options
                .record
                .map_or_else(auto, |one| locale.say(&crate::analysis::citation::record_name(one))),
            Self::Speakers => yes(options.speakers),
            Self::Questions => yes(options.questions),
            Self::Encoding => options.encoding.clone().unwrap_or_else(auto),
            Self::Names => yes(options.keep_names),
            Self::As => options
                .as_
                .as_ref()
                .map_or_else(auto, |name| locale.say(&Message::new(format!("import-as-{name}")))),
        }
    }
}

/// The value after this one, or before it; none stands before the first and after the last.
fn next<T: Clone + PartialEq>(all: &[T], now: Option<&T>, on: bool) -> Option<T> {
    let at = now.and_then(|now| all.iter().position(|one| one == now));
    match (at, on) {
        (None, true) => all.first().cloned(),
        (None, false) => all.last().cloned(),
        (Some(at), true) => all.get(at + 1).cloned(),
        (Some(at), false) => at.checked_sub(1).and_then(|at| all.get(at)).cloned(),
    }
}

impl Importing {
    /// Turns a switch to its next value, or the one before, and reads the files anew.
    pub(super) fn switch(&mut self, item: Item, on: bool) -> Vec<Effect> {
        let options = &mut self.options;
        match item {
            Item::Go => return Vec::new(),
            Item::Numbering => options.numbering = next(Numbering::ALL, options.numbering.as_ref(), on),
            Item::Record => options.record = next(Record::ALL, options.record.as_ref(), on),
            Item::Speakers => options.speakers = !options.speakers,
            Item::Questions => options.questions = !options.questions,
            Item::Encoding => {
                options.encoding = next(&ENCODINGS.map(str::to_owned), options.encoding.as_ref(), on)
            }
            Item::Names => options.keep_names = !options.keep_names,
            Item::As => {
                let names: Vec<String> =
                    import::ALL.iter().map(|importer| importer.name().to_owned()).collect();
                options.as_ = next(&names, options.as_.as_ref(), on);
            }
        }
        self.read()
    }
}

/// The sheet.
pub(super) fn blocks(
    incoming: &Incoming,
    options: &Options,
    theme: &Theme,
    locale: Locale,
) -> Vec<Block<Item>> {
    let mut out = Vec::new();
    let said = incoming.said.iter().map(|message| locale.say(message)).collect::<Vec<_>>().join(" ");
    let style = if incoming.fits { theme.done() } else { theme.warning() };
    let said = if incoming.fits { format!("{} {said}", locale.say(&say!("preview-would"))) } else { said };
    let go = Block::text(printable(&said), style);
    let is_new = matches!(incoming.command, Command::Adopt(_));
    let label = if is_new { Item::Go.label() } else { say!("correct-go") };
    out.push(if incoming.fits {
        go.after(format!("[ {} ] ", locale.say(&label)), theme.strong()).on(Item::Go)
    } else {
        go
    });
    out.push(Block::text("", theme.text()));
    // Only what comes in anew is read in one way or another; a correction is read as its document is.
    let switches = if is_new { &SWITCHES[..] } else { &[] };
    for item in switches {
        let item = *item;
        let label = format!("  {:<28}", format!("{}:", locale.say(&item.label())));
        out.push(
            Block::text(item.value(options, locale), theme.strong())
                .under(30)
                .after(label, theme.text())
                .on(item),
        );
    }
    for file in incoming.files.iter().take(SHOWN) {
        of_file(file, theme, locale, &mut out);
    }
    if incoming.files.len() > SHOWN {
        out.push(Block::text("", theme.text()));
        out.push(Block::text(
            locale.say(&say!("import-more-files", count = incoming.files.len() - SHOWN)),
            theme.dim(),
        ));
    }
    if !incoming.notes.is_empty() {
        out.push(Block::text("", theme.text()));
        out.extend(
            incoming.notes.iter().map(|note| Block::text(printable(&locale.say(note)), theme.warning())),
        );
    }
    out
}

fn of_file(file: &FilePreview, theme: &Theme, locale: Locale, out: &mut Vec<Block<Item>>) {
    let people = if file.speakers.is_empty() { "–".to_owned() } else { file.speakers.join(", ") };
    let found = say!(
        "preview-found",
        paragraphs = file.paragraphs,
        missing = file.missing,
        people = people,
        questions = file.questions
    );
    out.push(Block::text("", theme.text()));
    let name = if file.name == file.label { String::new() } else { file.name.clone() };
    let names: Vec<&str> =
        [name.as_str(), file.file.as_str()].into_iter().filter(|name| !name.is_empty()).collect();
    out.push(
        Block::text(printable(&names.join(" · ")), theme.strong())
            .after(format!("{}  ", file.label), theme.strong()),
    );
    out.push(Block::text(printable(&locale.say(&found)), theme.text()).under(3));
    out.extend(file.notes.iter().map(|note| Block::text(printable(&locale.say(note)), theme.dim()).under(3)));
    for (number, words) in &file.first {
        let short: String = words.chars().take(220).collect();
        let more = if words.chars().count() > 220 { "…" } else { "" };
        let words = printable(&crate::analysis::table::one_line(&format!("{short}{more}"))).into_owned();
        out.push(Block::text(words, theme.text()).under(9).after(format!("{number:>7}  "), theme.dim()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_switch_goes_round_and_through_automatic() {
        let mut now = None;
        let mut seen = Vec::new();
        for _ in 0..4 {
            now = next(Numbering::ALL, now.as_ref(), true);
            seen.push(now);
        }
        assert_eq!(seen, [Some(Numbering::Lines), Some(Numbering::Nonempty), Some(Numbering::Blocks), None]);
        assert_eq!(next(Numbering::ALL, None, false), Some(Numbering::Blocks));
    }
}
