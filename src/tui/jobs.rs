//! Long work beside the desk: listing a folder, reading what comes in, writing a table. Each on a thread of its own and on
//! a snapshot of the project, so that the screen never waits; how far it is is shown, and it can be stopped.

use super::bench::Outcome;
use crate::error::Error;
use crate::say;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// So long an answer is waited for at once, so that quick work shows no sign of work.
const PATIENCE: Duration = Duration::from_millis(40);

/// How far a job is, and whether it shall stop.
#[derive(Debug, Default)]
pub struct Watch {
    done: AtomicUsize,
    all: AtomicUsize,
    stop: AtomicBool,
}

impl Watch {
    /// Tells how far it is; false when it shall stop.
    pub fn at(&self, done: usize, all: usize) -> bool {
        self.done.store(done, Ordering::Relaxed);
        self.all.store(all, Ordering::Relaxed);
        !self.stop.load(Ordering::Relaxed)
    }
}

struct Job {
    thread: JoinHandle<Option<Outcome>>,
    watch: Arc<Watch>,
    shown: (usize, usize),
}

/// The jobs at work.
#[derive(Default)]
pub struct Jobs {
    running: Vec<Job>,
}

impl Jobs {
    /// True while something is at work.
    pub fn is_busy(&self) -> bool {
        !self.running.is_empty()
    }

    /// Begins; work that was stopped gives nothing.
    pub fn start(&mut self, work: impl FnOnce(&Watch) -> Option<Outcome> + Send + 'static) {
        let watch = Arc::new(Watch::default());
        let told = Arc::clone(&watch);
        let thread = thread::spawn(move || work(&told));
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE && !thread.is_finished() {
            thread::sleep(Duration::from_millis(1));
        }
        self.running.push(Job { thread, watch, shown: (0, 0) });
    }

    /// Stops everything; what was begun ends without an answer.
    pub fn stop(&mut self) {
        for job in &self.running {
            job.watch.stop.store(true, Ordering::Relaxed);
        }
    }

    /// What is new: how far the jobs are, and their answers.
    pub fn poll(&mut self) -> Vec<Outcome> {
        let mut new = Vec::new();
        for mut job in std::mem::take(&mut self.running) {
            if !job.thread.is_finished() {
                let now = (job.watch.done.load(Ordering::Relaxed), job.watch.all.load(Ordering::Relaxed));
                if std::mem::replace(&mut job.shown, now) != now {
                    new.push(Outcome::Working(now.0, now.1));
                }
                self.running.push(job);
                continue;
            }
            let stopped = job.watch.stop.load(Ordering::Relaxed);
            let answer = job
                .thread
                .join()
                .unwrap_or_else(|_| Some(Outcome::Failed(Error::fault(say!("desk-job-broken")))));
            new.extend(answer.filter(|_| !stopped));
        }
        new
    }
}

impl Drop for Jobs {
    fn drop(&mut self) {
        self.stop();
        // A file that is being written is written to its end.
        for job in self.running.drain(..) {
            let _ = job.thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_tells_how_far_it_is_and_one_that_is_stopped_says_nothing() {
        let mut jobs = Jobs::default();
        jobs.start(|watch| {
            while watch.at(3, 7) {
                thread::sleep(Duration::from_millis(1));
            }
            Some(Outcome::Prepared)
        });
        assert!(matches!(jobs.poll().as_slice(), [Outcome::Working(3, 7)]));
        assert!(jobs.poll().is_empty() && jobs.is_busy());
        jobs.stop();
        while jobs.is_busy() {
            assert!(jobs.poll().is_empty());
        }
        jobs.start(|_| Some(Outcome::Prepared));
        assert!(matches!(jobs.poll().as_slice(), [Outcome::Prepared]));
    }
}
