//! Alphabetical order by the rules of the language, from the Unicode collation data of ICU.
//!
//! A collator costs some microseconds to build, so each is built once and kept; if the data of a language is missing, the
//! order of code points is better than none.

use std::cmp::Ordering;
use std::sync::{LazyLock, RwLock};

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale::Locale;
use rustc_hash::FxHashMap;

type Kept = FxHashMap<&'static str, Option<&'static CollatorBorrowed<'static>>>;

static SLOVENIAN: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| build("sl"));
static OTHERS: LazyLock<RwLock<Kept>> = LazyLock::new(RwLock::default);

fn build(code: &str) -> Option<CollatorBorrowed<'static>> {
    let locale: Locale = code.parse().ok()?;
    Collator::try_new(locale.into(), CollatorOptions::default()).ok()
}

/// Compares by the order of the language `code`; ties (equal but for bytes) are broken by code points, so that sorting
/// is stable over runs.
pub fn compare(code: &'static str, a: &str, b: &str) -> Ordering {
    let order = match code {
        "sl" => SLOVENIAN.as_ref().map(|collator| collator.compare(a, b)),
        _ => other(code).map(|collator| collator.compare(a, b)),
    };
    order.unwrap_or(Ordering::Equal).then_with(|| a.cmp(b))
}

/// The kept collator of another language; there are as many as languages, so that none need ever be dropped.
fn other(code: &'static str) -> Option<&'static CollatorBorrowed<'static>> {
    if let Ok(kept) = OTHERS.read()
        && let Some(found) = kept.get(code)
    {
        return *found;
    }
    let built = build(code).map(|collator| &*Box::leak(Box::new(collator)));
    match OTHERS.write() {
        Ok(mut kept) => *kept.entry(code).or_insert(built),
        Err(_) => built,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carons_have_their_own_place_in_slovenian_only() {
        let mut words = ["čas", "cvet", "dom", "cena", "šola", "sto", "tur", "žena", "zvok", "Celje", "đak"];
        words.sort_by(|a, b| compare("sl", a, b));
        assert_eq!(
            words,
            ["Celje", "cena", "cvet", "čas", "dom", "đak", "sto", "šola", "tur", "zvok", "žena"]
        );
        assert_eq!(compare("en", "čas", "cvet"), Ordering::Less);
        assert_eq!(compare("de", "Äpfel", "Birne"), Ordering::Less);
        assert_eq!(compare("sl", "a", "a"), Ordering::Equal);
    }
}
