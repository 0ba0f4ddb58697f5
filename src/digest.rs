//! Hashes in words: SHA-256, hexadecimal.

use sha2::{Digest, Sha256};

/// Bytes as small hexadecimal digits.
pub fn hex(bytes: impl AsRef<[u8]>) -> String {
    bytes.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The first bytes of the hash of a text: a name that tells nothing of it.
pub fn short(text: &str, bytes: usize) -> String {
    let hash = Sha256::digest(text.as_bytes());
    hex(hash.get(..bytes).unwrap_or(&hash))
}
