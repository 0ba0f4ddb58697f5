//! What Preja is built from: licences that allow it to be handed on, one version of each thing unless `deny.toml` says
//! for whose sake there are two, and nothing from anywhere but crates.io.

use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

#[derive(Deserialize)]
struct Deny {
    licenses: Licenses,
    bans: Bans,
}

#[derive(Deserialize)]
struct Licenses {
    allow: BTreeSet<String>,
    exceptions: Vec<Exception>,
}

#[derive(Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    name: String,
    allow: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Bans {
    skip: Vec<Skip>,
}

#[derive(Deserialize)]
struct Skip {
    #[serde(rename = "crate")]
    which: String,
    reason: String,
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    source: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    license: Option<String>,
}

fn text(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

fn deny() -> Deny {
    toml::from_str(&text("deny.toml")).unwrap()
}

/// Whether an SPDX expression holds with these licences. The older way of writing, `MIT/Apache-2.0`, means `OR`.
fn holds(expression: &str, allowed: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let mut words = spaced.split_whitespace().peekable();
    let held = any(&mut words, allowed);
    assert_eq!(words.next(), None, "an expression that cannot be read: {expression}");
    held
}

type Words<'a, 'w> = &'a mut std::iter::Peekable<std::str::SplitWhitespace<'w>>;

fn any(words: Words, allowed: &dyn Fn(&str) -> bool) -> bool {
    let mut held = all(words, allowed);
    while words.next_if_eq(&"OR").is_some() {
        held |= all(words, allowed);
    }
    held
}

fn all(words: Words, allowed: &dyn Fn(&str) -> bool) -> bool {
    let mut held = one(words, allowed);
    while words.next_if_eq(&"AND").is_some() {
        held &= one(words, allowed);
    }
    held
}

fn one(words: Words, allowed: &dyn Fn(&str) -> bool) -> bool {
    if words.next_if_eq(&"(").is_some() {
        let held = any(words, allowed);
        assert_eq!(words.next(), Some(")"));
        return held;
    }
    let mut name = words.next().unwrap().to_owned();
    if words.next_if_eq(&"WITH").is_some() {
        name = format!("{name} WITH {}", words.next().unwrap());
    }
    allowed(&name)
}

#[test]
fn expressions_of_licences_are_read() {
    let mit = |name: &str| name == "MIT";
    for (expression, held) in [
        ("MIT", true),
        ("Apache-2.0/MIT", true),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", false),
        ("Apache-2.0 WITH LLVM-exception OR MIT", true),
        ("GPL-3.0", false),
    ] {
        assert_eq!(holds(expression, &mit), held, "{expression}");
    }
}

#[test]
fn every_licence_lets_it_be_handed_on() {
    let deny = deny();
    let host = Command::new("rustc").arg("-vV").output().unwrap();
    let host = String::from_utf8(host.stdout).unwrap();
    let host = host.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let asked = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--locked", "--filter-platform", host])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(asked.status.success(), "{}", String::from_utf8_lossy(&asked.stderr));
    let metadata: Metadata = serde_json::from_slice(&asked.stdout).unwrap();
    assert!(metadata.packages.len() > 100);
    let bad: Vec<String> = metadata
        .packages
        .iter()
        .filter(|package| {
            let own = deny.licenses.exceptions.iter().find(|one| one.name == package.name);
            let allowed = |name: &str| {
                deny.licenses.allow.contains(name) || own.is_some_and(|own| own.allow.contains(name))
            };
            !package.license.as_deref().is_some_and(|license| holds(license, &allowed))
        })
        .map(|package| format!("{}: {:?}", package.name, package.license))
        .collect();
    assert_eq!(bad, Vec::<String>::new());
}

#[test]
fn double_versions_are_those_that_are_written_down_and_all_comes_from_one_place() {
    let lock: Lock = toml::from_str(&text("Cargo.lock")).unwrap();
    let source = "registry+https://github.com/rust-lang/crates.io-index";
    let mut versions: BTreeMap<&str, BTreeSet<Vec<u64>>> = BTreeMap::new();
    let mut named: BTreeMap<(&str, Vec<u64>), String> = BTreeMap::new();
    for package in &lock.package {
        assert!(package.name == "preja" || package.source.as_deref() == Some(source), "{}", package.name);
        let number =
            package.version.split(['.', '+', '-']).filter_map(|part| part.parse().ok()).collect::<Vec<u64>>();
        versions.entry(&package.name).or_default().insert(number.clone());
        named.insert((&package.name, number), format!("{}@{}", package.name, package.version));
    }
    let double: BTreeSet<String> = versions
        .iter()
        .flat_map(|(name, numbers)| {
            numbers.iter().rev().skip(1).map(|number| named[&(*name, number.clone())].clone())
        })
        .collect();
    let deny = deny();
    assert!(deny.bans.skip.iter().all(|skip| !skip.reason.is_empty()));
    let written: BTreeSet<String> = deny.bans.skip.into_iter().map(|skip| skip.which).collect();
    assert_eq!(double, written, "write the reason into deny.toml, or take out what is gone");
}
