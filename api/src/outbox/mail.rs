//! The way out of mails: an SMTP server, or `.eml` files in a folder.

use std::path::PathBuf;
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use crate::config::Mail;
use crate::fault::Fault;

/// Where mails go.
pub enum Mailer {
    /// To an SMTP server, within a time.
    Smtp(AsyncSmtpTransport<Tokio1Executor>, Duration),
    /// Into a folder, one `.eml` a mail.
    Folder(PathBuf),
}

/// Why a mail did not leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It may leave later: no answer, greylisting, a full queue.
    Later(&'static str),
    /// It never will.
    Never(&'static str),
}

impl Mailer {
    /// Builds the way out.
    ///
    /// # Errors
    /// The server's address is malformed, or the folder cannot be made.
    pub fn build(config: &Mail) -> Result<Self, Fault> {
        if let Some(url) = &config.smtp_url {
            let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
                .map_err(|_| Fault::new("mail.smtp_url"))?
                .timeout(Some(Duration::from_secs(config.timeout_seconds)))
                .build();
            Ok(Self::Smtp(transport, Duration::from_secs(config.timeout_seconds)))
        } else {
            std::fs::create_dir_all(&config.folder)?;
            Ok(Self::Folder(config.folder.clone()))
        }
    }

    /// Sends one mail. `name` is the same for the same mail, so that a file written twice stays one.
    ///
    /// # Errors
    /// Whether it may be tried again.
    pub async fn send(&self, name: &str, message: Message) -> Result<(), Refusal> {
        match self {
            Self::Smtp(transport, limit) => match tokio::time::timeout(*limit, transport.send(message)).await
            {
                Ok(Ok(_)) => Ok(()),
                Ok(Err(error)) if error.is_permanent() => Err(Refusal::Never("REFUSED")),
                Ok(Err(_)) => Err(Refusal::Later("UNAVAILABLE")),
                Err(_) => Err(Refusal::Later("TIMEOUT")),
            },
            Self::Folder(folder) => {
                let (unfinished, file) = (
                    folder.join(format!(".{name}")),
                    folder.join(format!("{name}.eml")),
                );
                let written = async {
                    tokio::fs::write(&unfinished, message.formatted()).await?;
                    tokio::fs::rename(&unfinished, &file).await
                };
                written.await.map_err(|_| Refusal::Later("FOLDER"))
            }
        }
    }
}

/// An address people can be written to.
#[must_use]
pub fn mailbox(name: &str, address: &str) -> Option<Mailbox> {
    Some(Mailbox::new(Some(name.to_owned()), address.parse().ok()?))
}
