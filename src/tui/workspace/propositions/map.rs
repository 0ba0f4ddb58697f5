//! The map of categories and relations, drawn with box characters and moved about in.
//!
//! The arrows go to what lies nearest in their direction, and where nothing near lies there they move the map; Tab goes
//! from category to category, and after the last one on to the next pane.

use super::{LIST, Propositions};
use crate::analysis::map::graph::graph;
use crate::analysis::map::layout::Area;
use crate::analysis::relations::{Query, Way, find, whole};
use crate::analysis::terms;
use crate::command::relation::line;
use crate::export::map::Drawing;
use crate::export::map::cells::{self, Ink, Item, Run};
use crate::message::Locale;
use crate::model::{CodeId, Direction, Project, RelationId, Scope};
use crate::say;
use crate::tui::action::Action;
use crate::tui::bench::Effect;
use crate::tui::event::{Deed, Mouse};
use crate::tui::go::Go;
use crate::tui::keymap::Mode;
use crate::tui::shell::Shell;
use crate::tui::widget::{paint, wrap};
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rustc_hash::{FxHashMap, FxHashSet};

/// What one stands on on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// A category.
    Code(CodeId),
    /// A relation.
    Relation(RelationId),
}

/// What the pane owns.
#[derive(Clone, Debug, Default)]
pub struct Chart {
    drawing: Drawing,
    /// What one stands on; kept while the drawing is made anew.
    on: Option<On>,
    here: Option<Item>,
    /// The cell of the drawing in the corner of the pane.
    corner: (usize, usize),
    /// Cells seen.
    seen: (usize, usize),
    rows: Vec<Vec<Run>>,
    says: String,
    /// Only the ways to a category, or from it.
    leads: Option<(Way, CodeId)>,
    /// By code on these ways, what the whole way does.
    whole: FxHashMap<CodeId, Vec<Direction>>,
    made_for: Option<(u64, Locale, u16)>,
    /// What one stands on shall be brought into sight.
    reveal: bool,
    /// Where the mouse was pressed last.
    held: (u16, u16),
}

/// So many cells the map moves at a step, across and down.
const STEP: (usize, usize) = (8, 3);

impl Chart {
    fn area(&self, item: Item) -> Area {
        match item {
            Item::Node(at) => self.drawing.layout.boxes.get(at).copied().unwrap_or_default(),
            Item::Edge(at) => self.drawing.layout.routes.get(at).map(|route| route.label).unwrap_or_default(),
        }
    }

    /// Categories and relations in the order in which they are read.
    fn items(&self) -> Vec<(Item, Area)> {
        let nodes = (0..self.drawing.graph.nodes.len()).map(Item::Node);
        let edges = (0..self.drawing.graph.edges.len()).map(Item::Edge);
        let mut items: Vec<(Item, Area)> = nodes.chain(edges).map(|item| (item, self.area(item))).collect();
        items.sort_by_key(|(_, area)| (area.y, area.x));
        items
    }

    fn stand(&mut self, item: Item) {
        self.here = Some(item);
        self.on = match item {
            Item::Node(at) => self.drawing.graph.nodes.get(at).map(|node| On::Code(node.code)),
            Item::Edge(at) => self.drawing.graph.edges.get(at).map(|edge| On::Relation(edge.relation)),
        };
        self.reveal = true;
    }

    /// Finds what one stood on in a drawing that was made anew; the first box where it is gone.
    fn find(&mut self) {
        let graph = &self.drawing.graph;
        let found = match self.on {
            Some(On::Code(code)) => graph.nodes.iter().position(|node| node.code == code).map(Item::Node),
            Some(On::Relation(row)) => {
                graph.edges.iter().position(|edge| edge.relation == row).map(Item::Edge)
            }
            None => None,
        };
        let first = || self.items().into_iter().map(|(item, _)| item).next();
        self.here = found.or_else(first);
        if let Some(item) = self.here {
            self.stand(item);
        }
    }

    /// The last cell the corner may be on.
    fn last(&self) -> (usize, usize) {
        (
            self.drawing.layout.width.saturating_sub(self.seen.0),
            self.drawing.layout.height.saturating_sub(self.seen.1),
        )
    }

    fn pan(&mut self, across: isize, down: isize) {
        let last = self.last();
        let moved = |at: usize, by: isize, last: usize| at.saturating_add_signed(by).min(last);
        self.corner = (moved(self.corner.0, across, last.0), moved(self.corner.1, down, last.1));
    }

    /// Brings an area into sight, with a little of what is around it where there is room.
    fn show(&mut self, area: Area) {
        let fit = |corner: usize, seen: usize, start: usize, end: usize, around: usize| {
            let around = around.min(seen.saturating_sub(end - start) / 2);
            let corner = corner.max((end + around).saturating_sub(seen));
            corner.min(start.saturating_sub(around))
        };
        self.corner.0 = fit(self.corner.0, self.seen.0, area.x, area.right(), 2);
        self.corner.1 = fit(self.corner.1, self.seen.1, area.y, area.bottom(), 2);
        self.pan(0, 0);
    }

    /// What lies nearest in a direction: straight on before aside.
    fn next(&self, action: Action) -> Option<Item> {
        let from = self.area(self.here?);
        let apart = |start: usize, end: usize, other: usize, other_end: usize| {
            if other >= end { other - end + 1 } else { (start + 1).saturating_sub(other_end) }
        };
        let cost = |to: Area| {
            let (dx, dy) = (
                apart(from.x, from.right(), to.x, to.right()),
                apart(from.y, from.bottom(), to.y, to.bottom()),
            );
            // Between things that lie level, the middles decide.
            let aside = (from.x * 2 + from.width).abs_diff(to.x * 2 + to.width) / 8;
            match action {
                Action::Down if to.y >= from.bottom() => Some(2 * dy + 3 * dx + aside),
                Action::Up if to.bottom() <= from.y => Some(2 * dy + 3 * dx + aside),
                Action::Right if to.x >= from.right() => Some(dx + 6 * dy),
                Action::Left if to.right() <= from.x => Some(dx + 6 * dy),
                _ => None,
            }
        };
        self.items()
            .into_iter()
            .filter_map(|(item, area)| Some((cost(area)?, item)))
            .min_by_key(|(cost, _)| *cost)
            .map(|(_, item)| item)
    }

    /// An arrow: to the nearest thing, or the map moves on while that is far out of sight.
    fn go(&mut self, action: Action) {
        let (across, down) = match action {
            Action::Left => (-(STEP.0 as isize), 0),
            Action::Right => (STEP.0 as isize, 0),
            Action::Up => (0, -(STEP.1 as isize)),
            _ => (0, STEP.1 as isize),
        };
        let near = |area: &Area| {
            let (x, y) = (
                self.corner.0.saturating_sub(self.seen.0 / 2),
                self.corner.1.saturating_sub(self.seen.1 / 2),
            );
            area.meets(Area { x, y, width: self.seen.0 * 2, height: self.seen.1 * 2 })
        };
        match self.next(action).filter(|item| near(&self.area(*item))) {
            Some(item) => self.stand(item),
            None => self.pan(across, down),
        }
    }

    /// The next category in reading order, or the one before; nothing at the end.
    fn next_node(&self, on: bool) -> Option<Item> {
        let items = self.items();
        let at = items.iter().position(|(item, _)| Some(*item) == self.here)?;
        let node = |item: &&(Item, Area)| matches!(item.0, Item::Node(_));
        let found =
            if on { items.iter().skip(at + 1).find(node) } else { items.iter().take(at).rev().find(node) };
        found.map(|(item, _)| *item)
    }

    /// What lies under a cell of the pane.
    fn under(&self, x: u16, y: u16) -> Option<Item> {
        let point = (self.corner.0 + usize::from(x), self.corner.1 + usize::from(y));
        if usize::from(y) >= self.seen.1 {
            return None;
        }
        let named = self.items().into_iter().find(|(_, area)| area.holds(point)).map(|(item, _)| item);
        let on_line = |line: &Vec<(usize, usize)>| {
            line.windows(2).any(|pair| {
                let &[one, other] = pair else { return false };
                let (low, high) = (one.min(other), one.max(other));
                (low.0..=high.0).contains(&point.0) && (low.1..=high.1).contains(&point.1)
            })
        };
        let lines = || self.drawing.layout.routes.iter().position(|route| route.lines.iter().any(on_line));
        named.or_else(|| lines().map(Item::Edge))
    }

    /// Stands on a category or a relation, where one is named.
    pub(super) fn open(&mut self, on: Option<On>) {
        if let Some(on) = on {
            self.on = Some(on);
            self.made_for = None;
        }
    }

    /// Only the ways to the category one stands on, or from it; of a relation, to or from the one it begins with.
    pub(super) fn ways(&mut self, action: Action) {
        let code = match (self.on, self.here) {
            (Some(On::Code(code)), _) => Some(code),
            (_, Some(Item::Edge(at))) => {
                let edge = self.drawing.graph.edges.get(at);
                edge.and_then(|edge| self.drawing.graph.nodes.get(edge.from)).map(|node| node.code)
            }
            _ => None,
        };
        let way = if action == Action::LeadsTo { Way::Causes } else { Way::Effects };
        self.leads = code.map(|code| (way, code));
        self.on = code.map(On::Code);
        self.made_for = None;
    }

    /// Signs for the sides on which more of the map lies.
    fn more(&self) -> String {
        let last = self.last();
        let sides = [
            (self.corner.0 > 0, '◄'),
            (self.corner.1 > 0, '▲'),
            (self.corner.1 < last.1, '▼'),
            (self.corner.0 < last.0, '►'),
        ];
        sides.iter().filter(|(more, _)| *more).map(|(_, sign)| *sign).collect()
    }
}

/// What is said of what one stands on.
fn says(own: &Propositions, shell: &Shell, project: &Project) -> String {
    let chart = &own.chart;
    match chart.here {
        None if chart.leads.is_some() => shell.say(&say!("map-chain-none")),
        None => shell.say(&say!("map-empty")),
        Some(Item::Edge(at)) => {
            let Some(edge) = chart.drawing.graph.edges.get(at) else { return String::new() };
            let Some(row) = project.relation(edge.relation) else { return String::new() };
            // The counts first: where the line is cut, the end of the sentence is, which is drawn above.
            format!(
                "{} · {} · {}",
                edge.number,
                shell.say(&say!("relation-quotes", count = edge.quotes)),
                shell.say(&line(project, row))
            )
        }
        Some(Item::Node(at)) => {
            let Some(node) = chart.drawing.graph.nodes.get(at) else { return String::new() };
            let path = project.code_path(node.code).replace('\\', " > ");
            let count =
                chart.drawing.graph.edges.iter().filter(|edge| edge.from == at || edge.to == at).count();
            let counts = format!("{}/{}", node.segments, node.documents);
            let mut says =
                format!("{path} · {counts} · {}", shell.say(&say!("map-relations", count = count)));
            if let Some(directions) = chart.whole.get(&node.code) {
                let words: Vec<String> =
                    directions.iter().map(|one| shell.say(&terms::direction(*one))).collect();
                says = format!("{says} · {}", shell.say(&say!("map-way", directions = words.join(", "))));
            }
            says
        }
    }
}

/// From the map to the card: of the category, or of the one the relation begins with, where its quotes are.
fn enter(own: &mut Propositions, shell: &mut Shell, project: &Project) -> Option<()> {
    let (code, relation) = match own.chart.on? {
        On::Code(code) => (code, None),
        On::Relation(row) => (project.relation(row)?.from, Some(row)),
    };
    shell.go(Go::Card(code, relation));
    Some(())
}

/// The pane.
pub struct MapPane;

impl Pane<Propositions> for MapPane {
    fn name(&self) -> &'static str {
        "map"
    }

    fn mode(&self, _: &Propositions) -> Mode {
        Mode::Map
    }

    fn layout(&self, own: &mut Propositions, shell: &Shell, project: &Project, area: Rect) {
        let key = (shell.stamp, shell.locale(), area.width);
        let locale = shell.locale();
        let chart = &mut own.chart;
        chart.seen = (usize::from(area.width), usize::from(area.height.saturating_sub(1)));
        if chart.made_for != Some(key) {
            chart.made_for = Some(key);
            let shown: FxHashSet<RelationId> =
                find(project, &Query { leads: chart.leads, ..Query::default() })
                    .into_iter()
                    .map(|row| row.id)
                    .collect();
            let graph = graph(project, &Scope::default(), |row| shown.contains(&row));
            chart.whole = chart.leads.map(|(way, code)| whole(project, code, way)).unwrap_or_default();
            chart.drawing = Drawing::of(project, graph, locale, usize::from(area.width));
            chart.find();
        }
        if std::mem::take(&mut chart.reveal)
            && let Some(item) = chart.here
        {
            chart.show(chart.area(item));
        }
        chart.pan(0, 0);
        let view = Area { x: chart.corner.0, y: chart.corner.1, width: chart.seen.0, height: chart.seen.1 };
        chart.rows = cells::rows(&chart.drawing, view, chart.here);
        own.chart.says = says(own, shell, project);
    }

    fn act(
        &self,
        own: &mut Propositions,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        let chart = &mut own.chart;
        let page = isize::try_from(chart.seen.1.saturating_sub(2)).unwrap_or(1);
        match action {
            Action::Up | Action::Down | Action::Left | Action::Right => chart.go(action),
            Action::PageUp => chart.pan(0, -page),
            Action::PageDown => chart.pan(0, page),
            Action::Top | Action::Bottom => {
                let items = chart.items();
                let end = if action == Action::Top { items.first() } else { items.last() };
                end.map(|(item, _)| *item).into_iter().for_each(|item| chart.stand(item));
            }
            Action::NextPane | Action::PreviousPane => {
                chart.stand(chart.next_node(action == Action::NextPane)?)
            }
            Action::Enter => enter(own, shell, project)?,
            Action::Copy if !chart.says.is_empty() => {
                let text = chart.says.clone();
                return Some(vec![Effect::Copy { text, said: say!("map-copied") }]);
            }
            Action::LeadsTo | Action::LeadsFrom => chart.ways(action),
            Action::Cancel if chart.leads.is_some() => {
                chart.leads = None;
                chart.made_for = None;
            }
            Action::Cancel => shell.set_focus(LIST),
            _ => return None,
        }
        Some(Vec::new())
    }

    fn mouse(
        &self,
        own: &mut Propositions,
        shell: &mut Shell,
        project: &Project,
        mouse: Mouse,
    ) -> Vec<Effect> {
        let chart = &mut own.chart;
        match mouse.deed {
            Deed::WheelUp | Deed::WheelDown => {
                let sign = if mouse.deed == Deed::WheelUp { -1 } else { 1 };
                // With Alt the wheel turns sideways.
                if mouse.alt {
                    chart.pan(sign * STEP.0 as isize, 0)
                } else {
                    chart.pan(0, sign * STEP.1 as isize)
                }
            }
            Deed::Press(count) => {
                chart.held = (mouse.x, mouse.y);
                if let Some(item) = chart.under(mouse.x, mouse.y) {
                    chart.stand(item);
                    if count >= 2 {
                        enter(own, shell, project);
                    }
                }
            }
            Deed::Drag => {
                let by =
                    |was: u16, is: u16| isize::try_from(was).unwrap_or(0) - isize::try_from(is).unwrap_or(0);
                chart.pan(by(chart.held.0, mouse.x), by(chart.held.1, mouse.y));
                chart.held = (mouse.x, mouse.y);
            }
            Deed::Right => return shell.menu(),
        }
        Vec::new()
    }

    fn draw(
        &self,
        own: &Propositions,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let theme = &shell.theme;
        let chart = &own.chart;
        let name = |code: CodeId| project.code(code).map_or("", |row| row.name.as_str());
        let mut title = shell.say(&say!("pane-map", count = chart.drawing.graph.edges.len()));
        if let Some((way, code)) = chart.leads {
            let ways = match way {
                Way::Causes => say!("map-leads-to", code = name(code)),
                Way::Effects => say!("map-leads-from", code = name(code)),
            };
            title = format!("{title} · {}", shell.say(&ways));
        }
        let title = format!("{title} {}", chart.more());
        let inner = paint::frame(buf, area, title.trim_end(), focused, theme.edge(focused));
        for (y, row) in (0_u16..).zip(&chart.rows) {
            for run in row {
                let style = match run.ink {
                    _ if run.here && matches!(run.ink, Ink::Name | Ink::Label | Ink::Count) => {
                        theme.cursor(focused)
                    }
                    _ if run.here => theme.strong(),
                    Ink::Name => theme.strong(),
                    Ink::Count => theme.dim(),
                    Ink::Frame | Ink::Line | Ink::Label => theme.text(),
                };
                paint::put(buf, inner, u16::try_from(run.x).unwrap_or(u16::MAX), y, &run.words, style);
            }
        }
        let says = wrap::fit(&chart.says, usize::from(inner.width));
        paint::put(buf, inner, 0, inner.height.saturating_sub(1), &says, theme.text());
    }
}
