//! The board: the code tree with level, shell and counts, and what should be thought about of the one in focus.

use super::{Categories, QUOTES, act, refresh};
use crate::analysis::levels;
use crate::analysis::table::Table;
use crate::language::fold::fold;
use crate::message::Message;
use crate::model::{Code, CodeId, CodeState, Project};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::codes;
use crate::tui::keymap::Mode;
use crate::tui::listing::codebook;
use crate::tui::shell::Shell;
use crate::tui::widget::filter::Filter;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::tree::{self as lines, TreeLine};
use crate::tui::widget::{paint, wrap};
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

/// From so many columns on the lines tell their level.
const LEVELS: u16 = 40;

/// The pane.
pub struct BoardPane;

/// What should be thought about: never an obstacle.
fn hints(own: &Categories, shell: &Shell, project: &Project) -> Vec<String> {
    let mut out = Vec::new();
    let Some(row) = own.tree.focused().and_then(|code| project.code(code)) else { return out };
    let tally = shell.counts.of(row.id);
    let mut signs = vec![shell.say(&Message::new(format!("code-state-{}", row.state.name())))];
    signs.extend(row.level.clone());
    if !row.reason.is_empty() {
        signs.push(row.reason.clone());
    }
    out.push(signs.join(" · "));
    out.push(shell.say(&say!("codes-legend", segments = tally.all, documents = tally.all_documents)));
    let above: Vec<&str> =
        row.also.iter().filter_map(|code| project.code(*code)).map(|row| row.name.as_str()).collect();
    if !above.is_empty() {
        out.push(shell.say(&say!("category-also", names = above.join(", "))));
    }
    if row.definition.is_empty() {
        out.push(shell.say(&say!("category-no-definition")));
    }
    if tally.all == 1 {
        out.push(shell.say(&say!("category-once")));
    } else if tally.all > 1 && tally.all_documents == 1 {
        out.push(shell.say(&say!("category-one-document")));
    }
    let near = near(project, row);
    if !near.is_empty() {
        out.push(shell.say(&say!("category-near", names = near.join(", "))));
    }
    let children = project.children(Some(row.id)).len();
    if children >= 15 {
        out.push(shell.say(&say!("category-wide", count = children)));
    }
    out
}

/// A code under a further category: grey, because it is counted under its own.
fn further(shell: &Shell, project: &Project, code: CodeId, depth: usize) -> TreeLine {
    let above = project
        .code(code)
        .and_then(|row| row.parent)
        .and_then(|id| project.code(id))
        .map_or("", |row| row.name.as_str());
    let label = shell.say(&say!("category-further", name = levels::name(project, code), category = above));
    TreeLine {
        depth,
        dot: Some(("↗", shell.theme.dim())),
        label,
        style: shell.theme.dim(),
        ..TreeLine::default()
    }
}

/// Names that are nearly the one of the category in focus.
fn near(project: &Project, row: &Code) -> Vec<String> {
    let wanted = fold(&row.name).into_owned();
    let slack = 1 + wanted.chars().count() / 8;
    let is_near = |other: &&Code| {
        let name = fold(&other.name);
        other.id != row.id
            && wanted.chars().count() > 3
            && strsim::damerau_levenshtein(&name, &wanted) <= slack
    };
    project
        .codes()
        .filter(is_near)
        .map(|other| format!("»{}«", project.code_path(other.id).replace('\\', " > ")))
        .take(3)
        .collect()
}

impl Pane<Categories> for BoardPane {
    fn name(&self) -> &'static str {
        "board"
    }

    fn mode(&self, _: &Categories) -> Mode {
        Mode::Category
    }

    fn table(&self, own: &Categories, shell: &Shell, project: &Project) -> Option<Table> {
        codebook(shell, project, &own.tree)
    }

    fn list<'a>(&self, own: &'a mut Categories) -> Option<&'a mut dyn Listed> {
        Some(&mut own.tree)
    }

    fn filter<'a>(&self, own: &'a mut Categories) -> Option<&'a mut Filter> {
        Some(&mut own.tree.filter)
    }

    fn moved(&self, own: &mut Categories, shell: &Shell, _: &Project) {
        if own.tree.is_shown() {
            own.tree.follow(&shell.counts);
        }
    }

    fn layout(&self, own: &mut Categories, shell: &Shell, project: &Project, area: Rect) {
        refresh(own, shell, project);
        let field = own.tree.filter.height();
        // The tree is fitted first, because what is said below depends on the line in focus.
        own.tree.fit(&shell.counts, usize::from(area.height.saturating_sub(field + 6).max(3)));
        let key = (shell.stamp, own.tree.focused(), area);
        if own.hints_for != Some(key) {
            own.hints_for = Some(key);
            let cut = |words: String| wrap::cut(&words, usize::from(area.width.max(10)));
            let mut hints: Vec<String> = hints(own, shell, project).into_iter().flat_map(cut).collect();
            hints.truncate(usize::from(area.height / 3));
            own.hints = hints;
        }
        let hints = &own.hints;
        let below = u16::try_from(hints.len() + usize::from(!hints.is_empty())).unwrap_or(0);
        own.tree.fit(&shell.counts, usize::from(area.height.saturating_sub(field + below)));
    }

    fn act(
        &self,
        own: &mut Categories,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        if own.tree.walk(project, action) {
            return Some(Vec::new());
        }
        match action {
            Action::Enter => shell.set_focus(QUOTES),
            Action::RenameCode | Action::ColorCode | Action::Remove | Action::ShowSegments => {
                return own.tree.focused().and_then(|code| codes::change(shell, project, action, code));
            }
            _ => return act(own, shell, project, action),
        }
        Some(Vec::new())
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
        let theme = &shell.theme;
        let tree = &own.tree;
        let title = shell.say(&say!("pane-board", count = shell.counts.tree.len()));
        let inner = paint::frame(buf, area, &title, focused, theme.edge(focused));
        let list = tree.filter.draw(inner, theme, buf);
        let list = Rect { height: u16::try_from(tree.cursor.height).unwrap_or(0).min(list.height), ..list };
        let rows = tree
            .lines
            .iter()
            .enumerate()
            .skip(tree.cursor.top)
            .filter_map(|(at, line)| Some((at, shell.counts.tree.get(*line)?)));
        let rows = rows.map(|(at, branch)| {
            let row = project.code(branch.code);
            if let Some(depth) = tree.further.get(&at) {
                return further(shell, project, branch.code, *depth);
            }
            let tally = shell.counts.of(branch.code);
            let kept = row.map(|row| row.state).unwrap_or_default();
            let mut signs: Vec<String> = Vec::new();
            // Where it is narrow the names need the room; the level stands below.
            if let Some(level) = row.and_then(|row| row.level.as_ref()).filter(|_| list.width >= LEVELS) {
                signs.push(format!("{}.", level.chars().take(3).collect::<String>()));
            }
            signs.push(match (row.is_some_and(|row| row.definition.is_empty()), tally.all == 1) {
                (true, true) => "?!".to_owned(),
                (true, false) => "?".to_owned(),
                (false, true) => "!".to_owned(),
                (false, false) => String::new(),
            });
            signs.push(format!("{}/{}", tally.all, tally.all_documents));
            signs.retain(|sign| !sign.is_empty());
            let style = if branch.parent { theme.strong() } else { theme.text() };
            TreeLine {
                depth: if tree.filter.is_empty() { branch.depth } else { 0 },
                open: branch.parent.then(|| !tree.is_folded(branch.code)),
                dot: Some((
                    match kept {
                        CodeState::InUse => "■",
                        CodeState::Chosen => "✓",
                        CodeState::SetAside => "×",
                    },
                    theme.hue(shell.counts.hue(branch.code)),
                )),
                label: match row.and_then(|row| row.parent).and_then(|above| project.code(above)) {
                    // A filtered list has no indents: the code above tells two of one name apart.
                    Some(above) if !tree.filter.is_empty() => {
                        format!("{} ‹ {}", levels::name(project, branch.code), above.name)
                    }
                    _ => levels::name(project, branch.code),
                },
                note: signs.join(" "),
                style: if kept == CodeState::SetAside {
                    theme.dim().add_modifier(Modifier::CROSSED_OUT)
                } else {
                    style
                },
            }
        });
        lines::draw(rows, tree.cursor, focused, theme, list, buf);
        if tree.lines.is_empty() {
            paint::put(buf, list, 1, 0, &shell.say(&say!("codes-none")), theme.dim());
        }
        let hints = &own.hints;
        if !hints.is_empty() {
            let height = u16::try_from(hints.len() + 1).unwrap_or(0).min(inner.height);
            let below = Rect { y: inner.bottom() - height, height, ..inner };
            paint::put(buf, below, 0, 0, &"─".repeat(usize::from(below.width)), theme.dim());
            for (at, hint) in hints.iter().enumerate() {
                paint::put(buf, below, 0, u16::try_from(at + 1).unwrap_or(u16::MAX), hint, theme.dim());
            }
        }
    }
}
