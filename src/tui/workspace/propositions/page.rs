//! The sentence in focus: kind, validity, status and why, of how many, what it rests on, and how it read before.

use super::{LIST, On, Propositions, RECOMMENDATIONS, act, refresh, ticks};
use crate::analysis::support::{Base, Stand};
use crate::message::Message;
use crate::model::{Because, Project, Proposition};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::go::Go;
use crate::tui::keymap::Mode;
use crate::tui::shell::Shell;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::Block;
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane.
pub struct PagePane;

fn blocks(own: &Propositions, shell: &Shell, project: &Project, row: &Proposition) -> Vec<Block<On>> {
    let theme = &shell.theme;
    let mut out = vec![
        Block::text(row.sentence.clone(), theme.strong())
            .after(format!("{} ", row.name()), theme.strong())
            .on(On::Sentence),
    ];
    let kind = shell.say(&Message::new(format!("proposition-kind-{}", row.kind.name())));
    let status = shell.say(&Message::new(format!("proposition-status-{}", row.status.name())));
    let why = if row.reason.is_empty() { String::new() } else { format!(": {}", row.reason) };
    out.push(Block::text(format!("{kind} · {status}{why}"), theme.text()).under(2).on(On::Status));
    if !row.validity.is_empty() {
        let words = shell.say(&say!("proposition-holds", validity = row.validity.as_str()));
        out.push(Block::text(words, theme.text()).under(2).on(On::Validity));
    }
    if let Some(support) = own.support.iter().find(|one| one.proposition == row.id) {
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
        out.push(Block::text(shell.say(&base), theme.text()).under(2));
        let people = support.count(project, Base::People);
        if people.n > 0 {
            let words = say!(
                "proposition-people",
                support = people.support.to_string(),
                against = people.against.to_string(),
                n = people.n
            );
            out.push(Block::text(shell.say(&words), theme.dim()).under(2));
        }
        if support.asks_for_negative_cases() {
            out.push(
                Block::text(
                    shell.say(&say!("proposition-look", count = support.unread(project).len())),
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
            Block::text(shell.say(&say!("proposition-codes", names = names.join(", "))), theme.dim())
                .under(2),
        );
    }
    for relation in row.relations.iter().filter_map(|id| project.relation(*id)) {
        let words = shell.say(&crate::command::relation::line(project, relation));
        out.push(
            Block::text(words, theme.text()).after("  → ", theme.strong()).on(On::Relation(relation.id)),
        );
    }
    for (number, advice) in
        (1..).zip(project.recommendations_in_order()).filter(|(_, one)| one.propositions.contains(&row.id))
    {
        let words = say!("proposition-recommendation", number = number, sentence = advice.sentence.as_str());
        out.push(Block::text(shell.say(&words), theme.text()).under(2).on(On::Recommendation(advice.id)));
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
        out.push(Block::text(shell.say(&words), theme.text()).under(2).on(On::Earlier(at)));
    }
    out
}

/// What Enter does on the page.
fn enter(own: &mut Propositions, shell: &mut Shell, project: &Project, on: &On) -> Option<Vec<Effect>> {
    let here = own.focused()?;
    match on {
        On::Sentence => return act(own, shell, project, Action::Reword),
        On::Status => return act(own, shell, project, Action::Status),
        On::Validity => return act(own, shell, project, Action::Validity),
        On::Look if !shell.refuses() => {
            return Some(ticks::look(shell, project, here));
        }
        On::Look => {}
        On::Relation(id) => {
            shell.go(Go::Category(project.relation(*id)?.from));
        }
        On::Recommendation(id) => {
            own.recommendations.show(*id);
            shell.set_focus(RECOMMENDATIONS);
        }
        On::Earlier(at) => match project.proposition(here)?.earlier.get(*at)?.because {
            Some(Because::Segment(segment)) => return Some(shell.open(project, segment)),
            Some(Because::Document(document)) => shell.go(Go::Document(document)),
            _ => {}
        },
    }
    Some(Vec::new())
}

impl Pane<Propositions> for PagePane {
    fn name(&self) -> &'static str {
        "proposition"
    }

    fn mode(&self, _: &Propositions) -> Mode {
        Mode::Proposition
    }

    fn list<'a>(&self, own: &'a mut Propositions) -> Option<&'a mut dyn Listed> {
        Some(&mut own.page)
    }

    fn layout(&self, own: &mut Propositions, shell: &Shell, project: &Project, area: Rect) {
        refresh(own, shell, project);
        let here = own.focused();
        let key = (shell.stamp, here, area.width);
        if own.page_for != Some(key) {
            let other = own.page_for.is_none_or(|(_, was, _)| was != here);
            own.page_for = Some(key);
            let row = here.and_then(|id| project.proposition(id));
            let blocks = row.map(|row| blocks(own, shell, project, row)).unwrap_or_default();
            own.page.set(blocks, area.width);
            if other {
                own.page.rewind();
            }
            own.heights[0] = u16::try_from(own.page.len()).unwrap_or(u16::MAX);
        }
        own.page.fit(area.height);
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
                let on = own.page.here().cloned()?;
                enter(own, shell, project, &on)
            }
            Action::Left => {
                shell.set_focus(LIST);
                Some(Vec::new())
            }
            _ => act(own, shell, project, action),
        }
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
        let title = format!("{} {}", shell.say(&say!("pane-proposition")), own.page.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, shell.theme.edge(focused));
        own.page.draw(inner, focused.then(|| shell.theme.cursor(true)), buf);
    }
}
