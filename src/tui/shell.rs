//! What every part of the desk knows: the person's settings, the counts, what was said, what lies over the panes, and where
//! one goes next. No pane stands here, and no workspace.
//!
//! A value that `update` changes and `view` only borrows.

use super::action::Action;
use super::bench::Effect;
use super::counts::Counts;
use super::event::Key;
use super::go::Go;
use super::keymap::{Keymap, Menu, Mode, Preset};
use super::layer::{Layer, Place};
use super::options::DeskOptions;
use super::settings::{Places, Settings};
use super::theme::{Ground, Theme};
use super::widget::field::Field;
use super::widget::grid::Inks;
use crate::message::{Locale, Message};
use crate::model::{CodeId, CoderId, DocumentId, Project, Scope, SegmentId, VariableId};
use crate::say;
use crate::text::Span;
use crate::text::units::Unit;
use ratatui::layout::Rect;

/// What was said last, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    /// The document that was open, and the byte of the cursor there.
    pub text: Option<(DocumentId, usize)>,
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

/// What the workspace in front tells of itself, for those who may not know it.
#[derive(Clone, Debug, Default)]
pub struct Front {
    /// Its name.
    pub name: &'static str,
    /// What its tab is called.
    pub tab: &'static str,
    /// The name of the pane in focus.
    pub pane: &'static str,
    /// Where the keys of the pane in focus are looked up.
    pub mode: Mode,
    /// The panes that can have the focus, in the order in which it goes round.
    pub round: Vec<usize>,
    /// Actions of its mode that the pane in focus has no use for.
    pub lacks: &'static [Action],
    /// What of the menu belongs to it.
    pub menu: Menu,
}

/// A tab of the top line.
#[derive(Clone, Copy, Debug)]
pub struct Tab {
    /// The name of its workspace; `tab-<name>` is its title in the message files.
    pub name: &'static str,
    /// The action that brings it to the front.
    pub action: Action,
}

/// What every part of the desk knows.
pub struct Shell {
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
    /// What the terminal is.
    pub ground: Ground,
    /// The colours in force.
    pub theme: Theme,
    /// The tabs, in the order of the registry.
    pub tabs: Vec<Tab>,
    /// Workspace in front.
    pub tab: usize,
    /// Pane in focus, by workspace.
    pub focus: Vec<usize>,
    /// What the workspace in front tells of itself.
    pub front: Front,
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
    /// Where one goes next: the loop brings one there.
    pub going: Vec<Go>,
    /// Codes used lately, the latest first.
    pub recent: Vec<CodeId>,
    /// The codes put on last, for repeating.
    pub last: Vec<CodeId>,
    /// The variable by whose values codes and hits are compared.
    pub compared: Option<VariableId>,
    /// How wide the cursor of the text is.
    pub unit: Unit,
    /// The view for two is open: nothing can change.
    pub presenting: bool,
    /// The pane in which the mouse's button went down.
    pub held: Option<usize>,
    /// The key that was pressed last.
    pub pressed: Option<Key>,
    /// The line that was left by a key that led elsewhere: the key of its question, and what is written.
    pub unfinished: Option<(String, Field)>,
}

impl Shell {
    /// The shell of a desk with these tabs, each with the pane that has the focus first.
    pub fn new(
        options: DeskOptions,
        actor: CoderId,
        settings: Settings,
        places: Places,
        ground: Ground,
        tabs: Vec<(Tab, usize)>,
    ) -> Self {
        let (theme, unknown) = Theme::new(settings.theme, &ground).painted(&settings.colors);
        let (keymap, wrong) = Keymap::of(settings.preset).with(&settings.keys);
        let (tabs, focus) = tabs.into_iter().unzip();
        let mut shell = Self {
            options,
            actor,
            settings,
            spoken: None,
            places,
            keymap,
            ground,
            theme,
            tabs,
            tab: 0,
            focus,
            front: Front::default(),
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
            going: Vec::new(),
            recent: Vec::new(),
            last: Vec::new(),
            compared: None,
            unit: Unit::Sentence,
            presenting: false,
            held: None,
            pressed: None,
            unfinished: None,
        };
        if !shell.settings.offered {
            shell.said = vec![say!("desk-offer")];
        }
        if !unknown.is_empty() {
            shell.tell(Tone::Warning, say!("desk-colors-wrong", lines = unknown.join(", ")));
        }
        if !wrong.is_empty() {
            shell.tell(Tone::Warning, say!("desk-keys-wrong", lines = wrong.join(", ")));
        }
        shell
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

    /// The pane in focus, by its place in the workspace.
    pub fn focused(&self) -> usize {
        let at = self.focus.get(self.tab).copied().unwrap_or(0);
        let round = &self.front.round;
        // What cannot be seen has no focus.
        if round.contains(&at) {
            return at;
        }
        let instead = usize::from(self.presenting && round.len() > 1);
        round.get(instead).or(round.first()).copied().unwrap_or(0)
    }

    /// Gives a pane of the workspace in front the focus.
    pub fn set_focus(&mut self, at: usize) {
        if let Some(focus) = self.focus.get_mut(self.tab) {
            *focus = at;
        }
    }

    /// Where the keys go.
    pub fn mode(&self) -> Mode {
        self.layer.as_ref().map_or(self.front.mode, |layer| layer.mode())
    }

    /// True while characters are text: a field has the focus.
    pub fn is_typing(&self) -> bool {
        matches!(self.mode(), Mode::Field | Mode::Editor)
    }

    /// Puts codes at the head of those used lately.
    pub fn used(&mut self, codes: &[CodeId]) {
        self.recent.retain(|code| !codes.contains(code));
        self.recent.splice(0..0, codes.iter().copied());
        self.recent.truncate(30);
        self.last = codes.to_vec();
    }

    /// True where nothing can change.
    pub fn is_shut(&self) -> bool {
        self.options.read_only || self.presenting
    }

    /// Says no where nothing can change.
    pub fn refuses(&mut self) -> bool {
        if self.options.read_only {
            self.tell(Tone::Warning, say!("project-read-only"));
        } else if self.presenting {
            self.tell(Tone::Warning, say!("desk-presenting"));
        }
        self.is_shut()
    }

    /// Lines left free between paragraphs.
    pub fn space(&self) -> usize {
        if self.presenting { 2 } else { usize::from(!self.settings.dense) }
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

    /// What a table is drawn with.
    pub fn inks(&self) -> Inks<'_> {
        Inks { theme: &self.theme, counts: &self.counts, locale: self.locale() }
    }

    // --- where one goes ---

    /// Goes somewhere: the loop delivers it.
    pub fn go(&mut self, go: Go) {
        self.going.push(go);
    }

    /// The menu of what can be done here.
    pub fn menu(&mut self) -> Vec<Effect> {
        self.go(Go::Menu);
        Vec::new()
    }

    /// To a passage in the text, which is selected.
    pub fn go_to(&mut self, document: DocumentId, span: Span) {
        self.go(Go::Passage(document, span));
    }

    /// To a segment in the text.
    pub fn open(&mut self, project: &Project, segment: SegmentId) -> Vec<Effect> {
        match project.segment(segment) {
            Some(row) if project.is_placed(row) => self.go_to(row.document, row.span),
            _ => self.tell(Tone::Warning, say!("segments-unplaced")),
        }
        Vec::new()
    }

    /// The segments of a scope, in their table; `own` leaves out those of codes under its code.
    pub fn segments(&mut self, scope: Scope, own: bool) {
        self.go(Go::Segments(scope, own));
    }

    /// The segments of a code with all under it, in their table.
    pub fn segments_of(&mut self, code: CodeId) {
        let scope = Scope { codes: vec![code], ..self.counts.scope.clone() };
        self.segments(scope, false);
    }

    /// Does something with what a workspace owns.
    pub fn within<W: 'static>(
        &mut self,
        deed: impl FnOnce(&mut W, &mut Self, &Project) -> Vec<Effect> + 'static,
    ) -> Vec<Effect> {
        self.go(Go::within(deed));
        Vec::new()
    }
}
