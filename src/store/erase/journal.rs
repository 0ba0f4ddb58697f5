//! Erasure in the journal: what leads back to what goes is learnt from all that was ever done, and then taken out.

use super::plan::passages;
use super::speaker::turns_of;
use super::{Erasure, Whose};
use crate::command::journal::{Seq, read_changes};
use crate::model::*;
use crate::say;
use crate::store::link::Link;
use crate::store::traces::Traces;
use crate::store::trouble::{Outcome, unreadable};
use crate::store::words::Speech;
use crate::store::{journal, texts};
use crate::text::{Span, Text};
use serde_json::Value as Json;
use std::collections::BTreeMap;

/// What leads back: what goes now, and what went before and is still in the journal.
pub(super) fn learn(erasure: &Erasure, link: &mut Link) -> Outcome<Traces> {
    let document = erasure.whose.document();
    let mut traces = Traces { document: Some(document), ..Traces::default() };
    if let Whose::Document(id) = &erasure.whose {
        traces.gone.insert(id.to_string());
    }
    for change in erasure.changes.iter().filter(|change| change.is_removal()) {
        match change {
            Change::Text(delta) => {
                traces.texts.extend(delta.before.iter().map(|row| (row.id.to_string(), None)));
            }
            Change::Document(delta) => delta.before.iter().for_each(|row| traces.add_name(&row.name)),
            Change::Setting(_) => {}
            other => traces.gone.extend(other.target().and_then(Ref::id)),
        }
    }
    // Which versions there ever were; only then is it known of which segments the words go.
    let mut known = Traces { document: Some(document), texts: traces.texts.clone(), ..Traces::default() };
    each_change(link, |changes| known.learn(changes))?;
    hear(erasure, &known, &mut traces, link)?;
    each_change(link, |changes| {
        traces.learn(changes);
        traces.learn_names(changes);
    })?;
    Ok(traces)
}

fn each_change(link: &mut Link, mut see: impl FnMut(&[Json])) -> Outcome<()> {
    journal::each(link, |record, _| {
        see(&parsed(&record.changes, record.seq)?);
        Ok(())
    })
}

/// The words of every version, those included that only the journal still leads to, and of each the bytes that go.
fn hear(erasure: &Erasure, known: &Traces, traces: &mut Traces, link: &mut Link) -> Outcome<()> {
    let (mut versions, mut others): (Vec<(TextId, Text)>, Vec<Text>) = (Vec::new(), Vec::new());
    for id in texts::ids(link)? {
        let Some((_, text)) = texts::one(id, link)? else { continue };
        if known.has_text(id) { versions.push((id, text)) } else { others.push(text) }
    }
    let turns = match &erasure.whose {
        Whose::Document(_) => BTreeMap::new(),
        Whose::Speaker(_, label) => turns_of(&versions, label),
    };
    let (mut own, mut stays): (Vec<&str>, Vec<&str>) = (Vec::new(), others.iter().map(Text::body).collect());
    for (id, text) in &versions {
        let hers = turns.get(id).map(Vec::as_slice);
        traces.texts.insert(id.to_string(), hers.map(|hers| spans(text, hers)));
        let (goes, kept) = passages(text, hers);
        own.extend(goes);
        stays.extend(kept);
    }
    traces.speech = Speech::of(own, stays);
    if turns.is_empty() {
        versions.iter().for_each(|(_, text)| traces.speech.quotes.add_short(text.body()));
    }
    Ok(())
}

/// The bytes of a speaker's turns, those that follow on each other as one.
fn spans(text: &Text, hers: &[bool]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut before = false;
    for (paragraph, hers) in text.paragraphs().iter().zip(hers.iter().copied()) {
        match spans.last_mut() {
            Some(last) if hers && before => last.end = paragraph.end,
            _ if hers => spans.push(paragraph.span()),
            _ => {}
        }
        before = hers;
    }
    spans
}

fn parsed(changes: &str, seq: Seq) -> Outcome<Vec<Json>> {
    serde_json::from_str(changes).map_err(|_| unreadable("journal", &seq.to_string()))
}

/// Takes every trace out of the journal; how many entries held one.
pub(super) fn blank(traces: &Traces, link: &mut Link) -> Outcome<usize> {
    let mut count = 0;
    journal::each(link, |mut record, link| {
        let changes = parsed(&record.changes, record.seq)?;
        let format = u16::try_from(record.format).unwrap_or(u16::MAX);
        let read = read_changes(format, &record.changes)?;
        let total = changes.len();
        let kept: Vec<Json> = changes
            .into_iter()
            .zip(&read)
            .filter(|(json, change)| !traces.is_in_change(json, Some(change)))
            .map(|(json, _)| json)
            .collect();
        let is_said = [&record.args, &record.said]
            .iter()
            .any(|json| serde_json::from_str(json).is_ok_and(|json: Json| traces.is_in(&json)));
        if kept.len() == total && !is_said {
            return Ok(());
        }
        count += 1;
        record.args = serde_json::json!({ "erased": total - kept.len() }).to_string();
        record.said = serde_json::to_string(&say!("entry-erased")).unwrap_or_default();
        journal::replace(record, Json::Array(kept).to_string(), link)
    })?;
    Ok(count)
}
