//! Propositions: the sentences of the theory, and for each all that speaks for it and against it, who was silent and
//! why, and how it read before.
//!
//! A stranger points at a sentence and is at each of these within four keys from anywhere in the desk: the tab, the number
//! of the sentence, and one sign, `+` for, `-` against, `.` who is silent and why, `<` how it read before.

pub mod advice;
pub mod dialogs;
pub mod documents;
pub mod evidence;
pub mod list;
pub mod map;
pub mod page;
pub mod recommendations;
pub mod ticks;

use crate::analysis::support::{self, Base, Support};
use crate::command::proposition::reorder::MoveProposition;
use crate::command::quote::PropositionRef;
use crate::model::{
    DocumentId, Project, PropositionId, RecommendationId, Ref, RelationId, Scope, SegmentId, Side, Target,
};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::{Effect, run};
use crate::tui::event::Key;
use crate::tui::go::Go;
use crate::tui::keymap::Menu;
use crate::tui::memo::memo_on;
use crate::tui::shell::{Shell, Tone};
use crate::tui::widget::filter::Filter;
use crate::tui::widget::sheet::Sheet;
use crate::tui::workspace::{Meant, Pane, Panes, Workspace};
use ratatui::layout::Rect;

/// The panes by their place in the workspace.
const LIST: usize = 0;
const PAGE: usize = 1;
const EVIDENCE: usize = 2;
const DOCUMENTS: usize = 3;
const RECOMMENDATIONS: usize = 4;
const MAP: usize = 5;

/// What one stands on on the page of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum On {
    /// The sentence.
    Sentence,
    /// Where it stands, and why.
    Status,
    /// When it holds.
    Validity,
    /// Nothing speaks against it: where to look.
    Look,
    /// A relation it rests on.
    Relation(RelationId),
    /// A recommendation that rests on it.
    Recommendation(RecommendationId),
    /// An earlier wording, by its place.
    Earlier(usize),
}

/// What the workspace owns.
#[derive(Clone, Debug, Default)]
pub struct Propositions {
    /// The sentences.
    pub list: Sheet<PropositionId>,
    /// What is typed to filter.
    pub filter: Filter,
    /// The sentence in focus with all that belongs to it.
    pub page: Sheet<On>,
    /// Its evidence: for, against.
    pub sides: [Sheet<SegmentId>; 2],
    /// Which of the two has the cursor.
    pub side: Side,
    /// The documents that say nothing of it, and why.
    pub silent: Sheet<DocumentId>,
    /// The support of every proposition, in the order of the theory.
    pub support: Vec<Support>,
    /// Propositions that the filter hides.
    pub hidden: usize,
    heights: [u16; 3],
    here: Option<PropositionId>,
    shown: Option<PropositionId>,
    support_for: Option<u64>,
    list_for: Option<(u64, String, u16)>,
    page_for: Option<(u64, Option<PropositionId>, u16)>,
    sides_for: Option<(u64, Option<PropositionId>, u16)>,
    silent_for: Option<(u64, Option<PropositionId>, u16)>,
    columns: Vec<documents::Column>,
    /// What the study recommends.
    pub recommendations: recommendations::Recommendations,
    /// The map of categories and relations.
    pub chart: map::Chart,
}

impl Propositions {
    /// The proposition in focus.
    pub fn focused(&self) -> Option<PropositionId> {
        self.here
    }

    /// Puts the cursor on a proposition; a filter is taken off.
    pub fn show(&mut self, row: PropositionId) {
        // At once, because on a narrow screen the list may be out of sight.
        self.here = Some(row);
        self.filter = Filter::default();
        self.list_for = None;
        self.shown = Some(row);
    }

    /// The next number that is typed begins anew: what was typed has found its sentence.
    pub fn begin(&mut self) {
        match self.here {
            _ if self.filter.is_empty() => {}
            Some(row) => self.show(row),
            None => {
                self.filter = Filter::default();
                self.list_for = None;
            }
        }
    }

    /// The support of the proposition in focus.
    pub fn support(&self) -> Option<&Support> {
        self.support.iter().find(|one| Some(one.proposition) == self.here)
    }

    fn sheet(&mut self) -> &mut Sheet<SegmentId> {
        let [support, against] = &mut self.sides;
        if self.side == Side::For { support } else { against }
    }
}

/// Counts once per change of the project.
fn refresh(own: &mut Propositions, shell: &Shell, project: &Project) {
    if own.support_for != Some(shell.stamp) {
        own.support_for = Some(shell.stamp);
        own.support = support::all(project, &Scope::default());
        own.recommendations.count = project.recommendations().count();
    }
}

/// k of n as it is printed: `5/9`.
fn k_of_n(own: &Propositions, project: &Project, row: PropositionId) -> String {
    let count =
        own.support.iter().find(|one| one.proposition == row).map(|one| one.count(project, Base::Asked));
    count.map_or_else(String::new, |count| format!("{}/{}", count.support, count.n))
}

/// Moves a proposition before the one above it, or after the one below it.
fn reorder(project: &Project, row: PropositionId, up: bool) -> Vec<Effect> {
    let list = project.propositions_in_order();
    let Some(at) = list.iter().position(|one| one.id == row) else { return Vec::new() };
    let other = if up { at.checked_sub(1) } else { Some(at + 1) };
    let Some(other) = other.and_then(|at| list.get(at)).map(|one| PropositionRef::Id(one.id)) else {
        return Vec::new();
    };
    let (before, after) = if up { (Some(other), None) } else { (None, Some(other)) };
    run(MoveProposition { proposition: PropositionRef::Id(row), before, after })
}

/// To the recommendations, and among them to the first that rests on the proposition in focus.
fn show_recommendations(own: &mut Propositions, shell: &mut Shell, project: &Project) {
    let here = own.focused();
    let rests =
        |row: &&crate::model::Recommendation| here.is_some_and(|here| row.propositions.contains(&here));
    if let Some(row) = project.recommendations_in_order().into_iter().find(rests) {
        own.recommendations.show(row.id);
    }
    shell.set_focus(RECOMMENDATIONS);
}

/// What can be done in every pane of the workspace with the proposition in focus.
fn act(own: &mut Propositions, shell: &mut Shell, project: &Project, action: Action) -> Option<Vec<Effect>> {
    let here = own.focused();
    match action {
        Action::NewProposition => return Some(dialogs::new(shell, None)),
        Action::Reword => return Some(dialogs::reword(shell, project, here?)),
        Action::Status => return Some(dialogs::status(shell, project, here?)),
        Action::PropositionKind => return Some(dialogs::kind(shell, project, here?)),
        Action::RestsOn => return Some(dialogs::relations(shell, project, here?)),
        Action::NewRecommendation => return Some(advice::new(shell, here)),
        Action::RecommendOn => {
            let row = own.recommendations.here().filter(|_| shell.focused() == RECOMMENDATIONS);
            return Some(match row {
                Some((row, _)) => advice::propositions(shell, project, row),
                None => advice::recommendations(shell, project, here?),
            });
        }
        Action::ShowRecommendations => show_recommendations(own, shell, project),
        Action::Validity => return Some(dialogs::validity(shell, project, here?)),
        Action::AboutCodes => return Some(dialogs::codes(shell, project, here?)),
        Action::ShowFor | Action::ShowAgainst => {
            own.begin();
            own.side = if action == Action::ShowFor { Side::For } else { Side::Against };
            own.sheet().rewind();
            shell.set_focus(EVIDENCE);
        }
        Action::ShowSilent => {
            own.begin();
            own.silent.rewind();
            shell.set_focus(DOCUMENTS);
        }
        Action::ShowEarlier => {
            own.begin();
            shell.set_focus(PAGE);
            match project.proposition(here?)?.earlier.len().checked_sub(1) {
                Some(last) => own.page.show(&On::Earlier(last)),
                None => shell.tell(
                    Tone::Plain,
                    say!("proposition-never-changed", name = project.proposition(here?)?.name()),
                ),
            }
        }
        Action::PutFor => return Some(ticks::ask(shell, project, here?, Side::For)),
        Action::PutAgainst => return Some(ticks::ask(shell, project, here?, Side::Against)),
        Action::MoveUp | Action::MoveDown => return Some(reorder(project, here?, action == Action::MoveUp)),
        Action::Remove => return Some(dialogs::remove(shell, project.proposition(here?)?)),
        Action::Memo => {
            let title = shell.say(&say!("memo-on", what = project.proposition(here?)?.name()));
            return Some(memo_on(shell, project, Target::Proposition(here?), title));
        }
        Action::Copy => {
            let row = project.proposition(here?)?;
            let text = format!("{} {}", row.name(), row.sentence);
            return Some(vec![Effect::Copy {
                text,
                said: say!("desk-copied-proposition", name = row.name()),
            }]);
        }
        Action::Cancel if shell.focused() != LIST => shell.set_focus(LIST),
        Action::Cancel => shell.go(Go::Back),
        _ => return None,
    }
    Some(Vec::new())
}

impl Panes for Propositions {
    const PANES: &'static [&'static dyn Pane<Self>] = &[
        &list::ListPane,
        &page::PagePane,
        &evidence::EvidencePane,
        &documents::DocumentsPane,
        &recommendations::RecommendationsPane,
        &map::MapPane,
    ];
}

impl Workspace for Propositions {
    fn name(&self) -> &'static str {
        "propositions"
    }

    fn action(&self) -> Action {
        Action::TabPropositions
    }

    fn menu(&self, _: usize) -> Menu {
        Menu { groups: &["proposition"], first: "" }
    }

    fn typed(&mut self, shell: &mut Shell, project: &Project, key: Key) -> Option<Vec<Effect>> {
        list::type_in(self, shell, project, key)
    }

    fn round(&self, _: &Shell) -> Vec<usize> {
        vec![LIST, PAGE, EVIDENCE, DOCUMENTS, RECOMMENDATIONS, MAP]
    }

    fn arrange(&self, shell: &Shell, body: Rect) -> Vec<(usize, Rect)> {
        let [page, quotes, documents] = self.heights;
        let focus = shell.focused();
        if focus == MAP {
            return vec![(MAP, body)];
        }
        if shell.areas.narrow {
            if focus == LIST {
                let left = body.width * 9 / 20;
                let right = Rect { x: body.x + left, width: body.width - left, ..body };
                return vec![(LIST, Rect { width: left, ..body }), (PAGE, right)];
            }
            if focus == PAGE || focus == RECOMMENDATIONS {
                return vec![(focus, body)];
            }
            // Above what is looked at the sentence itself stays in sight.
            let head = 5.min(body.height / 3);
            let below = Rect { y: body.y + head, height: body.height - head, ..body };
            return vec![(PAGE, Rect { height: head, ..body }), (focus, below)];
        }
        let left = (body.width / 3).clamp(34, 60);
        let right = Rect { x: body.x + left, width: body.width - left, ..body };
        let share = |least: u16, wanted: u16, most: u16| (wanted + 2).clamp(least, most.max(least));
        let tall = right.height;
        let above = share(6, page, if focus == PAGE { tall * 3 / 5 } else { tall * 2 / 5 });
        // What the quotes leave free is for the documents.
        let free = tall.saturating_sub(above + quotes + 3);
        let below = share(5, documents, free.max(if focus == DOCUMENTS { tall / 2 } else { tall * 3 / 10 }));
        let middle = tall.saturating_sub(above + below);
        let column = Rect { width: left, ..body };
        let advice = if self.recommendations.count == 0 && focus != RECOMMENDATIONS {
            0
        } else {
            let most = if focus == RECOMMENDATIONS { tall / 2 } else { tall * 3 / 10 };
            let lines = u16::try_from(self.recommendations.sheet.len()).unwrap_or(u16::MAX);
            (lines.saturating_add(2)).clamp(5, most.max(5))
        };
        let list = Rect { height: tall - advice, ..column };
        let mut panes = vec![
            (LIST, list),
            (PAGE, Rect { height: above, ..right }),
            (EVIDENCE, Rect { y: right.y + above, height: middle, ..right }),
            (DOCUMENTS, Rect { y: right.y + above + middle, height: below, ..right }),
        ];
        if advice > 0 {
            panes.push((RECOMMENDATIONS, Rect { y: list.bottom(), height: advice, ..column }));
        }
        panes
    }

    fn called(&mut self, _: &mut Shell) {
        self.begin();
    }

    fn meant(&self, _: &Shell, _: &Project) -> Meant {
        let relation = match self.page.here() {
            Some(On::Relation(row)) => Some(*row),
            _ => None,
        };
        Meant { relation, ..Meant::default() }
    }

    fn anywhere(
        &mut self,
        shell: &mut Shell,
        project: &Project,
        action: Action,
        meant: &Meant,
    ) -> Option<Vec<Effect>> {
        match action {
            Action::PutFor | Action::PutAgainst => {
                let places = meant.places.clone();
                return Some(dialogs::put_here(shell, project, action, places, meant.category));
            }
            Action::NewProposition => return Some(dialogs::new(shell, meant.category)),
            Action::ShowMap | Action::LeadsTo | Action::LeadsFrom => {
                let relation = meant.relation.map(map::On::Relation);
                self.chart.open(relation.or(meant.category.map(map::On::Code)));
                if action != Action::ShowMap {
                    self.chart.ways(action);
                }
                shell.go(Go::Pane("map"));
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    fn shows(&mut self, _: &mut Shell, _: &Project, touched: &[Ref]) {
        match touched.first() {
            Some(Ref::Proposition(row)) => self.show(*row),
            Some(Ref::Recommendation(row)) => self.recommendations.show(*row),
            _ => {}
        }
    }
}
