//! A document that was rebuilt from one table grows by the rows of the next: its missing paragraphs fill, what stands in
//! it keeps its words, and every segment moves along.

use super::rebuild::{GAP, rebuild};
use crate::command::draft::DraftQuote;
use crate::model::{DocumentId, Project, Segment, SegmentId};
use crate::text::align::Finder;
use crate::text::{ParagraphKind, Span, Text};

/// A document's new text and where its segments stand in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Grown {
    /// The document.
    pub document: DocumentId,
    /// Its new text.
    pub text: Text,
    /// Every segment of the old text with its bytes in the new one.
    pub moved: Vec<(SegmentId, Span)>,
    /// A place for each of the quotes.
    pub places: Vec<Span>,
    /// Quotes that had to stand in another paragraph than their row says.
    pub shifted: Vec<usize>,
}

/// True for a text of which paragraphs are known by their number only.
pub fn is_rebuilt(text: &Text) -> bool {
    text.paragraphs().iter().any(|paragraph| paragraph.kind == ParagraphKind::Missing)
}

/// The document with these quotes in it; none when all of them stand in their paragraphs already, or when what stands
/// there cannot be kept whole.
pub fn grow(project: &Project, document: DocumentId, quotes: &[&DraftQuote]) -> Option<Grown> {
    let row = project.document(document)?;
    let old = project.text(row.text);
    let finder = Finder::new(old);
    let there = |quote: &&&DraftQuote| {
        let place = old.paragraph(quote.begin).zip(old.paragraph(quote.end));
        place.is_some_and(|(first, last)| finder.stands_in(&quote.words, Span::new(first.start, last.end)))
    };
    if quotes.iter().all(|quote| there(&quote)) {
        return None;
    }
    let segments: Vec<&Segment> = project
        .lookups()
        .segments_in(document, row.text)
        .iter()
        .filter_map(|placed| project.segment(placed.segment))
        .collect();
    let chunks = chunks(old, &segments);
    let kept: Vec<DraftQuote> = chunks
        .iter()
        .map(|chunk| {
            let (begin, end) = old.numbers(*chunk);
            DraftQuote { begin, end, words: old.slice(*chunk).to_owned(), ..DraftQuote::default() }
        })
        .collect();
    // The last paragraph is named so that its number stays even where nothing stands in it.
    let all: Vec<&DraftQuote> = kept.iter().chain(quotes.iter().copied()).collect();
    let built = rebuild(&all);
    if built.shifted.iter().any(|at| *at < kept.len())
        || built.text.paragraphs().len() < old.paragraphs().len()
    {
        return None;
    }
    let mut moved = Vec::with_capacity(segments.len());
    for segment in segments {
        let at = chunks.partition_point(|chunk| chunk.end < segment.span.end);
        let (chunk, place) = (chunks.get(at)?, built.spans.get(at)?);
        let start = place.start + segment.span.start.checked_sub(chunk.start)?;
        let span = Span::new(start, start + segment.span.len());
        if built.text.slice(span) != old.slice(segment.span) {
            return None;
        }
        moved.push((segment.id, span));
    }
    let places = built.spans.get(kept.len()..)?.to_vec();
    let shifted = built.shifted.iter().map(|at| at - kept.len()).collect();
    Some(Grown { document, text: built.text, moved, places, shifted })
}

/// The passages of a rebuilt text that stand by themselves: what lies between gaps and paragraph breaks, joined where a
/// segment lies across.
fn chunks(text: &Text, segments: &[&Segment]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for paragraph in text.paragraphs().iter().filter(|paragraph| paragraph.end > paragraph.start) {
        let mut at = paragraph.start;
        for part in text.slice(paragraph.span()).split(GAP) {
            found.push(Span::new(at, at + part.len()));
            at += part.len() + GAP.len();
        }
    }
    found.retain(|chunk| !chunk.is_empty());
    let mut joined: Vec<Span> = Vec::new();
    let mut across = segments.iter().map(|segment| segment.span).collect::<Vec<_>>();
    across.sort_unstable();
    for chunk in found {
        let reaches = |last: &Span| across.iter().any(|span| span.start < last.end && span.end > chunk.start);
        match joined.last_mut() {
            Some(last) if reaches(last) => last.end = chunk.end,
            _ => joined.push(chunk),
        }
    }
    joined
}
