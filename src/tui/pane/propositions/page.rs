//! The sentence in focus: kind, validity, status and why, of how many, what it rests on, and how it read before.

use super::{LIST, On, RECOMMENDATIONS, act, refresh, ticks};
use crate::analysis::support::{Base, Stand};
use crate::message::Message;
use crate::model::{Because, Project, Proposition};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::pane::Pane;
use crate::tui::state::State;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::Block;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane.
pub struct PagePane;

fn blocks(state: &State, project: &Project, row: &Proposition) -> Vec<Block<On>> {
    let theme = &state.theme;
    let mut out = vec![
        Block::text(row.sentence.clone(), theme.strong())
            .after(format!("{} ", row.name()), theme.strong())
            .on(On::Sentence),
    ];
    let kind = state.say(&Message::new(format!("proposition-kind-{}", row.kind.name())));
    let status = state.say(&Message::new(format!("proposition-status-{}", row.status.name())));
    let why = if row.reason.is_empty() { String::new() } else { format!(": {}", row.reason) };
    out.push(Block::text(format!("{kind} · {status}{why}"), theme.text()).under(2).on(On::Status));
    if !row.validity.is_empty() {
        let words = state.say(&say!("proposition-holds", validity = row.validity.as_str()));
        out.push(Block::text(words, theme.text()).under(2).on(On::Validity));
    }
    if let Some(support) = state.propositions.support.iter().find(|one| one.proposition == row.id) {
        let count = support.count(project, Base::Asked);
        let left = support.voices.len() - count.n;
        let thin = support.documents(Stand::Thin).len();
        let base = say!(
            "proposition-base",
            support = format!("{}/{}", count.support, count.n),
            against = format!("{}/{}", count.against, count.n),
            all = support.voices.len(),
            asked = left - thin,
            thin = thin
        );
        out.push(Block::text(state.say(&base), theme.text()).under(2));
        let people = support.count(project, Base::People);
        if people.n > 0 {
            let words = say!(
                "proposition-people",
                support = people.support.to_string(),
                against = people.against.to_string(),
                n = people.n
            );
            out.push(Block::text(state.say(&words), theme.dim()).under(2));
        }
        if support.asks_for_negative_cases() {
            out.push(
                Block::text(
                    state.say(&say!("proposition-look", count = support.unread(project).len())),
                    theme.warning(),
                )
                .under(2)
                .on(On::Look),
            );
        }
    }
    let names: Vec<&str> =
        row.codes.iter().filter_map(|code| project.code(*code)).map(|code| code.name.as_str()).collect();
    if !names.is_empty() {
        out.push(
            Block::text(state.say(&say!("proposition-codes", names = names.join(", "))), theme.dim())
                .under(2),
        );
    }
    for relation in row.relations.iter().filter_map(|id| project.relation(*id)) {
        let words = state.say(&crate::command::relation::line(project, relation));
        out.push(
            Block::text(words, theme.text()).after("  → ", theme.strong()).on(On::Relation(relation.id)),
        );
    }
    for (number, advice) in
        (1..).zip(project.recommendations_in_order()).filter(|(_, one)| one.propositions.contains(&row.id))
    {
        let words = say!("proposition-recommendation", number = number, sentence = advice.sentence.as_str());
        out.push(Block::text(state.say(&words), theme.text()).under(2).on(On::Recommendation(advice.id)));
    }
    for (at, earlier) in row.earlier.iter().enumerate().rev() {
        let because = match earlier.because {
            Some(Because::Segment(id)) => project.cite_segment(id),
            Some(Because::Document(id)) => {
                project.document(id).map_or_else(String::new, |row| row.label.clone())
            }
            Some(Because::Case(id)) => project.case(id).map_or_else(String::new, |row| row.name.clone()),
            None => String::new(),
        };
        let sentence = earlier.sentence.as_str();
        let words = match because.is_empty() {
            true => say!("proposition-earlier", day = earlier.at.day(), sentence = sentence),
            false => say!(
                "proposition-earlier-because",
                day = earlier.at.day(),
                sentence = sentence,
                case = because
            ),
        };
        out.push(Block::text(state.say(&words), theme.text()).under(2).on(On::Earlier(at)));
    }
    out
}

/// What Enter does on the page.
fn enter(state: &mut State, project: &Project, on: &On) -> Option<Vec<Effect>> {
    let here = state.propositions.focused()?;
    match on {
        On::Sentence => return act(state, project, Action::Reword),
        On::Status => return act(state, project, Action::Status),
        On::Validity => return act(state, project, Action::Validity),
        On::Look if !state.refuses() => {
            return Some(ticks::look(state, project, here));
        }
        On::Look => {}
        On::Relation(id) => {
            let row = project.relation(*id)?;
            state.categories.tree.show(project, row.from);
            state.mark_jump();
            state.tab = crate::tui::pane::tab("categories");
        }
        On::Recommendation(id) => {
            state.propositions.recommendations.show(*id);
            state.set_focus(RECOMMENDATIONS);
        }
        On::Earlier(at) => match project.proposition(here)?.earlier.get(*at)?.because {
            Some(Because::Segment(segment)) => return Some(state.open(project, segment)),
            Some(Because::Document(document)) => {
                state.mark_jump();
                state.tab = crate::tui::pane::tab("coding");
                state.set_focus(1);
                crate::tui::pane::reader::open(state, project, document);
            }
            _ => {}
        },
    }
    Some(Vec::new())
}

impl Pane for PagePane {
    fn name(&self) -> &'static str {
        "proposition"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::Proposition
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        refresh(state, project);
        let here = state.propositions.focused();
        let key = (state.stamp, here, area.width);
        if state.propositions.page_for != Some(key) {
            let other = state.propositions.page_for.is_none_or(|(_, was, _)| was != here);
            state.propositions.page_for = Some(key);
            let row = here.and_then(|id| project.proposition(id));
            let blocks = row.map(|row| blocks(state, project, row)).unwrap_or_default();
            state.propositions.page.set(blocks, area.width);
            if other {
                state.propositions.page.rewind();
            }
            state.propositions.heights[0] = u16::try_from(state.propositions.page.len()).unwrap_or(u16::MAX);
        }
        state.propositions.page.fit(area.height);
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        if state.propositions.page.act(action) {
            return Some(Vec::new());
        }
        match action {
            Action::Enter => {
                let on = state.propositions.page.here().cloned()?;
                enter(state, project, &on)
            }
            Action::Left => {
                state.set_focus(LIST);
                Some(Vec::new())
            }
            _ => act(state, project, action),
        }
    }

    fn key(&self, state: &mut State, project: &Project, key: Key) -> Option<Vec<Effect>> {
        super::list::type_in(state, project, key)
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => state.propositions.page.wheel(mouse.deed == Deed::WheelUp),
            Deed::Press(count) => {
                if state.propositions.page.click(mouse.y) && count >= 2 {
                    return self.act(state, project, Action::Enter).unwrap_or_default();
                }
            }
            Deed::Right => return state.open_menu(project),
            Deed::Drag => {}
        }
        Vec::new()
    }

    fn draw(&self, state: &State, _: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let title = format!("{} {}", state.say(&say!("pane-proposition")), state.propositions.page.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, state.theme.edge(focused));
        state.propositions.page.draw(inner, focused.then(|| state.theme.cursor(true)), buf);
    }
}
