//! Krippendorff's αU: agreement on where a code begins and ends, when each coder finds the units by oneself.
//!
//! For one code at a time, over a continuum of characters; what a coder left without the code is a gap. As in
//! Krippendorff, K. (1995). *On the reliability of unitizing continuous data*. Sociological Methodology 25.

use crate::text::Span;

/// A stretch of the continuum by one coder: a unit of the code, or the gap between two.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Section {
    begin: f64,
    length: f64,
    unit: bool,
}

/// Units and gaps of one coder over `0..length`; units that overlap or touch are one.
fn sections(units: &[Span], length: usize) -> Vec<Section> {
    let mut sorted: Vec<Span> = units.iter().copied().filter(|span| !span.is_empty()).collect();
    sorted.sort_by_key(|span| (span.start, span.end));
    let mut joined: Vec<Span> = Vec::new();
    for span in sorted {
        match joined.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => joined.push(span),
        }
    }
    let section =
        |begin: usize, end: usize, unit| Section { begin: begin as f64, length: (end - begin) as f64, unit };
    let (mut sections, mut at) = (Vec::new(), 0);
    for span in joined {
        if span.start > at {
            sections.push(section(at, span.start, false));
        }
        sections.push(section(span.start, span.end, true));
        at = span.end;
    }
    if at < length {
        sections.push(section(at, length, false));
    }
    sections
}

/// How far two sections differ: by their ends where both are units that meet, by the unit's length where it lies in the
/// other's gap.
fn distance(one: Section, other: Section) -> f64 {
    let ahead = one.begin - other.begin;
    let longer = one.length - other.length;
    match (one.unit, other.unit) {
        (true, true) if -one.length < ahead && ahead < other.length => {
            ahead * ahead + (ahead + longer) * (ahead + longer)
        }
        (true, false) if ahead >= 0.0 && -longer >= ahead => one.length * one.length,
        (false, true) if ahead <= 0.0 && -longer <= ahead => other.length * other.length,
        _ => 0.0,
    }
}

/// αU of one code: the units of each coder on a continuum of `length`. Undefined where nobody found a unit.
pub fn alpha(coders: &[Vec<Span>], length: usize) -> Option<f64> {
    let all: Vec<Vec<Section>> = coders.iter().map(|units| sections(units, length)).collect();
    let (m, l) = (all.len() as f64, length as f64);
    if all.len() < 2 || length == 0 {
        return None;
    }
    let mut observed = 0.0;
    for (at, one) in all.iter().enumerate() {
        for other in all.iter().skip(at + 1) {
            observed += between(one, other);
        }
    }
    let observed = 2.0 * observed / (m * (m - 1.0) * l * l);
    let units: Vec<f64> =
        all.iter().flatten().filter(|section| section.unit).map(|section| section.length).collect();
    let gaps: Vec<f64> =
        all.iter().flatten().filter(|section| !section.unit).map(|section| section.length).collect();
    let found = units.len() as f64;
    let by_chance = |unit: &f64| {
        let others = (found - 1.0) / 3.0 * (2.0 * unit.powi(3) - 3.0 * unit.powi(2) + unit);
        let room: f64 = gaps.iter().filter(|gap| *gap >= unit).map(|gap| gap - unit + 1.0).sum();
        others + unit * unit * room
    };
    let repeated: f64 = units.iter().map(|unit| unit * (unit - 1.0)).sum();
    let expected = 2.0 / l * units.iter().map(by_chance).sum::<f64>() / (m * l * (m * l - 1.0) - repeated);
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

/// The distances of all sections of two coders that meet; both lists are in the order of the continuum.
fn between(one: &[Section], other: &[Section]) -> f64 {
    let (mut sum, mut from) = (0.0, 0);
    for section in one {
        let end = section.begin + section.length;
        while other.get(from).is_some_and(|before| before.begin + before.length <= section.begin) {
            from += 1;
        }
        let meeting = other.iter().skip(from).take_while(|after| after.begin < end);
        sum += meeting.map(|after| distance(*section, *after)).sum::<f64>();
    }
    sum
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn spans(list: &[(usize, usize)]) -> Vec<Span> {
        // The published continuum begins at 150.
        list.iter().map(|(begin, length)| Span::new(begin - 150, begin - 150 + length)).collect()
    }

    /// Expected: Krippendorff, K. (2004), *Content Analysis*, p. 254: two observers, 300 long, categories c and k.
    #[test]
    fn the_published_example() {
        let c =
            alpha(&[spans(&[(225, 70), (370, 30)]), spans(&[(220, 80), (355, 20), (400, 20)])], 300).unwrap();
        assert!((c - 0.7286).abs() < 0.0005, "{c}");
        let k = alpha(&[spans(&[(180, 60), (300, 50)]), spans(&[(180, 60), (300, 50)])], 300).unwrap();
        assert_eq!(k, 1.0);
    }

    #[test]
    fn nothing_found_is_undefined() {
        assert_eq!(alpha(&[Vec::new(), Vec::new()], 100), None);
        assert_eq!(alpha(&[spans(&[(150, 5)])], 100), None);
    }
}
