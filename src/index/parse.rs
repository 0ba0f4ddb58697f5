//! From typed words to a [`Query`]; every error points at the place.
//!
//! A reader that goes down through the expression, one function a level: OR, AND, NOT, NEAR and THEN, a single unit.
//! Operators are capitals, so that `or` and `not` stay words; a space is AND. Length and depth are limited: what is typed
//! may come from a file.

use super::ast::{Combine, Expr, Filter, Place, Query, What, Words, is_bare_name};
use super::problem::Problem;
use crate::say;
use std::ops::Range;

/// Longest query in bytes.
const LONGEST: usize = 10_000;
/// Deepest nesting of parentheses.
const DEEPEST: usize = 50;
/// Most words, filters and phrases.
const MOST: usize = 200;
/// How many words may stand between where `NEAR` has no number.
const NEAR: u32 = 5;
/// Largest number after `NEAR/` and `THEN/`.
const FARTHEST: u32 = 1000;

type Parsed<T> = std::result::Result<T, Problem>;

/// Reads a query; the error says what is wrong and where (bytes of `query`).
pub fn parse(query: &str) -> Parsed<Query> {
    if query.len() > LONGEST {
        return Err(Problem::at(0..0, say!("search-too-long", most = LONGEST)));
    }
    let mut parser = Parser { text: query, at: 0, depth: 0, units: 0, segments: false };
    let root = parser.or()?;
    parser.space();
    if parser.rest().starts_with(')') {
        return Err(Problem::at(parser.at..parser.at + 1, say!("search-paren-close")));
    }
    match root {
        Some(root) => Ok(Query { root, segments: parser.segments }),
        None if parser.segments => Ok(Query { root: Expr::All, segments: true }),
        None => Err(Problem::at(0..query.len(), say!("search-empty")).hint(say!("search-empty-hint"))),
    }
}

/// An operator at the reading point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    And,
    Or,
    Not,
    Near(Option<u32>),
    Then(Option<u32>),
    Approx(Option<u32>),
}

struct Parser<'q> {
    text: &'q str,
    at: usize,
    depth: usize,
    units: usize,
    segments: bool,
}

impl<'q> Parser<'q> {
    fn rest(&self) -> &'q str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn space(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    fn next(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// The operator at the reading point with the bytes it takes; it is not passed over.
    fn operator(&self) -> Parsed<Option<(Operator, usize)>> {
        let rest = self.rest();
        match rest.chars().next() {
            Some('&') => return Ok(Some((Operator::And, 1))),
            Some('|') => return Ok(Some((Operator::Or, 1))),
            _ => {}
        }
        let word = rest.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '"' | ':')).next().unwrap_or("");
        if rest.get(word.len()..).is_some_and(|after| after.starts_with(':')) {
            return Ok(None);
        }
        let (name, number) = match word.split_once('/') {
            Some((name, number)) => (name, Some(number)),
            None => (word, None),
        };
        let make = match (name, number) {
            ("AND", None) => return Ok(Some((Operator::And, 3))),
            ("OR", None) => return Ok(Some((Operator::Or, 2))),
            ("NOT", None) => return Ok(Some((Operator::Not, 3))),
            ("NEAR", _) => Operator::Near,
            ("THEN", _) => Operator::Then,
            ("APPROX", _) => Operator::Approx,
            _ => return Ok(None),
        };
        let number = match number {
            None => None,
            Some(digits) => match digits.parse::<u32>() {
                Ok(number) if number <= FARTHEST => Some(number),
                _ => {
                    let place = self.at + name.len() + 1..self.at + word.len();
                    return Err(Problem::at(place, say!("search-number", operator = name, most = FARTHEST)));
                }
            },
        };
        Ok(Some((make(number), word.len())))
    }

    /// What an operator is called where it stands.
    fn name(&self, length: usize) -> &'q str {
        self.text.get(self.at..self.at + length).unwrap_or("")
    }

    fn or(&mut self) -> Parsed<Option<Expr>> {
        let mut parts: Vec<Expr> = Vec::new();
        let segments = self.segments;
        let first = self.and()?;
        parts.extend(first);
        loop {
            self.space();
            let Some((Operator::Or, length)) = self.operator()? else { break };
            let place = self.at..self.at + length;
            let name = self.name(length);
            if parts.is_empty() {
                return Err(Problem::at(place, say!("search-operator-left", operator = name)));
            }
            self.at += length;
            match self.and()? {
                Some(part) => parts.push(part),
                None => return Err(Problem::at(place, say!("search-operator-right", operator = name))),
            }
            if self.segments && !segments {
                return Err(Problem::at(place, say!("search-segments-alone")));
            }
        }
        Ok(one_or(parts, Expr::Or))
    }

    fn and(&mut self) -> Parsed<Option<Expr>> {
        let mut parts: Vec<Expr> = Vec::new();
        let mut anything = false;
        loop {
            self.space();
            if self.at >= self.text.len() || self.rest().starts_with(')') {
                break;
            }
            match self.operator()? {
                Some((Operator::Or, _)) => break,
                Some((Operator::And, length)) => {
                    let place = self.at..self.at + length;
                    let name = self.name(length);
                    if !anything {
                        return Err(Problem::at(place, say!("search-operator-left", operator = name)));
                    }
                    self.at += length;
                    self.space();
                    let dangling = self.at >= self.text.len() || self.rest().starts_with(')');
                    if dangling || matches!(self.operator()?, Some((Operator::And | Operator::Or, _))) {
                        return Err(Problem::at(place, say!("search-operator-right", operator = name)));
                    }
                }
                _ => {
                    parts.extend(self.not()?);
                    anything = true;
                }
            }
        }
        Ok(one_or(parts, Expr::And))
    }

    fn not(&mut self) -> Parsed<Option<Expr>> {
        let Some((Operator::Not, length)) = self.operator()? else { return self.chain() };
        let place = self.at..self.at + length;
        self.at += length;
        self.space();
        let before = self.segments;
        self.deeper(&place)?;
        let part = self.not()?;
        self.depth -= 1;
        if self.segments && !before {
            return Err(Problem::at(place, say!("search-segments-alone")));
        }
        match part {
            Some(part) => Ok(Some(Expr::Not(Box::new(part)))),
            None => Err(Problem::at(place, say!("search-operator-right", operator = "NOT"))),
        }
    }

    fn deeper(&mut self, place: &Range<usize>) -> Parsed<()> {
        self.depth += 1;
        if self.depth > DEEPEST { Err(Problem::at(place.clone(), say!("search-too-deep"))) } else { Ok(()) }
    }

    /// Units joined by `NEAR` and `THEN`.
    fn chain(&mut self) -> Parsed<Option<Expr>> {
        let start = self.at;
        let mut left = self.unit()?;
        loop {
            let end = self.at;
            self.space();
            let Some((operator @ (Operator::Near(_) | Operator::Then(_)), length)) = self.operator()? else {
                self.at = end;
                return Ok(left);
            };
            let place = self.at..self.at + length;
            let name = self.name(length);
            if left.is_some() && self.is_call(length) {
                // `a NEAR/3(b c)`: a function of its own, joined by AND.
                self.at = end;
                return Ok(left);
            }
            let Some(first) = left else {
                return Err(Problem::at(place, say!("search-operator-left", operator = name)));
            };
            self.at += length;
            self.space();
            let Some(second) = self.unit()? else {
                return Err(Problem::at(place, say!("search-operator-right", operator = name)));
            };
            self.units += 1;
            self.limit(start..self.at)?;
            left = Some(join(first, second, operator, &place, start..self.at)?);
        }
    }

    fn limit(&self, place: Range<usize>) -> Parsed<()> {
        if self.units > MOST { Err(Problem::at(place, say!("search-too-many", most = MOST))) } else { Ok(()) }
    }

    /// Whether a parenthesis follows the operator at once: `NEAR/3(…)`.
    fn is_call(&self, length: usize) -> bool {
        self.text.get(self.at + length..).is_some_and(|rest| rest.starts_with('('))
    }

    fn unit(&mut self) -> Parsed<Option<Expr>> {
        let start = self.at;
        self.units += 1;
        self.limit(start..self.text.len())?;
        match self.operator()? {
            Some((Operator::Near(slop), length)) if self.is_call(length) => return self.near_call(slop, length).map(Some),
            Some((Operator::Approx(distance), length)) => {
                let place = start..start + length;
                self.at += length;
                self.space();
                let at = self.at;
                let word = cleaned(self.bare());
                if word.is_empty() {
                    return Err(Problem::at(place, say!("search-operator-right", operator = "APPROX")));
                }
                let distance = check_distance(distance.unwrap_or(1), place)?;
                return Ok(Some(Expr::Words(Words::Approx(word, distance, Place(at..self.at)))));
            }
            Some((_, length)) => {
                let name = self.name(length);
                return Err(Problem::at(start..start + length, say!("search-operator-left", operator = name)));
            }
            None => {}
        }
        match self.next() {
            None | Some(')') => Ok(None),
            Some('(') => self.group(),
            Some('/') => self.regex().map(Some),
            Some(open) if closing(open).is_some() => self.quoted(open),
            Some(_) => self.word(),
        }
    }

    fn group(&mut self) -> Parsed<Option<Expr>> {
        let place = self.at..self.at + 1;
        self.at += 1;
        self.deeper(&place)?;
        let inside = self.or()?;
        self.depth -= 1;
        self.space();
        if !self.rest().starts_with(')') {
            return Err(Problem::at(place, say!("search-paren-open")));
        }
        self.at += 1;
        Ok(inside)
    }

    fn near_call(&mut self, slop: Option<u32>, length: usize) -> Parsed<Expr> {
        let start = self.at;
        let name = start..start + length;
        self.at += length + 1;
        self.deeper(&name)?;
        let mut parts = Vec::new();
        loop {
            self.space();
            match self.next() {
                None => return Err(Problem::at(start + length..start + length + 1, say!("search-paren-open"))),
                Some(')') => break,
                Some(_) => {}
            }
            let at = self.at;
            if let Some((Operator::And | Operator::Or | Operator::Not, length)) = self.operator()? {
                return Err(Problem::at(at..at + length, say!("search-near-words")));
            }
            match self.chain()? {
                Some(part) => parts.push(as_words(part, at..self.at)?),
                None if self.at == at => return Err(Problem::at(at..at, say!("search-near-words"))),
                None => {}
            }
        }
        self.depth -= 1;
        self.at += 1;
        let place = start..self.at;
        if parts.is_empty() {
            return Err(Problem::at(place, say!("search-operator-right", operator = "NEAR")));
        }
        Ok(Expr::Words(Words::Near(parts, slop.unwrap_or(NEAR), Place(place))))
    }

    fn regex(&mut self) -> Parsed<Expr> {
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
        match super::slot::regex(pattern) {
            Ok(_) if !pattern.is_empty() => Ok(Expr::Words(Words::Regex(pattern.to_owned(), Place(start..end + 1)))),
            _ => Err(Problem::at(start..end + 1, say!("search-regex-wrong")).hint(say!("search-regex-hint"))),
        }
    }

    /// Text in quotation marks: a phrase, or a variable's name before a colon.
    fn quoted(&mut self, open: char) -> Parsed<Option<Expr>> {
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
                let signs = |c: char| !(c.is_alphanumeric() || matches!(c, '*' | '?' | '-' | '.' | '\'' | '\u{ad}'));
                let words = inside.split(signs).filter(|word| word.chars().any(char::is_alphanumeric));
                Words::Near(words.map(|word| plain(&unlike_operator(word), place.clone())).collect(), slop, place)
            }
            Some((None, at)) => return Err(Problem::at(at, say!("search-number", operator = "~", most = FARTHEST))),
        })))
    }

    /// What stands between quotation marks; the reading point is on the first, then behind the last.
    fn quote(&mut self, open: char) -> Parsed<String> {
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
    fn tilde(&mut self) -> Parsed<Option<(Option<u32>, Range<usize>)>> {
        let Some(after) = self.rest().strip_prefix('~') else { return Ok(None) };
        let start = self.at;
        let digits = after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        self.at += 1 + digits;
        let place = start..self.at;
        if digits == 0 {
            return Ok(Some((None, place)));
        }
        match after.get(..digits).and_then(|digits| digits.parse::<u32>().ok()).filter(|number| *number <= FARTHEST) {
            Some(number) => Ok(Some((Some(number), place))),
            None => Err(Problem::at(place, say!("search-number", operator = "~", most = FARTHEST))),
        }
    }

    /// Up to white space, a parenthesis, a quotation mark or a tilde; passed over.
    fn bare(&mut self) -> &'q str {
        let rest = self.rest();
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '"' | '~')).unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or("")
    }

    /// A word, a pattern or a filter; nothing where it holds neither letter nor digit.
    fn word(&mut self) -> Parsed<Option<Expr>> {
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
            return Ok((!word.is_empty()).then_some(Expr::Words(Words::Approx(word, distance, Place(place)))));
        }
        if word.contains(['*', '?']) && !word.chars().any(char::is_alphanumeric) {
            return Err(Problem::at(place, say!("search-pattern-bare")));
        }
        if !word.chars().any(char::is_alphanumeric) {
            return Ok(None);
        }
        Ok(Some(Expr::Words(plain(word, Place(place)))))
    }

    fn filter(&mut self, name: &'q str, start: usize) -> Parsed<Option<Expr>> {
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
            ("is", _) => return Err(Problem::at(value_at..self.at, say!("search-is-unknown", value = value))),
            ("in", "segments") => {
                self.segments = true;
                return Ok(None);
            }
            ("in", _) => return Err(Problem::at(value_at..self.at, say!("search-in-unknown", value = value))),
            _ => What::Variable(name.to_owned()),
        };
        let value = if matches!(what, What::Coded | What::Uncoded) { String::new() } else { value };
        Ok(Some(Expr::Filter(Filter { what, value, place: Place(place) })))
    }

    /// A filter's value: in quotation marks, or up to white space; ` > ` goes on with the next step of a path.
    fn value(&mut self) -> Parsed<String> {
        let mut value = String::new();
        loop {
            let step = match self.next() {
                Some(open) if closing(open).is_some() => self.quote(open)?,
                _ => self.bare().to_owned(),
            };
            value.push_str(&step);
            let rest = self.rest();
            let after = rest.trim_start();
            let Some(next) = after.strip_prefix('>').filter(|next| next.starts_with(char::is_whitespace) && after.len() < rest.len())
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

/// The names of filters that are no variables.
const KNOWN: &[&str] = &["doc", "code", "speaker", "coder", "group", "is", "in"];

/// The marks that close a quotation mark.
fn closing(open: char) -> Option<&'static str> {
    match open {
        '"' => Some("\""),
        '„' => Some("“”\""),
        '“' => Some("”"),
        '»' => Some("«"),
        _ => None,
    }
}

fn one_or(mut parts: Vec<Expr>, many: fn(Vec<Expr>) -> Expr) -> Option<Expr> {
    if parts.len() > 1 { Some(many(parts)) } else { parts.pop() }
}

fn check_distance(distance: u32, place: Range<usize>) -> Parsed<u8> {
    match u8::try_from(distance) {
        Ok(distance @ 0..=2) => Ok(distance),
        _ => Err(Problem::at(place, say!("search-distance"))),
    }
}

/// A word without signs, in lower case; empty where it holds neither letter nor digit.
fn cleaned(word: &str) -> String {
    let kept: String = word.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '\'')).collect();
    kept.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// A word of a phrase that an operator is spelled like, in lower case.
fn unlike_operator(word: &str) -> String {
    if ["AND", "OR", "NOT", "NEAR", "THEN", "APPROX"].contains(&word) { word.to_lowercase() } else { word.to_owned() }
}

/// A word or a pattern as it is looked for.
fn plain(word: &str, place: Place) -> Words {
    if word.contains(['*', '?']) {
        let kept = |c: &char| c.is_alphanumeric() || matches!(c, '*' | '?' | '-' | '.' | '\'');
        return Words::Pattern(word.chars().filter(kept).collect::<String>().to_lowercase(), place);
    }
    Words::Word(word.to_owned(), place)
}

/// A part of `NEAR` or `THEN`: words, or a choice of words.
fn as_words(part: Expr, place: Range<usize>) -> Parsed<Words> {
    match part {
        Expr::Words(words) => Ok(words),
        Expr::Or(parts) => {
            let parts = parts.into_iter().map(|part| as_words(part, place.clone())).collect::<Parsed<_>>()?;
            Ok(Words::Any(parts, Place(place)))
        }
        _ => Err(Problem::at(place, say!("search-near-words"))),
    }
}

fn join(first: Expr, second: Expr, operator: Operator, at: &Range<usize>, place: Range<usize>) -> Parsed<Expr> {
    let (ordered, number) = match operator {
        Operator::Then(number) => (true, number),
        Operator::Near(number) => (false, number),
        _ => (false, None),
    };
    match (first, second) {
        (Expr::Filter(left), Expr::Filter(right)) if left.what == What::Code && right.what == What::Code => {
            let within = if ordered { number } else { Some(number.unwrap_or(NEAR)) };
            Ok(Expr::Combine(Combine { left, right, ordered, within }))
        }
        (first @ (Expr::Words(_) | Expr::Or(_)), second @ (Expr::Words(_) | Expr::Or(_))) => {
            let (first, second) = (as_words(first, at.clone())?, as_words(second, at.clone())?);
            Ok(Expr::Words(if ordered {
                Words::Then(Box::new((first, second)), number, Place(place))
            } else {
                Words::Near(vec![first, second], number.unwrap_or(NEAR), Place(place))
            }))
        }
        _ => Err(Problem::at(at.clone(), say!("search-near-mixed")).hint(say!("search-near-mixed-hint"))),
    }
}
