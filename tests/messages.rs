//! Every sentence that the source says is written in both languages, once, with the arguments it is given; and what
//! sentences look like with numbers, for a reader to read (`tests/messages-numbers.md`).

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement, VariantKey};
use preja::language::messages::{EN, SL};
use preja::message::{Locale, Message};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What a message file says of one key.
#[derive(Clone, Debug, Default)]
struct Said {
    /// Arguments that stand in it.
    uses: BTreeSet<String>,
    /// Arguments that choose a form by their number.
    counts: BTreeSet<String>,
    /// The forms of each choice by a number: `one`, `two` …
    forms: Vec<BTreeSet<String>>,
    /// Messages and terms that it refers to.
    refers: BTreeSet<String>,
}

/// The names of plural forms.
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

fn inline(expression: &InlineExpression<&str>, said: &mut Said) {
    match expression {
        InlineExpression::VariableReference { id } => {
            said.uses.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            said.refers.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => walk(expression, said),
        _ => {}
    }
}

fn walk(expression: &Expression<&str>, said: &mut Said) {
    match expression {
        Expression::Inline(expression) => inline(expression, said),
        Expression::Select { selector, variants } => {
            inline(selector, said);
            let forms: Option<BTreeSet<String>> = variants
                .iter()
                .map(|variant| match &variant.key {
                    VariantKey::NumberLiteral { value } => Some((*value).to_owned()),
                    VariantKey::Identifier { name } => PLURALS.contains(name).then(|| (*name).to_owned()),
                })
                .collect();
            if let (InlineExpression::VariableReference { id }, Some(forms)) = (selector, forms) {
                said.counts.insert(id.name.to_owned());
                said.forms.push(forms);
            }
            variants.iter().for_each(|variant| pattern(&variant.value, said));
        }
    }
}

fn pattern(pattern: &ast::Pattern<&str>, said: &mut Said) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            walk(expression, said);
        }
    }
}

/// The messages of a language; a mistake of a file, or a key that stands twice, is a failure.
fn language(name: &str, files: &[&str]) -> BTreeMap<String, Said> {
    let mut all = BTreeMap::new();
    for file in files {
        let resource =
            fluent_syntax::parser::parse(*file).unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let mut said = Said::default();
                    let value =
                        message.value.unwrap_or_else(|| panic!("{name}: {} says nothing", message.id.name));
                    pattern(&value, &mut said);
                    assert!(
                        all.insert(message.id.name.to_owned(), said).is_none(),
                        "{name}: {} stands twice",
                        message.id.name
                    );
                }
                Entry::Junk { content } => panic!("{name}: not understood: {content}"),
                _ => {}
            }
        }
    }
    all
}

fn both() -> [(Locale, BTreeMap<String, Said>); 2] {
    [(Locale::Sl, language("sl", SL)), (Locale::En, language("en", EN))]
}

/// The words inside the parentheses that begin `rest`, and the names that stand before a single `=` at their top level.
fn call(rest: &str) -> (Option<String>, BTreeSet<String>) {
    let (mut depth, mut quoted, mut escaped) = (0, false, false);
    let (mut piece, mut pieces) = (String::new(), Vec::new());
    for c in rest.chars() {
        if quoted {
            piece.push(c);
            quoted = escaped || c != '"';
            escaped = !escaped && c == '\\';
            continue;
        }
        match c {
            '"' => quoted = true,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 1 => {
                pieces.push(std::mem::take(&mut piece));
                continue;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
        if !(depth == 1 && c == '(') {
            piece.push(c);
        }
    }
    pieces.push(piece);
    let key = pieces[0]
        .trim()
        .strip_prefix('"')
        .and_then(|rest| rest.split_once('"'))
        .map(|(key, _)| key.to_owned());
    let names = pieces[1..]
        .iter()
        .filter_map(|piece| piece.split_once('='))
        .map(|(name, _)| name.trim().to_owned())
        .collect();
    (key, names)
}

/// Every key that the source says, with where it stands and its arguments (none known for `Message::new`).
fn said_in_source() -> Vec<(String, String, Option<BTreeSet<String>>)> {
    let mut found = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let code: String = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .map(|line| format!("{line}\n"))
                .collect();
            for (start, known) in [("say!(", true), ("Message::new(", false)] {
                for (at, _) in code.match_indices(start) {
                    if let (Some(key), names) = call(&code[at + start.len() - 1..]) {
                        found.push((path.display().to_string(), key, known.then_some(names)));
                    }
                }
            }
        }
    }
    found
}

#[test]
fn every_sentence_of_the_source_is_written_in_both_languages() {
    let languages = both();
    let mut missing = BTreeSet::new();
    let found = said_in_source();
    assert!(found.len() > 200, "the source is read");
    for (path, key, names) in &found {
        for (locale, messages) in &languages {
            match (messages.get(key), names) {
                (None, _) => {
                    missing.insert(format!("{}: {key} ({path})", locale.code()));
                }
                (Some(said), Some(names)) => {
                    for name in said.uses.difference(names) {
                        missing.insert(format!(
                            "{}: {key} needs {name}, which is not given ({path})",
                            locale.code()
                        ));
                    }
                }
                _ => {}
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn both_languages_have_the_same_keys_and_arguments() {
    let [(_, sl), (_, en)] = both();
    let keys = |one: &BTreeMap<String, Said>| one.keys().cloned().collect::<BTreeSet<_>>();
    let odd: Vec<String> = keys(&sl).symmetric_difference(&keys(&en)).cloned().collect();
    assert!(odd.is_empty(), "in one language only: {odd:?}");
    let differ: Vec<&String> =
        sl.iter().filter(|(key, said)| en[*key].uses != said.uses).map(|(key, _)| key).collect();
    assert!(differ.is_empty(), "other arguments: {differ:?}");
    for (key, said) in sl.iter().chain(&en) {
        assert!(said.refers.iter().all(|to| sl.contains_key(to)), "{key} refers to what is not there");
    }
}

#[test]
fn a_slovenian_number_chooses_among_four_forms() {
    let [(_, sl), _] = both();
    for (key, said) in &sl {
        for forms in &said.forms {
            assert!(
                ["one", "two", "few", "other"].iter().all(|form| forms.contains(*form)),
                "{key} has only the forms {forms:?}"
            );
        }
    }
}

/// What stands in a sentence beside its numbers.
fn sample(name: &str) -> &'static str {
    match name {
        "place" => "C12",
        "path" => "Izidi\\Delo",
        "into" => "Izidi\\Učenje",
        "number" => "3",
        "words" => "Kaj se najprej spremeni?",
        "file" => "C.txt",
        "document" | "name" => "Podlipje",
        _ => "Ime",
    }
}

/// The numbers that show every form: 101 is `one` again in Slovenian, 102 `two`, 103 `few`.
const NUMBERS: [i64; 11] = [0, 1, 2, 3, 4, 5, 11, 101, 102, 103, 105];

#[test]
fn sentences_with_numbers_are_written_out_for_a_reader() {
    let [(_, sl), (_, en)] = both();
    let mut page = String::from(
        "# Sentences with numbers\n\nEvery sentence that counts, with the numbers that show each form; where it counts several things, \
         each is as many. Written by `PREJA_BLESS=1 cargo test --test it numbers`; a reader of Slovenian reads it after a change.\n",
    );
    for (key, said) in &sl {
        let mut counts: BTreeSet<&String> = said.counts.union(&en[key].counts).collect();
        counts.extend(said.uses.iter().filter(|name| *name == "count"));
        if counts.is_empty() {
            continue;
        }
        page.push_str(&format!("\n## {key}\n\n| n | slovensko | English |\n|--:|---|---|\n"));
        for number in NUMBERS {
            let mut message = Message::new(key.clone());
            for name in &said.uses {
                let arg = if counts.contains(name) { number.into() } else { sample(name).into() };
                message.args.push((name.clone().into(), arg));
            }
            let words = Locale::ALL.map(|locale| {
                let words = locale
                    .try_say(&message)
                    .unwrap_or_else(|| panic!("{}: {key} cannot be said", locale.code()));
                words.replace('|', "\\|").replace('\n', " ")
            });
            page.push_str(&format!("| {number} | {} | {} |\n", words[0], words[1]));
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages-numbers.md");
    if std::env::var_os("PREJA_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &page).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    let odd = page.lines().zip(kept.lines()).find(|(new, old)| new != old);
    assert!(
        page == kept,
        "tests/messages-numbers.md is not what the messages say; first difference: {odd:?}; PREJA_BLESS=1 writes it"
    );
}
