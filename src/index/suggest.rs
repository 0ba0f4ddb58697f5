//! "Did you mean", and the counterparts of words for people.

use super::ast::{Expr, Query, Words};
use super::evaluate::Evaluation;
use super::plan::Plan;
use super::slot::token_of;
use std::ops::Range;

/// The name closest to what was typed, if any is near.
pub fn nearest<'n>(typed: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let typed = typed.to_lowercase();
    names
        .map(|name| (strsim::damerau_levenshtein(&typed, &name.to_lowercase()), name))
        .filter(|(distance, name)| {
            *distance <= 1 + name.chars().count() / 4 && *distance < name.chars().count()
        })
        .min_by_key(|(distance, name)| (*distance, *name))
        .map(|(_, name)| name)
}

/// A word that stands nowhere and one like it that does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meant {
    /// As typed.
    pub typed: String,
    /// Bytes of the query.
    pub place: Range<usize>,
    /// The form that stands in the texts.
    pub meant: String,
}

/// For each word that the documents looked at do not hold, the nearest form they do.
pub fn meant(plan: &Plan<'_>) -> Vec<Meant> {
    let absent = plan.leaves.iter().filter(|leaf| leaf.bits.is_empty() && !leaf.negative);
    let words =
        absent.filter_map(|leaf| leaf.word.clone()).filter(|(typed, place)| place.len() >= typed.len());
    words
        .filter_map(|(typed, place)| near_form(plan, &typed).map(|meant| Meant { typed, place, meant }))
        .collect()
}

fn near_form(plan: &Plan<'_>, typed: &str) -> Option<String> {
    let word = typed.to_lowercase();
    let most = if word.chars().count() < 5 { 1 } else { 2 };
    let mut near: Vec<(usize, &str)> = plan
        .vocabulary
        .forms_near(&word, most)
        .map(|form| (strsim::osa_distance(&word, form), form))
        .collect();
    near.sort_unstable();
    // The dictionary is that of all documents, so the form must be found in those looked at.
    near.into_iter()
        .map(|(_, form)| form)
        .find(|form| {
            let mut bits = plan.snapshot.paragraphs(&plan.maker().exact(&token_of(form))).unwrap_or_default();
            bits.keep(&plan.universe);
            !bits.is_empty()
        })
        .map(str::to_owned)
}

/// The counterparts of the query's words that the documents looked at hold, each with the number of hits that the query
/// has with the counterpart in the word's place; the count is made by `count`.
pub fn pairs(plan: &Plan<'_>, query: &Query, count: &dyn Fn(&Query) -> usize) -> Vec<(String, usize)> {
    let mut found: Vec<(String, usize)> = Vec::new();
    for (word, place) in
        plan.leaves.iter().filter(|leaf| !leaf.negative).filter_map(|leaf| leaf.word.as_ref())
    {
        let maker = plan.maker();
        for (_, other) in maker.pairs(&maker.word(&token_of(word))) {
            if found.iter().any(|(known, _)| *known == other) {
                continue;
            }
            let mut swapped = query.clone();
            swap(&mut swapped.root, place, &other);
            let hits = count(&swapped);
            if hits > 0 {
                found.push((other, hits));
            }
        }
    }
    found
}

/// Puts another word at a place of the query.
fn swap(expr: &mut Expr, at: &Range<usize>, word: &str) {
    match expr {
        Expr::Words(Words::Word(typed, place)) if place.0 == *at => *typed = word.to_owned(),
        Expr::And(parts) | Expr::Or(parts) => parts.iter_mut().for_each(|part| swap(part, at, word)),
        Expr::Not(part) => swap(part, at, word),
        _ => {}
    }
}

/// How many hits a plan has, in paragraphs or in segments.
pub fn total(plan: &Plan<'_>, segments: bool) -> usize {
    let mut evaluation = Evaluation::new(plan);
    if segments { evaluation.segments().len() } else { evaluation.paragraphs().count() }
}
