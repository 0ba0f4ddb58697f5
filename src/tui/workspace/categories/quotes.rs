//! All segments of the category in focus, with those of its subcodes, to be read, ticked and split.

use super::{BOARD, CARD, Categories, act, refresh};
use crate::analysis::levels;
use crate::analysis::table::{Table, one_line};
use crate::model::{CodeId, Project, Ref, Scope, SegmentId, Side, Status};
use crate::say;
use crate::tui::action::Action;
use crate::tui::aside;
use crate::tui::bench::Effect;
use crate::tui::code::with_coding;
use crate::tui::counts::Whose;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::listing::{cited, tabled};
use crate::tui::shell::Shell;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::Block;
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// So many are read here; more are the segment table's work.
const MOST: usize = 1_000;

/// The pane.
pub struct QuotesPane;

/// Where a segment stands in the theory: `P1+ P4−`.
fn standing(shell: &Shell, project: &Project, rows: &[crate::model::standing::Standing]) -> String {
    let name = |row: &crate::model::standing::Standing| match row.row {
        Ref::Proposition(id) => {
            let sign = if row.side == Some(Side::Against) { "−" } else { "+" };
            project.proposition(id).map(|row| format!("{}{sign}", row.name()))
        }
        Ref::Relation(id) => {
            Some(shell.say(&say!("category-in-relation", number = project.relation_number(id))))
        }
        _ => None,
    };
    let mut names: Vec<String> = rows.iter().filter_map(name).collect();
    names.dedup();
    names.join(" ")
}

fn make(own: &mut Categories, shell: &Shell, project: &Project, code: CodeId, width: u16) {
    let all = shell.counts.segments(project, code, false);
    let mut aside = shell.counts.segments(project, code, true);
    // Another coder may count what one has set aside.
    aside.retain(|coded| !all.contains(coded));
    let theory: rustc_hash::FxHashMap<SegmentId, Vec<_>> = project.standing();
    let theme = &shell.theme;
    let mut document = None;
    let mut blocks = Vec::new();
    for coded in all.iter().take(MOST) {
        let (segment, of) = *coded;
        let at = project.segment(segment).map(|row| row.document);
        if at != document {
            document = at;
            if let Some(row) = at.and_then(|id| project.document(id)) {
                let words = if row.name == row.label {
                    row.label.clone()
                } else {
                    format!("{} · {}", row.label, row.name)
                };
                blocks.push(Block::text(words, theme.strong()));
            }
        }
        let mut words = format!("»{}«", one_line(project.quote(segment)));
        if of != code {
            words = format!("{words} ‹{}›", levels::name(project, of));
        }
        let stands = theory.get(&segment).map(|rows| standing(shell, project, rows)).unwrap_or_default();
        if !stands.is_empty() {
            words = format!("{words} · {stands}");
        }
        let tick = if own.ticked.contains(coded) { "[×] " } else { "[ ] " };
        blocks.push(
            Block::text(words, theme.text())
                .under(10)
                .after(tick, theme.done())
                .after(format!("{} ", project.cite_segment(segment)), theme.dim())
                .on(*coded),
        );
    }
    let left = all.len().saturating_sub(MOST);
    if left > 0 {
        blocks.push(Block::text(shell.say(&say!("category-more", count = left)), theme.warning()));
    }
    if !aside.is_empty() {
        blocks.push(Block::text(shell.say(&say!("category-aside", count = aside.len())), theme.dim()));
    }
    for coded in &aside {
        let (segment, of) = *coded;
        let reason = project.codings_on(segment).find_map(|row| match &row.status {
            Status::SetAside(reason) if row.code == of => Some(reason.clone()),
            _ => None,
        });
        let words = format!("»{}« – {}", one_line(project.quote(segment)), reason.unwrap_or_default());
        let head = format!("  × {} ", project.cite_segment(segment));
        blocks.push(Block::text(words, theme.dim()).under(10).after(head, theme.dim()).on(*coded));
    }
    own.aside = aside;
    own.total = (all.len(), left);
    own.quotes.set(blocks, width);
}

/// The list for the category in focus. The card asks for it too: on a narrow screen the list is out of sight, and what is
/// put to the card shall be of this category all the same.
pub(super) fn prepare(own: &mut Categories, shell: &Shell, project: &Project, width: u16) {
    refresh(own, shell, project);
    let code = own.tree.focused();
    let key = (shell.stamp, code, width, own.ticked.len());
    if own.quotes_for == Some(key) {
        return;
    }
    let other = own.listed != code;
    own.quotes_for = Some(key);
    own.listed = code;
    match code {
        Some(code) => make(own, shell, project, code, width),
        None => own.quotes.set(Vec::new(), width),
    }
    if other {
        own.quotes.rewind();
    }
}

impl Pane<Categories> for QuotesPane {
    fn name(&self) -> &'static str {
        "quotes"
    }

    fn mode(&self, _: &Categories) -> Mode {
        Mode::Category
    }

    fn table(&self, own: &Categories, shell: &Shell, project: &Project) -> Option<Table> {
        let scope = Scope { codes: vec![own.tree.focused()?], ..shell.counts.scope.clone() };
        tabled(project, "segments", &scope)
    }

    fn layout(&self, own: &mut Categories, shell: &Shell, project: &Project, area: Rect) {
        prepare(own, shell, project, area.width);
        own.quotes.fit(area.height);
    }

    fn act(
        &self,
        own: &mut Categories,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        if own.quotes.act(action) {
            return Some(Vec::new());
        }
        match action {
            Action::Enter => {
                let (segment, _) = own.quotes.here().copied()?;
                return Some(shell.open(project, segment));
            }
            Action::Fold => own.tick(),
            Action::Left => shell.set_focus(BOARD),
            Action::Right => shell.set_focus(CARD),
            Action::Copy => {
                let (segment, _) = own.quotes.here().copied()?;
                return Some(cited(shell, project, segment));
            }
            Action::SetAside | Action::Recode | Action::Remove => {
                let (segment, code) = own.quotes.here().copied()?;
                if action == Action::SetAside && own.aside.contains(&(segment, code)) {
                    return Some(aside::bring_back(shell, project, segment, Some(code)));
                }
                return Some(with_coding(shell, project, action, segment, code));
            }
            _ => return act(own, shell, project, action),
        }
        Some(Vec::new())
    }

    fn key(&self, own: &mut Categories, _: &mut Shell, _: &Project, key: Key) -> Option<Vec<Effect>> {
        (key.typed() == Some(' ')).then(|| {
            own.tick();
            Vec::new()
        })
    }

    fn mouse(&self, own: &mut Categories, shell: &mut Shell, project: &Project, mouse: Mouse) -> Vec<Effect> {
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => own.quotes.wheel(mouse.deed == Deed::WheelUp),
            Deed::Press(count) => {
                if own.quotes.click(mouse.y) {
                    if count >= 2 {
                        return self.act(own, shell, project, Action::Enter).unwrap_or_default();
                    }
                    if mouse.x < 4 {
                        own.tick();
                    }
                }
            }
            Deed::Right => return shell.menu(),
            Deed::Drag => {}
        }
        Vec::new()
    }

    fn draw(
        &self,
        own: &Categories,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let (total, left) = own.total;
        let mut title = shell.say(&say!("pane-quotes", count = total));
        if let (true, Some(code)) = (shell.areas.narrow, own.tree.focused()) {
            // The tree is out of sight.
            title = format!("{} · {title}", levels::name(project, code));
        }
        if !own.ticked.is_empty() {
            title = format!("{title} · {}", shell.say(&say!("category-ticked", count = own.ticked.len())));
        }
        if focused && total > 0 && own.ticked.is_empty() {
            title = format!("{title} · {}", shell.say(&say!("category-tick-hint")));
        }
        if left > 0 {
            title = format!("{title} · {}", shell.say(&say!("desk-hidden", count = left)));
        }
        let title = format!("{title} {}", own.quotes.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, shell.theme.edge(focused));
        // Beside the card the cursor stays in sight: what it is on is put there where nothing is ticked.
        let marked = focused || shell.focused() == CARD;
        own.quotes.draw(inner, marked.then(|| shell.theme.cursor(focused)), buf);
        if total == 0 {
            let only_own = shell.counts.others && shell.counts.whose == Whose::Own;
            let words = shell.say(&if only_own {
                say!("category-no-own-segments", key = shell.key_of(Action::Coders))
            } else {
                say!("category-no-segments")
            });
            paint::put(buf, inner, 0, 0, &words, shell.theme.dim());
        }
    }
}
