//! The program: arguments to the desk or the command line.

fn main() {}
