//! What the study recommends, and under each recommendation the propositions it rests on; every one leads to its page.

use super::{LIST, act, advice, refresh};
use crate::analysis::table::Table;
use crate::message::Message;
use crate::model::{Project, PropositionId, Recommendation, RecommendationId, Scope};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::pane::{Pane, tabled};
use crate::tui::state::State;
use crate::tui::widget::field::Field;
use crate::tui::widget::sheet::{Block, Sheet};
use crate::tui::widget::{paint, wrap};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What one stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// A recommendation.
    Sentence(RecommendationId),
    /// A proposition it rests on.
    Proposition(RecommendationId, PropositionId),
}

/// The pane's part of the state.
#[derive(Clone, Debug, Default)]
pub struct Recommendations {
    /// The recommendations with what they rest on.
    pub sheet: Sheet<On>,
    /// How many there are: without any the pane is seen only in focus.
    pub count: usize,
    shown: Option<RecommendationId>,
    made_for: Option<(u64, u16)>,
}

impl Recommendations {
    /// Puts the cursor on a recommendation.
    pub fn show(&mut self, row: RecommendationId) {
        (self.shown, self.made_for) = (Some(row), None);
    }

    /// The recommendation under the cursor, and the proposition where it is on one.
    pub fn here(&self) -> Option<(RecommendationId, Option<PropositionId>)> {
        match *self.sheet.here()? {
            On::Sentence(row) => Some((row, None)),
            On::Proposition(row, on) => Some((row, Some(on))),
        }
    }
}

/// The pane.
pub struct RecommendationsPane;

fn blocks(state: &State, project: &Project, number: usize, row: &Recommendation) -> Vec<Block<On>> {
    let theme = &state.theme;
    let mut out = vec![
        Block::text(row.sentence.clone(), theme.text())
            .under(4)
            .after(format!("{number} "), theme.strong())
            .on(On::Sentence(row.id)),
    ];
    for on in row.propositions.iter().filter_map(|id| project.proposition(*id)) {
        let status = state.say(&Message::new(format!("proposition-status-{}", on.status.name())));
        let words = format!("{} ({status})", on.sentence);
        out.push(
            Block::text(words, theme.dim())
                .under(6)
                .after(format!("  → {} ", on.name()), theme.dim())
                .on(On::Proposition(row.id, on.id)),
        );
    }
    out
}

impl Pane for RecommendationsPane {
    fn name(&self) -> &'static str {
        "recommendations"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::Proposition
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        refresh(state, project);
        let key = (state.stamp, area.width);
        if state.propositions.recommendations.made_for != Some(key) {
            state.propositions.recommendations.made_for = Some(key);
            let rows = project.recommendations_in_order();
            let blocks =
                (1..).zip(rows).flat_map(|(number, row)| blocks(state, project, number, row)).collect();
            state.propositions.recommendations.sheet.set(blocks, area.width);
            if let Some(row) = state.propositions.recommendations.shown.take() {
                state.propositions.recommendations.sheet.show(&On::Sentence(row));
            }
        }
        state.propositions.recommendations.sheet.fit(area.height);
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        if state.propositions.recommendations.sheet.act(action) {
            return Some(Vec::new());
        }
        let here = state.propositions.recommendations.here();
        if matches!((action, here), (Action::Remove, Some(_)) | (Action::Enter, Some((_, None))))
            && state.refuses()
        {
            return Some(Vec::new());
        }
        match (action, here) {
            (Action::Enter, Some((row, None))) => return Some(advice::edit(state, project, row)),
            (Action::Enter, Some((_, Some(on)))) => {
                state.propositions.show(on);
                state.set_focus(LIST);
            }
            (Action::Remove, Some((row, None))) => {
                return Some(advice::remove(state, project, row));
            }
            (Action::Remove, Some((row, Some(on)))) => {
                return Some(advice::rests_on(project, row, on));
            }
            (Action::Enter | Action::Remove, None) => {}
            (Action::Left, _) => state.set_focus(LIST),
            (Action::Copy, Some((row, None))) => {
                let text = project.recommendation(row)?.sentence.clone();
                let number = advice::number(project, row);
                return Some(vec![Effect::Copy {
                    text,
                    said: say!("desk-copied-recommendation", number = number),
                }]);
            }
            _ => return act(state, project, action),
        }
        Some(Vec::new())
    }

    fn table(&self, state: &State, project: &Project) -> Option<Table> {
        tabled(state, project, "recommendations", &Scope::default(), &Field::default())
    }

    fn key(&self, state: &mut State, project: &Project, key: Key) -> Option<Vec<Effect>> {
        super::list::type_in(state, project, key)
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => {
                state.propositions.recommendations.sheet.wheel(mouse.deed == Deed::WheelUp)
            }
            Deed::Press(count) => {
                if state.propositions.recommendations.sheet.click(mouse.y) && count >= 2 {
                    return self.act(state, project, Action::Enter).unwrap_or_default();
                }
            }
            Deed::Right => return state.open_menu(project),
            Deed::Drag => {}
        }
        Vec::new()
    }

    fn draw(&self, state: &State, _: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let theme = &state.theme;
        let rows = &state.propositions.recommendations;
        let title =
            format!("{} {}", state.say(&say!("pane-recommendations", count = rows.count)), rows.sheet.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, theme.edge(focused));
        rows.sheet.draw(inner, focused.then(|| theme.cursor(true)), buf);
        if rows.sheet.is_empty() {
            let words = state.say(&say!("recommendations-none"));
            for (y, line) in (0..).zip(wrap::wrap(&words, usize::from(inner.width))) {
                paint::put(buf, inner, 0, y, words.get(line.start..line.end).unwrap_or(""), theme.dim());
            }
        }
    }
}
