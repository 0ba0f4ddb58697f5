//! The smallest pieces of a query: words, patterns, phrases, regular expressions, filters and their values.

use super::super::ast::{Expr, Filter, Place, What, Words, is_bare_name};
use super::super::problem::Problem;
use super::super::slot;
use super::{FARTHEST, Parsed, Parser};
use crate::say;
use std::ops::Range;

/// The names of filters that are no variables.
const KNOWN: &[&str] = &["doc", "code", "speaker", "coder", "group", "is", "in", "saved"];

/// The marks that close a quotation mark.
pub(super) fn closing(open: char) -> Option<&'static str> {
    match open {
        '"' => Some("\""),
        '„' => Some("“”\""),
        '“' => Some("”"),
        '»' => Some("«"),
        _ => None,
    }
}

impl<'q> Parser<'q> {
    pub(super) fn regex(&mut self) -> Parsed<Expr> {
        let start = self.at;
        let mut escaped = false;
        let end = self.rest().char_indices().skip(1).find_map(|(at, c)| {
            let ends = c == '/' && !escaped;
            escaped = c == '\\' && !escaped;
            ends.then_some(start + at)
        });
        let Some(end) = end else {
            return Err(Problem::at(start..self.text.len(), say!("search-regex-open")));
        };
        self.at = end + 1;
        let pattern = self.text.get(start + 1..end).unwrap_or("");
        match slot::regex(pattern) {
            Ok(_) if !pattern.is_empty() => {
                Ok(Expr::Words(Words::Regex(pattern.to_owned(), Place(start..end + 1))))
            }
            _ => Err(Problem::at(start..end + 1, say!("search-regex-wrong")).hint(say!("search-regex-hint"))),
        }
    }

    /// Text in quotation marks: a phrase, or a variable's name before a colon.
    pub(super) fn quoted(&mut self, open: char) -> Parsed<Option<Expr>> {
        let start = self.at;
        let inside = self.quote(open)?;
        if let Some(after) = self.rest().strip_prefix(':')
            && after.starts_with(|c: char| !c.is_whitespace() && c != ')')
        {
            self.at += 1;
            let value = self.value()?;
            let what = What::Variable(inside);
            return Ok(Some(Expr::Filter(Filter { what, value, place: Place(start..self.at) })));
        }
        let slop = self.tilde()?;
        let place = Place(start..self.at);
        if !inside.chars().any(char::is_alphanumeric) {
            return Ok(None);
        }
        Ok(Some(Expr::Words(match slop {
            None => Words::Phrase(inside, place),
            Some((Some(slop), _)) => {
                let signs =
                    |c: char| !(c.is_alphanumeric() || matches!(c, '*' | '?' | '-' | '.' | '\'' | '\u{ad}'));
                let words = inside.split(signs).filter(|word| word.chars().any(char::is_alphanumeric));
                Words::Near(
                    words.map(|word| plain(&unlike_operator(word), place.clone())).collect(),
                    slop,
                    place,
                )
            }
            Some((None, at)) => {
                return Err(Problem::at(at, say!("search-number", operator = "~", most = FARTHEST)));
            }
        })))
    }

    /// What stands between quotation marks; the reading point is on the first, then behind the last.
    pub(super) fn quote(&mut self, open: char) -> Parsed<String> {
        let start = self.at;
        let ends = closing(open).unwrap_or("\"");
        let from = start + open.len_utf8();
        let inside = self.text.get(from..).unwrap_or("");
        let Some((length, mark)) = inside.char_indices().find(|(_, c)| ends.contains(*c)) else {
            return Err(Problem::at(start..self.text.len(), say!("search-quote-open")));
        };
        self.at = from + length + mark.len_utf8();
        Ok(inside.get(..length).unwrap_or("").replace('"', " ").trim().to_owned())
    }

    /// `~` and its number, if they follow at once.
    pub(super) fn tilde(&mut self) -> Parsed<Option<(Option<u32>, Range<usize>)>> {
        let Some(after) = self.rest().strip_prefix('~') else { return Ok(None) };
        let start = self.at;
        let digits = after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        self.at += 1 + digits;
        let place = start..self.at;
        if digits == 0 {
            return Ok(Some((None, place)));
        }
        match after
            .get(..digits)
            .and_then(|digits| digits.parse::<u32>().ok())
            .filter(|number| *number <= FARTHEST)
        {
            Some(number) => Ok(Some((Some(number), place))),
            None => Err(Problem::at(place, say!("search-number", operator = "~", most = FARTHEST))),
        }
    }

    /// Up to white space, a parenthesis, a quotation mark or a tilde; passed over.
    pub(super) fn bare(&mut self) -> &'q str {
        let rest = self.rest();
        let end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '"' | '~'))
            .unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or("")
    }

    /// A word, a pattern or a filter; nothing where it holds neither letter nor digit.
    pub(super) fn word(&mut self) -> Parsed<Option<Expr>> {
        let start = self.at;
        let word = self.bare();
        if word.is_empty() {
            // A lone tilde: passed over like other signs.
            self.at += self.next().map_or(0, char::len_utf8);
            return Ok(None);
        }
        if let Some((name, rest)) = word.split_once(':')
            && (is_bare_name(name) || KNOWN.contains(&name))
        {
            let follows = !rest.is_empty() || self.next().is_some_and(|c| closing(c).is_some());
            if follows || KNOWN.contains(&name) {
                self.at = start + name.len() + 1;
                return self.filter(name, start);
            }
        }
        let approx = self.tilde()?;
        let place = start..self.at;
        if let Some((distance, at)) = approx {
            let distance = check_distance(distance.unwrap_or(1), at)?;
            let word = cleaned(word);
            return Ok((!word.is_empty()).then_some(Expr::Words(Words::Approx(
                word,
                distance,
                Place(place),
            ))));
        }
        if word.contains(['*', '?']) && !word.chars().any(char::is_alphanumeric) {
            return Err(Problem::at(place, say!("search-pattern-bare")));
        }
        if !word.chars().any(char::is_alphanumeric) {
            return Ok(None);
        }
        Ok(Some(Expr::Words(plain(word, Place(place)))))
    }

    pub(super) fn filter(&mut self, name: &'q str, start: usize) -> Parsed<Option<Expr>> {
        let named = start..start + name.len() + 1;
        let value_at = self.at;
        let value = self.value()?;
        let place = start..self.at;
        // An empty value in quotation marks asks for what has none.
        let asks_for_none = self.at > value_at && !KNOWN.contains(&name);
        if value.is_empty() && !asks_for_none {
            return Err(Problem::at(named, say!("search-filter-empty", name = name)));
        }
        let what = match (name, value.as_str()) {
            ("doc", _) => What::Document,
            ("code", _) => What::Code,
            ("speaker", _) => What::Speaker,
            ("coder", _) => What::Coder,
            ("group", _) => What::Group,
            ("is", "coded") => What::Coded,
            ("is", "uncoded") => What::Uncoded,
            ("is", "from-hits") => What::FromHits,
            ("saved", _) => What::Saved,
            ("is", _) => {
                return Err(Problem::at(value_at..self.at, say!("search-is-unknown", value = value)));
            }
            ("in", "segments") => {
                self.segments = true;
                return Ok(None);
            }
            ("in", _) => {
                return Err(Problem::at(value_at..self.at, say!("search-in-unknown", value = value)));
            }
            _ => What::Variable(name.to_owned()),
        };
        let value =
            if matches!(what, What::Coded | What::Uncoded | What::FromHits) { String::new() } else { value };
        Ok(Some(Expr::Filter(Filter { what, value, place: Place(place) })))
    }

    /// A filter's value: in quotation marks, or up to white space; ` > ` goes on with the next step of a path.
    pub(super) fn value(&mut self) -> Parsed<String> {
        let mut value = String::new();
        loop {
            let step = match self.next() {
                Some(open) if closing(open).is_some() => self.quote(open)?,
                _ => self.bare().to_owned(),
            };
            value.push_str(&step);
            let rest = self.rest();
            let after = rest.trim_start();
            let Some(next) = after
                .strip_prefix('>')
                .filter(|next| next.starts_with(char::is_whitespace) && after.len() < rest.len())
            else {
                return Ok(value);
            };
            if next.trim_start().is_empty() || step.is_empty() {
                return Ok(value);
            }
            value.push_str(" > ");
            self.at = self.text.len() - next.trim_start().len();
        }
    }
}

pub(super) fn check_distance(distance: u32, place: Range<usize>) -> Parsed<u8> {
    match u8::try_from(distance) {
        Ok(distance @ 0..=2) => Ok(distance),
        _ => Err(Problem::at(place, say!("search-distance"))),
    }
}

/// A word without signs, in lower case; empty where it holds neither letter nor digit.
pub(super) fn cleaned(word: &str) -> String {
    let kept: String =
        word.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '\'')).collect();
    kept.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// A word of a phrase that an operator is spelled like, in lower case.
fn unlike_operator(word: &str) -> String {
    if ["AND", "OR", "NOT", "NEAR", "THEN", "APPROX"].contains(&word) {
        word.to_lowercase()
    } else {
        word.to_owned()
    }
}

/// A word or a pattern as it is looked for.
fn plain(word: &str, place: Place) -> Words {
    if word.contains(['*', '?']) {
        let kept = |c: &char| c.is_alphanumeric() || matches!(c, '*' | '?' | '-' | '.' | '\'');
        return Words::Pattern(word.chars().filter(kept).collect::<String>().to_lowercase(), place);
    }
    Words::Word(word.to_owned(), place)
}
