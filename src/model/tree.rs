//! Paths in the code tree: printing them, reading them, walking them.
//!
//! A path is printed with `\`, MAXQDA's separator; ` > ` separates as well when typed, because `\` needs AltGr on a
//! Slovenian keyboard. `/` belongs to names.

use super::{CodeId, Project};
use crate::text::normalise::tidy;

/// Prints between the steps of a path.
pub const SEPARATOR: &str = "\\";

/// Names are the same when equal after NFC and white-space folding; letter case counts.
pub fn same_name(name: &str) -> String {
    tidy(name)
}

/// The steps of a typed path, tidied; empty steps are left out.
pub fn steps(path: &str) -> Vec<String> {
    path.split('\\').flat_map(|piece| piece.split(" > ")).map(tidy).filter(|step| !step.is_empty()).collect()
}

/// The full path of a code, steps joined by `\`; empty for an unknown code.
pub fn path(project: &Project, code: CodeId) -> String {
    let mut names = Vec::new();
    let mut at = Some(code);
    while let Some(row) = at.and_then(|id| project.code(id)) {
        names.push(row.name.as_str());
        at = row.parent;
        if names.len() > project.codes().len() {
            break;
        }
    }
    names.reverse();
    names.join(SEPARATOR)
}

/// True when `code` lies under `above`, at any depth.
pub fn is_under(project: &Project, code: CodeId, above: CodeId) -> bool {
    let mut at = project.code(code).and_then(|row| row.parent);
    for _ in 0..project.codes().len() {
        match at {
            Some(id) if id == above => return true,
            Some(id) => at = project.code(id).and_then(|row| row.parent),
            None => return false,
        }
    }
    false
}

/// How many codes stand above this one.
pub fn depth(project: &Project, code: CodeId) -> usize {
    let mut depth = 0;
    let mut at = project.code(code).and_then(|row| row.parent);
    while let Some(id) = at {
        depth += 1;
        at = project.code(id).and_then(|row| row.parent).filter(|_| depth <= project.codes().len());
    }
    depth
}

/// All codes in tree order: a parent, then its children in their order.
pub fn walk(project: &Project) -> Vec<CodeId> {
    let mut out = Vec::with_capacity(project.codes().len());
    for root in project.children(None) {
        subtree_into(project, *root, &mut out);
    }
    out
}

/// A code and everything under it, in tree order.
pub fn subtree(project: &Project, code: CodeId) -> Vec<CodeId> {
    let mut out = Vec::new();
    subtree_into(project, code, &mut out);
    out
}

fn subtree_into(project: &Project, code: CodeId, out: &mut Vec<CodeId>) {
    // A stack instead of recursion: an imported tree may be as deep as it likes.
    let mut open = vec![code];
    while let Some(next) = open.pop() {
        if out.len() > project.codes().len() {
            return;
        }
        out.push(next);
        open.extend(project.children(Some(next)).iter().rev());
    }
}

/// The code at exactly this path.
pub fn find(project: &Project, steps: &[String]) -> Option<CodeId> {
    let mut at = None;
    for step in steps {
        let next = project
            .children(at)
            .iter()
            .copied()
            .find(|id| project.code(*id).is_some_and(|row| same_name(&row.name) == *step))?;
        at = Some(next);
    }
    at
}

/// The codes whose path ends with these steps: one when a short name is clear, several when it is not.
pub fn find_ending(project: &Project, ending: &[String]) -> Vec<CodeId> {
    let ends = |id: CodeId| {
        let full = steps(&path(project, id));
        full.len() >= ending.len() && full.iter().rev().zip(ending.iter().rev()).all(|(a, b)| a == b)
    };
    if ending.is_empty() { Vec::new() } else { walk(project).into_iter().filter(|id| ends(*id)).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_typed_path_may_use_either_separator_and_slashes_stay() {
        assert_eq!(steps("Izidi\\Delo > Delo/študij "), ["Izidi", "Delo", "Delo/študij"]);
        assert_eq!(steps(" Ne  še\u{00A0}zaposlitev"), ["Ne še zaposlitev"]);
    }
}
