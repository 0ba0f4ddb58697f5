//! The menu and the palette, made from the key tables.

use super::action::Action;
use super::ask::{self, Then};
use super::bench::Effect;
use super::keymap::Mode;
use super::layer::chooser::Choice;
use super::state::State;
use crate::message::{Locale, Message};
use crate::model::Project;
use crate::say;

/// Every action by its name, in both languages, with its key.
pub fn open_palette(state: &mut State) -> Vec<Effect> {
    let other = if state.locale() == Locale::Sl { Locale::En } else { Locale::Sl };
    let lines = Action::ALL.iter().filter(|action| **action != Action::Palette).map(|action| Choice {
        label: state.say(&action.label()),
        note: state.key_of(*action),
        also: other.say(&action.label()),
        then: Some(Then::Action(*action)),
    });
    let mut lines: Vec<Choice> = lines.collect();
    let code = state.locale().code();
    lines.sort_by(|a, b| crate::language::collate::compare(code, &a.label, &b.label));
    ask::list(state, say!("palette-title"), lines, false)
}

impl State {
    /// The menu of what can be done.
    pub fn open_menu(&mut self, _: &Project) -> Vec<Effect> {
        let mut lines = Vec::new();
        let (workspace, pane) = (self.workspace().name, self.pane().name());
        let table = matches!(self.pane().mode(self), Mode::Grid | Mode::Review);
        let own = [
            ("category", "categories"),
            ("proposition", "propositions"),
            ("compare", "compare"),
            ("question", "questions"),
        ];
        let fits = |group: &str| match group {
            "selection" => workspace == "coding" && !table,
            "coding" => workspace == "search" || workspace == "coding" && !table,
            "codes" => ["coding", "categories"].contains(&workspace) && !table,
            "table" => table || ["memos", "history"].contains(&workspace),
            _ => own.iter().find(|(known, _)| *known == group).is_none_or(|(_, of)| *of == workspace),
        };
        // What belongs to the pane in focus stands first.
        let first = match pane {
            "codes" => "codes",
            "documents" => "study",
            _ => "",
        };
        let groups = || self.keymap.menu().iter().filter(|(group, _)| fits(group));
        let (own, others): (Vec<_>, Vec<_>) = groups().partition(|(group, _)| group == first);
        for (group, actions) in own.into_iter().chain(others) {
            lines.push(Choice::heading(self.say(&Message::new(format!("menu-{group}")))));
            lines.extend(actions.iter().filter(|action| **action != Action::Menu).map(|action| {
                Choice::new(self.say(&action.label()), Then::Action(*action)).with(self.key_of(*action))
            }));
        }
        ask::list(self, say!("menu-title"), lines, false)
    }
}
