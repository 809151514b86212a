//! What a document is sealed with: its file by the passphrase, everything else that is kept of it by a key, which the
//! passphrase opens. So appending to a journal costs nothing, and a journal tells nothing without the passphrase.

use std::fmt;
use storage::{Effort, Key, Passphrase, Sealed};

/// What the head of a sealed journal begins with.
const MARK: &[u8] = b"stafett sealed journal 1\n";

/// What a document is sealed with. The passphrase stays here as long as the document is open and not locked, since
/// saving needs it.
pub(crate) struct Seal {
    passphrase: Passphrase,
    effort: Effort,
    key: Key,
    /// The key, sealed by the passphrase.
    sealed_key: Vec<u8>,
}

impl fmt::Debug for Seal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Seal")
    }
}

impl Seal {
    /// By this passphrase, with a key of its own.
    pub(crate) fn new(passphrase: Passphrase, effort: Effort) -> Result<Self, Sealed> {
        let key = Key::new();
        let sealed_key = key.sealed(&passphrase, effort)?;
        Ok(Self { passphrase, effort, key, sealed_key })
    }

    /// By this passphrase, with the key that is kept sealed.
    pub(crate) fn again(sealed_key: Vec<u8>, passphrase: Passphrase, effort: Effort) -> Result<Self, Sealed> {
        let key = Key::opened(&sealed_key, &passphrase)?;
        Ok(Self { passphrase, effort, key, sealed_key })
    }

    pub(crate) fn passphrase(&self) -> &Passphrase {
        &self.passphrase
    }

    pub(crate) fn sealed_key(&self) -> &[u8] {
        &self.sealed_key
    }

    /// Seals what a file is to hold.
    pub(crate) fn file(&self, bytes: &[u8]) -> Result<Vec<u8>, Sealed> {
        self.passphrase.seal(bytes, self.effort)
    }

    /// What a sealed file holds.
    pub(crate) fn open_file(&self, bytes: &[u8]) -> Result<Vec<u8>, Sealed> {
        self.passphrase.open(bytes)
    }

    /// Seals what is kept beside the file.
    pub(crate) fn kept(&self, bytes: &[u8]) -> Result<Vec<u8>, Sealed> {
        self.key.seal(bytes)
    }

    /// What is kept beside the file.
    pub(crate) fn open_kept(&self, bytes: &[u8]) -> Result<Vec<u8>, Sealed> {
        self.key.open(bytes)
    }

    /// The head of a journal: the path of its file and the sealed key, which must be read before there is a
    /// passphrase, and then what it begins with.
    pub(crate) fn head(&self, path: Option<&str>, beginning: &[u8]) -> Result<Vec<u8>, Sealed> {
        let mut head = MARK.to_vec();
        for part in [path.unwrap_or_default().as_bytes(), &self.sealed_key] {
            head.extend(u32::try_from(part.len()).unwrap_or(u32::MAX).to_le_bytes());
            head.extend(part);
        }
        head.extend(self.kept(beginning)?);
        Ok(head)
    }
}

/// The head of a sealed journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SealedHead {
    /// The path of the document's file; none where it has none.
    pub(crate) path: Option<String>,
    pub(crate) sealed_key: Vec<u8>,
    pub(crate) beginning: Vec<u8>,
}

impl SealedHead {
    /// What a journal begins with; `None` where it is not sealed, or not whole.
    pub(crate) fn of(head: &[u8]) -> Option<Self> {
        let rest = head.strip_prefix(MARK)?;
        let (path, rest) = part(rest)?;
        let (sealed_key, beginning) = part(rest)?;
        let path = Some(String::from_utf8(path.to_vec()).ok()?).filter(|path| !path.is_empty());
        Some(Self { path, sealed_key: sealed_key.to_vec(), beginning: beginning.to_vec() })
    }
}

fn part(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_tells_its_file_and_nothing_else_without_the_passphrase() {
        let words = || Passphrase::new("words".to_owned());
        let seal = Seal::new(words(), Effort::LEAST).unwrap();
        let head = seal.head(Some("/a/b.journey.age"), b"what was done").unwrap();
        let read = SealedHead::of(&head).unwrap();
        assert_eq!(read.path.as_deref(), Some("/a/b.journey.age"));
        assert!(!head.windows(4).any(|it| it == b"what"));
        let again = Seal::again(read.sealed_key, words(), Effort::LEAST).unwrap();
        assert_eq!(again.open_kept(&read.beginning).unwrap(), b"what was done");
        for end in 0..MARK.len() + 24 {
            assert_eq!(SealedHead::of(&head[..end]), None);
        }
        assert_eq!(SealedHead::of(b"{\"v\":1}"), None);
    }
}
