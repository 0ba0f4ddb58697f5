//! Everything the desk knows beside the project: where one is, what is open, what was just said.
//!
//! A value that `update` changes, `layout` fits to the screen and `view` only borrows.

use super::action::Action;
use super::bench::Effect;
use super::counts::Counts;
use super::event::Key;
use super::keymap::{Keymap, Mode, Preset};
use super::layer::editor::Editor;
use super::layer::{Layer, Place};
use super::pane::{self, Pane, Workspace};
use super::settings::{Places, Settings};
use super::theme::Theme;
use super::widget::field::Field;
use crate::message::{Locale, Message};
use crate::model::{CodeId, CoderId, DocumentId, Project};
use crate::say;
use ratatui::layout::Rect;

/// How the desk is opened.
#[derive(Clone, Debug)]
pub struct DeskOptions {
    /// Language of the interface.
    pub locale: Locale,
    /// Nothing can change.
    pub read_only: bool,
    /// Name of the study, for the top line.
    pub study: String,
    /// Folder that files are written into.
    pub exports: std::path::PathBuf,
    /// What tells this project's reading places from another's.
    pub identity: String,
}

impl DeskOptions {
    /// The project's folder, as far as it has one.
    pub fn folder(&self) -> &std::path::Path {
        self.exports
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
            .unwrap_or(std::path::Path::new("."))
    }
}

/// What was said last, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// By the way.
    #[default]
    Plain,
    /// Something is done and durable.
    Done,
    /// Something was refused or failed.
    Warning,
}

/// A place one came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    /// Workspace, by its place in the registry.
    pub tab: usize,
    /// Document open in the reader.
    pub document: Option<DocumentId>,
    /// Byte of the cursor there.
    pub cursor: usize,
}

/// Where the parts of the screen are.
#[derive(Clone, Debug, Default)]
pub struct Areas {
    /// The whole screen.
    pub screen: Rect,
    /// The tabs, by workspace.
    pub tabs: Vec<(usize, Rect)>,
    /// The panes of the workspace that are seen, by their place in it.
    pub panes: Vec<(usize, Rect)>,
    /// What lies over them.
    pub layer: Place,
    /// The screen is too small for anything.
    pub tiny: bool,
    /// Side panes are folded away.
    pub narrow: bool,
}

/// The state of the desk.
pub struct State {
    /// How it was opened.
    pub options: DeskOptions,
    /// Who acts.
    pub actor: CoderId,
    /// The person's settings.
    pub settings: Settings,
    /// Another language, where it was changed at the desk.
    pub spoken: Option<Locale>,
    /// Reading places in this project.
    pub places: Places,
    /// The keys in force.
    pub keymap: Keymap,
    /// The colours in force.
    pub theme: Theme,
    /// Workspace in front.
    pub tab: usize,
    /// Pane in focus, by workspace.
    pub focus: Vec<usize>,
    /// Keys of a sequence so far.
    pub sequence: Vec<Key>,
    /// What lies over the panes.
    pub layer: Option<Box<dyn Layer>>,
    /// What was said last.
    pub said: Vec<Message>,
    /// How.
    pub tone: Tone,
    /// True while an action is not durable yet.
    pub busy: bool,
    /// Grows whenever the project may have changed.
    pub stamp: u64,
    /// What the panes count.
    pub counts: Counts,
    /// Whose codings they are, for the top line.
    pub whose: String,
    /// What is said together with the sentence of the pending action.
    pub afterwards: Vec<Message>,
    /// Where everything is on the screen.
    pub areas: Areas,
    /// Where one came from.
    pub jumps: Vec<Jump>,
    /// Codes used lately, the latest first.
    pub recent: Vec<CodeId>,
    /// The codes put on last, for repeating.
    pub last: Vec<CodeId>,
    /// The view for two is open: nothing can change.
    pub presenting: bool,
    /// The pane in which the mouse's button went down.
    pub held: Option<usize>,
    /// The key that was pressed last.
    pub pressed: Option<Key>,
    /// The documents pane.
    pub documents: pane::documents::Documents,
    /// The reader.
    pub reader: pane::reader::Reader,
    /// The codes pane.
    pub codes: pane::codes::Codes,
    /// The segments at the cursor.
    pub here: pane::segments_here::Here,
    /// The segments beside the text.
    pub beside: pane::beside::Beside,
    /// The sample.
    pub sample: pane::sample::Sample,
    /// The segment table.
    pub segments: pane::segments::Segments,
    /// The categories.
    pub categories: pane::categories::Categories,
    /// The propositions.
    pub propositions: pane::propositions::Propositions,
    /// The frequency table.
    pub frequencies: pane::frequencies::Frequencies,
    /// The search.
    pub search: pane::search::Search,
    /// The memos.
    pub memos: pane::memos::Memos,
    /// The history.
    pub history: pane::history::History,
    /// The steps of the method.
    pub steps: pane::steps::Steps,
    /// The comparison board.
    pub compare: pane::compare::Compare,
    /// The questions.
    pub questions: pane::questions::Questions,
    /// The line that was left by a key that led elsewhere: the key of its question, and what is written.
    pub unfinished: Option<(String, Field)>,
    /// The review list.
    pub review: pane::review::Review,
    /// The concordance of statement numbers.
    pub concordance: pane::concordance::Concordance,
}

impl State {
    /// The desk over a project that was just opened: the first document is in the reader, or the one read last.
    pub fn new(
        options: DeskOptions,
        actor: CoderId,
        settings: Settings,
        places: Places,
        project: &Project,
    ) -> Self {
        let (theme, unknown) =
            Theme::new(settings.theme, |name| std::env::var(name).ok()).painted(&settings.colors);
        let (keymap, wrong) = Keymap::of(settings.preset).with(&settings.keys);
        let mut state = Self {
            options,
            actor,
            settings,
            spoken: None,
            places,
            keymap,
            theme,
            tab: 0,
            focus: pane::WORKSPACES.iter().map(|workspace| workspace.first).collect(),
            sequence: Vec::new(),
            layer: None,
            said: Vec::new(),
            tone: Tone::Plain,
            busy: false,
            stamp: 1,
            counts: Counts::default(),
            whose: String::new(),
            afterwards: Vec::new(),
            areas: Areas::default(),
            jumps: Vec::new(),
            recent: Vec::new(),
            last: Vec::new(),
            presenting: false,
            held: None,
            pressed: None,
            documents: Default::default(),
            reader: Default::default(),
            codes: Default::default(),
            here: Default::default(),
            beside: Default::default(),
            sample: Default::default(),
            segments: Default::default(),
            categories: Default::default(),
            propositions: Default::default(),
            frequencies: Default::default(),
            search: Default::default(),
            memos: Default::default(),
            history: Default::default(),
            steps: Default::default(),
            unfinished: None,
            review: Default::default(),
            compare: Default::default(),
            questions: Default::default(),
            concordance: Default::default(),
        };
        if !state.settings.offered {
            state.said = vec![say!("desk-offer")];
        }
        if !unknown.is_empty() {
            state.tell(Tone::Warning, say!("desk-colors-wrong", lines = unknown.join(", ")));
        }
        if !wrong.is_empty() {
            state.tell(Tone::Warning, say!("desk-keys-wrong", lines = wrong.join(", ")));
        }
        let read_last = state.places.last.filter(|id| project.document(*id).is_some());
        if let Some(document) = read_last.or_else(|| project.documents_in_order().next().map(|row| row.id)) {
            pane::reader::open(&mut state, project, document);
        }
        if let Some(draft) = state.places.draft.take().filter(|_| !state.options.read_only) {
            let mut editor = Editor::new(draft.page, draft.title, &draft.text);
            editor.was = draft.was;
            state.layer = Some(Box::new(editor));
            state.tell(Tone::Plain, say!("desk-draft"));
        }
        state
    }

    /// The language in force.
    pub fn locale(&self) -> Locale {
        self.spoken.unwrap_or(self.options.locale)
    }

    /// A sentence or a term in the language in force.
    pub fn say(&self, message: &Message) -> String {
        self.locale().say(message)
    }

    /// Says a sentence in the bottom line.
    pub fn tell(&mut self, tone: Tone, message: Message) {
        self.tone = tone;
        self.said = vec![message];
    }

    /// The workspace in front.
    pub fn workspace(&self) -> &'static Workspace {
        pane::WORKSPACES.get(self.tab).unwrap_or(&pane::WORKSPACES[0])
    }

    /// The pane in focus, by its place in the workspace.
    pub fn focused(&self) -> usize {
        let at = self.focus.get(self.tab).copied().unwrap_or(0);
        let round = pane::round(self);
        // What cannot be seen has no focus.
        if round.contains(&at) {
            at
        } else {
            round
                .get(usize::from(self.presenting && !self.sample.open))
                .or(round.first())
                .copied()
                .unwrap_or(0)
        }
    }

    /// The pane in focus.
    pub fn pane(&self) -> &'static dyn Pane {
        let panes = self.workspace().panes;
        panes.get(self.focused()).or(panes.first()).copied().unwrap_or(&pane::reader::ReaderPane)
    }

    /// Gives a pane of the workspace in front the focus.
    pub fn set_focus(&mut self, at: usize) {
        if let Some(focus) = self.focus.get_mut(self.tab) {
            *focus = at;
        }
    }

    /// Where the keys go.
    pub fn mode(&self) -> Mode {
        match &self.layer {
            Some(layer) => layer.mode(),
            None => self.pane().mode(self),
        }
    }

    /// True while characters are text: a field has the focus.
    pub fn is_typing(&self) -> bool {
        matches!(self.mode(), Mode::Field | Mode::Editor)
    }

    /// Remembers where one is, to come back.
    pub fn mark_jump(&mut self) {
        let jump = Jump { tab: self.tab, document: self.reader.document, cursor: self.reader.cursor };
        if self.jumps.last() != Some(&jump) {
            self.jumps.push(jump);
        }
        if self.jumps.len() > 200 {
            self.jumps.remove(0);
        }
    }

    /// Puts codes at the head of those used lately.
    pub fn used(&mut self, codes: &[CodeId]) {
        self.recent.retain(|code| !codes.contains(code));
        self.recent.splice(0..0, codes.iter().copied());
        self.recent.truncate(30);
        self.last = codes.to_vec();
    }

    /// Says no where nothing can change.
    pub fn refuses(&mut self) -> bool {
        if self.options.read_only {
            self.tell(Tone::Warning, say!("project-read-only"));
        } else if self.presenting {
            self.tell(Tone::Warning, say!("desk-presenting"));
        }
        self.options.read_only || self.presenting
    }

    /// Lines left free between paragraphs.
    pub fn space(&self) -> usize {
        if self.presenting { 2 } else { usize::from(!self.settings.dense) }
    }

    /// Opens or closes the view for two.
    pub fn present(&mut self, on: bool) {
        self.presenting = on;
        self.sample.open = false;
        self.tab = 0;
        self.set_focus(pane::READER);
        self.tell(Tone::Plain, if on { say!("desk-presenting") } else { say!("desk-presenting-off") });
    }

    /// Another preset of keys.
    pub fn set_preset(&mut self, preset: Preset) -> Vec<Effect> {
        self.settings.preset = preset;
        self.settings.offered = true;
        (self.keymap, _) = Keymap::of(preset).with(&self.settings.keys);
        self.tell(Tone::Plain, Message::new(format!("desk-preset-{}", preset.name())));
        vec![Effect::Keep]
    }

    /// The keys of an action where one is, for hints.
    pub fn key_of(&self, action: Action) -> String {
        self.keymap.keys(self.mode(), action).into_iter().next().unwrap_or_default()
    }
}

/// A filter line as panes with lists have it.
pub fn filtered(field: &Field) -> Option<String> {
    let text = crate::language::fold::fold(field.text().trim()).into_owned();
    (!text.is_empty()).then_some(text)
}
