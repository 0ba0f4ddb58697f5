//! Axial and relational coding: what is counted is counted here by hand.

mod board;
mod demo;
mod modelling;
mod numbers;
mod study;
mod support;
