//! Codes of an import: met by their paths, made where missing, definitions filled where empty and never overwritten.

use crate::command::code::{check_color, last_order};
use crate::command::draft::DraftCode;
use crate::command::plan::{Changes, Collect, World};
use crate::message::Message;
use crate::model::{Code, CodeId, Project, order, tree};
use crate::say;
use rustc_hash::FxHashMap;

/// From so many new siblings on their places are shared out at once.
pub const MANY: usize = 200;

/// The code tree as the plan leaves it, by parent and name.
pub struct Codes<'a> {
    project: &'a Project,
    by_name: FxHashMap<(Option<CodeId>, String), CodeId>,
    by_path: FxHashMap<Vec<String>, CodeId>,
    last: FxHashMap<Option<CodeId>, String>,
    rows: FxHashMap<CodeId, Code>,
    /// Codes made.
    pub made: Vec<CodeId>,
    /// Codes of the project whose definition was filled.
    pub filled: usize,
}

impl<'a> Codes<'a> {
    /// The project's tree.
    pub fn of(project: &'a Project) -> Self {
        let by_name = project.codes().map(|row| ((row.parent, tree::same_name(&row.name)), row.id)).collect();
        Self {
            project,
            by_name,
            by_path: FxHashMap::default(),
            last: FxHashMap::default(),
            rows: FxHashMap::default(),
            made: Vec::new(),
            filled: 0,
        }
    }

    /// The code at this path; missing ones on the way are made.
    pub fn at(&mut self, path: &[String], changes: &mut Changes, world: &mut World) -> Option<CodeId> {
        if let Some(id) = self.by_path.get(path) {
            return Some(*id);
        }
        let mut at = None;
        for step in path {
            let name = tree::same_name(&step.replace('\\', "/"));
            let key = (at, name.clone());
            let id = match self.by_name.get(&key) {
                Some(id) => *id,
                None => {
                    let id = CodeId(world.id());
                    let last = self.last.get(&at).cloned().or_else(|| last_order(self.project, at));
                    let order = order::after(last.as_deref());
                    let row = Code { id, parent: at, name, order: order.clone(), ..Code::default() };
                    changes.add(row.clone());
                    self.rows.insert(id, row);
                    self.last.insert(at, order);
                    self.by_name.insert(key, id);
                    self.made.push(id);
                    id
                }
            };
            at = Some(id);
        }
        if let Some(id) = at {
            self.by_path.insert(path.to_vec(), id);
        }
        at
    }

    /// Gives the codes their order anew where very many came under one: made one after the other, their keys have grown.
    pub fn settle(&mut self, changes: &mut Changes) {
        let mut under: FxHashMap<Option<CodeId>, Vec<CodeId>> = FxHashMap::default();
        for id in &self.made {
            under.entry(self.rows.get(id).and_then(|row| row.parent)).or_default().push(*id);
        }
        for (parent, ids) in under.into_iter().filter(|(_, ids)| ids.len() > MANY) {
            let last = last_order(self.project, parent);
            for (id, order) in ids.iter().zip(order::many_after(last.as_deref(), ids.len())) {
                if let Some(row) = self.rows.get_mut(id) {
                    row.order = order;
                    changes.put(None, Some(row.clone()));
                }
            }
        }
    }

    /// A code of the draft: made or met, its empty fields filled; what says otherwise in the project is a note.
    pub fn take(
        &mut self,
        draft: &DraftCode,
        changes: &mut Changes,
        world: &mut World,
        notes: &mut Vec<Message>,
    ) {
        let Some(id) = self.at(&draft.path, changes, world) else { return };
        let old = self.project.code(id);
        let Some(mut row) = self.rows.get(&id).or(old).cloned() else { return };
        let before = row.clone();
        let color = match draft.color.as_deref().map(|color| (color, check_color(color))) {
            Some((_, Ok(color))) => Some(color),
            Some((color, Err(_))) => {
                notes.push(say!(
                    "import-color-unknown",
                    path = draft.path.join(tree::SEPARATOR),
                    color = color
                ));
                None
            }
            None => None,
        };
        let mut differs = Vec::new();
        for (field, own, new) in [
            (say!("import-field-definition"), &mut row.definition, &draft.definition),
            (say!("import-field-include"), &mut row.include, &draft.include),
            (say!("import-field-exclude"), &mut row.exclude, &draft.exclude),
            (say!("import-field-example"), &mut row.example, &draft.example),
        ] {
            if own.trim().is_empty() {
                own.clone_from(new);
            } else if !new.trim().is_empty() && tree::same_name(own) != tree::same_name(new) {
                differs.push(field);
            }
        }
        for (field, own, new) in [
            (say!("import-field-level"), &mut row.level, &draft.level),
            (say!("import-field-color"), &mut row.color, &color),
        ] {
            match (&own, new) {
                (None, Some(_)) => own.clone_from(new),
                (Some(a), Some(b)) if a != b => differs.push(field),
                _ => {}
            }
        }
        row.in_vivo |= draft.in_vivo;
        notes.extend(differs.into_iter().map(|field| {
            say!("import-code-differs", path = draft.path.join(tree::SEPARATOR), field = field)
        }));
        if row != before {
            self.filled += usize::from(old.is_some() && !self.rows.contains_key(&id));
            changes.put(old.cloned(), Some(row.clone()));
            self.rows.insert(id, row);
        }
    }
}
