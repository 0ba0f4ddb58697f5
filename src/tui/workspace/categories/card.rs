//! The card of a category: what it means, its properties, its slots with quotes for and against, its relations.

use super::{BOARD, Categories, On, QUOTES, act, dialogs, refresh, values};
use crate::analysis::table::one_line;
use crate::command::card::evidence::EvidenceOfCardEntry;
use crate::command::card::remove::RemoveCardEntry;
use crate::command::property::remove::RemoveProperty;
use crate::command::property::set::SetProperty;
use crate::command::quote::{CardEntryRef, PropertyRef, QuoteRef, RelationRef};
use crate::command::refs::PlaceRef;
use crate::command::relation::evidence::EvidenceOfRelation;
use crate::command::relation::line;
use crate::command::relation::remove::RemoveRelation;
use crate::message::Message;
use crate::model::{CardEntry, Code, CodeId, Project, Property, Relation, SegmentId, Side};
use crate::say;
use crate::tui::action::Action;
use crate::tui::aside;
use crate::tui::ask::{self, Then};
use crate::tui::bench::{Effect, run};
use crate::tui::evidence::{Stood, put};
use crate::tui::keymap::Mode;
use crate::tui::shell::{Shell, Tone};
use crate::tui::widget::listed::Listed;
use crate::tui::widget::paint;
use crate::tui::widget::sheet::Block;
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The pane.
pub struct CardPane;

/// A quote with its key.
fn quote(shell: &Shell, project: &Project, segment: SegmentId, sign: &str, on: On) -> Block<On> {
    let words = format!("»{}«", one_line(project.quote(segment)));
    Block::text(words, shell.theme.text())
        .under(11)
        .after(format!("    {sign} "), shell.theme.strong())
        .after(format!("{} ", project.cite_segment(segment)), shell.theme.dim())
        .on(on)
}

fn definition(shell: &Shell, row: &Code, out: &mut Vec<Block<On>>) {
    let theme = &shell.theme;
    if row.definition.is_empty() {
        out.push(Block::text(shell.say(&say!("category-no-definition")), theme.dim()).on(On::Definition));
    } else {
        out.push(Block::text(row.definition.clone(), theme.text()).on(On::Definition));
    }
    for (key, text) in
        [("codes-include", &row.include), ("codes-exclude", &row.exclude), ("codes-example", &row.example)]
    {
        if !text.is_empty() {
            out.push(Block::text(format!("{} {text}", shell.say(&Message::new(key))), theme.text()).under(2));
        }
    }
}

fn property(shell: &Shell, project: &Project, row: &Property, out: &mut Vec<Block<On>>) {
    let mut words = row.name.clone();
    if !row.dimension.is_empty() {
        words = format!("{words} ({})", row.dimension);
    }
    if !row.one.is_empty() || !row.other.is_empty() {
        words = format!("{words}: {}", scale(project, row));
    }
    out.push(
        Block::text(words, shell.theme.text()).after("  · ", shell.theme.dim()).on(On::Property(row.id)),
    );
    for value in &row.values {
        let mut words = value.value.clone();
        if let Some(position) = value.position {
            words = format!("{words} ({position})").trim_start().to_owned();
        }
        let key = format!("{} ", project.cite_segment(value.segment));
        out.push(
            Block::text(words, shell.theme.text())
                .under(11)
                .after("      ", shell.theme.text())
                .after(key, shell.theme.dim())
                .on(On::Value(row.id, value.segment)),
        );
    }
}

/// The two extremes with the documents between them where they were given a place: `kratko ──A──BC─── dolgo`.
fn scale(project: &Project, row: &Property) -> String {
    const CELLS: usize = 20;
    let mut marks: Vec<Vec<&str>> = vec![Vec::new(); CELLS];
    for value in &row.values {
        let (Some(position), Some(at)) = (value.position, project.segment(value.segment)) else { continue };
        let Some(document) = project.document(at.document) else { continue };
        if let Some(cell) = marks.get_mut(usize::from(position) * (CELLS - 1) / 100)
            && !cell.contains(&document.label.as_str())
        {
            cell.push(&document.label);
        }
    }
    if marks.iter().all(Vec::is_empty) {
        return format!("{} … {}", row.one, row.other);
    }
    let line: String =
        marks.iter().map(|cell| if cell.is_empty() { "─".to_owned() } else { cell.join(",") }).collect();
    format!("{} {line} {}", row.one, row.other)
}

fn entry(shell: &Shell, project: &Project, row: &CardEntry, out: &mut Vec<Block<On>>) {
    out.push(
        Block::text(row.words.clone(), shell.theme.text())
            .after("  · ", shell.theme.dim())
            .on(On::Entry(row.id)),
    );
    for one in &row.evidence {
        let sign = if one.side == Side::For { "+" } else { "−" };
        out.push(quote(shell, project, one.segment, sign, On::Quote(row.id, one.segment)));
    }
}

fn relation(shell: &Shell, project: &Project, row: &Relation, code: CodeId, out: &mut Vec<Block<On>>) {
    let arrow = if row.from == code { "  → " } else { "  ← " };
    let count = shell.say(&say!("relation-quotes", count = row.evidence.len()));
    let words = format!("{} · {count}", shell.say(&line(project, row)));
    out.push(
        Block::text(words, shell.theme.text()).after(arrow, shell.theme.strong()).on(On::Relation(row.id)),
    );
    for segment in &row.evidence {
        out.push(quote(shell, project, *segment, " ", On::Rests(row.id, *segment)));
    }
}

/// What stands on the card.
fn blocks(shell: &Shell, project: &Project, code: CodeId) -> Vec<Block<On>> {
    let mut out = Vec::new();
    let Some(row) = project.code(code) else { return out };
    definition(shell, row, &mut out);
    let properties = project.properties_of(code);
    let relations: Vec<&Relation> =
        project.relations_in_order().into_iter().filter(|row| row.from == code || row.to == code).collect();
    let card = project.card_of(code);
    let mut slots = project.card_slots();
    // Presets without a place for properties and links get one, because a category has both; entries in a slot that the
    // project no longer lists are still shown.
    let known = |slots: &[crate::model::Slot], name: &str| slots.iter().any(|slot| slot.name == name);
    let own = |name: &str| crate::model::Slot { name: name.to_owned(), part: 0, own: false };
    if !known(&slots, "properties") {
        slots.insert(0, own("properties"));
    }
    if !known(&slots, "links") {
        slots.push(own("links"));
    }
    for entry in &card {
        if !known(&slots, &entry.slot) {
            slots.push(own(&entry.slot));
        }
    }
    for slot in slots {
        let entries: Vec<&&CardEntry> = card.iter().filter(|entry| entry.slot == slot.name).collect();
        let held = match slot.name.as_str() {
            "properties" => properties.len(),
            "links" => relations.len(),
            _ => 0,
        } + entries.len();
        let name = shell.say(&say!("card-slot", slot = slot.name.as_str()));
        let (words, style) = if held == 0 {
            (name, shell.theme.dim())
        } else {
            (format!("{name} · {held}"), shell.theme.strong())
        };
        out.push(Block::text(words, style).on(On::Slot(slot.name.clone())));
        match slot.name.as_str() {
            "properties" => properties.iter().for_each(|row| property(shell, project, row, &mut out)),
            "links" => relations.iter().for_each(|row| relation(shell, project, row, code, &mut out)),
            _ => {}
        }
        entries.iter().for_each(|row| entry(shell, project, row, &mut out));
    }
    out
}

/// The segments that are meant: those ticked, else the one under the cursor of their list.
fn meant(own: &Categories) -> Vec<SegmentId> {
    own.ticked_or_here().into_iter().map(|(segment, _)| segment).collect()
}

/// What Enter does on the card.
fn enter(own: &mut Categories, shell: &mut Shell, project: &Project, code: CodeId, on: On) -> Vec<Effect> {
    match on {
        On::Quote(_, segment) | On::Rests(_, segment) => return shell.open(project, segment),
        On::Relation(row) if shell.options.read_only => {
            if let Some(row) = project.relation(row) {
                let other = if row.from == code { row.to } else { row.from };
                own.tree.show(project, other);
            }
        }
        _ if shell.refuses() => {}
        On::Definition => return dialogs::define(shell, project, code),
        On::Slot(slot) if slot == "properties" => return dialogs::property(shell, code),
        On::Slot(slot) if slot == "links" => {
            return act(own, shell, project, Action::RelateCode).unwrap_or_default();
        }
        On::Slot(slot) => {
            let ticked = own.ticked.clone();
            return dialogs::entry(shell, project, code, Some(slot), ticked);
        }
        On::Value(property, segment) => {
            return values::value(shell, project, property, vec![segment], true);
        }
        // The ticked segments, or the one under the cursor of their list, are put to what is under the cursor here.
        On::Property(property) => {
            let meant = meant(own);
            return values::value(shell, project, property, meant, false);
        }
        On::Relation(row) => {
            let meant = meant(own);
            return values::relation(shell, project, row, code, &meant);
        }
        On::Entry(entry) => {
            let meant = meant(own);
            return values::entry(shell, project, entry, &meant);
        }
    }
    Vec::new()
}

/// What Del does: quotes go at once and come back with undo; what carries others asks first.
fn remove(shell: &mut Shell, project: &Project, on: On) -> Option<Vec<Effect>> {
    let quote = |segment: SegmentId| vec![QuoteRef::from(segment)];
    let ask_first = |shell: &mut Shell, yes: Message, then: Then| {
        Some(ask::confirm(shell, Action::Remove.label(), &yes, then))
    };
    match on {
        On::Quote(entry, segment) => Some(run(EvidenceOfCardEntry {
            entry: CardEntryRef::Id(entry),
            support: quote(segment),
            against: Vec::new(),
            quote: None,
            note: None,
            remove: true,
        })),
        On::Rests(relation, segment) => Some(run(EvidenceOfRelation {
            relation: RelationRef::Id(relation),
            quotes: quote(segment),
            quote: None,
            remove: true,
        })),
        On::Value(property, segment) => {
            let property = PropertyRef::Id(property);
            let place = QuoteRef::from(segment);
            Some(run(SetProperty {
                property,
                place,
                value: None,
                quote: None,
                position: None,
                also: Vec::new(),
            }))
        }
        On::Property(id) => {
            let name = project.property(id)?.name.clone();
            ask_first(
                shell,
                say!("category-remove-property", name = name),
                Then::run(RemoveProperty { property: PropertyRef::Id(id) }),
            )
        }
        On::Entry(id) => {
            let words = project.card_entry(id)?.words.clone();
            ask_first(
                shell,
                say!("category-remove-entry", words = words),
                Then::run(RemoveCardEntry { entry: CardEntryRef::Id(id) }),
            )
        }
        On::Relation(id) => {
            let says = line(project, project.relation(id)?);
            ask_first(
                shell,
                say!("category-remove-relation", relation = says),
                Then::run(RemoveRelation { relation: RelationRef::Id(id) }),
            )
        }
        On::Definition | On::Slot(_) => None,
    }
}

/// Puts what is meant to what one stands on on the card; none where that takes no quotes.
fn put_on(
    own: &mut Categories,
    shell: &mut Shell,
    project: &Project,
    on: &On,
    side: Side,
) -> Option<Vec<Effect>> {
    let segments = meant(own);
    let stood = match on {
        On::Property(id) => return Some(values::value(shell, project, *id, segments, false)),
        On::Entry(id) | On::Quote(id, _) => Stood::Entry(*id),
        On::Relation(id) | On::Rests(id, _) if side == Side::For => Stood::Relation(*id),
        _ => return None,
    };
    if segments.is_empty() {
        shell.tell(Tone::Warning, say!("category-tick-first"));
        return Some(Vec::new());
    }
    Some(put(shell, stood, side, segments.into_iter().map(PlaceRef::Segment).collect()))
}

impl Pane<Categories> for CardPane {
    fn name(&self) -> &'static str {
        "card"
    }

    fn mode(&self, _: &Categories) -> Mode {
        Mode::Category
    }

    fn list<'a>(&self, own: &'a mut Categories) -> Option<&'a mut dyn Listed> {
        Some(&mut own.card)
    }

    fn layout(&self, own: &mut Categories, shell: &Shell, project: &Project, area: Rect) {
        refresh(own, shell, project);
        if shell.areas.narrow {
            super::quotes::prepare(own, shell, project, area.width);
        }
        let code = own.tree.focused();
        let key = (shell.stamp, code, area.width);
        if own.card_for != Some(key) {
            let other = own.card_for.is_none_or(|(_, was, _)| was != code);
            own.card_for = Some(key);
            let blocks = code.map(|code| blocks(shell, project, code)).unwrap_or_default();
            own.card.set(blocks, area.width);
            if other {
                own.card.rewind();
            }
        }
        own.card.fit(area.height);
        if let Some(on) = own.wanted.take() {
            own.card.show(&on);
        }
    }

    fn act(
        &self,
        own: &mut Categories,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        let here = own.card.here().cloned();
        match (action, here) {
            (Action::Enter, Some(on)) => {
                let code = own.tree.focused()?;
                Some(enter(own, shell, project, code, on))
            }
            (Action::Remove, Some(on)) => remove(shell, project, on),
            (Action::PutFor | Action::PutAgainst, Some(on)) if !shell.options.read_only => {
                let side = if action == Action::PutFor { Side::For } else { Side::Against };
                put_on(own, shell, project, &on, side).or_else(|| act(own, shell, project, action))
            }
            (
                Action::BringBack,
                Some(On::Quote(_, segment) | On::Rests(_, segment) | On::Value(_, segment)),
            ) => Some(aside::bring_back(shell, project, segment, None)),
            (Action::Left, _) => {
                shell.set_focus(BOARD);
                Some(Vec::new())
            }
            (Action::Right, _) => {
                shell.set_focus(QUOTES);
                Some(Vec::new())
            }
            _ => act(own, shell, project, action),
        }
    }

    fn draw(
        &self,
        own: &Categories,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let path =
            own.tree.focused().map(|code| project.code_path(code).replace('\\', " > ")).unwrap_or_default();
        let title = format!("{} · {path} {}", shell.say(&say!("pane-card")), own.card.seen());
        let inner = paint::frame(buf, area, title.trim_end(), focused, shell.theme.edge(focused));
        own.card.draw(inner, focused.then(|| shell.theme.cursor(true)), buf);
    }
}
