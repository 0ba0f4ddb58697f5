//! Acting: from an intention to its receipt.
//!
//! A command is planned and applied at once on what was seen, so the next frame shows it; the store writes it on its own
//! thread, and its sentence is said when the commit is back. Has someone else written in the meantime, what was applied
//! is set back, their entries are taken in, and the command is planned anew while the head is locked. None starts before
//! the one before it is durable. If the commit fails, the project is as it was, and that is said.

use super::Workbench;
use crate::analysis;
use crate::command::Command;
use crate::command::journal::{Entry, FORMAT, Seq};
use crate::command::plan::{Plan, World};
use crate::command::refs::CoderRef;
use crate::error::{Error, Result};
use crate::message::Message;
use crate::model::{Change, Coder, Conflict, Delta, EntryId, Ref};
use crate::say;
use crate::store::{Answer, Page, asks_for_reload};
use std::sync::mpsc::{Receiver, TryRecvError};

/// What was done, and is durable.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// Number of the entry.
    pub seq: Seq,
    /// The sentence.
    pub said: Message,
    /// What else the person should know.
    pub notes: Vec<Message>,
    /// The rows to show, the most important first.
    pub touched: Vec<Ref>,
}

/// What the person wants; planned anew when someone else was faster.
#[derive(Clone, Debug)]
pub(super) enum Intention {
    Command(Box<Command>),
    Undo(Box<Entry>),
    Redo(Box<Entry>),
}

/// An intention that is applied and not yet durable.
#[derive(Debug)]
pub(super) struct Pending {
    intention: Intention,
    plan: Plan,
}

/// What the store was asked, and answers later.
pub(super) type Asked<T> = Result<Receiver<Result<T>>>;

/// What is taken back: an action, or an undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Undo,
    Redo,
}

impl Workbench {
    /// What is said of the first unsound row, and the command that mends it.
    pub(super) fn what_is_unsound(&self) -> Option<(Message, Message)> {
        Some(match *self.unsound.first()? {
            Ref::Segment(id) => {
                let document = self.project.document(self.project.segment(id)?.document)?;
                let name = document.name.as_str();
                (say!("unsound-number", name = name), say!("unsound-number-hint", name = name))
            }
            row => {
                let name = self.name(row);
                (say!("unsound-label", name = name.as_str()), say!("unsound-label-hint", name = name))
            }
        })
    }

    /// Refuses what leaves every unsound row as it is.
    fn check_mends(&self, plan: &Plan) -> Result<()> {
        let Some((said, way_on)) = self.what_is_unsound() else { return Ok(()) };
        let mut after = self.project.clone();
        if after.apply(&plan.changes).is_ok() && after.unsound().len() < self.unsound.len() {
            return Ok(());
        }
        Err(Error::refused(said).hint(way_on))
    }

    /// Plans a command without doing it: for previews.
    pub fn preview(&self, command: &Command) -> Result<Plan> {
        let mut world = World { now: self.now(), actor: self.actor, ids: self.ids.clone() };
        command.plan(&self.project, &mut world)
    }

    /// Does a command and waits until it is durable.
    pub fn run(&mut self, command: impl Into<Command>) -> Result<Receipt> {
        self.start(command)?;
        self.finish()
    }

    /// Applies a command and sends it to the store; [`Workbench::poll`] says when it is durable.
    pub fn start(&mut self, command: impl Into<Command>) -> Result<()> {
        self.settle_turns()?;
        self.begin(Intention::Command(Box::new(command.into())))
    }

    /// Takes this coder's latest action back and waits until that is durable.
    pub fn undo(&mut self) -> Result<Receipt> {
        self.ask_undo()?;
        self.settle_turns()?;
        self.finish()
    }

    /// Takes this coder's latest undo back and waits until that is durable.
    pub fn redo(&mut self) -> Result<Receipt> {
        self.ask_redo()?;
        self.settle_turns()?;
        self.finish()
    }

    /// Begins to take this coder's latest action back: what it was is looked for while the caller goes on, and
    /// [`Workbench::poll`] says when it is taken back and durable.
    pub fn ask_undo(&mut self) -> Result<()> {
        self.want(Turn::Undo)
    }

    /// Begins to take this coder's latest undo back, likewise.
    pub fn ask_redo(&mut self) -> Result<()> {
        self.want(Turn::Redo)
    }

    fn want(&mut self, turn: Turn) -> Result<()> {
        self.refuse_read_only()?;
        self.wanted.push_back(turn);
        self.look();
        Ok(())
    }

    /// Looks for the entry of the next undo or redo, once nothing else is going on.
    fn look(&mut self) {
        if self.pending.is_none()
            && self.looking.is_none()
            && let Some(turn) = self.wanted.pop_front()
        {
            let answer = self.store.ask_top(self.actor, turn == Turn::Redo);
            self.looking = Some((turn, answer));
        }
    }

    /// Begins the undo or redo whose entry was found.
    fn turn(&mut self, turn: Turn, found: Result<Option<Entry>>) -> Result<()> {
        let nothing = || match turn {
            Turn::Undo => Error::refused(say!("undo-nothing")),
            Turn::Redo => Error::refused(say!("redo-nothing")),
        };
        let entry = Box::new(found?.ok_or_else(nothing)?);
        self.begin(match turn {
            Turn::Undo => Intention::Undo(entry),
            Turn::Redo => Intention::Redo(entry),
        })
    }

    /// The receipt of the pending action, if the store has answered; nothing while it works or when nothing is pending.
    pub fn poll(&mut self) -> Option<Result<Receipt>> {
        if self.pending.is_some() {
            let answer = self.store.try_answer()?;
            return self.take(answer);
        }
        self.look();
        let (turn, answer) = self.looking.take()?;
        match answer {
            Err(error) => Some(Err(error)),
            Ok(answer) => match answer.try_recv() {
                Ok(found) => self.turn(turn, found).err().map(Err),
                Err(TryRecvError::Empty) => {
                    self.looking = Some((turn, Ok(answer)));
                    None
                }
                Err(TryRecvError::Disconnected) => Some(Err(Error::fault(say!("store-stopped")))),
            },
        }
    }

    /// Asks for entries of the journal; [`Workbench::poll_entries`] brings them, in the order of asking.
    pub fn ask_entries(&mut self, page: &Page) {
        self.reading.push_back(self.store.ask_entries(page));
    }

    /// The entries asked for first, if they are there.
    pub fn poll_entries(&mut self) -> Option<Result<Vec<Entry>>> {
        match self.reading.pop_front()? {
            Err(error) => Some(Err(error)),
            Ok(answer) => match answer.try_recv() {
                Ok(entries) => Some(entries),
                Err(TryRecvError::Empty) => {
                    self.reading.push_front(Ok(answer));
                    None
                }
                Err(TryRecvError::Disconnected) => Some(Err(Error::fault(say!("store-stopped")))),
            },
        }
    }

    fn finish(&mut self) -> Result<Receipt> {
        while self.pending.is_some() {
            let answer = self.store.answer();
            if let Some(receipt) = self.take(answer) {
                return receipt;
            }
        }
        Err(Error::fault(say!("action-lost")))
    }

    /// Waits until nothing is pending; what went wrong with it was and is said by `poll` or here.
    pub(super) fn settle(&mut self) -> Result<()> {
        if self.pending.is_some() { self.finish().map(|_| ()) } else { Ok(()) }
    }

    /// Waits until every undo and redo that is wanted has begun.
    fn settle_turns(&mut self) -> Result<()> {
        loop {
            if self.looking.is_none() && !self.wanted.is_empty() {
                self.settle()?;
                self.look();
            }
            let Some((turn, answer)) = self.looking.take() else { return Ok(()) };
            let found = answer?.recv().unwrap_or_else(|_| Err(Error::fault(say!("store-stopped"))));
            self.turn(turn, found)?;
        }
    }

    fn refuse_read_only(&self) -> Result<()> {
        if let Some(way_on) = &self.way_on {
            return Err(Error::refused(say!("project-read-only")).hint(way_on.clone()));
        }
        Ok(())
    }

    fn begin(&mut self, intention: Intention) -> Result<()> {
        self.refuse_read_only()?;
        self.settle()?;
        if self.project.coder(self.actor).is_none() {
            // Who acts for the first time is made known only when something is done: a refusal leaves nothing behind.
            let ids = self.ids.clone();
            let plan = self.plan_of_something(&intention)?;
            self.check_mends(&plan)?;
            self.ids = ids;
            self.introduce()?;
        }
        let plan = self.plan_of_something(&intention)?;
        self.check_mends(&plan)?;
        self.project.apply(&plan.changes).map_err(|conflict| self.explain(&conflict, &intention))?;
        let entry = self.entry(&intention, &plan);
        self.store.append(self.head, entry);
        self.pending = Some(Pending { intention, plan });
        self.begun += 1;
        Ok(())
    }

    /// Makes the coder known to the project, in an entry of its own that undo passes over.
    pub(super) fn introduce(&mut self) -> Result<()> {
        if self.project.coder(self.actor).is_some() {
            return Ok(());
        }
        let row = Coder { id: self.actor, name: self.coder.clone(), created: self.now() };
        let said = say!("coder-new", name = row.name.as_str());
        let changes = vec![Change::Coder(Box::new(Delta::add(row)))];
        let entry = self.raw_entry("coder add", serde_json::Value::Null, said, changes, None);
        self.store.append(self.head, entry.clone());
        loop {
            match self.store.answer() {
                Answer::Committed(seq) => {
                    self.project.apply(&entry.changes).map_err(|_| Error::fault(say!("action-lost")))?;
                    self.head = seq;
                    return Ok(());
                }
                Answer::Moved(entries) => {
                    self.follow(&entries)?;
                    // A colleague of the same name may have come in from another machine.
                    if let Ok(row) = CoderRef::Typed(self.coder.clone()).resolve(&self.project) {
                        self.actor = row.id;
                        self.store.abandon();
                        return Ok(());
                    }
                    self.store.go_on(entry.clone());
                }
                Answer::Failed(error) => return Err(error),
            }
        }
    }

    /// A plan that changes something.
    fn plan_of_something(&mut self, intention: &Intention) -> Result<Plan> {
        let plan = self.plan(intention)?;
        if plan.changes.is_empty() { Err(Error::refused(say!("nothing-changes"))) } else { Ok(plan) }
    }

    fn plan(&mut self, intention: &Intention) -> Result<Plan> {
        let back =
            |entry: &Entry| entry.changes.iter().rev().cloned().map(Change::inverse).collect::<Vec<_>>();
        let quiet = |changes, said| Plan { changes, said, notes: Vec::new(), touched: Vec::new() };
        let mut plan = match intention {
            Intention::Command(command) => {
                let mut world = World { now: self.now(), actor: self.actor, ids: self.ids.clone() };
                let plan = command.plan(&self.project, &mut world)?;
                self.ids = world.ids;
                plan
            }
            Intention::Undo(entry) => quiet(back(entry), say!("undone", what = entry.said.clone())),
            Intention::Redo(entry) => {
                let what = match entry.said.args.first() {
                    Some((_, crate::message::Arg::Message(inner))) => (**inner).clone(),
                    _ => entry.said.clone(),
                };
                quiet(back(entry), say!("redone", what = what))
            }
        };
        if plan.touched.is_empty() {
            plan.touched = plan.changes.iter().filter_map(Change::target).take(3).collect();
        }
        Ok(plan)
    }

    fn entry(&mut self, intention: &Intention, plan: &Plan) -> Entry {
        let (verb, args, undoes) = match intention {
            Intention::Command(command) => {
                (command.verb(), serde_json::to_value(command).unwrap_or_default(), None)
            }
            Intention::Undo(entry) => ("undo", serde_json::Value::Null, Some(entry.seq)),
            Intention::Redo(entry) => ("redo", serde_json::Value::Null, Some(entry.seq)),
        };
        self.raw_entry(verb, args, plan.said.clone(), plan.changes.clone(), undoes)
    }

    pub(super) fn raw_entry(
        &mut self,
        verb: &str,
        args: serde_json::Value,
        said: Message,
        changes: Vec<Change>,
        undoes: Option<Seq>,
    ) -> Entry {
        let at = self.now();
        let id = EntryId(self.ids.next(at.0));
        Entry {
            id,
            seq: 0,
            at,
            actor: self.actor,
            format: FORMAT,
            verb: verb.to_owned(),
            args,
            said,
            changes,
            undoes,
        }
    }

    /// Takes an answer of the store; nothing when the action had to be planned anew and is on its way again.
    fn take(&mut self, answer: Answer) -> Option<Result<Receipt>> {
        let pending = self.pending.take()?;
        match answer {
            Answer::Committed(seq) => {
                self.head = seq;
                if !self.unsound.is_empty() {
                    self.unsound = self.project.unsound();
                }
                let Plan { said, notes, touched, .. } = pending.plan;
                Some(Ok(Receipt { seq, said, notes, touched }))
            }
            Answer::Failed(error) => {
                self.set_back(&pending.plan.changes);
                Some(Err(error))
            }
            Answer::Moved(entries) => {
                self.set_back(&pending.plan.changes);
                let again = self.follow(&entries).and_then(|()| {
                    let plan = self.plan(&pending.intention)?;
                    self.project
                        .apply(&plan.changes)
                        .map_err(|conflict| self.explain(&conflict, &pending.intention))?;
                    Ok(plan)
                });
                match again {
                    Ok(plan) => {
                        let entry = self.entry(&pending.intention, &plan);
                        self.store.go_on(entry);
                        self.pending = Some(Pending { intention: pending.intention, plan });
                        None
                    }
                    Err(error) => {
                        self.store.abandon();
                        Some(Err(error))
                    }
                }
            }
        }
    }

    fn set_back(&mut self, changes: &[Change]) {
        let inverse: Vec<Change> = changes.iter().rev().cloned().map(Change::inverse).collect();
        if self.project.apply(&inverse).is_err() {
            tracing::error!("what was just applied could not be set back");
        }
    }

    /// Takes in entries that others wrote.
    fn follow(&mut self, entries: &[Entry]) -> Result<()> {
        for entry in entries {
            self.project.apply(&entry.changes).map_err(|_| Error::fault(say!("journal-unreadable")))?;
            self.head = entry.seq;
        }
        Ok(())
    }

    /// Takes in what others wrote since, and says how many entries that were; nothing while an action is pending. After a
    /// colleague's erasure, which takes words out of entries that were not seen yet, the project is read anew.
    pub fn sync(&mut self) -> Result<usize> {
        if self.is_busy() {
            return Ok(0);
        }
        let came =
            self.store.since(self.head).and_then(|entries| self.follow(&entries).map(|()| entries.len()));
        match came {
            Err(error) if asks_for_reload(&error) => {
                let (project, head) = self.store.reload()?;
                let came = usize::try_from(head.saturating_sub(self.head)).unwrap_or(usize::MAX);
                (self.project, self.head) = (project, head);
                Ok(came.max(1))
            }
            came => came,
        }
    }

    /// The sentence for changes that cannot be applied.
    fn explain(&self, conflict: &Conflict, intention: &Intention) -> Error {
        let taking_back = !matches!(intention, Intention::Command(_));
        match conflict {
            Conflict::Taken(clash) => {
                Error::refused(say!("name-taken", name = clash.name.as_str())).hint(say!("name-taken-hint"))
            }
            _ if taking_back => {
                let (Conflict::Changed(row) | Conflict::Needed(row) | Conflict::Dangling { to: row, .. }) =
                    conflict
                else {
                    return Error::refused(say!("undo-stands-on"));
                };
                Error::refused(say!("undo-stands-on-it", what = self.name(*row)))
                    .hint(say!("undo-stands-on-hint"))
            }
            Conflict::Changed(row) => {
                Error::refused(say!("row-changed", what = self.name(*row))).hint(say!("row-changed-hint"))
            }
            Conflict::Needed(row) => Error::refused(say!("row-needed", what = self.name(*row))),
            Conflict::Dangling { to, .. } => Error::refused(say!("row-missing", what = self.name(*to))),
        }
    }

    /// A row's name for a sentence.
    pub fn name(&self, row: Ref) -> String {
        analysis::terms::name(&self.project, row).unwrap_or_else(|| "–".to_owned())
    }
}
