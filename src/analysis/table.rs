//! What every analysis returns, every pane shows and every exporter writes.
//!
//! Cells hold ids, not words: a segment table over 100 000 codings costs some megabytes, and names and quotes are looked
//! up when a row is drawn or written.

use crate::error::{Error, Result};
use crate::message::{Locale, Message};
use crate::model::{CodeId, CoderId, DocumentId, Project, Scope, SegmentId, TextId, Time, VariableId, tree};
use crate::say;
use crate::text::Span;
use std::borrow::Cow;

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A count, or a paragraph number.
    Count(u64),
    /// `part` of `whole`, printed as a per cent.
    Share {
        /// The part.
        part: u64,
        /// The whole; where it is 0 the share is undefined and printed as a dash.
        whole: u64,
    },
    /// A code by its full path.
    Code(CodeId),
    /// The coloured dot of a code (MAXQDA's Color column): `●`.
    Dot(CodeId),
    /// A document by its name.
    Document(DocumentId),
    /// A segment by its words, paragraph breaks as one space. Its place stands here, so that a hundred thousand rows are
    /// written without looking up as many segments.
    Segment {
        /// The segment.
        id: SegmentId,
        /// The version of the text it lies in.
        text: TextId,
        /// Its bytes there.
        span: Span,
    },
    /// A number with three decimals, in thousandths: `633` is 0.633.
    Decimal(i64),
    /// Words.
    Text(String),
    /// A sentence or a term, in the language of the reader.
    Message(Message),
    /// A value of a variable, as a scope asks for it (`\` at an end ties it to that end of the path); empty for what has
    /// none. It narrows what its row opens.
    Value(VariableId, String),
    /// Several cells, a line each.
    Lines(Vec<Cell>),
    /// A moment: read by people in their time zone, by machines as RFC 3339 in UTC.
    Time(Time),
    /// Words in which statements are marked: underlined where a format can, in square brackets where it cannot.
    Marked(Vec<Piece>),
}

/// A piece of marked words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words, and in how many statements they lie.
    Words(String, usize),
    /// A statement begins.
    Open,
    /// A statement ends: its number, which stands behind it; a statement that goes on in the next paragraph says so.
    Close(String),
}

/// How an exporter that has pages lays a table out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Rows under a heading.
    Rows,
    /// A card for each row, to be cut out.
    Cards,
}

impl Cell {
    /// A count of things in memory.
    pub fn count(number: usize) -> Self {
        Self::Count(u64::try_from(number).unwrap_or(u64::MAX))
    }

    /// A segment; an empty cell where the project has none of that id.
    pub fn segment(project: &Project, id: SegmentId) -> Self {
        project.segment(id).map_or(Self::Empty, |row| Self::Segment { id, text: row.text, span: row.span })
    }

    /// Words; an empty cell where there are none.
    pub fn words(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// Several cells, a line each; an empty cell where there are none.
    pub fn lines(cells: Vec<Cell>) -> Self {
        if cells.is_empty() { Self::Empty } else { Self::Lines(cells) }
    }
}

/// A heading: a term of the interface or a name of the project.
#[derive(Clone, Debug, PartialEq)]
pub enum Title {
    /// A term.
    Term(Message),
    /// A name or a value.
    Name(String),
}

impl Title {
    /// In a language.
    pub fn say(&self, locale: Locale) -> String {
        match self {
            Self::Term(message) => locale.say(message),
            Self::Name(name) => name.clone(),
        }
    }
}

/// How a column narrows what its cells open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Narrow {
    /// The code of the row counts without those under it.
    pub own: bool,
    /// To this document.
    pub document: Option<DocumentId>,
    /// To the codings of this coder.
    pub coder: Option<CoderId>,
    /// To this value (an empty value: to what has none).
    pub value: Option<(VariableId, String)>,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Stable English id, the same in every language and version.
    pub id: String,
    /// Its heading.
    pub title: Title,
    /// True where the cells are numbers.
    pub numeric: bool,
    /// What a cell of this column opens, beside its row's code or document; none where it opens nothing.
    pub opens: Option<Narrow>,
}

impl Column {
    /// A column of words.
    pub fn words(id: impl Into<String>, title: Title) -> Self {
        Self { id: id.into(), title, numeric: false, opens: None }
    }

    /// A column of words under a term.
    pub fn term(id: impl Into<String>, title: Message) -> Self {
        Self::words(id, Title::Term(title))
    }

    /// A column of numbers that open nothing.
    pub fn number(id: impl Into<String>, title: Message) -> Self {
        Self { numeric: true, ..Self::term(id, title) }
    }

    /// A column of numbers whose cells open the segments behind them.
    pub fn count(id: impl Into<String>, title: Title, opens: Narrow) -> Self {
        Self { id: id.into(), title, numeric: true, opens: Some(opens) }
    }
}

/// A table: what it is, over what, and its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Name of the analysis.
    pub name: &'static str,
    /// Its title, for captions.
    pub title: Message,
    /// What the table was made over; cells open parts of it.
    pub scope: Scope,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows; each has a cell for every column.
    pub rows: Vec<Vec<Cell>>,
    /// The unit and the base, filters, warnings: printed above or under the table, `notes` in JSON.
    pub notes: Vec<Message>,
}

impl Table {
    /// The segments behind a cell: the table's scope narrowed by the row's code or document and by the column.
    pub fn opens(&self, row: usize, column: usize) -> Option<(Scope, bool)> {
        let narrow = self.columns.get(column)?.opens.as_ref()?;
        let mut scope = self.scope.clone();
        for cell in self.rows.get(row)? {
            match cell {
                Cell::Code(code) => scope.codes = vec![*code],
                Cell::Document(document) => scope.documents = vec![*document],
                Cell::Value(variable, value) => scope.values.push((*variable, value.clone())),
                _ => {}
            }
        }
        if let Some(document) = narrow.document {
            scope.documents = vec![document];
        }
        if let Some(coder) = narrow.coder {
            scope.coders = vec![coder];
        }
        scope.values.extend(narrow.value.clone());
        Some((scope, narrow.own))
    }

    /// How it is laid out on pages.
    pub fn form(&self) -> Form {
        if self.name == "cards" { Form::Cards } else { Form::Rows }
    }

    /// The same table with only the columns of these ids, in this order; with all where none is named.
    pub fn only(mut self, wanted: &[String]) -> Result<Self> {
        if wanted.is_empty() {
            return Ok(self);
        }
        let place = |id: &String| {
            self.columns.iter().position(|column| column.id == *id).ok_or_else(|| {
                let known =
                    self.columns.iter().map(|column| column.id.as_str()).collect::<Vec<_>>().join(", ");
                Error::usage(say!("table-unknown-column", column = id))
                    .hint(say!("usage-valid-values", values = known))
            })
        };
        let places: Vec<usize> = wanted.iter().map(place).collect::<Result<_>>()?;
        self.rows = self
            .rows
            .iter()
            .map(|row| places.iter().filter_map(|at| row.get(*at).cloned()).collect())
            .collect();
        self.columns = places.iter().filter_map(|at| self.columns.get(*at).cloned()).collect();
        Ok(self)
    }

    /// The segment a row stands for, if it stands for one.
    pub fn segment(&self, row: usize) -> Option<SegmentId> {
        self.rows.get(row)?.iter().find_map(|cell| match cell {
            Cell::Segment { id, .. } => Some(*id),
            _ => None,
        })
    }
}

/// A cell's words, borrowed where they stand in the project or in the cell as they are. Numbers are plain digits; a share
/// is a per cent with one decimal and the language's sign.
pub fn cell_words<'a>(project: &'a Project, cell: &'a Cell, locale: Locale) -> Cow<'a, str> {
    let made: String = match cell {
        Cell::Empty => return Cow::Borrowed(""),
        Cell::Dot(_) => return Cow::Borrowed("●"),
        Cell::Document(document) => {
            return Cow::Borrowed(project.document(*document).map_or("", |row| row.name.as_str()));
        }
        Cell::Text(text) => return Cow::Borrowed(text),
        Cell::Segment { text, span, .. } => return in_one_line(project.text(*text).slice(*span)),
        Cell::Count(count) => count.to_string(),
        Cell::Share { whole: 0, .. } => return Cow::Borrowed("–"),
        Cell::Share { part, whole } => {
            // Tenths of a per cent, rounded half up, in whole numbers: no float ever decides a digit.
            let tenths = (part * 2000 + whole) / (whole * 2);
            match locale {
                Locale::Sl => format!("{},{} %", tenths / 10, tenths % 10),
                Locale::En => format!("{}.{}%", tenths / 10, tenths % 10),
            }
        }
        Cell::Decimal(thousandths) => {
            let comma = if locale == Locale::Sl { "," } else { "." };
            decimal(*thousandths, comma)
        }
        Cell::Code(code) => project.code_path(*code),
        Cell::Message(message) => locale.say(message),
        Cell::Value(_, value) if value.is_empty() => locale.say(&say!("table-no-value")),
        Cell::Value(_, value) => tree::steps(value).join(tree::SEPARATOR),
        Cell::Lines(cells) => {
            cells.iter().map(|cell| cell_words(project, cell, locale)).collect::<Vec<_>>().join("\n")
        }
        Cell::Time(time) => time.local(),
        Cell::Marked(pieces) => pieces.iter().map(bracketed).collect(),
    };
    Cow::Owned(made)
}

/// [`cell_words`] as a string of its own.
pub fn cell_text(project: &Project, cell: &Cell, locale: Locale) -> String {
    cell_words(project, cell, locale).into_owned()
}

/// A piece of marked words in a format without underlining: `[potem delo] (A2)`.
fn bracketed(piece: &Piece) -> String {
    match piece {
        Piece::Words(words, _) => words.clone(),
        Piece::Open => "[".to_owned(),
        Piece::Close(number) => format!("] ({number})"),
    }
}

/// A number in thousandths with three decimals: `-0.700`.
pub fn decimal(thousandths: i64, comma: &str) -> String {
    let (sign, size) = (if thousandths < 0 { "-" } else { "" }, thousandths.unsigned_abs());
    format!("{sign}{}{comma}{:03}", size / 1000, size % 1000)
}

/// Line breaks (with the white space around them) as one space each: the Segment cell of MAXQDA's table. Borrowed where
/// there are none.
pub fn in_one_line(text: &str) -> Cow<'_, str> {
    if memchr::memchr(b'\n', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ").into()
}

/// [`in_one_line`] as a string of its own.
pub fn one_line(text: &str) -> String {
    in_one_line(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_half_up_and_undefined_over_nothing() {
        let say = |part, whole, locale| cell_text(&Project::default(), &Cell::Share { part, whole }, locale);
        assert_eq!(say(1, 8, Locale::Sl), "12,5 %");
        assert_eq!(say(2, 3, Locale::En), "66.7%");
        assert_eq!(say(1, 0, Locale::En), "–");
        assert_eq!(say(1, 2000, Locale::En), "0.1%");
    }

    #[test]
    fn decimals_have_the_comma_of_the_language() {
        let say = |number, locale| cell_text(&Project::default(), &Cell::Decimal(number), locale);
        assert_eq!(
            (say(633, Locale::Sl), say(-7, Locale::En), say(1000, Locale::Sl)),
            ("0,633".into(), "-0.007".into(), "1,000".into())
        );
    }

    #[test]
    fn paragraph_breaks_become_one_space() {
        assert_eq!(one_line("Prva. \n\n Druga."), "Prva. Druga.");
    }
}
