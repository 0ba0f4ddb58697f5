//! The reader: the text with paragraph numbers and coding stripes.

use super::reader::{Edge, LANE, Selection, Stripe, Underlined, coding, jumps, prose};
use super::{CODES, Coding, HERE};
use crate::analysis::table::Table;
use crate::model::{Project, Scope, tree};
use crate::say;
use crate::text::Span;
use crate::text::units::{Unit, unit_at};
use crate::tui::action::Action;
use crate::tui::ask;
use crate::tui::bench::Effect;
use crate::tui::code::has_memo;
use crate::tui::event::{Deed, Key, Mouse};
use crate::tui::find;
use crate::tui::go::Go;
use crate::tui::keymap::{Mode, Preset};
use crate::tui::listing::tabled;
use crate::tui::shell::Shell;
use crate::tui::workspace::Pane;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_segmentation::UnicodeSegmentation;

/// Asks for words to be found in the document.
pub fn ask_find(shell: &mut Shell) -> Vec<Effect> {
    ask::line(shell, say!("prompt-find"), (), "", |shell, _, text| {
        let words = find::words(text);
        shell.within(move |own: &mut Coding, shell, project| {
            own.reader.find = words;
            if !own.reader.find.is_empty() {
                jumps::find_next(&mut own.reader, shell, project);
            }
            Vec::new()
        })
    })
}

/// Asks for a paragraph by its number, or for a citation key.
fn ask_place(shell: &mut Shell) -> Vec<Effect> {
    ask::line(shell, say!("prompt-go-to"), (), "", |shell, _, text| {
        let typed = text.to_owned();
        shell.within(move |own: &mut Coding, shell, project| {
            if let Some((document, span)) = jumps::named(&own.reader, shell, project, &typed) {
                shell.go(Go::Found(document, span, own.reader.find.clone()));
            }
            Vec::new()
        })
    })
}

/// Which stripes are meant by what has the focus: those of the focused code, or the one under the cursor of the list of
/// segments where that has it.
fn underlined(own: &Coding, shell: &Shell, project: &Project) -> Underlined {
    if shell.focused() == HERE {
        let at = own.here.found.get(own.here.cursor.at);
        return Underlined { segment: at.map(|at| (at.segment, at.code)), codes: Vec::new() };
    }
    // A category's whole subtree only while one moves in the tree; else half of the text would stand underlined.
    let subtree = |code| if shell.focused() == CODES { tree::subtree(project, code) } else { vec![code] };
    Underlined { segment: None, codes: own.codes.focused().map(subtree).unwrap_or_default() }
}

/// The pane.
pub struct ReaderPane;

impl Pane<Coding> for ReaderPane {
    fn name(&self) -> &'static str {
        "reader"
    }

    fn mode(&self, _: &Coding) -> Mode {
        Mode::Reader
    }

    fn layout(&self, own: &mut Coding, shell: &Shell, project: &Project, area: Rect) {
        own.reader.fit(shell, project, area);
    }

    fn act(
        &self,
        own: &mut Coding,
        shell: &mut Shell,
        project: &Project,
        action: Action,
    ) -> Option<Vec<Effect>> {
        own.reader.document?;
        let space = shell.space();
        if own.reader.moves(project, action, space) {
            return Some(Vec::new());
        }
        match action {
            Action::Cancel if own.reader.selection.take().is_some() => {
                // Out of a table and back again: Esc lets the selection go and returns in one step.
                let from_elsewhere = shell.jumps.last().is_some_and(|jump| jump.tab != shell.tab);
                if !from_elsewhere {
                    return Some(Vec::new());
                }
                shell.go(Go::Back);
            }
            Action::Cancel if !own.reader.find.is_empty() => own.reader.find.clear(),
            Action::Cancel if shell.jumps.last().is_some_and(|jump| jump.tab != shell.tab) => {
                shell.go(Go::Back)
            }
            Action::Find => return Some(ask_find(shell)),
            Action::FindNext if own.reader.find.is_empty() => return Some(ask_find(shell)),
            Action::FindNext => jumps::find_next(&mut own.reader, shell, project),
            Action::GoTo => return Some(ask_place(shell)),
            Action::NextUnread => jumps::next_unread(&mut own.reader, shell, project),
            Action::NextSame => {
                let code = own.codes.focused();
                let same = |stripe: &Stripe| stripe.code.is_some() && stripe.code == code;
                jumps::next_stripe(&mut own.reader, shell, same);
            }
            Action::NextMemo => {
                let memo = |stripe: &Stripe| has_memo(project, stripe.segment, stripe.coding);
                jumps::next_stripe(&mut own.reader, shell, memo);
            }
            Action::NextDocument | Action::PreviousDocument => {
                let next = jumps::next_document(&own.reader, project, action == Action::NextDocument);
                next.into_iter().for_each(|document| shell.go(Go::Document(document)));
            }
            _ => return coding::act(&mut own.reader, shell, project, action),
        }
        Some(Vec::new())
    }

    fn key(&self, own: &mut Coding, shell: &mut Shell, project: &Project, key: Key) -> Option<Vec<Effect>> {
        // In `simple` typing opens the picker with what is typed.
        let typed = key.typed().filter(|c| shell.settings.preset == Preset::Simple && c.is_alphanumeric())?;
        Some(coding::open_picker(&own.reader, shell, project, typed.encode_utf8(&mut [0; 4])))
    }

    fn table(&self, own: &Coding, shell: &Shell, project: &Project) -> Option<Table> {
        let scope = Scope { documents: vec![own.reader.document?], ..shell.counts.scope.clone() };
        tabled(project, "text", &scope)
    }

    fn mouse(&self, own: &mut Coding, shell: &mut Shell, project: &Project, mouse: Mouse) -> Vec<Effect> {
        let space = shell.space();
        let text = own.reader.text(project);
        match mouse.deed {
            Deed::WheelUp => own.reader.scroll(text, false, space),
            Deed::WheelDown => own.reader.scroll(text, true, space),
            Deed::Press(count) => {
                let left = u16::try_from(own.reader.lanes).unwrap_or(0) * LANE;
                let Some(byte) = own.reader.byte_at(text, mouse.x, mouse.y) else { return Vec::new() };
                if mouse.x < left {
                    let lane = usize::from(mouse.x / LANE);
                    let row = own.reader.rows.get(usize::from(mouse.y)).map(|row| row.span);
                    let hit = own.reader.stripes.iter().find(|stripe| {
                        stripe.lane == lane && row.is_some_and(|row| stripe.span.overlaps(row))
                    });
                    if let Some(stripe) = hit.copied() {
                        if let Some(code) = stripe.code {
                            own.codes.show(project, code);
                        }
                        own.reader.put(stripe.span.start);
                        own.reader.selection =
                            Some(Selection::Units { anchor: stripe.span, head: stripe.span });
                    }
                    return Vec::new();
                }
                let unit = if count >= 3 { Unit::Paragraph } else { own.reader.unit };
                let at = unit_at(text, byte, unit).map_or(byte, |span| span.start);
                own.reader.put(at);
                own.reader.follow = false;
                own.reader.pressed = Some(byte);
                if count >= 2
                    && let Some(span) = unit_at(text, byte, unit)
                {
                    own.reader.selection = Some(Selection::Units { anchor: span, head: span });
                }
            }
            Deed::Drag => {
                let (Some(from), Some(to)) = (own.reader.pressed, own.reader.byte_at(text, mouse.x, mouse.y))
                else {
                    return Vec::new();
                };
                let around = |byte| {
                    let word = unit_at(text, byte, Unit::Word).filter(|_| !mouse.alt);
                    word.unwrap_or_else(|| {
                        Span::new(
                            byte,
                            byte + text
                                .body()
                                .get(byte..)
                                .and_then(|rest| rest.graphemes(true).next())
                                .map_or(0, str::len),
                        )
                    })
                };
                let (from, to) = (around(from), around(to));
                let span = Span { start: from.start.min(to.start), end: from.end.max(to.end) };
                own.reader.cursor = span.start;
                own.reader.selection = Some(Selection::Free { span, edge: Edge::End });
            }
            Deed::Right => return shell.menu(),
        }
        Vec::new()
    }

    fn draw(
        &self,
        own: &Coding,
        shell: &Shell,
        project: &Project,
        area: Rect,
        focused: bool,
        buf: &mut Buffer,
    ) {
        let under = underlined(own, shell, project);
        prose::draw(&own.reader, &under, shell, project, area, focused, buf);
    }
}
