//! Records one after another in a file, so that a torn or damaged end is told from what is whole.
//!
//! A record is: the length of the payload (4 bytes), its sequence number (8 bytes), the CRC-32C of
//! number and payload (4 bytes), the payload. Numbers are little-endian and count from 0.

const LENGTH: usize = 4;
const SEQUENCE: usize = 8;
const CHECKSUM: usize = 4;

/// The record of this number; `None` when the payload is longer than a record can hold.
pub(crate) fn frame(sequence: u64, payload: &[u8]) -> Option<Vec<u8>> {
    let length = u32::try_from(payload.len()).ok()?;
    let mut frame = Vec::with_capacity(LENGTH + SEQUENCE + CHECKSUM + payload.len());
    frame.extend(length.to_le_bytes());
    frame.extend(sequence.to_le_bytes());
    frame.extend(checksum(&sequence.to_le_bytes(), payload).to_le_bytes());
    frame.extend(payload);
    Some(frame)
}

/// How many bytes the record of this payload has.
pub(crate) fn frame_length(payload: &[u8]) -> u64 {
    u64::try_from(LENGTH + SEQUENCE + CHECKSUM + payload.len()).unwrap_or(u64::MAX)
}

/// The payloads of the longest run of whole records from the start, and where that run ends.
pub(crate) fn whole(bytes: &[u8]) -> (Vec<Vec<u8>>, usize) {
    let mut payloads = Vec::new();
    let mut end = 0;
    for sequence in 0_u64.. {
        let Some((payload, length)) = bytes.get(end..).and_then(|rest| first(rest, sequence)) else { break };
        payloads.push(payload.to_vec());
        end += length;
    }
    (payloads, end)
}

/// The payload of the record that these bytes begin with, and the record's length.
fn first(bytes: &[u8], expected: u64) -> Option<(&[u8], usize)> {
    let (length, rest) = bytes.split_first_chunk::<LENGTH>()?;
    let (sequence, rest) = rest.split_first_chunk::<SEQUENCE>()?;
    let (sum, rest) = rest.split_first_chunk::<CHECKSUM>()?;
    let payload = rest.get(..usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    let whole = u64::from_le_bytes(*sequence) == expected && u32::from_le_bytes(*sum) == checksum(sequence, payload);
    whole.then_some((payload, LENGTH + SEQUENCE + CHECKSUM + payload.len()))
}

fn checksum(sequence: &[u8; SEQUENCE], payload: &[u8]) -> u32 {
    crc32c::crc32c_append(crc32c::crc32c(sequence), payload)
}
