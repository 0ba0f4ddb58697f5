//! What can be done with a code wherever it is in focus: another name, a definition, a colour, a digit, a memo; and a new one.

use super::action::Action;
use super::ask::{self, Then};
use super::bench::{Effect, run};
use super::code;
use super::layer::chooser::Choice;
use super::memo::{memo_on, open};
use super::page::Page;
use super::shell::Shell;
use crate::command::code::{PALETTE, add::AddCode, color::ColorCode, remove::RemoveCode, rename::RenameCode};
use crate::command::refs::CodeRef;
use crate::message::Message;
use crate::model::{CodeId, Project, Target, tree};
use crate::say;

/// Asks for the name of a new code, under another one where that is named.
pub fn new_code(shell: &mut Shell, under: Option<CodeId>) -> Vec<Effect> {
    ask::words(shell, say!("prompt-new-code"), under, "", move |_, project, text| {
        let mut steps = under.map(|code| tree::steps(&tree::path(project, code))).unwrap_or_default();
        steps.extend(tree::steps(text));
        run(AddCode { path: steps.join(tree::SEPARATOR), ..AddCode::default() })
    })
}

/// What can be done with a code wherever it is in focus.
pub fn change(shell: &mut Shell, project: &Project, action: Action, code: CodeId) -> Option<Vec<Effect>> {
    let row = project.code(code)?;
    match action {
        Action::ShowSegments => {
            shell.segments_of(code);
        }
        Action::Memo => {
            let title = shell.say(&say!("memo-on", what = tree::path(project, code)));
            return Some(memo_on(shell, project, Target::Code(code), title));
        }
        Action::RenameCode => {
            return Some(ask::words(
                shell,
                say!("prompt-rename-code"),
                code,
                &row.name,
                move |_, _, text| run(RenameCode { code: CodeRef::Id(code), name: text.to_owned() }),
            ));
        }
        Action::DefineCode => {
            let title = shell.say(&say!("codes-define", code = row.name.as_str()));
            return Some(open(shell, Page::Definition(code), title, &row.definition));
        }
        Action::ColorCode => {
            let line = |color: &&str| {
                let label = shell.say(&Message::new(format!("color-{color}")));
                Choice::run(label, ColorCode { code: CodeRef::Id(code), color: (*color).to_owned() })
            };
            let lines = PALETTE.iter().map(line).collect();
            return Some(ask::list(shell, action.label(), lines, false));
        }
        Action::Remove => {
            let going = tree::subtree(project, code);
            let codings: usize = going.iter().map(|code| project.codings_of(*code).count()).sum();
            if codings == 0 && going.len() == 1 {
                return Some(run(RemoveCode { code: CodeRef::Id(code), with_subcodes: false }));
            }
            let yes =
                say!("codes-remove", code = row.name.as_str(), codes = going.len() - 1, codings = codings);
            let then = Then::run(RemoveCode { code: CodeRef::Id(code), with_subcodes: true });
            return Some(ask::confirm(shell, say!("codes-remove-title"), &yes, then));
        }
        Action::PinCode => return Some(code::ask_pin(shell, project, code)),
        _ => return None,
    }
    Some(Vec::new())
}
