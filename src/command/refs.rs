//! References as people give them (a path, a label, D27) and as the desk has them (an id), resolved once.

use crate::error::{Error, Result};
use crate::model::{
    CaseId, CiteBy, Code, CodeId, Coder, CoderId, Document, DocumentId, Memo, MemoId, Project, Question,
    QuestionId, QuestionKind, Segment, SegmentId, TextId, Variable, VariableId, tree,
};
use crate::say;
use crate::text::{Span, normalise};
use serde::{Deserialize, Serialize};

/// Declares a reference: an id, or what was typed.
macro_rules! references {
    ($($(#[$doc:meta])* $name:ident, $id:ty;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(untagged)]
        pub enum $name {
            /// By id.
            Id($id),
            /// As typed.
            Typed(String),
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;
            fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
                Ok(Self::Typed(text.to_owned()))
            }
        }

        impl From<$id> for $name {
            fn from(id: $id) -> Self {
                Self::Id(id)
            }
        }
    )*};
}
pub(super) use references;

references! {
    /// A code: its id, its full path, or the end of its path where that is clear.
    CodeRef, CodeId;
    /// A document: its id, its label or its name.
    DocumentRef, DocumentId;
    /// A coder: the id or the name.
    CoderRef, CoderId;
    /// A variable: its id or its name.
    VariableRef, VariableId;
    /// A case: its id or its name.
    CaseRef, CaseId;
    /// A memo: its id or its title.
    MemoRef, MemoId;
    /// A question: its id, its number among the guide questions (`3`), or among the research questions (`r2`).
    QuestionRef, QuestionId;
}

/// The name that is closest to what was typed, for "did you mean"; none when nothing is near.
pub fn nearest<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.to_lowercase();
    names
        .map(|name| (strsim::damerau_levenshtein(&typed, &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= 1 + name.chars().count() / 4)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

impl CodeRef {
    /// The code, or a sentence: unknown (with the nearest name), or which codes it could be.
    pub fn resolve<'a>(&self, project: &'a Project) -> Result<&'a Code> {
        match self {
            Self::Id(id) => project.code(*id).ok_or_else(|| Error::refused(say!("code-gone"))),
            Self::Typed(path) => {
                let steps = tree::steps(path);
                if let Some(code) =
                    tree::find(project, &steps).filter(|_| !steps.is_empty()).and_then(|id| project.code(id))
                {
                    return Ok(code);
                }
                let found = tree::find_ending(project, &steps);
                match found.as_slice() {
                    [one] => project.code(*one).ok_or_else(|| Error::refused(say!("code-gone"))),
                    [] => {
                        let error = Error::refused(say!("code-unknown", path = path));
                        let last = steps.last().map_or("", String::as_str);
                        Err(match nearest(last, project.codes().map(|code| code.name.as_str())) {
                            Some(name) => error.hint(say!("did-you-mean", name = name)),
                            None => error.hint(say!("code-unknown-hint")),
                        })
                    }
                    several => {
                        let paths: Vec<String> = several
                            .iter()
                            .take(4)
                            .map(|id| format!("»{}«", tree::path(project, *id)))
                            .collect();
                        Err(Error::refused(say!("code-ambiguous", path = path))
                            .hint(say!("code-ambiguous-hint", paths = paths.join(", "))))
                    }
                }
            }
        }
    }
}

impl DocumentRef {
    /// The document, or a sentence.
    pub fn resolve<'a>(&self, project: &'a Project) -> Result<&'a Document> {
        match self {
            Self::Id(id) => project.document(*id).ok_or_else(|| Error::refused(say!("document-gone"))),
            Self::Typed(name) => {
                let wanted = normalise::tidy(name);
                let by_label = project.documents().find(|row| row.label.eq_ignore_ascii_case(&wanted));
                let by_name = || project.documents().find(|row| normalise::tidy(&row.name) == wanted);
                let by_lower =
                    || project.documents().find(|row| row.name.to_lowercase() == wanted.to_lowercase());
                by_label.or_else(by_name).or_else(by_lower).ok_or_else(|| {
                    let error = Error::refused(say!("document-unknown", name = name));
                    let names = project.documents().flat_map(|row| [row.name.as_str(), row.label.as_str()]);
                    match nearest(&wanted, names) {
                        Some(near) => error.hint(say!("did-you-mean", name = near)),
                        None => error.hint(say!("document-unknown-hint")),
                    }
                })
            }
        }
    }
}

impl CoderRef {
    /// The coder, or a sentence.
    pub fn resolve<'a>(&self, project: &'a Project) -> Result<&'a Coder> {
        let found = match self {
            Self::Id(id) => project.coder(*id),
            Self::Typed(name) => project.coders().find(|row| {
                normalise::tidy(&row.name).to_lowercase() == normalise::tidy(name).to_lowercase()
            }),
        };
        let typed = match self {
            Self::Id(_) => "",
            Self::Typed(name) => name,
        };
        let known: Vec<&str> = project.coders().map(|row| row.name.as_str()).collect();
        found.ok_or_else(|| {
            Error::refused(say!("coder-unknown", name = typed))
                .hint(say!("coder-unknown-hint", names = known.join(", ")))
        })
    }
}

impl VariableRef {
    /// The variable, or a sentence.
    pub fn resolve<'a>(&self, project: &'a Project) -> Result<&'a Variable> {
        let (found, typed) = match self {
            Self::Id(id) => (project.variable(*id), ""),
            Self::Typed(name) => {
                let wanted = normalise::tidy(name).to_lowercase();
                (
                    project.variables().find(|row| normalise::tidy(&row.name).to_lowercase() == wanted),
                    name.as_str(),
                )
            }
        };
        let known: Vec<&str> = project.variables().map(|row| row.name.as_str()).collect();
        found.ok_or_else(|| {
            let error = Error::refused(say!("variable-unknown", name = typed));
            if known.is_empty() {
                error.hint(say!("variable-none-hint"))
            } else {
                error.hint(say!("variable-unknown-hint", names = known.join(", ")))
            }
        })
    }
}

impl CaseRef {
    /// The case, or a sentence.
    pub fn resolve<'a>(&self, project: &'a Project) -> Result<&'a crate::model::Case> {
        let (found, typed) = match self {
            Self::Id(id) => (project.case(*id), ""),
            Self::Typed(name) => {
                let wanted = normalise::tidy(name).to_lowercase();
                (
                    project.cases().find(|row| normalise::tidy(&row.name).to_lowercase() == wanted),
                    name.as_str(),
                )
            }
        };
        found
            .ok_or_else(|| Error::refused(say!("case-unknown", name = typed)).hint(say!("case-unknown-hint")))
    }
}

impl MemoRef {
    /// The memo, or a sentence.
    pub fn resolve<'a>(&self, project: &'a Project) -> Result<&'a Memo> {
        match self {
            Self::Id(id) => project.memo(*id).ok_or_else(|| Error::refused(say!("memo-gone"))),
            Self::Typed(typed) => {
                let wanted = normalise::tidy(typed).to_lowercase();
                let by_id = typed.trim().parse().ok().and_then(|id| project.memo(id));
                if let Some(memo) = by_id {
                    return Ok(memo);
                }
                let titled: Vec<&Memo> = project
                    .memos()
                    .filter(|row| {
                        !row.title.is_empty() && normalise::tidy(&row.title).to_lowercase() == wanted
                    })
                    .collect();
                match titled.as_slice() {
                    [one] => Ok(one),
                    [] => {
                        let error = Error::refused(say!("memo-unknown", name = typed));
                        Err(
                            match nearest(
                                &wanted,
                                project
                                    .memos()
                                    .map(|row| row.title.as_str())
                                    .filter(|title| !title.is_empty()),
                            ) {
                                Some(near) => error.hint(say!("did-you-mean", name = near)),
                                None => error.hint(say!("memo-unknown-hint")),
                            },
                        )
                    }
                    several => {
                        Err(Error::refused(say!("memo-ambiguous", name = typed, count = several.len()))
                            .hint(say!("memo-ambiguous-hint")))
                    }
                }
            }
        }
    }
}

impl QuestionRef {
    /// The question, or a sentence.
    pub fn resolve<'a>(&self, project: &'a Project) -> Result<&'a Question> {
        let typed = match self {
            Self::Id(id) => {
                return project.question(*id).ok_or_else(|| Error::refused(say!("question-gone")));
            }
            Self::Typed(typed) => typed.trim(),
        };
        let (kind, digits) = match typed.strip_prefix(['r', 'R']) {
            Some(digits) => (QuestionKind::Research, digits),
            None => (QuestionKind::Guide, typed),
        };
        let by_number = || {
            let number = digits.parse::<usize>().ok()?.checked_sub(1)?;
            project.questions_in_order(kind).into_iter().nth(number)
        };
        let by_id = || typed.parse().ok().and_then(|id| project.question(id));
        by_number().or_else(by_id).ok_or_else(|| {
            Error::refused(say!("question-unknown", question = typed)).hint(say!("question-unknown-hint"))
        })
    }
}

/// A name as it is kept: tidied, without control characters, not empty.
pub fn check_name(name: &str) -> Result<String> {
    let plain: String = name.chars().filter(|c| c.is_whitespace() || !c.is_control()).collect();
    Some(normalise::tidy(&plain))
        .filter(|name| !name.is_empty())
        .ok_or_else(|| Error::refused(say!("name-empty")).hint(say!("name-empty-hint")))
}

/// A place in a document: bytes as the desk has them, a segment, or typed as a citation key (`C12`, `C12-13`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum PlaceRef {
    /// Bytes of the document's current text.
    Span {
        /// The document.
        document: DocumentId,
        /// The bytes.
        span: Span,
    },
    /// An existing segment.
    Segment(SegmentId),
    /// As typed.
    Typed(String),
}

impl std::str::FromStr for PlaceRef {
    type Err = std::convert::Infallible;
    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        Ok(Self::Typed(text.to_owned()))
    }
}

/// A place that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The document.
    pub document: DocumentId,
    /// The version of its text.
    pub text: TextId,
    /// The bytes.
    pub span: Span,
}

/// What may stand between a document's name and a paragraph number.
const JOINTS: [char; 3] = [':', '·', ' '];

/// Words that say in which form a place is typed.
const FORMS: [(&str, CiteBy); 8] = [
    ("odst.", CiteBy::Paragraph),
    ("odstavek", CiteBy::Paragraph),
    ("par.", CiteBy::Paragraph),
    ("paragraph", CiteBy::Paragraph),
    ("¶", CiteBy::Paragraph),
    ("izj.", CiteBy::Statement),
    ("izjava", CiteBy::Statement),
    ("statement", CiteBy::Statement),
];

/// A typed key without the word that names its form (`A odst. 12`, `A¶12`, `A izjava 12`), and the form: the project's own
/// where no word stands there.
fn form(project: &Project, typed: &str) -> (String, CiteBy) {
    let spaced = typed.replace('¶', " ¶ ");
    let mut form = None;
    let named =
        |word: &&str| FORMS.iter().find(|(known, _)| word.eq_ignore_ascii_case(known)).map(|(_, form)| *form);
    let mut words: Vec<&str> = Vec::new();
    for word in spaced.split_whitespace() {
        match named(&word) {
            // The first word names the document, whatever it is called.
            Some(named) if !words.is_empty() => form = Some(named),
            _ => words.push(word),
        }
    }
    match form {
        None => (normalise::tidy(typed), project.cite_by()),
        Some(form) => (normalise::tidy(&words.join(" ")), form),
    }
}

/// The statement of a key, or a sentence.
fn statement<'a>(project: &'a Project, key: &str) -> Result<&'a Segment> {
    project.statement_at(key).and_then(|id| project.segment(id)).ok_or_else(|| {
        let at = key.find(|c: char| c.is_ascii_digit()).unwrap_or(key.len());
        let (label, number) = key.split_at_checked(at).unwrap_or((key, ""));
        let paragraph = format!("{}¶{number}", label.trim_end_matches(JOINTS));
        Error::refused(say!("statement-unknown", key = key))
            .hint(say!("statement-unknown-hint", paragraph = paragraph))
    })
}

/// Paragraphs of a document as typed: `C12`, `C12-13`, `INT1:12`, or a document's name before a colon.
pub fn paragraphs(project: &Project, typed: &str) -> Result<(DocumentId, usize, usize)> {
    let unclear = || Error::refused(say!("place-unclear", place = typed)).hint(say!("place-unclear-hint"));
    let (typed_tidy, form) = form(project, typed);
    if form == CiteBy::Statement {
        let row = statement(project, &typed_tidy)?;
        let (begin, end) = project.text(row.text).numbers(row.span);
        return Ok((row.document, begin, end));
    }
    // The label may itself end in a digit, so the longest label that leaves a number wins.
    let mut best: Option<(usize, &Document, String)> = None;
    let labels = project.documents().map(|row| (row.label.as_str(), row));
    for (name, row) in labels.chain(project.documents().map(|row| (row.name.as_str(), row))) {
        let head = typed_tidy.get(..name.len()).filter(|head| head.eq_ignore_ascii_case(name));
        let Some(rest) = head.and_then(|_| typed_tidy.get(name.len()..)) else { continue };
        // After a name that ends in a digit a sign must stand: with the labels C and C1, C12 is paragraph 12 of C.
        if name.ends_with(|c: char| c.is_ascii_digit()) && !rest.starts_with(JOINTS) {
            continue;
        }
        let rest = rest.trim_start_matches(JOINTS).to_owned();
        if rest.starts_with(|c: char| c.is_ascii_digit())
            && best.as_ref().is_none_or(|(length, _, _)| *length < name.len())
        {
            best = Some((name.len(), row, rest));
        }
    }
    let Some((_, row, rest)) = best else {
        let label: String = typed_tidy.chars().take_while(|c| !c.is_ascii_digit()).collect();
        if typed_tidy.ends_with(|c: char| c.is_ascii_digit()) && !label.is_empty() {
            return Err(Error::refused(say!("document-unknown", name = label.trim_end_matches(JOINTS)))
                .hint(say!("document-unknown-hint")));
        }
        return Err(unclear());
    };
    let mut numbers = rest.split(['-', '–']).map(|number| number.trim().parse::<usize>());
    let (begin, end) = match (numbers.next(), numbers.next(), numbers.next()) {
        (Some(Ok(begin)), None, _) => (begin, begin),
        (Some(Ok(begin)), Some(Ok(end)), None) => (begin, end),
        _ => return Err(unclear()),
    };
    let count = project.text(row.text).paragraphs().len();
    if begin == 0 || begin > end || end > count {
        return Err(Error::refused(say!(
            "paragraph-unknown",
            place = typed,
            document = &row.name,
            count = count
        )));
    }
    Ok((row.id, begin, end))
}

impl PlaceRef {
    /// The place; `quote` narrows a typed place to words that stand there once (` … ` between the first and the last
    /// words of a longer passage).
    pub fn resolve(&self, project: &Project, quote: Option<&str>) -> Result<Place> {
        match self {
            Self::Segment(id) => {
                let row = project.segment(*id).ok_or_else(|| Error::refused(say!("segment-gone")))?;
                Ok(Place { document: row.document, text: row.text, span: row.span })
            }
            Self::Span { document, span } => {
                let row = DocumentRef::Id(*document).resolve(project)?;
                let text = project.text(row.text);
                if text.slice(*span).trim().is_empty() {
                    return Err(Error::refused(say!("place-empty")).hint(say!("place-empty-hint")));
                }
                Ok(Place { document: *document, text: row.text, span: *span })
            }
            Self::Typed(typed) => {
                if let Some(waiting) = project.waiting_at(typed) {
                    return Self::Segment(waiting).resolve(project, None);
                }
                let (key, form) = form(project, typed);
                let (document, text_id, whole) = if form == CiteBy::Statement {
                    let row = statement(project, &key)?;
                    (row.document, row.text, row.span)
                } else {
                    let (document, begin, end) = paragraphs(project, typed)?;
                    let row = DocumentRef::Id(document).resolve(project)?;
                    let text = project.text(row.text);
                    let (Some(first), Some(last)) = (text.paragraph(begin), text.paragraph(end)) else {
                        return Err(Error::refused(say!("place-unclear", place = typed)));
                    };
                    (document, row.text, Span::new(first.start, last.end))
                };
                let text = project.text(text_id);
                let span = match quote.map(str::trim).filter(|quote| !quote.is_empty()) {
                    None => whole,
                    Some(quote) => find_quote(text.slice(whole), quote)
                        .map(|found| Span::new(whole.start + found.start, whole.start + found.end))
                        .map_err(|count| match count {
                            0 => Error::refused(say!("quote-not-there", place = typed, quote = quote))
                                .hint(say!("quote-not-there-hint", place = typed)),
                            count => Error::refused(say!(
                                "quote-often",
                                place = typed,
                                quote = quote,
                                count = count
                            ))
                            .hint(say!("quote-often-hint")),
                        })?,
                };
                if text.slice(span).trim().is_empty() {
                    return Err(Error::refused(say!("place-empty")).hint(say!("place-empty-hint")));
                }
                Ok(Place { document, text: text_id, span })
            }
        }
    }
}

/// Where the quote stands in `piece`: exactly, else with white space and quotation marks folded. The error is how often
/// it stands there when that is not once.
fn find_quote(piece: &str, quote: &str) -> std::result::Result<Span, usize> {
    if let Some((head, tail)) = quote.split_once(" … ")
        && !piece.contains(quote)
    {
        let start = find_quote(piece, head)?.start;
        let rest = piece.get(start..).unwrap_or("");
        let end = find_quote(rest, tail)?.end;
        return Ok(Span::new(start, start + end));
    }
    let exact: Vec<usize> = piece.match_indices(quote).map(|(at, _)| at).collect();
    match exact.as_slice() {
        [at] => return Ok(Span::new(*at, at + quote.len())),
        [] => {}
        several => return Err(several.len()),
    }
    let (hay, bytes) = normalise::squash(piece);
    let (needle, _) = normalise::squash(quote);
    if needle.is_empty() {
        return Err(0);
    }
    let found: Vec<usize> = hay
        .windows(needle.len())
        .enumerate()
        .filter(|(_, window)| *window == needle.as_slice())
        .map(|(at, _)| at)
        .collect();
    match found.as_slice() {
        [at] => {
            let start = bytes.get(*at).copied().unwrap_or(0);
            let end = bytes.get(at + needle.len()).copied().unwrap_or(piece.len());
            let end = start + piece.get(start..end).map_or(0, |words| words.trim_end().len());
            Ok(Span::new(start, end))
        }
        several => Err(several.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quote_is_found_once_exactly_or_folded() {
        let piece = "Rekla je: \"Najprej  zob\", potem pa še enkrat zob.";
        assert_eq!(find_quote(piece, "Rekla je").map(|span| span.len()), Ok(8));
        assert_eq!(
            find_quote(piece, "»Najprej zob«").map(|span| &piece[span.start..span.end]),
            Ok("\"Najprej  zob\"")
        );
        assert_eq!(find_quote(piece, "zob"), Err(2));
        assert_eq!(find_quote(piece, "ni ga"), Err(0));
        assert_eq!(
            find_quote(piece, "Najprej … enkrat").map(|span| &piece[span.start..span.end]),
            Ok("Najprej  zob\", potem pa še enkrat")
        );
    }

    #[test]
    fn near_names_are_offered_and_far_ones_are_not() {
        assert_eq!(nearest("frekvencies", ["frequencies", "segments"].into_iter()), Some("frequencies"));
        assert_eq!(nearest("xyz", ["frequencies", "segments"].into_iter()), None);
    }
}
