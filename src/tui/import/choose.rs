//! Choosing files: a path that is typed, and under it what stands in its folder.

use super::Importing;
use crate::files::Listing;
use crate::import::source;
use crate::language::fold::fold;
use crate::say;
use crate::tui::bench::Effect;
use crate::tui::shell::Shell;
use crate::tui::widget::field::Field;
use crate::tui::widget::field::draw_field;
use crate::tui::widget::{paint, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use std::path::{MAIN_SEPARATOR, is_separator};

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The whole folder, with how many files of it.
    Whole(usize),
    /// The folder above.
    Up,
    /// A folder.
    Folder(String),
    /// A file.
    File(String),
}

/// The folder of a typed path with its separator, and the rest.
fn split(typed: &str) -> (&str, &str) {
    let at = typed
        .rfind(is_separator)
        .map_or(0, |at| at + typed.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8));
    typed.split_at_checked(at).unwrap_or(("", typed))
}

/// The folder above, as typed.
fn above(folder: &str) -> String {
    let bare = folder.trim_end_matches(is_separator);
    match bare.rfind(is_separator) {
        Some(_) if !bare.ends_with("..") => split(bare).0.to_owned(),
        _ if bare.is_empty() && !folder.is_empty() => folder.to_owned(),
        _ => format!("{folder}..{MAIN_SEPARATOR}"),
    }
}

impl Importing {
    /// Asks for the list of the folder that is typed, where it is another.
    pub(super) fn list(&mut self) -> Vec<Effect> {
        let (folder, _) = split(self.field.text());
        if self.asked == folder && self.listing.is_some() {
            return Vec::new();
        }
        folder.clone_into(&mut self.asked);
        self.listing = None;
        vec![Effect::List(if folder.is_empty() { ".".to_owned() } else { folder.to_owned() })]
    }

    /// Takes in the list of a folder.
    pub fn listed(&mut self, folder: &str, listing: Listing) {
        if folder == self.asked || self.asked.is_empty() && folder == "." {
            self.listing = Some(listing);
            self.fill();
        }
    }

    /// After something was typed.
    pub(super) fn typed(&mut self) -> Vec<Effect> {
        self.problem.clear();
        let effects = self.list();
        self.fill();
        effects
    }

    fn fill(&mut self) {
        self.lines.clear();
        let (folder, rest) = split(self.field.text());
        let Some(listing) = &self.listing else { return };
        let wanted = fold(rest).into_owned();
        let fits = |name: &&String| {
            if source::is_pattern(rest) { source::fits(rest, name) } else { fold(name).contains(&wanted) }
        };
        if rest.is_empty() {
            self.lines.extend((!listing.files.is_empty()).then_some(Line::Whole(listing.files.len())));
        }
        let first = self.lines.len();
        self.lines.extend(listing.files.iter().filter(fits).cloned().map(Line::File));
        let folders = listing.folders.iter().filter(|name| !source::is_pattern(rest) && fits(name));
        self.lines.extend(folders.cloned().map(Line::Folder));
        if rest.is_empty() && above(folder) != folder {
            self.lines.push(Line::Up);
        }
        // The first file, not the whole folder: a slip of Enter then shows one file.
        self.cursor.at = if rest.is_empty() { first.min(self.lines.len().saturating_sub(1)) } else { 0 };
    }

    fn path(&self, name: &str) -> String {
        format!("{}{name}", split(self.field.text()).0)
    }

    fn go_into(&mut self, folder: String) -> Vec<Effect> {
        self.field = Field::of(&folder);
        self.typed()
    }

    /// Enter: into a folder, else the files that are ticked, the one under the cursor, or the path as it is typed.
    pub(super) fn enter(&mut self) -> Vec<Effect> {
        let line = self.lines.get(self.cursor.at).cloned();
        let (folder, rest) = split(self.field.text());
        let typed = || self.field.text().to_owned();
        self.paths = match line {
            Some(Line::Folder(name)) if !source::is_pattern(rest) => {
                let to = self.path(&name);
                return self.go_into(format!("{to}{MAIN_SEPARATOR}"));
            }
            Some(Line::Up) => {
                let to = above(folder);
                return self.go_into(to);
            }
            _ if source::is_pattern(rest) => vec![typed()],
            _ if !self.ticked.is_empty() => self.ticked.clone(),
            Some(Line::Whole(_)) => vec![folder.to_owned()],
            Some(Line::File(name)) => vec![self.path(&name)],
            _ if self.field.is_empty() => return Vec::new(),
            _ => vec![typed()],
        };
        self.read()
    }

    /// Ticks the file under the cursor, or takes the tick off, and moves on; a folder is opened.
    pub(super) fn tick(&mut self) -> Vec<Effect> {
        match self.lines.get(self.cursor.at).cloned() {
            Some(Line::File(name)) => {
                let path = self.path(&name);
                match self.ticked.iter().position(|ticked| *ticked == path) {
                    Some(at) => {
                        self.ticked.remove(at);
                    }
                    None => self.ticked.push(path),
                }
                // Only on to a further file: Enter after the last tick reads what is ticked.
                if matches!(self.lines.get(self.cursor.at + 1), Some(Line::File(_))) {
                    self.cursor.at += 1;
                }
                Vec::new()
            }
            Some(Line::Folder(_) | Line::Up) => self.enter(),
            _ => Vec::new(),
        }
    }
}

/// Draws the path and the list under it.
pub(super) fn draw(importing: &Importing, shell: &Shell, inner: Rect, list: Rect, buf: &mut Buffer) {
    let theme = &shell.theme;
    draw_field(buf, inner, 0, "› ", &importing.field, theme.strong());
    if !importing.problem.is_empty() {
        let words = importing.problem.iter().map(|message| shell.say(message)).collect::<Vec<_>>().join(" ");
        paint::put(buf, inner, 0, 1, &wrap::fit(&words, usize::from(inner.width)), theme.warning());
    }
    for (at, line) in
        importing.lines.iter().enumerate().skip(importing.cursor.top).take(usize::from(list.height))
    {
        let y = u16::try_from(at - importing.cursor.top).unwrap_or(0);
        let (sign, words, style) = match line {
            Line::Whole(count) => {
                ("  ", shell.say(&say!("import-whole-folder", count = *count)), theme.strong())
            }
            Line::Up => ("▸ ", "..".to_owned(), theme.dim()),
            Line::Folder(name) => ("▸ ", format!("{name}{MAIN_SEPARATOR}"), theme.text()),
            Line::File(name) => {
                let ticked = importing.ticked.contains(&importing.path(name));
                (if ticked { "✓ " } else { "  " }, name.clone(), theme.text())
            }
        };
        let x = paint::put(buf, list, 0, y, sign, theme.done());
        paint::put(buf, list, x, y, &crate::export::printable(&words), style);
        if at == importing.cursor.at {
            paint::line(buf, list, y, theme.cursor(true));
        }
    }
    if importing.lines.is_empty() && importing.listing.is_some() {
        paint::put(buf, list, 2, 0, &shell.say(&say!("import-list-none")), theme.dim());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_path_is_cut_at_its_last_separator() {
        assert_eq!(split("/delo/intervjuji/A"), ("/delo/intervjuji/", "A"));
        assert_eq!(split("A.docx"), ("", "A.docx"));
        assert_eq!(above("/delo/intervjuji/"), "/delo/");
        assert_eq!(above("/"), "/");
        assert_eq!(above(""), "../".replace('/', std::path::MAIN_SEPARATOR_STR));
    }
}
