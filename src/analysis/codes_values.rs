//! # What it shows
//! A row per code and value of a variable (region): segments, documents, the documents there are, their share, people.
//!
//! # How it is counted
//! As in the comparison by a variable (`crosstab`) in its long shape: with subcodes, documents as a union, people as
//! bounds where they cannot be told apart, a segment's own value before its document's.
//!
//! # Example
//! `Izidi\Ne še zaposlitev · pojem · vzhodna · 9 · 4 · 5 · 80,0 % · 4–7`
//!
//! # References
//! Kuckartz, U. (2014). *Qualitative Text Analysis* (group comparison). Guest, G., MacQueen, K. & Namey, E. (2012).
//! *Applied Thematic Analysis*.

use super::Switch;
use super::crosstab::Crosstab;
use super::table::Table;
use super::{Analysis, Args, CountUnit, Input, Needs, Percent, Shape};
use crate::error::Result;
use crate::say;

/// Codes and values, a row for each.
pub struct CodesValues;

impl Analysis for CodesValues {
    fn name(&self) -> &'static str {
        "codes-values"
    }

    fn switches(&self) -> &'static [Switch] {
        &[Switch::Unit]
    }

    fn needs(&self) -> Needs {
        Crosstab.needs()
    }

    fn run(&self, input: &Input) -> Result<Table> {
        let args = Args {
            shape: Shape::Long,
            unit: CountUnit::Documents,
            percent: Percent::None,
            ..input.args.clone()
        };
        let table = Crosstab.run(&Input { args: &args, ..*input })?;
        Ok(Table { name: self.name(), title: say!("analysis-codes-values"), ..table })
    }
}
