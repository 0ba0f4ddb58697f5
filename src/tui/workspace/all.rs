//! The registry of the workspaces, in the order of their tabs.

use super::{
    Room, categories, coding, compare, frequencies, history, memos, propositions, questions, review, search,
    segments, steps, tables,
};

macro_rules! workspaces {
    ($($(#[$doc:meta])* $name:ident: $kind:ty,)*) => {
        /// Every workspace with what it owns.
        #[derive(Default)]
        pub struct Workspaces {
            $($(#[$doc])* pub $name: $kind,)*
        }

        impl Workspaces {
            /// All of them, in the order of the tabs.
            pub fn each(&self) -> Vec<&dyn Room> {
                vec![$(&self.$name,)*]
            }

            /// All of them, to be changed.
            pub fn each_mut(&mut self) -> Vec<&mut dyn Room> {
                vec![$(&mut self.$name,)*]
            }
        }
    };
}

workspaces! {
    /// Documents, the text, codes.
    coding: coding::Coding,
    /// The segment table.
    segments: segments::Segments,
    /// The categories.
    categories: categories::Categories,
    /// The propositions.
    propositions: propositions::Propositions,
    /// The frequency table.
    frequencies: frequencies::Frequencies,
    /// The search.
    search: search::Search,
    /// The memos.
    memos: memos::Memos,
    /// The history.
    history: history::History,
    /// The steps of the method.
    steps: steps::Steps,
    /// The comparison board.
    compare: compare::Compare,
    /// The questions.
    questions: questions::Questions,
    /// The review list.
    review: review::Review,
    /// Any analysis as a table.
    tables: tables::Tables,
}

impl Workspaces {
    /// One of them, by its place.
    pub fn get(&self, at: usize) -> &dyn Room {
        self.each().get(at).copied().unwrap_or(&self.coding)
    }

    /// One of them, to be changed.
    pub fn get_mut(&mut self, at: usize) -> &mut dyn Room {
        if at < self.each().len() { self.each_mut().swap_remove(at) } else { &mut self.coding }
    }
}
