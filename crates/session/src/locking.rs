//! Locking a document that has a passphrase: what is open of it is sealed, and stays in memory until the passphrase
//! opens it again, with everything that can be undone. Its journal and its file stay in this program's hands.

use crate::document::Document;
use crate::file::JourneyFile;
use crate::keeping::{Beginning, Keeping};
use crate::sealing::Seal;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use storage::{Effort, Passphrase, Sealed};

/// A document that is locked.
pub(crate) struct LockedDocument {
    /// The name of its file; empty where it has none.
    pub(crate) name: String,
    pub(crate) file: Option<JourneyFile>,
    keeping: Keeping,
    /// The key of what is kept, sealed by the passphrase.
    sealed_key: Vec<u8>,
    /// Everything else, sealed by that key.
    content: Vec<u8>,
}

/// What of a document nobody reads while it is locked.
#[derive(Serialize, Deserialize)]
struct Content {
    beginning: Beginning,
    common: Option<String>,
    recovered: Option<usize>,
}

impl Document {
    /// Locks it; gives it back where it has no passphrase.
    pub(crate) fn lock(self) -> Result<LockedDocument, Box<Self>> {
        let Some((seal, content)) = self.sealed() else { return Err(Box::new(self)) };
        let Self { mut file, mut keeping, .. } = self;
        if let Some(file) = &mut file {
            (file.seal, file.common) = (None, None);
        }
        keeping.seal = None;
        let name = file.as_ref().map(|file| crate::file::file_name(&file.path)).unwrap_or_default();
        Ok(LockedDocument { name, file, keeping, sealed_key: seal.sealed_key().to_vec(), content })
    }

    fn sealed(&self) -> Option<(Arc<Seal>, Vec<u8>)> {
        let seal = self.keeping.seal.clone()?;
        let common = self.file.as_ref().and_then(|file| file.common.clone());
        let content = Content {
            beginning: self.beginning(self.history.clone(), None),
            common: common.and_then(|bytes| String::from_utf8(bytes).ok()),
            recovered: self.recovered,
        };
        let content = seal.kept(&serde_json::to_vec(&content).ok()?).ok()?;
        Some((seal, content))
    }
}

impl LockedDocument {
    /// What the passphrase opens it with.
    pub(crate) fn seal(&self, passphrase: Passphrase, effort: Effort) -> Result<Arc<Seal>, Sealed> {
        Ok(Arc::new(Seal::again(self.sealed_key.clone(), passphrase, effort)?))
    }

    /// The document as it was; gives it back where this does not open it.
    pub(crate) fn unlock(self, seal: Arc<Seal>) -> Result<Document, Box<Self>> {
        let content = seal.open_kept(&self.content).ok();
        let content: Option<Content> = content.and_then(|content| serde_json::from_slice(&content).ok());
        let Some(Content { beginning, common, recovered }) = content else { return Err(Box::new(self)) };
        let Self { mut file, mut keeping, .. } = self;
        if let Some(file) = &mut file {
            (file.seal, file.common) = (Some(Arc::clone(&seal)), common.map(String::into_bytes));
        }
        keeping.seal = Some(seal);
        let Beginning { journey, history, repeated, reason, .. } = beginning;
        Ok(Document { history, file, repeated, keeping, reason, recovered, ..Document::new(journey) })
    }

    /// Lets go of its file; what is not saved comes back at the next start.
    pub(crate) fn release(self) {
        if let Some(file) = self.file {
            file.release();
        }
    }
}
