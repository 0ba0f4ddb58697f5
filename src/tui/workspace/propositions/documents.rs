//! The documents in five columns, and under them everyone who says nothing, with the reason.
//!
//! Silence is of three kinds: not mentioned, not asked, and a record too thin to tell; the last two stand in one column
//! and are told apart in the list.

use super::{EVIDENCE, Propositions, act, refresh};
use crate::analysis::support::{self, Stand, Support, Voice};
use crate::message::Message;
use crate::model::{DocumentId, Project, Question};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::keymap::Mode;
use crate::tui::shell::Shell;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::sheet::Block;
use crate::tui::widget::{paint, wrap};
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The columns: what they are called, and who stands in them.
const COLUMNS: [(&str, &[Stand]); 5] = [
    ("stand-supports", &[Stand::Supports]),
    ("stand-opposes", &[Stand::Opposes]),
    ("stand-both", &[Stand::Both]),
    ("stand-silent", &[Stand::Silent]),
    ("stand-unknown", &[Stand::NotAsked, Stand::Thin]),
];

/// A column as it is drawn.
#[derive(Clone, Debug, Default)]
pub struct Column {
    head: Vec<String>,
    labels: Vec<String>,
}

/// The pane.
pub struct DocumentsPane;

fn cut(words: &str, width: u16) -> Vec<String> {
    wrap::cut(words, usize::from(width.max(4)))
}

/// Where the columns stand: first cell and width. The last has the longest heading.
fn places(width: u16) -> [(u16, u16); 5] {
    let each = (width * 18 / 100).max(8);
    let at = |place: u16| (place * each, each.saturating_sub(1));
    [at(0), at(1), at(2), at(3), (4 * each, width.saturating_sub(4 * each))]
}

fn make_columns(shell: &Shell, project: &Project, support: &Support, width: u16) -> Vec<Column> {
    COLUMNS
        .iter()
        .zip(places(width))
        .map(|((key, stands), (_, width))| {
            let here: Vec<&str> = support
                .voices
                .iter()
                .filter(|voice| stands.contains(&voice.stand))
                .filter_map(|voice| project.document(voice.document))
                .map(|row| row.label.as_str())
                .collect();
            let head = cut(&format!("{} {}", shell.say(&Message::new(*key)), here.len()), width);
            Column { head, labels: if here.is_empty() { Vec::new() } else { cut(&here.join(" "), width) } }
        })
        .collect()
}

/// Lines of the columns: the longest heading, then the longest list.
fn height(columns: &[Column]) -> u16 {
    let head = columns.iter().map(|column| column.head.len()).max().unwrap_or(0);
    let labels = columns.iter().map(|column| column.labels.len()).max().unwrap_or(0);
    u16::try_from(head + labels).unwrap_or(u16::MAX)
}

/// Why a document says nothing.
fn why(shell: &Shell, project: &Project, voice: &Voice, questions: &[&Question]) -> String {
    let numbers = |list: &[&&Question]| {
        list.iter().map(|row| project.question_number(row.id)).collect::<Vec<_>>().join(", ")
    };
    let put: Vec<String> = questions
        .iter()
        .flat_map(|row| &row.put)
        .filter(|put| put.document == voice.document)
        .map(|put| put.paragraph.to_string())
        .collect();
    let mut words = shell.say(&match voice.stand {
        Stand::NotAsked => {
            say!("silent-not-asked", questions = numbers(&questions.iter().collect::<Vec<_>>()))
        }
        Stand::Thin => say!("silent-thin"),
        _ if !put.is_empty() => say!("silent-asked", paragraphs = put.join(", ")),
        _ if questions.is_empty() => say!("silent-no-question"),
        _ => say!("silent-asked-nowhere", questions = numbers(&questions.iter().collect::<Vec<_>>())),
    });
    if voice.coded > 0 {
        words = format!("{words} {}", shell.say(&say!("silent-coded", count = voice.coded)));
    }
    if !voice.aside.is_empty() {
        words = format!("{words} {}", shell.say(&say!("silent-aside", count = voice.aside.len())));
    }
    words
}

fn make(own: &mut Propositions, shell: &Shell, project: &Project, area: Rect) {
    let Some(row) = own.focused().and_then(|id| project.proposition(id)) else {
        own.columns.clear();
        own.silent.set(Vec::new(), area.width);
        return;
    };
    let codes = support::codes(project, row);
    let questions = support::questions(project, row, &codes);
    let Some(support) = own.support() else { return };
    let columns = make_columns(shell, project, support, area.width);
    let silent = support
        .voices
        .iter()
        .filter(|voice| matches!(voice.stand, Stand::Silent | Stand::NotAsked | Stand::Thin));
    let blocks: Vec<Block<DocumentId>> = silent
        .filter_map(|voice| {
            let document = project.document(voice.document)?;
            let name = if document.name == document.label {
                String::new()
            } else {
                format!("{} · ", document.name)
            };
            let words = format!("{name}{}", why(shell, project, voice, &questions));
            Some(
                Block::text(words, shell.theme.text())
                    .under(4)
                    .after(format!("{} ", document.label), shell.theme.strong())
                    .on(voice.document),
            )
        })
        .collect();
    own.columns = columns;
    own.silent.set(blocks, area.width);
}

impl Pane<Propositions> for DocumentsPane {
    fn name(&self) -> &'static str {
        "stands"
    }

    fn mode(&self, _: &Propositions) -> Mode {
        Mode::Proposition
    }

    fn list<'a>(&self, own: &'a mut Propositions) -> Option<&'a mut dyn Listed> {
        Some(&mut own.silent)
    }

    fn above(&self, own: &Propositions) -> u16 {
        height(&own.columns) + 1
    }

    fn layout(&self, own: &mut Propositions, shell: &Shell, project: &Project, area: Rect) {
        refresh(own, shell, project);
        let here = own.focused();
        let key = (shell.stamp, here, area.width);
        if own.silent_for != Some(key) {
            let other = own.silent_for.is_none_or(|(_, was, _)| was != here);
            own.silent_for = Some(key);
            make(own, shell, project, area);
            if other {
                own.silent.rewind();
            }
        }
        let above = height(&own.columns);
        let silent = u16::try_from(own.silent.len()).unwrap_or(u16::MAX);
        own.heights[2] = above.saturating_add(silent).saturating_add(1);
        own.silent.fit(area.height.saturating_sub(above + 1));
    }

    fn act(
        &self,
        own: &mut Propositions,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        match action {
            Action::Enter => {
                // To the paragraph that asks, where one does.
                let document = *own.silent.here()?;
                let row = project.proposition(own.focused()?)?;
                let codes = support::codes(project, row);
                let questions = support::questions(project, row, &codes);
                let put =
                    questions.iter().flat_map(|row| &row.put).filter(|put| put.document == document).min();
                let paragraph = project.text_of(document).paragraph(put.map_or(1, |put| put.paragraph))?;
                shell.go_to(document, paragraph.span());
            }
            Action::Left => shell.set_focus(EVIDENCE),
            _ => return act(own, shell, project, action),
        }
        Some(Vec::new())
    }

    fn draw(
        &self,
        own: &Propositions,
        shell: &Shell,
        _: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let theme = &shell.theme;
        let rows = &own;
        let title = format!("{} {}", shell.say(&say!("pane-stands")), rows.silent.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, theme.edge(focused));
        let head = rows.columns.iter().map(|column| column.head.len()).max().unwrap_or(0);
        for ((x, width), column) in places(inner.width).into_iter().zip(&rows.columns) {
            let place = Rect { x: inner.x + x, width, ..inner };
            // Headings end on one line, so that the counts stand side by side.
            let skip = head - column.head.len();
            for (y, line) in column.head.iter().enumerate() {
                paint::put(buf, place, 0, u16::try_from(skip + y).unwrap_or(u16::MAX), line, theme.strong());
            }
            for (y, line) in column.labels.iter().enumerate() {
                paint::put(buf, place, 0, u16::try_from(head + y).unwrap_or(u16::MAX), line, theme.text());
            }
        }
        let above = height(&rows.columns);
        if above > 0 && above < inner.height {
            paint::put(buf, inner, 0, above, &"─".repeat(usize::from(inner.width)), theme.dim());
            let list =
                Rect { y: inner.y + above + 1, height: inner.height.saturating_sub(above + 1), ..inner };
            rows.silent.draw(list, focused.then(|| theme.cursor(true)), buf);
            if rows.silent.is_empty() || rows.silent.here().is_none() {
                paint::put(buf, list, 0, 0, &shell.say(&say!("silent-none")), theme.dim());
            }
        }
    }
}
