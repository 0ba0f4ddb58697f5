//! The program: arguments to the desk or the command line.

fn main() -> std::process::ExitCode {
    std::process::ExitCode::from(preja::cli::run(std::env::args_os().collect()))
}
