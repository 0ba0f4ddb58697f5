//! The coefficients as rows: per given unit, per document, per overlap, and per boundary; pooled first, then per code.

use super::coefficients::{self as by, Unit};
use super::seen::{Put, Seen, same_place};
use super::{SHARE, unitizing};
use crate::analysis::Input;
use crate::analysis::place::Around;
use crate::analysis::table::{Cell, Column};
use crate::message::Message;
use crate::model::DocumentId;
use crate::say;
use crate::text::Span;

/// The columns of the long shape.
pub fn columns() -> Vec<Column> {
    vec![
        Column::term("level", say!("agreement-level")),
        Column::term("code", say!("table-code")),
        Column::number("units", say!("agreement-units")),
        Column::number("agreed", say!("agreement-agreed")),
        Column::number("percent", say!("agreement-percent")),
        Column::number("q", say!("agreement-q")),
        Column::number("cohen", say!("agreement-cohen")),
        Column::number("brennan_prediger", say!("agreement-brennan-prediger")),
        Column::number("fleiss", say!("agreement-fleiss")),
        Column::number("alpha", say!("agreement-alpha")),
        Column::number("alpha_u", say!("agreement-alpha-u")),
        Column::term("found", say!("agreement-found")),
    ]
}

/// A coefficient, or that it is undefined.
fn coefficient(value: Option<f64>) -> Cell {
    value.map_or_else(
        || Cell::Message(say!("agreement-undefined")),
        |value| Cell::Decimal(by::thousandths(value)),
    )
}

/// The name of a row's code, or that it is pooled.
fn code(seen: &Seen, place: Option<usize>) -> Cell {
    match place {
        Some(place) => seen.code(place).map_or(Cell::Empty, Cell::Code),
        None => Cell::Message(say!("agreement-pooled")),
    }
}

/// A row of ratings: everything that can be computed of them.
fn rated(seen: &Seen, level: &Message, place: Option<usize>, units: &[Unit], q: usize) -> Vec<Cell> {
    let two = seen.coders.len() == 2;
    let (rated, agreed) = (by::rated(units), by::agreed(units));
    let percent = if two {
        Cell::Share { part: agreed as u64, whole: rated as u64 }
    } else {
        by::observed(units).map_or(Cell::Empty, |share| Cell::Share {
            part: (share * 10_000.0).round() as u64,
            whole: 10_000,
        })
    };
    vec![
        Cell::Message(level.clone()),
        code(seen, place),
        Cell::count(rated),
        Cell::count(agreed),
        percent,
        Cell::count(q),
        if two { coefficient(by::cohen(units)) } else { Cell::Empty },
        coefficient(by::brennan_prediger(units, q)),
        coefficient(by::fleiss(units)),
        coefficient(by::alpha(units)),
        Cell::Empty,
        Cell::Empty,
    ]
}

/// A row of which only the share is defined, with κn where its q is known.
fn shared(
    seen: &Seen,
    level: &Message,
    place: Option<usize>,
    agreed: usize,
    all: usize,
    q: Option<usize>,
) -> Vec<Cell> {
    let share = (all > 0).then(|| agreed as f64 / all as f64);
    let kappa =
        q.map(|q| share.filter(|_| q > 1).map(|share| (share - 1.0 / q as f64) / (1.0 - 1.0 / q as f64)));
    vec![
        Cell::Message(level.clone()),
        code(seen, place),
        Cell::count(all),
        Cell::count(agreed),
        Cell::Share { part: agreed as u64, whole: all as u64 },
        q.map_or(Cell::Empty, Cell::count),
        Cell::Empty,
        kappa.map_or(Cell::Empty, coefficient),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
    ]
}

/// All rows, level by level.
pub fn rows(input: &Input, seen: &Seen) -> Vec<Vec<Cell>> {
    let mut rows = Vec::new();
    let common: Vec<DocumentId> = input
        .scope
        .documents(input.project)
        .into_iter()
        .filter(|id| seen.given.contains(id) || seen.free.contains(id))
        .collect();
    if !seen.units.is_empty() {
        rows.extend(per_unit(seen));
    }
    if !common.is_empty() {
        rows.extend(per_document(seen, &common));
    }
    if !seen.free.is_empty() {
        rows.extend(per_overlap(seen));
        rows.extend(per_boundary(input, seen));
    }
    rows
}

/// Given units: nominal where nobody put two codes on a unit, else pooled over the decisions per code.
fn per_unit(seen: &Seen) -> Vec<Vec<Cell>> {
    let level = say!("agreement-level-units");
    let one_each = seen.units.iter().all(|(_, by_coder)| by_coder.iter().all(|codes| codes.len() <= 1));
    let has = |place: usize| -> Vec<Unit> {
        let decision = |codes: &Vec<usize>| (!codes.is_empty()).then(|| usize::from(codes.contains(&place)));
        seen.units.iter().map(|(_, by_coder)| by_coder.iter().map(decision).collect()).collect()
    };
    let pooled: Vec<Unit> = if one_each {
        seen.units
            .iter()
            .map(|(_, by_coder)| by_coder.iter().map(|codes| codes.first().copied()).collect())
            .collect()
    } else {
        (0..seen.codes.len()).flat_map(has).collect()
    };
    let q = if one_each { by::categories(&pooled) } else { 2 };
    let mut rows = vec![rated(seen, &level, None, &pooled, q)];
    let used = |place: &usize| {
        seen.units.iter().any(|(_, by_coder)| by_coder.iter().flatten().any(|code| code == place))
    };
    rows.extend(
        (0..seen.codes.len()).filter(used).map(|place| rated(seen, &level, Some(place), &has(place), 2)),
    );
    rows
}

/// Documents: does the code exist there, and as often.
fn per_document(seen: &Seen, documents: &[DocumentId]) -> Vec<Vec<Cell>> {
    let times = |place: usize| -> Vec<Vec<usize>> {
        let count = |document: DocumentId, coder: usize| {
            seen.puts_in(document).filter(|put| put.code == place && put.coder == coder).count()
        };
        documents
            .iter()
            .map(|document| (0..seen.coders.len()).map(|coder| count(*document, coder)).collect())
            .collect()
    };
    let all: Vec<Vec<Vec<usize>>> = (0..seen.codes.len()).map(times).collect();
    let exists = |times: &Vec<Vec<usize>>| -> Vec<Unit> {
        times.iter().map(|unit| unit.iter().map(|count| Some(usize::from(*count > 0))).collect()).collect()
    };
    let (level, pooled) = (say!("agreement-level-exists"), all.iter().flat_map(exists).collect::<Vec<_>>());
    let mut rows = vec![rated(seen, &level, None, &pooled, 2)];
    rows.extend(
        all.iter().enumerate().map(|(place, times)| rated(seen, &level, Some(place), &exists(times), 2)),
    );
    let level = say!("agreement-level-frequency");
    let alike = |times: &Vec<Vec<usize>>| {
        times.iter().filter(|unit| unit.windows(2).all(|pair| pair.first() == pair.last())).count()
    };
    let agreed: usize = all.iter().map(alike).sum();
    rows.push(shared(seen, &level, None, agreed, documents.len() * all.len(), None));
    rows.extend(
        all.iter()
            .enumerate()
            .map(|(place, times)| shared(seen, &level, Some(place), alike(times), documents.len(), None)),
    );
    rows
}

/// Found segments: each coder's segment is agreed on when every other coder has the code at the same place.
fn per_overlap(seen: &Seen) -> Vec<Vec<Cell>> {
    let level = say!("agreement-level-overlap", share = SHARE);
    let mut counts = vec![(0_usize, 0_usize); seen.codes.len()];
    for document in &seen.free {
        let puts: Vec<&Put> = seen.puts_in(*document).collect();
        for put in &puts {
            let matched = |coder: usize| {
                puts.iter().any(|other| {
                    other.coder == coder && other.code == put.code && same_place(other.span, put.span)
                })
            };
            let agreed = (0..seen.coders.len()).all(|coder| coder == put.coder || matched(coder));
            if let Some((yes, all)) = counts.get_mut(put.code) {
                *yes += usize::from(agreed);
                *all += 1;
            }
        }
    }
    let q = counts.iter().filter(|(_, all)| *all > 0).count();
    let sum = counts.iter().fold((0, 0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
    let mut rows = vec![shared(seen, &level, None, sum.0, sum.1, Some(q))];
    let found = counts.iter().enumerate().filter(|(_, (_, all))| *all > 0);
    rows.extend(found.map(|(place, (yes, all))| shared(seen, &level, Some(place), *yes, *all, None)));
    rows
}

/// Boundaries: αU per code over the documents one after the other, in characters, and how many units each found.
fn per_boundary(input: &Input, seen: &Seen) -> Vec<Vec<Cell>> {
    let project = input.project;
    let mut found: Vec<Vec<Vec<Span>>> = vec![vec![Vec::new(); seen.coders.len()]; seen.codes.len()];
    let mut length = 0;
    for document in &seen.free {
        let text = project.text_of(*document);
        let mut around = Around::new(text);
        for put in seen.puts_in(*document) {
            let span = Span::new(
                length + around.chars_before(put.span.start),
                length + around.chars_before(put.span.end),
            );
            if let Some(units) = found.get_mut(put.code).and_then(|coders| coders.get_mut(put.coder)) {
                units.push(span);
            }
        }
        length += text.body().chars().count();
    }
    let names = seen.names(project);
    let row = |(place, coders): (usize, &Vec<Vec<Span>>)| {
        let each = names
            .iter()
            .zip(coders)
            .map(|(name, units)| Cell::Message(say!("methodology-count", name = name, n = units.len())));
        let mut row = vec![Cell::Message(say!("agreement-level-boundaries")), code(seen, Some(place))];
        row.resize(columns().len() - 2, Cell::Empty);
        row.push(coefficient(unitizing::alpha(coders, length)));
        row.push(Cell::lines(each.collect()));
        row
    };
    found
        .iter()
        .enumerate()
        .filter(|(_, coders)| coders.iter().any(|units| !units.is_empty()))
        .map(row)
        .collect()
}
