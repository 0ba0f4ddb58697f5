//! What a key, a menu line or a line of the palette means.
//!
//! An action has one name, used in `keymap.toml` and in the message files (`action-<name>` is its label there); help,
//! hints, menu and palette are made from these two and never written a second time.

use crate::message::Message;
use crate::names;

macro_rules! actions {
    (@says changes) => { true };
    (@says) => { false };
    (
        $(#[$all:meta])*
        pub enum $kind:ident { $($(#[$doc:meta])* $name:ident = $text:literal $($changes:ident)?,)* }
    ) => {
        names! {
            $(#[$all])*
            pub enum $kind { $($(#[$doc])* $name = $text,)* }
        }

        impl $kind {
            /// True for what changes the project, or leads to a change and to nothing else: where nothing can change it
            /// is refused before any pane sees it.
            pub fn changes(self) -> bool {
                match self {
                    $(Self::$name => actions!(@says $($changes)?),)*
                }
            }
        }
    };
}

actions! {
    /// Everything that can be done at the desk without naming anything further.
    pub enum Action {
        /// Help of the pane in focus.
        #[default]
        Help = "help",
        /// The menu of what can be done here.
        Menu = "menu",
        /// Every action by name.
        Palette = "palette",
        /// Leaves the desk.
        Quit = "quit",
        /// Stops the program until the shell brings it back.
        Suspend = "suspend",
        /// Says that everything is saved already.
        Saved = "saved",
        /// Takes the latest action back.
        Undo = "undo" changes,
        /// Takes the latest undo back.
        Redo = "redo" changes,
        /// Copies the citation, or the table's rows.
        Copy = "copy",
        /// To the coding workspace.
        TabCoding = "tab-coding",
        /// To the segment table.
        TabSegments = "tab-segments",
        /// To the categories.
        TabCategories = "tab-categories",
        /// To the propositions.
        TabPropositions = "tab-propositions",
        /// To the frequencies.
        TabFrequencies = "tab-frequencies",
        /// To the search.
        TabSearch = "tab-search",
        /// To the memos.
        TabMemos = "tab-memos",
        /// To the history.
        TabHistory = "tab-history",
        /// To the steps of the method.
        TabSteps = "tab-steps",
        /// To the comparison board.
        TabCompare = "tab-compare",
        /// To the questions.
        TabQuestions = "tab-questions",
        /// To the segments that wait for a place.
        TabReview = "tab-review",
        /// To any analysis as a table.
        TabTables = "tab-tables",
        /// The concordance of statement numbers.
        TabConcordance = "tab-concordance",
        /// The next pane.
        NextPane = "next-pane",
        /// The pane before.
        PreviousPane = "previous-pane",
        /// Opens and closes a side pane on a narrow screen.
        Drawer = "drawer",
        /// Back to where one was.
        Back = "back",
        /// Leaves what is open.
        Cancel = "cancel",
        /// Does what the line under the cursor is for.
        Enter = "enter",
        /// Up.
        Up = "up",
        /// Down.
        Down = "down",
        /// Left.
        Left = "left",
        /// Right.
        Right = "right",
        /// A screen up.
        PageUp = "page-up",
        /// A screen down.
        PageDown = "page-down",
        /// To the first in the line.
        Home = "home",
        /// To the last in the line.
        End = "end",
        /// To the beginning.
        Top = "top",
        /// To the end.
        Bottom = "bottom",
        /// A wider unit.
        Widen = "widen",
        /// A narrower unit.
        Narrow = "narrow",
        /// Extends the selection up.
        ExtendUp = "extend-up",
        /// Extends the selection down.
        ExtendDown = "extend-down",
        /// Extends the selection backwards.
        ExtendLeft = "extend-left",
        /// Extends the selection on.
        ExtendRight = "extend-right",
        /// The arrows move the selection's start.
        EdgeStart = "edge-start",
        /// The arrows move the selection's end.
        EdgeEnd = "edge-end",
        /// Moves the edge a character back.
        EdgeBack = "edge-back",
        /// Moves the edge a character on.
        EdgeOn = "edge-on",
        /// A free selection.
        Select = "select",
        /// Selects the paragraph, then the document.
        SelectAll = "select-all",
        /// The code picker.
        Code = "code" changes,
        /// The last codes once more.
        Repeat = "repeat" changes,
        /// A code named by the selected words.
        InVivo = "in-vivo" changes,
        /// Removes a code from here, or what the list's cursor is on.
        Remove = "remove" changes,
        /// One of the pinned codes.
        Pinned = "pinned" changes,
        /// Another code for the same place.
        Recode = "recode" changes,
        /// A weight.
        Weight = "weight" changes,
        /// Sets a coding aside.
        SetAside = "set-aside" changes,
        /// Marks a unit without a code, or takes the mark off.
        MarkUnit = "mark-unit" changes,
        /// A memo on what is under the cursor.
        Memo = "memo" changes,
        /// The place in other words.
        Paraphrase = "paraphrase" changes,
        /// A page of the research diary.
        Diary = "diary" changes,
        /// Ticks a hit or a segment, or takes the tick off.
        Tick = "tick",
        /// Ticks all hits or segments, or takes all ticks off.
        TickAll = "tick-all",
        /// One code on all ticked hits.
        CodeHits = "code-hits" changes,
        /// Keeps the query under a name.
        SaveSearch = "save-search" changes,
        /// Asks of coded segments, or of paragraphs again.
        InSegments = "in-segments",
        /// Only codings from the hits of a search, or all again.
        FromHits = "from-hits",
        /// The next of the segments that overlap here.
        Cycle = "cycle",
        /// Finds in the document.
        Find = "find",
        /// The next hit.
        FindNext = "find-next",
        /// To a paragraph or a citation key.
        GoTo = "go-to",
        /// To the next passage that is neither coded nor read.
        NextUnread = "next-unread",
        /// To the next segment of the focused code.
        NextSame = "next-same",
        /// To the next segment with a memo.
        NextMemo = "next-memo",
        /// To the next document.
        NextDocument = "next-document",
        /// To the document before.
        PreviousDocument = "previous-document",
        /// A new code.
        NewCode = "new-code" changes,
        /// Another name for a code.
        RenameCode = "rename-code" changes,
        /// A code's definition.
        DefineCode = "define-code" changes,
        /// A code's colour.
        ColorCode = "color-code" changes,
        /// A code gets a digit, or loses it.
        PinCode = "pin-code" changes,
        /// The segments of a code or a document.
        ShowSegments = "show-segments",
        /// Opens and folds a branch.
        Fold = "fold",
        /// The level of a category.
        LevelCode = "level-code" changes,
        /// The state of a category.
        StateCode = "state-code" changes,
        /// A category goes under another.
        MoveCode = "move-code" changes,
        /// A category goes into another.
        MergeCode = "merge-code" changes,
        /// The ticked segments go to another code.
        SplitCode = "split-code" changes,
        /// A relation to another category.
        RelateCode = "relate-code" changes,
        /// A property of a category.
        AddProperty = "add-property" changes,
        /// An entry on the card.
        AddEntry = "add-entry" changes,
        /// The passage stands for a proposition.
        PutFor = "put-for" changes,
        /// The passage stands against a proposition.
        PutAgainst = "put-against" changes,
        /// A coding that was set aside counts again.
        BringBack = "bring-back" changes,
        /// To the quotes for a proposition.
        ShowFor = "show-for",
        /// To the quotes against a proposition.
        ShowAgainst = "show-against",
        /// To everyone who is silent about a proposition, and why.
        ShowSilent = "show-silent",
        /// To how a proposition read before.
        ShowEarlier = "show-earlier",
        /// The last merge into a category is taken apart.
        UnmergeCode = "unmerge-code" changes,
        /// A category belongs under another as well.
        AlsoCode = "also-code" changes,
        /// Holds a side of the comparison.
        Hold = "hold",
        /// What the sides share.
        MarkShared = "mark-shared" changes,
        /// Where the sides differ.
        MarkDifferent = "mark-different" changes,
        /// One's own summary of a category in a document.
        Summary = "summary" changes,
        /// A new question.
        NewQuestion = "new-question" changes,
        /// Other words for a question.
        EditQuestion = "edit-question" changes,
        /// A paragraph puts a question.
        PutQuestion = "put-question" changes,
        /// A question was not asked in a document.
        NotAsked = "not-asked" changes,
        /// A code answers a question.
        AnswerQuestion = "answer-question" changes,
        /// How passages are cited.
        CiteBy = "cite-by" changes,
        /// Statements keep their numbers from now on.
        FixUnits = "fix-units" changes,
        /// Statements get new numbers.
        RenumberUnits = "renumber-units" changes,
        /// Counts one's own codings, or those of all coders.
        Coders = "coders",
        /// A new sentence of the theory.
        NewProposition = "new-proposition" changes,
        /// Another wording.
        Reword = "reword" changes,
        /// Where a proposition stands, and why.
        Status = "status" changes,
        /// When a proposition holds.
        Validity = "validity" changes,
        /// What kind of sentence a proposition is.
        PropositionKind = "proposition-kind" changes,
        /// Which relations a proposition rests on.
        RestsOn = "rests-on" changes,
        /// A new recommendation.
        NewRecommendation = "new-recommendation" changes,
        /// Which propositions a recommendation rests on.
        RecommendOn = "recommend-on" changes,
        /// To the recommendations.
        ShowRecommendations = "show-recommendations",
        /// The map of categories and relations.
        ShowMap = "show-map",
        /// What leads to a category.
        LeadsTo = "leads-to",
        /// Where a category leads.
        LeadsFrom = "leads-from",
        /// Which codes a proposition is about.
        AboutCodes = "about-codes" changes,
        /// A proposition goes up in the list.
        MoveUp = "move-up" changes,
        /// A proposition goes down in the list.
        MoveDown = "move-down" changes,
        /// Sorts by the column.
        Sort = "sort",
        /// Compares by another variable.
        Variable = "variable",
        /// A deeper level of a variable's values.
        Deeper = "deeper",
        /// A higher level of a variable's values.
        Shallower = "shallower",
        /// Counts documents or segments.
        CountUnit = "count-unit",
        /// Per cent of what, or none.
        Percent = "percent",
        /// Darker cells for more.
        Shading = "shading",
        /// Further columns.
        Columns = "columns",
        /// Which part of the project is looked at.
        Narrowed = "narrowed",
        /// Shows everything again.
        ShowAll = "show-all",
        /// A better transcript for a document.
        CorrectText = "correct-text" changes,
        /// What waits for a place gets the one that is chosen.
        PlaceHere = "place-here" changes,
        /// Files come in.
        Import = "import" changes,
        /// What is shown is written into a file.
        Export = "export",
        /// The view for two: nothing can change.
        Presenting = "presenting",
        /// Documents and their variables as a table to be filled in.
        Sample = "sample",
        /// Space between paragraphs.
        Spacing = "spacing",
        /// Keys that beginners need no table for.
        PresetSimple = "preset-simple",
        /// Single letters.
        PresetExpert = "preset-expert",
        /// Single letters and the keys of vim.
        PresetVim = "preset-vim",
        /// The next colour theme.
        Theme = "theme",
        /// The other language.
        Language = "language",
    }
}

impl Action {
    /// What it is called.
    pub fn label(self) -> Message {
        Message::new(format!("action-{}", self.name()))
    }
}
