//! What an import may cost: sizes and counts beyond which a file is refused before it is read or unpacked.

/// Limits of one import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one file.
    pub file: u64,
    /// Bytes of all files together.
    pub total: u64,
    /// Number of files.
    pub files: usize,
    /// Bytes that an archive may unpack to.
    pub unpacked: u64,
    /// Parts of an archive.
    pub parts: usize,
    /// How many times larger than packed a part of an archive may be, once it is over a megabyte.
    pub ratio: u64,
    /// Seconds after which a reader of a foreign format is stopped.
    pub seconds: u64,
}

/// The limits that hold unless a test sets smaller ones.
pub const LIMITS: Limits = Limits {
    file: 64 << 20,
    total: 512 << 20,
    files: 10_000,
    unpacked: 256 << 20,
    parts: 5_000,
    ratio: 200,
    seconds: 60,
};

/// The highest paragraph number that a table of segments may name.
pub const PARAGRAPHS: usize = 100_000;

/// The most rows and the most columns of a table.
pub const ROWS: usize = 1_000_000;
/// See [`ROWS`].
pub const COLUMNS: usize = 500;
