//! Segments on their way into another text of their document; two that come to stand on the same words become one.

use crate::command::coding::join_coding;
use crate::command::plan::{Changes, Collect};
use crate::command::standing;
use crate::model::{
    CodeId, CoderId, CodingId, Holder, Project, Ref, Segment, SegmentId, TextId, To, VariableId,
};
use crate::text::Span;
use std::collections::HashMap;

/// What was carried so far.
pub struct Carried<'a> {
    project: &'a Project,
    text: TextId,
    /// The segment that stands on a span of the new text.
    at: HashMap<Span, SegmentId>,
    /// The coding of a code by a coder on such a segment.
    codings: HashMap<(SegmentId, CodeId, CoderId), CodingId>,
    /// The value of a variable on such a segment.
    values: HashMap<(SegmentId, VariableId), String>,
    /// Segments that stand in the new text, those that were joined included.
    pub placed: usize,
    /// Segments that keep their old text.
    pub left: usize,
    /// Segments that went into another one.
    pub joined: usize,
}

impl<'a> Carried<'a> {
    /// Into this text; nothing is carried yet.
    pub fn new(project: &'a Project, text: TextId) -> Self {
        let (at, codings, values) = (HashMap::new(), HashMap::new(), HashMap::new());
        Self { project, text, at, codings, values, placed: 0, left: 0, joined: 0 }
    }

    /// Into this text, where `there` stands on `span` already.
    pub fn onto(project: &'a Project, text: TextId, span: Span, there: SegmentId) -> Self {
        let mut carried = Self::new(project, text);
        carried.at.insert(span, there);
        carried.hold(there, there);
        carried
    }

    /// Takes a segment to `span` of the new text; it stays where it is, and the answer is false, if there is none, or if it
    /// cannot be joined with the segment that stands there already.
    pub fn take(&mut self, changes: &mut Changes, segment: &Segment, span: Option<Span>) -> bool {
        let Some(span) = span else {
            self.left += 1;
            return false;
        };
        match self.at.get(&span).copied() {
            None => {
                let text = self.text;
                changes.update(segment, |row| (row.text, row.span) = (text, span));
                self.at.insert(span, segment.id);
                self.hold(segment.id, segment.id);
            }
            Some(kept) if self.agrees(changes, segment, kept) => {
                self.join(changes, segment, kept);
                self.joined += 1;
            }
            Some(_) => {
                self.left += 1;
                return false;
            }
        }
        self.placed += 1;
        true
    }

    /// Remembers what of `of` stands on `kept` now.
    fn hold(&mut self, of: SegmentId, kept: SegmentId) {
        for coding in self.project.codings_on(of) {
            self.codings.entry((kept, coding.code, coding.coder)).or_insert(coding.id);
        }
        for value in self.project.values_on(Holder::Segment(of)) {
            self.values.entry((kept, value.variable)).or_insert_with(|| value.value.clone());
        }
    }

    /// True when nothing is lost where the two become one: no variable has one value on the one and another on the
    /// other, they are not two numbered statements, and nothing of the theory takes them for two quotes.
    fn agrees(&self, changes: &Changes, segment: &Segment, kept: SegmentId) -> bool {
        let numbered = segment.number.is_some()
            && self
                .project
                .segment(kept)
                .and_then(|row| changes.now(row))
                .is_some_and(|row| row.number.is_some());
        let mut values = self.project.values_on(Holder::Segment(segment.id));
        !numbered
            && !standing::stands_on_both(self.project, changes, segment.id, kept)
            && values.all(|value| {
                self.values.get(&(kept, value.variable)).is_none_or(|there| *there == value.value)
            })
    }

    fn join(&mut self, changes: &mut Changes, segment: &Segment, kept: SegmentId) {
        let (project, id) = (self.project, segment.id);
        for coding in project.codings_on(id) {
            let twin =
                self.codings.get(&(kept, coding.code, coding.coder)).and_then(|twin| project.coding(*twin));
            match twin {
                Some(twin) => join_coding(project, changes, coding, twin),
                None => changes.update(coding, |row| row.segment = kept),
            }
        }
        for value in project.values_on(Holder::Segment(id)) {
            if self.values.contains_key(&(kept, value.variable)) {
                changes.remove(value);
            } else {
                changes.update(value, |row| row.holder = Holder::Segment(kept));
            }
        }
        // Memos, cases and the theory stand on the other from now on; the segment's own rows were seen to above.
        let to = |row: Ref| match row == Ref::Segment(id) {
            true => To::Row(Ref::Segment(kept)),
            false => To::Same,
        };
        if project.lookups().is_needed(Ref::Segment(id)) {
            for row in changes.pointing_to(project, Ref::Segment(id)) {
                changes.point(project, row, &to);
            }
        }
        self.hold(id, kept);
        if let Some(row) = project.segment(kept) {
            changes.update(row, |row| {
                row.unit |= segment.unit;
                row.number = row.number.take().or_else(|| segment.number.clone());
            });
        }
        changes.remove(segment);
    }
}
