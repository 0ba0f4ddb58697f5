//! An open project: the only place that plans, applies and appends.
//!
//! A command is planned and applied at once on what was seen, so the next frame shows it; the store writes it on its own
//! thread, and its sentence is said when the commit is back. Has someone else written in the meantime, what was applied
//! is set back, their entries are taken in, and the command is planned anew while the head is locked. None starts before
//! the one before it is durable. If the commit fails, the project is as it was, and that is said.

pub mod cache;
mod erase;
pub mod incoming;
pub mod lexicon;
pub(crate) mod search;

use crate::analysis::{self, Args, Input, table::Table};
use crate::command::Command;
use crate::command::journal::{Entry, FORMAT, Seq};
use crate::command::plan::{Plan, World};
use crate::command::refs::CoderRef;
use crate::error::{Error, Result};
use crate::index::Index;
use crate::message::Message;
use crate::model::{
    Change, Coder, CoderId, Conflict, Delta, EntryId, Ids, Project, Ref, Scope, SegmentId, Time,
};
use crate::say;
use crate::store::{self, Answer, Identity, Page, Place, Store, asks_for_reload};
use crate::text::normalise::tidy;
use rustc_hash::FxHashSet;
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError};

pub use erase::{ErasureDone, ErasurePlan, Leftover};

/// Where the workbench gets the moment and its ids; the demo study and tests fix both.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The system's clock.
    System,
    /// A moment that the caller sets ([`Workbench::set_time`]).
    Fixed(Time),
}

/// How to open a project.
#[derive(Clone, Debug)]
pub struct Options {
    /// Who acts; made known to the project with the first action.
    pub coder: String,
    /// Nothing can change.
    pub read_only: bool,
    /// Take a project over that another machine holds.
    pub take_over: bool,
    /// Do not wait for the disk at every entry; only for laying out a new project.
    pub relaxed: bool,
    /// The clock.
    pub clock: Clock,
    /// Seed of the ids; none: random.
    pub seed: Option<u64>,
}

impl Options {
    /// For this coder, with the system's clock.
    pub fn of(coder: impl Into<String>) -> Self {
        Self {
            coder: coder.into(),
            read_only: false,
            take_over: false,
            relaxed: false,
            clock: Clock::System,
            seed: None,
        }
    }
}

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
enum Intention {
    Command(Box<Command>),
    Undo(Box<Entry>),
    Redo(Box<Entry>),
}

/// An intention that is applied and not yet durable.
#[derive(Debug)]
struct Pending {
    intention: Intention,
    plan: Plan,
}

/// What the store was asked, and answers later.
type Asked<T> = Result<Receiver<Result<T>>>;

/// What is taken back: an action, or an undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Undo,
    Redo,
}

/// An open project.
pub struct Workbench {
    project: Project,
    store: Store,
    place: Place,
    identity: Option<Identity>,
    head: Seq,
    coder: String,
    actor: CoderId,
    ids: Ids,
    clock: Clock,
    pending: Option<Pending>,
    /// Undo and redo that are wanted, and the one whose entry is looked for.
    wanted: VecDeque<Turn>,
    looking: Option<(Turn, Asked<Option<Entry>>)>,
    reading: VecDeque<Asked<Vec<Entry>>>,
    begun: u64,
    /// What to do in order to write, where nothing can be written.
    way_on: Option<Message>,
    /// Rows that are unsound: while there are any, only what mends one is done.
    unsound: Vec<Ref>,
    notes: Vec<Message>,
    index: Option<Arc<Index>>,
    progress: Option<Watcher>,
}

/// Is told how far a long work is: how many of how many.
type Watcher = Box<dyn FnMut(usize, usize) + Send>;

impl Workbench {
    /// Makes a new project and opens it.
    pub fn create(place: &Place, options: &Options) -> Result<Self> {
        Self::start_with(place, options, true)
    }

    /// Opens a project.
    pub fn open(place: &Place, options: &Options) -> Result<Self> {
        Self::start_with(place, options, false)
    }

    fn start_with(place: &Place, options: &Options, create: bool) -> Result<Self> {
        let how = store::Options {
            create,
            read_only: options.read_only,
            take_over: options.take_over,
            relaxed: options.relaxed,
            ..store::Options::default()
        };
        let opened = store::open(place, &how)?;
        let seed = options.seed.unwrap_or_else(|| uuid::Uuid::new_v4().as_u64_pair().1);
        let mut ids = Ids::new(seed);
        let now = match options.clock {
            Clock::System => Time::now(),
            Clock::Fixed(time) => time,
        };
        let coder = tidy(&options.coder);
        let known = CoderRef::Typed(coder.clone()).resolve(&opened.project).map(|row| row.id);
        let actor = known.unwrap_or_else(|_| CoderId(ids.next(now.0)));
        let mut bench = Self {
            project: opened.project,
            store: opened.store,
            place: place.clone(),
            identity: opened.identity,
            head: opened.head,
            coder,
            actor,
            ids,
            clock: options.clock.clone(),
            pending: None,
            wanted: VecDeque::new(),
            looking: None,
            reading: VecDeque::new(),
            begun: 0,
            way_on: opened.way_on,
            unsound: Vec::new(),
            notes: opened.notes,
            index: None,
            progress: None,
        };
        bench.unsound = bench.project.unsound();
        if let Some((said, _)) = bench.what_is_unsound() {
            bench.notes.push(said);
        }
        bench.finish_erasure();
        Ok(bench)
    }

    /// Sweeps up, before anything else, after an erasure whose program was ended before it had done so.
    fn finish_erasure(&mut self) {
        if !self.sweep_is_due() {
            return;
        }
        if self.way_on.is_some() {
            self.notes.push(say!("erase-sweep-due"));
            return;
        }
        let left = self.sweep();
        self.notes.push(say!("erase-sweep-finished"));
        self.notes.extend(left.stays);
        self.notes.extend(left.notes);
    }

    /// The project as it is shown: with what is applied and not yet durable.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// Number of the last entry.
    pub fn head(&self) -> Seq {
        self.head
    }

    /// Where the project is.
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Name of the study, for headings and captions: the file's, or its folder's where the file is called `study`.
    pub fn study(&self) -> String {
        let Place::File(path) = &self.place else { return self.place.name() };
        let name = |path: &std::path::Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let stem = name(path).unwrap_or_default();
        let folder = || std::path::absolute(path).ok().and_then(|path| path.parent().and_then(name));
        if stem == "study" { folder().unwrap_or(stem) } else { stem }
    }

    /// Who acts.
    pub fn actor(&self) -> CoderId {
        self.actor
    }

    /// Name of who acts.
    pub fn coder(&self) -> &str {
        &self.coder
    }

    /// True when nothing can change.
    pub fn is_read_only(&self) -> bool {
        self.way_on.is_some() || !self.unsound.is_empty()
    }

    /// What is said of the first unsound row, and the command that mends it.
    fn what_is_unsound(&self) -> Option<(Message, Message)> {
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

    /// True while an action is applied and not yet durable.
    pub fn is_busy(&self) -> bool {
        self.pending.is_some() || self.looking.is_some() || !self.wanted.is_empty()
    }

    /// How many actions were begun since the project was opened: it grows whenever the project has changed.
    pub fn begun(&self) -> u64 {
        self.begun
    }

    /// What the opening had to say (migrated, opened read-only because …); given once.
    pub fn take_notes(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.notes)
    }

    /// Tells `watcher` how far the indexing is (texts done, texts to do) whenever a search has to wait for it.
    pub fn on_progress(&mut self, watcher: impl FnMut(usize, usize) + Send + 'static) {
        self.progress = Some(Box::new(watcher));
    }

    /// Sets a fixed clock.
    pub fn set_time(&mut self, time: Time) {
        self.clock = Clock::Fixed(time);
    }

    /// Lets another coder act; for replaying a history.
    pub fn set_coder(&mut self, name: &str) {
        self.coder = tidy(name);
        let known = CoderRef::Typed(self.coder.clone()).resolve(&self.project).map(|row| row.id);
        let now = self.now();
        self.actor = known.unwrap_or_else(|_| CoderId(self.ids.next(now.0)));
    }

    fn now(&self) -> Time {
        match self.clock {
            Clock::System => Time::now(),
            Clock::Fixed(time) => time,
        }
    }

    // --- acting ---

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
    fn settle(&mut self) -> Result<()> {
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
    fn introduce(&mut self) -> Result<()> {
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

    fn raw_entry(
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

    // --- looking ---

    /// A table. `hits` are the segments that the scope's search found, where it searches.
    pub fn table(
        &self,
        name: &str,
        scope: &Scope,
        args: &Args,
        hits: Option<&FxHashSet<SegmentId>>,
    ) -> Result<Table> {
        let analysis = analysis::by_name(name).ok_or_else(|| {
            let error = Error::usage(say!("table-unknown", name = name));
            let names = || analysis::ALL.iter().map(|analysis| analysis.name());
            let known = names().collect::<Vec<_>>().join(", ");
            error.hint(match crate::command::refs::nearest(name, names()) {
                Some(near) => say!("table-unknown-near", near = near, names = known),
                None => say!("table-unknown-hint", names = known),
            })
        })?;
        let needs = analysis.needs();
        if needs.variable && args.by.is_none() {
            let known: Vec<&str> = self.project.variables().map(|row| row.name.as_str()).collect();
            let error = Error::usage(say!("table-needs-variable", name = name));
            return Err(if known.is_empty() {
                error.hint(say!("variable-none-hint"))
            } else {
                error.hint(say!("variable-unknown-hint", names = known.join(", ")))
            });
        }
        let entries = if needs.entries {
            self.entries(&Page { limit: u32::MAX, ..Page::default() })?
        } else {
            Vec::new()
        };
        analysis.run(&Input { project: &self.project, scope, args, entries: &entries, hits })
    }

    /// The table of that name over a scope; the scope's search is answered first.
    pub fn look_up(&mut self, name: &str, scope: &Scope, args: &Args) -> Result<Table> {
        let hits = self.hit_segments(scope)?;
        self.table(name, scope, args, hits.as_ref())
    }

    /// The trail as a table.
    pub fn trail_table(&self, page: &Page) -> Result<Table> {
        let entries = self.entries(page)?;
        let analysis =
            analysis::by_name("trail").ok_or_else(|| Error::fault(say!("table-unknown", name = "trail")))?;
        analysis.run(&Input {
            project: &self.project,
            scope: &Scope::default(),
            args: &Args::default(),
            entries: &entries,
            hits: None,
        })
    }

    /// Entries of the journal, newest first; none that came after what is shown.
    pub fn entries(&self, page: &Page) -> Result<Vec<Entry>> {
        let seen = self.head + 1;
        let before = page.before.map_or(seen, |before| before.min(seen));
        self.store.entries(&Page { before: Some(before), ..page.clone() })
    }

    /// The store, for check, backup and erasure.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// Work for a quiet moment: the log is taken into the file, a snapshot is made when one is due.
    pub fn idle(&self) {
        self.store.idle();
    }

    /// Waits for what is pending and closes the project; at rest it is one file. What is still to be said of it; what
    /// goes wrong with what was pending is an error, what goes wrong with tidying is not.
    pub fn close(mut self) -> Result<Vec<Message>> {
        let settled = self.settle();
        let notes = self.store.close()?;
        settled.map(|()| notes)
    }
}
