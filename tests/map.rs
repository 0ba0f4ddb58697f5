//! The map of categories and relations: what it draws, and the laws of its layout over random drawings.

use crate::exports::part;
use crate::outputs::{ids, said, small};
use crate::table_project::{id, sound};
use crate::tables::{run, write, write_text};
use preja::analysis::Args;
use preja::analysis::map::graph::graph;
use preja::analysis::map::layout::{Area, Layout, Link, Point, Size, Sketch, layout};
use preja::analysis::relations::{Query, Way};
use preja::export::map::cells;
use preja::export::map::{Drawing, ROOM};
use preja::message::Locale;
use preja::model::*;
use proptest::prelude::*;
use std::collections::{HashMap, HashSet};

/// Places of the codes of the small project.
const ODNOS: usize = 1;
const ZAUPANJE: usize = 2;
const DELO: usize = 3;
const STIKI: usize = 4;

struct Rel(usize, &'static str, usize, Direction, Stance, &'static [usize]);

/// The small project with relations: trust leads to work and to contacts, these back to trust, work stands against the
/// whole of relations, and one relation more between the same two.
fn related() -> Project {
    use Direction::{Strengthens, Undetermined, Weakens};
    let mut rows = small();
    let relations = [
        Rel(ZAUPANJE, "condition-for", DELO, Strengthens, Stance::Said, &[1, 2, 5]),
        Rel(ZAUPANJE, "strategy-for", STIKI, Undetermined, Stance::Inferred, &[]),
        Rel(STIKI, "condition-for", ZAUPANJE, Weakens, Stance::Inferred, &[4]),
        Rel(DELO, "in-opposition-to", ODNOS, Undetermined, Stance::Said, &[6]),
        Rel(DELO, "consequence", ZAUPANJE, Strengthens, Stance::Said, &[3]),
    ];
    for (number, Rel(from, kind, to, direction, stance, evidence)) in (1..).zip(relations) {
        rows.relations.push(Relation {
            id: RelationId(id(12, number)),
            from: CodeId(id(2, from)),
            kind: kind.into(),
            to: CodeId(id(2, to)),
            direction,
            stance,
            evidence: evidence.iter().map(|number| SegmentId(id(5, *number))).collect(),
            note: String::new(),
            order: format!("a{number}"),
        });
    }
    sound(rows)
}

/// Every cell of a line, with whether it is gone along across and down.
fn cells_of(line: &[Point]) -> Vec<(Point, bool, bool)> {
    let mut cells: HashMap<Point, (bool, bool)> = HashMap::new();
    for pair in line.windows(2) {
        let (one, other) = (pair[0].min(pair[1]), pair[0].max(pair[1]));
        assert!(one.0 == other.0 || one.1 == other.1, "a line goes askew: {line:?}");
        for x in one.0..=other.0 {
            for y in one.1..=other.1 {
                let cell = cells.entry((x, y)).or_default();
                cell.0 |= one.0 != other.0;
                cell.1 |= one.1 != other.1 || one == other;
            }
        }
    }
    cells.into_iter().map(|(at, (across, down))| (at, across, down)).collect()
}

fn on_frame(area: Area, (x, y): Point) -> bool {
    area.holds((x, y)) && (x == area.x || x + 1 == area.right() || y == area.y || y + 1 == area.bottom())
}

/// What has to hold of every drawing.
fn check(sketch: &Sketch, made: &Layout) {
    let whole = Area { x: 0, y: 0, width: made.width, height: made.height };
    for (area, size) in made.boxes.iter().zip(&sketch.boxes) {
        assert!(area.width >= size.width && area.height >= size.height);
        assert!(whole.holds((area.x, area.y)) && whole.holds((area.right() - 1, area.bottom() - 1)));
    }
    let labels: Vec<Area> = made.routes.iter().map(|route| route.label).collect();
    let areas: Vec<Area> = made.boxes.iter().chain(&labels).copied().collect();
    for (at, one) in areas.iter().enumerate() {
        assert!(areas.iter().skip(at + 1).all(|other| !one.meets(*other)), "two things stand in one place");
    }
    let taken: HashSet<Point> = areas
        .iter()
        .flat_map(|area| (area.x..area.right()).flat_map(|x| (area.y..area.bottom()).map(move |y| (x, y))))
        .collect();
    let (mut across, mut down) = (HashSet::new(), HashSet::new());
    for (route, link) in made.routes.iter().zip(&sketch.links) {
        assert_eq!((route.label.width, route.label.height), (link.label.width, link.label.height));
        let (from, to) = (made.boxes[link.from], made.boxes[link.to]);
        let (first, last) = (*route.lines[0].first().unwrap(), *route.lines.last().unwrap().last().unwrap());
        assert!(on_frame(from, first) && on_frame(to, last), "a link does not join its boxes");
        if link.from != link.to {
            let [head, tail] = route.lines.as_slice() else { panic!("a link is interrupted once") };
            for end in [head.last().unwrap(), tail.first().unwrap()] {
                let beside = end.1 + 1 == route.label.y || end.1 == route.label.bottom();
                assert!(
                    beside && (route.label.x..route.label.right()).contains(&end.0),
                    "a line misses its label"
                );
            }
        }
        for (cell, is_across, is_down) in route.lines.iter().flat_map(|line| cells_of(line)) {
            assert!(whole.holds(cell));
            assert!(!is_across || across.insert(cell), "two lines run along each other at {cell:?}");
            assert!(!is_down || down.insert(cell), "two lines run along each other at {cell:?}");
            let end = cell == first || cell == last;
            assert!(end || !taken.contains(&cell), "a line goes through something at {cell:?}");
        }
    }
}

fn size() -> impl Strategy<Value = Size> {
    (1_usize..12, 1_usize..5).prop_map(|(width, height)| Size { width, height })
}

fn sketch() -> impl Strategy<Value = Sketch> {
    (1_usize..14).prop_flat_map(|count| {
        let boxes = prop::collection::vec(
            (5_usize..20, 3_usize..6).prop_map(|(width, height)| Size { width, height }),
            count,
        );
        let link = (0..count, 0..count, size()).prop_map(|(from, to, label)| Link { from, to, label });
        (boxes, prop::collection::vec(link, 0..24), 20_usize..140).prop_map(|(boxes, links, room)| Sketch {
            boxes,
            links,
            room,
        })
    })
}

proptest! {
    #[test]
    fn nothing_lies_on_anything_and_every_link_joins_its_boxes(sketch in sketch()) {
        let made = layout(&sketch);
        check(&sketch, &made);
        prop_assert_eq!(made, layout(&sketch));
    }
}

/// A long chain with ways past it, a wheel with one hub; and a thousand relations, which are only laid out: to go over
/// their millions of cells would take longer than all other tests.
#[test]
fn large_drawings_hold_too() {
    let label = Size { width: 9, height: 2 };
    let links = |ends: Vec<(usize, usize)>| {
        ends.into_iter().map(|(from, to)| Link { from, to, label }).collect::<Vec<_>>()
    };
    let boxes = |count| vec![Size { width: 12, height: 4 }; count];
    let random = links((0..1_000).map(|at| ((at * 3) % 400, (at * 7 + at / 11 + 1) % 400)).collect());
    let chain = links((0..119).map(|at| (at, at + 1)).chain((0..40).map(|at| (at, at + 70))).collect());
    let wheel = links((1..120).flat_map(|at| [(0, at), (at, at % 119 + 1)]).collect());
    for links in [chain, wheel] {
        let sketch = Sketch { boxes: boxes(120), links, room: 200 };
        check(&sketch, &layout(&sketch));
    }
    let sketch = Sketch { boxes: boxes(400), links: random, room: 200 };
    let made = layout(&sketch);
    assert!(made.routes.iter().all(|route| route.lines.iter().all(|line| line.len() > 1)));
}

/// The demo study, laid out once.
fn demo() -> &'static Project {
    static DEMO: std::sync::LazyLock<Project> = std::sync::LazyLock::new(|| {
        let folder = tempfile::tempdir().unwrap();
        let place = preja::store::Place::File(folder.path().join("demo.preja"));
        preja::cli::demo::create(&place).unwrap();
        preja::store::open(&place, &preja::store::Options::default()).unwrap().project
    });
    &DEMO
}

fn drawing(project: &Project, room: usize) -> Drawing {
    Drawing::of(project, graph(project, &Scope::default(), |_| true), Locale::Sl, room)
}

/// Counted by hand over the seven rows: trust in A and B, work twice in A and once in B, contacts in A and C.
#[test]
fn codes_and_relations_with_their_counts() {
    let project = related();
    let made = graph(&project, &Scope::default(), |_| true);
    let nodes: Vec<(String, usize, usize)> = made
        .nodes
        .iter()
        .map(|node| (project.code(node.code).unwrap().name.clone(), node.segments, node.documents))
        .collect();
    let wanted = [("Zaupanje", 2, 2), ("Delo", 3, 2), ("Stiki", 2, 2), ("Odnos", 4, 3)];
    assert_eq!(nodes, wanted.map(|(name, segments, documents)| (name.to_owned(), segments, documents)));
    let edges: Vec<(usize, usize, usize, bool, bool, usize, usize)> = made
        .edges
        .iter()
        .map(|edge| {
            (edge.number, edge.from, edge.to, edge.backward, edge.mutual, edge.quotes, edge.documents)
        })
        .collect();
    let wanted = [
        (1, 0, 1, false, false, 3, 2),
        (2, 0, 2, false, false, 0, 0),
        (3, 2, 0, false, false, 1, 1),
        (4, 1, 3, false, true, 1, 1),
        (5, 1, 0, true, false, 1, 1),
    ];
    assert_eq!(edges, wanted);
}

#[test]
fn the_scope_decides_which_relations_and_which_quotes() {
    let project = related();
    let code = |number: usize| CodeId(id(2, number));
    let names = |scope: &Scope| -> Vec<String> {
        graph(&project, scope, |_| true)
            .nodes
            .iter()
            .map(|node| project.code(node.code).unwrap().name.clone())
            .collect()
    };
    // The whole of relations with all under it touches every relation; contacts only their two.
    assert_eq!(names(&Scope { codes: vec![code(ODNOS)], ..Scope::default() }).len(), 4);
    assert_eq!(names(&Scope { codes: vec![code(STIKI)], ..Scope::default() }), ["Zaupanje", "Stiki"]);
    // B holds one quote of the first relation; a code counts there with what stands there.
    let only_b =
        graph(&project, &Scope { documents: vec![DocumentId(id(3, 2))], ..Scope::default() }, |_| true);
    assert_eq!((only_b.edges[0].quotes, only_b.nodes[0].segments, only_b.edges.len()), (1, 1, 5));
}

#[test]
fn a_code_that_is_asked_for_stands_alone_while_nothing_is_related_to_it() {
    let project = sound(small());
    assert_eq!(graph(&project, &Scope::default(), |_| true).nodes, []);
    let alone = graph(&project, &Scope { codes: vec![CodeId(id(2, DELO))], ..Scope::default() }, |_| true);
    assert_eq!((alone.nodes.len(), alone.edges.len()), (1, 0));
}

#[test]
fn the_small_map_as_it_is_drawn() {
    let project = related();
    let table = run(&project, "map", Args::default());
    insta::assert_snapshot!("small", write_text(&project, &table, "text", |_| {}));
    insta::assert_snapshot!("small.dot", write_text(&project, &table, "dot", |_| {}));
}

#[test]
fn the_map_of_the_demo_study_in_both_languages() {
    let table = run(demo(), "map", Args::default());
    insta::assert_snapshot!("demo-sl", write_text(demo(), &table, "text", |_| {}));
    let narrow = |page: &mut preja::export::Page| (page.locale, page.width) = (Locale::En, Some(80));
    let text = write_text(demo(), &table, "text", narrow);
    assert!(text.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= 80), "{text}");
    insta::assert_snapshot!("demo-en", text);
}

#[test]
fn a_window_shows_what_the_whole_shows_there() {
    let made = drawing(demo(), ROOM);
    let whole: Vec<Vec<char>> = cells::lines(&made).iter().map(|line| line.chars().collect()).collect();
    for view in [Area { x: 13, y: 7, width: 40, height: 12 }, Area { x: 90, y: 30, width: 80, height: 40 }] {
        for (y, row) in cells::rows(&made, view, None).iter().enumerate() {
            for run in row {
                for (x, c) in run.words.chars().enumerate() {
                    let there = whole.get(view.y + y).and_then(|line| line.get(view.x + run.x + x));
                    assert_eq!(there, Some(&c), "{view:?} {y} {run:?}");
                }
            }
        }
    }
}

/// The words of an XML document, which has to be well formed.
fn words_of(xml: &str) -> String {
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut words, mut depth) = (String::new(), 0);
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Start(_) => depth += 1,
            quick_xml::events::Event::End(_) => {
                depth -= 1;
                words.push('\n');
            }
            quick_xml::events::Event::Text(text) => words.push_str(&text.xml10_content()),
            quick_xml::events::Event::GeneralRef(name) => {
                words.push_str(&quick_xml::escape::unescape(&format!("&{};", name.xml10_content())).unwrap());
            }
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0);
    words
}

/// Names that would break a file, or hide what it says.
fn nasty() -> Project {
    let mut rows = small();
    for (at, name) in
        ["<b>\"krepko\" & 'res'", "\u{1b}[31mrdeče\u{202e}nazaj", "Čšž // {x} -> y; #1 [label]\n"]
            .iter()
            .enumerate()
    {
        rows.codes[at + 1].name = (*name).into();
    }
    let kind = "vpliva \"močno\" <na>";
    for (number, (from, to)) in (1..).zip([(ZAUPANJE, DELO), (DELO, STIKI), (STIKI, STIKI)]) {
        rows.relations.push(Relation {
            id: RelationId(id(12, number)),
            from: CodeId(id(2, from)),
            kind: kind.into(),
            to: CodeId(id(2, to)),
            direction: Direction::Weakens,
            stance: Stance::ALL[number % 2],
            evidence: Vec::new(),
            note: String::new(),
            order: format!("a{number}"),
        });
    }
    sound(rows)
}

#[test]
fn svg_and_html_are_well_formed_and_hold_every_word() {
    for project in [&related(), &nasty(), demo()] {
        let table = run(project, "map", Args::default());
        let svg = write_text(project, &table, "svg", |_| {});
        assert!(!svg.contains("<script") && !svg.contains(|c: char| c.is_control() && c != '\n'));
        let words = words_of(&svg);
        let made = drawing(project, ROOM);
        for line in made.names.iter().chain(&made.labels).flatten() {
            assert!(words.contains(line.as_str()), "{line:?} is not in {words}");
        }
        let html = write_text(project, &table, "html", |_| {});
        let (inner, rows) = (html.split("<figure>").nth(1).unwrap(), html.matches("<tr>").count());
        words_of(&inner[..inner.find("</svg>").unwrap() + 6]);
        assert_eq!(rows, 1 + made.graph.edges.len());
    }
}

/// The statements of a DOT file: words and signs, quoted strings whole.
fn dot_tokens(dot: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut chars = dot
        .lines()
        .filter(|line| !line.starts_with("//"))
        .flat_map(|line| line.chars().chain(['\n']))
        .peekable();
    while let Some(c) = chars.next() {
        if c == '"' {
            let mut string = String::from("\"");
            while let Some(c) = chars.next() {
                string.push(c);
                match c {
                    '\\' => string.extend(chars.next()),
                    '"' => break,
                    _ => {}
                }
            }
            assert!(string.len() > 1 && string.ends_with('"'), "a string without an end");
            tokens.push(string);
        } else if c.is_alphanumeric() || c == '_' {
            let mut word = String::from(c);
            while let Some(c) = chars.next_if(|c| c.is_alphanumeric() || *c == '_') {
                word.push(c);
            }
            tokens.push(word);
        } else if !c.is_whitespace() {
            tokens.push(c.into());
        }
    }
    tokens
}

#[test]
fn dot_is_read_by_graphviz_where_it_is_and_by_a_small_reader_anywhere() {
    for project in [&related(), &nasty(), demo()] {
        let dot = write_text(project, &run(project, "map", Args::default()), "dot", |_| {});
        let tokens = dot_tokens(&dot);
        let made = graph(project, &Scope::default(), |_| true);
        let arrows = tokens.windows(2).filter(|pair| pair[0] == "-" && pair[1] == ">").count();
        let nodes = tokens.iter().filter(|token| *token == "tooltip").count();
        assert_eq!((nodes, arrows), (made.nodes.len(), made.edges.len()));
        assert_eq!(
            tokens.iter().filter(|token| *token == "[").count(),
            tokens.iter().filter(|token| *token == "]").count()
        );
        let graphviz = std::process::Command::new("dot")
            .arg("-Tsvg")
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn();
        let Ok(mut graphviz) = graphviz else {
            eprintln!("graphviz is not here: the DOT file was read by the small reader alone");
            continue;
        };
        std::io::Write::write_all(&mut graphviz.stdin.take().unwrap(), dot.as_bytes()).unwrap();
        let done = graphviz.wait_with_output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    }
}

/// The records of a metafile: kind and body.
fn records(bytes: &[u8]) -> Vec<(u32, &[u8])> {
    let number = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap());
    let (mut at, mut found) = (0, Vec::new());
    while at < bytes.len() {
        let size = number(at + 4) as usize;
        assert!(size >= 8 && size.is_multiple_of(4) && at + size <= bytes.len());
        found.push((number(at), &bytes[at + 8..at + size]));
        at += size;
    }
    found
}

#[test]
fn a_word_document_holds_the_map_as_a_picture_with_its_caption() {
    for project in [&related(), &nasty(), demo()] {
        let table = run(project, "map", Args::default());
        let bytes = write(project, &table, "docx", |_| {});
        let body = part(&bytes, "word/document.xml");
        words_of(&body);
        assert!(
            body.contains("r:embed=\"rIdMap\"") && body.contains(" SEQ Slika ") && !body.contains("<w:tbl>")
        );
        assert!(part(&bytes, "word/_rels/document.xml.rels").contains("Id=\"rIdMap\""));
        assert!(part(&bytes, "[Content_Types].xml").contains("Extension=\"emf\""));
        words_of(&part(&bytes, "word/media/map.svg"));
        let mut emf = Vec::new();
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        std::io::Read::read_to_end(&mut zip.by_name("word/media/map.emf").unwrap(), &mut emf).unwrap();
        let found = records(&emf);
        let number = |at: usize| u32::from_le_bytes(found[0].1[at..at + 4].try_into().unwrap());
        // The header knows the size of the file and how many records it has; the last one ends it.
        assert_eq!((found[0].0, number(32)), (1, 0x464D_4520));
        assert_eq!((number(40) as usize, number(44) as usize), (emf.len(), found.len()));
        assert_eq!(found.last().unwrap().0, 14);
        // Every line of words is there, letter by letter.
        let said: Vec<String> = found
            .iter()
            .filter(|(kind, _)| *kind == 84)
            .map(|(_, body)| {
                let count = u32::from_le_bytes(body[36..40].try_into().unwrap()) as usize;
                let units: Vec<u16> = body[68..68 + 2 * count]
                    .chunks(2)
                    .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
                    .collect();
                String::from_utf16(&units).unwrap()
            })
            .collect();
        let made = graph(project, &Scope::default(), |_| true);
        assert!(said.len() >= 2 * (made.nodes.len() + made.edges.len()));
        assert!(
            made.edges
                .iter()
                .all(|edge| said.iter().any(|words| words.starts_with(&format!("{} · ", edge.number))))
        );
    }
}

#[test]
fn formats_of_tables_give_the_relations_and_those_of_drawings_take_nothing_else() {
    let project = related();
    let (map, relations) =
        (run(&project, "map", Args::default()), run(&project, "relations", Args::default()));
    for format in ["csv", "json", "markdown"] {
        let text = |table| write_text(&project, table, format, |_| {}).lines().count();
        assert_eq!(text(&map), text(&relations), "{format}");
    }
    for format in ["svg", "dot"] {
        let page = preja::export::Page {
            table: &relations,
            project: &project,
            locale: Locale::Sl,
            study: "Obiski",
            day: "2026-03-01",
            excel: false,
            width: None,
            number: 1,
        };
        let error = preja::export::by_name(format).unwrap().write(&page, &mut Vec::new()).unwrap_err();
        assert!(error.say(Locale::Sl).contains("Narisati se da: map."), "{}", error.say(Locale::Sl));
    }
}

fn asked(query: Query) -> Args {
    Args { relations: query, ..Args::default() }
}

/// By hand: to work leads trust, twice; to trust contacts, which weaken it; to contacts trust again, so the way ends.
#[test]
fn what_leads_to_work_step_by_step() {
    let project = related();
    let leads = Some((Way::Causes, CodeId(id(2, DELO))));
    let table = run(&project, "relations", asked(Query { leads, ..Query::default() }));
    let rows: Vec<String> = said(&project, &table)
        .iter()
        .map(|row| row.split(" · ").take(6).collect::<Vec<_>>().join(" · "))
        .collect();
    let ways = [
        "2 · slabi (−) · 3 · Odnos\\Stiki · pogoj za · Odnos\\Zaupanje",
        "3 · ni določena ↺ · 2 · Odnos\\Zaupanje · strategija za · Odnos\\Stiki",
    ];
    let first = ["1 · krepi (+) · 1 · Odnos\\Zaupanje · pogoj za · Delo", ways[0], ways[1]];
    let second = ["1 · krepi (+) · 5 · Delo · posledica · Odnos\\Zaupanje", ways[0], ways[1]];
    assert_eq!(rows, [first, second].concat());
    assert_eq!(ids(&table)[..3], ["step", "way", "number"]);
    // The map of it has all but the opposition.
    let table = run(&project, "map", asked(Query { leads, ..Query::default() }));
    let dot = write_text(&project, &table, "dot", |_| {});
    assert_eq!(dot.matches(" -> ").count(), 4);
    // Nothing leads to the whole of relations; trust leads to work, and by contacts to itself.
    let nothing = Some((Way::Causes, CodeId(id(2, ODNOS))));
    assert!(run(&project, "relations", asked(Query { leads: nothing, ..Query::default() })).rows.is_empty());
}

#[test]
fn a_question_about_relations_finds_segments() {
    let project = related();
    let keys = |query: Query| -> Vec<String> {
        let table = run(&project, "relation-quotes", asked(query));
        said(&project, &table).iter().map(|row| row.split(" · ").nth(4).unwrap().to_owned()).collect()
    };
    let kind = Some("condition-for".to_owned());
    assert_eq!(keys(Query { kind: kind.clone(), ..Query::default() }), ["A1", "A1", "B1", "A2"]);
    assert_eq!(keys(Query { kind, direction: Some(Direction::Weakens), ..Query::default() }), ["A2"]);
    assert_eq!(keys(Query { from: Some(CodeId(id(2, DELO))), ..Query::default() }), ["B3", "A2"]);
    assert_eq!(keys(Query { stance: Some(Stance::Inferred), ..Query::default() }), ["A2"]);
    // To one under the whole of relations: all but the first.
    assert_eq!(keys(Query { to: Some(CodeId(id(2, ODNOS))), ..Query::default() }), ["A2", "B3", "A2"]);
}
