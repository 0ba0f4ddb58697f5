//! The table of all commands: one line each gives undo, redo, the trail, the command-line verb and the palette line.

use super::plan::{Plan, Verb, World};
use super::{
    adopt, card, case, code, coder, coding, document, memo, property, proposition, question, recommendation,
    relation, segment, setting, unit, variable,
};
use crate::error::Result;
use crate::model::Project;
use serde::Serialize;

/// Declares the nouns, their verbs, and the one enum over all of them.
macro_rules! commands {
    ($($(#[$doc:meta])* $noun:ident, $verbs:ident, $noun_name:literal { $($verb:ident $verb_name:literal => $path:path,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Serialize, clap::Subcommand)]
            #[serde(untagged)]
            pub enum $verbs {
                $(#[doc = concat!("`", $noun_name, " ", $verb_name, "`")] #[command(name = $verb_name)] $verb($path),)*
            }
        )*

        /// Everything a person can do to a project.
        #[derive(Clone, Debug, PartialEq, Serialize, clap::Subcommand)]
        #[serde(untagged)]
        pub enum Command {
            $($(#[$doc])* #[command(name = $noun_name, subcommand)] $noun($verbs),)*
            /// Brings a draft into the project; given by `import`.
            #[command(skip)]
            Adopt(Box<adopt::Adopt>),
            /// Codes the ticked hits of a search; given by `search --apply-code`.
            #[command(skip)]
            CodeHits(Box<coding::hits::CodeHits>),
        }

        impl Command {
            /// The command as it is typed, without its arguments: `code add`.
            pub fn verb(&self) -> &'static str {
                match self {
                    $($(Self::$noun($verbs::$verb(_)) => concat!($noun_name, " ", $verb_name),)*)*
                    Self::Adopt(_) => "import",
                    Self::CodeHits(_) => "search --apply-code",
                }
            }

            /// Plans the changes, or says why not.
            pub fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
                match self {
                    $($(Self::$noun($verbs::$verb(verb)) => verb.plan(project, world),)*)*
                    Self::Adopt(adopt) => adopt.plan(project, world),
                    Self::CodeHits(hits) => hits.plan(project, world),
                }
            }
        }

        /// Noun and verb of every command, in the order of help.
        pub const ALL: &[(&str, &str)] = &[$($(($noun_name, $verb_name),)*)*];

        $($(
            impl From<$path> for Command {
                fn from(verb: $path) -> Self {
                    Self::$noun($verbs::$verb(verb))
                }
            }
        )*)*
    };
}

commands! {
    /// Documents.
    Document, DocumentVerb, "document" {
        Rename "rename" => document::rename::RenameDocument,
        Label "label" => document::label::LabelDocument,
        Group "group" => document::group::GroupDocument,
        Record "record" => document::record::RecordDocument,
        Language "language" => document::language::LanguageOfDocument,
        Ocr "ocr" => document::ocr::OcrOfDocument,
        Move "move" => document::reorder::MoveDocument,
        Mark "mark" => document::mark::MarkParagraphs,
        Correct "correct" => document::correct::CorrectDocument,
        Remove "remove" => document::remove::RemoveDocument,
    }
    /// Codes.
    Code, CodeVerb, "code" {
        Add "add" => code::add::AddCode,
        Rename "rename" => code::rename::RenameCode,
        Move "move" => code::reparent::MoveCode,
        Merge "merge" => code::merge::MergeCodes,
        Unmerge "unmerge" => code::unmerge::UnmergeCode,
        Split "split" => code::split::SplitCode,
        Define "define" => code::define::DefineCode,
        Level "level" => code::level::LevelOfCode,
        Color "color" => code::color::ColorCode,
        State "state" => code::state::StateOfCode,
        Also "also" => code::also::AlsoUnder,
        Remove "remove" => code::remove::RemoveCode,
    }
    /// Codings.
    Coding, CodingVerb, "coding" {
        Add "add" => coding::add::AddCoding,
        Remove "remove" => coding::remove::RemoveCoding,
        Recode "recode" => coding::recode::RecodeCoding,
        Weight "weight" => coding::weight::WeighCoding,
        SetAside "set-aside" => coding::set_aside::SetAside,
        BringBack "bring-back" => coding::set_aside::BringBack,
    }
    /// Segments.
    Segment, SegmentVerb, "segment" {
        Mark "mark" => segment::mark::MarkUnit,
        Unmark "unmark" => segment::unmark::UnmarkUnit,
        Move "move" => segment::reshape::MoveSegment,
    }
    /// Numbers of statements.
    Unit, UnitVerb, "unit" {
        Fix "fix" => unit::fix::FixNumbers,
        Renumber "renumber" => unit::renumber::RenumberStatements,
    }
    /// Memos.
    Memo, MemoVerb, "memo" {
        Add "add" => memo::add::AddMemo,
        Edit "edit" => memo::edit::EditMemo,
        Remove "remove" => memo::remove::RemoveMemo,
    }
    /// Variables and their values.
    Variable, VariableVerb, "variable" {
        Add "add" => variable::add::AddVariable,
        Rename "rename" => variable::rename::RenameVariable,
        Set "set" => variable::set::SetValue,
        Clear "clear" => variable::clear::ClearValue,
        Remove "remove" => variable::remove::RemoveVariable,
    }
    /// Cases.
    Case, CaseVerb, "case" {
        Add "add" => case::add::AddCase,
        Rename "rename" => case::rename::RenameCase,
        Link "link" => case::link::LinkCase,
        Remove "remove" => case::remove::RemoveCase,
    }
    /// Relations between codes.
    Relation, RelationVerb, "relation" {
        Add "add" => relation::add::AddRelation,
        Edit "edit" => relation::edit::EditRelation,
        Evidence "evidence" => relation::evidence::EvidenceOfRelation,
        Remove "remove" => relation::remove::RemoveRelation,
    }
    /// Propositions: the sentences of the theory.
    Proposition, PropositionVerb, "proposition" {
        Add "add" => proposition::add::AddProposition,
        Reword "reword" => proposition::reword::RewordProposition,
        Status "status" => proposition::status::StatusOfProposition,
        Evidence "evidence" => proposition::evidence::EvidenceOfProposition,
        Validity "validity" => proposition::validity::ValidityOfProposition,
        About "about" => proposition::about::AboutProposition,
        Move "move" => proposition::reorder::MoveProposition,
        Remove "remove" => proposition::remove::RemoveProposition,
    }
    /// Recommendations.
    Recommendation, RecommendationVerb, "recommendation" {
        Add "add" => recommendation::add::AddRecommendation,
        Edit "edit" => recommendation::edit::EditRecommendation,
        Remove "remove" => recommendation::remove::RemoveRecommendation,
    }
    /// Properties of categories.
    Property, PropertyVerb, "property" {
        Add "add" => property::add::AddProperty,
        Set "set" => property::set::SetProperty,
        Remove "remove" => property::remove::RemoveProperty,
    }
    /// Cards of categories.
    Card, CardVerb, "card" {
        Add "add" => card::add::AddCardEntry,
        Edit "edit" => card::edit::EditCardEntry,
        Evidence "evidence" => card::evidence::EvidenceOfCardEntry,
        Move "move" => card::reorder::MoveCardEntry,
        Remove "remove" => card::remove::RemoveCardEntry,
    }
    /// Research questions and guide questions.
    Question, QuestionVerb, "question" {
        Add "add" => question::add::AddQuestion,
        Edit "edit" => question::edit::EditQuestion,
        Put "put" => question::put::PutQuestion,
        NotAsked "not-asked" => question::not_asked::NotAsked,
        Answer "answer" => question::answer::AnswerQuestion,
        Remove "remove" => question::remove::RemoveQuestion,
    }
    /// Coders.
    Coder, CoderVerb, "coder" {
        Rename "rename" => coder::rename::RenameCoder,
    }
    /// Settings of the project.
    Setting, SettingVerb, "setting" {
        Set "set" => setting::set::SetSetting,
        State "state" => setting::state::NameState,
        Search "search" => setting::search::SaveSearch,
        Lemma "lemma" => setting::lemma::LemmaOfForm,
    }
}

impl From<adopt::Adopt> for Command {
    fn from(adopt: adopt::Adopt) -> Self {
        Self::Adopt(Box::new(adopt))
    }
}
