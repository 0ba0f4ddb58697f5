//! A query as it was understood: what [`super::parse`] makes, what a saved search prints.
//!
//! Printing a query and reading it again gives the same query, so a saved search may be kept as text. Places are bytes of
//! the typed query, for errors and "did you mean"; two queries are equal whatever their places.

use std::fmt::{self, Display, Formatter, Write};
use std::ops::Range;

/// Bytes of the typed query. All places are equal to each other, so that queries are compared by what they ask.
#[derive(Clone, Debug, Default)]
pub struct Place(pub Range<usize>);

impl PartialEq for Place {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Place {}

/// A whole query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// What is asked.
    pub root: Expr,
    /// `in:segments`: asked of coded segments, not of paragraphs.
    pub segments: bool,
}

/// An expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// Everything: `in:segments` alone.
    All,
    /// Words of the text.
    Words(Words),
    /// Something the project knows.
    Filter(Filter),
    /// Two codes near each other or one after the other.
    Combine(Combine),
    /// All of these.
    And(Vec<Expr>),
    /// One of these.
    Or(Vec<Expr>),
    /// Not this.
    Not(Box<Expr>),
}

/// Words of the text: each finds places in a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// A word in all its forms.
    Word(String, Place),
    /// `word*`, `*word`, `w?rd`.
    Pattern(String, Place),
    /// A word and what is spelled like it: `word~1`.
    Approx(String, u8, Place),
    /// `/re/` over whole forms.
    Regex(String, Place),
    /// `"exactly these words"`.
    Phrase(String, Place),
    /// All parts in any order with at most so many other words between: `"a b"~3`, `NEAR/3(a b)`, `a NEAR/3 b`.
    Near(Vec<Words>, u32, Place),
    /// One part after the other in a paragraph, with at most so many other words between: `a THEN/3 b`.
    Then(Box<(Words, Words)>, Option<u32>, Place),
    /// One of these: `(a OR b)` inside `NEAR` and `THEN`.
    Any(Vec<Words>, Place),
}

/// What a filter looks at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// `doc:`
    Document,
    /// `code:`
    Code,
    /// `speaker:`
    Speaker,
    /// `coder:`
    Coder,
    /// `group:`
    Group,
    /// `is:coded`
    Coded,
    /// `is:uncoded`
    Uncoded,
    /// `is:from-hits`: coded from the hits of a search
    FromHits,
    /// `saved:`: what the query kept under this name asks
    Saved,
    /// A variable by its name.
    Variable(String),
}

/// `name:value`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// What it looks at.
    pub what: What,
    /// The value as typed, without its quotes; empty for `is:`.
    pub value: String,
    /// All of it in the query.
    pub place: Place,
}

/// `code:A NEAR/2 code:B` or `code:A THEN code:B`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Combine {
    /// The first code.
    pub left: Filter,
    /// The second code.
    pub right: Filter,
    /// The second one later in the document; otherwise in either order.
    pub ordered: bool,
    /// At most so many paragraphs further; none: anywhere later in the document.
    pub within: Option<u32>,
}

impl Expr {
    /// Puts all of it at one place: what a saved query asks stands where its name stands.
    pub fn put_at(&mut self, place: &Range<usize>) {
        let put = |filter: &mut Filter| filter.place.0 = place.clone();
        match self {
            Self::All => {}
            Self::Words(words) => words.put_at(place),
            Self::Filter(filter) => put(filter),
            Self::Combine(combine) => {
                put(&mut combine.left);
                put(&mut combine.right);
            }
            Self::And(parts) | Self::Or(parts) => parts.iter_mut().for_each(|part| part.put_at(place)),
            Self::Not(part) => part.put_at(place),
        }
    }
}

impl Words {
    fn put_at(&mut self, place: &Range<usize>) {
        match self {
            Self::Word(_, own)
            | Self::Pattern(_, own)
            | Self::Approx(_, _, own)
            | Self::Regex(_, own)
            | Self::Phrase(_, own) => {
                own.0 = place.clone();
            }
            Self::Near(parts, _, own) | Self::Any(parts, own) => {
                own.0 = place.clone();
                parts.iter_mut().for_each(|part| part.put_at(place));
            }
            Self::Then(pair, _, own) => {
                own.0 = place.clone();
                pair.0.put_at(place);
                pair.1.put_at(place);
            }
        }
    }

    /// Where it stands in the query.
    pub fn place(&self) -> &Range<usize> {
        match self {
            Self::Word(_, place)
            | Self::Pattern(_, place)
            | Self::Approx(_, _, place)
            | Self::Regex(_, place)
            | Self::Phrase(_, place)
            | Self::Near(_, _, place)
            | Self::Then(_, _, place)
            | Self::Any(_, place) => &place.0,
        }
    }
}

fn joined<T: Display>(f: &mut Formatter<'_>, parts: &[T], between: &str) -> fmt::Result {
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            f.write_str(between)?;
        }
        part.fmt(f)?;
    }
    Ok(())
}

impl Display for Words {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Word(word, _) | Self::Pattern(word, _) => f.write_str(word),
            Self::Approx(word, distance, _) => write!(f, "{word}~{distance}"),
            Self::Regex(pattern, _) => write!(f, "/{pattern}/"),
            Self::Phrase(words, _) => write!(f, "\"{words}\""),
            Self::Near(parts, slop, _) => {
                write!(f, "NEAR/{slop}(")?;
                joined(f, parts, " ")?;
                f.write_char(')')
            }
            Self::Then(pair, within, _) => {
                write!(f, "({} THEN", pair.0)?;
                if let Some(within) = within {
                    write!(f, "/{within}")?;
                }
                write!(f, " {})", pair.1)
            }
            Self::Any(parts, _) => {
                f.write_char('(')?;
                joined(f, parts, " OR ")?;
                f.write_char(')')
            }
        }
    }
}

impl Display for Filter {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let name = match &self.what {
            What::Document => "doc",
            What::Code => "code",
            What::Speaker => "speaker",
            What::Coder => "coder",
            What::Group => "group",
            What::Coded => return f.write_str("is:coded"),
            What::Uncoded => return f.write_str("is:uncoded"),
            What::FromHits => return f.write_str("is:from-hits"),
            What::Saved => "saved",
            What::Variable(name) if is_bare_name(name) => name,
            What::Variable(name) => return write!(f, "\"{name}\":\"{}\"", self.value),
        };
        write!(f, "{name}:\"{}\"", self.value)
    }
}

/// A name that stands before a colon without quotes: a letter, then letters, digits, `_` and `-`; no filter's own name.
pub(super) fn is_bare_name(name: &str) -> bool {
    name.starts_with(char::is_alphabetic)
        && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
        && !["doc", "code", "speaker", "coder", "group", "is", "in", "saved"].contains(&name)
}

impl Display for Combine {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "({} {}", self.left, if self.ordered { "THEN" } else { "NEAR" })?;
        if let Some(within) = self.within {
            write!(f, "/{within}")?;
        }
        write!(f, " {})", self.right)
    }
}

impl Display for Expr {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::All => Ok(()),
            Self::Words(words) => words.fmt(f),
            Self::Filter(filter) => filter.fmt(f),
            Self::Combine(combine) => combine.fmt(f),
            Self::And(parts) => {
                f.write_char('(')?;
                joined(f, parts, " ")?;
                f.write_char(')')
            }
            Self::Or(parts) => {
                f.write_char('(')?;
                joined(f, parts, " OR ")?;
                f.write_char(')')
            }
            Self::Not(part) => write!(f, "NOT {part}"),
        }
    }
}

impl Display for Query {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.root {
            Expr::And(parts) => joined(f, parts, " ")?,
            Expr::Or(parts) if !self.segments => joined(f, parts, " OR ")?,
            root => root.fmt(f)?,
        }
        match (self.segments, &self.root) {
            (true, Expr::All) => f.write_str("in:segments"),
            (true, _) => f.write_str(" in:segments"),
            (false, _) => Ok(()),
        }
    }
}
