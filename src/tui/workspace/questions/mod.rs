//! Research questions and guide questions: which paragraphs put them, where they were not asked, and which codes answer
//! them. This is what tells "not mentioned" from "not asked".

pub mod dialogs;
pub mod documents;
pub mod list;

use crate::analysis::summaries::segments_under;
use crate::analysis::{Args, Input};
use crate::command::refs::PlaceRef;
use crate::model::{CodeId, DocumentId, Project, Question, QuestionId, QuestionKind, Ref, SegmentId, Target};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::go::Go;
use crate::tui::keymap::Menu;
use crate::tui::memo::memo_on;
use crate::tui::shell::Shell;
use crate::tui::widget::sheet::Sheet;
use crate::tui::workspace::{Meant, Pane, Panes, Workspace};
use ratatui::layout::Rect;
use rustc_hash::{FxHashMap, FxHashSet};

/// The panes by their place in the workspace.
const LIST: usize = 0;
const DOCUMENTS: usize = 1;

/// What one stands on beside a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// Its words.
    Words,
    /// The codes that answer it.
    Codes,
    /// What is known of it in a document.
    Document(DocumentId),
}

/// What the workspace owns.
#[derive(Clone, Debug, Default)]
pub struct Questions {
    /// The questions.
    pub list: Sheet<QuestionId>,
    /// The question in focus by documents.
    pub documents: Sheet<On>,
    here: Option<QuestionId>,
    shown: Option<QuestionId>,
    under: FxHashMap<(DocumentId, CodeId), Vec<SegmentId>>,
    under_for: Option<u64>,
    list_for: Option<(u64, u16)>,
    documents_for: Option<(u64, Option<QuestionId>, u16)>,
}

impl Questions {
    /// The question in focus.
    pub fn focused(&self) -> Option<QuestionId> {
        self.here
    }

    /// Puts the cursor on a question.
    pub fn show(&mut self, row: QuestionId) {
        self.list_for = None;
        self.shown = Some(row);
    }

    /// The segments of a document that answer a question, each once.
    pub fn answers(&self, question: &Question, document: DocumentId) -> usize {
        let found: FxHashSet<SegmentId> = question
            .codes
            .iter()
            .filter_map(|code| self.under.get(&(document, *code)))
            .flatten()
            .copied()
            .collect();
        found.len()
    }
}

/// Counts once per change of the project.
fn refresh(own: &mut Questions, shell: &Shell, project: &Project) {
    if own.under_for != Some(shell.stamp) {
        own.under_for = Some(shell.stamp);
        let (scope, args) = (shell.counts.scope.clone(), Args::default());
        own.under = segments_under(&Input { project, scope: &scope, args: &args, entries: &[], hits: None });
    }
}

/// The paragraphs of a document that put a question, in their order.
fn put_in(question: &Question, document: DocumentId) -> Vec<usize> {
    let mut list: Vec<usize> =
        question.put.iter().filter(|put| put.document == document).map(|put| put.paragraph).collect();
    list.sort_unstable();
    list
}

/// What can be done in both panes with the question in focus.
fn act(own: &mut Questions, shell: &mut Shell, project: &Project, action: Action) -> Option<Vec<Effect>> {
    let here = own.focused();
    match action {
        Action::NewQuestion => return Some(dialogs::new(shell)),
        Action::EditQuestion => return Some(dialogs::edit(shell, project, here?)),
        Action::AnswerQuestion => return Some(dialogs::codes(shell, project, here?)),
        Action::Remove => return Some(dialogs::remove(shell, project, project.question(here?)?)),
        Action::Memo => {
            let words = project.question(here?)?.words.clone();
            let title = shell.say(&say!("memo-on", what = words));
            return Some(memo_on(shell, project, Target::Question(here?), title));
        }
        Action::Cancel if shell.focused() != LIST => shell.set_focus(LIST),
        Action::Cancel => shell.go(Go::Back),
        _ => return None,
    }
    Some(Vec::new())
}

/// True for a question of the guide: it is put to somebody.
fn is_put(question: &Question) -> bool {
    question.kind == QuestionKind::Guide
}

impl Panes for Questions {
    const PANES: &'static [&'static dyn Pane<Self>] = &[&list::ListPane, &documents::DocumentsPane];
}

impl Workspace for Questions {
    fn name(&self) -> &'static str {
        "questions"
    }

    fn action(&self) -> Action {
        Action::TabQuestions
    }

    fn menu(&self, _: usize) -> Menu {
        Menu { groups: &["question"], first: "" }
    }

    fn round(&self, _: &Shell) -> Vec<usize> {
        vec![LIST, DOCUMENTS]
    }

    fn arrange(&self, shell: &Shell, body: Rect) -> Vec<(usize, Rect)> {
        if shell.areas.narrow {
            let head = if shell.focused() == LIST { body.height * 6 / 10 } else { body.height * 3 / 10 };
            let below = Rect { y: body.y + head, height: body.height - head, ..body };
            return vec![(LIST, Rect { height: head, ..body }), (DOCUMENTS, below)];
        }
        let left = (body.width * 9 / 20).clamp(40, 80);
        let right = Rect { x: body.x + left, width: body.width - left, ..body };
        vec![(LIST, Rect { width: left, ..body }), (DOCUMENTS, right)]
    }

    fn anywhere(
        &mut self,
        shell: &mut Shell,
        project: &Project,
        action: Action,
        meant: &Meant,
    ) -> Option<Vec<Effect>> {
        match (action, meant.places.first()) {
            // Which question the paragraph under the cursor puts.
            (Action::PutQuestion, Some(PlaceRef::Span { document, span })) => {
                Some(dialogs::put_here(shell, project, *document, *span))
            }
            _ => None,
        }
    }

    fn shows(&mut self, _: &mut Shell, _: &Project, touched: &[Ref]) {
        if let Some(Ref::Question(row)) = touched.first() {
            self.show(*row);
        }
    }
}
