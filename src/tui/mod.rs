//! The desk: the workbench on a screen.
//!
//! `Event -> Action -> update(&mut State, &Project) -> Vec<Effect> -> Workbench`, then `layout(&mut State, size, &Project)`,
//! then `view(&State, &Project)`. Nothing is notified; a screen is drawn anew from the project.
//!
//! Three floors: widgets, which know neither panes nor the shell of the desk; the shell with what asks and lies over the
//! panes; the workspaces, which own their panes and do not know each other. The loop stands above and knows no workspace
//! by its name.

pub mod action;
pub mod aside;
pub mod ask;
pub mod bars;
pub mod bench;
pub mod clipboard;
pub mod code;
pub mod coders;
pub mod codes;
pub mod counts;
pub mod desk;
pub mod equivalent;
pub mod event;
pub mod evidence;
pub mod export;
pub mod find;
pub mod go;
pub mod import;
pub mod indexing;
pub mod jobs;
pub mod keymap;
pub mod layer;
pub mod layout;
pub mod listing;
pub mod memo;
pub mod menu;
pub mod narrow;
pub mod options;
pub mod output;
pub mod page;
pub mod settings;
pub mod shell;
pub mod state;
pub mod tables;
pub mod terminal;
pub mod theme;
pub mod units;
pub mod update;
pub mod view;
pub mod widget;
pub mod workspace;

pub use options::DeskOptions;

use crate::command::Command;
use crate::command::journal::{Entry, Seq};
use crate::error::{Error, Result};
use crate::files::written;
use crate::index::Index;
use crate::message::{Locale, Message};
use crate::model::{CoderId, Project};
use crate::say;
use crate::store::Page;
use crate::workbench::{Receipt, Workbench};
use bench::{Bench, Done, Outcome};
use clipboard::Way;
use desk::{Desk, Outside};
use event::Event;
use settings::{Places, Settings};
use state::State;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
use terminal::Screen;

/// Entries read at once for the history.
const PAGE: u32 = 200;
/// So long nothing came in: others are asked for, the store may tidy up.
const QUIET: Duration = Duration::from_secs(2);
/// While an action is not durable yet, its answer is looked for so often.
const SOON: Duration = Duration::from_millis(5);
/// While texts are prepared for searching, how far that is is shown so often.
const WATCHED: Duration = Duration::from_millis(100);

impl Bench for Workbench {
    fn project(&self) -> &Project {
        Workbench::project(self)
    }

    fn actor(&self) -> CoderId {
        Workbench::actor(self)
    }

    fn is_busy(&self) -> bool {
        Workbench::is_busy(self)
    }

    fn start(&mut self, command: Command) -> Result<()> {
        Workbench::start(self, command)
    }

    fn start_undo(&mut self) -> Result<()> {
        Workbench::ask_undo(self)
    }

    fn start_redo(&mut self) -> Result<()> {
        Workbench::ask_redo(self)
    }

    fn begun(&self) -> u64 {
        Workbench::begun(self)
    }

    fn poll(&mut self) -> Option<Result<Done>> {
        Workbench::poll(self)
            .map(|answer| answer.map(|Receipt { said, notes, touched, .. }| Done { said, notes, touched }))
    }

    fn ask_entries(&mut self, before: Option<Seq>) {
        Workbench::ask_entries(self, &Page { before, limit: PAGE, ..Page::default() });
    }

    fn entries(&mut self) -> Option<Result<Vec<Entry>>> {
        Workbench::poll_entries(self)
    }

    fn sync(&mut self) -> Result<usize> {
        Workbench::sync(self)
    }

    fn idle(&mut self) {
        Workbench::idle(self);
    }

    fn index(&mut self) -> Result<Arc<Index>> {
        Workbench::index(self)
    }
}

impl DeskOptions {
    /// For an open project; reading places are kept by the project's place and the coder.
    pub fn over(workbench: &Workbench, locale: Locale, read_only: bool) -> Self {
        let place = workbench.place().name();
        let place = std::fs::canonicalize(&place).map(|path| path.display().to_string()).unwrap_or(place);
        let (study, exports) = (workbench.study(), workbench.place().exports());
        let exports = std::path::absolute(&exports).unwrap_or(exports);
        let (mode, identity) = (workbench.place().mode(), format!("{place} {}", workbench.coder()));
        Self { locale, read_only, study, exports, mode, identity }
    }
}

/// Opens the desk over a project, until the person leaves it. What is still to be said then.
pub fn run(mut workbench: Workbench, options: DeskOptions) -> Result<Vec<Message>> {
    let present = options.read_only;
    let options = DeskOptions { read_only: options.read_only || workbench.is_read_only(), ..options };
    let (settings, places) = (Settings::load(), Places::load(&options.identity));
    let notes = workbench.take_notes();
    let actor = workbench.actor();
    let mut state = State::new(options, actor, settings, places, workbench.project());
    if present {
        state.present(true);
    }
    if !notes.is_empty() {
        state.shell.said = notes;
    }
    let mut desk = Desk::new(state, workbench, true);
    let outcome = Screen::take().and_then(|mut screen| guarded(&mut desk, &mut screen));
    desk.keep();
    let closed = desk.bench.close();
    outcome.and(closed)
}

/// Works at the desk. A mistake of ours, or a terminal that is gone, ends the desk and not the work: what stands on an open
/// page is kept, and the project is closed as ever.
fn guarded(desk: &mut Desk<Workbench>, screen: &mut Screen) -> Result<()> {
    let broken = |_| Err(Error::fault(say!("desk-broken")).hint(say!("desk-broken-hint")));
    let outcome = std::panic::catch_unwind(AssertUnwindSafe(|| work(desk, screen))).unwrap_or_else(broken);
    if outcome.is_err() {
        let _ = std::panic::catch_unwind(AssertUnwindSafe(|| desk.event(Event::Leave)));
    }
    outcome
}

/// What is said of a copied text; where no clipboard took it, it is written into a file.
fn copied(way: Way, text: &str, said: Message, options: &DeskOptions) -> Outcome {
    let into = match way {
        Way::Program { argv, .. } => {
            say!("desk-copied-program", program = argv.first().copied().unwrap_or_default())
        }
        Way::Terminal => say!("desk-copied-terminal"),
        Way::File => {
            // What was added to an earlier copy by hand stays in it.
            let is_free = |path: &PathBuf| !path.exists() || written::is_as_written(path);
            let exports = &options.exports;
            let further = (2..100).map(|number| exports.join(format!("copied-{number}.txt")));
            let path = std::iter::once(exports.join("copied.txt")).chain(further).find(is_free);
            let path = path.unwrap_or_else(|| exports.join("copied.txt"));
            let mut whole = text.to_owned();
            whole.push('\n');
            let fill = |out: &mut dyn std::io::Write| Ok(out.write_all(whole.as_bytes())?);
            let made = crate::files::make_own_folder(exports, options.mode);
            if let Err(error) = made.and_then(|()| written::write_own(&path, false, options.mode, fill)) {
                return Outcome::Failed(error);
            }
            say!("desk-copied-file", file = path.display().to_string())
        }
    };
    Outcome::Copied(said, into)
}

fn work(desk: &mut Desk<Workbench>, screen: &mut Screen) -> Result<()> {
    let mut quiet = Instant::now();
    let mut fresh = true;
    loop {
        if fresh {
            desk.layout(screen.size());
            screen.draw(|buf| desk.view(buf))?;
        }
        let wait = match () {
            () if desk.bench.is_busy() => SOON,
            () if desk.is_working() => WATCHED,
            () => QUIET,
        };
        let events = screen.read(wait, desk.state.shell.is_typing())?;
        fresh = !events.is_empty();
        for event in events {
            for outside in desk.event(event) {
                match outside {
                    Outside::Quit => return Ok(()),
                    Outside::Suspend => screen.suspend()?,
                    Outside::Copy(text, said) => {
                        let way = screen.copy(&text);
                        let outcome = copied(way, &text, said, &desk.state.shell.options);
                        update::follow(&mut desk.state, desk.bench.project(), outcome);
                    }
                }
            }
            // A movement depends on what is on the screen, so the next event sees the one before it laid out.
            desk.layout(screen.size());
            quiet = Instant::now();
        }
        fresh |= desk.poll();
        if !fresh && quiet.elapsed() >= QUIET && !desk.bench.is_busy() {
            desk.keep_draft();
            fresh |= desk.sync();
            desk.bench.idle();
            quiet = Instant::now();
        }
    }
}
