//! Passwords: argon2id, off the request threads, a few at a time so that sign-ins cannot exhaust the memory.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use tokio::sync::Semaphore;

use crate::fault::Fault;

/// The shortest password that may be set, in characters.
pub const MIN_LENGTH: usize = 12;

static TURNS: Semaphore = Semaphore::const_new(4);

/// The hash of a password, as a PHC string.
///
/// # Errors
/// A [`Fault`] when hashing fails.
pub async fn hash(password: String) -> Result<String, Fault> {
    off_thread(move || {
        let hash = Argon2::default().hash_password(password.as_bytes());
        hash.map(|hash| hash.to_string())
            .map_err(|_| Fault::new("password hash"))
    })
    .await?
}

/// Whether the password is the one that was hashed. Without a hash the same work is done, so that the answer's time
/// does not tell whether an account exists.
///
/// # Errors
/// A [`Fault`] when the work cannot be done.
pub async fn verify(password: String, hash: Option<String>) -> Result<bool, Fault> {
    const NOBODY: &str =
        "$argon2id$v=19$m=19456,t=2,p=1$bWFpbGxvbi1ub2JvZHk$6f7W1l3tJ4G2oYyI2YvGx0v7O6dG3m8hZ2T1o4b9yYQ";
    off_thread(move || {
        let known = hash.is_some();
        let parsed =
            PasswordHash::new(hash.as_deref().unwrap_or(NOBODY)).map_err(|_| Fault::new("password hash"))?;
        Ok(Argon2::default()
            .verify_password(password.as_bytes(), &parsed)
            .is_ok()
            && known)
    })
    .await?
}

async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Fault> {
    let _turn = TURNS.acquire().await.map_err(|_| Fault::new("password turns"))?;
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| Fault::new("password thread"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_verifies_and_another_does_not() {
        let hashed = hash("correct horse".into()).await.unwrap();
        assert!(
            verify("correct horse".into(), Some(hashed.clone()))
                .await
                .unwrap()
        );
        assert!(!verify("wrong horse".into(), Some(hashed)).await.unwrap());
        assert!(!verify("correct horse".into(), None).await.unwrap());
    }
}
