//! What the desk asks of the workbench, and what comes back.
//!
//! `update` only names effects; here they are done. The trait is a seam for tests, which drive the desk over a project
//! in memory without a disk.

use super::search::{self, Hit};
use crate::command::Command;
use crate::command::journal::{Entry, Seq};
use crate::error::{Error, Result};
use crate::message::Message;
use crate::model::{CoderId, Project, Ref};

/// What the desk wants done outside itself.
#[derive(Debug)]
pub enum Effect {
    /// A change of the project.
    Run(Box<Command>),
    /// Takes the latest action back.
    Undo,
    /// Takes the latest undo back.
    Redo,
    /// Puts a text on the clipboard and says so.
    Copy {
        /// The text.
        text: String,
        /// The sentence.
        said: Message,
    },
    /// Entries of the journal before this number.
    Entries(Option<Seq>),
    /// Hits of a query.
    Search(String),
    /// Keeps the person's settings.
    Keep,
    /// Stops the program until the shell brings it back.
    Suspend,
    /// Leaves.
    Quit,
}

/// What was done.
#[derive(Debug)]
pub struct Done {
    /// The sentence.
    pub said: Message,
    /// What else should be known.
    pub notes: Vec<Message>,
    /// The rows to show, the most important first.
    pub touched: Vec<Ref>,
}

/// What came back.
#[derive(Debug)]
pub enum Outcome {
    /// An action is durable.
    Done(Done),
    /// It was refused, or failed.
    Failed(Error),
    /// Entries of the journal, newest first.
    Entries(Vec<Entry>),
    /// The hits of a query.
    Hits(String, Vec<Hit>),
    /// Something was said by the way (what was copied, what came in from others).
    Said(Message),
}

/// An open project, as the desk sees it.
pub trait Bench {
    /// The project.
    fn project(&self) -> &Project;

    /// The one who acts.
    fn actor(&self) -> CoderId;

    /// True while an action is not yet durable.
    fn is_busy(&self) -> bool;

    /// Begins an action.
    fn start(&mut self, command: Command) -> Result<()>;

    /// Begins an undo.
    fn start_undo(&mut self) -> Result<()>;

    /// Begins a redo.
    fn start_redo(&mut self) -> Result<()>;

    /// What became of the action begun.
    fn poll(&mut self) -> Option<Result<Done>>;

    /// Entries of the journal, newest first.
    fn entries(&self, before: Option<Seq>) -> Result<Vec<Entry>>;

    /// Takes in what others wrote; how many entries that were.
    fn sync(&mut self) -> Result<usize>;

    /// A quiet moment.
    fn idle(&mut self) {}

    /// The passages that hold all words of a query.
    fn search(&self, query: &str) -> Result<Vec<Hit>> {
        Ok(search::find(self.project(), query))
    }
}
