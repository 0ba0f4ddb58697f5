//! Sentences for people: a key and its arguments here, the words in the message files of each language.
//!
//! A message is data, so the journal keeps it and the trail reads in either language after what it names is gone.
//! Words are in `language/<code>/messages/*.ftl`; a test walks the source for keys and checks that both have them.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::sync::LazyLock;

/// The language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Locale {
    /// Slovenian.
    #[default]
    Sl,
    /// English.
    En,
}

impl Locale {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Sl, Self::En];

    /// `sl` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sl => "sl",
            Self::En => "en",
        }
    }

    /// The locale named by `sl`, `en`, `sl_SI.UTF-8` and the like; English for any other.
    pub fn of(name: &str) -> Self {
        if name.to_lowercase().starts_with("sl") { Self::Sl } else { Self::En }
    }

    /// The message in this language.
    pub fn say(self, message: &Message) -> String {
        self.try_say(message).unwrap_or_else(|| format!("⟦{}⟧", message.key))
    }

    /// The message in this language, if its key is known.
    pub fn try_say(self, message: &Message) -> Option<String> {
        let bundle = match self {
            Self::Sl => &*SL,
            Self::En => &*EN,
        };
        let pattern = bundle.get_message(&message.key)?.value()?;
        let mut args = FluentArgs::new();
        for (name, arg) in &message.args {
            let value: FluentValue = match arg {
                Arg::Text(text) => text.as_str().into(),
                Arg::Number(number) => (*number).into(),
                Arg::Message(inner) => self.say(inner).into(),
            };
            args.set(name.clone(), value);
        }
        let mut errors = Vec::new();
        let said = bundle.format_pattern(pattern, Some(&args), &mut errors);
        errors.is_empty().then(|| said.into_owned())
    }
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Arg {
    /// A name, a quote, a path: printed as it is, never inflected.
    Text(String),
    /// A count: chooses the form of the sentence.
    Number(i64),
    /// A term of the interface, such as the name of a kind.
    Message(Box<Message>),
}

/// A sentence: the key of its words and what stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Key in the message files.
    pub key: Cow<'static, str>,
    /// Arguments by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(Cow<'static, str>, Arg)>,
}

impl Message {
    /// A message without arguments.
    pub fn new(key: impl Into<Cow<'static, str>>) -> Self {
        Self { key: key.into(), args: Vec::new() }
    }

    /// The same with one more argument.
    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((Cow::Borrowed(name), arg.into()));
        self
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}
impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl From<$number> for Arg {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
numbers!(i64, u64, usize, u32, i32, u8);

/// `say!("coded", place = key, code = path)` makes a [`Message`].
#[macro_export]
macro_rules! say {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::message::Message::new($key)$(.with(stringify!($name), $value))*
    };
}

static SL: LazyLock<FluentBundle<FluentResource>> =
    LazyLock::new(|| bundle("sl", crate::language::messages::SL));
static EN: LazyLock<FluentBundle<FluentResource>> =
    LazyLock::new(|| bundle("en", crate::language::messages::EN));

fn bundle(code: &str, files: &[&str]) -> FluentBundle<FluentResource> {
    let language = code.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    for file in files {
        // A file with an error keeps its sound messages; the test of all keys finds the others.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
        let _ = bundle.add_resource(resource);
    }
    bundle
}
