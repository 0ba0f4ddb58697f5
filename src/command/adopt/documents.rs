//! Which documents an import makes, what they are called, and where its quotes lie: one preparation that the preview
//! shows and the plan carries out.

use super::grow::{Grown, grow, is_rebuilt};
use super::place::Placing;
use super::rebuild;
use crate::command::draft::{Draft, DraftQuote, fits_label, fold};
use crate::message::Message;
use crate::model::{DocumentId, Project, Record, tree};
use crate::say;
use crate::text::{ParagraphKind, Span, Text};
use rustc_hash::{FxHashMap, FxHashSet};

/// A document the import makes.
#[derive(Clone, Debug, PartialEq)]
pub struct NewDocument {
    /// Its place in the draft; none for one rebuilt from a table.
    pub from: Option<usize>,
    /// The file it came from; the table's name for it where it was rebuilt.
    pub file: String,
    /// The label it gets.
    pub label: String,
    /// The name it gets.
    pub name: String,
    /// Bytes and paragraphs.
    pub text: Text,
    /// Group.
    pub group: Option<String>,
    /// Language.
    pub language: Option<String>,
    /// Kind of record.
    pub record: Record,
    /// Read by OCR.
    pub ocr: bool,
    /// What was found and decided.
    pub notes: Vec<Message>,
}

/// Where a document of the draft or the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Home {
    /// Made by this import, by its place in [`Prepared::new`].
    New(usize),
    /// In the project.
    Old(DocumentId),
}

/// An import prepared: nothing is decided after this.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prepared {
    /// The documents to make, in the order they get.
    pub new: Vec<NewDocument>,
    /// For each document of the draft its place in `new`.
    pub of_draft: Vec<usize>,
    /// For each quote where it lies; none for those that could not be placed.
    pub places: Vec<Option<(Home, Span)>>,
    /// Documents of the table or the files by what they are called ([`fold`]ed).
    pub homes: FxHashMap<String, Home>,
    /// Rebuilt documents of the project that grow by this import.
    pub grown: Vec<Grown>,
    /// What the person should know.
    pub notes: Vec<Message>,
    /// Quotes without a place.
    pub unplaced: Vec<Message>,
}

/// The project's documents by label, then by name.
pub fn known(project: &Project) -> FxHashMap<String, DocumentId> {
    let mut known: FxHashMap<String, DocumentId> =
        project.documents().map(|row| (fold(&row.label), row.id)).collect();
    for row in project.documents_in_order() {
        known.entry(fold(&row.name)).or_insert(row.id);
    }
    known
}

/// Prepares a draft for a project.
pub fn prepare(draft: &Draft, project: &Project) -> Prepared {
    let mut prepared = Prepared { of_draft: vec![0; draft.documents.len()], ..Prepared::default() };
    let (in_draft, in_project) = (draft.names(), known(project));
    let (order, contradiction) = rebuild::order(&draft.quotes);
    let mut rows: FxHashMap<String, Vec<usize>> = FxHashMap::default();
    for (at, quote) in draft.quotes.iter().enumerate() {
        rows.entry(fold(&quote.document)).or_default().push(at);
    }
    prepared.places = vec![None; draft.quotes.len()];
    let mut made: FxHashMap<usize, usize> = FxHashMap::default();
    let mut rebuilt: Vec<(usize, Vec<usize>, rebuild::Rebuilt)> = Vec::new();
    for name in &order {
        let key = fold(name);
        let own = rows.remove(&key).unwrap_or_default();
        let home = if let Some(at) = in_draft.get(&key).copied() {
            Home::New(*made.entry(at).or_insert_with(|| prepared.take(draft, at)))
        } else if let Some(id) = in_project.get(&key).copied() {
            Home::Old(id)
        } else {
            let quotes: Vec<&DraftQuote> = own.iter().filter_map(|at| draft.quotes.get(*at)).collect();
            let document = rebuild::rebuild(&quotes);
            let group = quotes.iter().find_map(|quote| quote.group.clone());
            prepared.new.push(new_rebuilt(name, document.text.clone(), group));
            rebuilt.push((prepared.new.len() - 1, own.clone(), document));
            Home::New(prepared.new.len() - 1)
        };
        prepared.homes.insert(key.clone(), home);
        rows.insert(key, own);
    }
    for at in 0..draft.documents.len() {
        if !made.contains_key(&at) {
            prepared.take(draft, at);
        }
    }
    if contradiction {
        prepared.notes.push(say!("import-order-contradiction"));
    }
    if !rebuilt.is_empty() {
        prepared.notes.push(say!("import-rebuilt", count = rebuilt.len()));
    }
    name_all(&mut prepared, draft, project);
    for (at, own, document) in rebuilt {
        for (row, span) in own.iter().zip(&document.spans) {
            if let Some(slot) = prepared.places.get_mut(*row) {
                *slot = Some((Home::New(at), *span));
            }
        }
        for row in document.shifted.iter().filter_map(|shifted| own.get(*shifted)) {
            if let Some(quote) = draft.quotes.get(*row) {
                prepared.notes.push(shifted(quote));
            }
        }
    }
    let mut homes: Vec<(String, Home)> =
        prepared.homes.iter().map(|(key, home)| (key.clone(), *home)).collect();
    homes.sort_by_key(|(key, _)| rows.get(key).and_then(|own| own.first().copied()));
    for (key, home) in &homes {
        let own = rows.get(key).map_or(&[][..], Vec::as_slice);
        if let Home::Old(id) = home
            && prepared.grow(draft, project, *id, own)
        {
            continue;
        }
        if own.iter().any(|row| prepared.places.get(*row).is_some_and(Option::is_none)) {
            let text = match home {
                Home::New(at) => {
                    prepared.new.get(*at).map(|document| document.text.clone()).unwrap_or_default()
                }
                Home::Old(id) => project.text_of(*id).clone(),
            };
            Placing { draft, text: &text, home: *home }.place(own, &mut prepared);
        }
    }
    prepared.sort_notes();
    for (at, document) in draft.documents.iter().enumerate() {
        let Some(home) = prepared.of_draft.get(at).copied() else { continue };
        for name in [document.label.as_deref(), document.name.as_deref(), Some(document.file.as_str())]
            .into_iter()
            .flatten()
        {
            prepared.homes.entry(fold(name)).or_insert(Home::New(home));
        }
    }
    for (name, at) in in_draft {
        if let Some(home) = prepared.of_draft.get(at).copied() {
            prepared.homes.entry(name).or_insert(Home::New(home));
        }
    }
    mention_equal(&mut prepared, project);
    prepared
}

fn shifted(quote: &DraftQuote) -> Message {
    say!(
        "import-shifted",
        line = quote.line,
        document = &quote.document,
        begin = quote.begin,
        end = quote.end
    )
}

fn new_rebuilt(name: &str, text: Text, group: Option<String>) -> NewDocument {
    let missing =
        text.paragraphs().iter().filter(|paragraph| paragraph.kind == ParagraphKind::Missing).count();
    let notes = vec![say!(
        "import-rebuilt-one",
        known = text.paragraphs().len() - missing,
        all = text.paragraphs().len()
    )];
    NewDocument {
        from: None,
        file: name.to_owned(),
        label: String::new(),
        name: name.to_owned(),
        text,
        group,
        language: None,
        record: Record::default(),
        ocr: false,
        notes,
    }
}

impl Prepared {
    /// Takes a document of the draft in; its place in `new`.
    fn take(&mut self, draft: &Draft, at: usize) -> usize {
        let here = self.new.len();
        if let (Some(document), Some(slot)) = (draft.documents.get(at), self.of_draft.get_mut(at)) {
            *slot = here;
            self.new.push(NewDocument {
                from: Some(at),
                file: document.file.clone(),
                label: String::new(),
                name: String::new(),
                text: document.text.clone(),
                group: document.group.clone(),
                language: document.language.clone(),
                record: document.record.unwrap_or_default(),
                ocr: document.ocr,
                notes: document.notes.clone(),
            });
        }
        here
    }

    /// Lets a rebuilt document of the project grow by these rows; false where it does not.
    fn grow(&mut self, draft: &Draft, project: &Project, id: DocumentId, rows: &[usize]) -> bool {
        if !is_rebuilt(project.text_of(id)) {
            return false;
        }
        let quotes: Vec<&DraftQuote> = rows.iter().filter_map(|row| draft.quotes.get(*row)).collect();
        let Some(grown) = grow(project, id, &quotes) else { return false };
        for (row, span) in rows.iter().zip(&grown.places) {
            if let Some(slot) = self.places.get_mut(*row) {
                *slot = Some((Home::Old(id), *span));
            }
        }
        for quote in grown.shifted.iter().filter_map(|at| quotes.get(*at)) {
            self.notes.push(shifted(quote));
        }
        let label = project.document(id).map_or("", |row| row.label.as_str());
        self.notes.push(say!("import-grown", label = label));
        self.grown.push(grown);
        true
    }

    /// Notes on rows stand in the order of the rows.
    fn sort_notes(&mut self) {
        let line = |note: &Message| {
            note.args.iter().find_map(|(name, arg)| match arg {
                crate::message::Arg::Number(number) if name == "line" => Some(*number),
                _ => None,
            })
        };
        self.notes.sort_by_key(|note| line(note).unwrap_or(0));
        self.unplaced.sort_by_key(|note| line(note).unwrap_or(0));
    }
}

/// Label number `number` (from 0) of A, B … Z, AA, AB …
fn letter(mut number: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + u8::try_from(number % 26).unwrap_or(0)));
        match number / 26 {
            0 => break,
            more => number = more - 1,
        }
    }
    letters.into_iter().rev().collect()
}

/// Gives every new document its label and its name: wishes first, then the free letters.
fn name_all(prepared: &mut Prepared, draft: &Draft, project: &Project) {
    let mut labels: FxHashSet<String> = project.documents().map(|row| row.label.to_lowercase()).collect();
    let mut names: FxHashSet<String> = project.documents().map(|row| tree::same_name(&row.name)).collect();
    for document in &mut prepared.new {
        let wish = match document.from.and_then(|at| draft.documents.get(at)) {
            Some(from) => from.label.clone(),
            None => fits_label(&document.name).then(|| document.name.clone()),
        };
        if let Some(wish) = wish {
            if labels.insert(wish.to_lowercase()) {
                document.label = wish;
            } else {
                prepared.notes.push(say!("import-label-taken", label = wish));
            }
        }
    }
    let mut next = 0;
    for document in prepared.new.iter_mut().filter(|document| document.label.is_empty()) {
        while !labels.insert(letter(next).to_lowercase()) {
            next += 1;
        }
        document.label = letter(next);
    }
    // How often a name was wished for: the last of a thousand interviews is not tried against each before it.
    let mut wished: FxHashMap<String, usize> = FxHashMap::default();
    for document in &mut prepared.new {
        let wish = document.from.and_then(|at| draft.documents.get(at)).and_then(|from| from.name.clone());
        let wish = wish
            .or_else(|| Some(document.name.clone()))
            .filter(|name| !name.trim().is_empty())
            .unwrap_or_else(|| document.label.clone());
        let wish = tree::same_name(&wish);
        let mut name = wish.clone();
        let number = wished.entry(wish.clone()).or_insert(2);
        while !names.insert(name.clone()) {
            name = format!("{wish} ({number})");
            *number += 1;
        }
        if name != wish && name != document.label {
            prepared.notes.push(say!("import-name-twice", name = &wish, given = &name));
        }
        document.name = name;
    }
}

/// Texts that are there already, or come twice, are mentioned.
fn mention_equal(prepared: &mut Prepared, project: &Project) {
    let mut seen: FxHashMap<std::sync::Arc<str>, String> = FxHashMap::default();
    if !prepared.new.is_empty() {
        for row in project.documents_in_order() {
            seen.entry(project.text(row.text).shared_body()).or_insert_with(|| row.label.clone());
        }
    }
    for document in &prepared.new {
        match seen.get(&document.text.shared_body()) {
            Some(other) => {
                prepared.notes.push(say!("import-text-twice", label = &document.label, other = other))
            }
            None => {
                seen.insert(document.text.shared_body(), document.label.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        let letters: Vec<String> = [0, 1, 25, 26, 51, 52, 701, 702].into_iter().map(letter).collect();
        assert_eq!(letters, ["A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
