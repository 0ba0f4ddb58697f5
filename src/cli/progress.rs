//! A bar on standard error while texts are being indexed; only where a person is looking, and only when it takes a while.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;
use std::time::{Duration, Instant};

/// Work shorter than this shows no bar.
const PATIENCE: Duration = Duration::from_millis(300);

/// Shows how far the indexing is, under these words.
pub fn bar(words: String) -> impl FnMut(usize, usize) + Send {
    let (begun, seen) = (Instant::now(), std::io::stderr().is_terminal());
    let mut shown: Option<ProgressBar> = None;
    move |done, all| {
        if !seen || (shown.is_none() && begun.elapsed() < PATIENCE) {
            return;
        }
        let bar = shown.get_or_insert_with(|| {
            let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}")
                .unwrap_or_else(|_| ProgressStyle::default_bar());
            ProgressBar::new(all as u64).with_style(style).with_message(words.clone())
        });
        bar.set_position(done as u64);
        if done >= all {
            bar.finish_and_clear();
        }
    }
}
