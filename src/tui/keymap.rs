//! Keys by preset and mode, read from `keymap.toml`; help, hints, menu and palette are made from the same tables.

use super::action::Action;
use super::event::Key;
use crate::names;
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

names! {
    /// A set of keys.
    pub enum Preset {
        /// Letters never change anything by themselves: they open the picker or filter the list.
        #[default]
        Simple = "simple",
        /// Single letters act.
        Expert = "expert",
        /// As `expert`, with the movements of vim.
        Vim = "vim",
    }
}

names! {
    /// Where the keys go.
    pub enum Mode {
        /// In every pane.
        #[default]
        Everywhere = "everywhere",
        /// The text.
        Reader = "reader",
        /// Documents, codes, segments here, memos, history.
        List = "list",
        /// The workspace of categories.
        Category = "category",
        /// The workspace of propositions.
        Proposition = "proposition",
        /// The comparison board.
        Compare = "compare",
        /// The questions.
        Question = "question",
        /// The map of categories and relations.
        Map = "map",
        /// A table.
        Grid = "grid",
        /// The review list.
        Review = "review",
        /// The hits of a search.
        Hits = "hits",
        /// A line to write in, with a list under it.
        Field = "field",
        /// A list to choose from.
        Choice = "choice",
        /// A page to write on.
        Editor = "editor",
    }
}

/// The keys as they were delivered.
const TOML: &str = include_str!("keymap.toml");

type Table = BTreeMap<String, BTreeMap<String, BTreeMap<String, Vec<String>>>>;

#[derive(serde::Deserialize)]
struct File {
    hints: BTreeMap<String, Vec<String>>,
    menu: BTreeMap<String, Vec<String>>,
    taken: BTreeMap<String, Vec<String>>,
    #[serde(flatten)]
    keys: Table,
}

/// One binding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// In which mode.
    pub mode: Mode,
    /// One key, or several in a row.
    pub keys: Vec<Key>,
    /// What they mean.
    pub action: Action,
}

/// What a sequence of keys means so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Nothing.
    Nothing,
    /// The beginning of some: what may follow.
    Prefix(Vec<(Key, Action)>),
    /// This.
    Action(Action),
}

/// The keys of one preset.
#[derive(Clone, Debug)]
pub struct Keymap {
    /// Which preset.
    pub preset: Preset,
    bindings: Vec<Binding>,
    at: HashMap<(Mode, Vec<Key>), Action>,
    hints: BTreeMap<String, Vec<Action>>,
    menu: Vec<(String, Vec<Action>)>,
    taken: Vec<(String, Vec<Key>)>,
}

/// What of the menu belongs to a pane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Menu {
    /// Its groups, beside those that stand in every menu.
    pub groups: &'static [&'static str],
    /// The one that stands first.
    pub first: &'static str,
}

/// The groups of the menu, in their order.
pub const GROUPS: [&str; 11] = [
    "category",
    "proposition",
    "compare",
    "question",
    "coding",
    "selection",
    "codes",
    "table",
    "go",
    "view",
    "study",
];

static FILE: LazyLock<Option<File>> = LazyLock::new(|| toml::from_str(TOML).ok());

impl Keymap {
    /// The keys of a preset. A line of the file that says nothing sensible is left out; a test finds it.
    pub fn of(preset: Preset) -> Self {
        let mut map = Self {
            preset,
            bindings: Vec::new(),
            at: HashMap::new(),
            hints: BTreeMap::new(),
            menu: Vec::new(),
            taken: Vec::new(),
        };
        let Some(file) = FILE.as_ref() else { return map };
        let layers: &[&str] = match preset {
            Preset::Simple => &["all", "simple"],
            Preset::Expert => &["all", "expert"],
            Preset::Vim => &["all", "expert", "vim"],
        };
        for layer in layers {
            for (mode, lines) in file.keys.get(*layer).into_iter().flatten() {
                let Ok(mode) = mode.parse::<Mode>() else { continue };
                for (action, keys) in lines {
                    let Ok(action) = action.parse::<Action>() else { continue };
                    for keys in keys.iter().filter_map(|keys| sequence(keys)) {
                        // A later layer takes a key away from an earlier one.
                        map.bindings.retain(|old| !(old.mode == mode && old.keys == keys));
                        map.at.insert((mode, keys.clone()), action);
                        map.bindings.push(Binding { mode, keys, action });
                    }
                }
            }
        }
        let actions =
            |names: &Vec<String>| names.iter().filter_map(|name| name.parse().ok()).collect::<Vec<Action>>();
        let keys = |names: &Vec<String>| names.iter().filter_map(|name| Key::parse(name)).collect();
        map.taken = file.taken.iter().map(|(terminal, names)| (terminal.clone(), keys(names))).collect();
        map.hints = file.hints.iter().map(|(mode, names)| (mode.clone(), actions(names))).collect();
        map.menu = GROUPS
            .iter()
            .filter_map(|group| Some(((*group).to_owned(), actions(file.menu.get(*group)?))))
            .collect();
        map
    }

    /// The keys with what a person's own file says: mode, action = keys, as in the delivered file without the preset. Keys
    /// given there are the action's only ones in that mode, and are taken away from any other action there. Also given
    /// back are the lines that say nothing sensible.
    #[must_use]
    pub fn with(mut self, own: &str) -> (Self, Vec<String>) {
        let mut wrong = Vec::new();
        let file: BTreeMap<String, BTreeMap<String, Vec<String>>> = match toml::from_str(own) {
            Ok(file) => file,
            Err(error) => return (self, vec![error.message().to_owned()]),
        };
        for (mode, lines) in file {
            for (action, keys) in lines {
                let known: Option<Vec<Vec<Key>>> = keys.iter().map(|keys| sequence(keys)).collect();
                match (mode.parse::<Mode>(), action.parse::<Action>(), known) {
                    (Ok(mode), Ok(action), Some(keys)) => self.bind(mode, action, &keys),
                    _ => wrong.push(format!("[{mode}] {action}")),
                }
            }
        }
        (self, wrong)
    }

    fn bind(&mut self, mode: Mode, action: Action, keys: &[Vec<Key>]) {
        self.bindings.retain(|old| !(old.mode == mode && (old.action == action || keys.contains(&old.keys))));
        self.at
            .retain(|(in_mode, old), meant| !(*in_mode == mode && (*meant == action || keys.contains(old))));
        for keys in keys {
            self.at.insert((mode, keys.clone()), action);
            self.bindings.push(Binding { mode, keys: keys.clone(), action });
        }
    }

    /// What these keys mean in a mode; what holds everywhere is asked last, except where text is written.
    pub fn meaning(&self, mode: Mode, keys: &[Key]) -> Meaning {
        let text = matches!(mode, Mode::Field | Mode::Editor | Mode::Choice);
        let modes = [mode, Mode::Everywhere];
        for mode in modes {
            let typed = keys.first().is_some_and(|key| key.typed().is_some());
            if text && typed {
                break;
            }
            if let Some(action) = self.at.get(&(mode, keys.to_vec())) {
                return Meaning::Action(*action);
            }
            let next: Vec<(Key, Action)> = self
                .bindings
                .iter()
                .filter(|binding| {
                    binding.mode == mode
                        && binding.keys.len() == keys.len() + 1
                        && binding.keys.starts_with(keys)
                })
                .filter_map(|binding| Some((*binding.keys.last()?, binding.action)))
                .collect();
            if !next.is_empty() && !keys.is_empty() {
                return Meaning::Prefix(next);
            }
        }
        Meaning::Nothing
    }

    /// The keys of an action in a mode, the first the one to show.
    pub fn keys(&self, mode: Mode, action: Action) -> Vec<String> {
        let named = |wanted: Mode| {
            self.bindings
                .iter()
                .filter(move |binding| binding.mode == wanted && binding.action == action)
                .map(|binding| shown(&binding.keys))
        };
        let mut keys: Vec<String> = named(mode).collect();
        keys.extend(named(Mode::Everywhere).filter(|_| mode != Mode::Everywhere));
        keys
    }

    /// The bindings of a mode, in the order of the menu, each action once with all its keys.
    pub fn help(&self, mode: Mode) -> Vec<(Action, String)> {
        // In the order of the menu: what one does before how one moves. An action may stand in several groups.
        let mut listed: Vec<&Action> = Vec::new();
        for action in self.menu.iter().flat_map(|(_, actions)| actions) {
            if !listed.contains(&action) {
                listed.push(action);
            }
        }
        let rest = Action::ALL.iter().filter(|action| !listed.contains(action));
        listed
            .iter()
            .copied()
            .chain(rest)
            .filter(|action| {
                self.bindings.iter().any(|binding| binding.mode == mode && binding.action == **action)
            })
            .map(|action| {
                let keys =
                    self.bindings.iter().filter(|binding| binding.mode == mode && binding.action == *action);
                (*action, keys.map(|binding| shown(&binding.keys)).collect::<Vec<_>>().join("  "))
            })
            .collect()
    }

    /// The keys of an action in a mode that some terminal takes, each with the terminals: `Ctrl-B (tmux)`.
    pub fn taken(&self, mode: Mode, action: Action) -> Vec<String> {
        let own = self.bindings.iter().filter(|binding| binding.mode == mode && binding.action == action);
        let by = |binding: &Binding| {
            let names: Vec<&str> = self
                .taken
                .iter()
                .filter(|(_, keys)| binding.keys.iter().any(|key| keys.contains(key)))
                .map(|(name, _)| name.as_str())
                .collect();
            (!names.is_empty()).then(|| format!("{} ({})", shown(&binding.keys), names.join(", ")))
        };
        own.filter_map(by).collect()
    }

    /// The actions of the bottom line.
    pub fn hints(&self, mode: Mode) -> &[Action] {
        self.hints.get(mode.name()).map_or(&[], Vec::as_slice)
    }

    /// The menu by groups.
    pub fn menu(&self) -> &[(String, Vec<Action>)] {
        &self.menu
    }
}

fn sequence(keys: &str) -> Option<Vec<Key>> {
    keys.split(' ').map(Key::parse).collect()
}

/// Keys as people read them: `Ctrl-Z`, `g u`.
pub fn shown(keys: &[Key]) -> String {
    let one = |key: &Key| {
        let name = key.name();
        if key.typed().is_some() && name != "space" {
            return name;
        }
        name.split('-').map(capital).collect::<Vec<_>>().join("-")
    };
    keys.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn capital(word: &str) -> String {
    match word {
        "up" => "↑".to_owned(),
        "down" => "↓".to_owned(),
        "left" => "←".to_owned(),
        "right" => "→".to_owned(),
        "pageup" => "PgUp".to_owned(),
        "pagedown" => "PgDn".to_owned(),
        _ => {
            let mut chars = word.chars();
            chars
                .next()
                .map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + chars.as_str())
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    /// Not a letter, sign, digit, arrow, Enter, Esc, Tab or Del alone: some terminal takes or garbles it.
    fn second_class(keys: &[Key]) -> bool {
        use ratatui::crossterm::event::KeyCode;
        keys.iter().any(|key| key.ctrl || key.alt || key.shift || matches!(key.code, KeyCode::F(_)))
    }

    #[test]
    fn every_line_of_the_file_is_understood() {
        let file: File = toml::from_str(TOML).unwrap();
        for (layer, modes) in &file.keys {
            assert!(layer == "all" || layer.parse::<Preset>().is_ok(), "{layer}");
            for (mode, lines) in modes {
                assert!(mode.parse::<Mode>().is_ok(), "{mode}");
                for (action, keys) in lines {
                    assert!(action.parse::<Action>().is_ok(), "{action}");
                    for keys in keys {
                        assert!(sequence(keys).is_some(), "{keys}");
                    }
                }
            }
        }
        for (mode, actions) in &file.hints {
            assert!(
                mode.parse::<Mode>().is_ok() && actions.iter().all(|action| action.parse::<Action>().is_ok()),
                "{mode}"
            );
        }
        for (group, actions) in &file.menu {
            assert!(
                GROUPS.contains(&group.as_str())
                    && actions.iter().all(|action| action.parse::<Action>().is_ok()),
                "{group}"
            );
        }
    }

    #[test]
    fn every_action_is_reached_in_every_preset_without_a_key_that_a_terminal_may_take() {
        for preset in Preset::ALL {
            let map = Keymap::of(*preset);
            for action in Action::ALL {
                let by_key = map
                    .bindings
                    .iter()
                    .any(|binding| binding.action == *action && !second_class(&binding.keys));
                let by_menu = map.menu.iter().any(|(_, actions)| actions.contains(action));
                assert!(by_key || by_menu, "{preset} {action}");
            }
        }
    }

    #[test]
    fn what_a_terminal_takes_has_another_key_there_or_stands_in_the_menu() {
        let file: File = toml::from_str(TOML).unwrap();
        let names: usize = file.taken.values().map(Vec::len).sum();
        for preset in Preset::ALL {
            let map = Keymap::of(*preset);
            assert_eq!(
                map.taken.iter().map(|(_, keys)| keys.len()).sum::<usize>(),
                names,
                "every name is a key"
            );
            for (terminal, taken) in &map.taken {
                for binding in
                    map.bindings.iter().filter(|binding| binding.keys.iter().any(|key| taken.contains(key)))
                {
                    let reached = |other: &Binding| {
                        other.action == binding.action
                            && [binding.mode, Mode::Everywhere].contains(&other.mode)
                            && !other.keys.iter().any(|key| taken.contains(key))
                    };
                    let by_menu = map.menu.iter().any(|(_, actions)| actions.contains(&binding.action));
                    assert!(
                        by_menu || map.bindings.iter().any(reached),
                        "{preset} {terminal} {}",
                        shown(&binding.keys)
                    );
                }
            }
        }
        assert_eq!(
            Keymap::of(Preset::Simple).taken(Mode::Everywhere, Action::Drawer),
            ["Ctrl-B (VS Code, tmux)"]
        );
    }

    #[test]
    fn a_person_s_own_file_changes_only_what_it_names() {
        let own = "[reader]\ncode = [\"k\"]\nrepeat = []\n[list]\nno-such = [\"x\"]\nfold = [\"hyper-x\"]";
        let (map, wrong) = Keymap::of(Preset::Expert).with(own);
        let key = |name: &str| [Key::parse(name).unwrap()];
        assert_eq!(map.meaning(Mode::Reader, &key("k")), Meaning::Action(Action::Code));
        assert_eq!(map.meaning(Mode::Reader, &key("c")), Meaning::Nothing);
        assert_eq!(map.meaning(Mode::Reader, &key(".")), Meaning::Nothing);
        assert_eq!(map.meaning(Mode::Reader, &key("i")), Meaning::Action(Action::InVivo));
        assert_eq!(map.keys(Mode::Reader, Action::Code), ["k"]);
        assert_eq!(wrong, ["[list] fold", "[list] no-such"]);
        assert_eq!(Keymap::of(Preset::Simple).with("reader = 7").1.len(), 1);
    }

    #[test]
    fn letters_do_nothing_in_simple_and_act_in_expert() {
        let key = [Key::parse("c").unwrap()];
        assert_eq!(Keymap::of(Preset::Simple).meaning(Mode::Reader, &key), Meaning::Nothing);
        assert_eq!(Keymap::of(Preset::Expert).meaning(Mode::Reader, &key), Meaning::Action(Action::Code));
        assert_eq!(Keymap::of(Preset::Expert).meaning(Mode::Field, &key), Meaning::Nothing);
        let Meaning::Prefix(next) =
            Keymap::of(Preset::Vim).meaning(Mode::Reader, &[Key::parse("g").unwrap()])
        else {
            panic!()
        };
        assert!(next.iter().any(|(key, action)| key.name() == "g" && *action == Action::Top));
    }

    #[test]
    fn nothing_changes_by_a_letter_in_simple() {
        let map = Keymap::of(Preset::Simple);
        // The space only ticks what a later command takes.
        let signs = ['+', '-', '<', '>', '.', '?', ':', '/', ' '];
        for binding in &map.bindings {
            if let Some(c) = binding.keys[0].typed() {
                assert!(signs.contains(&c), "{c}");
            }
        }
    }
}
