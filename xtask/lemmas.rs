//! Makes `src/language/sl/lemmagen/` from the rule file of LemmaGen for Slovenian, so that the build needs no network.
//!
//! Run by hand, when the pinned file changes (it never should):
//!
//! ```text
//! pip download --no-deps lemmagen3==3.5.2 -d /tmp/lemmagen
//! unzip -o /tmp/lemmagen/lemmagen3-*.whl 'lemmagen3/models/sl.bin' -d /tmp/lemmagen
//! cargo run --release --example xtask -- lemmas /tmp/lemmagen/lemmagen3/models/sl.bin
//! ```
//!
//! The file holds a tree of suffixes over UTF-8 bytes, read from the end of the word; the deepest node that matches
//! gives the rule: how many bytes to take away and what to put in their place. Layout, all little endian:
//!
//! ```text
//! u32 length, then nodes addressed from 0
//! node = u8 flags (1 = further bytes to match, 2 = has children, 4 = entire word only), then
//!   flags & 3 == 0: u8 bytes to strip, u8 length, the bytes to add
//!   otherwise:      u32 address of the node with the rule;
//!                   flag 1: u8 k, k bytes that must stand before the suffix matched so far;
//!                   flag 2: u8 m, m slots of (u8 byte, u32 child); byte 0 = the child for the entire word
//! ```
//!
//! Here the tree becomes a finite-state map (key: the suffix reversed, with a zero byte behind it where the rule is for
//! the entire word; value: the number of an action) and a table of the distinct actions.

use std::collections::{BTreeMap, HashMap};
use std::{fs, path::Path};

use super::Fallible;
use sha2::{Digest, Sha256};

const SHA256: &str = "d199fac6494a567061eb0f3f5fa329a5b74fc9111687d59cf2279b7d091de9e0";

/// Bytes to strip, bytes to add.
type Action = (u8, Vec<u8>);

struct Tree<'a> {
    bytes: &'a [u8],
    /// Reversed suffix (with its mark) to action.
    rules: BTreeMap<Vec<u8>, Action>,
}

impl Tree<'_> {
    fn byte(&self, at: usize) -> Fallible<u8> {
        self.bytes.get(at).copied().ok_or_else(|| format!("address {at} is outside the file").into())
    }

    fn address(&self, at: usize) -> Fallible<usize> {
        let four = self.bytes.get(at..at + 4).ok_or("an address is cut off")?;
        Ok(u32::from_le_bytes(four.try_into()?) as usize)
    }

    fn action(&self, node: usize) -> Fallible<Action> {
        if self.byte(node)? & 3 != 0 {
            return Err(format!("node {node} holds no plain rule").into());
        }
        let length = usize::from(self.byte(node + 2)?);
        let add = self.bytes.get(node + 3..node + 3 + length).ok_or("a rule is cut off")?;
        Ok((self.byte(node + 1)?, add.to_vec()))
    }

    /// Takes in `node` and all below it; `suffix` is what has been matched, reversed.
    fn walk(&mut self, node: usize, mut suffix: Vec<u8>) -> Fallible<()> {
        let flags = self.byte(node)?;
        let (rule, mut at) = if flags & 3 == 0 { (node, node) } else { (self.address(node + 1)?, node + 5) };
        if flags & 1 != 0 {
            let length = usize::from(self.byte(at)?);
            for i in (0..length).rev() {
                suffix.push(self.byte(at + 1 + i)?);
            }
            at += 1 + length;
        }
        let mut key = suffix.clone();
        if flags & 4 != 0 {
            key.push(0);
        }
        self.rules.insert(key, self.action(rule)?);
        if flags & 2 != 0 {
            for slot in 0..usize::from(self.byte(at)?) {
                let byte = self.byte(at + 1 + slot * 5)?;
                let child = self.address(at + 2 + slot * 5)?;
                if child != 0 {
                    let mut next = suffix.clone();
                    if byte != 0 {
                        next.push(byte);
                    }
                    self.walk(child, next)?;
                }
            }
        }
        Ok(())
    }
}

/// What would be done if this rule were not there; a rule that does the same is left out (a fifth of all).
fn fallback<'a>(rules: &'a BTreeMap<Vec<u8>, Action>, key: &[u8]) -> Option<&'a Action> {
    (0..key.len()).rev().find_map(|length| rules.get(key.get(..length)?))
}

/// Reads the rule file at the path given and writes the map and its actions.
pub fn make(args: &[String]) -> Fallible<()> {
    let path = args.first().ok_or("Give the path of sl.bin.")?;
    let file = fs::read(path)?;
    let digest = preja::digest::hex(Sha256::digest(&file));
    if digest != SHA256 {
        return Err(format!("{path} is not the pinned file: its SHA-256 is {digest}, not {SHA256}.").into());
    }
    let mut tree = Tree { bytes: file.get(4..).ok_or("the file is empty")?, rules: BTreeMap::new() };
    tree.walk(0, Vec::new())?;

    let all = tree.rules.len();
    let rules: BTreeMap<Vec<u8>, Action> = tree
        .rules
        .iter()
        .filter(|(key, action)| fallback(&tree.rules, key) != Some(*action))
        .map(|(key, action)| (key.clone(), action.clone()))
        .collect();

    // Frequent actions get small numbers: they take fewer bytes in the map.
    let mut counts: HashMap<&Action, usize> = HashMap::new();
    for action in rules.values() {
        *counts.entry(action).or_default() += 1;
    }
    let mut actions: Vec<(&Action, usize)> = counts.into_iter().collect();
    actions.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    let numbers: HashMap<&Action, u64> =
        actions.iter().zip(0..).map(|((action, _), n)| (*action, n)).collect();

    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language/sl/lemmagen");
    let mut map = fst::MapBuilder::memory();
    for (key, action) in &rules {
        map.insert(key, *numbers.get(action).ok_or("an action has no number")?)?;
    }
    let map = map.into_inner()?;
    let mut table = Vec::new();
    for ((strip, add), _) in &actions {
        table.push(*strip);
        table.push(u8::try_from(add.len())?);
        table.extend_from_slice(add);
    }
    fs::write(folder.join("lemmas.fst"), &map)?;
    fs::write(folder.join("actions.bin"), &table)?;
    println!(
        "{} of {all} rules, {} actions; lemmas.fst {} bytes, actions.bin {} bytes",
        rules.len(),
        actions.len(),
        map.len(),
        table.len()
    );
    Ok(())
}
