//! Pages that are written from the program's own tables are what those tables say today.

use super::desk::drive;
use std::path::Path;

#[path = "../xtask/docs.rs"]
mod pages;

/// What `xtask/main.rs` gives its tasks.
type Fallible<T> = Result<T, Box<dyn std::error::Error>>;

#[test]
fn manual_keys_and_picture_are_what_the_program_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (file, page) in pages::pages().unwrap() {
        let kept = std::fs::read_to_string(root.join(&file)).unwrap_or_default().replace("\r\n", "\n");
        let odd = page.lines().zip(kept.lines()).find(|(new, old)| new != old);
        assert!(
            page == kept,
            "{file} is not what the program says; first difference: {odd:?}; written by: cargo run --example xtask -- docs"
        );
    }
}
