//! Bytes that nobody reads without a passphrase, in the format of age (`age-encryption.org/v1`).
//!
//! A [`Passphrase`] opens a file by itself: its key comes from the passphrase by scrypt, which takes time and memory
//! on purpose. What is written often is sealed to a [`Key`], which costs nothing to speak of; the key itself is kept
//! sealed by the passphrase.

use age::secrecy::{ExposeSecret, SecretString};
use age::{DecryptError, scrypt, x25519};
use std::fmt;

/// What every file of this format begins with.
const HEADER: &[u8] = b"age-encryption.org/v1\n";
/// The same where it was put into letters, to be sent as text.
const ARMOUR: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";

/// Whether these bytes are sealed.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(HEADER) || bytes.starts_with(ARMOUR)
}

/// A passphrase. It is wiped from memory when it is let go of, and shown nowhere.
#[derive(Clone)]
pub struct Passphrase(SecretString);

/// How much work a passphrase makes: memory and time double with each step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort(u8);

/// A key for many small writings. It is wiped from memory when it is let go of.
#[derive(Clone)]
pub struct Key(x25519::Identity);

/// Why sealed bytes stay closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Sealed {
    /// They are not for this passphrase or key.
    #[error("the passphrase is another one")]
    WrongPassphrase,
    /// They are not what was written.
    #[error("what is sealed is damaged")]
    Damaged,
    /// They are for somebody's key, and for no passphrase.
    #[error("it is sealed with a key, not with a passphrase")]
    NotByPassphrase,
    /// Opening them would take more memory and time than is granted to a file from anywhere.
    #[error("opening it would take too much memory")]
    TooMuchWork,
}

impl Passphrase {
    /// These words.
    pub fn new(words: String) -> Self {
        Self(words.into())
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.0.expose_secret().is_empty()
    }

    /// Whether both say the same.
    pub fn is_same(&self, other: &Self) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }

    /// Seals the bytes.
    ///
    /// # Errors
    /// None that is known; what the library may tell is [`Sealed::Damaged`].
    pub fn seal(&self, bytes: &[u8], effort: Effort) -> Result<Vec<u8>, Sealed> {
        let mut recipient = scrypt::Recipient::new(self.0.clone());
        recipient.set_work_factor(effort.0);
        age::encrypt(&recipient, bytes).map_err(|_| Sealed::Damaged)
    }

    /// Opens what was sealed. It takes at most the memory of [`Effort::MOST`] and that of the bytes.
    ///
    /// # Errors
    /// When it is not for this passphrase, damaged, or takes too much.
    pub fn open(&self, bytes: &[u8]) -> Result<Vec<u8>, Sealed> {
        let mut identity = scrypt::Identity::new(self.0.clone());
        identity.set_max_work_factor(Effort::MOST.0);
        Ok(age::decrypt(&identity, bytes)?)
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Passphrase")
    }
}

impl Effort {
    /// 128 MiB and some tenths of a second each time: what OWASP asks for.
    pub const USUAL: Self = Self(17);
    /// No file may ask for more, which is what the age program writes: 256 MiB.
    pub const MOST: Self = Self(18);
    /// Next to nothing: for tests, whose passphrases guard nothing.
    pub const LEAST: Self = Self(1);
}

impl Key {
    /// A new one.
    pub fn new() -> Self {
        Self(x25519::Identity::generate())
    }

    /// The key that is sealed in these bytes.
    ///
    /// # Errors
    /// When it is not for this passphrase, damaged, or takes too much.
    pub fn opened(bytes: &[u8], passphrase: &Passphrase) -> Result<Self, Sealed> {
        let text = SecretString::from(String::from_utf8(passphrase.open(bytes)?).map_err(|_| Sealed::Damaged)?);
        text.expose_secret().parse().map(Self).map_err(|_| Sealed::Damaged)
    }

    /// The key itself, sealed.
    ///
    /// # Errors
    /// As [`Passphrase::seal`].
    pub fn sealed(&self, passphrase: &Passphrase, effort: Effort) -> Result<Vec<u8>, Sealed> {
        passphrase.seal(self.0.to_string().expose_secret().as_bytes(), effort)
    }

    /// Seals the bytes.
    ///
    /// # Errors
    /// None that is known; what the library may tell is [`Sealed::Damaged`].
    pub fn seal(&self, bytes: &[u8]) -> Result<Vec<u8>, Sealed> {
        age::encrypt(&self.0.to_public(), bytes).map_err(|_| Sealed::Damaged)
    }

    /// Opens what was sealed.
    ///
    /// # Errors
    /// When it is not for this key, or damaged.
    pub fn open(&self, bytes: &[u8]) -> Result<Vec<u8>, Sealed> {
        Ok(age::decrypt(&self.0, bytes)?)
    }
}

impl Default for Key {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Key")
    }
}

impl Sealed {
    /// Every code.
    pub const CODES: &'static [&'static str] = &["wrong-passphrase", "damaged", "not-by-passphrase", "too-much-work"];

    /// The stable name of the reason.
    pub fn code(self) -> &'static str {
        match self {
            Self::WrongPassphrase => "wrong-passphrase",
            Self::Damaged => "damaged",
            Self::NotByPassphrase => "not-by-passphrase",
            Self::TooMuchWork => "too-much-work",
        }
    }
}

impl From<DecryptError> for Sealed {
    fn from(error: DecryptError) -> Self {
        #[allow(clippy::wildcard_enum_match_arm, reason = "the errors are the library's, and grow")]
        match error {
            DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => Self::WrongPassphrase,
            DecryptError::ExcessiveWork { .. } => Self::TooMuchWork,
            DecryptError::NoMatchingKeys => Self::NotByPassphrase,
            _ => Self::Damaged,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Passphrase {
        Passphrase::new(text.to_owned())
    }

    #[test]
    fn what_is_sealed_is_opened_by_the_same_passphrase_only() {
        let sealed = words("röd gran").seal(b"told", Effort::LEAST).unwrap();
        assert!(is_sealed(&sealed) && !sealed.windows(4).any(|it| it == b"told"));
        assert_eq!(words("röd gran").open(&sealed).unwrap(), b"told");
        assert_eq!(words("Röd gran").open(&sealed), Err(Sealed::WrongPassphrase));
        assert_ne!(words("röd gran").seal(b"told", Effort::LEAST).unwrap(), sealed);
    }

    #[test]
    fn what_was_put_into_letters_is_opened_too() {
        let mut recipient = scrypt::Recipient::new("a".to_owned().into());
        recipient.set_work_factor(Effort::LEAST.0);
        let armoured = age::encrypt_and_armor(&recipient, &[7; 5_000]).unwrap();
        for text in [armoured.clone(), armoured.replace('\n', "\r\n"), format!("{armoured}\n\n")] {
            assert!(is_sealed(text.as_bytes()));
            assert_eq!(words("a").open(text.as_bytes()).unwrap(), [7; 5_000]);
            assert_eq!(words("b").open(text.as_bytes()), Err(Sealed::WrongPassphrase));
        }
        for end in (0..armoured.len() - 1).step_by(61) {
            assert!(words("a").open(&armoured.as_bytes()[..end]).is_err(), "{end}");
        }
    }

    #[test]
    fn no_damage_is_opened_as_if_it_were_whole() {
        let sealed = words("a").seal(&[7; 70_000], Effort::LEAST).unwrap();
        for end in [0, 10, HEADER.len(), 100, 200, sealed.len() - 1] {
            assert!(words("a").open(&sealed[..end]).is_err(), "{end}");
        }
        for at in (HEADER.len()..sealed.len()).step_by(97) {
            let mut other = sealed.clone();
            other[at] ^= 1;
            assert!(words("a").open(&other).is_err(), "{at}");
        }
    }

    #[test]
    fn a_file_cannot_ask_for_more_work_than_is_granted() {
        let sealed = words("a").seal(b"x", Effort::LEAST).unwrap();
        let text = String::from_utf8_lossy(&sealed);
        let line = text.lines().nth(1).unwrap();
        for work in ["19", "30", "63", "64", "255", "99999999999999999999"] {
            let greedy = line.strip_suffix('1').unwrap().to_owned() + work;
            let at = sealed.windows(line.len()).position(|it| it == line.as_bytes()).unwrap();
            let bytes = [&sealed[..at], greedy.as_bytes(), &sealed[at + line.len()..]].concat();
            assert!(matches!(words("a").open(&bytes), Err(Sealed::TooMuchWork | Sealed::Damaged)), "{work}");
        }
    }

    #[test]
    fn what_is_for_a_key_is_for_no_passphrase() {
        let key = Key::new();
        let sealed = key.seal(b"told").unwrap();
        assert_eq!(key.open(&sealed).unwrap(), b"told");
        assert_eq!(words("a").open(&sealed), Err(Sealed::NotByPassphrase));
        assert!(Key::new().open(&sealed).is_err());
        let kept = key.sealed(&words("a"), Effort::LEAST).unwrap();
        assert_eq!(Key::opened(&kept, &words("a")).unwrap().open(&sealed).unwrap(), b"told");
        assert_eq!(Key::opened(&kept, &words("b")).unwrap_err(), Sealed::WrongPassphrase);
    }

    #[test]
    fn a_passphrase_is_not_shown() {
        assert_eq!(format!("{:?} {:?}", words("secret"), Key::new()), "Passphrase Key");
    }
}
