//! Languages: of the interface (message files) and of the texts (search, sorting).

pub mod en;
pub mod sl;
