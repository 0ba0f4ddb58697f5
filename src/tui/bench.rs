//! What the desk asks of the workbench, and what comes back.
//!
//! `update` only names effects; here they are done. The trait is a seam for tests, which drive the desk over a project
//! in memory without a disk.

use super::import::read::Incoming;
use super::output::Output;
use crate::command::Command;
use crate::command::journal::{Entry, Seq};
use crate::error::{Error, Result};
use crate::files::Listing;
use crate::import::Options;
use crate::index::{Hits, Index, Order, Problem};
use crate::message::Message;
use crate::model::{CoderId, DocumentId, Project, Ref, VariableId};
use std::sync::Arc;

/// What is asked of the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The query, as typed.
    pub query: String,
    /// Counterparts of words for people are taken in.
    pub pairs: bool,
    /// As texts go, or the most telling first.
    pub order: Order,
    /// The most hits that are listed.
    pub limit: usize,
    /// The variable by whose values hits are counted.
    pub by: Option<VariableId>,
}

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
    /// Entries of the journal before this number, for the workspace of this name.
    Entries(&'static str, Option<Seq>),
    /// Brings the index up to the texts.
    Prepare,
    /// Hits of a query.
    Search(Asked),
    /// The list of a folder.
    List(String),
    /// Reads files, to show what would come of them.
    Read {
        /// The document that the file is a better transcript of; none to bring documents in.
        of: Option<DocumentId>,
        /// Files, folders and patterns.
        paths: Vec<String>,
        /// The switches.
        options: Options,
    },
    /// Writes a table into a file, over one that is there where that is said.
    Write(Box<Output>, bool),
    /// Stops the work beside the desk.
    Stop,
    /// Keeps the person's settings.
    Keep,
    /// Stops the program until the shell brings it back.
    Suspend,
    /// Leaves.
    Quit,
}

impl Effect {
    /// True for what changes the project.
    pub fn changes(&self) -> bool {
        matches!(self, Self::Run(_) | Self::Undo | Self::Redo)
    }
}

/// A command as what is to be done.
pub fn run(command: impl Into<Command>) -> Vec<Effect> {
    vec![Effect::Run(Box::new(command.into()))]
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
    /// Entries of the journal, newest first, for the workspace of this name.
    Entries(&'static str, Vec<Entry>),
    /// The index is brought up to the texts: so many of so many are done.
    Preparing(usize, usize),
    /// The index holds the texts.
    Prepared,
    /// The hits of a query.
    Hits(Asked, Box<Hits>),
    /// A mistake in a query, with its place.
    Mistake(Asked, Problem),
    /// Work beside the desk: so many of so many are done.
    Working(usize, usize),
    /// The list of a folder.
    Listed(String, Listing),
    /// Files were read.
    Read(Box<Incoming>),
    /// Files could not be read, and why.
    Unread(Error),
    /// A file of that name is there.
    Occupied(Box<Output>),
    /// Something was said by the way (what came in from others).
    Said(Message),
    /// A text was copied: what, and where it is now.
    Copied(Message, Message),
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

    /// Begins an undo; what it takes back is looked for beside the desk.
    fn start_undo(&mut self) -> Result<()>;

    /// Begins a redo, likewise.
    fn start_redo(&mut self) -> Result<()>;

    /// How many actions were begun: it grows whenever the project has changed.
    fn begun(&self) -> u64 {
        0
    }

    /// What became of the action begun.
    fn poll(&mut self) -> Option<Result<Done>>;

    /// Asks for entries of the journal before this number, newest first; [`Bench::entries`] brings them.
    fn ask_entries(&mut self, before: Option<Seq>);

    /// The entries that were asked for, once they are there.
    fn entries(&mut self) -> Option<Result<Vec<Entry>>>;

    /// Takes in what others wrote; how many entries that were.
    fn sync(&mut self) -> Result<usize>;

    /// A quiet moment.
    fn idle(&mut self) {}

    /// The index of the texts; it is followed and searched beside the project.
    fn index(&mut self) -> Result<Arc<Index>>;
}
