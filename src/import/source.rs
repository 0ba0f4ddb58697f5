//! Names of files: patterns, natural order, and which names are taken from a folder. No file is touched here.

use std::cmp::Ordering;

/// True for a file that is taken when its folder is imported: an ending that an importer names, not hidden, no lock
/// file of Word. A file without an ending is taken only when it is named itself.
pub fn is_taken(name: &str) -> bool {
    let extension = name.rsplit_once('.').map_or(String::new(), |(_, extension)| extension.to_lowercase());
    let is_read = super::ALL.iter().any(|importer| importer.endings().contains(&extension.as_str()));
    !is_passed_over(name) && !extension.is_empty() && is_read
}

/// True for what is passed over without a word: hidden files, lock files of Word (`~$A.docx`), a folder's README.
pub fn is_passed_over(name: &str) -> bool {
    name.starts_with('.') || name.starts_with("~$") || name.to_lowercase().starts_with("readme")
}

/// True when a part of a path is a pattern: shells on Windows hand `*.docx` over as it is.
pub fn is_pattern(name: &str) -> bool {
    name.contains(['*', '?'])
}

/// True when `name` fits a pattern of `*` (any characters) and `?` (one character); letter case is ignored.
pub fn fits(pattern: &str, name: &str) -> bool {
    let pattern: Vec<char> = pattern.to_lowercase().chars().collect();
    let name: Vec<char> = name.to_lowercase().chars().collect();
    let (mut p, mut n) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while n < name.len() {
        match pattern.get(p) {
            Some('*') => {
                star = Some((p, n));
                p += 1;
            }
            Some(c) if *c == '?' || name.get(n) == Some(c) => (p, n) = (p + 1, n + 1),
            _ => match star {
                Some((at, taken)) => {
                    star = Some((at, taken + 1));
                    (p, n) = (at + 1, taken + 1);
                }
                None => return false,
            },
        }
    }
    pattern.get(p..).is_some_and(|rest| rest.iter().all(|c| *c == '*'))
}

/// The order people expect: numbers by their value (A2 before A10), letters without their case, then as written.
pub fn natural(a: &str, b: &str) -> Ordering {
    let stem = |name: &str| pieces(name.rsplit_once('.').map_or(name, |(stem, _)| stem));
    stem(a).cmp(&stem(b)).then_with(|| a.cmp(b))
}

/// Runs of digits as numbers, everything else as small letters.
fn pieces(name: &str) -> Vec<(u128, String)> {
    let mut found: Vec<(u128, String)> = Vec::new();
    let mut digits = false;
    for c in name.chars() {
        let digit = c.is_ascii_digit();
        if found.is_empty() || digit != digits {
            found.push((0, String::new()));
        }
        digits = digit;
        if let Some((number, letters)) = found.last_mut() {
            match c.to_digit(10).filter(|_| digit) {
                Some(value) => *number = number.saturating_mul(10).saturating_add(u128::from(value)),
                None => letters.extend(c.to_lowercase()),
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_names_sort_by_value() {
        let mut names = ["A10.txt", "b1.txt", "A2.txt", "a1.txt", "B.txt"];
        names.sort_by(|a, b| natural(a, b));
        assert_eq!(names, ["a1.txt", "A2.txt", "A10.txt", "B.txt", "b1.txt"]);
    }

    #[test]
    fn patterns_and_folders_take_what_they_should() {
        assert!(fits("*.docx", "Intervju A.DOCX") && fits("A?.txt", "a1.txt") && fits("*a*b*", "xxaxxbxx"));
        assert!(!fits("*.docx", "A.doc") && !fits("A?.txt", "A.txt") && !fits("*a*b", "xxaxx"));
        assert!(is_taken("A.docx") && is_taken("tabela.CSV"));
        assert!(!is_taken("~$A.docx") && !is_taken(".A.txt") && !is_taken("slika.png"));
    }
}
