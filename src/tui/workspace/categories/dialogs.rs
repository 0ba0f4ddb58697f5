//! The dialogs of a category: definition, level, shell, its place in the tree, merge and split, a relation, a property, an
//! entry of the card.

use crate::command::card::add::AddCardEntry;
use crate::command::code::also::AlsoUnder;
use crate::command::code::level::LevelOfCode;
use crate::command::code::merge::MergeCodes;
use crate::command::code::reparent::MoveCode;
use crate::command::code::split::SplitCode;
use crate::command::code::state::StateOfCode;
use crate::command::code::unmerge::UnmergeCode;
use crate::command::property::add::AddProperty;
use crate::command::quote::QuoteRef;
use crate::command::refs::{CodeRef, PlaceRef};
use crate::command::relation::add::AddRelation;
use crate::message::Message;
use crate::model::{CodeId, CodeState, Direction, Project, SegmentId, Side, Stance, tree};
use crate::say;
use crate::tui::action::Action;
use crate::tui::ask::{self, Then};
use crate::tui::bench::{Effect, run};
use crate::tui::counts::Coded;
use crate::tui::go::Go;
use crate::tui::layer::picker::{NoCode, Picker, Wish};
use crate::tui::memo;
use crate::tui::page::{Page, Part};
use crate::tui::shell::{Shell, Tone};
use crate::tui::widget::wrap;

fn name(project: &Project, code: CodeId) -> String {
    project.code(code).map_or_else(String::new, |row| row.name.clone())
}

/// A part of the definition, on a page.
pub fn define(shell: &mut Shell, project: &Project, code: CodeId) -> Vec<Effect> {
    let Some(row) = project.code(code) else { return Vec::new() };
    let parts: Vec<(String, String, Part)> =
        Part::ALL.iter().map(|part| (shell.say(&part.label()), wrap::fit(part.of(row), 36), *part)).collect();
    let title = say!("category-define", code = row.name.as_str());
    ask::one_of(shell, title, true, parts, move |shell, project, part| {
        let Some(row) = project.code(code) else { return Vec::new() };
        let title = format!("{} · {}", row.name, shell.say(&part.label()));
        memo::open(shell, Page::Part(code, part), title, part.of(row))
    })
}

/// The project's levels: its setting, else the usual four; and those that codes already have.
fn levels(shell: &Shell, project: &Project) -> Vec<String> {
    let own = project.setting("levels").and_then(|value| value.as_array());
    let mut levels: Vec<String> =
        own.into_iter().flatten().filter_map(|value| value.as_str()).map(tree::same_name).collect();
    if levels.is_empty() {
        levels =
            ["usual-level-theme", "usual-level-supercategory", "usual-level-category", "usual-level-concept"]
                .into_iter()
                .map(|key| shell.say(&Message::new(key)))
                .collect();
    }
    for level in project.codes().filter_map(|row| row.level.as_ref()) {
        if !levels.contains(level) {
            levels.push(level.clone());
        }
    }
    levels
}

/// A level, or none.
pub fn level(shell: &mut Shell, project: &Project, code: CodeId) -> Vec<Effect> {
    let now = project.code(code).and_then(|row| row.level.clone()).unwrap_or_default();
    let others = levels(shell, project).into_iter().filter(|level| *level != now);
    let mut lines: Vec<(String, String, String)> =
        others.map(|level| (level.clone(), String::new(), level)).collect();
    if !now.is_empty() {
        lines.push((shell.say(&say!("category-no-level")), String::new(), String::new()));
    }
    let title = say!("category-ask-level", code = name(project, code));
    ask::one_of(shell, title, true, lines, move |_, _, level| {
        run(LevelOfCode { code: CodeRef::Id(code), level })
    })
}

/// A shell, and why; an empty line gives no reason.
pub fn state(shell: &mut Shell, project: &Project, code: CodeId) -> Vec<Effect> {
    let now = project.code(code).map(|row| row.state).unwrap_or_default();
    let lines: Vec<(String, String, CodeState)> = CodeState::ALL
        .iter()
        .filter(|one| **one != now)
        .map(|one| (shell.say(&Message::new(format!("code-state-{}", one.name()))), String::new(), *one))
        .collect();
    let title = say!("category-ask-state", code = name(project, code));
    ask::one_of(shell, title, true, lines, move |shell, _, state| {
        ask::line(shell, say!("prompt-state"), (code, state), "", move |_, _, reason| {
            run(StateOfCode { code: CodeRef::Id(code), state, reason: reason.to_owned() })
        })
    })
}

/// A category goes under another, or to the top.
pub fn reparent(shell: &mut Shell, project: &Project, moved: CodeId) -> Vec<Effect> {
    let title = say!("aim-under", code = name(project, moved));
    let wish = Wish { title, none: NoCode::Top, ..Wish::default() };
    let picker = Picker::new(shell, project, wish, "", &[], move |_, _, picked| {
        let under = picked.known();
        if under.is_none() && !picked.none {
            return Vec::new();
        }
        run(MoveCode {
            code: CodeRef::Id(moved),
            under: under.map(CodeRef::Id),
            top: under.is_none(),
            before: None,
            after: None,
        })
    });
    shell.layer = Some(Box::new(picker));
    Vec::new()
}

/// A category goes into another; what that would do is said before.
pub fn merge(shell: &mut Shell, project: &Project, from: CodeId) -> Vec<Effect> {
    let title = say!("aim-into", code = name(project, from));
    ask::code(shell, project, title, &[], move |shell, project, into| {
        let yes = say!(
            "category-merge",
            from = name(project, from),
            into = name(project, into),
            segments = shell.counts.of(from).own
        );
        let then = Then::run(MergeCodes { from: CodeRef::Id(from), into: CodeRef::Id(into) });
        ask::confirm(shell, Action::MergeCode.label(), &yes, then)
    })
}

/// The last merge comes apart; what would come apart is said before, where anything did go into this one.
pub fn unmerge(shell: &mut Shell, project: &Project, code: CodeId) -> Vec<Effect> {
    let into = name(project, code);
    let Some(last) = project.merges_into(code).into_iter().next() else {
        shell.tell(Tone::Plain, say!("category-unmerge-none", code = into));
        return Vec::new();
    };
    let yes = say!("category-unmerge", from = last.gone.name.as_str(), into = into, day = last.at.day());
    let then = Then::run(UnmergeCode { code: CodeRef::Id(code) });
    ask::confirm(shell, Action::UnmergeCode.label(), &yes, then)
}

/// A category belongs under another as well, or no longer.
pub fn also(shell: &mut Shell, project: &Project, code: CodeId) -> Vec<Effect> {
    let title = say!("aim-also", code = name(project, code));
    ask::code(shell, project, title, &[], move |_, project, category| {
        let not = project.code(code).is_some_and(|row| row.also.contains(&category));
        run(AlsoUnder { code: CodeRef::Id(code), category: CodeRef::Id(category), not })
    })
}

/// A relation: the other category, every kind in both readings, the direction, and whose it is. What is ticked is its
/// evidence.
pub fn relate(shell: &mut Shell, project: &Project, here: CodeId, ticked: Vec<Coded>) -> Vec<Effect> {
    let title = say!("aim-relate", code = name(project, here));
    ask::code(shell, project, title, &[], move |shell, project, other| {
        let mut readings = Vec::new();
        for (from, to) in [(here, other), (other, here)] {
            let (one, two) = (name(project, from), name(project, to));
            for kind in project.relation_kinds() {
                let kind = kind.name;
                let says =
                    say!("relation-reads", from = one.as_str(), kind = kind.as_str(), to = two.as_str());
                readings.push((shell.say(&says), String::new(), (from, kind, to)));
            }
        }
        let ticked = ticked.clone();
        ask::one_of(shell, Action::RelateCode.label(), false, readings, move |shell, _, (from, kind, to)| {
            let ticked = ticked.clone();
            let title = say!("category-ask-direction");
            let directions = in_words(shell, "direction", Direction::ALL, Direction::name);
            ask::one_of(shell, title, true, directions, move |shell, _, direction| {
                let (kind, ticked) = (kind.clone(), ticked.clone());
                let title = say!("category-ask-stance");
                let stances = in_words(shell, "stance", Stance::ALL, Stance::name);
                ask::one_of(shell, title, true, stances, move |shell, _, stance| {
                    used_up(shell);
                    run(AddRelation {
                        from: CodeRef::Id(from),
                        kind: kind.clone(),
                        to: CodeRef::Id(to),
                        direction,
                        said: stance == Stance::Said,
                        inferred: stance == Stance::Inferred,
                        evidence: quotes(&ticked),
                        quote: None,
                        note: String::new(),
                    })
                })
            })
        })
    })
}

/// Names of one kind as lines: `direction-plus` is what the message files have of it.
fn in_words<T: Copy>(
    shell: &Shell,
    of: &str,
    all: &[T],
    name: impl Fn(T) -> &'static str,
) -> Vec<(String, String, T)> {
    let line = |one: &T| (shell.say(&Message::new(format!("{of}-{}", name(*one)))), String::new(), *one);
    all.iter().map(line).collect()
}

/// What is ticked has done its work.
pub fn used_up(shell: &mut Shell) {
    shell.go(Go::Ticked);
}

fn quotes(ticked: &[Coded]) -> Vec<QuoteRef> {
    ticked.iter().map(|(segment, _)| QuoteRef::from(*segment)).collect()
}

/// An entry of the card: in which slot, where none is named. The links of a category are its relations; an entry there
/// says what a relation cannot.
pub fn entry(
    shell: &mut Shell,
    project: &Project,
    code: CodeId,
    slot: Option<String>,
    ticked: Vec<Coded>,
) -> Vec<Effect> {
    if let Some(slot) = slot {
        return entry_in(shell, code, slot, ticked);
    }
    let slots: Vec<(String, String, String)> = project
        .card_slots()
        .into_iter()
        .map(|slot| (shell.say(&say!("card-slot", slot = slot.name.as_str())), String::new(), slot.name))
        .collect();
    ask::one_of(shell, Action::AddEntry.label(), true, slots, move |shell, _, slot| {
        entry_in(shell, code, slot, ticked.clone())
    })
}

/// On which side the ticked segments stand, where any are ticked, and the words.
fn entry_in(shell: &mut Shell, code: CodeId, slot: String, ticked: Vec<Coded>) -> Vec<Effect> {
    let count = ticked.len();
    let words = move |shell: &mut Shell, side: Side| {
        let (slot, ticked) = (slot.clone(), ticked.clone());
        let about = (code, slot.clone(), side, ticked.clone());
        ask::words(shell, say!("prompt-entry"), about, "", move |shell, _, text| {
            used_up(shell);
            let (support, against) = match side {
                Side::For => (quotes(&ticked), Vec::new()),
                Side::Against => (Vec::new(), quotes(&ticked)),
            };
            run(AddCardEntry {
                category: CodeRef::Id(code),
                slot: slot.clone(),
                words: text.to_owned(),
                support,
                against,
                quote: None,
            })
        })
    };
    if count == 0 {
        return words(shell, Side::For);
    }
    let sides = in_words(shell, "category-ticked", Side::ALL, Side::name);
    ask::one_of(shell, say!("category-ask-side", count = count), true, sides, move |shell, _, side| {
        words(shell, side)
    })
}

/// A new property: its name, and two extremes.
pub fn property(shell: &mut Shell, code: CodeId) -> Vec<Effect> {
    ask::words(shell, say!("prompt-property"), code, "", move |_, _, text| {
        let (name, from, to) = read_property(text);
        run(AddProperty { category: CodeRef::Id(code), name, from, to, dimension: None })
    })
}

/// The ticked segments go to another code.
pub fn split(shell: &mut Shell, project: &Project, ticked: &[Coded]) -> Vec<Effect> {
    let Some((_, code)) = ticked.first().copied() else {
        shell.tell(Tone::Warning, say!("category-tick-first"));
        return Vec::new();
    };
    if ticked.iter().any(|(_, other)| *other != code) {
        shell.tell(Tone::Warning, say!("category-tick-one-code"));
        return Vec::new();
    }
    let path = tree::steps(&project.code_path(code)).join(" > ");
    let segments: Vec<SegmentId> = ticked.iter().map(|(segment, _)| *segment).collect();
    let about = (code, segments.clone());
    ask::words(shell, say!("prompt-split"), about, &format!("{path} > "), move |shell, _, text| {
        used_up(shell);
        run(SplitCode {
            code: CodeRef::Id(code),
            into: tree::steps(text).join(tree::SEPARATOR),
            places: segments.iter().copied().map(PlaceRef::Segment).collect(),
        })
    })
}

/// `trajanje: kratko … dolgo` as name and two extremes.
fn read_property(text: &str) -> (String, Option<String>, Option<String>) {
    let Some((name, rest)) = text.split_once(':') else { return (text.trim().to_owned(), None, None) };
    let kept = |part: &str| Some(part.trim().to_owned()).filter(|part| !part.is_empty());
    let (one, other) = rest.split_once('…').or_else(|| rest.split_once("...")).unwrap_or((rest, ""));
    (name.trim().to_owned(), kept(one), kept(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_property_is_read_with_its_extremes() {
        let read = |text: &str| {
            let (name, one, other) = read_property(text);
            (name, one.unwrap_or_default(), other.unwrap_or_default())
        };
        let words = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
        assert_eq!(read("trajanje: kratko … dolgo"), words("trajanje", "kratko", "dolgo"));
        assert_eq!(read("trajanje: kratko ... dolgo"), words("trajanje", "kratko", "dolgo"));
        assert_eq!(read("trajanje"), words("trajanje", "", ""));
    }
}
