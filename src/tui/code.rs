//! What is done with a coding wherever it is in focus: removed, recoded, weighed, set aside; and which code a digit stands for.

use super::action::Action;
use super::aside;
use super::ask;
use super::bench::{Effect, run};
use super::layer::chooser::Choice;
use super::layer::picker::{Picker, Wish};
use super::shell::{Shell, Tone};
use super::widget::wrap;
use crate::analysis::table::one_line;
use crate::command::coding::{Coded, recode::RecodeCoding, remove::RemoveCoding, weight::WeighCoding};
use crate::command::refs::{CodeRef, PlaceRef};
use crate::command::segment::unmark::UnmarkUnit;
use crate::command::setting::set::SetSetting;
use crate::model::setting::PINS;
use crate::model::{CodeId, CodingId, DocumentId, Project, SegmentId, Target};
use crate::say;
use crate::text::Span;
use rustc_hash::FxHashSet;

/// A coding at the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    /// The segment.
    pub segment: SegmentId,
    /// Its bytes.
    pub span: Span,
    /// The code; none for a unit that is only marked.
    pub code: Option<CodeId>,
    /// The coding.
    pub coding: Option<CodingId>,
}

/// True when a memo stands on the segment or the coding.
pub fn has_memo(project: &Project, segment: SegmentId, coding: Option<CodingId>) -> bool {
    project.memos_on(Target::Segment(segment)).next().is_some()
        || coding.is_some_and(|coding| project.memos_on(Target::Coding(coding)).next().is_some())
}

/// A coding as commands name it.
pub fn coded(segment: SegmentId, code: CodeId) -> Coded {
    Coded { place: PlaceRef::Segment(segment), quote: None, code: CodeRef::Id(code) }
}

/// The codes of a document: a picker shows them before others.
pub fn used_in(shell: &Shell, project: &Project, document: DocumentId) -> FxHashSet<CodeId> {
    let coders = &shell.counts.scope.coders;
    let Some(row) = project.document(document) else { return FxHashSet::default() };
    let mut used = FxHashSet::default();
    for placed in project.lookups().segments_in(document, row.text) {
        let counted = placed
            .marks
            .iter()
            .filter(|mark| mark.active && (coders.is_empty() || coders.contains(&mark.coder)));
        used.extend(counted.map(|mark| mark.code));
    }
    used
}

/// What is done with a coding that was chosen.
pub fn with_coding(
    shell: &mut Shell,
    project: &Project,
    action: Action,
    segment: SegmentId,
    code: CodeId,
) -> Vec<Effect> {
    match action {
        Action::Remove => run(RemoveCoding { coded: coded(segment, code) }),
        Action::Recode => recode(shell, project, segment, code),
        Action::Weight => {
            ask::line(shell, say!("prompt-weight"), (segment, code), "", move |shell, _, text| {
                let weight = match text.parse::<u8>() {
                    Ok(weight) if weight <= 100 => Some(weight),
                    _ if text.is_empty() => None,
                    _ => {
                        shell.tell(Tone::Warning, say!("prompt-weight-bad"));
                        return Vec::new();
                    }
                };
                run(WeighCoding { coded: coded(segment, code), weight })
            })
        }
        Action::SetAside => aside::ask(shell, project, segment, code),
        _ => Vec::new(),
    }
}

/// Another code in its place.
fn recode(shell: &mut Shell, project: &Project, segment: SegmentId, code: CodeId) -> Vec<Effect> {
    let title = say!("picker-recode", place = project.cite_segment(segment), code = project.code_path(code));
    let document = project.segment(segment).map(|row| row.document);
    let used = document.map(|id| used_in(shell, project, id)).unwrap_or_default();
    let wish = Wish { title, new: true, used, ..Wish::default() };
    let picker = Picker::new(shell, project, wish, "", &[code], move |shell, _, picked| {
        if !picked.ids.is_empty() {
            shell.used(&picked.ids);
        }
        match picked.codes.last().cloned() {
            Some(to) => run(RecodeCoding { coded: coded(segment, code), to, new: picked.made }),
            None => Vec::new(),
        }
    });
    shell.layer = Some(Box::new(picker));
    Vec::new()
}

/// Does something with one of several codings: at once where there is one, else after a numbered list.
pub fn choose(shell: &mut Shell, project: &Project, action: Action, found: &[At]) -> Vec<Effect> {
    let line = |at: &At| match at.code {
        Some(code) => {
            let quote = one_line(project.quote(at.segment));
            let path = project.code_path(code).replace('\\', " > ");
            let label = format!("{}  {path}", project.cite_segment(at.segment));
            Some((label, wrap::fit(&quote, 30), (at.segment, Some(code))))
        }
        None if action == Action::Remove => {
            let label = shell.say(&say!("desk-unit", place = project.cite_segment(at.segment)));
            Some((label, String::new(), (at.segment, None)))
        }
        None => None,
    };
    let lines: Vec<(String, String, (SegmentId, Option<CodeId>))> = found.iter().filter_map(line).collect();
    let then = move |shell: &mut Shell, project: &Project, (segment, code): (SegmentId, Option<CodeId>)| {
        match code {
            Some(code) => with_coding(shell, project, action, segment, code),
            None => run(UnmarkUnit { place: PlaceRef::Segment(segment), quote: None }),
        }
    };
    match lines.as_slice() {
        [] => {
            shell.tell(Tone::Warning, say!("desk-no-coding-here"));
            Vec::new()
        }
        [(_, _, one)] => then(shell, project, *one),
        _ => ask::one_of(shell, action.label(), true, lines, then),
    }
}

/// Asks for the digit that a code shall have.
pub fn ask_pin(shell: &mut Shell, project: &Project, code: CodeId) -> Vec<Effect> {
    let pins = project.pins();
    let line = |digit: u8| {
        let now = pins.get(&digit).copied();
        let label = now.map_or("–".to_owned(), |code| project.code_path(code).replace('\\', " > "));
        let note = if now == Some(code) { shell.say(&say!("pin-off")) } else { String::new() };
        Choice::run(label, pin(project, code, digit)).with(note)
    };
    let lines = (1..=9).map(line).collect();
    let title = say!("pin-title", code = project.code(code).map_or("", |row| row.name.as_str()));
    ask::list(shell, title, lines, true)
}

/// The command that pins a code to a digit; from the digit it has it is taken off.
fn pin(project: &Project, code: CodeId, digit: u8) -> SetSetting {
    let mut pins = project.pins();
    let same = pins.get(&digit) == Some(&code);
    pins.retain(|_, pinned| *pinned != code);
    if same {
        pins.remove(&digit);
    } else {
        pins.insert(digit, code);
    }
    SetSetting {
        key: PINS.to_owned(),
        value: serde_json::to_string(&pins).unwrap_or_else(|_| "null".to_owned()),
    }
}
