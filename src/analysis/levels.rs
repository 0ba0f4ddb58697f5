//! The levels of a code for tables of coding: theme, supercategory, category and concept, or the project's own names.
//!
//! Levels are labels, so a table that has a column for each must say where an unlabelled code goes: the code itself is
//! the lowest, the root the highest, the code above it the one in between.

use super::table::{Column, Title};
use crate::language::fold::fold;
use crate::model::{Code, CodeId, Project};
use crate::say;

/// The default levels, highest first: column id, and the names by which a label is known, folded.
const DEFAULT: [(&str, &[&str]); 4] = [
    ("theme", &["tema", "theme"]),
    ("supercategory", &["nadkategorija", "supercategory"]),
    ("category", &["kategorija", "category"]),
    ("concept", &["pojem", "concept"]),
];

/// The levels of a project, highest first.
pub struct Levels {
    /// The project's own names (the setting `levels`); empty for the default four.
    own: Vec<String>,
}

impl Levels {
    /// The levels of a project.
    pub fn of(project: &Project) -> Self {
        let setting = project.setting("levels").and_then(|value| value.as_array());
        let own = setting.into_iter().flatten().filter_map(|item| item.as_str()).map(str::to_owned).collect();
        Self { own }
    }

    /// How many there are; at least one.
    pub fn len(&self) -> usize {
        if self.own.is_empty() { DEFAULT.len() } else { self.own.len() }
    }

    /// Never: there is always one.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// A column for each, highest first.
    pub fn columns(&self) -> Vec<Column> {
        if !self.own.is_empty() {
            return self
                .own
                .iter()
                .map(|name| Column::words(format!("l:{name}"), Title::Name(name.clone())))
                .collect();
        }
        let title = |id: &str| match id {
            "theme" => say!("level-theme"),
            "supercategory" => say!("level-supercategory"),
            "category" => say!("level-category"),
            _ => say!("level-concept"),
        };
        DEFAULT.iter().map(|(id, _)| Column::term(*id, title(id))).collect()
    }

    /// Which level a label names.
    fn place(&self, label: &str) -> Option<usize> {
        let label = fold(label.trim());
        if self.own.is_empty() {
            DEFAULT.iter().position(|(_, names)| names.contains(&label.as_ref()))
        } else {
            self.own.iter().position(|name| fold(name.trim()) == label)
        }
    }

    /// The code and those above it, each at its level.
    pub fn steps(&self, project: &Project, code: CodeId) -> Vec<Option<CodeId>> {
        let mut chain: Vec<&Code> = Vec::new();
        let mut at = project.code(code);
        while let Some(row) = at.filter(|_| chain.len() <= project.codes().len()) {
            chain.push(row);
            at = row.parent.and_then(|id| project.code(id));
        }
        let mut steps: Vec<Option<CodeId>> = vec![None; self.len()];
        let mut bare: Vec<&Code> = Vec::new();
        for row in chain {
            match row
                .level
                .as_deref()
                .and_then(|label| self.place(label))
                .and_then(|place| steps.get_mut(place))
            {
                Some(slot) if slot.is_none() => *slot = Some(row.id),
                _ => bare.push(row),
            }
        }
        // A code without others under it takes the lowest free place, the root the highest, the others what is free from
        // below; what has others under it is no concept.
        let leaf = project.children(Some(code)).is_empty();
        let root = (bare.len() > 1 || !leaf).then(|| bare.pop()).flatten();
        let mut free = steps.iter_mut().rev().skip(usize::from(!leaf)).filter(|slot| slot.is_none());
        for (slot, row) in free.by_ref().zip(&bare) {
            *slot = Some(row.id);
        }
        if let (Some(root), Some(slot)) = (root, steps.iter_mut().find(|slot| slot.is_none())) {
            *slot = Some(root.id);
        }
        steps
    }
}

/// A code's name as a table of coding prints it: in vivo names in »…«.
pub fn name(project: &Project, code: CodeId) -> String {
    let Some(row) = project.code(code) else { return String::new() };
    if row.in_vivo && !row.name.starts_with('»') { format!("»{}«", row.name) } else { row.name.clone() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::model::Rows;
    use uuid::Uuid;

    fn id(number: u128) -> CodeId {
        CodeId(Uuid::from_u128(number))
    }

    fn said(levels: &[Option<&str>]) -> Vec<Option<u128>> {
        let project = project(levels);
        let steps = Levels::of(&project).steps(&project, id(levels.len() as u128));
        steps.into_iter().map(|code| code.map(|code| code.0.as_u128())).collect()
    }

    fn project(levels: &[Option<&str>]) -> Project {
        let mut rows = Rows::default();
        for (number, level) in (1..).zip(levels) {
            let parent = (number > 1).then(|| id(number - 1));
            let (name, level) = (number.to_string(), level.map(str::to_owned));
            rows.codes.push(Code { id: id(number), parent, name, level, ..Code::default() });
        }
        Project::from_rows(rows)
    }

    #[test]
    fn labels_decide_and_what_has_none_goes_where_it_stands() {
        assert_eq!(
            said(&[Some("tema"), Some("kategorija"), Some("pojem")]),
            [Some(1), None, Some(2), Some(3)]
        );
        assert_eq!(said(&[None, None, None]), [Some(1), None, Some(2), Some(3)]);
        assert_eq!(said(&[None]), [None, None, None, Some(1)]);
        assert_eq!(said(&[None, None]), [Some(1), None, None, Some(2)]);
        assert_eq!(said(&[None, None, None, None]), [Some(1), Some(2), Some(3), Some(4)]);
        assert_eq!(said(&[Some("Kategorija"), None]), [None, None, Some(1), Some(2)]);
        let middle = |at: u128, levels: &[Option<&str>]| {
            let project = project(levels);
            let steps = Levels::of(&project).steps(&project, id(at));
            steps.into_iter().map(|code| code.map(|code| code.0.as_u128())).collect::<Vec<_>>()
        };
        assert_eq!(middle(1, &[None, None, None]), [Some(1), None, None, None]);
        assert_eq!(middle(2, &[None, None, None]), [Some(1), None, Some(2), None]);
    }
}
