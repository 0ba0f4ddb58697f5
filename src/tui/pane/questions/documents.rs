//! The question in focus by documents: the paragraphs that put it, that it was not asked, or that it was brought up.

use super::{LIST, On, act, dialogs, is_put, put_in, refresh};
use crate::analysis::table::one_line;
use crate::model::{Document, Project, Question};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::{Effect, run};
use crate::tui::event::{Deed, Mouse};
use crate::tui::keymap::Mode;
use crate::tui::pane::Pane;
use crate::tui::state::State;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::Block;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane.
pub struct DocumentsPane;

fn document(state: &State, project: &Project, question: &Question, row: &Document) -> Block<On> {
    let theme = &state.theme;
    let name = if row.name == row.label { String::new() } else { format!("{} · ", row.name) };
    let answers = state.questions.answers(question, row.id);
    let put = put_in(question, row.id);
    let known = if !put.is_empty() {
        let text = project.text_of(row.id);
        let said = |number: &usize| {
            format!("{} »{}«", row.cite(*number, *number), one_line(text.paragraph_text(*number)))
        };
        put.iter().map(said).collect::<Vec<_>>().join("\n")
    } else if question.not_asked.contains(&row.id) {
        state.say(&if answers > 0 {
            say!("questions-not-asked-brought-up")
        } else {
            say!("questions-not-asked")
        })
    } else if is_put(question) {
        state.say(&if answers > 0 { say!("questions-brought-up") } else { say!("questions-unknown") })
    } else {
        String::new()
    };
    let mut words = format!("{name}{known}");
    if answers > 0 {
        words = format!(
            "{}\n{}",
            words.trim_end_matches(" · "),
            state.say(&say!("question-answers", count = answers))
        );
    }
    let style = if put.is_empty() && answers == 0 { theme.dim() } else { theme.text() };
    Block::text(words, style)
        .under(4)
        .after(format!("{} ", row.label), theme.strong())
        .on(On::Document(row.id))
}

fn blocks(state: &State, project: &Project, question: &Question) -> Vec<Block<On>> {
    let theme = &state.theme;
    let number = project.question_number(question.id);
    let mut out = vec![
        Block::text(question.words.clone(), theme.strong())
            .after(format!("{number} "), theme.strong())
            .on(On::Words),
    ];
    let names: Vec<String> = question
        .codes
        .iter()
        .filter_map(|code| project.code(*code))
        .map(|code| project.code_path(code.id).replace('\\', " > "))
        .collect();
    let codes = if names.is_empty() {
        say!("question-no-codes")
    } else {
        say!("question-codes", names = names.join(", "))
    };
    out.push(Block::text(state.say(&codes), theme.dim()).under(2).on(On::Codes));
    out.extend(project.documents_in_order().map(|row| document(state, project, question, row)));
    out
}

/// What Enter does.
fn enter(state: &mut State, project: &Project, on: On) -> Option<Vec<Effect>> {
    let here = state.questions.focused()?;
    let row = project.question(here)?;
    match on {
        On::Document(document) if is_put(row) && !state.options.read_only => {
            return Some(dialogs::in_document(state, project, here, document));
        }
        On::Document(document) => {
            // Nothing can be put there: the answers are what there is to see, else the paragraph that asks.
            let put = put_in(row, document).first().copied();
            match put.and_then(|number| project.text_of(document).paragraph(number)) {
                Some(paragraph) => {
                    crate::tui::pane::reader::go_to(state, project, document, paragraph.span())
                }
                None => return Some(dialogs::answers(state, project, here, document)),
            }
        }
        On::Words | On::Codes if state.refuses() => {}
        On::Words => return act(state, project, Action::EditQuestion),
        On::Codes => return act(state, project, Action::AnswerQuestion),
    }
    Some(Vec::new())
}

impl Pane for DocumentsPane {
    fn name(&self) -> &'static str {
        "asked"
    }

    fn mode(&self, _: &State) -> Mode {
        Mode::Question
    }

    fn layout(&self, state: &mut State, project: &Project, area: Rect) {
        refresh(state, project);
        let here = state.questions.focused();
        let key = (state.stamp, here, area.width);
        if state.questions.documents_for != Some(key) {
            let other = state.questions.documents_for.is_none_or(|(_, was, _)| was != here);
            state.questions.documents_for = Some(key);
            let row = here.and_then(|id| project.question(id));
            let blocks = row.map(|row| blocks(state, project, row)).unwrap_or_default();
            state.questions.documents.set(blocks, area.width);
            if other {
                state.questions.documents.rewind();
            }
        }
        state.questions.documents.fit(area.height);
    }

    fn act(&self, state: &mut State, project: &Project, action: Action) -> Option<Vec<Effect>> {
        if state.questions.documents.act(action) {
            return Some(Vec::new());
        }
        let on = state.questions.documents.here().copied();
        match (action, on) {
            (Action::Enter, Some(on)) => enter(state, project, on),
            (Action::Left, _) => {
                state.set_focus(LIST);
                Some(Vec::new())
            }
            (Action::PutQuestion | Action::NotAsked, Some(On::Document(document))) => {
                if state.refuses() {
                    return Some(Vec::new());
                }
                let here = state.questions.focused()?;
                Some(match action {
                    Action::NotAsked => run(dialogs::not_asked(project, here, document)),
                    _ => dialogs::put_where(state, project, here, document),
                })
            }
            (Action::ShowSegments, Some(On::Document(document))) => {
                Some(dialogs::answers(state, project, state.questions.focused()?, document))
            }
            _ => act(state, project, action),
        }
    }

    fn mouse(&self, state: &mut State, project: &Project, mouse: Mouse) -> Vec<Effect> {
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => state.questions.documents.wheel(mouse.deed == Deed::WheelUp),
            Deed::Press(count) => {
                if state.questions.documents.click(mouse.y) && count >= 2 {
                    return self.act(state, project, Action::Enter).unwrap_or_default();
                }
            }
            Deed::Right => return state.open_menu(project),
            Deed::Drag => {}
        }
        Vec::new()
    }

    fn draw(&self, state: &State, _: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let title = format!("{} {}", state.say(&say!("pane-asked")), state.questions.documents.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, state.theme.edge(focused));
        state.questions.documents.draw(inner, focused.then(|| state.theme.cursor(true)), buf);
    }
}
