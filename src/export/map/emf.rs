//! The map as an enhanced metafile, the picture that every Word draws: lines and letters, no dots, so it prints sharp.
//!
//! Only records are written that have been there since the format began. Dashes are drawn as short lines, and letters
//! are given their places, so that nothing is left to the program that shows the picture.

use super::scene::{DASH, LETTERS, Scene, Shape, Spot, drawn_width};
use super::width::letter;

/// Units of the metafile in a pixel, so that thin lines and places of letters are not rounded to pixels.
const FINE: i32 = 20;

/// Pixels on an inch of the sheet.
const INCH: i32 = 96;

/// What the records are called by number.
mod kind {
    pub const HEADER: u32 = 1;
    pub const POLYGON: u32 = 3;
    pub const POLYLINE: u32 = 4;
    pub const WINDOW_EXTENT: u32 = 9;
    pub const WINDOW_ORIGIN: u32 = 10;
    pub const VIEWPORT_EXTENT: u32 = 11;
    pub const VIEWPORT_ORIGIN: u32 = 12;
    pub const END: u32 = 14;
    pub const MAP_MODE: u32 = 17;
    pub const BACKGROUND_MODE: u32 = 18;
    pub const TEXT_ALIGN: u32 = 22;
    pub const SELECT: u32 = 37;
    pub const PEN: u32 = 38;
    pub const BRUSH: u32 = 39;
    pub const RECTANGLE: u32 = 43;
    pub const FONT: u32 = 82;
    pub const WORDS: u32 = 84;
}

/// The things that are selected to draw with, by their numbers in the file.
const PEN: u32 = 1;
const WHITE: u32 = 2;
const INK: u32 = 3;
const PLAIN: u32 = 4;
const STRONG: u32 = 5;

struct Metafile {
    bytes: Vec<u8>,
    records: u32,
    bounds: [i32; 4],
}

fn word(out: &mut Vec<u8>, number: u32) {
    out.extend_from_slice(&number.to_le_bytes());
}

fn long(out: &mut Vec<u8>, number: i32) {
    out.extend_from_slice(&number.to_le_bytes());
}

fn size_of(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

impl Metafile {
    fn record(&mut self, kind: u32, body: &[u8]) {
        word(&mut self.bytes, kind);
        word(&mut self.bytes, size_of(body) + 8);
        self.bytes.extend_from_slice(body);
        self.records += 1;
    }

    fn numbers(&mut self, kind: u32, numbers: &[i32]) {
        let mut body = Vec::new();
        numbers.iter().for_each(|number| long(&mut body, *number));
        self.record(kind, &body);
    }

    fn select(&mut self, thing: u32) {
        self.record(kind::SELECT, &thing.to_le_bytes());
    }

    /// A font of the height of the letters, for any letter (character set 238: Central European).
    fn font(&mut self, thing: u32, weight: i32) {
        let mut body = Vec::new();
        word(&mut body, thing);
        [-LETTERS * FINE, 0, 0, 0, weight].iter().for_each(|number| long(&mut body, *number));
        // Italic, underline, strike out; character set; precision, clipping, quality; a sans-serif of any pitch.
        body.extend_from_slice(&[0, 0, 0, 238, 0, 0, 0, 34]);
        let mut face: Vec<u8> = "Arial".encode_utf16().flat_map(u16::to_le_bytes).collect();
        face.resize(64, 0);
        body.extend_from_slice(&face);
        // Full name, style, version and the rest of the long form: all may be empty.
        body.resize(4 + 320, 0);
        self.record(kind::FONT, &body);
    }

    fn points(&mut self, kind: u32, spots: &[Spot]) {
        let mut body = Vec::new();
        self.bounds.iter().for_each(|number| long(&mut body, *number));
        word(&mut body, u32::try_from(spots.len()).unwrap_or(0));
        spots.iter().for_each(|(x, y)| [x, y].iter().for_each(|number| long(&mut body, **number * FINE)));
        self.record(kind, &body);
    }

    fn words(&mut self, (x, y): Spot, room: i32, words: &str, strong: bool) {
        let drawn = drawn_width(words, strong);
        let wide = drawn.min(room.max(1));
        let mut units: Vec<u16> = Vec::new();
        let mut steps: Vec<i32> = Vec::new();
        for c in words.chars() {
            let step = letter(c) * LETTERS * FINE / 1000;
            let step = if strong { step * 108 / 100 } else { step };
            // What is wider than its room is pressed into it.
            let step = if drawn > wide { step * wide / drawn } else { step };
            let before = units.len();
            units.extend(c.encode_utf16(&mut [0; 2]).iter());
            steps.push(step);
            steps.resize(steps.len() + units.len() - before - 1, 0);
        }
        let whole: i32 = steps.iter().sum();
        let start = (x * FINE - whole / 2, y * FINE);
        self.select(if strong { STRONG } else { PLAIN });
        let mut string: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        string.resize(string.len().next_multiple_of(4), 0);
        let mut body = Vec::new();
        self.bounds.iter().for_each(|number| long(&mut body, *number));
        word(&mut body, 1);
        let scale = 2540.0_f32 / (INCH * FINE) as f32;
        body.extend_from_slice(&scale.to_le_bytes());
        body.extend_from_slice(&scale.to_le_bytes());
        [start.0, start.1].iter().for_each(|number| long(&mut body, *number));
        const HEAD: u32 = 76;
        word(&mut body, u32::try_from(units.len()).unwrap_or(0));
        word(&mut body, HEAD);
        word(&mut body, 0);
        [0, 0, -1, -1].iter().for_each(|number| long(&mut body, *number));
        word(&mut body, HEAD + size_of(&string));
        body.extend_from_slice(&string);
        steps.iter().for_each(|step| long(&mut body, *step));
        self.record(kind::WORDS, &body);
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Frame((x, y), (right, bottom)) => {
                self.select(WHITE);
                self.numbers(kind::RECTANGLE, &[x * FINE, y * FINE, right * FINE, bottom * FINE]);
            }
            Shape::Line(spots, false) => self.points(kind::POLYLINE, spots),
            Shape::Line(spots, true) => {
                dashes(spots).iter().for_each(|dash| self.points(kind::POLYLINE, dash))
            }
            Shape::Arrow(spots) => {
                self.select(INK);
                self.points(kind::POLYGON, spots);
            }
            Shape::Words { at, room, words, strong } => self.words(*at, *room, words, *strong),
        }
    }
}

/// The dashes of a line, from bend to bend.
fn dashes(spots: &[Spot]) -> Vec<Vec<Spot>> {
    let (drawn, left) = DASH;
    let mut out = Vec::new();
    for pair in spots.windows(2) {
        let &[(x, y), (to_x, to_y)] = pair else { continue };
        let (dx, dy) = ((to_x - x).signum(), (to_y - y).signum());
        let length = (to_x - x).abs() + (to_y - y).abs();
        let mut at = 0;
        while at < length {
            let end = (at + drawn).min(length);
            out.push(vec![(x + dx * at, y + dy * at), (x + dx * end, y + dy * end)]);
            at = end + left;
        }
    }
    out
}

/// The bytes of the picture.
pub fn emf(scene: &Scene) -> Vec<u8> {
    let (width, height) = (scene.width.max(1), scene.height.max(1));
    let mut file = Metafile { bytes: Vec::new(), records: 0, bounds: [0, 0, width - 1, height - 1] };
    // Bounds in pixels, frame in hundredths of a millimetre, then what is known only at the end.
    let mut head: Vec<u8> = Vec::new();
    file.bounds.iter().for_each(|number| long(&mut head, *number));
    [0, 0, width * 2540 / INCH, height * 2540 / INCH].iter().for_each(|number| long(&mut head, *number));
    word(&mut head, 0x464D_4520);
    word(&mut head, 0x0001_0000);
    let late = 8 + head.len();
    // Bytes, records, handles with the unused first, description, palette.
    head.resize(head.len() + 10, 0);
    head.extend_from_slice(&0_u16.to_le_bytes());
    [0_u32, 0, 0].iter().for_each(|number| word(&mut head, *number));
    // A screen of 96 dots to the inch: pixels, millimetres.
    [INCH * 10, INCH * 10, 254, 254].iter().for_each(|number| long(&mut head, *number));
    file.record(kind::HEADER, &head);
    file.numbers(kind::MAP_MODE, &[8]);
    file.numbers(kind::WINDOW_ORIGIN, &[0, 0]);
    file.numbers(kind::WINDOW_EXTENT, &[width * FINE, height * FINE]);
    file.numbers(kind::VIEWPORT_ORIGIN, &[0, 0]);
    file.numbers(kind::VIEWPORT_EXTENT, &[width, height]);
    file.numbers(kind::BACKGROUND_MODE, &[1]);
    // Letters stand on their base line.
    file.numbers(kind::TEXT_ALIGN, &[24]);
    let thing = |number: u32| i32::try_from(number).unwrap_or(0);
    file.numbers(kind::PEN, &[thing(PEN), 0, FINE * 7 / 5, 0, 0x0022_2222]);
    file.numbers(kind::BRUSH, &[thing(WHITE), 0, 0x00FF_FFFF, 0]);
    file.numbers(kind::BRUSH, &[thing(INK), 0, 0x0022_2222, 0]);
    file.font(PLAIN, 400);
    file.font(STRONG, 700);
    file.select(PEN);
    for shape in scene.groups.iter().flat_map(|group| &group.shapes) {
        file.shape(shape);
    }
    // No palette, and the size of this record once more.
    file.numbers(kind::END, &[0, 16, 20]);
    let (bytes, records) = (size_of(&file.bytes), file.records);
    let handles = u16::try_from(STRONG + 1).unwrap_or(0);
    let known: Vec<u8> =
        bytes.to_le_bytes().into_iter().chain(records.to_le_bytes()).chain(handles.to_le_bytes()).collect();
    for (place, byte) in file.bytes.iter_mut().skip(late).zip(known) {
        *place = byte;
    }
    file.bytes
}
