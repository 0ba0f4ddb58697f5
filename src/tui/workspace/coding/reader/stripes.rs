//! The codings of the open document as stripes in lanes beside the text.

use crate::model::{CodeId, CoderId, CodingId, DocumentId, Project, SegmentId, TextId};
use crate::text::Span;

/// A coding as it is drawn beside the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stripe {
    /// Its bytes.
    pub span: Span,
    /// The segment.
    pub segment: SegmentId,
    /// The code; none for a unit that is only marked.
    pub code: Option<CodeId>,
    /// The coding.
    pub coding: Option<CodingId>,
    /// The lane it stands in, from 0.
    pub lane: usize,
}

/// The codings of the open document with their lanes. A lane is free again in the next paragraph, or a line's width
/// further on: two passages on one line never share it.
pub(super) fn stripes(
    coders: &[CoderId],
    project: &Project,
    document: DocumentId,
    text: TextId,
    width: usize,
) -> Vec<Stripe> {
    let words = project.text(text);
    let mut out: Vec<Stripe> = Vec::new();
    let mut ends: Vec<usize> = Vec::new();
    for placed in project.lookups().segments_in(document, text) {
        let mut codes: Vec<(Option<CodeId>, Option<CodingId>)> = Vec::new();
        for mark in &placed.marks {
            let counts = mark.active && (coders.is_empty() || coders.contains(&mark.coder));
            if counts && !codes.iter().any(|(code, _)| *code == Some(mark.code)) {
                codes.push((Some(mark.code), Some(mark.coding)));
            }
        }
        if codes.is_empty() && project.segment(placed.segment).is_some_and(|row| row.unit) {
            codes.push((None, None));
        }
        for (code, coding) in codes {
            let begin = words.number_at(placed.span.start);
            let free = |end: &usize| {
                *end <= placed.span.start
                    && (placed.span.start - *end >= width || words.number_at(end.saturating_sub(1)) < begin)
            };
            let lane = ends.iter().position(free).unwrap_or(ends.len());
            match ends.get_mut(lane) {
                Some(end) => *end = placed.span.end,
                None => ends.push(placed.span.end),
            }
            out.push(Stripe { span: placed.span, segment: placed.segment, code, coding, lane });
        }
    }
    out
}

/// Which stripes are drawn heavy and their words underlined.
#[derive(Clone, Debug, Default)]
pub struct Underlined {
    /// Only this one.
    pub segment: Option<(SegmentId, Option<CodeId>)>,
    /// Those of these codes.
    pub codes: Vec<CodeId>,
}

impl Underlined {
    /// True for a stripe that is meant.
    pub fn covers(&self, stripe: &Stripe) -> bool {
        match self.segment {
            Some(wanted) => wanted == (stripe.segment, stripe.code),
            None => stripe.code.is_some_and(|code| self.codes.contains(&code)),
        }
    }
}
