//! All segments of the code in focus beside the text: what two who sit before one screen talk about.

use super::{Coding, READER};
use crate::analysis::table::one_line;
use crate::model::{CodeId, Project, SegmentId, tree};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::keymap::Mode;
use crate::tui::listing::cited;
use crate::tui::shell::Shell;
use crate::tui::widget::listed::Listed;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::{Block, Sheet};
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// What the pane owns.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// The quotes.
    pub sheet: Sheet<SegmentId>,
    total: usize,
    made_for: Option<(u64, Option<CodeId>, u16)>,
}

/// The pane.
pub struct BesidePane;

fn make(own: &mut Coding, shell: &Shell, project: &Project, code: CodeId, width: u16) {
    let (mut blocks, theme) = (Vec::new(), &shell.theme);
    let row = project.code(code);
    if let Some(definition) = row.map(|row| row.definition.as_str()).filter(|text| !text.is_empty()) {
        blocks.push(Block::text(definition, theme.dim()));
        blocks.push(Block::text("", theme.text()));
    }
    let all = shell.counts.segments(project, code, false);
    for (segment, own) in &all {
        let mut words = format!("»{}«", one_line(project.quote(*segment)));
        if *own != code {
            words = format!("{words} ‹{}›", project.code(*own).map_or("", |row| row.name.as_str()));
        }
        let key = format!("{} ", project.cite_segment(*segment));
        blocks.push(Block::text(words, theme.text()).under(6).after(key, theme.dim()).on(*segment));
        blocks.push(Block::text("", theme.text()));
    }
    own.beside.total = all.len();
    own.beside.sheet.set(blocks, width);
}

impl Pane<Coding> for BesidePane {
    fn name(&self) -> &'static str {
        "beside"
    }

    fn mode(&self, _: &Coding) -> Mode {
        Mode::List
    }

    fn list<'a>(&self, own: &'a mut Coding) -> Option<&'a mut dyn Listed> {
        Some(&mut own.beside.sheet)
    }

    fn lacks(&self) -> &'static [Action] {
        &[Action::ShowSegments]
    }

    fn layout(&self, own: &mut Coding, shell: &Shell, project: &Project, area: Rect) {
        let code = own.codes.focused();
        let key = (shell.stamp, code, area.width);
        if own.beside.made_for != Some(key) {
            let other = own.beside.made_for.is_none_or(|(_, was, _)| was != code);
            own.beside.made_for = Some(key);
            match code {
                Some(code) => make(own, shell, project, code, area.width),
                None => own.beside.sheet.set(Vec::new(), area.width),
            }
            if other {
                own.beside.sheet.rewind();
            }
        }
        own.beside.sheet.fit(area.height);
    }

    fn act(
        &self,
        own: &mut Coding,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        let segment = own.beside.sheet.here().copied();
        match action {
            Action::Enter => {
                return Some(shell.open(project, segment?));
            }
            Action::Cancel => shell.set_focus(READER),
            Action::Copy => {
                return Some(cited(shell, project, segment?));
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    fn draw(
        &self,
        own: &Coding,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let title = match own.codes.focused() {
            Some(code) => {
                let path = tree::path(project, code).replace('\\', " > ");
                shell.say(&say!("pane-beside", code = path, segments = own.beside.total))
            }
            None => shell.say(&say!("pane-codes", count = shell.counts.tree.len())),
        };
        let title = format!("{title} {}", own.beside.sheet.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, shell.theme.edge(focused));
        if own.codes.focused().is_none() {
            let words = shell.say(&say!("beside-no-code"));
            paint::wrapped(buf, inner, 0, &words, shell.theme.dim());
        }
        own.beside.sheet.draw(inner, focused.then(|| shell.theme.cursor(true)), buf);
    }
}
