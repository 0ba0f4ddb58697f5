//! Search over generated text: how fast it is indexed, how fast queries are answered, each beside what the engine does
//! by itself. `PREJA_BENCH_MB` sets the size (57 by default; the targets are stated for that).
#![allow(missing_docs, clippy::unwrap_used, clippy::indexing_slicing)]

use criterion::{Criterion, criterion_group, criterion_main};
use preja::index::analyser::{Analyser, Class};
use preja::index::{Index, Options, Order, parse};
use preja::language::{Lexicon, tokens};
use preja::model::*;
use preja::text::{Paragraph, Text};
use std::hint::black_box;
use std::ops::ControlFlow;
use std::time::Instant;
use tantivy::collector::DocSetCollector;
use tantivy::query::TermQuery;
use tantivy::schema::{IndexRecordOption, Schema, TEXT};
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
        STEMS.split_whitespace().flat_map(move |stem| ENDINGS.split_whitespace().map(move |ending| format!("{prefix}{stem}{ending}")))
    });
    words.extend(made);
    let compounds: Vec<String> =
        STEMS.split_whitespace().flat_map(|a| words.iter().skip(80).step_by(19).map(move |b| format!("{a}o{b}"))).collect();
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
    project.texts().flat_map(|row| row.text.paragraphs().iter().map(|paragraph| row.text.slice(paragraph.span())))
}

fn timed<T>(name: &str, megabytes: f64, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let made = work();
    let seconds = start.elapsed().as_secs_f64();
    println!("{name}: {:.1} MB/s ({seconds:.2} s)", megabytes / seconds);
    made
}

fn benches(c: &mut Criterion) {
    let project = project();
    let bytes: usize = project.texts().map(|row| row.text.body().len()).sum();
    let mb = bytes as f64 / 1e6;
    println!("{mb:.1} MB, {} paragraphs", texts(&project).count());

    let mut schema = Schema::builder();
    let body = schema.add_text_field("body", TEXT);
    let raw = tantivy::Index::create_in_ram(schema.build());
    timed("the engine's default analyser", mb, || {
        let mut writer = raw.writer_with_num_threads::<TantivyDocument>(1, 64 << 20).unwrap();
        for text in texts(&project) {
            let mut row = TantivyDocument::default();
            row.add_text(body, text);
            writer.add_document(row).unwrap();
        }
        writer.commit().unwrap();
    });
    timed("words alone", mb, || {
        texts(&project)
            .map(|text| {
                let mut out = Vec::new();
                tokens(text, &mut out);
                out.len()
            })
            .sum::<usize>()
    });
    timed("words and keys", mb, || {
        let mut analyser = Analyser::default();
        let class = Class { language: "sl", verbatim: false, ocr: false };
        let mut out = Vec::new();
        texts(&project).for_each(|text| {
            out.clear();
            analyser.words(class, text, &mut out);
        });
        out.len()
    });
    let folder = tempfile::tempdir().unwrap();
    let index = Index::open(folder.path(), Lexicon::default()).unwrap();
    timed("form and lemma, on disk", mb, || index.follow(&project, &mut |_| ControlFlow::Continue(())).unwrap());
    let size: u64 = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().metadata().unwrap().len()).sum();
    println!("index: {:.2} of the text", size as f64 / bytes as f64);

    let searcher = raw.reader().unwrap().searcher();
    let mut group = c.benchmark_group("search");
    group.sample_size(20);
    for word in ["je", "delo", "rutina"] {
        let query = TermQuery::new(Term::from_field_text(body, word), IndexRecordOption::Basic);
        group.bench_function(format!("engine {word}"), |b| b.iter(|| black_box(searcher.search(&query, &DocSetCollector).unwrap().len())));
    }
    let ask = |query: &str, options: &Options| index.search(&project, &Scope::default(), &parse(query).unwrap(), options).unwrap().total;
    let options = Options { limit: 50, ..Options::default() };
    println!("hits: {}", ask("je", &options));
    for query in [
        "je",
        "delo",
        "rutina",
        "udelezenec",
        "zaposlitev program",
        "stiska OR sram",
        "delo NOT denar",
        "\"trg dela\"",
        "\"socialna aktivacija\"~1",
        "človek NEAR/5 delo",
        "zaposl*",
        "*anje",
        "/za.*anjem/",
        "udeleženca~1",
        "doc:D3 delo",
    ] {
        group.bench_function(query, |b| b.iter(|| black_box(ask(query, &options))));
    }
    let relevance = Options { order: Order::Relevance, ..options.clone() };
    group.bench_function("delo by relevance", |b| b.iter(|| black_box(ask("delo", &relevance))));
    group.finish();
}

criterion_group!(search, benches);
criterion_main!(search);
