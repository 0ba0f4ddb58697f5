//! The words of the command line: what may be typed, as one tree that help, completions and the manual are made from.
//!
//! The project commands come from their own table (`command::verbs`) and are flattened in here; a new one appears by
//! itself. Help texts are set from the message files (see `help`).

use crate::analysis::{BaseOf, CountUnit, Percent, Shape};
use crate::command::{
    Command,
    refs::{CodeRef, CoderRef, DocumentRef, VariableRef},
};
use crate::error::{Error, Result};
use crate::import::Numbering;
use crate::index::Order;
use crate::model::{Direction, Made, Project, Record, Scope, Stance};
use crate::say;
use std::path::PathBuf;

/// Everything that can be typed after `preja`.
#[derive(Debug, clap::Parser)]
#[command(name = "preja", version, disable_help_subcommand = true, subcommand_precedence_over_arg = true)]
pub struct Cli {
    /// The project: a file or a postgres:// address.
    #[arg(short, long, global = true)]
    pub project: Option<String>,
    /// Language of the interface.
    #[arg(long, global = true, value_parser = ["sl", "en"])]
    pub lang: Option<String>,
    /// Nothing can change.
    #[arg(long, global = true)]
    pub read_only: bool,
    /// Take over a project that another machine holds.
    #[arg(long, global = true)]
    pub take_over: bool,
    /// The project to open the desk with.
    pub study: Option<String>,
    /// What to do; without it the desk opens.
    #[command(subcommand)]
    pub verb: Option<Top>,
}

/// What can be done beside the project commands.
#[derive(Debug, clap::Subcommand)]
pub enum Top {
    /// Lays out the demo study and opens it.
    Demo(Demo),
    /// Makes a new project.
    New {
        /// A folder, or a postgres:// address.
        place: String,
    },
    /// Brings files in.
    Import(Import),
    /// Prints a table.
    Show(Show),
    /// Searches the texts.
    Search(Search),
    /// Counts words by their dictionary form.
    Words(Words),
    /// Shows the person's own words, or takes files of them in.
    Lexicon {
        /// Files or folders of them: form and dictionary form in columns, or Sloleks in XML.
        files: Vec<PathBuf>,
        /// They hold spellings of speech: as said, then as written.
        #[arg(long, requires = "files")]
        spoken: bool,
    },
    /// Writes tables into files.
    Export(Export),
    /// Takes the latest actions back.
    Undo {
        /// How many.
        #[arg(default_value_t = 1)]
        count: usize,
    },
    /// Does what was undone again.
    Redo {
        /// How many.
        #[arg(default_value_t = 1)]
        count: usize,
    },
    /// Prints what was done.
    Trail(Trail),
    /// Looks whether the project is sound, or a text's citations.
    Check(Check),
    /// Makes a copy of the project.
    Backup {
        /// The file; without it, into backups/ beside the project.
        file: Option<PathBuf>,
    },
    /// Makes a new project from a backup.
    Restore {
        /// The backup.
        file: PathBuf,
        /// The new project file.
        #[arg(long)]
        to: Option<PathBuf>,
    },
    /// Brings an older project up to this version.
    Migrate,
    /// Erases a document, or what a speaker said in it, for good.
    Erase(Erase),
    /// Lists what the cache holds of which projects, or clears it.
    Cache {
        /// What is done; without it the list.
        #[command(subcommand)]
        what: Option<CacheWhat>,
    },
    /// Prints the dictionary forms of words read from standard input.
    Lemmas {
        /// With spoken spellings.
        #[arg(long)]
        spoken: bool,
        /// A simpler way, for comparison.
        #[arg(long, value_parser = ["form", "light", "rules"], conflicts_with = "spoken")]
        method: Option<String>,
    },
    /// Prints a completion script for a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
    /// Prints the manual page.
    Manual,
    /// A command of the project.
    #[command(flatten)]
    Do(Command),
}

/// What can be done with the cache.
#[derive(Debug, clap::Subcommand)]
pub enum CacheWhat {
    /// Clears what belongs to projects that are gone.
    Clear {
        /// Of all projects.
        #[arg(long)]
        all: bool,
    },
}

/// Arguments of `erase`.
#[derive(Debug, clap::Args)]
pub struct Erase {
    /// The document.
    #[arg(required_unless_present = "again", conflicts_with = "again")]
    pub document: Option<DocumentRef>,
    /// Only what this speaker, or the person of this case, said in it.
    #[arg(long, requires = "document")]
    pub speaker: Option<String>,
    /// A file that holds its words goes too.
    #[arg(long, value_name = "FILE")]
    pub with: Vec<PathBuf>,
    /// Sweep leftovers of earlier erasures up.
    #[arg(long)]
    pub again: bool,
    /// Write a page for the participant.
    #[arg(long, value_name = "FILE")]
    pub page: Option<PathBuf>,
    /// Do not ask.
    #[arg(long)]
    pub yes: bool,
}

/// Arguments of `demo`.
#[derive(Debug, clap::Args)]
pub struct Demo {
    /// The folder.
    #[arg(default_value = "preja-demo")]
    pub dir: PathBuf,
    /// Print the frequencies by region and fill exports/ instead of opening the desk.
    #[arg(long)]
    pub no_desk: bool,
}

/// Arguments of `import`.
#[derive(Debug, clap::Args)]
pub struct Import {
    /// Files and folders.
    #[arg(required = true)]
    pub files: Vec<String>,
    /// Take them as this.
    #[arg(long = "as")]
    pub as_: Option<String>,
    /// Group of the new documents.
    #[arg(long)]
    pub group: Option<String>,
    /// Show what would be read, change nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// How paragraphs are numbered.
    #[arg(long)]
    pub numbering: Option<Numbering>,
    /// Encoding by its name.
    #[arg(long)]
    pub encoding: Option<String>,
    /// Kind of record.
    #[arg(long)]
    pub record: Option<Record>,
    /// Do not look for speakers.
    #[arg(long)]
    pub no_speakers: bool,
    /// Do not look for questions.
    #[arg(long)]
    pub no_questions: bool,
    /// Keep file names as document names.
    #[arg(long)]
    pub keep_names: bool,
}

/// Which part of the project is looked at.
#[derive(Debug, Default, clap::Args)]
pub struct ScopeArgs {
    /// These codes and all under them.
    #[arg(long = "code")]
    pub codes: Vec<CodeRef>,
    /// Codes of this level.
    #[arg(long)]
    pub level: Option<String>,
    /// These documents.
    #[arg(long = "document")]
    pub documents: Vec<DocumentRef>,
    /// Documents of these groups.
    #[arg(long = "group")]
    pub groups: Vec<String>,
    /// Codings of these coders.
    #[arg(long = "coder")]
    pub coders: Vec<CoderRef>,
    /// Where a variable has this value (VARIABLE=VALUE).
    #[arg(long = "where")]
    pub wheres: Vec<String>,
    /// Codings that came to be so.
    #[arg(long)]
    pub made: Option<Made>,
}

impl ScopeArgs {
    /// The scope, every name resolved.
    pub fn resolve(&self, project: &Project) -> Result<Scope> {
        let mut scope = Scope {
            groups: self.groups.clone(),
            level: self.level.clone(),
            made: self.made,
            ..Scope::default()
        };
        for group in &self.groups {
            if !project.documents().any(|row| row.group.as_ref() == Some(group)) {
                return Err(Error::refused(say!("group-unknown", name = group)));
            }
        }
        for code in &self.codes {
            scope.codes.push(code.resolve(project)?.id);
        }
        for document in &self.documents {
            scope.documents.push(document.resolve(project)?.id);
        }
        for coder in &self.coders {
            scope.coders.push(coder.resolve(project)?.id);
        }
        for filter in &self.wheres {
            let (name, value) = filter.split_once('=').ok_or_else(|| {
                Error::usage(say!("where-form", given = filter)).hint(say!("where-form-hint"))
            })?;
            scope
                .values
                .push((VariableRef::Typed(name.to_owned()).resolve(project)?.id, value.trim().to_owned()));
        }
        Ok(scope)
    }
}

/// How a table is printed.
#[derive(Debug, Default, clap::Args)]
pub struct PrintArgs {
    /// text, csv, json, markdown, html, xlsx, docx; for the map also svg and dot.
    #[arg(long)]
    pub format: Option<String>,
    /// Into this file; its ending decides the format.
    #[arg(long, short)]
    pub output: Option<PathBuf>,
    /// CSV for Excel: byte-order mark, semicolons, guarded formula cells.
    #[arg(long)]
    pub excel: bool,
    /// Write over a file that is there.
    #[arg(long)]
    pub force: bool,
}

/// The switches of a table.
#[derive(Debug, Default, clap::Args)]
pub struct TableArgs {
    /// Compare by this variable.
    #[arg(long)]
    pub by: Option<VariableRef>,
    /// Cut values to this many steps of their path.
    #[arg(long, default_value_t = 0)]
    pub depth: usize,
    /// What is counted.
    #[arg(long, default_value_t)]
    pub unit: CountUnit,
    /// Per cent of what.
    #[arg(long, default_value_t)]
    pub percent: Percent,
    /// Wide or long.
    #[arg(long, default_value_t)]
    pub shape: Shape,
    /// With the sentence before each segment.
    #[arg(long)]
    pub context: bool,
    /// Further columns.
    #[arg(long, value_delimiter = ',')]
    pub columns: Vec<String>,
    /// Of what k of n is taken.
    #[arg(long, default_value_t)]
    pub base: BaseOf,
    /// At most so many segments of each code.
    #[arg(long, default_value_t = 0)]
    pub select: usize,
    /// What the table is of: a proposition, a code, a document.
    #[arg(long)]
    pub of: Option<String>,
    /// Segments in which this query finds something.
    #[arg(long)]
    pub search: Option<String>,
    /// Relations on the ways that lead to this code.
    #[arg(long, value_name = "CODE", conflicts_with = "leads_from")]
    pub leads_to: Option<CodeRef>,
    /// Relations on the ways that lead from this code.
    #[arg(long, value_name = "CODE")]
    pub leads_from: Option<CodeRef>,
    /// Relations from this code, or one under it.
    #[arg(id = "relation_from", long = "from", value_name = "CODE")]
    pub relation_from: Option<CodeRef>,
    /// Relations of this kind.
    #[arg(id = "relation_kind", long = "kind", value_name = "KIND")]
    pub relation_kind: Option<String>,
    /// Relations to this code, or one under it.
    #[arg(id = "relation_to", long = "to", value_name = "CODE")]
    pub relation_to: Option<CodeRef>,
    /// Relations of this direction.
    #[arg(id = "relation_direction", long = "direction", value_name = "DIRECTION")]
    pub relation_direction: Option<Direction>,
    /// Relations that are said, or inferred.
    #[arg(id = "relation_stance", long = "stance", value_name = "STANCE")]
    pub relation_stance: Option<Stance>,
}

/// Arguments of `show`.
#[derive(Debug, clap::Args)]
pub struct Show {
    /// Name of the table.
    pub name: String,
    /// What the table is of, as --of says it.
    #[arg(conflicts_with = "of")]
    pub which: Option<String>,
    /// Switches.
    #[command(flatten)]
    pub table: TableArgs,
    /// Scope.
    #[command(flatten)]
    pub scope: ScopeArgs,
    /// Format.
    #[command(flatten)]
    pub print: PrintArgs,
}

/// Arguments of `words`: the table `words` with its switches.
#[derive(Debug, clap::Args)]
pub struct Words {
    /// At most so many words, the commonest.
    #[arg(long)]
    pub limit: Option<usize>,
    /// Switches.
    #[command(flatten)]
    pub table: TableArgs,
    /// Scope.
    #[command(flatten)]
    pub scope: ScopeArgs,
    /// Format.
    #[command(flatten)]
    pub print: PrintArgs,
}

/// Arguments of `search`.
#[derive(Debug, clap::Args)]
pub struct Search {
    /// What to look for; without it the saved queries are listed.
    pub query: Option<String>,
    /// Scope.
    #[command(flatten)]
    pub scope: ScopeArgs,
    /// Only where something is coded.
    #[arg(long, conflicts_with = "uncoded")]
    pub coded: bool,
    /// Only where nothing is coded.
    #[arg(long)]
    pub uncoded: bool,
    /// At most so many hits.
    #[arg(long)]
    pub limit: Option<usize>,
    /// In which order.
    #[arg(long, default_value_t)]
    pub order: Order,
    /// Take the counterparts of words for people in.
    #[arg(long)]
    pub pairs: bool,
    /// A line for every word found, with so many characters around it.
    #[arg(long, num_args = 0..=1, default_missing_value = "60", conflicts_with = "counts")]
    pub kwic: Option<usize>,
    /// Count the hits by document, by code and by --by.
    #[arg(long)]
    pub counts: bool,
    /// With --counts: by this variable, too.
    #[arg(long, requires = "counts")]
    pub by: Option<VariableRef>,
    /// Keep the query under this name.
    #[arg(long, value_name = "NAME")]
    pub save: Option<String>,
    /// Code the sentences of all hits with this code, as one action.
    #[arg(long)]
    pub apply_code: Option<CodeRef>,
    /// With --apply-code: show what would be coded, change nothing.
    #[arg(long, requires = "apply_code")]
    pub dry_run: bool,
    /// Format.
    #[command(flatten)]
    pub print: PrintArgs,
}

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// What is checked; without it the project.
    #[command(subcommand)]
    pub what: Option<CheckWhat>,
}

/// What can be checked beside the project.
#[derive(Debug, clap::Subcommand)]
pub enum CheckWhat {
    /// The citations of a text.
    Citations(CheckCitations),
}

/// Arguments of `check citations`.
#[derive(Debug, clap::Args)]
pub struct CheckCitations {
    /// The text: txt, md or docx.
    pub file: String,
    /// List the quantity words instead.
    #[arg(long)]
    pub words: bool,
    /// Switches.
    #[command(flatten)]
    pub scope: ScopeArgs,
    /// Format.
    #[command(flatten)]
    pub print: PrintArgs,
}

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct Export {
    /// Names of tables.
    #[arg(required = true)]
    pub names: Vec<String>,
    /// Switches.
    #[command(flatten)]
    pub table: TableArgs,
    /// Scope.
    #[command(flatten)]
    pub scope: ScopeArgs,
    /// Format.
    #[command(flatten)]
    pub print: PrintArgs,
}

/// Arguments of `trail`.
#[derive(Debug, clap::Args)]
pub struct Trail {
    /// Only what changed this code.
    #[arg(long)]
    pub code: Option<CodeRef>,
    /// Only what this coder did.
    #[arg(long)]
    pub coder: Option<CoderRef>,
    /// At most so many entries, the newest first.
    #[arg(long)]
    pub limit: Option<u32>,
    /// Format.
    #[command(flatten)]
    pub print: PrintArgs,
}
