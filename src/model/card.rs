//! The card of a category: its properties between two extremes, and what is supposed about it slot by slot.
//!
//! The slots are a preset of the literature or the project's own list. The links of a category with others are its
//! relations and are not written twice; an entry in that slot says what a relation cannot.

use super::{
    CardEntryId, Clash, CodeId, Evidence, Lead, Named, Project, PropertyId, Ref, Row, SegmentId, tree,
};
use serde::{Deserialize, Serialize};

/// Where a segment stands on a property.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PropertyValue {
    /// The segment.
    pub segment: SegmentId,
    /// In words.
    #[serde(default)]
    pub value: String,
    /// Between the extremes: 0 is the one, 100 the other.
    #[serde(default)]
    pub position: Option<u8>,
}

/// A property of a category (trajanje: kratko … dolgo).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Property {
    /// Names the row.
    pub id: PropertyId,
    /// The category.
    pub category: CodeId,
    /// Its name; unique in the category.
    pub name: String,
    /// The dimension along which it varies, where the name does not say it.
    #[serde(default)]
    pub dimension: String,
    /// One extreme.
    #[serde(default)]
    pub one: String,
    /// The other extreme.
    #[serde(default)]
    pub other: String,
    /// Where segments stand; each once.
    #[serde(default)]
    pub values: Vec<PropertyValue>,
    /// Fractional key of its place among the properties.
    pub order: String,
}

impl Property {}

impl Row for Property {
    type Id = PropertyId;

    fn id(&self) -> PropertyId {
        self.id
    }

    fn refs(&self, see: &mut dyn FnMut(Ref)) {
        see(Ref::Code(self.category));
        self.values.iter().for_each(|row| see(Ref::Segment(row.segment)));
    }

    fn point(&mut self, to: &Lead) -> bool {
        self.values.retain_mut(|row| row.segment.lead(to));
        self.category.lead(to)
    }

    fn clash(&self, project: &Project) -> Option<Clash> {
        let name = tree::same_name(&self.name);
        let same = |other: &&Property| {
            other.id != self.id && other.category == self.category && tree::same_name(&other.name) == name
        };
        let twin = project.properties().find(same)?;
        Some(Clash { what: Ref::Property(twin.id), name: twin.name.clone() })
    }
}

/// An entry on a card: what is supposed about the category, with quotes for and against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardEntry {
    /// Names the row.
    pub id: CardEntryId,
    /// The category.
    pub category: CodeId,
    /// The slot: a key of the preset, or the words of the project's own list.
    pub slot: String,
    /// What is supposed.
    pub words: String,
    /// Quotes for and against; a segment stands once.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// Fractional key of its place on the card.
    pub order: String,
}

impl CardEntry {}

impl Row for CardEntry {
    type Id = CardEntryId;

    fn id(&self) -> CardEntryId {
        self.id
    }

    fn refs(&self, see: &mut dyn FnMut(Ref)) {
        see(Ref::Code(self.category));
        self.evidence.iter().for_each(|row| see(Ref::Segment(row.segment)));
    }

    fn point(&mut self, to: &Lead) -> bool {
        self.evidence.retain_mut(|row| row.segment.lead(to));
        self.category.lead(to)
    }
}

/// A slot of the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// A key of a preset, whose words are the message `card-slot-<key>`; or the project's own words.
    pub name: String,
    /// Which part of the card it belongs to, from 1.
    pub part: u8,
    /// True where `name` is the project's own words.
    pub own: bool,
}

/// The presets: name, and its slots with the part of the card each belongs to.
pub const CARD_PRESETS: &[(&str, &[(&str, u8)])] = &[
    (
        "mesec",
        &[
            ("properties", 1),
            ("conditions", 2),
            ("consequences", 2),
            ("interactions", 2),
            ("strategies", 2),
            ("links", 3),
        ],
    ),
    (
        "strauss-corbin",
        &[
            ("causes", 1),
            ("phenomenon", 2),
            ("context", 3),
            ("intervening", 4),
            ("strategies", 5),
            ("consequences", 6),
        ],
    ),
    ("kuckartz", &[("said", 1), ("unsaid", 2), ("subcategories", 3), ("links", 4), ("contrasts", 5)]),
    ("charmaz", &[("process", 1), ("conditions", 2), ("actions", 3), ("change", 4), ("consequences", 5)]),
];

impl Project {
    /// The slots of a card: the setting `card-slots` (the name of a preset, or a list of own words), else Mesec's.
    pub fn card_slots(&self) -> Vec<Slot> {
        let setting = self.setting("card-slots");
        let own =
            setting.and_then(|value| value.as_array()).into_iter().flatten().filter_map(|item| item.as_str());
        let own: Vec<String> = own.map(tree::same_name).filter(|name| !name.is_empty()).collect();
        if !own.is_empty() {
            let part = |at: usize| u8::try_from(at + 1).unwrap_or(u8::MAX);
            return own
                .into_iter()
                .enumerate()
                .map(|(at, name)| Slot { name, part: part(at), own: true })
                .collect();
        }
        let wanted = setting.and_then(|value| value.as_str()).unwrap_or("mesec");
        let preset = CARD_PRESETS.iter().find(|(name, _)| *name == wanted).or(CARD_PRESETS.first());
        let slots = preset.map_or(&[][..], |(_, slots)| *slots);
        slots.iter().map(|(name, part)| Slot { name: (*name).to_owned(), part: *part, own: false }).collect()
    }

    /// The entries on a category's card, in their order.
    pub fn card_of(&self, category: CodeId) -> Vec<&CardEntry> {
        let mut list: Vec<&CardEntry> = self.card_entries().filter(|row| row.category == category).collect();
        list.sort_by(|a, b| (a.order.as_str(), a.id).cmp(&(b.order.as_str(), b.id)));
        list
    }

    /// The properties of a category, in their order.
    pub fn properties_of(&self, category: CodeId) -> Vec<&Property> {
        let mut list: Vec<&Property> = self.properties().filter(|row| row.category == category).collect();
        list.sort_by(|a, b| (a.order.as_str(), a.id).cmp(&(b.order.as_str(), b.id)));
        list
    }
}
