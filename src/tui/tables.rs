//! Any analysis as a table: what it must be told is asked for, then the table is opened.
//!
//! An analysis that names a code, a document or a row of the theory asks which; one that compares asks by what; one with
//! switches shows them before the table.

use super::ask;
use super::bench::Effect;
use super::go::Go;
use super::layer::chooser::Choice;
use super::shell::{Shell, Tone};
use crate::analysis::{self, Analysis, Args, BaseOf, CountUnit, Percent, Shape, Switch, Takes};
use crate::command::subject;
use crate::message::Message;
use crate::model::{DocumentId, Project, Scope, Subject, VariableId};
use crate::say;

/// What a table of an analysis is called.
pub fn title(analysis: &dyn Analysis) -> Message {
    Message::new(format!("analysis-{}", analysis.name()))
}

/// What is asked about on the way to a table.
#[derive(Clone, Debug)]
struct Wish {
    name: &'static str,
    scope: Scope,
    args: Args,
}

impl Wish {
    fn open(&self, shell: &mut Shell) -> Vec<Effect> {
        shell.go(Go::Table(self.name, Box::new(self.scope.clone()), Box::new(self.args.clone())));
        Vec::new()
    }
}

/// Every analysis by its title, to choose from.
pub fn choose(shell: &mut Shell) -> Vec<Effect> {
    let line = |analysis: &&dyn Analysis| (shell.say(&title(*analysis)), String::new(), analysis.name());
    let lines: Vec<(String, String, &'static str)> = analysis::ALL.iter().map(line).collect();
    ask::one_of(shell, say!("tables-title"), false, lines, ask)
}

/// Asks for what an analysis must be told, and opens its table.
pub fn ask(shell: &mut Shell, project: &Project, name: &'static str) -> Vec<Effect> {
    let Some(analysis) = analysis::by_name(name) else { return Vec::new() };
    // The whole project at first, as the command line has it; the table is narrowed where it stands.
    let wish = Wish { name, scope: Scope::default(), args: Args::default() };
    match analysis.takes() {
        Takes::Nothing => by(shell, project, wish),
        Takes::Code => ask::code(shell, project, title(analysis), &[], move |shell, project, code| {
            let mut wish = wish.clone();
            wish.scope.codes = vec![code];
            by(shell, project, wish)
        }),
        Takes::Document => {
            let lines: Vec<(String, String, DocumentId)> = project
                .documents_in_order()
                .map(|row| (row.name.clone(), row.label.clone(), row.id))
                .collect();
            ask::one_of(shell, title(analysis), false, lines, move |shell, project, document| {
                let mut wish = wish.clone();
                wish.scope.documents = vec![document];
                by(shell, project, wish)
            })
        }
        Takes::Subject => {
            let lines: Vec<(String, String, Subject)> = project
                .propositions_in_order()
                .into_iter()
                .map(|row| (row.sentence.clone(), row.name(), Subject::Proposition(row.id)))
                .collect();
            let typed = wish.clone();
            let told = move |shell: &mut Shell, project: &Project, subject: Subject| {
                let mut wish = wish.clone();
                wish.args.subject = Some(subject);
                by(shell, project, wish)
            };
            if !lines.is_empty() {
                return ask::one_of(shell, title(analysis), false, lines, told);
            }
            ask::words(shell, say!("tables-subject"), name, "", move |shell, project, text| {
                match subject::subject(project, text) {
                    Ok(subject) => {
                        let mut wish = typed.clone();
                        wish.args.subject = Some(subject);
                        by(shell, project, wish)
                    }
                    Err(error) => {
                        shell.tell(Tone::Warning, error.message);
                        shell.said.extend(error.hint);
                        Vec::new()
                    }
                }
            })
        }
    }
}

/// By which variable is compared, where one must be named.
fn by(shell: &mut Shell, project: &Project, wish: Wish) -> Vec<Effect> {
    let needs = analysis::by_name(wish.name).is_some_and(|analysis| analysis.needs().variable);
    if !needs || wish.args.by.is_some() {
        return switches(shell, project, wish);
    }
    let lines: Vec<(String, String, VariableId)> =
        project.variables().map(|row| (row.name.clone(), String::new(), row.id)).collect();
    if lines.is_empty() {
        shell.tell(Tone::Warning, say!("tables-no-variable"));
        return Vec::new();
    }
    ask::one_of(shell, say!("tables-by"), false, lines, move |shell, project, variable| {
        let mut wish = wish.clone();
        (wish.args.by, wish.args.depth) = (Some(variable), 1);
        switches(shell, project, wish)
    })
}

/// The one after a thing among all, round the end.
fn after<T: Copy + PartialEq>(all: &[T], now: T) -> T {
    let at = all.iter().position(|one| *one == now).map_or(0, |at| at + 1);
    all.get(at % all.len().max(1)).copied().unwrap_or(now)
}

/// What a switch says.
fn says(shell: &Shell, project: &Project, args: &Args, switch: Switch) -> Message {
    let term = |of: &str, name: &str| shell.say(&Message::new(format!("tables-{of}-{name}")));
    match switch {
        Switch::By => {
            let name = args.by.and_then(|id| project.variable(id)).map(|row| row.name.clone());
            say!("tables-switch-by", value = name.unwrap_or_else(|| shell.say(&say!("tables-nothing"))))
        }
        Switch::Unit => say!("tables-switch-unit", value = term("unit", args.unit.name())),
        Switch::Percent => say!("tables-switch-percent", value = term("percent", args.percent.name())),
        Switch::Shape => say!("tables-switch-shape", value = term("shape", args.shape.name())),
        Switch::Base => say!("tables-switch-base", value = term("base", args.base.name())),
        Switch::Context if args.context => say!("tables-switch-context-on"),
        Switch::Context => say!("tables-switch-context-off"),
    }
}

/// Turns a switch to its next place.
fn turn(project: &Project, args: &mut Args, switch: Switch) {
    match switch {
        Switch::By => {
            let mut all = vec![None];
            all.extend(project.variables().map(|row| Some(row.id)));
            args.by = after(&all, args.by);
            args.depth = usize::from(args.by.is_some());
        }
        Switch::Unit => args.unit = after(CountUnit::ALL, args.unit),
        Switch::Percent => args.percent = after(Percent::ALL, args.percent),
        Switch::Shape => args.shape = after(Shape::ALL, args.shape),
        Switch::Base => args.base = after(BaseOf::ALL, args.base),
        Switch::Context => args.context = !args.context,
    }
}

/// The switches of the analysis, each to be turned, and the table.
fn switches(shell: &mut Shell, project: &Project, wish: Wish) -> Vec<Effect> {
    let Some(analysis) = analysis::by_name(wish.name) else { return Vec::new() };
    if analysis.switches().is_empty() {
        return wish.open(shell);
    }
    let show = wish.clone();
    let mut lines = vec![Choice::to(shell.say(&say!("tables-show")), move |shell, _| show.open(shell))];
    for switch in analysis.switches() {
        let (switch, turned) = (*switch, wish.clone());
        let label = shell.say(&says(shell, project, &wish.args, switch));
        lines.push(Choice::to(label, move |shell, project| {
            let mut wish = turned.clone();
            turn(project, &mut wish.args, switch);
            switches(shell, project, wish)
        }));
    }
    ask::list(shell, title(analysis), lines, true)
}

/// Asks again how the table in front is made.
pub fn again(
    shell: &mut Shell,
    project: &Project,
    name: &'static str,
    scope: Scope,
    args: Args,
) -> Vec<Effect> {
    switches(shell, project, Wish { name, scope, args })
}
