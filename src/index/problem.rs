//! What is wrong with a query, and where: a sentence and the bytes it speaks of.

use crate::error::Error;
use crate::message::Message;
use std::ops::Range;
use unicode_width::UnicodeWidthChar;

/// An error that points at a place of the typed query.
#[derive(Debug)]
pub struct Problem {
    /// Bytes of the query; empty (a point) where something is missing.
    pub place: Range<usize>,
    /// The sentence, with the next step.
    pub error: Box<Error>,
}

impl Problem {
    /// At a place the query is not written as queries are.
    pub fn at(place: Range<usize>, message: Message) -> Self {
        Self { place, error: Box::new(Error::usage(message)) }
    }

    /// What is named at a place is not in the project.
    pub fn unknown(place: Range<usize>, message: Message) -> Self {
        Self { place, error: Box::new(Error::refused(message)) }
    }

    /// With the next step.
    pub fn hint(mut self, hint: Message) -> Self {
        self.error = Box::new(self.error.hint(hint));
        self
    }

    /// Two lines for a terminal: the query (control characters as `·`) and carets under the place.
    pub fn carets(&self, query: &str) -> String {
        let shown = |c: char| if c.is_control() { '·' } else { c };
        let (mut line, mut marks) = (String::new(), String::new());
        let mut marked = false;
        for (at, c) in query.char_indices() {
            let c = shown(c);
            line.push(c);
            let here = self.place.contains(&at) || (self.place.is_empty() && at == self.place.start);
            marked |= here;
            let mark = if here { '^' } else { ' ' };
            marks.extend(std::iter::repeat_n(mark, c.width().unwrap_or(1)));
        }
        if !marked {
            marks.push('^');
        }
        format!("{line}\n{}", marks.trim_end())
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        *problem.error
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::say;

    #[test]
    fn carets_stand_under_the_place() {
        let problem = Problem::at(7..12, say!("search-empty"));
        assert_eq!(problem.carets("človek \"delo"), "človek \"delo\n      ^^^^^");
        assert_eq!(Problem::at(4..4, say!("search-empty")).carets("delo"), "delo\n    ^");
    }
}
