//! What tells the bytes of a file from those it had before.

/// Tells whether a file still holds the bytes it had: its length and a checksum of it. Made against
/// chance, not against malice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint {
    /// How many bytes.
    pub length: u64,
    /// Their CRC-32C.
    pub checksum: u32,
}

impl Fingerprint {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self { length: u64::try_from(bytes.len()).unwrap_or(u64::MAX), checksum: crc32c::crc32c(bytes) }
    }
}
