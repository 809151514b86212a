//! Readers and writers of files. Bytes in, a journey or a refusal out; a journey in, bytes out.
//! Nothing here opens a file.

pub mod journey_file;
