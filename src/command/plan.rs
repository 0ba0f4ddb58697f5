//! Planning: a command looks at the project and says which rows would change; it changes nothing itself.
//!
//! A plan reads no clock and makes no random numbers: time, actor and ids come in the [`World`].

use crate::error::Result;
use crate::message::Message;
use crate::model::*;
use std::collections::HashMap;

/// What a plan may know beside the project.
#[derive(Clone, Debug)]
pub struct World {
    /// The moment the command is given.
    pub now: Time,
    /// Who gives it.
    pub actor: CoderId,
    /// Makes ids.
    pub ids: Ids,
}

impl World {
    /// The next new id.
    pub fn id(&mut self) -> uuid::Uuid {
        self.ids.next(self.now.0)
    }
}

/// What a command would do.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The rows before and after, in an order in which they can be set.
    pub changes: Vec<Change>,
    /// The sentence that is said when it is done, and kept in the trail.
    pub said: Message,
    /// What else the person should know.
    pub notes: Vec<Message>,
    /// The rows to show afterwards, the most important first.
    pub touched: Vec<Ref>,
}

/// A command: a named intention with one pure function.
pub trait Verb {
    /// Plans the changes, or says why not.
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan>;
}

/// Collects changes; several changes of one row become one.
#[derive(Debug, Default)]
pub struct Changes {
    list: Vec<Change>,
    at: HashMap<Ref, usize>,
}

/// Declares the three ways to change each kind of row.
macro_rules! kinds {
    ($($variant:ident: $row:ident, $id:ident, $map:ident, $one:ident, $record:ident;)*) => {$(
        impl Collect<$row> for Changes {
            fn put(&mut self, before: Option<$row>, after: Option<$row>) {
                let Some(id) = after.as_ref().or(before.as_ref()).map(Row::id) else { return };
                let key = Ref::$variant(id);
                if let Some(at) = self.at.get(&key).copied()
                    && let Some(Change::$variant(delta)) = self.list.get_mut(at)
                {
                    delta.after = after;
                    return;
                }
                self.at.insert(key, self.list.len());
                self.list.push(Change::$variant(Box::new(Delta { before, after })));
            }

            fn now(&self, row: &$row) -> Option<$row> {
                let at = self.at.get(&Ref::$variant(row.id())).copied();
                match at.and_then(|at| self.list.get(at)) {
                    Some(Change::$variant(delta)) => delta.after.clone(),
                    _ => Some(row.clone()),
                }
            }
        }
    )*};
}

/// Collecting changes of one kind of row.
pub trait Collect<T: Row> {
    /// Notes that a row goes from `before` to `after`; a second note of the same row keeps the first `before`.
    fn put(&mut self, before: Option<T>, after: Option<T>);

    /// The row as the changes so far leave it.
    fn now(&self, row: &T) -> Option<T>;

    /// Adds a row.
    fn add(&mut self, row: T) {
        self.put(None, Some(row));
    }

    /// Removes a row.
    fn remove(&mut self, row: &T) {
        self.put(Some(row.clone()), None);
    }

    /// Changes a row, as the changes so far leave it; a row that is already removed stays so.
    fn update(&mut self, row: &T, change: impl FnOnce(&mut T)) {
        if let Some(mut after) = self.now(row) {
            change(&mut after);
            self.put(Some(row.clone()), Some(after));
        }
    }
}

/// Declares what asks every kind of row whom it points to.
macro_rules! pointing {
    ($($variant:ident: $row:ident, $id:ident, $map:ident, $one:ident, $record:ident;)*) => {
        impl Changes {
            /// The rows that point to `of`, as the changes so far leave them.
            pub fn pointing_to(&self, project: &Project, of: Ref) -> Vec<Ref> {
                let mut found = Vec::new();
                $(for row in project.$map() {
                    let key = Ref::$variant(row.id());
                    if self.row_points(row, key, of) {
                        found.push(key);
                    }
                })*
                found
            }

            /// True when this row points to `of`, as the changes so far leave it.
            pub fn points(&self, project: &Project, row: Ref, of: Ref) -> bool {
                match row {
                    $(Ref::$variant(id) => project.$one(id).is_some_and(|one| self.row_points(one, row, of)),)*
                    Ref::Text(_) | Ref::Setting => false,
                }
            }

            /// Leads what this row points to on.
            pub fn point(&mut self, project: &Project, row: Ref, to: &Lead) {
                match row {
                    $(Ref::$variant(id) => if let Some(row) = project.$one(id) {
                        self.update(row, |row| { row.point(to); });
                    })*
                    Ref::Text(_) | Ref::Setting => {}
                }
            }
        }
    };
}

for_each_row!(kinds);
for_each_row!(pointing);
kinds! { Text: TextRow, TextId, texts, text_row, TextRecord; }

impl Collect<Setting> for Changes {
    fn put(&mut self, before: Option<Setting>, after: Option<Setting>) {
        self.list.push(Change::Setting(Box::new(Delta { before, after })));
    }

    fn now(&self, row: &Setting) -> Option<Setting> {
        Some(row.clone())
    }
}

impl Changes {
    /// No changes yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many rows change so far.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// True when nothing changes so far.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// A segment as the changes so far leave it, also one that they add.
    pub fn segment(&self, id: crate::model::SegmentId) -> Option<&crate::model::Segment> {
        match self.at.get(&Ref::Segment(id)).and_then(|at| self.list.get(*at)) {
            Some(Change::Segment(delta)) => delta.after.as_ref(),
            _ => None,
        }
    }

    fn row_points<T: Row>(&self, row: &T, key: Ref, of: Ref) -> bool
    where
        Self: Collect<T>,
    {
        let points = |row: &T| {
            let mut found = false;
            row.refs(&mut |to| found |= to == of);
            found
        };
        if self.at.contains_key(&key) { self.now(row).is_some_and(|row| points(&row)) } else { points(row) }
    }

    /// How many rows of a kind go, by the name of their table.
    pub fn removed(&self, kind: &str) -> usize {
        self.list.iter().filter(|change| change.is_removal() && change.kind() == kind).count()
    }

    /// Adds changes that were made elsewhere, of rows that do not change so far.
    pub fn extend(&mut self, changes: Vec<Change>) {
        for change in changes {
            if let Some(row) = change.target() {
                self.at.insert(row, self.list.len());
            }
            self.list.push(change);
        }
    }

    /// The plan: these changes (those that change nothing left out) and the sentence for them.
    pub fn plan(self, said: Message) -> Plan {
        let changes: Vec<Change> = self.list.into_iter().filter(|change| !change.is_idle()).collect();
        Plan { changes, said, notes: Vec::new(), touched: Vec::new() }
    }
}

impl Plan {
    /// The same plan, showing this row afterwards.
    pub fn showing(mut self, row: Ref) -> Self {
        self.touched.push(row);
        self
    }

    /// The same plan with one more note.
    pub fn noting(mut self, note: Message) -> Self {
        self.notes.push(note);
        self
    }
}
