//! Every change in a sentence, the latest first; under the list what the change touched.

use crate::analysis::table::Table;
use crate::analysis::{self, Args, Input};
use crate::command::journal::{Entry, Seq};
use crate::message::Message;
use crate::model::{DocumentId, Project, Ref, Scope, Target};
use crate::say;
use crate::text::Span;
use crate::tui::action::Action;
use crate::tui::bench::{Effect, Outcome};
use crate::tui::go::Go;
use crate::tui::keymap::{Menu, Mode};
use crate::tui::shell::Shell;
use crate::tui::widget::cursor::Cursor;
use crate::tui::widget::filter::Filter;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::paint;
use crate::tui::workspace::{Pane, Panes, Workspace};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What the pane owns.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// The entries read so far, newest first.
    pub entries: Vec<Entry>,
    /// Where the cursor is.
    pub cursor: Cursor,
    /// True when there are no older ones.
    pub complete: bool,
    /// What is typed to filter.
    pub filter: Filter,
    /// The entries that the filter leaves, by their place.
    pub shown: Vec<usize>,
    asked: Option<(u64, Option<Seq>)>,
}

impl History {
    /// What must be read for what is seen; nothing when it is there.
    fn asks(&mut self, stamp: u64) -> Option<Effect> {
        let fresh = self.asked.is_none_or(|(asked, _)| asked != stamp);
        let oldest = self.entries.last().map(|entry| entry.seq);
        let near_end = self.cursor.at + self.cursor.height + 5 >= self.shown.len();
        let before = if fresh { None } else { Some(oldest?).filter(|_| near_end && !self.complete) };
        if !fresh && before.is_none() || self.asked == Some((stamp, before)) {
            return None;
        }
        self.asked = Some((stamp, before));
        Some(Effect::Entries("history", before))
    }

    /// The entry under the cursor.
    pub fn here(&self) -> Option<&Entry> {
        self.shown.get(self.cursor.at).and_then(|at| self.entries.get(*at))
    }

    /// Takes in a page.
    fn take(&mut self, entries: Vec<Entry>) {
        if self.asked.is_some_and(|(_, before)| before.is_none()) {
            self.entries.clear();
            self.complete = false;
        }
        self.complete |= entries.is_empty();
        self.entries.extend(entries);
    }
}

/// The pane.
pub struct HistoryPane;

impl Pane<History> for HistoryPane {
    fn name(&self) -> &'static str {
        "history"
    }

    fn mode(&self, _: &History) -> Mode {
        Mode::List
    }

    fn list<'a>(&self, own: &'a mut History) -> Option<&'a mut dyn Listed> {
        Some(&mut own.cursor)
    }

    fn filter<'a>(&self, own: &'a mut History) -> Option<&'a mut Filter> {
        Some(&mut own.filter)
    }

    fn lacks(&self) -> &'static [Action] {
        &[Action::ShowSegments]
    }

    fn layout(&self, own: &mut History, shell: &Shell, project: &Project, area: Rect) {
        let fits = |entry: &Entry| {
            let name = project.coder(entry.actor).map_or("", |row| row.name.as_str());
            let said = shell.say(&entry.said);
            own.filter.fits(&format!("{name} {} {} {said}", entry.at.local(), entry.verb))
        };
        let all = own.entries.iter().enumerate();
        own.shown = all.filter(|(_, entry)| own.filter.is_empty() || fits(entry)).map(|(at, _)| at).collect();
        let len = own.shown.len();
        let field = own.filter.height();
        own.cursor.fit(len, usize::from(list(area).height.saturating_sub(field)));
    }

    fn act(
        &self,
        own: &mut History,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        match action {
            Action::Cancel => shell.go(Go::Back),
            Action::Enter => {
                // To the place that the entry is about, as far as it still is one.
                let (document, span) =
                    own.here()?.changes.iter().find_map(|change| place(project, change.target()?))?;
                shell.go_to(document, span);
            }
            Action::Copy => {
                let entry = own.here()?;
                return Some(vec![Effect::Copy {
                    text: shell.say(&entry.said),
                    said: say!("desk-copied-entry", number = entry.seq),
                }]);
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    fn table(&self, own: &History, _: &Shell, project: &Project) -> Option<Table> {
        let scope = Scope::default();
        let history = own;
        let entries: Vec<Entry> =
            history.shown.iter().filter_map(|at| history.entries.get(*at)).cloned().collect();
        let input = Input { project, scope: &scope, args: &Args::default(), entries: &entries, hits: None };
        analysis::by_name("trail")?.run(&input).ok()
    }

    fn draw(
        &self,
        own: &History,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let theme = &shell.theme;
        let history = own;
        let inner = paint::frame(buf, area, &shell.say(&say!("pane-history")), focused, theme.edge(focused));
        let lines = history.filter.draw(list(inner), theme, buf);
        let shown = history.shown.iter().filter_map(|at| history.entries.get(*at));
        for (line, entry) in shown.enumerate().skip(history.cursor.top).take(usize::from(lines.height)) {
            let y = u16::try_from(line - history.cursor.top).unwrap_or(0);
            let name = project.coder(entry.actor).map_or("", |row| row.name.as_str());
            let mut x =
                paint::put(buf, lines, 0, y, &format!("{:>5}  {}", entry.seq, entry.at.local()), theme.dim())
                    + 2;
            paint::put(buf, Rect { width: (x + 12).min(lines.width), ..lines }, x, y, name, theme.dim());
            x += 13;
            paint::put(
                buf,
                lines,
                x,
                y,
                &shell.say(&entry.said),
                if entry.undoes.is_some() { theme.dim() } else { theme.text() },
            );
            if line == history.cursor.at {
                paint::line(buf, lines, y, theme.cursor(focused));
            }
        }
        let Some(entry) = history.here() else {
            paint::put(buf, lines, 1, 0, &shell.say(&say!("history-none")), theme.dim());
            return;
        };
        let below =
            Rect { y: lines.bottom(), height: inner.bottom().saturating_sub(lines.bottom()), ..inner };
        paint::put(buf, below, 0, 0, &"─".repeat(usize::from(below.width)), theme.dim());
        let mut counts: Vec<(&'static str, usize)> = Vec::new();
        for change in &entry.changes {
            match counts.iter_mut().find(|(kind, _)| *kind == change.kind()) {
                Some((_, count)) => *count += 1,
                None => counts.push((change.kind(), 1)),
            }
        }
        let rows: Vec<String> = counts
            .iter()
            .map(|(kind, count)| {
                shell.say(&Message::new(format!("history-rows-{kind}")).with("count", *count))
            })
            .collect();
        paint::put(buf, below, 0, 1, &shell.say(&entry.said), theme.strong());
        paint::put(
            buf,
            below,
            0,
            2,
            &shell.say(&say!("history-changed", rows = rows.join(", "), verb = entry.verb.as_str())),
            theme.dim(),
        );
    }
}

/// The place in a text that a row stands on.
fn place(project: &Project, row: Ref) -> Option<(DocumentId, Span)> {
    let segment = match row {
        Ref::Segment(id) => project.segment(id)?,
        Ref::Coding(id) => project.segment(project.coding(id)?.segment)?,
        Ref::Memo(id) => match project.memo(id)?.target {
            Target::Segment(id) => project.segment(id)?,
            Target::Coding(id) => project.segment(project.coding(id)?.segment)?,
            _ => return None,
        },
        _ => return None,
    };
    project.is_placed(segment).then_some((segment.document, segment.span))
}

/// The list above, what the entry changed below.
fn list(area: Rect) -> Rect {
    Rect { height: area.height.saturating_sub(3), ..area }
}

impl Panes for History {
    const PANES: &'static [&'static dyn Pane<Self>] = &[&HistoryPane];
}

impl Workspace for History {
    fn name(&self) -> &'static str {
        "history"
    }

    fn action(&self) -> Action {
        Action::TabHistory
    }

    fn menu(&self, _: usize) -> Menu {
        Menu { groups: &["table"], first: "" }
    }

    fn round(&self, _: &Shell) -> Vec<usize> {
        vec![0]
    }

    fn wants(&mut self, shell: &Shell) -> Option<Effect> {
        self.asks(shell.stamp)
    }

    fn takes(&mut self, _: &mut Shell, _: &Project, outcome: Outcome) -> Option<Outcome> {
        match outcome {
            Outcome::Entries("history", entries) => self.take(entries),
            other => return Some(other),
        }
        None
    }
}
