//! `property add`: a property of a category and the extremes between which it varies; given again, they are changed.

use crate::command::plan::{Changes, Collect, Plan, Verb, World};
use crate::command::refs::{CodeRef, check_name};
use crate::error::Result;
use crate::model::{Project, Property, PropertyId, Ref, order, tree};
use crate::say;
use serde::Serialize;

/// A property of a category.
#[derive(Clone, Debug, PartialEq, Serialize, clap::Args)]
pub struct AddProperty {
    /// The category.
    pub category: CodeRef,
    /// Its name.
    pub name: String,
    /// One extreme.
    #[arg(long)]
    pub from: Option<String>,
    /// The other extreme.
    #[arg(long)]
    pub to: Option<String>,
    /// The dimension along which it varies.
    #[arg(long)]
    pub dimension: Option<String>,
}

impl Verb for AddProperty {
    fn plan(&self, project: &Project, world: &mut World) -> Result<Plan> {
        let category = self.category.resolve(project)?;
        let name = check_name(&self.name)?;
        let list = project.properties_of(category.id);
        let there = list.iter().find(|row| tree::same_name(&row.name) == name);
        let mut row = there.map_or_else(
            || Property {
                id: PropertyId(world.id()),
                category: category.id,
                name: name.clone(),
                dimension: String::new(),
                one: String::new(),
                other: String::new(),
                values: Vec::new(),
                order: order::after(list.last().map(|row| row.order.as_str())),
            },
            |row| (*row).clone(),
        );
        for (field, given) in
            [(&mut row.one, &self.from), (&mut row.other, &self.to), (&mut row.dimension, &self.dimension)]
        {
            if let Some(given) = given {
                given.trim().clone_into(field);
            }
        }
        let id = row.id;
        let said = match row.one.is_empty() && row.other.is_empty() {
            true => say!("property-added", category = category.name.as_str(), name = name),
            false => say!(
                "property-added-between",
                category = category.name.as_str(),
                name = name,
                one = row.one.as_str(),
                other = row.other.as_str()
            ),
        };
        let mut changes = Changes::new();
        changes.put(there.map(|row| (*row).clone()), Some(row));
        Ok(changes.plan(said).showing(Ref::Property(id)))
    }
}
