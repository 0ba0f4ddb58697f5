//! The code tree of a list: its lines, what is folded, the filter, the code in focus.

use super::cursor::Cursor;
use super::filter::Filter;
use super::listed::Listed;
use crate::model::{CodeId, Project};
use crate::tui::action::Action;
use crate::tui::counts::Counts;
use rustc_hash::{FxHashMap, FxHashSet};

/// A code tree: what is folded and filtered, and where the cursor is.
#[derive(Clone, Debug, Default)]
pub struct CodeTree {
    /// The lines, by their place in the tree of the counts.
    pub lines: Vec<usize>,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// What is typed to filter.
    pub filter: Filter,
    /// Show a code under its further categories as well.
    pub with_further: bool,
    /// The lines on which a code stands under a further category, with their depth: it is counted elsewhere.
    pub further: FxHashMap<usize, usize>,
    folded: FxHashSet<CodeId>,
    here: Option<CodeId>,
    made_for: Option<(u64, String, usize)>,
}

impl CodeTree {
    /// The code under the cursor.
    pub fn focused(&self) -> Option<CodeId> {
        self.here
    }

    /// True while its lines are those of the filter: what is typed just now is seen only when they are made anew.
    pub fn is_shown(&self) -> bool {
        self.made_for.as_ref().is_some_and(|(_, text, _)| text == self.filter.text())
    }

    /// Puts the cursor on a code and opens the branches above it.
    pub fn show(&mut self, project: &Project, code: CodeId) {
        let mut above = project.code(code).and_then(|row| row.parent);
        while let Some(parent) =
            above.filter(|parent| self.folded.remove(parent) || project.code(*parent).is_some())
        {
            above = project.code(parent).and_then(|row| row.parent);
        }
        self.filter = Filter::default();
        self.here = Some(code);
        self.made_for = None;
    }

    /// Opens the branch under the cursor, folds it, or does the other of the two.
    pub fn fold(&mut self, open: Option<bool>) {
        if let Some(code) = self.here {
            let folded = self.folded.contains(&code);
            match open {
                None if folded => self.folded.remove(&code),
                Some(true) => self.folded.remove(&code),
                _ => self.folded.insert(code),
            };
            self.made_for = None;
        }
    }

    /// True when the branch under the code is folded.
    pub fn is_folded(&self, code: CodeId) -> bool {
        self.folded.contains(&code)
    }

    /// The lines anew, when the project, the filter or a fold is another.
    pub fn refresh(&mut self, counts: &Counts, project: &Project, stamp: u64) {
        let key = (stamp, self.filter.text().to_owned(), self.folded.len());
        if self.made_for.as_ref() == Some(&key) {
            return;
        }
        self.made_for = Some(key);
        self.lines.clear();
        self.further.clear();
        let further = self.further_codes(counts, project);
        let mut hidden_below: Option<usize> = None;
        for (at, branch) in counts.tree.iter().enumerate() {
            if !self.filter.is_empty() {
                if project.code(branch.code).is_some_and(|row| self.filter.fits(&row.name)) {
                    self.lines.push(at);
                }
                continue;
            }
            if hidden_below.is_some_and(|depth| branch.depth > depth) {
                continue;
            }
            hidden_below = self.folded.contains(&branch.code).then_some(branch.depth);
            self.lines.push(at);
            if hidden_below.is_none() {
                for own in further.get(&branch.code).into_iter().flatten() {
                    self.further.insert(self.lines.len(), branch.depth + 1);
                    self.lines.push(*own);
                }
            }
        }
        let place = |line: &usize| counts.tree.get(*line).map(|branch| branch.code);
        let stays = self.here.is_some() && self.lines.get(self.cursor.at).and_then(place) == self.here;
        if let Some(at) = self
            .lines
            .iter()
            .position(|line| place(line) == self.here && self.here.is_some())
            .filter(|_| !stays)
        {
            self.cursor.at = at;
        }
    }

    /// By category the codes that belong to it as well, by their own place in the tree.
    fn further_codes(&self, counts: &Counts, project: &Project) -> FxHashMap<CodeId, Vec<usize>> {
        let mut found: FxHashMap<CodeId, Vec<usize>> = FxHashMap::default();
        for (at, branch) in counts.tree.iter().enumerate().filter(|_| self.with_further) {
            for category in project.code(branch.code).into_iter().flat_map(|row| &row.also) {
                found.entry(*category).or_default().push(at);
            }
        }
        found
    }

    /// Fits the list to its height.
    pub fn fit(&mut self, counts: &Counts, height: usize) {
        self.cursor.fit(self.lines.len(), height);
        self.follow(counts);
    }

    /// Takes the code of the line under the cursor as the one in focus.
    pub fn follow(&mut self, counts: &Counts) {
        self.here =
            self.lines.get(self.cursor.at).and_then(|line| counts.tree.get(*line)).map(|branch| branch.code);
    }

    /// The arrows in the tree, to the code above, into a branch and out of it; false for any other action.
    pub fn walk(&mut self, project: &Project, action: Action) -> bool {
        let Some(code) = self.here else { return false };
        match action {
            Action::Left if project.children(Some(code)).is_empty() || self.folded.contains(&code) => {
                if let Some(parent) = project.code(code).and_then(|row| row.parent) {
                    self.here = Some(parent);
                    self.made_for = None;
                }
            }
            Action::Left => self.fold(Some(false)),
            Action::Right => self.fold(Some(true)),
            Action::Fold => self.fold(None),
            _ => return false,
        }
        true
    }
}

impl Listed for CodeTree {
    fn step(&mut self, action: Action) -> bool {
        self.cursor.step(action)
    }

    fn turn(&mut self, up: bool) {
        self.cursor.turn(up);
    }

    fn point(&mut self, x: u16, y: u16) -> bool {
        self.cursor.point(x, y)
    }

    fn begin(&mut self) {
        self.cursor.at = 0;
        self.here = None;
    }
}
