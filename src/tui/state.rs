//! The desk's state: the shell, and the workspaces with what they own. No name of a workspace stands here: the loop asks
//! all of them the same.

use super::coders;
use super::go::Go;
use super::layer::editor::Editor;
use super::menu;
use super::options::DeskOptions;
use super::settings::{Places, Settings};
use super::shell::{Front, Jump, Shell, Tab, Tone};
use super::theme::Ground;
use super::workspace::all::Workspaces;
use super::workspace::{Arrival, Room};
use crate::model::{CoderId, Project};
use crate::say;
use crate::tui::bench::Effect;

/// The most places that are remembered to come back to.
const JUMPS: usize = 200;

/// The state of the desk.
pub struct State {
    /// What every part knows.
    pub shell: Shell,
    /// The workspaces.
    pub rooms: Workspaces,
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
        Self::on(Ground::of(|name| std::env::var(name).ok()), options, actor, settings, places, project)
    }

    /// The same on a terminal of this kind.
    pub fn on(
        ground: Ground,
        options: DeskOptions,
        actor: CoderId,
        settings: Settings,
        places: Places,
        project: &Project,
    ) -> Self {
        let rooms = Workspaces::default();
        let tab = |room: &&dyn Room| (Tab { name: room.name(), action: room.action() }, room.first());
        let tabs = rooms.each().iter().map(tab).collect();
        let shell = Shell::new(options, actor, settings, places, ground, tabs);
        let mut state = Self { shell, rooms };
        for room in state.rooms.each_mut() {
            room.begin(&mut state.shell, project);
        }
        let draft = state.shell.places.draft.take();
        if let Some(draft) = draft.filter(|_| !state.shell.options.read_only) {
            let mut editor = Editor::new(draft.page, draft.title, &draft.text);
            editor.was = draft.was;
            state.shell.layer = Some(Box::new(editor));
            state.shell.tell(Tone::Plain, say!("desk-draft"));
        }
        state.settle();
        state
    }

    /// The workspace in front.
    pub fn room(&self) -> &dyn Room {
        self.rooms.get(self.shell.tab)
    }

    /// The workspace in front, to be changed, with what every part knows.
    pub fn front(&mut self) -> (&mut dyn Room, &mut Shell) {
        (self.rooms.get_mut(self.shell.tab), &mut self.shell)
    }

    /// Takes down what the workspace in front tells of itself.
    pub fn settle(&mut self) {
        let room = self.rooms.get(self.shell.tab);
        self.shell.front.round = room.round(&self.shell);
        let at = self.shell.focused();
        let pane = room.panes().get(at).copied().unwrap_or_default();
        let round = std::mem::take(&mut self.shell.front.round);
        self.shell.front = Front {
            name: room.name(),
            tab: room.tab(),
            pane,
            mode: room.mode(at),
            lacks: room.lacks(at),
            menu: room.menu(at),
            round,
        };
    }

    /// The workspace that an action brings to the front, by its place.
    pub fn tab_of(&self, action: super::action::Action) -> Option<usize> {
        self.shell.tabs.iter().position(|tab| tab.action == action)
    }

    /// Remembers where one is, to come back.
    fn mark_jump(&mut self) {
        let text = self.rooms.each().into_iter().find_map(|room| room.place());
        let jump = Jump { tab: self.shell.tab, text };
        if self.shell.jumps.last() != Some(&jump) {
            self.shell.jumps.push(jump);
        }
        if self.shell.jumps.len() > JUMPS {
            self.shell.jumps.remove(0);
        }
    }

    /// Brings a workspace to the front.
    pub fn turn(&mut self, at: usize) {
        if at != self.shell.tab {
            for room in self.rooms.each_mut() {
                room.turned();
            }
            self.mark_jump();
            self.shell.tab = at;
        }
        self.settle();
    }

    /// Brings the workspace to the front that is asked for by its tab.
    pub fn call(&mut self, at: usize) {
        self.turn(at);
        let (room, shell) = self.front();
        room.called(shell);
        self.settle();
    }

    /// Back to where one was.
    fn back(&mut self, project: &Project) {
        let jump = self.shell.jumps.pop();
        self.shell.tab = jump.map_or(0, |jump| jump.tab);
        if let Some((document, byte)) = jump.and_then(|jump| jump.text)
            && project.document(document).is_some()
        {
            let go = Go::Cursor(document, byte);
            for room in self.rooms.each_mut() {
                room.go(&mut self.shell, project, &go);
            }
        }
        self.settle();
    }

    /// Opens or closes the view for two.
    pub fn present(&mut self, on: bool) {
        self.shell.presenting = on;
        for room in self.rooms.each_mut() {
            room.turned();
        }
        self.shell.tab = 0;
        self.shell.set_focus(self.rooms.get(0).first());
        let said = if on { say!("desk-presenting") } else { say!("desk-presenting-off") };
        self.shell.tell(Tone::Plain, said);
        self.settle();
    }

    /// Takes one where one wants to go; what is to be done there comes back.
    pub fn deliver(&mut self, project: &Project) -> Vec<Effect> {
        let mut effects = Vec::new();
        while !self.shell.going.is_empty() {
            match self.shell.going.remove(0) {
                Go::Back => self.back(project),
                Go::Menu => {
                    self.settle();
                    effects.extend(menu::open(&mut self.shell));
                }
                Go::Do(effect) => effects.push(effect),
                Go::Within(of, deed) => {
                    let mut rooms = self.rooms.each_mut();
                    if let Some(room) = rooms.iter_mut().find(|room| room.kind() == of) {
                        effects.extend(deed(room.own(), &mut self.shell, project));
                    }
                }
                go => self.arrive(project, &go),
            }
        }
        self.settle();
        effects
    }

    /// Brings the workspace to the front that takes what was said.
    fn arrive(&mut self, project: &Project, go: &Go) {
        if go.leads() {
            self.mark_jump();
        }
        let mut arrived = None;
        for (tab, room) in self.rooms.each_mut().into_iter().enumerate() {
            let pane = match go {
                Go::Pane(name) => room.panes().iter().position(|known| known == name),
                _ => None,
            };
            let taken = room.go(&mut self.shell, project, go);
            if let Some(arrival) = taken.or(pane.map(Arrival::At)) {
                arrived = Some((tab, arrival));
                break;
            }
        }
        let Some((tab, arrival)) = arrived else { return };
        for (other, room) in self.rooms.each_mut().into_iter().enumerate() {
            if other != tab {
                room.turned();
            }
        }
        self.shell.tab = tab;
        if let Arrival::At(pane) = arrival {
            self.shell.set_focus(pane);
        }
        self.settle();
    }

    /// Counts anew, when the project or what is counted is another.
    pub fn count(&mut self, project: &Project) {
        coders::refresh(&mut self.shell, project);
        self.settle();
    }
}
