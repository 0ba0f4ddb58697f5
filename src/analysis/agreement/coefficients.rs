//! Coefficients of agreement over given units, as the literature defines them; undefined is `None`, never a silent 1.
//!
//! A table of ratings has a row per unit and a value per coder; `None` is a missing value. Only Krippendorff's α takes
//! missing values; the others look at the units that every coder rated.

use std::collections::BTreeMap;

/// Ratings of one unit, one per coder.
pub type Unit = Vec<Option<usize>>;

/// The units that every coder rated.
fn whole(units: &[Unit]) -> Vec<Vec<usize>> {
    units.iter().filter_map(|unit| unit.iter().copied().collect()).collect()
}

/// How many values occur.
pub fn categories(units: &[Unit]) -> usize {
    let mut seen: Vec<usize> = units.iter().flatten().flatten().copied().collect();
    seen.sort_unstable();
    seen.dedup();
    seen.len()
}

/// Units that every coder rated.
pub fn rated(units: &[Unit]) -> usize {
    whole(units).len()
}

/// Units that every coder rated, and rated alike.
pub fn agreed(units: &[Unit]) -> usize {
    whole(units).iter().filter(|unit| unit.windows(2).all(|pair| pair.first() == pair.last())).count()
}

/// The mean share of agreeing pairs of coders per unit (of two coders: the share of units rated alike).
pub fn observed(units: &[Unit]) -> Option<f64> {
    let units = whole(units);
    let coders = units.first()?.len();
    let pairs = (coders * coders.saturating_sub(1)) as f64;
    if pairs == 0.0 {
        return None;
    }
    let alike =
        |unit: &Vec<usize>| counts(unit).values().map(|count| (count * (count - 1)) as f64).sum::<f64>();
    Some(units.iter().map(alike).sum::<f64>() / (pairs * units.len() as f64))
}

fn counts(values: &[usize]) -> BTreeMap<usize, usize> {
    let mut counts = BTreeMap::new();
    values.iter().for_each(|value| *counts.entry(*value).or_insert(0) += 1);
    counts
}

/// `(observed - expected) / (1 - expected)`; undefined where nothing but agreement was to be expected.
fn corrected(observed: f64, expected: f64) -> Option<f64> {
    (1.0 - expected > 1e-12).then(|| (observed - expected) / (1.0 - expected))
}

/// Cohen's κ of two coders.
pub fn cohen(units: &[Unit]) -> Option<f64> {
    let rated = whole(units);
    let n = rated.len() as f64;
    let of =
        |coder: usize| counts(&rated.iter().filter_map(|unit| unit.get(coder).copied()).collect::<Vec<_>>());
    if rated.first()?.len() != 2 {
        return None;
    }
    let (a, b) = (of(0), of(1));
    let expected =
        a.iter().map(|(value, count)| *count as f64 * b.get(value).copied().unwrap_or(0) as f64).sum::<f64>()
            / (n * n);
    corrected(observed(units)?, expected)
}

/// Brennan and Prediger's κn over `q` categories.
pub fn brennan_prediger(units: &[Unit], q: usize) -> Option<f64> {
    if q < 2 { None } else { corrected(observed(units)?, 1.0 / q as f64) }
}

/// Fleiss' κ (of two coders: Scott's π).
pub fn fleiss(units: &[Unit]) -> Option<f64> {
    let rated = whole(units);
    let all: Vec<usize> = rated.iter().flatten().copied().collect();
    let expected = counts(&all).values().map(|count| (*count as f64 / all.len() as f64).powi(2)).sum();
    corrected(observed(units)?, expected)
}

/// Krippendorff's α for nominal values, missing ones allowed.
pub fn alpha(units: &[Unit]) -> Option<f64> {
    let units: Vec<Vec<usize>> =
        units.iter().map(|unit| unit.iter().flatten().copied().collect::<Vec<_>>()).collect();
    let pairable: Vec<&Vec<usize>> = units.iter().filter(|unit| unit.len() > 1).collect();
    let all: Vec<usize> = pairable.iter().flat_map(|unit| unit.iter().copied()).collect();
    let n = all.len() as f64;
    let differing = |counts: &BTreeMap<usize, usize>| {
        let size: usize = counts.values().sum();
        counts.values().map(|count| (count * (size - count)) as f64).sum::<f64>()
    };
    let observed: f64 =
        pairable.iter().map(|unit| differing(&counts(unit)) / (unit.len() - 1) as f64).sum::<f64>() / n;
    let expected = differing(&counts(&all)) / (n * (n - 1.0));
    (all.len() > 1 && expected > 0.0).then(|| 1.0 - observed / expected)
}

/// A coefficient in thousandths, rounded half away from zero.
pub fn thousandths(value: f64) -> i64 {
    (value * 1000.0).round() as i64
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn units(rows: &[&[usize]]) -> Vec<Unit> {
        let length = rows.first().map_or(0, |row| row.len());
        let value = |row: &&[usize], at: usize| row.get(at).copied().filter(|value| *value > 0);
        (0..length).map(|at| rows.iter().map(|row| value(row, at)).collect()).collect()
    }

    fn said(value: Option<f64>) -> Option<i64> {
        value.map(thousandths)
    }

    /// Expected: the design page on the method, computed there by hand.
    #[test]
    fn two_coders_and_nine_units() {
        let two = units(&[&[1, 2, 4, 1, 2, 1, 1, 1, 2], &[1, 2, 3, 1, 2, 2, 1, 1, 2]]);
        assert_eq!((categories(&two), rated(&two), agreed(&two)), (4, 9, 7));
        assert_eq!(said(observed(&two)), Some(778));
        assert_eq!(said(cohen(&two)), Some(633));
        assert_eq!(said(brennan_prediger(&two, 4)), Some(704));
        assert_eq!(said(fleiss(&two)), Some(625));
        assert_eq!(said(alpha(&two)), Some(646));
    }

    /// Expected: Krippendorff's own example of four coders with missing data (nominal).
    #[test]
    fn four_coders_with_missing_data() {
        let four = units(&[
            &[1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
            &[1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
            &[0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
            &[1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
        ]);
        assert_eq!(said(alpha(&four)), Some(743));
        assert_eq!(cohen(&four), None);
    }

    /// Expected by hand: 24 of 30 alike, four codes: (,80 - ,25) / ,75.
    #[test]
    fn twenty_four_of_thirty() {
        let mut all: Vec<Unit> = (0..24).map(|at| vec![Some(at % 4), Some(at % 4)]).collect();
        all.extend((0..6).map(|at| vec![Some(at % 4), Some((at + 1) % 4)]));
        assert_eq!(
            (said(observed(&all)), said(brennan_prediger(&all, categories(&all)))),
            (Some(800), Some(733))
        );
    }

    #[test]
    fn what_everybody_says_alike_is_undefined() {
        let same = units(&[&[1, 1, 1], &[1, 1, 1]]);
        assert_eq!(
            (cohen(&same), fleiss(&same), alpha(&same), brennan_prediger(&same, 1)),
            (None, None, None, None)
        );
        assert_eq!(said(observed(&same)), Some(1000));
        assert_eq!((observed(&[]), alpha(&[]), cohen(&[])), (None, None, None));
    }
}
