//! Bringing the index up to the texts on a thread of its own, so that the desk goes on meanwhile.
//!
//! The thread works on a snapshot of the project. A search waits for it, and is then answered from the project as it is.

use super::bench::{Asked, Outcome};
use crate::error::{Error, Result};
use crate::index::{self, Index, Options, Progress};
use crate::model::{Project, Scope};
use crate::say;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// So long an answer is waited for before the screen says that the texts are being prepared.
const PATIENCE: Duration = Duration::from_millis(40);

/// How far the thread is, and whether it shall stop.
#[derive(Default)]
struct At {
    done: AtomicUsize,
    all: AtomicUsize,
    stop: AtomicBool,
}

/// The thread.
struct Work {
    thread: JoinHandle<Result<()>>,
    index: Arc<Index>,
    at: Arc<At>,
    stamp: u64,
}

/// What follows the texts, and the search that waits for it.
#[derive(Default)]
pub struct Follower {
    work: Option<Work>,
    wanted: Option<Asked>,
    shown: (usize, usize),
}

impl Follower {
    /// True while the thread works.
    pub fn is_busy(&self) -> bool {
        self.work.is_some()
    }

    /// Begins to follow the project, where that is not being done; `wanted` is answered afterwards. `stamp` tells the
    /// states of the project apart.
    pub fn start(&mut self, index: Arc<Index>, project: &Project, stamp: u64, wanted: Option<Asked>) {
        self.wanted = wanted.or(self.wanted.take());
        if self.work.is_some() {
            return;
        }
        let (snapshot, at) = (project.clone(), Arc::new(At::default()));
        let (followed, told) = (Arc::clone(&index), Arc::clone(&at));
        let thread = thread::spawn(move || {
            let mut progress = |now: Progress| {
                told.done.store(now.done, Ordering::Relaxed);
                told.all.store(now.all, Ordering::Relaxed);
                if told.stop.load(Ordering::Relaxed) {
                    ControlFlow::Break(())
                } else {
                    ControlFlow::Continue(())
                }
            };
            followed.follow(&snapshot, &mut progress).map(|_| ())
        });
        self.work = Some(Work { thread, index, at, stamp });
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE && self.work.as_ref().is_some_and(|work| !work.thread.is_finished())
        {
            thread::sleep(Duration::from_millis(1));
        }
    }

    /// What is new: how far the thread is, or the answer.
    pub fn poll(&mut self, project: &Project, stamp: u64) -> Vec<Outcome> {
        let Some(work) = self.work.take() else { return Vec::new() };
        if !work.thread.is_finished() {
            let now = (work.at.done.load(Ordering::Relaxed), work.at.all.load(Ordering::Relaxed));
            let fresh = std::mem::replace(&mut self.shown, now) != now || now == (0, 0);
            self.work = Some(work);
            return if fresh { vec![Outcome::Preparing(now.0, now.1)] } else { Vec::new() };
        }
        self.shown = (0, 0);
        let (index, was) = (work.index, work.stamp);
        let ended = work.thread.join();
        let failed = match ended {
            Ok(Ok(())) => None,
            Ok(Err(error)) => Some(error),
            Err(_) => Some(Error::fault(say!("search-index-failed")).hint(say!("search-index-failed-hint"))),
        };
        if let Some(error) = failed {
            self.wanted = None;
            return vec![Outcome::Prepared, Outcome::Failed(error)];
        }
        let Some(asked) = self.wanted.take() else { return vec![Outcome::Prepared] };
        if was != stamp {
            // Texts may have come or gone meanwhile.
            self.start(index, project, stamp, Some(asked));
            return self.poll(project, stamp);
        }
        vec![Outcome::Prepared, answer(&index, project, asked)]
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        if let Some(work) = self.work.take() {
            // What is done by then is kept; the rest is done the next time.
            work.at.stop.store(true, Ordering::Relaxed);
            let _ = work.thread.join();
        }
    }
}

fn answer(index: &Index, project: &Project, asked: Asked) -> Outcome {
    let options = Options {
        order: asked.order,
        limit: asked.limit,
        pairs: asked.pairs,
        by: asked.by.into_iter().collect(),
        ..Options::default()
    };
    let found = index::parse(&asked.query)
        .and_then(|query| index.search(project, &Scope::default(), &query, &options));
    match found {
        Ok(hits) => Outcome::Hits(asked, Box::new(hits)),
        Err(problem) => Outcome::Mistake(asked, problem),
    }
}
