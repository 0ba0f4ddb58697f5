//! Commands on codes, one file a verb, and what they share.

pub mod add;
pub mod also;
pub mod color;
pub mod define;
pub mod level;
pub mod merge;
pub mod remove;
pub mod rename;
pub mod reparent;
pub mod split;
pub mod state;
pub mod unmerge;

use super::plan::{Changes, Collect, World};
use crate::error::{Error, Result};
use crate::model::{Code, CodeId, Project, order, tree};
use crate::say;
use std::collections::HashMap;

/// Codes that a plan makes on its way, so that a second path through a new code finds it.
#[derive(Debug, Default)]
pub struct NewCodes {
    made: HashMap<(Option<CodeId>, String), CodeId>,
    last: HashMap<Option<CodeId>, String>,
    /// How many codes were made.
    pub count: usize,
}

impl NewCodes {
    /// The code at `steps`, with every missing code on the way added to `changes`.
    pub fn at(
        &mut self,
        project: &Project,
        changes: &mut Changes,
        world: &mut World,
        steps: &[String],
    ) -> Result<CodeId> {
        let mut at: Option<CodeId> = None;
        for step in steps {
            let there = project
                .children(at)
                .iter()
                .copied()
                .find(|id| project.code(*id).is_some_and(|row| tree::same_name(&row.name) == *step));
            let key = (at, step.clone());
            let next = match there.or_else(|| self.made.get(&key).copied()) {
                Some(id) => id,
                None => {
                    let id = CodeId(world.id());
                    let last = self.last.get(&at).cloned().or_else(|| last_order(project, at));
                    let order = order::after(last.as_deref());
                    changes.add(Code {
                        id,
                        parent: at,
                        name: check_name(step)?,
                        order: order.clone(),
                        ..Code::default()
                    });
                    self.last.insert(at, order);
                    self.made.insert(key, id);
                    self.count += 1;
                    id
                }
            };
            at = Some(next);
        }
        at.ok_or_else(|| Error::refused(say!("code-name-empty")).hint(say!("code-name-empty-hint")))
    }
}

/// The order key of the last code under `parent`.
pub fn last_order(project: &Project, parent: Option<CodeId>) -> Option<String> {
    project.children(parent).last().and_then(|id| project.code(*id)).map(|row| row.order.clone())
}

/// A name as it is kept: tidied, not empty, without the path's separator.
pub fn check_name(name: &str) -> Result<String> {
    let name = tree::same_name(name);
    if name.is_empty() {
        return Err(Error::refused(say!("code-name-empty")).hint(say!("code-name-empty-hint")));
    }
    if name.contains('\\') {
        return Err(Error::refused(say!("code-name-separator", name = name)));
    }
    Ok(name)
}

/// A colour of the palette by its name, or `#rrggbb`.
pub fn check_color(color: &str) -> Result<String> {
    let tidy = color.trim().to_lowercase();
    let hex = tidy
        .strip_prefix('#')
        .is_some_and(|digits| digits.len() == 6 && digits.chars().all(|c| c.is_ascii_hexdigit()));
    if hex || PALETTE.contains(&tidy.as_str()) {
        Ok(tidy)
    } else {
        Err(Error::refused(say!("color-unknown", color = color))
            .hint(say!("color-unknown-hint", colors = PALETTE.join(", "))))
    }
}

/// The colours with names, the same in every theme.
pub const PALETTE: [&str; 10] =
    ["red", "orange", "yellow", "green", "teal", "blue", "purple", "pink", "brown", "grey"];
