//! One error type: what kind it is, one clear sentence, and the next step.

use crate::message::{Locale, Message};

/// Who can do something about it; decides the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The project says no, or what was named is not there. Nothing was changed. Exit code 1.
    Refused,
    /// A file or a text that came from outside is not as it should be. Nothing was changed. Exit code 1.
    Input,
    /// The command line is wrong. Exit code 2.
    Usage,
    /// The machine failed (disk, database, a mistake of ours). Exit code 3.
    Fault,
}

/// What went wrong, for a person.
#[derive(Debug, thiserror::Error)]
pub struct Error {
    /// Kind, and with it the exit code.
    pub kind: Kind,
    /// One sentence: what, where.
    pub message: Message,
    /// What to do next.
    pub hint: Option<Message>,
    /// What a library said, for the log.
    #[source]
    pub source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// Result with [`Error`].
pub type Result<T> = std::result::Result<T, Error>;

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.say(Locale::En))
    }
}

impl Error {
    fn new(kind: Kind, message: Message) -> Self {
        Self { kind, message, hint: None, source: None }
    }

    /// The project says no.
    pub fn refused(message: Message) -> Self {
        Self::new(Kind::Refused, message)
    }

    /// Bad input.
    pub fn input(message: Message) -> Self {
        Self::new(Kind::Input, message)
    }

    /// Wrong usage.
    pub fn usage(message: Message) -> Self {
        Self::new(Kind::Usage, message)
    }

    /// A fault.
    pub fn fault(message: Message) -> Self {
        Self::new(Kind::Fault, message)
    }

    /// With the next step.
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(hint);
        self
    }

    /// With what a library said.
    pub fn because(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Sentence and hint in a language.
    pub fn say(&self, locale: Locale) -> String {
        let said = locale.say(&self.message);
        let said = crate::address::hidden(&said);
        match &self.hint {
            Some(hint) => format!("{said} {}", crate::address::hidden(&locale.say(hint))),
            None => said.into_owned(),
        }
    }

    /// 1 refused or bad input, 2 usage, 3 fault.
    pub fn exit_code(&self) -> u8 {
        match self.kind {
            Kind::Refused | Kind::Input => 1,
            Kind::Usage => 2,
            Kind::Fault => 3,
        }
    }
}
