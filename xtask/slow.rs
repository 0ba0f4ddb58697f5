//! The trials that are too long for the gate. A test that tries many places tries a part of them in the gate and all of
//! them here (`tests/slow.rs`): nothing is a test of its own that nobody runs.

use super::Fallible;
use std::process::Command;

/// Runs the tests, or those whose name holds the filter, with their trials whole and what they print shown.
pub fn run(args: &[String]) -> Fallible<()> {
    let filter = args.first().map(String::as_str).unwrap_or_default();
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".into());
    let status = Command::new(cargo)
        .args(["test", "--locked", "--test", "it", filter, "--", "--nocapture"])
        .env("PREJA_SLOW", "1")
        .status()?;
    if status.success() { Ok(()) } else { Err("a trial failed".into()) }
}
