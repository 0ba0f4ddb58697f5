//! The table of all commands: one line each gives undo, redo, the trail, the command-line verb and the palette line.

use super::plan::{Plan, Verb, World};
use super::{code, coding, segment};
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
        }

        impl Command {
            /// The command as it is typed, without its arguments: `code add`.
            pub fn verb(&self) -> &'static str {
                match self {
                    $($(Self::$noun($verbs::$verb(_)) => concat!($noun_name, " ", $verb_name),)*)*
                }
            }

            /// Plans the changes, or says why not.
            pub fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
                match self {
                    $($(Self::$noun($verbs::$verb(verb)) => verb.plan(project, world),)*)*
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
    /// Codes.
    Code, CodeVerb, "code" {
        Add "add" => code::add::AddCode,
        Rename "rename" => code::rename::RenameCode,
        Move "move" => code::reparent::MoveCode,
        Merge "merge" => code::merge::MergeCodes,
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
}
