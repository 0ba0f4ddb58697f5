//! Which of the stripes are meant by what has the focus.

use super::Stripe;
use crate::model::{CodeId, Project, tree};
use crate::tui::state::State;

impl State {
    /// Which stripes are drawn heavy and their words underlined: those of the focused code, or the one under the cursor of
    /// the list of segments where that has the focus.
    pub fn underlined(&self, project: &Project) -> Underlined {
        if self.tab == 0 && self.focused() == 2 {
            return Underlined {
                segment: self.here.found.get(self.here.cursor.at).map(|at| (at.segment, at.code)),
                codes: Vec::new(),
            };
        }
        // A category's whole subtree only while one moves in the tree; else half of the text would stand underlined.
        let in_tree = self.tab == 0 && self.focused() == 3;
        let codes = self
            .codes
            .focused()
            .map(|code| if in_tree { tree::subtree(project, code) } else { vec![code] })
            .unwrap_or_default();
        Underlined { segment: None, codes }
    }
}

/// See [`State::underlined`].
#[derive(Clone, Debug, Default)]
pub struct Underlined {
    segment: Option<(crate::model::SegmentId, Option<CodeId>)>,
    codes: Vec<CodeId>,
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
