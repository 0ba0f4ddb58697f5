//! Commands on questions, one file a verb, and what they share.

pub mod add;
pub mod answer;
pub mod edit;
pub mod not_asked;
pub mod put;
pub mod remove;

use crate::error::{Error, Result};
use crate::say;

/// The words of a question as they are kept: tidied, not empty.
fn check_words(words: &str) -> Result<String> {
    super::refs::check_name(words)
        .map_err(|_| Error::refused(say!("question-empty")).hint(say!("question-empty-hint")))
}
