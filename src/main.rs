//! The program: arguments to the desk or the command line.

fn main() -> std::process::ExitCode {
    preja::disk::keep_private();
    // The hidden verb of the child that reads foreign formats comes before everything else.
    if preja::import::child::serve(std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned()))
    {
        return std::process::ExitCode::SUCCESS;
    }
    if let Ok(program) = std::env::current_exe() {
        preja::import::child::use_program(program);
    }
    std::process::ExitCode::from(preja::cli::run(std::env::args_os().collect()))
}
