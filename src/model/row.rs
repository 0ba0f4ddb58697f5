//! Rows, changes, and the one place where a project changes: [`Project::apply`].
//!
//! A change is a row before and after. Its inverse is the swap, so undo, redo, the trail and team work are one
//! mechanism and no command has undo code. `apply` compares before it sets, then checks every reference and every
//! uniqueness that the changes touch; where one fails, all are set back and the project is as it was.

use super::*;
use crate::text::{Span, Text};
use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A row that is already there and takes the name, the place or the label that another wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The row that is there.
    pub what: Ref,
    /// Its name, for the sentence.
    pub name: String,
}

/// Where a reference leads from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// Where it led.
    Same,
    /// To this row, which is of the same kind.
    Row(Ref),
    /// Nowhere: the row is gone.
    Nowhere,
}

/// Answers for each row where what points to it leads from now on.
pub type Lead<'a> = dyn Fn(Ref) -> To + 'a;

/// An id that a row can hold.
pub trait Named: Copy + PartialEq {
    /// The row it names.
    fn row(self) -> Ref;

    /// The id in a reference, where it is of this kind.
    fn of(row: Ref) -> Option<Self>;

    /// Leads this id on; false when it leads nowhere.
    fn lead(&mut self, to: &Lead) -> bool {
        match to(self.row()) {
            To::Same => true,
            To::Row(row) => {
                *self = Self::of(row).unwrap_or(*self);
                true
            }
            To::Nowhere => false,
        }
    }
}

/// Leads the ids of a list on; those that lead nowhere go, and one that is there already stands once.
pub(super) fn lead_all<I: Named>(list: &mut Vec<I>, to: &Lead) {
    let mut known: Vec<I> = Vec::with_capacity(list.len());
    for mut id in list.drain(..) {
        if id.lead(to) && !known.contains(&id) {
            known.push(id);
        }
    }
    *list = known;
}

/// What every row can say of itself.
pub trait Row: Clone + PartialEq {
    /// Its key in the project's map.
    type Id: Ord + Clone;

    /// Its key.
    fn id(&self) -> Self::Id;

    /// Calls `see` with every row it points to.
    fn refs(&self, _see: &mut dyn FnMut(Ref)) {}

    /// Calls `see` with every row whose id it holds: those it points to, and those it only remembers.
    fn mentions(&self, see: &mut dyn FnMut(Ref)) {
        self.refs(see);
    }

    /// Leads every reference on to where `to` says. What of the row held only one that leads nowhere goes along (a quote,
    /// an entry of a list); false when the row itself cannot stand without it.
    fn point(&mut self, _to: &Lead) -> bool {
        true
    }

    /// Another row of `project` that holds what must be unique, if any.
    fn clash(&self, _project: &Project) -> Option<Clash> {
        None
    }
}

/// A row before and after. The inverse is the swap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Delta<T> {
    /// The row as it was; none when the change adds it.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub before: Option<T>,
    /// The row as it becomes; none when the change removes it.
    #[serde(default = "Option::default", skip_serializing_if = "Option::is_none")]
    pub after: Option<T>,
}

impl<T> Delta<T> {
    /// Adds a row.
    pub fn add(row: T) -> Self {
        Self { before: None, after: Some(row) }
    }

    /// Removes a row.
    pub fn remove(row: T) -> Self {
        Self { before: Some(row), after: None }
    }
}

/// Why changes could not be applied; nothing was changed.
#[derive(Clone, Debug, PartialEq)]
pub enum Conflict {
    /// The row is not as the change expects it (someone else changed it).
    Changed(Ref),
    /// The row would point to one that does not exist.
    Dangling {
        /// The row that points.
        from: Ref,
        /// The row that is missing.
        to: Ref,
    },
    /// The row cannot go: others stand on it.
    Needed(Ref),
    /// What must be unique is taken.
    Taken(Clash),
}

/// Hands every kind of row to a macro: its name in [`Change`] and [`Ref`], row, id, map (which is the name of its table),
/// getter, and its record in the store. In the order in which a store writes them. Two kinds are not here, because the
/// store keeps them in ways of their own: settings, which are named by a word, and texts, which keep their versions.
macro_rules! for_each_row {
    ($do:ident) => {
        $do! {
            Coder: Coder, CoderId, coders, coder, CoderRecord;
            Document: Document, DocumentId, documents, document, DocumentRecord;
            Code: Code, CodeId, codes, code, CodeRecord;
            Segment: Segment, SegmentId, segments, segment, SegmentRecord;
            Coding: Coding, CodingId, codings, coding, CodingRecord;
            Case: Case, CaseId, cases, case, CaseRecord;
            Variable: Variable, VariableId, variables, variable, VariableRecord;
            Value: Value, ValueId, values, value, ValueRecord;
            Question: Question, QuestionId, questions, question, QuestionRecord;
            Memo: Memo, MemoId, memos, memo, MemoRecord;
            Relation: Relation, RelationId, relations, relation, RelationRecord;
            Proposition: Proposition, PropositionId, propositions, proposition, PropositionRecord;
            Recommendation: Recommendation, RecommendationId, recommendations, recommendation, RecommendationRecord;
            Property: Property, PropertyId, properties, property, PropertyRecord;
            CardEntry: CardEntry, CardEntryId, card_entries, card_entry, CardEntryRecord;
            Merge: Merge, MergeId, merges, merge, MergeRecord;
        }
    };
}
pub(crate) use for_each_row;

/// Declares [`Ref`], then with settings and texts what goes through all kinds of rows.
macro_rules! rows {
    ($($variant:ident: $row:ident, $id:ident, $map:ident, $one:ident, $record:ident;)*) => {
        /// A row of the project, by kind and id.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Ref {
            $(#[doc = concat!("A row of `", stringify!($map), "`.")] $variant($id),)*
            /// A text.
            Text(TextId),
            /// Some setting (never referred to).
            Setting,
        }

        impl Ref {
            /// The id as a store writes it; none for a setting, which has no id.
            pub fn id(self) -> Option<String> {
                match self {
                    $(Self::$variant(id) => Some(id.to_string()),)*
                    Self::Text(id) => Some(id.to_string()),
                    Self::Setting => None,
                }
            }
        }

        $(impl Named for $id {
            fn row(self) -> Ref {
                Ref::$variant(self)
            }

            fn of(row: Ref) -> Option<Self> {
                if let Ref::$variant(id) = row { Some(id) } else { None }
            }
        })*

        impl Project {
            /// Everything that goes when these rows do: they, and whatever cannot stand without one that goes.
            pub fn falling(&self, rows: impl IntoIterator<Item = Ref>) -> FxHashSet<Ref> {
                let mut gone: FxHashSet<Ref> = rows.into_iter().collect();
                loop {
                    let to = |row: Ref| if gone.contains(&row) { To::Nowhere } else { To::Same };
                    let mut more = Vec::new();
                    $(for row in self.$map.values() {
                        let own = Ref::$variant(row.id());
                        if !gone.contains(&own) && matches!(pointed(row, &to), Some((_, false))) {
                            more.push(own);
                        }
                    })*
                    if more.is_empty() {
                        return gone;
                    }
                    gone.extend(more);
                }
            }

            /// The changes that take these rows out (see [`Project::falling`]), and out of every row that mentions them.
            pub fn without(&self, gone: &FxHashSet<Ref>) -> Vec<Change> {
                let to = |row: Ref| if gone.contains(&row) { To::Nowhere } else { To::Same };
                let mut changes = Vec::new();
                $(for row in self.$map.values() {
                    if gone.contains(&Ref::$variant(row.id())) {
                        changes.push(Change::$variant(Box::new(Delta::remove(row.clone()))));
                    } else if let Some((after, _)) = pointed(row, &to) {
                        changes.push(Change::$variant(Box::new(Delta { before: Some(row.clone()), after: Some(after) })));
                    }
                })*
                changes
            }
        }

        impl Project {
            /// True when the row exists; a setting always does.
            pub fn has(&self, row: Ref) -> bool {
                match row {
                    $(Ref::$variant(id) => self.$map.contains_key(&id),)*
                    Ref::Text(id) => self.texts.contains_key(&id),
                    Ref::Setting => true,
                }
            }

            /// Calls `see` with every reference that any row holds. Settings and texts hold none.
            pub(crate) fn each_ref(&self, see: &mut dyn FnMut(Ref)) {
                $(self.$map.values().for_each(|row| row.refs(see));)*
            }
        }

        all_rows! {
            Setting: Setting, String, settings, setting_row, |_: String| Ref::Setting;
            Text: TextRow, TextId, texts, text_row, Ref::Text;
            $($variant: $row, $id, $map, $one, Ref::$variant;)*
        }
    };
}

/// Declares the maps of [`Project`], [`Change`], and what goes through all kinds of rows.
macro_rules! all_rows {
    ($($variant:ident: $row:ty, $id:ty, $map:ident, $one:ident, $as_ref:expr;)*) => {
        /// Everything a project holds, in memory.
        #[derive(Clone, Debug, Default)]
        pub struct Project {
            $(pub(crate) $map: Arc<BTreeMap<$id, $row>>,)*
            pub(crate) lookups: Arc<Lookups>,
        }

        /// Rows of every kind, as a store reads them.
        #[derive(Clone, Debug, Default)]
        pub struct Rows {
            $(#[doc = concat!("The rows of `", stringify!($map), "`.")] pub $map: Vec<$row>,)*
        }

        /// Equal when every row is; the lookups follow from the rows.
        impl PartialEq for Project {
            fn eq(&self, other: &Self) -> bool {
                $(self.$map == other.$map)&&*
            }
        }

        /// One row before and after.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(tag = "row", rename_all = "kebab-case")]
        pub enum Change {
            $(#[doc = concat!("A change of a row of `", stringify!($map), "`.")] $variant(Box<Delta<$row>>),)*
        }

        impl Change {
            /// The change that takes this one back.
            pub fn inverse(self) -> Self {
                match self { $(Self::$variant(delta) => Self::$variant(Box::new(Delta { before: delta.after, after: delta.before })),)* }
            }

            /// The row it changes.
            pub fn target(&self) -> Option<Ref> {
                match self { $(Self::$variant(delta) => delta.after.as_ref().or(delta.before.as_ref()).map(|row| ($as_ref)(row.id())),)* }
            }

            /// The kind of row, as the journal and the store name it.
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$variant(_) => stringify!($map),)* }
            }

            /// True when the row goes.
            pub fn is_removal(&self) -> bool {
                match self { $(Self::$variant(delta) => delta.after.is_none(),)* }
            }

            /// True when the row is new.
            pub fn is_addition(&self) -> bool {
                match self { $(Self::$variant(delta) => delta.before.is_none(),)* }
            }

            /// True when it changes nothing.
            pub fn is_idle(&self) -> bool {
                match self { $(Self::$variant(delta) => delta.before == delta.after,)* }
            }
        }

        impl Project {
            $(
                #[doc = concat!("The row of `", stringify!($map), "` with that id.")]
                pub fn $one(&self, id: $id) -> Option<&$row> {
                    self.$map.get(&id)
                }

                #[doc = concat!("The rows of `", stringify!($map), "`, in the order of their ids.")]
                pub fn $map(&self) -> impl DoubleEndedIterator<Item = &$row> + ExactSizeIterator {
                    self.$map.values()
                }
            )*

            /// Sets one row, if it is as the change says.
            fn set_row(&mut self, change: &Change, follow: bool) -> Result<(), Conflict> {
                match change {
                    $(Change::$variant(delta) => {
                        let Some(id) = delta.after.as_ref().or(delta.before.as_ref()).map(Row::id) else { return Ok(()) };
                        if self.$map.get(&id) != delta.before.as_ref() {
                            return Err(Conflict::Changed(($as_ref)(id)));
                        }
                        let map = Arc::make_mut(&mut self.$map);
                        match &delta.after {
                            Some(row) => { map.insert(id, row.clone()); }
                            None => { map.remove(&id); }
                        }
                    })*
                }
                if follow {
                    Arc::make_mut(&mut self.lookups).follow(change, &self.codes, &self.documents, &self.segments);
                }
                Ok(())
            }

            /// Checks what the change touches, after all changes were set.
            fn check(&self, change: &Change) -> Result<(), Conflict> {
                match change {
                    $(Change::$variant(delta) => {
                        let Some(id) = delta.after.as_ref().or(delta.before.as_ref()).map(Row::id) else { return Ok(()) };
                        match self.$map.get(&id) {
                            Some(row) => {
                                let mut missing = None;
                                row.refs(&mut |to| if missing.is_none() && !self.has(to) { missing = Some(to); });
                                if let Some(to) = missing {
                                    return Err(Conflict::Dangling { from: ($as_ref)(id), to });
                                }
                                if let Some(clash) = row.clash(self) {
                                    return Err(Conflict::Taken(clash));
                                }
                            }
                            None => {
                                let gone = ($as_ref)(id);
                                if self.lookups.is_needed(gone) {
                                    return Err(Conflict::Needed(gone));
                                }
                            }
                        }
                        Ok(())
                    })*
                }
            }

            /// Every row as a change that adds it: what a store writes for a base, and what a test replays.
            pub fn as_changes(&self) -> Vec<Change> {
                let mut changes = Vec::new();
                $(changes.extend(self.$map.values().cloned().map(|row| Change::$variant(Box::new(Delta::add(row)))));)*
                changes
            }

            /// A project of these rows, as a store reads them. References are not checked here (see [`Project::problems`]).
            pub fn from_rows(rows: Rows) -> Self {
                let mut project = Self { $($map: Arc::new(rows.$map.into_iter().map(|row| (row.id(), row)).collect()),)* lookups: Arc::default() };
                project.lookups = Arc::new(Lookups::of(&project));
                project
            }

            /// Every broken reference and broken uniqueness; empty in a sound project.
            pub fn problems(&self) -> Vec<Conflict> {
                let mut found = Vec::new();
                $(for row in self.$map.values() {
                    row.refs(&mut |to| if !self.has(to) { found.push(Conflict::Dangling { from: ($as_ref)(row.id()), to }); });
                    found.extend(row.clash(self).map(Conflict::Taken));
                })*
                found
            }
        }

        /// Calls `see` with every reference that `row` holds.
        pub(crate) fn refs_of(change: &Change, after: bool, see: &mut dyn FnMut(Ref)) {
            match change {
                $(Change::$variant(delta) => if let Some(row) = if after { &delta.after } else { &delta.before } { row.refs(see); })*
            }
        }
    };
}

for_each_row!(rows);

/// A row as it is when its references are led on, and whether it can stand; nothing where it stays as it is.
fn pointed<T: Row>(row: &T, to: &Lead) -> Option<(T, bool)> {
    let mut led = false;
    row.mentions(&mut |id| led |= to(id) != To::Same);
    if !led {
        return None;
    }
    let mut after = row.clone();
    let stands = after.point(to);
    (!stands || after != *row).then_some((after, stands))
}

/// With more changes than this the lookups are made anew: a row put into its place in a list moves all behind it, so
/// following n changes costs n times the rows that are there.
const BULK: usize = 2_000;

impl Project {
    /// Applies the changes, all or none: each row must be as its `before` says, every reference must lead somewhere,
    /// and what must be unique stays so.
    pub fn apply(&mut self, changes: &[Change]) -> Result<(), Conflict> {
        let follow = changes.len() <= BULK;
        let mut set = 0;
        let mut outcome = Ok(());
        for change in changes {
            outcome = self.set_row(change, follow);
            if outcome.is_err() {
                break;
            }
            set += 1;
        }
        if !follow && outcome.is_ok() {
            self.lookups = Arc::new(Lookups::of(self));
        }
        if outcome.is_ok() {
            outcome = changes.iter().try_for_each(|change| self.check(change));
        }
        if outcome.is_err() {
            for change in changes.iter().take(set).rev() {
                // The rows are as this change left them, so setting it back cannot fail.
                let _ = self.set_row(&change.clone().inverse(), follow);
            }
            if !follow {
                self.lookups = Arc::new(Lookups::of(self));
            }
        }
        outcome
    }

    /// The derived lookups.
    pub fn lookups(&self) -> &Lookups {
        &self.lookups
    }

    /// The words of a text; an empty text where it is not known.
    pub fn text(&self, id: TextId) -> &Text {
        static EMPTY: std::sync::LazyLock<Text> = std::sync::LazyLock::new(Text::default);
        self.texts.get(&id).map_or(&EMPTY, |row| &row.text)
    }

    /// The current text of a document.
    pub fn text_of(&self, document: DocumentId) -> &Text {
        self.text(self.document(document).map_or(TextId(uuid::Uuid::nil()), |row| row.text))
    }

    /// The words under a segment, in the version of the text it belongs to.
    pub fn quote(&self, segment: SegmentId) -> &str {
        self.segment(segment).map_or("", |row| self.text(row.text).slice(row.span))
    }

    /// True when the segment lies in its document's current text.
    pub fn is_placed(&self, segment: &Segment) -> bool {
        self.document(segment.document).is_some_and(|document| document.text == segment.text)
    }

    /// Documents in the project's own order.
    pub fn documents_in_order(&self) -> impl DoubleEndedIterator<Item = &Document> {
        self.lookups.document_order.iter().filter_map(|id| self.documents.get(id))
    }

    /// The codes right under `parent` (the roots for none), in their order.
    pub fn children(&self, parent: Option<CodeId>) -> &[CodeId] {
        self.lookups.children.get(&parent).map_or(&[], Vec::as_slice)
    }

    /// The codings on a segment, as marks.
    pub fn marks_on(&self, segment: SegmentId) -> &[lookups::Mark] {
        self.segment(segment).map_or(&[], |row| self.lookups.marks_on(row))
    }

    /// The codings that stand on a segment, set-aside ones included.
    pub fn codings_on(&self, segment: SegmentId) -> impl Iterator<Item = &Coding> {
        self.marks_on(segment).iter().filter_map(|mark| self.codings.get(&mark.coding))
    }

    /// The codings of one code itself, set-aside ones included, in the order of their ids.
    pub fn codings_of(&self, code: CodeId) -> impl Iterator<Item = &Coding> {
        self.lookups.codings_of.get(&code).into_iter().flatten().filter_map(|id| self.codings.get(id))
    }

    /// The memos on a target.
    pub fn memos_on(&self, target: Target) -> impl Iterator<Item = &Memo> {
        self.lookups.memos_on.get(&target).into_iter().flatten().filter_map(|id| self.memos.get(id))
    }

    /// The values on a holder.
    pub fn values_on(&self, holder: Holder) -> impl Iterator<Item = &Value> {
        self.lookups.values_on.get(&holder).into_iter().flatten().filter_map(|id| self.values.get(id))
    }

    /// The value of a variable on a holder itself (a segment's document is not asked).
    pub fn value_on(&self, holder: Holder, variable: VariableId) -> Option<&str> {
        self.values_on(holder).find(|value| value.variable == variable).map(|value| value.value.as_str())
    }

    /// The value of a variable for a segment: its own, else its document's.
    pub fn value_for(&self, segment: SegmentId, document: DocumentId, variable: VariableId) -> Option<&str> {
        self.value_on(Holder::Segment(segment), variable)
            .or_else(|| self.value_on(Holder::Document(document), variable))
    }

    /// The segment that stands exactly there.
    pub fn segment_at(&self, document: DocumentId, text: TextId, span: Span) -> Option<SegmentId> {
        self.lookups.segment_at(document, text, span)
    }

    /// A setting's value.
    pub fn setting(&self, key: &str) -> Option<&serde_json::Value> {
        self.settings.get(key).map(|row| &row.value)
    }

    /// The citation key of a place in a document's current text: `D27`, `C12-13`; `INT1:27` where the label ends in a digit.
    /// Where the project cites statements, the number of the one that stands exactly there, else `D¶27`.
    pub fn cite(&self, document: DocumentId, span: Span) -> String {
        let Some(row) = self.document(document) else { return String::new() };
        self.cite_in(row, row.text, span)
    }

    /// The citation key of a segment, in the version of the text it belongs to.
    pub fn cite_segment(&self, segment: SegmentId) -> String {
        let Some(row) = self.segment(segment) else { return String::new() };
        self.document(row.document)
            .map_or_else(String::new, |document| self.cite_in(document, row.text, row.span))
    }

    fn cite_in(&self, document: &Document, text: TextId, span: Span) -> String {
        let (begin, end) = self.text(text).numbers(span);
        if self.cite_by() == CiteBy::Paragraph {
            return document.cite(begin, end);
        }
        let number = self.segment_at(document.id, text, span).and_then(|id| self.statement_number(id));
        match number {
            Some(number) => self.statement_key(document.id, &number),
            // What is no statement is cited by its paragraph, and says so.
            None if begin == end => format!("{}¶{begin}", document.label),
            None => format!("{}¶{begin}-{end}", document.label),
        }
    }

    /// The full path of a code, steps joined by `\`.
    pub fn code_path(&self, code: CodeId) -> String {
        tree::path(self, code)
    }
}
