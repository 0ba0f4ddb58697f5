//! A small invented study in memory, worked on with what a person would type.

use clap::Parser;
use preja::cli::args::{Cli, Top};
use preja::command::plan::{Plan, World};
use preja::error::Result;
use preja::message::Locale;
use preja::model::*;
use preja::text::{Paragraph, Text};

/// Label, kind of record, region, and one paragraph a line.
pub type Interview = (&'static str, Record, &'static str, &'static [&'static str]);

pub struct Study {
    pub project: Project,
    pub ids: Ids,
    pub actor: CoderId,
    now: i64,
}

fn text(lines: &[&str]) -> Text {
    let mut at = 0;
    let mark = |line: &&str| {
        let start = at;
        at += line.len() + 1;
        Paragraph::said(start, start + line.len())
    };
    let marks: Vec<Paragraph> = lines.iter().map(mark).collect();
    Text::new(lines.join("\n"), marks)
}

impl Study {
    pub fn of(interviews: &[Interview]) -> Self {
        let mut ids = Ids::new(4);
        let actor = CoderId(ids.next(0));
        let mut changes = vec![Change::Coder(Box::new(Delta::add(Coder {
            id: actor,
            name: "ana".into(),
            created: Time(0),
        })))];
        let mut last = None;
        for (label, record, _, lines) in interviews {
            let row = TextRow::new(TextId(ids.next(0)), text(lines));
            let key = order::after(last.as_deref());
            changes.push(Change::Document(Box::new(Delta::add(Document {
                id: DocumentId(ids.next(0)),
                name: (*label).into(),
                label: (*label).into(),
                record: *record,
                text: row.id,
                order: key.clone(),
                ..Document::default()
            }))));
            changes.push(Change::Text(Box::new(Delta::add(row))));
            last = Some(key);
        }
        let mut project = Project::default();
        project.apply(&changes).unwrap();
        let mut study = Self { project, ids, actor, now: 1_771_000_000_000 };
        study.run(&["variable", "add", "regija"]);
        for (label, _, region, _) in interviews.iter().filter(|interview| !interview.2.is_empty()) {
            study.run(&["variable", "set", label, "regija", region]);
        }
        study
    }

    /// What the command line says would be done.
    pub fn plan(&mut self, words: &[&str]) -> Result<Plan> {
        let cli = Cli::try_parse_from(["preja"].iter().chain(words))
            .unwrap_or_else(|error| panic!("{words:?}: {error}"));
        let Some(Top::Do(command)) = cli.verb else { panic!("{words:?} is no command on a project") };
        self.now += 60_000;
        let mut world = World { now: Time(self.now), actor: self.actor, ids: self.ids.clone() };
        let plan = command.plan(&self.project, &mut world)?;
        self.ids = world.ids;
        Ok(plan)
    }

    /// Does it; its sentence and notes.
    pub fn run(&mut self, words: &[&str]) -> Vec<String> {
        let plan = self.plan(words).unwrap_or_else(|error| panic!("{words:?}: {error}"));
        self.project.apply(&plan.changes).unwrap_or_else(|conflict| panic!("{words:?}: {conflict:?}"));
        assert_eq!(self.project.problems(), []);
        let said = [&plan.said]
            .into_iter()
            .chain(&plan.notes)
            .map(|message| Locale::Sl.say(message))
            .collect::<Vec<_>>();
        assert!(said.iter().all(|said| !said.contains('⟦')), "{said:?}");
        said
    }

    /// Key of the message with which it is refused.
    pub fn refused(&mut self, words: &[&str]) -> String {
        self.plan(words)
            .map(|plan| panic!("{words:?} is allowed: {:?}", plan.said))
            .unwrap_err()
            .message
            .key
            .into_owned()
    }

    pub fn document(&self, label: &str) -> DocumentId {
        self.project.documents().find(|row| row.label == label).unwrap().id
    }

    pub fn proposition(&self, number: u32) -> &Proposition {
        self.project.propositions().find(|row| row.number == number).unwrap()
    }

    pub fn code(&self, name: &str) -> CodeId {
        self.project.codes().find(|row| row.name == name).unwrap().id
    }

    /// Labels of documents.
    pub fn labels(&self, documents: &[DocumentId]) -> String {
        documents.iter().map(|id| self.project.document(*id).unwrap().label.as_str()).collect()
    }
}
