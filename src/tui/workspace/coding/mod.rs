//! Coding: the documents, the text, what stands at the cursor, the codes; the sample, and the view for two.

pub mod beside;
pub mod codes;
pub mod documents;
pub mod here;
pub mod reader;
pub mod sample;
pub mod text;

use crate::command::refs::PlaceRef;
use crate::model::{CodeId, DocumentId, Project, Ref, SegmentId};
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::go::Go;
use crate::tui::keymap::Menu;
use crate::tui::shell::Shell;
use crate::tui::units;
use crate::tui::widget::code_tree::CodeTree;
use crate::tui::workspace::{Arrival, Meant, Pane, Panes, Workspace};
use ratatui::layout::Rect;
use reader::{Reader, jumps};

/// The panes by their places.
pub const DOCUMENTS: usize = 0;
/// See [`DOCUMENTS`].
pub const READER: usize = 1;
/// See [`DOCUMENTS`].
pub const HERE: usize = 2;
/// See [`DOCUMENTS`].
pub const CODES: usize = 3;
/// See [`DOCUMENTS`].
pub const BESIDE: usize = 4;
/// See [`DOCUMENTS`].
pub const SAMPLE: usize = 5;

/// What the workspace owns.
#[derive(Default)]
pub struct Coding {
    /// The documents.
    pub documents: documents::Documents,
    /// The text.
    pub reader: Reader,
    /// The codes.
    pub codes: CodeTree,
    /// The segments at the cursor.
    pub here: here::Here,
    /// The segments beside the text.
    pub beside: beside::Beside,
    /// The sample.
    pub sample: sample::Sample,
    /// Lines that tell what the code in focus means.
    about: u16,
}

impl Panes for Coding {
    const PANES: &'static [&'static dyn Pane<Self>] = &[
        &documents::DocumentsPane,
        &text::ReaderPane,
        &here::HerePane,
        &codes::CodesPane,
        &beside::BesidePane,
        &sample::SamplePane,
    ];
}

impl Coding {
    /// Opens a document where it was left.
    pub fn open(&mut self, shell: &mut Shell, project: &Project, document: DocumentId) {
        jumps::open(&mut self.reader, shell, project, document);
    }

    /// The code that was put on a segment just now is known by its id from now on, for repeating.
    fn coded(&mut self, shell: &mut Shell, project: &Project, segment: SegmentId) {
        let own = project.codings_on(segment).filter(|row| row.coder == shell.actor);
        let latest: Option<CodeId> = own.max_by_key(|row| (row.created, row.id)).map(|row| row.code);
        if let Some(code) = latest {
            if !shell.last.contains(&code) {
                shell.used(&[code]);
            }
            self.codes.show(project, code);
        }
    }
}

impl Workspace for Coding {
    fn name(&self) -> &'static str {
        "coding"
    }

    fn action(&self) -> Action {
        Action::TabCoding
    }

    fn menu(&self, at: usize) -> Menu {
        match at {
            SAMPLE => Menu::default(),
            CODES => Menu { groups: &["coding", "selection", "codes"], first: "codes" },
            DOCUMENTS => Menu { groups: &["coding", "selection", "codes"], first: "study" },
            _ => Menu { groups: &["coding", "selection", "codes"], first: "" },
        }
    }

    fn first(&self) -> usize {
        READER
    }

    fn also(&self) -> &'static [usize] {
        &[READER, CODES]
    }

    fn round(&self, shell: &Shell) -> Vec<usize> {
        match () {
            () if self.sample.open => vec![SAMPLE],
            () if shell.presenting => vec![CODES, READER, BESIDE],
            () => vec![DOCUMENTS, READER, HERE, CODES],
        }
    }

    fn arrange(&self, shell: &Shell, body: Rect) -> Vec<(usize, Rect)> {
        if self.sample.open {
            return vec![(SAMPLE, body)];
        }
        if shell.presenting {
            return for_two(shell, body);
        }
        let here = if body.height >= 30 { 7 } else { 5 };
        if shell.areas.narrow {
            let reader = Rect { height: body.height.saturating_sub(here), ..body };
            let below = Rect { y: reader.bottom(), height: here, ..body };
            let drawer = body.width.min(34);
            let mut panes = vec![(READER, reader), (HERE, below)];
            match shell.focused() {
                DOCUMENTS => panes.push((DOCUMENTS, Rect { width: drawer, ..body })),
                CODES => {
                    panes.push((CODES, Rect { x: body.right() - drawer, width: drawer, ..body }));
                }
                _ => {}
            }
            return panes;
        }
        let left = (body.width / 5).clamp(22, 34);
        let right = (body.width / 4).clamp(26, 42);
        let middle = Rect { x: body.x + left, width: body.width - left - right, ..body };
        let reader = Rect { height: middle.height.saturating_sub(here), ..middle };
        vec![
            (DOCUMENTS, Rect { width: left, ..body }),
            (READER, reader),
            (HERE, Rect { y: reader.bottom(), height: here, ..middle }),
            (CODES, Rect { x: middle.right(), width: right, ..body }),
        ]
    }

    fn begin(&mut self, shell: &mut Shell, project: &Project) {
        let read_last = shell.places.last.filter(|id| project.document(*id).is_some());
        if let Some(document) = read_last.or_else(|| project.documents_in_order().next().map(|row| row.id)) {
            self.open(shell, project, document);
        }
    }

    fn seen(&mut self, shell: &mut Shell, _: &Project) {
        shell.unit = self.reader.unit;
        jumps::keep_place(&self.reader, shell);
    }

    fn turned(&mut self) {
        self.sample.open = false;
    }

    fn anywhere(
        &mut self,
        shell: &mut Shell,
        project: &Project,
        action: Action,
        meant: &Meant,
    ) -> Option<Vec<Effect>> {
        let front = shell.front.name == self.name();
        match action {
            Action::Drawer if front => {
                shell.set_focus(if shell.focused() == READER { CODES } else { READER });
            }
            Action::Find if front && self.reader.document.is_some() => {
                shell.set_focus(READER);
                return Some(text::ask_find(shell));
            }
            Action::Sample => {
                if let Some(at) = self.reader.document.and_then(|id| self.sample.row_of(id)) {
                    self.sample.grid.cursor.at = at;
                }
                shell.go(Go::Pane("sample"));
            }
            Action::CorrectText => {
                let document = meant.document.or(self.reader.document)?;
                let row = project.document(document)?;
                return Some(crate::tui::import::begin(shell, Some((row.id, row.name.clone()))));
            }
            Action::CiteBy => return Some(units::ask_cite(shell, project)),
            Action::FixUnits | Action::RenumberUnits => return Some(units::ask(shell, project, action)),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn meant(&self, shell: &Shell, project: &Project) -> Meant {
        let place = match shell.focused() {
            HERE => self.here.found.get(self.here.cursor.at).map(|at| PlaceRef::Segment(at.segment)),
            _ => {
                let place = self.reader.document.zip(self.reader.target(project));
                place.map(|(document, span)| PlaceRef::Span { document, span })
            }
        };
        Meant { places: place.into_iter().collect(), document: self.reader.document, ..Meant::default() }
    }

    fn shows(&mut self, shell: &mut Shell, project: &Project, touched: &[Ref]) {
        match touched.first() {
            Some(Ref::Code(code)) => self.codes.show(project, *code),
            Some(Ref::Document(document)) if self.reader.document.is_none() => {
                self.open(shell, project, *document);
            }
            _ => {}
        }
        let coded = touched.iter().find_map(|row| match row {
            Ref::Segment(id) => Some(*id),
            _ => None,
        });
        if let Some(segment) = coded {
            self.coded(shell, project, segment);
        }
    }

    fn go(&mut self, shell: &mut Shell, project: &Project, go: &Go) -> Option<Arrival> {
        match go {
            Go::Pane("sample") => {
                self.sample.open = true;
                return Some(Arrival::At(SAMPLE));
            }
            Go::Document(document) => self.open(shell, project, *document),
            Go::Passage(document, span) => {
                jumps::show(&mut self.reader, shell, project, *document, *span);
            }
            Go::Found(document, span, words) => {
                jumps::show(&mut self.reader, shell, project, *document, *span);
                self.reader.selection = None;
                self.reader.find.clone_from(words);
            }
            Go::Cursor(document, byte) => {
                if self.reader.document != Some(*document) {
                    self.open(shell, project, *document);
                }
                self.reader.put(*byte);
                return None;
            }
            _ => return None,
        }
        self.sample.open = false;
        Some(Arrival::At(READER))
    }

    fn paste(&mut self, shell: &mut Shell, project: &Project, text: &str) -> Option<Vec<Effect>> {
        self.sample.open.then(|| sample::paste(self, shell, project, text))
    }

    fn place(&self) -> Option<(DocumentId, usize)> {
        self.reader.document.map(|document| (document, self.reader.cursor))
    }
}

/// The view for two: the codes, the text with room, and the segments of the code beside it, or below it where it is
/// narrow.
fn for_two(shell: &Shell, body: Rect) -> Vec<(usize, Rect)> {
    if shell.areas.narrow {
        let reader = Rect { height: body.height / 2, ..body };
        let beside = Rect { y: reader.bottom(), height: body.height - reader.height, ..body };
        let mut panes = vec![(READER, reader), (BESIDE, beside)];
        if shell.focused() == CODES {
            panes.push((CODES, Rect { width: body.width.min(34), ..body }));
        }
        return panes;
    }
    let codes = (body.width / 5).clamp(22, 34);
    let beside = body.width / 3;
    let reader = Rect { x: body.x + codes, width: body.width - codes - beside, ..body };
    vec![
        (CODES, Rect { width: codes, ..body }),
        (READER, reader),
        (BESIDE, Rect { x: reader.right(), width: beside, ..body }),
    ]
}
