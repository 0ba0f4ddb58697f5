//! All segments of the category in focus, with those of its subcodes, to be read, ticked and split.

use super::{BOARD, CARD, Coded, act, refresh};
use crate::analysis::levels;
use crate::analysis::table::one_line;
use crate::model::{CodeId, Project, Ref, SegmentId, Side, Status, tree};
use crate::say;
use crate::tui::action::Action;
use crate::tui::aside;
use crate::tui::bench::Effect;
use crate::tui::code;
use crate::tui::coders::Whose;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::pane::Pane;
use crate::tui::state::State;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::Block;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// So many are read here; more are the segment table's work.
const MOST: usize = 1_000;

/// The pane.
pub struct QuotesPane;

/// The counted pairs of a category and its subcodes, or those set aside, in the order of documents and of the text.
pub fn segments(state: &State, project: &Project, code: CodeId, aside: bool) -> Vec<Coded> {
    let coders = &state.counts.scope.coders;
    let mut found: Vec<(&str, usize, usize, usize, Coded)> = Vec::new();
    for (place, under) in tree::subtree(project, code).into_iter().enumerate() {
        for coding in project
            .codings_of(under)
            .filter(|row| row.is_active() != aside && (coders.is_empty() || coders.contains(&row.coder)))
        {
            let Some(at) = project.segment(coding.segment).filter(|at| project.is_placed(at)) else {
                continue;
            };
            let order = project.document(at.document).map_or("", |row| row.order.as_str());
            found.push((order, at.span.start, at.span.end, place, (coding.segment, under)));
        }
    }
    found.sort_unstable();
    found.dedup_by_key(|row| row.4);
    found.into_iter().map(|row| row.4).collect()
}

/// Where a segment stands in the theory: `P1+ P4−`.
fn standing(state: &State, project: &Project, rows: &[crate::model::standing::Standing]) -> String {
    let name = |row: &crate::model::standing::Standing| match row.row {
        Ref::Proposition(id) => {
            let sign = if row.side == Some(Side::Against) { "−" } else { "+" };
            project.proposition(id).map(|row| format!("{}{sign}", row.name()))
        }
        Ref::Relation(id) => {
            Some(state.say(&say!("category-in-relation", number = project.relation_number(id))))
        }
        _ => None,
    };
    let mut names: Vec<String> = rows.iter().filter_map(name).collect();
    names.dedup();
    names.join(" ")
}

fn make(state: &mut State, project: &Project, code: CodeId, width: u16) {
    let all = segments(state, project, code, false);
    let mut aside = segments(state, project, code, true);
    // Another coder may count what one has set aside.
    aside.retain(|coded| !all.contains(coded));
    let theory: rustc_hash::FxHashMap<SegmentId, Vec<_>> = project.standing();
    let theme = &state.theme;
    let mut document = None;
    let mut blocks = Vec::new();
    for coded in all.iter().take(MOST) {
        let (segment, own) = *coded;
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
        if own != code {
            words = format!("{words} ‹{}›", levels::name(project, own));
        }
        let stands = theory.get(&segment).map(|rows| standing(state, project, rows)).unwrap_or_default();
        if !stands.is_empty() {
            words = format!("{words} · {stands}");
        }
        let tick = if state.categories.ticked.contains(coded) { "[×] " } else { "[ ] " };
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
        blocks.push(Block::text(state.say(&say!("category-more", count = left)), theme.warning()));
    }
    if !aside.is_empty() {
        blocks.push(Block::text(state.say(&say!("category-aside", count = aside.len())), theme.dim()));
    }
    for coded in &aside {
        let (segment, own) = *coded;
        let reason = project.codings_on(segment).find_map(|row| match &row.status {
            Status::SetAside(reason) if row.code == own => Some(reason.clone()),
            _ => None,
        });
        let words = format!("»{}« – {}", one_line(project.quote(segment)), reason.unwrap_or_default());
        let head = format!("  × {} ", project.cite_segment(segment));
        blocks.push(Block::text(words, theme.dim()).under(10).after(head, theme.dim()).on(*coded));
    }
    state.categories.aside = aside;
    state.categories.total = (all.len(), left);
    state.categories.quotes.set(blocks, width);
}

/// The list for the category in focus. The card asks for it too: on a narrow screen the list is out of sight, and what is
/// put to the card shall be of this category all the same.
pub(super) fn prepare(state: &mut State, project: &Project, width: u16) {
    refresh(state, project);
    let code = state.categories.tree.focused();
    let key = (state.stamp, code, width, state.categories.ticked.len());
    if state.categories.quotes_for == Some(key) {
        return;
    }
    let other = state.categories.listed != code;
    state.categories.quotes_for = Some(key);
    state.categories.listed = code;
    match code {
        Some(code) => make(state, project, code, width),
        None => state.categories.quotes.set(Vec::new(), width),
    }
    if other {
        state.categories.quotes.rewind();
    }
}

impl Pane for QuotesPane {
    fn name(&self) -> &'static str {
        "quotes"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::Category
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        prepare(state, project, area.width);
        state.categories.quotes.fit(area.height);
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        if state.categories.quotes.act(action) {
            return Some(Vec::new());
        }
        match action {
            Action::Enter => {
                let (segment, _) = state.categories.quotes.here().copied()?;
                return Some(state.open(project, segment));
            }
            Action::Fold => state.categories.tick(),
            Action::Left => state.set_focus(BOARD),
            Action::Right => state.set_focus(CARD),
            Action::Copy => {
                let (segment, _) = state.categories.quotes.here().copied()?;
                let text = state.say(&crate::analysis::citation(project, segment));
                return Some(vec![Effect::Copy {
                    text,
                    said: say!("desk-copied", place = project.cite_segment(segment)),
                }]);
            }
            Action::SetAside | Action::Recode | Action::Remove if state.refuses() => {}
            Action::SetAside | Action::Recode | Action::Remove => {
                let (segment, own) = state.categories.quotes.here().copied()?;
                if action == Action::SetAside && state.categories.aside.contains(&(segment, own)) {
                    return Some(aside::bring_back(state, project, segment, Some(own)));
                }
                return Some(code::with_coding(state, project, action, segment, own));
            }
            _ => return act(state, project, action),
        }
        Some(Vec::new())
    }

    fn key(&self, state: &mut State, _: &Project, key: Key) -> Option<Vec<Effect>> {
        (key.typed() == Some(' ')).then(|| {
            state.categories.tick();
            Vec::new()
        })
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => state.categories.quotes.wheel(mouse.deed == Deed::WheelUp),
            Deed::Press(count) => {
                if state.categories.quotes.click(mouse.y) {
                    if count >= 2 {
                        return self.act(state, project, Action::Enter).unwrap_or_default();
                    }
                    if mouse.x < 4 {
                        state.categories.tick();
                    }
                }
            }
            Deed::Right => return state.open_menu(project),
            Deed::Drag => {}
        }
        Vec::new()
    }

    fn draw(&self, state: &State, project: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let (total, left) = state.categories.total;
        let mut title = state.say(&say!("pane-quotes", count = total));
        if let (true, Some(code)) = (state.areas.narrow, state.categories.tree.focused()) {
            // The tree is out of sight.
            title = format!("{} · {title}", levels::name(project, code));
        }
        if !state.categories.ticked.is_empty() {
            title = format!(
                "{title} · {}",
                state.say(&say!("category-ticked", count = state.categories.ticked.len()))
            );
        }
        if focused && total > 0 && state.categories.ticked.is_empty() {
            title = format!("{title} · {}", state.say(&say!("category-tick-hint")));
        }
        if left > 0 {
            title = format!("{title} · {}", state.say(&say!("desk-hidden", count = left)));
        }
        let title = format!("{title} {}", state.categories.quotes.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, state.theme.edge(focused));
        // Beside the card the cursor stays in sight: what it is on is put there where nothing is ticked.
        let marked = focused || state.focused() == CARD;
        state.categories.quotes.draw(inner, marked.then(|| state.theme.cursor(focused)), buf);
        if total == 0 {
            let own = state.counts.others && state.counts.whose == Whose::Own;
            let words = state.say(&if own {
                say!("category-no-own-segments", key = state.key_of(Action::Coders))
            } else {
                say!("category-no-segments")
            });
            paint::put(buf, inner, 0, 0, &words, state.theme.dim());
        }
    }
}
