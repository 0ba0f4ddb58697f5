//! The command line as a user types it: the real program over real files.

#[cfg(target_os = "linux")]
mod cache;
mod contract;
mod erase;
#[cfg(unix)]
mod hostile;
#[cfg(unix)]
mod private;
mod program;
#[cfg(unix)]
mod reading;
mod story;

pub use program::files;

use clap::CommandFactory;
use preja::cli::{args::Cli, help};
use preja::message::Locale;

#[test]
fn every_command_and_argument_has_help_in_both_languages() {
    for locale in Locale::ALL {
        let missing = help::missing(&help::tree(Cli::command(), locale), locale);
        assert!(missing.is_empty(), "{}: {missing:#?}", locale.code());
    }
}
