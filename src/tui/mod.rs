//! The desk: the workbench on a screen.
//!
//! `Event -> Action -> update(&mut State, &Project) -> Vec<Effect> -> Workbench`, then `layout(&mut State, size, &Project)`,
//! then `view(&State, &Project)`. Nothing is notified; a screen is drawn anew from the project.

pub mod action;
pub mod bench;
pub mod code;
pub mod coders;
pub mod counts;
pub mod desk;
pub mod event;
pub mod indexing;
pub mod keymap;
pub mod layout;
pub mod menu;
pub mod pane;
pub mod search;
pub mod settings;
pub mod state;
pub mod terminal;
pub mod theme;
pub mod theory;
pub mod update;
pub mod view;
pub mod ways;
pub mod widget;

pub use state::DeskOptions;

use crate::command::Command;
use crate::command::journal::{Entry, Seq};
use crate::error::Result;
use crate::index::Index;
use crate::message::Locale;
use crate::model::{CoderId, Project};
use crate::store::Page;
use crate::workbench::{Receipt, Workbench};
use bench::{Bench, Done, Outcome};
use desk::{Desk, Outside};
use settings::{Places, Settings};
use state::State;
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
        Workbench::start_undo(self)
    }

    fn start_redo(&mut self) -> Result<()> {
        Workbench::start_redo(self)
    }

    fn poll(&mut self) -> Option<Result<Done>> {
        Workbench::poll(self).map(|answer| answer.map(|Receipt { said, notes, touched, .. }| Done { said, notes, touched }))
    }

    fn entries(&self, before: Option<Seq>) -> Result<Vec<Entry>> {
        Workbench::entries(self, &Page { before, limit: PAGE, ..Page::default() })
    }

    fn sync(&mut self) -> Result<usize> {
        Workbench::sync(self).map(|entries| entries.len())
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
        Self { locale, read_only, study: workbench.study(), identity: format!("{place} {}", workbench.coder()) }
    }
}

/// Opens the desk over a project, until the person leaves it.
pub fn run(mut workbench: Workbench, options: DeskOptions) -> Result<()> {
    let options = DeskOptions { read_only: options.read_only || workbench.is_read_only(), ..options };
    let (settings, places) = (Settings::load(), Places::load(&options.identity));
    let notes = workbench.take_notes();
    let actor = workbench.actor();
    let mut state = State::new(options, actor, settings, places, workbench.project());
    if !notes.is_empty() {
        state.said = notes;
    }
    let mut desk = Desk { state, bench: workbench, keeps: true, follower: indexing::Follower::default() };
    let outcome = Screen::take().and_then(|mut screen| work(&mut desk, &mut screen));
    desk.keep();
    let closed = desk.bench.close();
    outcome.and(closed)
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
            () if desk.follower.is_busy() => WATCHED,
            () => QUIET,
        };
        let events = screen.read(wait, desk.state.is_typing())?;
        fresh = !events.is_empty();
        for event in events {
            for outside in desk.event(event) {
                match outside {
                    Outside::Quit => return Ok(()),
                    Outside::Suspend => screen.suspend()?,
                    Outside::Copy(text, said) => {
                        screen.copy(&text)?;
                        update::follow(&mut desk.state, desk.bench.project(), Outcome::Said(said));
                    }
                }
            }
            // A movement depends on what is on the screen, so the next event sees the one before it laid out.
            desk.layout(screen.size());
            quiet = Instant::now();
        }
        fresh |= desk.poll();
        if !fresh && quiet.elapsed() >= QUIET && !desk.bench.is_busy() {
            fresh |= desk.sync();
            desk.bench.idle();
            quiet = Instant::now();
        }
    }
}
