//! The desk at work: events into the state, effects to the workbench, what came back into the state, then the frame.
//!
//! Everything but the terminal, so that tests drive it by keys.

use super::bench::{Asked, Bench, Effect, Outcome};
use super::event::Event;
use super::import::{self, Ground};
use super::indexing::Follower;
use super::jobs::Jobs;
use super::layout::layout;
use super::state::State;
use super::update::{follow, update};
use super::view::view;
use crate::message::Message;
use crate::say;
use ratatui::buffer::Buffer;
use std::collections::VecDeque;

/// What is left for the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outside {
    /// A text for the clipboard, and the sentence to say then.
    Copy(String, Message),
    /// Stop until the shell brings the program back.
    Suspend,
    /// Leave.
    Quit,
}

/// A desk over an open project.
pub struct Desk<B> {
    /// What it knows.
    pub state: State,
    /// The project.
    pub bench: B,
    /// True when the person's settings shall be kept on disk.
    pub keeps: bool,
    /// What brings the index up to the texts.
    pub follower: Follower,
    /// Other long work.
    pub jobs: Jobs,
    /// For which workspaces entries are being read, in their order.
    reading: VecDeque<&'static str>,
}

impl<B: Bench> Desk<B> {
    /// A desk over a project.
    pub fn new(mut state: State, bench: B, keeps: bool) -> Self {
        state.count(bench.project());
        Self {
            state,
            bench,
            keeps,
            follower: Follower::default(),
            jobs: Jobs::default(),
            reading: VecDeque::new(),
        }
    }

    /// True while work beside the desk goes on.
    pub fn is_working(&self) -> bool {
        self.follower.is_busy() || self.jobs.is_busy() || !self.reading.is_empty()
    }

    /// Takes an event in, and does what follows from it. The screen is as large as at the last frame.
    pub fn event(&mut self, event: Event) -> Vec<Outside> {
        let effects = update(&mut self.state, self.bench.project(), event);
        self.perform(effects)
    }

    fn perform(&mut self, effects: Vec<Effect>) -> Vec<Outside> {
        let mut outside = Vec::new();
        for effect in effects {
            let changes = effect.changes();
            let outcome = match effect {
                Effect::Run(command) => self.bench.start(*command).err().map(Outcome::Failed),
                Effect::Undo => self.bench.start_undo().err().map(Outcome::Failed),
                Effect::Redo => self.bench.start_redo().err().map(Outcome::Failed),
                Effect::Entries(of, before) => {
                    self.reading.push_back(of);
                    self.bench.ask_entries(before);
                    None
                }
                Effect::Prepare => self.prepare(None),
                Effect::Search(asked) => match crate::index::parse(&asked.query) {
                    Ok(_) => self.prepare(Some(asked)),
                    Err(problem) => Some(Outcome::Mistake(asked, problem)),
                },
                Effect::Copy { text, said } => {
                    outside.push(Outside::Copy(text, said));
                    None
                }
                Effect::List(folder) => {
                    self.jobs.start(move |_| {
                        Some(match crate::files::list(&folder) {
                            Ok(listing) => Outcome::Listed(folder, listing),
                            Err(error) => Outcome::Unread(error),
                        })
                    });
                    None
                }
                Effect::Read { of, paths, options } => {
                    let ground = Ground { project: self.bench.project().clone(), actor: self.bench.actor() };
                    self.jobs.start(move |watch| match import::read(of, &paths, &options, &ground, watch) {
                        Ok(incoming) => incoming.map(|incoming| Outcome::Read(Box::new(incoming))),
                        Err(error) => Some(Outcome::Unread(error)),
                    });
                    None
                }
                Effect::Write(output, over) => {
                    let (project, options) = (self.bench.project().clone(), self.state.shell.options.clone());
                    self.jobs.start(move |_| Some(super::output::write(*output, over, &project, &options)));
                    None
                }
                Effect::Stop => {
                    self.jobs.stop();
                    None
                }
                Effect::Keep => {
                    if self.keeps {
                        self.state.shell.settings.keep();
                    }
                    None
                }
                Effect::Suspend => {
                    outside.push(Outside::Suspend);
                    None
                }
                Effect::Quit => {
                    outside.push(Outside::Quit);
                    None
                }
            };
            self.state.shell.stamp += u64::from(changes);
            self.state.shell.busy = self.bench.is_busy();
            if let Some(outcome) = outcome {
                follow(&mut self.state, self.bench.project(), outcome);
            }
        }
        self.poll_jobs();
        self.poll_entries();
        self.state.count(self.bench.project());
        outside
    }

    fn poll_jobs(&mut self) -> bool {
        let outcomes = self.jobs.poll();
        let fresh = !outcomes.is_empty();
        for outcome in outcomes {
            follow(&mut self.state, self.bench.project(), outcome);
        }
        fresh
    }

    /// Takes in entries of the journal that were asked for.
    fn poll_entries(&mut self) -> bool {
        let mut fresh = false;
        while let Some(answer) = self.bench.entries() {
            fresh = true;
            let of = self.reading.pop_front().unwrap_or_default();
            let outcome = match answer {
                Ok(entries) => Outcome::Entries(of, entries),
                Err(error) => Outcome::Failed(error),
            };
            follow(&mut self.state, self.bench.project(), outcome);
        }
        if fresh {
            // Who reads to the end asks for the next page at once.
            let effects = update(&mut self.state, self.bench.project(), Event::Redraw);
            self.perform(effects);
        }
        fresh
    }

    fn prepare(&mut self, asked: Option<Asked>) -> Option<Outcome> {
        match self.bench.index() {
            Ok(index) => {
                self.follower.start(index, self.bench.project(), self.state.shell.stamp, asked);
                self.poll_index();
                None
            }
            Err(error) => Some(Outcome::Failed(error)),
        }
    }

    fn poll_index(&mut self) -> bool {
        let outcomes = self.follower.poll(self.bench.project(), self.state.shell.stamp);
        let fresh = !outcomes.is_empty();
        for outcome in outcomes {
            follow(&mut self.state, self.bench.project(), outcome);
        }
        fresh
    }

    /// Looks whether the pending action is durable and the index is up to the texts; true when something is new.
    pub fn poll(&mut self) -> bool {
        let found = self.poll_index() | self.poll_jobs() | self.poll_entries();
        let found = self.poll_action() || found;
        if found {
            self.state.count(self.bench.project());
        }
        found
    }

    fn poll_action(&mut self) -> bool {
        let begun = self.bench.begun();
        let answer = self.bench.poll();
        // An undo has found what it takes back: the project is another, and soon durable.
        let other = self.bench.begun() != begun;
        self.state.shell.stamp += u64::from(other || answer.is_some());
        let Some(answer) = answer else { return other };
        self.state.shell.busy = self.bench.is_busy();
        let outcome = match answer {
            Ok(done) => Outcome::Done(done),
            Err(error) => Outcome::Failed(error),
        };
        follow(&mut self.state, self.bench.project(), outcome);
        // The history in front of one's eyes gets its new line at once.
        let effects = update(&mut self.state, self.bench.project(), Event::Redraw);
        self.perform(effects);
        true
    }

    /// Takes in what others wrote; true when something is new.
    pub fn sync(&mut self) -> bool {
        match self.bench.sync() {
            Ok(0) => false,
            Ok(count) => {
                self.state.shell.stamp += 1;
                let said = Outcome::Said(say!("desk-synced", count = count));
                follow(&mut self.state, self.bench.project(), said);
                self.state.count(self.bench.project());
                true
            }
            Err(error) => {
                follow(&mut self.state, self.bench.project(), Outcome::Failed(error));
                true
            }
        }
    }

    /// Fits the state to the screen.
    pub fn layout(&mut self, size: (u16, u16)) {
        self.state.shell.busy = self.bench.is_busy();
        layout(&mut self.state, size, self.bench.project());
    }

    /// Draws a frame; [`Desk::layout`] comes before it.
    pub fn view(&self, buf: &mut Buffer) {
        view(&self.state, self.bench.project(), buf);
    }

    /// Keeps what is written on an open page beside the project, in case the machine goes down; the project gets it when
    /// the page is closed. Done in quiet moments: an entry for each pause in writing would fill the history.
    pub fn keep_draft(&mut self) {
        let draft = self.state.shell.layer.as_ref().and_then(|layer| layer.draft());
        if self.keeps && draft != self.state.shell.places.draft {
            self.state.shell.places.draft = draft;
            self.state.shell.places.keep(&self.state.shell.options.identity);
        }
    }

    /// Keeps reading places and settings.
    pub fn keep(&mut self) {
        let (room, shell) = self.state.front();
        room.seen(shell, self.bench.project());
        if self.keeps {
            self.state.shell.places.draft = None;
            self.state.shell.settings.offered = true;
            self.state.shell.settings.keep();
            self.state.shell.places.keep(&self.state.shell.options.identity);
        }
    }
}
