//! How much of a long trial is done: a part in the gate, all of it under `xtask slow`.

/// True when the long trials were asked for.
pub fn asked() -> bool {
    std::env::var_os("PREJA_SLOW").is_some()
}

/// `whole` when the long trials were asked for, else `part`.
pub fn rounds(part: usize, whole: usize) -> usize {
    if asked() { whole } else { part }
}
