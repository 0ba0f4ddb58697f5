//! What files that came together say about each other: a table of segments names the transcripts beside it and tells
//! how their paragraphs are numbered.

use super::speakers::mark;
use super::text::numbering_name;
use super::{Numbering, Options};
use crate::command::draft::{Draft, DraftDocument, DraftQuote, fits_label, fold};
use crate::say;
use crate::text::align::Finder;
use crate::text::numbering::paragraphs;
use crate::text::{Span, Text};
use rustc_hash::FxHashMap;

/// Gives each transcript the name its table has for it, and, unless one was told, the numbering under which most of
/// its segments lie in their paragraphs.
pub fn settle(draft: &mut Draft, options: &Options) {
    let mut quotes: FxHashMap<usize, Vec<DraftQuote>> = FxHashMap::default();
    let names = draft.names();
    for quote in &draft.quotes {
        if let Some(at) = names.get(&fold(&quote.document)).copied() {
            quotes.entry(at).or_default().push(quote.clone());
        }
    }
    for (at, quotes) in quotes {
        if let (Some(document), Some(first)) = (draft.documents.get_mut(at), quotes.first()) {
            if fits_label(&first.document) {
                document.label = Some(first.document.clone());
            }
            document.name = Some(first.document.clone());
            document.group =
                document.group.take().or_else(|| quotes.iter().find_map(|quote| quote.group.clone()));
            if options.numbering.is_none() {
                number(document, &quotes, options);
            }
        }
    }
}

/// How many quotes lie in the paragraphs that the table names.
pub fn in_place(text: &Text, quotes: &[DraftQuote]) -> usize {
    let finder = Finder::new(text);
    let lies = |quote: &&DraftQuote| {
        let place = text.paragraph(quote.begin).zip(text.paragraph(quote.end));
        place.is_some_and(|(first, last)| finder.stands_in(&quote.words, Span::new(first.start, last.end)))
    };
    quotes.iter().filter(lies).count()
}

/// Gives a document the numbering under which most of the quotes lie in their paragraphs; its own where that is as good.
pub(super) fn number(document: &mut DraftDocument, quotes: &[DraftQuote], options: &Options) {
    let own = in_place(&document.text, quotes);
    let mut best: (usize, Option<(Numbering, Text)>) = (own, None);
    for numbering in Numbering::ALL {
        let text = Text::new(document.text.shared_body(), paragraphs(document.text.body(), *numbering));
        let count = in_place(&text, quotes);
        if count > best.0 {
            best = (count, Some((*numbering, text)));
        }
    }
    let (count, better) = best;
    let all = quotes.len();
    let Some((numbering, text)) = better else {
        if own > 0 {
            document.notes.push(say!("import-numbering-fits", count = own, all = all));
        } else {
            document.notes.push(say!("import-numbering-none-fits"));
        }
        return;
    };
    // Labels set in bold are known from the first cut only.
    let labels: FxHashMap<usize, &str> = document
        .text
        .paragraphs()
        .iter()
        .filter_map(|paragraph| Some((paragraph.start, paragraph.speaker.as_deref()?)))
        .collect();
    let bold = text
        .paragraphs()
        .iter()
        .enumerate()
        .filter_map(|(at, paragraph)| Some((at, (*labels.get(&paragraph.start)?).to_owned())));
    let bold = if options.speakers { bold.collect() } else { FxHashMap::default() };
    document.text = mark(&text, &bold, options);
    document.notes.retain(|note| !note.key.starts_with("import-numbering"));
    document.notes.push(say!(
        "import-numbering-table",
        numbering = numbering_name(numbering),
        count = count,
        all = all
    ));
}
