//! All memos and the research diary, the latest first; Enter opens one to write on.

use crate::analysis::table::{Cell, Table, one_line};
use crate::analysis::{self, Args, Input, memos};
use crate::command::memo::remove::RemoveMemo;
use crate::command::refs::MemoRef;
use crate::message::Message;
use crate::model::{Memo, MemoId, Project, Scope, Target, tree};
use crate::names;
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::{Effect, run};
use crate::tui::go::Go;
use crate::tui::keymap::{Menu, Mode};
use crate::tui::memo::{self, memo_on};
use crate::tui::page::{Page, Place};
use crate::tui::shell::{Shell, Tone};
use crate::tui::widget::cursor::Cursor;
use crate::tui::widget::filter::Filter;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::paint;
use crate::tui::workspace::{Pane, Panes, Workspace};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rustc_hash::FxHashMap;

/// What the pane owns.
#[derive(Clone, Debug, Default)]
pub struct Memos {
    /// The memos shown.
    pub shown: Vec<MemoId>,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// What is typed to filter.
    pub filter: Filter,
    /// What they are sorted by.
    pub order: Order,
    made_for: Option<(u64, String, Order)>,
}

names! {
    /// What memos are sorted by.
    pub enum Order {
        /// The latest change first.
        #[default]
        Date = "date",
        /// By kind, the latest first within each.
        Kind = "kind",
        /// By the name of what they stand on.
        Target = "target",
    }
}

/// What a memo stands on, in words.
fn target_name(shell: &Shell, project: &Project, target: Target) -> String {
    match target {
        Target::Diary => shell.say(&say!("memo-diary")),
        Target::Document(id) => project.document(id).map_or_else(String::new, |row| row.name.clone()),
        Target::Code(id) => tree::path(project, id).replace('\\', " > "),
        Target::Segment(id) => project.cite_segment(id),
        Target::Coding(id) => project.coding(id).map_or_else(String::new, |row| {
            format!(
                "{} → {}",
                project.cite_segment(row.segment),
                project.code(row.code).map_or("", |code| code.name.as_str())
            )
        }),
        Target::Case(id) => project.case(id).map_or_else(String::new, |row| row.name.clone()),
        Target::Variable(id) => project.variable(id).map_or_else(String::new, |row| row.name.clone()),
        Target::Question(id) => project.question(id).map_or_else(String::new, |row| row.words.clone()),
        Target::Relation(id) => project.relation(id).map_or_else(String::new, |row| {
            let name = |id| project.code(id).map_or("", |code| code.name.as_str());
            format!("{} → {}", name(row.from), name(row.to))
        }),
        Target::Proposition(id) => {
            project.proposition(id).map_or_else(String::new, |row| format!("{} {}", row.name(), row.sentence))
        }
        Target::Pair(code, document) => {
            let name = project.document(document).map_or("", |row| row.name.as_str());
            format!("{} × {name}", tree::path(project, code).replace('\\', " > "))
        }
        Target::CasePair(code, case) => {
            let name = project.case(case).map_or("", |row| row.name.as_str());
            format!("{} × {name}", tree::path(project, code).replace('\\', " > "))
        }
    }
}

fn heading(memo: &Memo) -> String {
    if memo.title.is_empty() {
        one_line(&memo.body)
    } else {
        format!("{} — {}", memo.title, one_line(&memo.body))
    }
}

/// The memos shown as a table, in their order.
fn tabled_memos(own: &Memos, project: &Project) -> Option<Table> {
    let (scope, args) = (&Scope::default(), &Args::default());
    let input = Input { project, scope, args, entries: &[], hits: None };
    let mut table = analysis::by_name("memos")?.run(&input).ok()?;
    let mut rows: FxHashMap<MemoId, Vec<Cell>> =
        memos::listed(&input).into_iter().map(|memo| memo.id).zip(std::mem::take(&mut table.rows)).collect();
    table.rows = own.shown.iter().filter_map(|id| rows.remove(id)).collect();
    Some(table)
}

/// The pane.
pub struct MemosPane;

impl Pane<Memos> for MemosPane {
    fn name(&self) -> &'static str {
        "memos"
    }

    fn mode(&self, _: &Memos) -> Mode {
        Mode::List
    }

    fn list<'a>(&self, own: &'a mut Memos) -> Option<&'a mut dyn Listed> {
        Some(&mut own.cursor)
    }

    fn filter<'a>(&self, own: &'a mut Memos) -> Option<&'a mut Filter> {
        Some(&mut own.filter)
    }

    fn layout(&self, own: &mut Memos, shell: &Shell, project: &Project, area: Rect) {
        let key = (shell.stamp, own.filter.text().to_owned(), own.order);
        if own.made_for.as_ref() != Some(&key) {
            let fits = |memo: &&Memo| {
                let words =
                    || format!("{} {} {}", memo.title, memo.body, target_name(shell, project, memo.target));
                own.filter.is_empty() || own.filter.fits(&words())
            };
            let mut rows: Vec<&Memo> = project.memos().filter(fits).collect();
            rows.sort_by_key(|memo| std::cmp::Reverse((memo.changed, memo.id)));
            match own.order {
                Order::Date => {}
                Order::Kind => rows.sort_by_key(|memo| memo.kind),
                Order::Target => {
                    let code = shell.locale().code();
                    let mut named: Vec<(String, &Memo)> =
                        rows.iter().map(|memo| (target_name(shell, project, memo.target), *memo)).collect();
                    named.sort_by(|a, b| crate::language::collate::compare(code, &a.0, &b.0));
                    rows = named.into_iter().map(|(_, memo)| memo).collect();
                }
            }
            own.shown = rows.into_iter().map(|memo| memo.id).collect();
            own.made_for = Some(key);
        }
        let field = own.filter.height();
        let len = own.shown.len();
        own.cursor.fit(len, usize::from(list(area).height.saturating_sub(field)));
    }

    fn act(
        &self,
        own: &mut Memos,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        let memo = own.shown.get(own.cursor.at).and_then(|id| project.memo(*id));
        match action {
            Action::Memo => {
                let title = shell.say(&say!("memo-diary"));
                return Some(memo_on(shell, project, Target::Diary, title));
            }
            Action::Sort => {
                let at = Order::ALL.iter().position(|order| *order == own.order).unwrap_or(0);
                own.order = Order::ALL.get((at + 1) % Order::ALL.len()).copied().unwrap_or_default();
                let name = own.order.name();
                shell.tell(Tone::Plain, Message::new(format!("memos-by-{name}")));
            }
            Action::Cancel => shell.go(Go::Back),
            Action::Enter => {
                let memo = memo?;
                let title = shell.say(&say!("memo-on", what = target_name(shell, project, memo.target)));
                let page = Page::Memo { id: Some(memo.id), on: Place::Target(memo.target), kind: memo.kind };
                return Some(memo::open(shell, page, title, &memo.body));
            }
            Action::ShowSegments => {
                // To where the memo stands, if that is a place in a text.
                let segment = match memo?.target {
                    Target::Segment(id) => project.segment(id),
                    Target::Coding(id) => project.coding(id).and_then(|row| project.segment(row.segment)),
                    _ => None,
                }?;
                shell.go_to(segment.document, segment.span);
            }
            Action::Remove => {
                return Some(run(RemoveMemo { memo: MemoRef::Id(memo?.id) }));
            }
            Action::Copy => {
                let memo = memo?;
                return Some(vec![Effect::Copy { text: memo.body.clone(), said: say!("desk-copied-memo") }]);
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    fn table(&self, own: &Memos, _: &Shell, project: &Project) -> Option<Table> {
        tabled_memos(own, project)
    }

    fn draw(
        &self,
        own: &Memos,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let theme = &shell.theme;
        let memos = own;
        let inner = paint::frame(
            buf,
            area,
            &shell.say(&say!("pane-memos", count = memos.shown.len())),
            focused,
            theme.edge(focused),
        );
        let lines = memos.filter.draw(list(inner), theme, buf);
        for (line, memo) in
            memos.shown.iter().enumerate().skip(memos.cursor.top).take(usize::from(lines.height))
        {
            let Some(memo) = project.memo(*memo) else { continue };
            let y = u16::try_from(line - memos.cursor.top).unwrap_or(0);
            let kind = shell.say(&Message::new(format!("memo-kind-{}", memo.kind.name())));
            let mut x = paint::put(buf, lines, 0, y, &memo.changed.day(), theme.dim()) + 2;
            paint::put(buf, Rect { width: (x + 14).min(lines.width), ..lines }, x, y, &kind, theme.dim());
            x += 15;
            paint::put(
                buf,
                Rect { width: (x + 22).min(lines.width), ..lines },
                x,
                y,
                &target_name(shell, project, memo.target),
                theme.strong(),
            );
            paint::put(buf, lines, x + 24, y, &heading(memo), theme.text());
            if line == memos.cursor.at {
                paint::line(buf, lines, y, theme.cursor(focused));
            }
        }
        let Some(memo) = memos.shown.get(memos.cursor.at).and_then(|id| project.memo(*id)) else {
            paint::put(buf, lines, 1, 0, &shell.say(&say!("memos-none")), theme.dim());
            return;
        };
        let below = Rect {
            y: list(inner).bottom(),
            height: inner.bottom().saturating_sub(list(inner).bottom()),
            ..inner
        };
        paint::put(buf, below, 0, 0, &"─".repeat(usize::from(below.width)), theme.dim());
        paint::wrapped(buf, below, 1, &memo.body, theme.text());
    }
}

/// The list above, what the memo says below.
fn list(area: Rect) -> Rect {
    Rect { height: area.height - area.height * 2 / 5, ..area }
}

impl Panes for Memos {
    const PANES: &'static [&'static dyn Pane<Self>] = &[&MemosPane];
}

impl Workspace for Memos {
    fn name(&self) -> &'static str {
        "memos"
    }

    fn action(&self) -> Action {
        Action::TabMemos
    }

    fn menu(&self, _: usize) -> Menu {
        Menu { groups: &["table"], first: "" }
    }

    fn round(&self, _: &Shell) -> Vec<usize> {
        vec![0]
    }
}
