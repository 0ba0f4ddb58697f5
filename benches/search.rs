//! Search over generated text: how fast it is indexed, how fast queries are answered, each beside what the engine does
//! by itself. `PREJA_BENCH_MB` sets the size (57 by default; the targets are stated for that).
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use criterion::{Criterion, criterion_group, criterion_main};
use preja::index::analyser::{Analyser, Class};
use preja::index::{Index, Options, Order, parse};
use preja::language::{Language, Lexicon, lemmas, sl, tokens};
use preja::model::*;
use preja::text::{Paragraph, Text};
use std::hint::black_box;
use std::ops::ControlFlow;
use std::time::Instant;
use tantivy::collector::DocSetCollector;
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::{IndexRecordOption, Schema, TEXT, TextFieldIndexing, TextOptions};
use tantivy::{TantivyDocument, Term};

/// Words of talk about work, the commonest first.
const COMMON: &str = "je in se da na v so za pa ki tudi to ne ni bi sem kot bilo pri iz z ali po do od lahko delo dela delu ljudje \
ljudi človek udeleženec udeleženci udeleženke program programa socialna socialne aktivacija zaposlitev zaposlitve delati dela delajo \
brezposelni oseba osebe pomoč center projekt koordinator izvajalec uporabnik uporabniki stiska denar trg dela sodelovanje potem zdaj \
čas življenje družina otrok otroci šola pot mesto občina regija skupina delavnica pogovor zaupanje sram strah samozavest rutina";

const STEMS: &str = "dela pomaga govor misl vide posluša priprav uč vod razume čut išč naj sprejem odloč spodbuj vključ razvij ohranj \
zaposl izobraž načrt urej poskus zgod pomen izkuš prilož težav rešit potreb naloga skup lokal region držav društ zdravst";
const PREFIXES: &str = "do iz na od po pre pri raz u za ne so pod nad ob v";
const ENDINGS: &str = "ti m š mo te jo l la li lo le en na ne ni no nega nemu nih nim nimi ost osti ostjo anje anja anju anjem ec ca cu cem ci cev \
ka ke ki ko kam kami ik ika iku ikom iki ikov ica ice ici ico icam ov ski ska sko skega skemu skih skim skimi ev evi evjo";

struct Random(u64);

impl Random {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// Words with the frequencies of a real text (Zipf): the common ones, then some 100 000 made of parts.
fn vocabulary() -> Vec<String> {
    let mut words: Vec<String> = COMMON.split_whitespace().map(str::to_owned).collect();
    let made = PREFIXES.split_whitespace().chain([""]).flat_map(|prefix| {
        STEMS.split_whitespace().flat_map(move |stem| {
            ENDINGS.split_whitespace().map(move |ending| format!("{prefix}{stem}{ending}"))
        })
    });
    words.extend(made);
    let compounds: Vec<String> = STEMS
        .split_whitespace()
        .flat_map(|a| words.iter().skip(80).step_by(19).map(move |b| format!("{a}o{b}")))
        .collect();
    words.extend(compounds);
    words
}

fn megabytes() -> usize {
    std::env::var("PREJA_BENCH_MB").ok().and_then(|mb| mb.parse().ok()).unwrap_or(57)
}

fn project() -> Project {
    let words = vocabulary();
    let mut random = Random(7);
    let bytes = megabytes() << 20;
    let mut rows = Rows::default();
    let mut made = 0;
    while made < bytes {
        let number = rows.documents.len() + 1;
        let (mut body, mut paragraphs) = (String::new(), Vec::new());
        while body.len() < 200_000 {
            let start = body.len();
            let length = 20.0 + random.next() * 80.0;
            for at in 0..length as usize {
                let rank = (words.len() as f64).powf(random.next()) as usize;
                if at > 0 {
                    body.push(' ');
                }
                body.push_str(&words[rank.min(words.len() - 1)]);
            }
            body.push('.');
            paragraphs.push(Paragraph::said(start, body.len()));
            body.push('\n');
        }
        made += body.len();
        let text = TextId(uuid::Uuid::from_u128(number as u128));
        rows.texts.push(TextRow::new(text, Text::new(body, paragraphs)));
        rows.documents.push(Document {
            id: DocumentId(uuid::Uuid::from_u128(number as u128)),
            label: format!("D{number}"),
            text,
            order: format!("{number:06}"),
            ..Document::default()
        });
    }
    Project::from_rows(rows)
}

fn texts(project: &Project) -> impl Iterator<Item = &str> {
    project
        .texts()
        .flat_map(|row| row.text.paragraphs().iter().map(|paragraph| row.text.slice(paragraph.span())))
}

/// Megabytes a second, and how many times slower or faster than the engine's own analyser.
fn timed<T>(name: &str, megabytes: f64, engine: Option<f64>, work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    black_box(work());
    let speed = megabytes / start.elapsed().as_secs_f64();
    let ratio = engine.map_or_else(String::new, |engine| format!(", {:.2} of the engine's", speed / engine));
    println!("{name}: {speed:.1} MB/s{ratio}");
    speed
}

/// Indexes every paragraph as the strings that `read` makes of it, one a field; each is split at spaces.
fn engine(project: &Project, fields: usize, mut read: impl FnMut(&str, &mut [String])) {
    let mut schema = Schema::builder();
    let indexing = TextFieldIndexing::default()
        .set_tokenizer("whitespace")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let options = TextOptions::default().set_indexing_options(indexing);
    let columns: Vec<_> =
        (0..fields).map(|field| schema.add_text_field(&format!("f{field}"), options.clone())).collect();
    let index = tantivy::Index::create_in_ram(schema.build());
    let mut writer = index.writer_with_num_threads::<TantivyDocument>(1, 64 << 20).unwrap();
    let mut strings = vec![String::new(); fields];
    for text in texts(project) {
        strings.iter_mut().for_each(String::clear);
        read(text, &mut strings);
        let mut row = TantivyDocument::default();
        columns.iter().zip(&strings).for_each(|(field, words)| row.add_text(*field, words));
        writer.add_document(row).unwrap();
    }
    writer.commit().unwrap();
}

const CLASS: Class = Class { language: "sl", verbatim: false, ocr: false };

fn push(words: &mut String, word: &str) {
    words.push_str(word);
    words.push(' ');
}

/// The median of some runs, in milliseconds.
fn median(mut run: impl FnMut()) -> f64 {
    run();
    let mut times: Vec<f64> = (0..9)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// How fast words get their keys and texts are indexed, step by step.
fn indexing(project: &Project, mb: f64) -> (tantivy::Index, tempfile::TempDir, Index) {
    let distinct = vocabulary();
    let start = Instant::now();
    let mut keys = Vec::new();
    for word in &distinct {
        lemmas(&sl::SLOVENIAN, word, &mut keys);
        black_box(&keys);
    }
    println!(
        "lemma keys: {:.2} million forms a second, each looked up",
        distinct.len() as f64 / start.elapsed().as_secs_f64() / 1e6
    );

    let mut schema = Schema::builder();
    let body = schema.add_text_field("body", TEXT);
    let raw = tantivy::Index::create_in_ram(schema.build());
    let speed = timed("the engine's default analyser", mb, None, || {
        let mut writer = raw.writer_with_num_threads::<TantivyDocument>(1, 64 << 20).unwrap();
        for text in texts(project) {
            let mut row = TantivyDocument::default();
            row.add_text(body, text);
            writer.add_document(row).unwrap();
        }
        writer.commit().unwrap();
    });
    let raw_speed = Some(speed);
    timed("words, not indexed", mb, raw_speed, || {
        texts(project)
            .map(|text| {
                let mut out = Vec::new();
                tokens(text, &mut out);
                out.len()
            })
            .sum::<usize>()
    });
    timed("words and keys, not indexed", mb, raw_speed, || {
        let (mut analyser, mut out) = (Analyser::default(), Vec::new());
        texts(project).for_each(|text| {
            out.clear();
            analyser.words(CLASS, text, &mut out);
        });
        out.len()
    });
    timed("form alone", mb, raw_speed, || {
        engine(project, 1, |text, fields| {
            let mut out = Vec::new();
            tokens(text, &mut out);
            out.iter().for_each(|token| push(&mut fields[0], &token.lower()));
        });
    });
    timed("form + lemma", mb, raw_speed, || {
        let (mut analyser, mut out) = (Analyser::default(), Vec::new());
        engine(project, 2, |text, fields| {
            out.clear();
            analyser.words(CLASS, text, &mut out);
            for word in &out {
                push(&mut fields[0], &word.reading.form);
                word.reading.keys.iter().for_each(|key| push(&mut fields[1], &key.text));
            }
        });
    });
    timed("form + lemma + look-up of every word anew", mb, raw_speed, || {
        let mut keys = Vec::new();
        engine(project, 2, |text, fields| {
            let mut words = Vec::new();
            tokens(text, &mut words);
            for token in &words {
                keys.clear();
                sl::SLOVENIAN.keys(token, &mut keys);
                push(&mut fields[0], &token.lower());
                keys.iter().for_each(|key| push(&mut fields[1], &key.text));
            }
        });
    });
    let folder = tempfile::tempdir().unwrap();
    let index = Index::open(folder.path(), Lexicon::default()).unwrap();
    timed("the index as it is, on disk", mb, raw_speed, || {
        index.follow(project, &mut |_| ControlFlow::Continue(())).unwrap()
    });
    let size: u64 =
        std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().metadata().unwrap().len()).sum();
    println!("index: {:.2} of the text", size as f64 / 1e6 / mb);
    (raw, folder, index)
}

const MIX: &[&str] = &[
    "je",
    "delo",
    "rutina",
    "udelezenec",
    "zaposlitev program",
    "stiska OR sram",
    "delo NOT denar",
    "\"trg dela\"",
    "zaposl*",
    "udeleženca~1",
    "doc:D3 delo",
    "\"socialna aktivacija\"~1",
    "človek NEAR/5 delo",
    "*anje",
    "/za.*anjem/",
];

fn benches(c: &mut Criterion) {
    let project = project();
    let bytes: usize = project.texts().map(|row| row.text.body().len()).sum();
    let mb = bytes as f64 / 1e6;
    println!("{mb:.1} MB, {} paragraphs", texts(&project).count());
    let (raw, _folder, index) = indexing(&project, mb);
    let body = raw.schema().get_field("body").unwrap();
    let searcher = raw.reader().unwrap().searcher();

    let ask = |query: &str, options: &Options| {
        index.search(&project, &Scope::default(), &parse(query).unwrap(), options).unwrap().total
    };
    let options = Options { limit: 50, ..Options::default() };
    let mut times: Vec<f64> = Vec::new();
    for query in MIX {
        let time = median(|| {
            black_box(ask(query, &options));
        });
        println!("{query}: {time:.2} ms, {} hits", ask(query, &options));
        times.push(time);
    }
    times.sort_by(f64::total_cmp);
    println!("median of the mix: {:.2} ms", times[times.len() / 2]);
    let set = Options { limit: 0, counts: false, ..Options::default() };
    // The same words: for the engine the terms that this program looks for, as one union, and all documents collected.
    for word in ["je", "delo", "rutina", "zaposlitev"] {
        let hits = search_forms(&index, &project, word);
        let terms = hits.iter().map(|form| {
            let query: Box<dyn Query> =
                Box::new(TermQuery::new(Term::from_field_text(body, form), IndexRecordOption::Basic));
            (Occur::Should, query)
        });
        let query = BooleanQuery::new(terms.collect());
        let engine = median(|| {
            black_box(searcher.search(&query, &DocSetCollector).unwrap().len());
        });
        // What the engine is asked: which paragraphs, and no more. The whole answer is printed beside.
        let ours = median(|| {
            black_box(ask(word, &set));
        });
        let whole = median(|| {
            black_box(ask(word, &options));
        });
        println!(
            "{word}: {ours:.2} ms, the engine {engine:.2} ms for its {} forms: {:.2} times; with counts and 50 hits marked {whole:.2} ms",
            hits.len(),
            ours / engine
        );
    }

    let mut group = c.benchmark_group("search");
    group.sample_size(20);
    for query in ["je", "zaposlitev program", "*anje", "človek NEAR/5 delo"] {
        group.bench_function(query, |b| b.iter(|| black_box(ask(query, &options))));
    }
    let relevance = Options { order: Order::Relevance, ..options.clone() };
    group.bench_function("delo by relevance", |b| b.iter(|| black_box(ask("delo", &relevance))));
    group.finish();
}

/// The forms by which a word is found.
fn search_forms(index: &Index, project: &Project, word: &str) -> Vec<String> {
    let options = Options { limit: 20_000, counts: false, ..Options::default() };
    let hits = index.search(project, &Scope::default(), &parse(word).unwrap(), &options).unwrap();
    let found = hits.shown.iter().flat_map(|hit| {
        hit.ranges.iter().map(|range| project.text(hit.text).slice(range.span).to_lowercase())
    });
    found.collect::<std::collections::BTreeSet<_>>().into_iter().collect()
}

criterion_group!(search, benches);
criterion_main!(search);
