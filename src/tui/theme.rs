//! Colours: what each part is drawn with, in dark, light and 16-colour terminals, and without colour at all.
//!
//! Colour never stands alone: codes also carry their names, the focus a heavier frame, the cursor a sign or reversal.

use crate::names;
use ratatui::style::{Color, Modifier, Style};
use std::collections::BTreeMap;

names! {
    /// A set of colours.
    pub enum Palette {
        /// As the terminal seems to be.
        #[default]
        Auto = "auto",
        /// On a dark ground.
        Dark = "dark",
        /// On a light ground.
        Light = "light",
        /// The terminal's own sixteen.
        Sixteen = "16",
        /// None.
        Plain = "plain",
    }
}

/// The colour of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hue {
    /// One of the ten with names, by its place in the palette.
    Named(usize),
    /// Its own.
    Own(u8, u8, u8),
}

impl Hue {
    /// A colour as a code keeps it.
    pub fn parse(color: &str) -> Option<Self> {
        if let Some(at) = crate::command::code::PALETTE.iter().position(|name| *name == color) {
            return Some(Self::Named(at));
        }
        let digits = color.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let byte = |at: usize| digits.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok());
        Some(Self::Own(byte(0)?, byte(2)?, byte(4)?))
    }

    /// The colour a code gets that has none, by its place among the roots.
    pub fn of_place(place: usize) -> Self {
        // Grey is left to those who choose it.
        Self::Named(place % (crate::command::code::PALETTE.len() - 1))
    }
}

type Rgb = (u8, u8, u8);

/// The ten named colours on a dark ground, on a light ground, and among the sixteen; contrast 4.5 and more on black,
/// respectively white.
const HUES: [(Rgb, Rgb, Color); 10] = [
    ((255, 120, 117), (186, 26, 26), Color::Red),
    ((255, 169, 77), (156, 78, 0), Color::LightRed),
    ((240, 212, 90), (122, 93, 0), Color::Yellow),
    ((125, 211, 120), (22, 112, 36), Color::Green),
    ((86, 211, 196), (0, 110, 102), Color::Cyan),
    ((120, 180, 255), (20, 87, 180), Color::LightBlue),
    ((190, 150, 255), (110, 52, 180), Color::Magenta),
    ((255, 140, 200), (168, 28, 108), Color::LightMagenta),
    ((214, 170, 130), (122, 72, 28), Color::LightYellow),
    ((176, 184, 192), (88, 96, 105), Color::Gray),
];

/// The styles in force.
#[derive(Clone, Debug)]
pub struct Theme {
    /// As it was chosen.
    pub palette: Palette,
    ground: Palette,
    own: BTreeMap<String, Rgb>,
}

/// What the environment says of the terminal; read once, when the desk opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    /// No colours are wanted (`NO_COLOR`).
    pub plain: bool,
    /// It has none.
    pub dumb: bool,
    /// It has all of them.
    pub full: bool,
    /// Its ground is light.
    pub light: bool,
}

impl Ground {
    /// Where `probe` answers for the environment's variables (`NO_COLOR`, `COLORTERM`, `COLORFGBG`, `TERM`).
    pub fn of(probe: impl Fn(&str) -> Option<String>) -> Self {
        let says = |name: &str, fits: &dyn Fn(&str) -> bool| probe(name).is_some_and(|value| fits(&value));
        Self {
            plain: says("NO_COLOR", &|value| !value.is_empty()),
            dumb: says("TERM", &|term| term == "dumb" || term == "vt100"),
            full: says("COLORTERM", &|value| value.contains("truecolor") || value.contains("24bit")),
            light: says("COLORFGBG", &|value| {
                value.rsplit(';').next().is_some_and(|ground| matches!(ground, "7" | "15"))
            }),
        }
    }
}

/// What a person's own file may give another colour, beside the ten colours of codes.
const ROLES: [&str; 6] = ["dim", "edge", "unit", "hit", "warning", "done"];

impl Theme {
    /// The theme on a terminal.
    pub fn new(palette: Palette, terminal: &Ground) -> Self {
        let ground = match palette {
            _ if terminal.plain => Palette::Plain,
            Palette::Auto if terminal.dumb => Palette::Plain,
            Palette::Auto if !terminal.full => Palette::Sixteen,
            Palette::Auto if terminal.light => Palette::Light,
            Palette::Auto => Palette::Dark,
            chosen => chosen,
        };
        Self { palette, ground, own: BTreeMap::new() }
    }

    /// The theme with what a person's own file says: part or code colour = "#rrggbb". It holds where the terminal has
    /// more than sixteen colours. Also given back are the lines that say nothing sensible.
    #[must_use]
    pub fn painted(mut self, own: &str) -> (Self, Vec<String>) {
        let file: BTreeMap<String, String> = match toml::from_str(own) {
            Ok(file) => file,
            Err(error) => return (self, vec![error.message().to_owned()]),
        };
        let mut wrong = Vec::new();
        for (name, color) in file {
            let known =
                ROLES.contains(&name.as_str()) || crate::command::code::PALETTE.contains(&name.as_str());
            match Hue::parse(&color) {
                Some(Hue::Own(r, g, b)) if known => {
                    self.own.insert(name, (r, g, b));
                }
                _ => wrong.push(name),
            }
        }
        (self, wrong)
    }

    fn pick(&self, name: &str, dark: Rgb, light: Rgb, sixteen: Color) -> Option<Color> {
        let own = self.own.get(name).map(|(r, g, b)| Color::Rgb(*r, *g, *b));
        match self.ground {
            Palette::Dark | Palette::Auto | Palette::Light if own.is_some() => own,
            Palette::Dark | Palette::Auto => Some(Color::Rgb(dark.0, dark.1, dark.2)),
            Palette::Light => Some(Color::Rgb(light.0, light.1, light.2)),
            Palette::Sixteen => Some(sixteen),
            Palette::Plain => None,
        }
    }

    fn with(&self, style: Style, color: Option<Color>) -> Style {
        color.map_or(style, |color| style.fg(color))
    }

    /// Plain words.
    pub fn text(&self) -> Style {
        Style::new()
    }

    /// What stands back: numbers, edges, hints.
    pub fn dim(&self) -> Style {
        match self.pick("dim", (140, 148, 158), (96, 104, 114), Color::Reset) {
            Some(Color::Reset) | None => Style::new().add_modifier(Modifier::DIM),
            color => self.with(Style::new(), color),
        }
    }

    /// Headings and what is in force.
    pub fn strong(&self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Edges of panes; brighter for the focused one.
    pub fn edge(&self, focused: bool) -> Style {
        if focused {
            self.with(
                Style::new().add_modifier(Modifier::BOLD),
                self.pick("edge", (120, 180, 255), (20, 87, 180), Color::LightBlue),
            )
        } else {
            self.dim()
        }
    }

    /// The line under the cursor of a list; weaker where the list has no focus.
    pub fn cursor(&self, focused: bool) -> Style {
        if focused {
            Style::new().add_modifier(Modifier::REVERSED)
        } else {
            Style::new().add_modifier(Modifier::BOLD)
        }
    }

    /// The unit under the cursor in the text.
    pub fn unit(&self, focused: bool) -> Style {
        match self.ground {
            Palette::Plain if focused => Style::new().add_modifier(Modifier::REVERSED),
            Palette::Plain => Style::new().add_modifier(Modifier::BOLD),
            Palette::Sixteen if focused => Style::new().fg(Color::White).bg(Color::Blue),
            Palette::Sixteen => Style::new().add_modifier(Modifier::BOLD),
            Palette::Light | Palette::Dark | Palette::Auto if focused && self.own.contains_key("unit") => {
                self.ground_of("unit")
            }
            Palette::Light if focused => {
                Style::new().fg(Color::Rgb(10, 20, 40)).bg(Color::Rgb(205, 224, 250))
            }
            Palette::Light => Style::new().fg(Color::Rgb(10, 20, 40)).bg(Color::Rgb(232, 236, 242)),
            _ if focused => Style::new().fg(Color::Rgb(245, 248, 252)).bg(Color::Rgb(38, 66, 110)),
            _ => Style::new().fg(Color::Rgb(235, 238, 242)).bg(Color::Rgb(44, 50, 60)),
        }
    }

    /// A selection of one's own in the text.
    pub fn selection(&self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// A hit of the search.
    pub fn hit(&self) -> Style {
        match self.ground {
            Palette::Plain => Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            Palette::Sixteen => Style::new().fg(Color::Black).bg(Color::Yellow),
            _ if self.own.contains_key("hit") => self.ground_of("hit"),
            Palette::Light => Style::new().fg(Color::Rgb(40, 28, 0)).bg(Color::Rgb(255, 226, 130)),
            _ => Style::new().fg(Color::Rgb(30, 22, 0)).bg(Color::Rgb(240, 212, 90)),
        }
    }

    /// The ground of a cell by how much stands in it, from 1 to 4.
    pub fn heat(&self, shade: usize) -> Style {
        let step = u8::try_from(shade.min(4)).unwrap_or(4);
        match self.ground {
            Palette::Plain | Palette::Sixteen => Style::new(),
            Palette::Light => Style::new().bg(Color::Rgb(250 - 26 * step, 250 - 12 * step, 255)),
            _ => Style::new().bg(Color::Rgb(18 + 6 * step, 24 + 14 * step, 34 + 26 * step)),
        }
    }

    /// A question of the interviewer.
    pub fn question(&self) -> Style {
        self.dim().add_modifier(Modifier::ITALIC)
    }

    /// Something went wrong, or was refused.
    pub fn warning(&self) -> Style {
        self.with(
            Style::new().add_modifier(Modifier::BOLD),
            self.pick("warning", (255, 150, 120), (176, 42, 10), Color::LightRed),
        )
    }

    /// Something was done.
    pub fn done(&self) -> Style {
        self.with(Style::new(), self.pick("done", (125, 211, 120), (22, 112, 36), Color::Green))
    }

    /// Letters that can be read on a ground of one's own.
    fn ground_of(&self, name: &str) -> Style {
        let (r, g, b) = self.own.get(name).copied().unwrap_or_default();
        let letters =
            if bright((r, g, b)) > 128 { Color::Rgb(16, 16, 16) } else { Color::Rgb(245, 245, 245) };
        Style::new().fg(letters).bg(Color::Rgb(r, g, b))
    }

    /// A code's colour.
    pub fn hue(&self, hue: Hue) -> Style {
        match hue {
            Hue::Named(at) => {
                let Some((dark, light, sixteen)) = HUES.get(at).copied() else { return Style::new() };
                let name = crate::command::code::PALETTE.get(at).copied().unwrap_or_default();
                self.with(Style::new(), self.pick(name, dark, light, sixteen))
            }
            Hue::Own(r, g, b) => match self.ground {
                Palette::Plain => Style::new(),
                Palette::Sixteen => {
                    let far = |(a, b, c): (u8, u8, u8)| {
                        let part = |x: u8, y: u8| u32::from(x.abs_diff(y)).pow(2);
                        part(a, r) + part(b, g) + part(c, self::blue(hue))
                    };
                    let near = HUES.iter().min_by_key(|(dark, light, _)| far(*dark).min(far(*light)));
                    near.map_or_else(Style::new, |(_, _, color)| Style::new().fg(*color))
                }
                _ => {
                    let (r, g, b) = readable((r, g, b), self.ground == Palette::Light);
                    Style::new().fg(Color::Rgb(r, g, b))
                }
            },
        }
    }
}

fn blue(hue: Hue) -> u8 {
    match hue {
        Hue::Own(_, _, blue) => blue,
        Hue::Named(_) => 0,
    }
}

/// How bright a colour is, from 0 to 255.
fn bright((r, g, b): Rgb) -> u32 {
    (u32::from(r) * 299 + u32::from(g) * 587 + u32::from(b) * 114) / 1000
}

/// A person's colour made light or dark enough for the ground it stands on.
fn readable((r, g, b): (u8, u8, u8), light: bool) -> (u8, u8, u8) {
    let bright = bright((r, g, b));
    let toward = |part: u8, goal: u32, share: u32| {
        u8::try_from((u32::from(part) * (100 - share) + goal * share) / 100).unwrap_or(part)
    };
    match light {
        true if bright > 120 => {
            let share = (bright - 120).min(70);
            (toward(r, 0, share), toward(g, 0, share), toward(b, 0, share))
        }
        false if bright < 130 => {
            let share = (130 - bright).min(70);
            (toward(r, 255, share), toward(g, 255, share), toward(b, 255, share))
        }
        _ => (r, g, b),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_color_is_obeyed_and_the_ground_is_guessed() {
        let env = |pairs: &'static [(&'static str, &'static str)]| {
            move |name: &str| {
                pairs.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
            }
        };
        assert_eq!(Theme::new(Palette::Dark, &Ground::of(env(&[("NO_COLOR", "1")]))).ground, Palette::Plain);
        assert_eq!(Theme::new(Palette::Auto, &Ground::of(env(&[]))).ground, Palette::Sixteen);
        assert_eq!(
            Theme::new(Palette::Auto, &Ground::of(env(&[("COLORTERM", "truecolor"), ("COLORFGBG", "0;15")])))
                .ground,
            Palette::Light
        );
        assert_eq!(
            Theme::new(Palette::Auto, &Ground::of(env(&[("COLORTERM", "truecolor")]))).ground,
            Palette::Dark
        );
        assert_eq!(
            Theme::new(Palette::Auto, &Ground::of(env(&[("NO_COLOR", "1")]))).hue(Hue::Named(0)),
            Style::new()
        );
    }

    #[test]
    fn a_person_s_own_colours_hold_where_there_are_enough() {
        let own = "red = \"#010203\"\nunit = \"#f0f0f0\"\nno-such = \"#000000\"\nhit = \"loud\"";
        let (theme, wrong) = Theme::new(Palette::Dark, &Ground::default()).painted(own);
        assert_eq!(theme.hue(Hue::Named(0)), Style::new().fg(Color::Rgb(1, 2, 3)));
        assert_eq!(theme.unit(true), Style::new().fg(Color::Rgb(16, 16, 16)).bg(Color::Rgb(240, 240, 240)));
        assert_eq!(wrong, ["hit", "no-such"]);
        let (sixteen, _) = Theme::new(Palette::Sixteen, &Ground::default()).painted(own);
        assert_eq!(sixteen.hue(Hue::Named(0)), Style::new().fg(Color::Red));
    }

    #[test]
    fn a_code_s_colour_is_read_by_name_or_by_number() {
        assert_eq!(Hue::parse("red"), Some(Hue::Named(0)));
        assert_eq!(Hue::parse("#0a10ff"), Some(Hue::Own(10, 16, 255)));
        assert_eq!(Hue::parse("#0a10f"), None);
        assert_eq!(Hue::parse("#čšž"), None);
    }
}
