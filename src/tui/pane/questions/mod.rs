//! Research questions and guide questions: which paragraphs put them, where they were not asked, and which codes answer
//! them. This is what tells "not mentioned" from "not asked".

pub mod dialogs;
pub mod documents;
pub mod list;

use crate::analysis::summaries::segments_under;
use crate::analysis::{Args, Input};
use crate::model::{CodeId, DocumentId, Project, Question, QuestionId, QuestionKind, SegmentId, Target};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::page;
use crate::tui::state::{State, Tone};
use crate::tui::widget::sheet::Sheet;
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

/// The workspace's part of the state.
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

/// Where the panes stand.
pub fn arrange(state: &State, body: Rect) -> Vec<(usize, Rect)> {
    if state.areas.narrow {
        let head = if state.focused() == LIST { body.height * 6 / 10 } else { body.height * 3 / 10 };
        let below = Rect { y: body.y + head, height: body.height - head, ..body };
        return vec![(LIST, Rect { height: head, ..body }), (DOCUMENTS, below)];
    }
    let left = (body.width * 9 / 20).clamp(40, 80);
    let right = Rect { x: body.x + left, width: body.width - left, ..body };
    vec![(LIST, Rect { width: left, ..body }), (DOCUMENTS, right)]
}

/// Counts once per change of the project.
fn refresh(state: &mut State, project: &Project) {
    if state.questions.under_for != Some(state.stamp) {
        state.questions.under_for = Some(state.stamp);
        let (scope, args) = (state.counts.scope.clone(), Args::default());
        state.questions.under =
            segments_under(&Input { project, scope: &scope, args: &args, entries: &[], hits: None });
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
fn act(state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
    let changes = matches!(
        action,
        Action::NewQuestion
            | Action::EditQuestion
            | Action::PutQuestion
            | Action::NotAsked
            | Action::AnswerQuestion
            | Action::Remove
            | Action::Memo
    );
    if changes && state.refuses() {
        return Some(Vec::new());
    }
    let here = state.questions.focused();
    match action {
        Action::NewQuestion => return Some(dialogs::new(state)),
        Action::EditQuestion => return Some(dialogs::edit(state, project, here?)),
        Action::AnswerQuestion => return Some(dialogs::codes(state, project, here?)),
        Action::Remove => return Some(dialogs::remove(state, project, project.question(here?)?)),
        Action::Memo => {
            let words = project.question(here?)?.words.clone();
            let title = state.say(&say!("memo-on", what = words));
            return Some(page::memo_on(state, project, Target::Question(here?), title));
        }
        Action::Cancel if state.focused() != LIST => state.set_focus(LIST),
        Action::Cancel => state.back(project),
        _ => return None,
    }
    Some(Vec::new())
}

/// True for a question of the guide: it is put to somebody.
fn is_put(question: &Question) -> bool {
    question.kind == QuestionKind::Guide
}

/// Asks which question the paragraph under the cursor of the reader puts.
pub fn put_here(state: &mut State, project: &Project) -> Vec<Effect> {
    if state.refuses() {
        return Vec::new();
    }
    let place = state.reader.document.zip(state.reader.target(project));
    let Some((document, span)) = place.filter(|_| state.workspace().name == "coding") else {
        state.tell(Tone::Plain, say!("desk-not-here", what = Action::PutQuestion.label()));
        return Vec::new();
    };
    dialogs::put_here(state, project, document, span)
}
