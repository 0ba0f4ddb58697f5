//! A project on a team's server: the same story, and what only two at once can do.

use super::cluster::Cluster;
use super::histories::{Dice, Hand, step};
use super::story::{self, append, back, create};
use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use preja::command::journal::{Entry, Seq};
use preja::command::refs::DocumentRef;
use preja::message::{Locale, Message};
use preja::model::{EntryId, Project};
use preja::store::{Answer, Identity, Kind, Options, Place, Store, keep_older, migrate, open};
use preja::workbench::{Options as BenchOptions, Workbench};

/// One test, so that one server serves all and stops when it ends.
#[test]
fn the_story_of_a_team() {
    let Some(cluster) = Cluster::start() else { return };
    let place = |schema: &str| Place::parse(&cluster.address(schema));
    for seed in 0..8 {
        story::live(&place(&format!("študija \"{seed}\"").replace(' ', "%20")), seed);
    }
    what_is_not_there_is_told(&place);
    super::view::agrees_on_a_server(&cluster);
    super::bulk::import_and_undo(&place("velika"), 20, 30, 12);
    super::consent::withdraw(&place("umik"), |words| cluster.holds(words));
    a_colleague_who_may_not_sweep_is_told(&cluster);
    a_backup_is_a_file_with_everything(&place("kopija"));
    a_newer_project_is_refused(&cluster, &place("novejša"));
    an_older_project_is_brought_up_to_date(&cluster, &place("starejsa"), "starejsa");
    what_others_made_is_named_and_what_acts_refuses_writing(&cluster, &place("tuje"));
    drop(create(&place("dve")));
    let met: usize = (0..200)
        .map(|seed| {
            empty(&cluster, "dve");
            two_at_once(&place("dve"), seed)
        })
        .sum();
    assert!(met > 200, "two who hardly ever meet test nothing: {met}");
    a_lost_connection_loses_nothing(&cluster, &place("izguba"));
    who_holds_the_head_is_named(&place("čakanje"));
}

/// The tables are one account's, and another erases: it says which tables keep the words and what is to be run, and the
/// owner's next opening finishes it.
fn a_colleague_who_may_not_sweep_is_told(cluster: &Cluster) {
    let owned = Place::parse(&cluster.address("last"));
    super::consent::lay_out(&owned).store.close().unwrap();
    let mut link = diesel::PgConnection::establish(&cluster.server()).unwrap();
    link.batch_execute(
        "CREATE ROLE sodelavka LOGIN; GRANT ALL ON SCHEMA last TO sodelavka; \
         GRANT ALL ON ALL TABLES IN SCHEMA last TO sodelavka",
    )
    .unwrap();
    let words = super::consent::SECRETS[0];
    assert!(cluster.holds(words));
    let colleague = Place::parse(&cluster.address("last").replace("user=preja", "user=sodelavka"));
    let mut bench = Workbench::open(&colleague, &BenchOptions::of("bine")).unwrap();
    let plan = bench.plan_erasure(&DocumentRef::Typed("A".into()), None).unwrap();
    let told = |notes: &[Message]| -> Vec<String> {
        let tables = notes.iter().filter(|note| note.key == "erase-beyond-tables");
        tables.map(|note| Locale::En.say(note)).collect()
    };
    assert_eq!(told(&plan.notes).len(), 1, "known before: {:?}", plan.notes);
    let done = bench.erase(plan).unwrap();
    let [said] = told(&done.stays).try_into().unwrap();
    assert!(said.contains("texts") && said.contains("preja") && said.contains("VACUUM FULL last."), "{said}");
    bench.close().unwrap();
    assert!(cluster.holds(words), "the colleague may not write the tables anew");
    let mut bench = Workbench::open(&owned, &BenchOptions::of("ana")).unwrap();
    let notes = bench.take_notes();
    assert!(notes.iter().any(|note| note.key == "erase-sweep-finished"), "{notes:?}");
    assert_eq!(told(&notes), Vec::<String>::new());
    assert!(!cluster.holds(words));
    bench.close().unwrap();
}

fn what_is_not_there_is_told(place: &impl Fn(&str) -> Place) {
    let key = |place: &Place, options: &Options| open(place, options).unwrap_err().message.key.into_owned();
    assert_eq!(key(&place("ni"), &Options::default()), "store-missing");
    create(&place("je")).store.close().unwrap();
    assert_eq!(key(&place("je"), &Options { create: true, ..Options::default() }), "store-exists");
    let only = open(&place("je"), &Options { read_only: true, ..Options::default() }).unwrap();
    only.store.append(0, Hand::new(1).entry("korak", Vec::new(), None));
    assert!(matches!(only.store.answer(), Answer::Failed(error) if error.message.key == "store-read-only"));
}

/// One of two people: works on what has been seen, and plans anew on what came in between.
struct Person {
    store: Store,
    project: Project,
    head: Seq,
    hand: Hand,
    dice: Dice,
    acknowledged: Vec<(Seq, EntryId)>,
    /// How often the other was first.
    met: usize,
}

impl Person {
    fn open(place: &Place, seed: u64, name: &str) -> Self {
        let opened = open(place, &Options::default()).unwrap();
        let mut person = Self {
            store: opened.store,
            project: opened.project,
            head: opened.head,
            hand: Hand::new(seed),
            dice: Dice::new(seed),
            acknowledged: Vec::new(),
            met: 0,
        };
        let hello = person.hand.hello(name);
        person.run(|_, _, _, _| Some(("coder add", hello.clone(), None)));
        person
    }

    /// Plans on a copy, appends, and plans again where the head has moved.
    fn run(
        &mut self,
        plan: impl Fn(
            &Project,
            &Store,
            &mut Hand,
            &mut Dice,
        ) -> Option<(&'static str, Vec<preja::model::Change>, Option<Seq>)>,
    ) {
        let planned = |person: &mut Self| {
            let (verb, changes, undoes) =
                plan(&person.project, &person.store, &mut person.hand, &mut person.dice)?;
            let mut next = person.project.clone();
            next.apply(&changes).ok()?;
            Some((person.hand.entry(verb, changes, undoes), next))
        };
        let Some((mut entry, mut next)) = planned(self) else { return };
        self.store.append(self.head, entry.clone());
        loop {
            match self.store.answer() {
                Answer::Committed(seq) => {
                    self.acknowledged.push((seq, entry.id));
                    (self.project, self.head) = (next, seq);
                    return;
                }
                Answer::Moved(unseen) => {
                    self.met += 1;
                    self.see(unseen);
                    let Some(again) = planned(self) else { return self.store.abandon() };
                    (entry, next) = again;
                    self.store.go_on(entry.clone());
                }
                Answer::Failed(error) => panic!("{error}"),
            }
        }
    }

    fn see(&mut self, unseen: Vec<Entry>) {
        for entry in unseen {
            assert_eq!(entry.seq, self.head + 1);
            self.project.apply(&entry.changes).unwrap();
            self.head = entry.seq;
        }
    }

    fn work(&mut self) {
        for _ in 0..8 {
            match self.dice.below(5) {
                turn @ 0..=1 => {
                    let verb = if turn == 0 { "undo" } else { "redo" };
                    self.run(|project, store, hand, _| {
                        let entry = back(store, &mut project.clone(), hand, verb)?;
                        Some((verb, entry.changes, entry.undoes))
                    });
                }
                _ => self.run(|project, _, hand, dice| Some(("korak", step(project, hand, dice)?, None))),
            }
        }
    }
}

/// How often the two met at the head.
fn two_at_once(place: &Place, seed: u64) -> usize {
    let mut people =
        [Person::open(place, seed * 2 + 1_000, "Ana"), Person::open(place, seed * 2 + 1_001, "Borut")];
    std::thread::scope(|scope| people.iter_mut().for_each(|person| drop(scope.spawn(|| person.work()))));
    for person in &mut people {
        let unseen = person.store.since(person.head).unwrap();
        person.see(unseen);
    }
    let [ana, borut] = people;
    let met = ana.met + borut.met;
    story::same(&ana.project, &borut.project);
    let (stored, head) = ana.store.reload().unwrap();
    story::same(&stored, &ana.project);
    assert_eq!(stored.problems(), []);
    let mut acknowledged = [ana.acknowledged, borut.acknowledged].concat();
    acknowledged.sort_unstable();
    let entries: Vec<(Seq, EntryId)> =
        ana.store.since(0).unwrap().iter().map(|entry| (entry.seq, entry.id)).collect();
    assert_eq!(entries, acknowledged, "every acknowledged entry is there once, and no other");
    assert_eq!(head, entries.last().unwrap().0);
    met
}

/// Makes the project of a schema a new one: quicker than making two hundred.
fn empty(cluster: &Cluster, schema: &str) {
    let mut link = PgConnection::establish(&cluster.server()).unwrap();
    let tables = "coders, settings, texts, paragraphs, documents, codes, segments, codings, cases, variables, \"values\", questions, memos, relations, propositions, recommendations, properties, card_entries, merges, journal, base";
    link.batch_execute(&format!(
        "SET search_path TO {schema}; TRUNCATE {tables}; UPDATE head SET seq = 0, base = 0"
    ))
    .unwrap();
}

fn a_backup_is_a_file_with_everything(place: &Place) {
    let opened = create(place);
    let (project, entries) = story::work(&opened, 21, 40, |_, _| {});
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("kopija.preja");
    assert_eq!(opened.store.backup(None).unwrap_err().message.key, "store-backup-where");
    opened.store.backup(Some(&file)).unwrap();
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    assert_eq!(opened.store.backup(Some(&file)).unwrap_err().message.key, "store-exists");
    let is = opened.identity.unwrap();
    assert_eq!(preja::store::identity_of(&file).unwrap(), Some(Identity { kind: Kind::Backup, ..is }));
    assert_eq!(open(place, &Options::default()).unwrap().identity, Some(is));
    let copy = open(&Place::File(file), &Options::default()).unwrap();
    story::same(&copy.project, &project);
    assert_eq!(copy.store.since(0).unwrap(), entries);
    assert_eq!((copy.store.check().unwrap(), opened.store.check().unwrap()), (Vec::new(), Vec::new()));
}

fn a_newer_project_is_refused(cluster: &Cluster, place: &Place) {
    create(place).store.close().unwrap();
    assert_eq!(migrate(place).unwrap(), (3, 3));
    let mut link = PgConnection::establish(&cluster.server()).unwrap();
    link.batch_execute("UPDATE \"novejša\".head SET format = 99").unwrap();
    for error in [open(place, &Options::default()).unwrap_err(), migrate(place).unwrap_err()] {
        assert_eq!(error.message.key, "store-newer");
        assert!(error.to_string().contains("99"), "{error}");
    }
}

/// The tables of format 2 are those of format 3 without the store's own.
fn an_older_project_is_brought_up_to_date(cluster: &Cluster, place: &Place, schema: &str) {
    let opened = create(place);
    let (project, entries) = story::work(&opened, 22, 20, |_, _| {});
    opened.store.close().unwrap();
    let run = |sql: &str| {
        let mut link = PgConnection::establish(&cluster.server()).unwrap();
        link.batch_execute(&format!("SET search_path TO {schema}; {sql}")).unwrap();
    };
    run("DROP TABLE identity, places, sweeps, erased; UPDATE head SET format = 2; \
        DELETE FROM __diesel_schema_migrations WHERE version = '0003'");
    let error = open(place, &Options::default()).unwrap_err();
    assert_eq!(error.message.key, "store-older");
    assert!(error.to_string().contains('2') && error.to_string().contains('3'), "{error}");
    let folder = tempfile::tempdir().unwrap();
    let copy = keep_older(place, &folder.path().join("backups")).unwrap().unwrap();
    assert_eq!(migrate(place).unwrap(), (2, 3));
    assert_eq!(keep_older(place, folder.path()).unwrap(), None, "up to date");
    let kept = open(&Place::File(copy), &Options::default()).unwrap();
    story::same(&kept.project, &project);
    assert_eq!((kept.store.since(0).unwrap(), kept.store.check().unwrap()), (entries.clone(), Vec::new()));
    let is = kept.identity.unwrap();
    assert_eq!((is.study.0, is.kind), (entries[0].id.0, Kind::Backup));
    let opened = open(place, &Options::default()).unwrap();
    story::same(&opened.project, &project);
    assert_eq!(opened.identity.unwrap().study.0, entries[0].id.0);
    assert_eq!(opened.store.check().unwrap(), []);
    opened.store.close().unwrap();
    run("INSERT INTO identity VALUES ('a', 'b', 'work')");
    let mut opened = open(place, &Options::default()).unwrap();
    assert!(opened.read_only && opened.notes.remove(0).key == "store-identity-unsound-server");
    story::same(&opened.project, &project);
}

fn what_others_made_is_named_and_what_acts_refuses_writing(cluster: &Cluster, place: &Place) {
    create(place).store.close().unwrap();
    let keys = || {
        let opened = open(place, &Options::default()).unwrap();
        let keys: Vec<String> = opened.notes.iter().map(|note| note.key.to_string()).collect();
        (opened.read_only, keys)
    };
    assert_eq!(keys(), (false, Vec::new()));
    let run = |sql: &str| {
        let mut link = PgConnection::establish(&cluster.server()).unwrap();
        link.batch_execute(&format!("SET search_path TO tuje; {sql}")).unwrap();
    };
    run("CREATE TABLE mine (a int); CREATE VIEW seen AS SELECT 1 AS b");
    assert_eq!(keys(), (false, vec!["store-foreign".to_owned()]));
    run("CREATE RULE gone AS ON INSERT TO journal DO ALSO DELETE FROM codings");
    let hindered = (true, vec!["store-foreign".to_owned(), "store-foreign-acts".to_owned()]);
    assert_eq!(keys(), hindered);
    run("DROP RULE gone ON journal; \
        CREATE FUNCTION act() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'; \
        CREATE TRIGGER acting BEFORE INSERT ON codings FOR EACH ROW EXECUTE FUNCTION act()");
    assert_eq!(keys(), hindered);
    run("DROP TRIGGER acting ON codings");
    assert!(!keys().0);
}

fn cut_all(cluster: &Cluster) {
    let mut link = PgConnection::establish(&cluster.server()).unwrap();
    link.batch_execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'preja %'",
    )
    .unwrap();
}

fn a_lost_connection_loses_nothing(cluster: &Cluster, place: &Place) {
    let opened = create(place);
    let store = &opened.store;
    let mut hand = Hand::new(5);
    let hello = hand.hello("Ana");
    let first = hand.entry("coder add", hello, None);
    assert_eq!(append(store, 0, first.clone()), 1);
    cut_all(cluster);
    // The acknowledgement is taken to have been lost: the same entry again is found, not written twice.
    assert_eq!(append(store, 0, first), 1);
    cut_all(cluster);
    assert_eq!(append(store, 1, hand.entry("korak", Vec::new(), None)), 2);
    cut_all(cluster);
    assert_eq!(store.since(0).unwrap().len(), 2);
    store.append(0, hand.entry("korak", Vec::new(), None));
    assert!(matches!(store.answer(), Answer::Moved(unseen) if unseen.len() == 2));
    cut_all(cluster);
    // The head was let go with the connection; it has not moved, so what was planned on it still holds.
    store.go_on(hand.entry("korak", Vec::new(), None));
    assert!(matches!(store.answer(), Answer::Committed(3)));
}

fn who_holds_the_head_is_named(place: &Place) {
    let (ana, borut) = (create(place), open(place, &Options::default()).unwrap());
    let mut hand = Hand::new(6);
    let hello = hand.hello("Ana");
    assert_eq!(append(&ana.store, 0, hand.entry("coder add", hello, None)), 1);
    ana.store.append(0, hand.entry("korak", Vec::new(), None));
    assert!(matches!(ana.store.answer(), Answer::Moved(_)));
    borut.store.append(1, hand.entry("korak", Vec::new(), None));
    let Answer::Failed(error) = borut.store.answer() else { panic!("held") };
    assert_eq!(error.message.key, "store-head-held-since");
    assert!(error.to_string().contains("preja "), "{error}");
    ana.store.abandon();
    assert_eq!(append(&borut.store, 1, hand.entry("korak", Vec::new(), None)), 2);
}
