//! Commands on memos, one file a verb, and what they share.

pub mod add;
pub mod edit;
pub mod remove;

use crate::error::{Error, Result};
use crate::say;

/// The words of a memo as they are kept: without white space around them, not empty.
fn check_body(body: &str) -> Result<String> {
    let body = crate::text::normalise::normalise(body.trim());
    if body.is_empty() {
        return Err(Error::refused(say!("memo-empty")).hint(say!("memo-empty-hint")));
    }
    Ok(body)
}
