//! How much of a long trial is done: a part in the gate, all of it under `xtask slow`.

/// `whole` when the long trials were asked for, else `part`.
pub fn rounds(part: usize, whole: usize) -> usize {
    if std::env::var_os("PREJA_SLOW").is_some() { whole } else { part }
}
