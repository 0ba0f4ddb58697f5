//! The steps of the method and where the work stands; every line leads to its place.

use crate::analysis::steps::{self, Place};
use crate::analysis::{Args, Input};
use crate::model::Project;
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::go::Go;
use crate::tui::keymap::Mode;
use crate::tui::shell::Shell;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::{Block, Sheet};
use crate::tui::workspace::{Pane, Panes, Workspace};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What the pane owns.
#[derive(Clone, Debug, Default)]
pub struct Steps {
    /// The lines; what stands at one is its place among the lines, so that two lines of one place are two.
    pub sheet: Sheet<(usize, Place)>,
    made_for: Option<(u64, u16)>,
}

/// The pane.
pub struct StepsPane;

fn blocks(shell: &Shell, project: &Project) -> Vec<Block<(usize, Place)>> {
    let theme = &shell.theme;
    let (scope, args) = (&shell.counts.scope, &Args::default());
    let lines = steps::lines(&Input { project, scope, args, entries: &[], hits: None });
    let mut out = Vec::new();
    let mut step = None;
    for (at, line) in lines.into_iter().enumerate() {
        if step != Some(line.step) {
            step = Some(line.step);
            out.push(Block::text(shell.say(&steps::name(line.step)), theme.strong()));
        }
        let style = if line.count == 0 { theme.dim() } else { theme.text() };
        out.push(
            Block::text(shell.say(&line.what), style)
                .after(format!("{:>8}  ", line.count), style)
                .on((at, line.place)),
        );
    }
    out
}

/// The pane where a line is worked on.
fn pane(place: Place) -> &'static str {
    match place {
        Place::Documents => "documents",
        Place::Text => "reader",
        Place::Questions => "questions",
        Place::Segments => "segments",
        Place::Categories => "board",
        Place::Card => "card",
        Place::Compare => "compare",
        Place::Propositions => "propositions",
        Place::Memos => "memos",
    }
}

impl Pane<Steps> for StepsPane {
    fn name(&self) -> &'static str {
        "steps"
    }

    fn mode(&self, _: &Steps) -> Mode {
        Mode::List
    }

    fn list<'a>(&self, own: &'a mut Steps) -> Option<&'a mut dyn Listed> {
        Some(&mut own.sheet)
    }

    fn lacks(&self) -> &'static [Action] {
        &[Action::ShowSegments]
    }

    fn layout(&self, own: &mut Steps, shell: &Shell, project: &Project, area: Rect) {
        let key = (shell.stamp, area.width);
        if own.made_for != Some(key) {
            own.made_for = Some(key);
            let blocks = blocks(shell, project);
            own.sheet.set(blocks, area.width);
        }
        own.sheet.fit(area.height);
    }

    fn act(&self, own: &mut Steps, shell: &mut Shell, _: &Project, action: Action) -> Option<Vec<Effect>> {
        match action {
            Action::Enter | Action::Right => {
                let (_, place) = *own.sheet.here()?;
                shell.go(Go::Pane(pane(place)));
            }
            Action::Cancel | Action::Left => shell.go(Go::Back),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn draw(&self, own: &Steps, shell: &Shell, _: &Project, area: Rect, focused: bool, buf: &mut Buffer) {
        let title = format!("{} {}", shell.say(&say!("pane-steps")), own.sheet.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, shell.theme.edge(focused));
        own.sheet.draw(inner, Some(shell.theme.cursor(focused)), buf);
    }
}

impl Panes for Steps {
    const PANES: &'static [&'static dyn Pane<Self>] = &[&StepsPane];
}

impl Workspace for Steps {
    fn name(&self) -> &'static str {
        "steps"
    }

    fn action(&self) -> Action {
        Action::TabSteps
    }

    fn round(&self, _: &Shell) -> Vec<usize> {
        vec![0]
    }
}
