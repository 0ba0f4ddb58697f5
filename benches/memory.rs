//! Memory of an open project of 1 000 documents (60 MB, 100 000 codings) with the segment table on the screen.
//!
//! Counted is what this program's allocator has given out; what SQLite keeps for itself (its cache is 8 MB) is printed
//! as the process's whole on Linux.
#![allow(missing_docs, clippy::unwrap_used)]

mod generated;

use generated::{size, stored, within};
use peak_alloc::PeakAlloc;
use preja::message::Locale;
use preja::store::Place;
use preja::tui::DeskOptions;
use preja::tui::desk::Desk;
use preja::tui::event::{Event, Key};
use preja::tui::settings::{Places, Settings};
use preja::tui::state::State;
use preja::workbench::{Options, Workbench};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const SIZE: (u16, u16) = (120, 36);

fn main() {
    let documents =
        std::env::var("PREJA_BENCH_DOCUMENTS").ok().and_then(|most| most.parse().ok()).unwrap_or(1_000);
    let folder = tempfile::tempdir().unwrap();
    let place = Place::File(folder.path().join("study.preja"));
    stored(&place, size(documents));
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let bench = Workbench::open(&place, &Options::of("vodja")).unwrap();
    let text: usize = bench.project().texts().map(|row| row.text.body().len()).sum();
    let codings = bench.project().codings().len();
    let opened = MEMORY.current_usage() - before;
    let options = DeskOptions {
        locale: Locale::Sl,
        read_only: true,
        study: String::new(),
        exports: "exports".into(),
        mode: preja::disk::Mode::PRIVATE,
        identity: String::new(),
    };
    let state = State::new(options, bench.actor(), Settings::default(), Places::default(), bench.project());
    let mut desk = Desk::new(state, bench, false);
    desk.layout(SIZE);
    desk.event(Event::Key(Key::parse("f3").unwrap()));
    desk.layout(SIZE);
    let mut frame = Buffer::empty(Rect::new(0, 0, SIZE.0, SIZE.1));
    desk.view(&mut frame);
    assert_eq!(desk.state.rooms.segments.total, codings, "the segment table holds every coding");
    let shown = MEMORY.current_usage() - before;
    let megabytes = |bytes: usize| bytes as f64 / 1e6;
    println!("{documents} documents, {:.1} MB of text, {codings} codings", megabytes(text));
    println!(
        "open: {:.1} MB; with the segment table: {:.1} MB; at its peak: {:.1} MB",
        megabytes(opened),
        megabytes(shown),
        megabytes(MEMORY.peak_usage() - before)
    );
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        status
            .lines()
            .filter(|line| line.starts_with("VmRSS") || line.starts_with("VmHWM"))
            .for_each(|line| println!("{line}"));
    }
    within(
        "memory with the segment table open, in MB",
        megabytes(shown),
        megabytes(2 * text + 1_000 * codings),
        1.0,
    );
    generated::verdict();
}
