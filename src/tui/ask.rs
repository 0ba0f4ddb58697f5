//! What is asked, and what follows: a list to choose from, a line to write, a code to pick, a page.
//!
//! A dialog of several questions is one function that reads from top to bottom: each question is given what follows it.

use super::action::Action;
use super::bench::Effect;
use super::layer::chooser::{Choice, Chooser};
use super::layer::picker::{Picker, Wish};
use super::layer::prompt::Prompt;
use super::shell::Shell;
use crate::command::Command;
use crate::message::Message;
use crate::model::{CodeId, Project};
use crate::say;
use std::fmt::{self, Debug};
use std::rc::Rc;

/// Something to be done with what was chosen.
pub type Deed = Rc<dyn Fn(&mut Shell, &Project) -> Vec<Effect>>;

/// What follows a line that was chosen.
#[derive(Clone)]
pub enum Then {
    /// Nothing: the list is left.
    Nothing,
    /// This action, as if its key had been pressed.
    Action(Action),
    /// This command.
    Run(Box<Command>),
    /// The next question, or whatever else is to be done.
    Do(Deed),
}

impl Then {
    /// A command.
    pub fn run(command: impl Into<Command>) -> Self {
        Self::Run(Box::new(command.into()))
    }

    /// Whatever is to be done.
    pub fn act(deed: impl Fn(&mut Shell, &Project) -> Vec<Effect> + 'static) -> Self {
        Self::Do(Rc::new(deed))
    }
}

impl Debug for Then {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => write!(f, "Nothing"),
            Self::Action(action) => write!(f, "Action({action})"),
            Self::Run(command) => write!(f, "Run({command:?})"),
            Self::Do(_) => write!(f, "Do"),
        }
    }
}

/// Opens a list; digits choose where it is numbered, else typing filters.
pub fn list(shell: &mut Shell, title: Message, lines: Vec<Choice>, numbered: bool) -> Vec<Effect> {
    shell.layer = Some(Box::new(Chooser::new(title, lines, numbered)));
    Vec::new()
}

/// Opens a list of things of one kind, each with its words, and a note at the right edge.
pub fn one_of<T: Clone + 'static>(
    shell: &mut Shell,
    title: Message,
    numbered: bool,
    things: impl IntoIterator<Item = (String, String, T)>,
    then: impl Fn(&mut Shell, &Project, T) -> Vec<Effect> + 'static,
) -> Vec<Effect> {
    let then = Rc::new(then);
    let line = |(label, note, thing): (String, String, T)| {
        let then = Rc::clone(&then);
        Choice::to(label, move |shell, project| then(shell, project, thing.clone())).with(note)
    };
    let lines = things.into_iter().map(line).collect();
    list(shell, title, lines, numbered)
}

/// Asks before something is done that takes much away.
pub fn confirm(shell: &mut Shell, title: Message, yes: &Message, then: Then) -> Vec<Effect> {
    let lines = vec![Choice::cancel(shell.say(&say!("desk-cancel"))), Choice::new(shell.say(yes), then)];
    list(shell, title, lines, true)
}

/// Opens a line to write that begins with `text`. `about` tells it from the same question about something else: one that
/// was left in the middle goes on with its words.
pub fn line(
    shell: &mut Shell,
    label: Message,
    about: impl Debug,
    text: &str,
    then: impl Fn(&mut Shell, &Project, &str) -> Vec<Effect> + 'static,
) -> Vec<Effect> {
    let mut prompt = Prompt::new(format!("{} {about:?}", label.key), label, text, Rc::new(then));
    if let Some((_, field)) = shell.unfinished.take_if(|(key, _)| *key == prompt.key) {
        prompt.field = field;
    }
    shell.layer = Some(Box::new(prompt));
    Vec::new()
}

/// Opens a line where an empty one changes nothing.
pub fn words(
    shell: &mut Shell,
    label: Message,
    about: impl Debug,
    text: &str,
    then: impl Fn(&mut Shell, &Project, &str) -> Vec<Effect> + 'static,
) -> Vec<Effect> {
    line(shell, label, about, text, move |shell, project, text| match text {
        "" => Vec::new(),
        text => then(shell, project, text),
    })
}

/// Opens the picker for one code that is there already.
pub fn code(
    shell: &mut Shell,
    project: &Project,
    title: Message,
    here: &[CodeId],
    then: impl Fn(&mut Shell, &Project, CodeId) -> Vec<Effect> + 'static,
) -> Vec<Effect> {
    let wish = Wish { title, ..Wish::default() };
    let picker = Picker::new(shell, project, wish, "", here, move |shell, project, picked| {
        picked.known().map_or_else(Vec::new, |code| then(shell, project, code))
    });
    shell.layer = Some(Box::new(picker));
    Vec::new()
}
