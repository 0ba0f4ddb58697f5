//! The ways between the workspaces: back to where one was, and from a count to its segments.

use super::bench::Effect;
use super::pane::{self, reader};
use super::state::State;
use super::state::Tone;
use crate::model::{DocumentId, Project, Scope, SegmentId};
use crate::say;
use crate::text::Span;

impl State {
    /// Back to where one was.
    pub fn back(&mut self, project: &Project) {
        let Some(jump) = self.jumps.pop() else {
            self.tab = 0;
            return;
        };
        self.tab = jump.tab;
        if let Some(document) = jump.document.filter(|document| project.document(*document).is_some()) {
            if self.reader.document != Some(document) {
                reader::open(self, project, document);
            }
            self.reader.put(jump.cursor);
        }
    }

    /// The segments of a scope, in their table.
    pub fn open_segments(&mut self, scope: Scope, own: bool) {
        self.mark_jump();
        self.segments.look(scope, own);
        self.tab = pane::tab("segments");
    }

    /// To a passage in the reader.
    pub fn go_to(&mut self, project: &Project, document: DocumentId, span: Span) {
        reader::go_to(self, project, document, span);
    }

    /// To a segment in the reader.
    pub fn open(&mut self, project: &Project, segment: SegmentId) -> Vec<Effect> {
        match project.segment(segment) {
            Some(row) if project.is_placed(row) => self.go_to(project, row.document, row.span),
            _ => self.tell(Tone::Warning, say!("segments-unplaced")),
        }
        Vec::new()
    }
}
