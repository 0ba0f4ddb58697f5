//! A desk without a disk: a small invented study, and a bench that plans and applies at once.

use preja::command::Command;
use preja::command::journal::{Entry, FORMAT, Seq};
use preja::command::plan::{Plan, World};
use preja::error::{Error, Result};
use preja::index::Index;
use preja::language::Lexicon;
use preja::message::{Locale, Message};
use preja::model::*;
use preja::say;
use preja::text::{Paragraph, ParagraphKind, Text};
use preja::tui::DeskOptions;
use preja::tui::bench::{Bench, Done};
use preja::tui::desk::Desk;
use preja::tui::keymap::Preset;
use preja::tui::settings::{Places, Settings};
use preja::tui::state::State;
use preja::tui::theme::Palette;
use std::collections::VecDeque;
use std::sync::Arc;

pub use super::drive::{press, screen, settle};

pub const NOW: Time = Time(1_771_000_000_000);

/// A bench in memory.
pub struct Paper {
    pub project: Project,
    pub actor: CoderId,
    pub entries: Vec<Entry>,
    ids: Ids,
    answer: Option<Result<Done>>,
    index: Option<Arc<Index>>,
    asked: VecDeque<Vec<Entry>>,
}

impl Paper {
    /// Over a project that is there.
    pub fn over(project: Project, actor: CoderId) -> Self {
        Self {
            project,
            actor,
            entries: Vec::new(),
            ids: Ids::new(7),
            answer: None,
            index: None,
            asked: VecDeque::new(),
        }
    }

    fn act(&mut self, plan: Plan, undoes: Option<Seq>) -> Result<()> {
        if plan.changes.is_empty() {
            return Err(Error::refused(say!("nothing-changes")));
        }
        self.project
            .apply(&plan.changes)
            .map_err(|conflict| Error::fault(Message::new(format!("{conflict:?}"))))?;
        let id = EntryId(self.ids.next(NOW.0));
        let (seq, said) = (self.entries.len() as Seq + 1, plan.said.clone());
        let (at, actor, verb, args) = (NOW, self.actor, "x".to_owned(), serde_json::Value::Null);
        self.entries.push(Entry {
            id,
            seq,
            at,
            actor,
            format: FORMAT,
            verb,
            args,
            said,
            changes: plan.changes,
            undoes,
        });
        self.answer = Some(Ok(Done { said: plan.said, notes: plan.notes, touched: plan.touched }));
        Ok(())
    }

    pub fn run(&mut self, command: impl Into<Command>) {
        self.start(command.into()).unwrap();
        self.answer = None;
    }
}

impl Bench for Paper {
    fn project(&self) -> &Project {
        &self.project
    }

    fn actor(&self) -> CoderId {
        self.actor
    }

    fn is_busy(&self) -> bool {
        self.answer.is_some()
    }

    fn start(&mut self, command: Command) -> Result<()> {
        let mut world = World { now: NOW, actor: self.actor, ids: self.ids.clone() };
        let plan = command.plan(&self.project, &mut world)?;
        self.ids = world.ids;
        self.act(plan, None)
    }

    fn start_undo(&mut self) -> Result<()> {
        let taken: Vec<Seq> = self.entries.iter().filter_map(|entry| entry.undoes).collect();
        let top =
            self.entries.iter().rev().find(|entry| entry.undoes.is_none() && !taken.contains(&entry.seq));
        let top = top.cloned().ok_or_else(|| Error::refused(say!("undo-nothing")))?;
        let changes = top.changes.into_iter().rev().map(Change::inverse).collect();
        self.act(
            Plan { changes, said: say!("undone", what = top.said), notes: vec![], touched: vec![] },
            Some(top.seq),
        )
    }

    fn start_redo(&mut self) -> Result<()> {
        let top = self.entries.last().filter(|entry| entry.undoes.is_some() && entry.said.key == "undone");
        let top = top.cloned().ok_or_else(|| Error::refused(say!("redo-nothing")))?;
        let changes = top.changes.into_iter().rev().map(Change::inverse).collect();
        self.act(
            Plan { changes, said: say!("redone", what = top.said), notes: vec![], touched: vec![] },
            Some(top.seq),
        )
    }

    fn poll(&mut self) -> Option<Result<Done>> {
        self.answer.take()
    }

    fn ask_entries(&mut self, before: Option<Seq>) {
        let asked = self.entries.iter().rev().filter(|entry| before.is_none_or(|before| entry.seq < before));
        let asked = asked.cloned().collect();
        self.asked.push_back(asked);
    }

    fn entries(&mut self) -> Option<Result<Vec<Entry>>> {
        self.asked.pop_front().map(Ok)
    }

    fn sync(&mut self) -> Result<usize> {
        Ok(0)
    }

    fn index(&mut self) -> Result<Arc<Index>> {
        if self.index.is_none() {
            self.index = Some(Arc::new(Index::in_memory(Lexicon::default())?));
        }
        Ok(Arc::clone(self.index.as_ref().unwrap()))
    }
}

/// Ids that say what they name.
pub fn id(kind: u128, number: usize) -> uuid::Uuid {
    uuid::Uuid::from_u128(kind << 96 | number as u128)
}

/// Documents by label, name, region and paragraphs; a paragraph that ends in `?` is a question. Codes by path. Nothing
/// is coded.
pub fn study(documents: &[(&str, &str, &str, &[&str])], codes: &[&str]) -> Paper {
    let mut rows = Rows::default();
    let actor = CoderId(id(1, 1));
    rows.coders.push(Coder { id: actor, name: "ana".into(), created: NOW });
    rows.variables.push(Variable { id: VariableId(id(6, 1)), name: "regija".into(), order: "80".into() });
    let mut order = None;
    for (at, (label, name, region, lines)) in documents.iter().enumerate() {
        let body = lines.join("\n");
        let mut start = 0;
        let mut paragraphs = Vec::new();
        for line in *lines {
            let kind = if line.ends_with('?') { ParagraphKind::Question } else { ParagraphKind::Said };
            paragraphs.push(Paragraph { kind, ..Paragraph::said(start, start + line.len()) });
            start += line.len() + 1;
        }
        let text = TextId(id(2, at));
        rows.texts.push(TextRow::new(text, Text::new(body, paragraphs)));
        let key = order::after(order.as_deref());
        order = Some(key.clone());
        let document = DocumentId(id(3, at));
        rows.documents.push(Document {
            id: document,
            name: (*name).into(),
            label: (*label).into(),
            group: Some("Intervjuji".into()),
            record: Record::Verbatim,
            text,
            order: key,
            ..Document::default()
        });
        let holder = Holder::Document(document);
        rows.values.push(Value {
            id: ValueId(id(7, at)),
            variable: VariableId(id(6, 1)),
            holder,
            value: (*region).into(),
        });
    }
    let mut paper = Paper {
        project: Project::from_rows(rows),
        actor,
        entries: Vec::new(),
        ids: Ids::new(7),
        answer: None,
        index: None,
        asked: VecDeque::new(),
    };
    for path in codes {
        paper.run(preja::command::code::add::AddCode { path: (*path).into(), ..Default::default() });
    }
    paper.entries.clear();
    paper
}

/// The study of the screens: three talks about a village workshop, some of them coded.
pub fn workshop() -> Paper {
    let a = [
        "Kako se dan v delavnici začne?",
        "Najprej pogrejemo peč, potem pogledamo naročila. Nekdo vedno skuha čaj.",
        "Kaj se je od lani spremenilo?",
        "Lani sem samo sedela ob strani. Zdaj sama pokličem stranko in se dogovorim, kdaj pride po stol.",
        "Včasih me je še strah, ampak vem, da za mano nekdo stoji.",
    ];
    let b = [
        "Kaj vam v delavnici pomeni največ?",
        "Da me kdo čaka. Doma me ni čakal nihče.",
        "Pri lakiranju smo vedno po dva: eden drži, drugi maže. Tako se naučiš zaupati.",
    ];
    let c = ["Kaj bi spremenili?", "Pot je dolga, avtobus vozi dvakrat na dan. Če zamudim, ostanem doma."];
    let documents: [(&str, &str, &str, &[&str]); 3] =
        [("A", "Žaga", "zahodna", &a), ("B", "Brod", "vzhodna", &b), ("C", "Čemernik", "vzhodna", &c)];
    let codes = [
        "Izidi > Samostojnost",
        "Izidi > Rutina",
        "Izidi > Strah",
        "Odnosi > Zaupanje",
        "Odnosi > Pričakovanost",
        "Ovire > Prevoz",
    ];
    let mut paper = study(&documents, &codes);
    for (place, quote, code) in [
        ("A2", "Najprej pogrejemo peč, potem pogledamo naročila.", "Rutina"),
        ("A4", "Zdaj sama pokličem stranko in se dogovorim, kdaj pride po stol.", "Samostojnost"),
        ("A5", "Včasih me je še strah, ampak vem, da za mano nekdo stoji.", "Strah"),
        ("A5", "vem, da za mano nekdo stoji", "Zaupanje"),
        ("B2", "Da me kdo čaka.", "Pričakovanost"),
        ("B3", "Tako se naučiš zaupati.", "Zaupanje"),
        ("C2", "Pot je dolga, avtobus vozi dvakrat na dan.", "Prevoz"),
    ] {
        paper.run(coding(place, quote, code));
    }
    paper
}

pub fn coding(place: &str, quote: &str, code: &str) -> preja::command::coding::add::AddCoding {
    preja::command::coding::add::AddCoding {
        place: place.parse().unwrap(),
        quote: Some(quote.to_owned()),
        codes: vec![code.parse().unwrap()],
        weight: None,
        new: false,
        in_vivo: false,
    }
}

/// A desk over it, laid out once.
pub fn desk(paper: Paper, locale: Locale, preset: Preset, size: (u16, u16)) -> Desk<Paper> {
    let options = DeskOptions {
        locale,
        read_only: false,
        study: "delavnica".into(),
        exports: "/dev/null/exports".into(),
        mode: preja::disk::Mode::PRIVATE,
        identity: String::new(),
    };
    let settings = Settings { preset, theme: Palette::Plain, offered: true, ..Settings::default() };
    let state = State::new(options, paper.actor, settings, Places::default(), &paper.project);
    let mut desk = Desk::new(state, paper, false);
    desk.layout(size);
    desk
}
