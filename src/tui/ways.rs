//! The ways between the workspaces: back to where one was, and from a count to its segments.

use super::pane::{self, reader};
use super::state::State;
use crate::model::{Project, Scope};

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
}
