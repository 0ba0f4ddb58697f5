//! The program: arguments to the desk or the command line.

fn main() {
    if preja::import::child::serve(std::env::args().skip(1)) {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        preja::import::child::use_program(program);
    }
}
