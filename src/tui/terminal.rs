//! The terminal itself: taken over when the desk opens, given back on every way out: leaving, a panic, and the signals by
//! which a system or a closed window ends a program.

use super::clipboard::{self, Way};
use super::event::{Event, Gate, Reader};
use crate::error::{Error, Result};
use crate::say;
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::clipboard::CopyToClipboard;
use ratatui::crossterm::event::{
    self as term, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use ratatui::crossterm::terminal::{self, EnterAlternateScreen, LeaveAlternateScreen};
use ratatui::crossterm::{cursor, execute};
use std::io::{Stdout, stdout};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::sync::{Arc, Once};
use std::time::{Duration, Instant};

/// A signal to end is seen after this time at the latest.
const HEED: Duration = Duration::from_millis(250);

/// The screen, as long as it is the desk's.
pub struct Screen {
    terminal: Terminal<CrosstermBackend<Stdout>>,
    reader: Reader,
    gate: Gate,
    began: Instant,
    ended: Arc<AtomicBool>,
    events: Receiver<std::io::Result<term::Event>>,
}

/// Reads the terminal on a thread of its own. When the terminal is gone, the reading library waits for it without end;
/// the desk must not wait with it.
fn listen() -> Receiver<std::io::Result<term::Event>> {
    let (sender, events) = mpsc::channel();
    std::thread::spawn(move || {
        loop {
            let event = term::read();
            let broken = event.is_err();
            if sender.send(event).is_err() || broken {
                return;
            }
        }
    });
    events
}

fn fault(error: std::io::Error) -> Error {
    Error::fault(say!("desk-terminal")).because(error)
}

/// Gives the terminal back; harmless where it was not taken.
fn restore() {
    let _ =
        execute!(stdout(), DisableBracketedPaste, DisableMouseCapture, LeaveAlternateScreen, cursor::Show);
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

/// Set when the system wants the program to end: what is open is then kept and closed as if one left.
#[cfg(unix)]
fn heed() -> Arc<AtomicBool> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let ended = Arc::new(AtomicBool::new(false));
    for signal in [SIGHUP, SIGINT, SIGTERM] {
        if let Err(error) = signal_hook::flag::register(signal, Arc::clone(&ended)) {
            tracing::warn!(%error, signal, "a signal is not heeded");
        }
    }
    ended
}

/// Set when the system wants the program to end; there are no signals here.
#[cfg(not(unix))]
fn heed() -> Arc<AtomicBool> {
    Arc::default()
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
        Ok(Self {
            terminal,
            reader: Reader::default(),
            gate: Gate::default(),
            began: Instant::now(),
            ended: heed(),
            events: listen(),
        })
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
        let begun = self.now();
        loop {
            let now = self.now();
            if self.ended.load(Ordering::Relaxed) {
                return Ok(vec![Event::Leave]);
            }
            let mut wait = most.saturating_sub(Duration::from_millis(now.saturating_sub(begun))).min(HEED);
            if let Some(deadline) = self.gate.deadline() {
                wait = wait.min(Duration::from_millis(deadline.saturating_sub(now)));
            }
            match self.events.recv_timeout(wait) {
                Ok(event) => {
                    let event = event.map_err(fault)?;
                    let at = self.now();
                    if let Some(event) = self.reader.read(event, at) {
                        out.extend(self.gate.feed(event, at, typing));
                    }
                }
                Err(RecvTimeoutError::Timeout) => {
                    let at = self.now();
                    out.extend(self.gate.wake(at));
                }
                Err(RecvTimeoutError::Disconnected) => return Err(Error::fault(say!("desk-terminal"))),
            }
            let over = Duration::from_millis(self.now().saturating_sub(begun)) >= most;
            if !out.is_empty() || over && self.gate.deadline().is_none() {
                return Ok(out);
            }
        }
    }

    /// Puts a text on the nearest clipboard that takes it, and says which; [`Way::File`] is left to the caller.
    pub fn copy(&mut self, text: &str) -> Way {
        let ways = clipboard::ways(std::env::consts::OS, |name| std::env::var(name).ok(), text.len());
        let took = |way: &Way| match way {
            Way::Program { argv, wide } => clipboard::give(argv, *wide, text),
            Way::Terminal => execute!(stdout(), CopyToClipboard::to_clipboard_from(text)).is_ok(),
            Way::File => true,
        };
        ways.into_iter().find(took).unwrap_or(Way::File)
    }

    /// Stops the program until the shell brings it back; nothing where there is no such thing.
    #[cfg(unix)]
    pub fn suspend(&mut self) -> Result<()> {
        restore();
        // The shell's own `kill` stops this process: no unsafe call, and it works wherever there is a shell.
        let stopped =
            std::process::Command::new("kill").args(["-TSTP", &std::process::id().to_string()]).status();
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
