//! What the study recommends, and under each recommendation the propositions it rests on; every one leads to its page.

use super::{LIST, Propositions, act, advice, refresh};
use crate::analysis::table::Table;
use crate::message::Message;
use crate::model::{Project, PropositionId, Recommendation, RecommendationId, Scope};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::keymap::Mode;
use crate::tui::listing::tabled;
use crate::tui::shell::Shell;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::{Block, Sheet};
use crate::tui::workspace::Pane;
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

/// What the pane owns.
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

fn blocks(shell: &Shell, project: &Project, number: usize, row: &Recommendation) -> Vec<Block<On>> {
    let theme = &shell.theme;
    let mut out = vec![
        Block::text(row.sentence.clone(), theme.text())
            .under(4)
            .after(format!("{number} "), theme.strong())
            .on(On::Sentence(row.id)),
    ];
    for on in row.propositions.iter().filter_map(|id| project.proposition(*id)) {
        let status = shell.say(&Message::new(format!("proposition-status-{}", on.status.name())));
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

impl Pane<Propositions> for RecommendationsPane {
    fn name(&self) -> &'static str {
        "recommendations"
    }

    fn mode(&self, _: &Propositions) -> Mode {
        Mode::Proposition
    }

    fn list<'a>(&self, own: &'a mut Propositions) -> Option<&'a mut dyn Listed> {
        Some(&mut own.recommendations.sheet)
    }

    fn layout(&self, own: &mut Propositions, shell: &Shell, project: &Project, area: Rect) {
        refresh(own, shell, project);
        let key = (shell.stamp, area.width);
        if own.recommendations.made_for != Some(key) {
            own.recommendations.made_for = Some(key);
            let rows = project.recommendations_in_order();
            let blocks =
                (1..).zip(rows).flat_map(|(number, row)| blocks(shell, project, number, row)).collect();
            own.recommendations.sheet.set(blocks, area.width);
            if let Some(row) = own.recommendations.shown.take() {
                own.recommendations.sheet.show(&On::Sentence(row));
            }
        }
        own.recommendations.sheet.fit(area.height);
    }

    fn act(
        &self,
        own: &mut Propositions,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        let here = own.recommendations.here();
        if matches!((action, here), (Action::Remove, Some(_)) | (Action::Enter, Some((_, None))))
            && shell.refuses()
        {
            return Some(Vec::new());
        }
        match (action, here) {
            (Action::Enter, Some((row, None))) => return Some(advice::edit(shell, project, row)),
            (Action::Enter, Some((_, Some(on)))) => {
                own.show(on);
                shell.set_focus(LIST);
            }
            (Action::Remove, Some((row, None))) => {
                return Some(advice::remove(shell, project, row));
            }
            (Action::Remove, Some((row, Some(on)))) => {
                return Some(advice::rests_on(project, row, on));
            }
            (Action::Enter | Action::Remove, None) => {}
            (Action::Left, _) => shell.set_focus(LIST),
            (Action::Copy, Some((row, None))) => {
                let text = project.recommendation(row)?.sentence.clone();
                let number = advice::number(project, row);
                return Some(vec![Effect::Copy {
                    text,
                    said: say!("desk-copied-recommendation", number = number),
                }]);
            }
            _ => return act(own, shell, project, action),
        }
        Some(Vec::new())
    }

    fn table(&self, _: &Propositions, _: &Shell, project: &Project) -> Option<Table> {
        tabled(project, "recommendations", &Scope::default())
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
        let rows = &own.recommendations;
        let title =
            format!("{} {}", shell.say(&say!("pane-recommendations", count = rows.count)), rows.sheet.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, theme.edge(focused));
        rows.sheet.draw(inner, focused.then(|| theme.cursor(true)), buf);
        if rows.sheet.is_empty() {
            let words = shell.say(&say!("recommendations-none"));
            paint::wrapped(buf, inner, 0, &words, theme.dim());
        }
    }
}
