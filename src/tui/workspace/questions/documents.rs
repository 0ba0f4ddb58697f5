//! The question in focus by documents: the paragraphs that put it, that it was not asked, or that it was brought up.

use super::{LIST, On, Questions, act, dialogs, is_put, put_in, refresh};
use crate::analysis::table::one_line;
use crate::model::{Document, Project, Question};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::{Effect, run};
use crate::tui::keymap::Mode;
use crate::tui::shell::Shell;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::Block;
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane.
pub struct DocumentsPane;

fn document(
    own: &Questions,
    shell: &Shell,
    project: &Project,
    question: &Question,
    row: &Document,
) -> Block<On> {
    let theme = &shell.theme;
    let name = if row.name == row.label { String::new() } else { format!("{} · ", row.name) };
    let answers = own.answers(question, row.id);
    let put = put_in(question, row.id);
    let known = if !put.is_empty() {
        let text = project.text_of(row.id);
        let said = |number: &usize| {
            format!("{} »{}«", row.cite(*number, *number), one_line(text.paragraph_text(*number)))
        };
        put.iter().map(said).collect::<Vec<_>>().join("\n")
    } else if question.not_asked.contains(&row.id) {
        shell.say(&if answers > 0 {
            say!("questions-not-asked-brought-up")
        } else {
            say!("questions-not-asked")
        })
    } else if is_put(question) {
        shell.say(&if answers > 0 { say!("questions-brought-up") } else { say!("questions-unknown") })
    } else {
        String::new()
    };
    let mut words = format!("{name}{known}");
    if answers > 0 {
        words = format!(
            "{}\n{}",
            words.trim_end_matches(" · "),
            shell.say(&say!("question-answers", count = answers))
        );
    }
    let style = if put.is_empty() && answers == 0 { theme.dim() } else { theme.text() };
    Block::text(words, style)
        .under(4)
        .after(format!("{} ", row.label), theme.strong())
        .on(On::Document(row.id))
}

fn blocks(own: &Questions, shell: &Shell, project: &Project, question: &Question) -> Vec<Block<On>> {
    let theme = &shell.theme;
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
    out.push(Block::text(shell.say(&codes), theme.dim()).under(2).on(On::Codes));
    out.extend(project.documents_in_order().map(|row| document(own, shell, project, question, row)));
    out
}

/// What Enter does.
fn enter(own: &mut Questions, shell: &mut Shell, project: &Project, on: On) -> Option<Vec<Effect>> {
    let here = own.focused()?;
    let row = project.question(here)?;
    match on {
        On::Document(document) if is_put(row) && !shell.options.read_only => {
            return Some(dialogs::in_document(shell, project, here, document));
        }
        On::Document(document) => {
            // Nothing can be put there: the answers are what there is to see, else the paragraph that asks.
            let put = put_in(row, document).first().copied();
            match put.and_then(|number| project.text_of(document).paragraph(number)) {
                Some(paragraph) => shell.go_to(document, paragraph.span()),
                None => return Some(dialogs::answers(shell, project, here, document)),
            }
        }
        On::Words | On::Codes if shell.refuses() => {}
        On::Words => return act(own, shell, project, Action::EditQuestion),
        On::Codes => return act(own, shell, project, Action::AnswerQuestion),
    }
    Some(Vec::new())
}

impl Pane<Questions> for DocumentsPane {
    fn name(&self) -> &'static str {
        "asked"
    }

    fn mode(&self, _: &Questions) -> Mode {
        Mode::Question
    }

    fn list<'a>(&self, own: &'a mut Questions) -> Option<&'a mut dyn Listed> {
        Some(&mut own.documents)
    }

    fn layout(&self, own: &mut Questions, shell: &Shell, project: &Project, area: Rect) {
        refresh(own, shell, project);
        let here = own.focused();
        let key = (shell.stamp, here, area.width);
        if own.documents_for != Some(key) {
            let other = own.documents_for.is_none_or(|(_, was, _)| was != here);
            own.documents_for = Some(key);
            let row = here.and_then(|id| project.question(id));
            let blocks = row.map(|row| blocks(own, shell, project, row)).unwrap_or_default();
            own.documents.set(blocks, area.width);
            if other {
                own.documents.rewind();
            }
        }
        own.documents.fit(area.height);
    }

    fn act(
        &self,
        own: &mut Questions,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        let on = own.documents.here().copied();
        match (action, on) {
            (Action::Enter, Some(on)) => enter(own, shell, project, on),
            (Action::Left, _) => {
                shell.set_focus(LIST);
                Some(Vec::new())
            }
            (Action::PutQuestion | Action::NotAsked, Some(On::Document(document))) => {
                let here = own.focused()?;
                Some(match action {
                    Action::NotAsked => run(dialogs::not_asked(project, here, document)),
                    _ => dialogs::put_where(shell, project, here, document),
                })
            }
            (Action::ShowSegments, Some(On::Document(document))) => {
                Some(dialogs::answers(shell, project, own.focused()?, document))
            }
            _ => act(own, shell, project, action),
        }
    }

    fn draw(&self, own: &Questions, shell: &Shell, _: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let title = format!("{} {}", shell.say(&say!("pane-asked")), own.documents.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, shell.theme.edge(focused));
        own.documents.draw(inner, focused.then(|| shell.theme.cursor(true)), buf);
    }
}
