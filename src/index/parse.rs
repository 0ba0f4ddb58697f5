//! From typed words to a [`Query`]; every error points at the place.
//!
//! A reader that goes down through the expression, one function a level: OR, AND, NOT, NEAR and THEN, a single unit.
//! Operators are capitals, so that `or` and `not` stay words; a space is AND. Length and depth are limited: what is typed
//! may come from a file.

mod unit;

use super::ast::{Combine, Expr, Place, Query, What, Words};
use super::problem::Problem;
use crate::say;
use std::ops::Range;
use unit::{check_distance, cleaned, closing};

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
        let word = rest
            .split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '"' | ':'))
            .next()
            .unwrap_or("");
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
            Some((Operator::Near(slop), length)) if self.is_call(length) => {
                return self.near_call(slop, length).map(Some);
            }
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
                return Err(Problem::at(
                    start..start + length,
                    say!("search-operator-left", operator = name),
                ));
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
                None => {
                    return Err(Problem::at(start + length..start + length + 1, say!("search-paren-open")));
                }
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
}

fn one_or(mut parts: Vec<Expr>, many: fn(Vec<Expr>) -> Expr) -> Option<Expr> {
    if parts.len() > 1 { Some(many(parts)) } else { parts.pop() }
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

fn join(
    first: Expr,
    second: Expr,
    operator: Operator,
    at: &Range<usize>,
    place: Range<usize>,
) -> Parsed<Expr> {
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
