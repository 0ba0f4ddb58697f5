//! The theory as a list: number, sentence, status, and how many of those who could tell support it.

use super::{EVIDENCE, LIST, Propositions, act, k_of_n, refresh};
use crate::analysis::table::{Cell, Table};
use crate::message::Message;
use crate::model::{Project, Proposition, PropositionId, PropositionStatus, Scope};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::Key;
use crate::tui::keymap::Mode;
use crate::tui::listing::tabled;
use crate::tui::shell::Shell;
use crate::tui::widget::filter::Filter;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::Block;
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane.
pub struct ListPane;

fn block(own: &Propositions, shell: &Shell, project: &Project, row: &Proposition) -> Block<PropositionId> {
    let theme = &shell.theme;
    let status = shell.say(&Message::new(format!("proposition-status-{}", row.status.name())));
    let words = format!("{}\n{status} · {}", row.sentence, k_of_n(own, project, row.id));
    let style = if row.status == PropositionStatus::Abandoned { theme.dim() } else { theme.text() };
    Block::text(words, style).under(4).after(format!("{} ", row.name()), theme.strong()).on(row.id)
}

/// The proposition that is named by what is typed: `3`, `P3`.
fn named(own: &Propositions, project: &Project) -> Option<PropositionId> {
    let number = crate::command::quote::proposition_number(own.filter.text().trim())?;
    project.propositions().find(|row| row.number == number).map(|row| row.id)
}

/// Typing finds a sentence, from every pane of the workspace: a number is gone to, words filter the list.
pub fn type_in(
    own: &mut Propositions,
    shell: &mut Shell,
    project: &Project,
    key: Key,
) -> Option<Vec<Effect>> {
    if !own.filter.key(key) {
        return None;
    }
    shell.set_focus(LIST);
    // 6 and then 3 is P63 where there is one, else P3.
    let digit = key.typed().filter(char::is_ascii_digit);
    let all_digits = own.filter.text().chars().all(|c| c.is_ascii_digit());
    if let (Some(digit), true, None) = (digit, all_digits, named(own, project)) {
        own.filter = Filter::of(digit.encode_utf8(&mut [0; 4]));
    }
    Some(Vec::new())
}

fn make(own: &mut Propositions, shell: &Shell, project: &Project, width: u16) {
    let named = named(own, project);
    let all = project.propositions_in_order();
    let fits =
        |row: &&&Proposition| named.is_some() || own.filter.fits(&format!("{} {}", row.name(), row.sentence));
    let shown: Vec<&&Proposition> = all.iter().filter(fits).collect();
    let blocks = shown.iter().map(|row| block(own, shell, project, row)).collect();
    own.hidden = all.len() - shown.len();
    own.list.set(blocks, width);
    // What is typed is meant sooner than what was shown before the list was in sight again.
    let shown = own.shown.take();
    if let Some(row) = named.or(shown) {
        own.list.show(&row);
    }
}

impl Pane<Propositions> for ListPane {
    fn name(&self) -> &'static str {
        "propositions"
    }

    fn mode(&self, _: &Propositions) -> Mode {
        Mode::Proposition
    }

    fn list<'a>(&self, own: &'a mut Propositions) -> Option<&'a mut dyn Listed> {
        Some(&mut own.list)
    }

    fn above(&self, own: &Propositions) -> u16 {
        own.filter.height()
    }

    fn moved(&self, own: &mut Propositions, _: &Shell, _: &Project) {
        own.here = own.list.here().copied();
    }

    fn table(&self, own: &Propositions, _: &Shell, project: &Project) -> Option<Table> {
        let mut table = tabled(project, "propositions", &Scope::default())?;
        // A proposition that rests on several relations goes on in rows without its name.
        let shown: Vec<PropositionId> = own.list.items().copied().collect();
        let rows = project.propositions_in_order().into_iter().filter(|row| shown.contains(&row.id));
        let names: Vec<Cell> = rows.map(|row| Cell::Text(row.name())).collect();
        let mut stays = false;
        table.rows.retain(|row| {
            stays = match row.first() {
                Some(Cell::Empty) | None => stays,
                Some(name) => names.contains(name),
            };
            stays
        });
        Some(table)
    }

    fn layout(&self, own: &mut Propositions, shell: &Shell, project: &Project, area: Rect) {
        refresh(own, shell, project);
        let key = (shell.stamp, own.filter.text().to_owned(), area.width);
        let field = own.filter.height();
        own.list.fit(area.height.saturating_sub(field));
        if own.list_for.as_ref() != Some(&key) {
            own.list_for = Some(key);
            make(own, shell, project, area.width);
            own.list.fit(area.height.saturating_sub(field));
        }
        own.here = own.list.here().copied();
    }

    fn act(
        &self,
        own: &mut Propositions,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        match action {
            Action::Enter | Action::Right if shell.focused() == LIST => {
                if own.list.here().is_some() {
                    if named(own, project).is_some() {
                        own.begin();
                    }
                    own.side = crate::model::Side::For;
                    shell.set_focus(EVIDENCE);
                }
            }
            Action::Cancel if !own.filter.is_empty() && shell.focused() == LIST => {
                if let Some(row) = own.here {
                    own.show(row);
                }
            }
            _ => return act(own, shell, project, action),
        }
        Some(Vec::new())
    }

    fn draw(
        &self,
        own: &Propositions,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let theme = &shell.theme;
        let rows = &own;
        let mut title = shell.say(&say!("pane-propositions", count = project.propositions().len()));
        if rows.hidden > 0 {
            title = format!("{title} · {}", shell.say(&say!("desk-hidden", count = rows.hidden)));
        }
        let title = format!("{title} {}", rows.list.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, theme.edge(focused));
        let list = rows.filter.draw(inner, theme, buf);
        rows.list.draw(list, Some(theme.cursor(focused)), buf);
        if rows.list.here().is_none() {
            let words = shell.say(&if rows.hidden > 0 {
                say!("propositions-none-so")
            } else {
                say!("propositions-none")
            });
            paint::wrapped(buf, list, 0, &words, theme.dim());
        }
    }
}
