//! The terminal itself: taken over when the desk opens, given back on every way out, a panic included.

use super::event::{Event, Gate, Reader};
use crate::error::{Error, Result};
use crate::say;
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::clipboard::CopyToClipboard;
use ratatui::crossterm::event::{self as term, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture};
use ratatui::crossterm::terminal::{self, EnterAlternateScreen, LeaveAlternateScreen};
use ratatui::crossterm::{cursor, execute};
use std::io::{Stdout, stdout};
use std::sync::Once;
use std::time::{Duration, Instant};

/// The screen, as long as it is the desk's.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
    reader: Reader,
    gate: Gate,
    began: Instant,
}

fn fault(error: std::io::Error) -> Error {
    Error::fault(say!("desk-terminal")).because(error)
}

/// Gives the terminal back; harmless where it was not taken.
fn restore() {
    let _ = execute!(stdout(), DisableBracketedPaste, DisableMouseCapture, LeaveAlternateScreen, cursor::Show);
    let _ = terminal::disable_raw_mode();
}

fn take() -> std::io::Result<()> {
    terminal::enable_raw_mode()?;
    execute!(stdout(), EnterAlternateScreen, EnableMouseCapture, EnableBracketedPaste, cursor::Hide)
}

/// A panic first gives the terminal back, so that its words can be read.
fn guard() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            restore();
            before(info);
        }));
    });
}

impl Screen {
    /// Takes the terminal over.
    pub fn take() -> Result<Self> {
        guard();
        if let Err(error) = take() {
            restore();
            return Err(fault(error));
        }
        let terminal = Terminal::new(CrosstermBackend::new(stdout())).map_err(|error| {
            restore();
            fault(error)
        })?;
        Ok(Self { terminal, reader: Reader::default(), gate: Gate::default(), began: Instant::now() })
    }

    /// Columns and lines.
    pub fn size(&self) -> (u16, u16) {
        self.terminal.size().map_or((80, 24), |size| (size.width, size.height))
    }

    /// Draws a frame.
    pub fn draw(&mut self, draw: impl FnOnce(&mut ratatui::buffer::Buffer)) -> Result<()> {
        self.terminal.draw(|frame| draw(frame.buffer_mut())).map(|_| ()).map_err(fault)
    }

    fn now(&self) -> u64 {
        u64::try_from(self.began.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    /// What came in; waits at most so long for the first of it. `typing` is true while a field has the focus.
    pub fn read(&mut self, most: Duration, typing: bool) -> Result<Vec<Event>> {
        let mut out = Vec::new();
        let mut wait = most;
        loop {
            let now = self.now();
            if let Some(deadline) = self.gate.deadline() {
                wait = wait.min(Duration::from_millis(deadline.saturating_sub(now)));
            }
            if term::poll(wait).map_err(fault)? {
                let event = term::read().map_err(fault)?;
                let at = self.now();
                if let Some(event) = self.reader.read(event, at) {
                    out.extend(self.gate.feed(event, at, typing));
                }
            } else {
                let at = self.now();
                out.extend(self.gate.wake(at));
            }
            if !out.is_empty() || self.gate.deadline().is_none() {
                return Ok(out);
            }
        }
    }

    /// Puts a text on the clipboard of the terminal (OSC 52), which also works over ssh.
    pub fn copy(&mut self, text: &str) -> Result<()> {
        execute!(stdout(), CopyToClipboard::to_clipboard_from(text)).map_err(fault)
    }

    /// Stops the program until the shell brings it back; nothing where there is no such thing.
    #[cfg(unix)]
    pub fn suspend(&mut self) -> Result<()> {
        restore();
        // The shell's own `kill` stops this process: no unsafe call, and it works wherever there is a shell.
        let stopped = std::process::Command::new("kill").args(["-TSTP", &std::process::id().to_string()]).status();
        let taken = take().map_err(fault);
        let _ = self.terminal.clear();
        stopped.map_err(fault).and(taken)
    }

    /// Stops the program until the shell brings it back; nothing where there is no such thing.
    #[cfg(not(unix))]
    pub fn suspend(&mut self) -> Result<()> {
        Ok(())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        restore();
    }
}
