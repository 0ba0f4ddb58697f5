//! The menu and the palette, made from the key tables and the registry of the analyses.

use super::action::Action;
use super::ask::{self, Then};
use super::bench::Effect;
use super::keymap::Mode;
use super::layer::chooser::Choice;
use super::shell::Shell;
use super::tables;
use crate::analysis;
use crate::language::collate;
use crate::message::{Locale, Message};
use crate::say;

/// The groups that stand in every menu.
const ALWAYS: [&str; 3] = ["go", "view", "study"];

/// Every action by its name, in both languages, with its key; and every table.
pub fn open_palette(shell: &mut Shell) -> Vec<Effect> {
    let other = if shell.locale() == Locale::Sl { Locale::En } else { Locale::Sl };
    let actions = Action::ALL.iter().filter(|action| **action != Action::Palette).map(|action| Choice {
        also: other.say(&action.label()),
        ..Choice::new(shell.say(&action.label()), Then::Action(*action)).with(shell.key_of(*action))
    });
    let tables = analysis::ALL.iter().map(|analysis| {
        let name = analysis.name();
        let title = tables::title(*analysis);
        let label = shell.say(&say!("tables-line", title = shell.say(&title)));
        Choice {
            also: format!("{} {name}", other.say(&say!("tables-line", title = other.say(&title)))),
            ..Choice::to(label, move |shell, project| tables::ask(shell, project, name))
        }
    });
    let mut lines: Vec<Choice> = actions.chain(tables).collect();
    let code = shell.locale().code();
    lines.sort_by(|a, b| collate::compare(code, &a.label, &b.label));
    ask::list(shell, say!("palette-title"), lines, false)
}

/// The menu of what can be done.
pub fn open(shell: &mut Shell) -> Vec<Effect> {
    let front = &shell.front;
    let table = matches!(front.mode, Mode::Grid | Mode::Review);
    let fits = |group: &str| {
        ALWAYS.contains(&group) || front.menu.groups.contains(&group) || table && group == "table"
    };
    let groups = || shell.keymap.menu().iter().filter(|(group, _)| fits(group));
    // What belongs to the pane in focus stands first.
    let (own, others): (Vec<_>, Vec<_>) = groups().partition(|(group, _)| group == front.menu.first);
    let mut lines = Vec::new();
    for (group, actions) in own.into_iter().chain(others) {
        lines.push(Choice::heading(shell.say(&Message::new(format!("menu-{group}")))));
        lines.extend(actions.iter().filter(|action| **action != Action::Menu).map(|action| {
            Choice::new(shell.say(&action.label()), Then::Action(*action)).with(shell.key_of(*action))
        }));
    }
    ask::list(shell, say!("menu-title"), lines, false)
}
