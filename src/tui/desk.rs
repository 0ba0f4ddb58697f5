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
}

impl<B: Bench> Desk<B> {
    /// A desk over a project.
    pub fn new(state: State, bench: B, keeps: bool) -> Self {
        Self { state, bench, keeps, follower: Follower::default(), jobs: Jobs::default() }
    }

    /// True while work beside the desk goes on.
    pub fn is_working(&self) -> bool {
        self.follower.is_busy() || self.jobs.is_busy()
    }

    /// Takes an event in, and does what follows from it. The screen is as large as at the last frame.
    pub fn event(&mut self, event: Event) -> Vec<Outside> {
        let effects = update(&mut self.state, self.bench.project(), event);
        self.perform(effects)
    }

    fn perform(&mut self, effects: Vec<Effect>) -> Vec<Outside> {
        let mut outside = Vec::new();
        for effect in effects {
            let changes = matches!(effect, Effect::Run(_) | Effect::Undo | Effect::Redo);
            let outcome = match effect {
                Effect::Run(command) => self.bench.start(*command).err().map(Outcome::Failed),
                Effect::Undo => self.bench.start_undo().err().map(Outcome::Failed),
                Effect::Redo => self.bench.start_redo().err().map(Outcome::Failed),
                Effect::Entries(before) => Some(match self.bench.entries(before) {
                    Ok(entries) => Outcome::Entries(entries),
                    Err(error) => Outcome::Failed(error),
                }),
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
                    let (project, locale) = (self.bench.project().clone(), self.state.locale());
                    let study = self.state.options.study.clone();
                    self.jobs
                        .start(move |_| Some(super::output::write(*output, over, &project, locale, &study)));
                    None
                }
                Effect::Stop => {
                    self.jobs.stop();
                    None
                }
                Effect::Keep => {
                    if self.keeps {
                        self.state.settings.keep();
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
            self.state.stamp += u64::from(changes);
            self.state.busy = self.bench.is_busy();
            if let Some(outcome) = outcome {
                follow(&mut self.state, self.bench.project(), outcome);
            }
        }
        self.poll_jobs();
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

    fn prepare(&mut self, asked: Option<Asked>) -> Option<Outcome> {
        match self.bench.index() {
            Ok(index) => {
                self.follower.start(index, self.bench.project(), self.state.stamp, asked);
                self.poll_index();
                None
            }
            Err(error) => Some(Outcome::Failed(error)),
        }
    }

    fn poll_index(&mut self) -> bool {
        let outcomes = self.follower.poll(self.bench.project(), self.state.stamp);
        let fresh = !outcomes.is_empty();
        for outcome in outcomes {
            follow(&mut self.state, self.bench.project(), outcome);
        }
        fresh
    }

    /// Looks whether the pending action is durable and the index is up to the texts; true when something is new.
    pub fn poll(&mut self) -> bool {
        let found = self.poll_index() | self.poll_jobs();
        self.poll_action() || found
    }

    fn poll_action(&mut self) -> bool {
        let Some(answer) = self.bench.poll() else { return false };
        self.state.stamp += 1;
        self.state.busy = self.bench.is_busy();
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
                self.state.stamp += 1;
                follow(
                    &mut self.state,
                    self.bench.project(),
                    Outcome::Said(say!("desk-synced", count = count)),
                );
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
        self.state.busy = self.bench.is_busy();
        layout(&mut self.state, size, self.bench.project());
    }

    /// Draws a frame; [`Desk::layout`] comes before it.
    pub fn view(&self, buf: &mut Buffer) {
        view(&self.state, self.bench.project(), buf);
    }

    /// Keeps what is written on an open page beside the project, in case the machine goes down; the project gets it when
    /// the page is closed. Done in quiet moments: an entry for each pause in writing would fill the history.
    pub fn keep_draft(&mut self) {
        let draft = self.state.layer.as_ref().and_then(|layer| layer.draft());
        if self.keeps && draft != self.state.places.draft {
            self.state.places.draft = draft;
            self.state.places.keep(&self.state.options.identity);
        }
    }

    /// Keeps reading places and settings.
    pub fn keep(&mut self) {
        super::pane::reader::keep_place(&mut self.state);
        if self.keeps {
            self.state.places.draft = None;
            self.state.settings.offered = true;
            self.state.settings.keep();
            self.state.places.keep(&self.state.options.identity);
        }
    }
}
