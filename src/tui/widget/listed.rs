//! What all lists are for those who move in them: arrows, the wheel, a click.

use crate::tui::action::Action;

/// A list with a cursor.
pub trait Listed {
    /// Moves the cursor; false for an action that moves nothing.
    fn step(&mut self, action: Action) -> bool;

    /// The wheel.
    fn turn(&mut self, up: bool);

    /// Puts the cursor on what is at a cell of what is seen; false where nothing can be stood on.
    fn point(&mut self, x: u16, y: u16) -> bool;

    /// To the first line, for other contents.
    fn begin(&mut self) {}
}
