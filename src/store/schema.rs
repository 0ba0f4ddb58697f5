//! The tables as Diesel sees them: the same names and columns in SQLite and PostgreSQL.
//!
//! What the migrations make is written a second time here; the tests that load what they stored hold the two together.

#![allow(missing_docs)]

diesel::table! { coders (id) { id -> Text, name -> Text, created -> Text, } }
diesel::table! { settings (key) { key -> Text, value -> Text, } }
diesel::table! { texts (id) { id -> Text, hash -> Text, live -> Bool, body -> Binary, } }
diesel::table! {
    paragraphs (text, start_byte, number) {
        text -> Text,
        number -> BigInt,
        start_byte -> BigInt,
        end_byte -> BigInt,
        speaker -> Nullable<Text>,
        kind -> Text,
        time -> Nullable<Text>,
    }
}
diesel::table! {
    documents (id) {
        id -> Text,
        name -> Text,
        label -> Text,
        group -> Nullable<Text>,
        language -> Text,
        record -> Text,
        ocr -> Bool,
        text -> Text,
        order -> Text,
    }
}
diesel::table! {
    codes (id) {
        id -> Text,
        parent -> Nullable<Text>,
        name -> Text,
        order -> Text,
        color -> Nullable<Text>,
        definition -> Text,
        include -> Text,
        exclude -> Text,
        example -> Text,
        level -> Nullable<Text>,
        in_vivo -> Bool,
        state -> Text,
        reason -> Text,
        also -> Text,
    }
}
diesel::table! {
    segments (id) { id -> Text, document -> Text, text -> Text, start_byte -> BigInt, end_byte -> BigInt, unit -> Bool, number -> Nullable<Text>, }
}
diesel::table! {
    codings (id) {
        id -> Text,
        segment -> Text,
        code -> Text,
        coder -> Text,
        weight -> Nullable<Integer>,
        status -> Text,
        reason -> Nullable<Text>,
        origin -> Text,
        query -> Nullable<Text>,
        created -> Text,
    }
}
diesel::table! {
    cases (id) { id -> Text, name -> Text, kind -> Text, speaker -> Nullable<Text>, documents -> Text, segments -> Text, }
}
diesel::table! { variables (id) { id -> Text, name -> Text, order -> Text, } }
diesel::table! {
    values (id) {
        id -> Text,
        variable -> Text,
        document -> Nullable<Text>,
        case -> Nullable<Text>,
        segment -> Nullable<Text>,
        value -> Text,
    }
}
diesel::table! {
    questions (id) {
        id -> Text,
        parent -> Nullable<Text>,
        kind -> Text,
        words -> Text,
        order -> Text,
        put -> Text,
        not_asked -> Text,
        codes -> Text,
    }
}
diesel::table! {
    memos (id) {
        id -> Text,
        kind -> Text,
        title -> Text,
        body -> Text,
        coder -> Text,
        created -> Text,
        changed -> Text,
        document -> Nullable<Text>,
        code -> Nullable<Text>,
        segment -> Nullable<Text>,
        coding -> Nullable<Text>,
        case -> Nullable<Text>,
        variable -> Nullable<Text>,
        question -> Nullable<Text>,
        relation -> Nullable<Text>,
        proposition -> Nullable<Text>,
    }
}
diesel::table! {
    relations (id) {
        id -> Text,
        from_code -> Text,
        kind -> Text,
        to_code -> Text,
        direction -> Text,
        stance -> Text,
        evidence -> Text,
        note -> Text,
        order -> Text,
    }
}
diesel::table! {
    propositions (id) {
        id -> Text,
        number -> BigInt,
        sentence -> Text,
        kind -> Text,
        validity -> Text,
        status -> Text,
        reason -> Text,
        evidence -> Text,
        relations -> Text,
        codes -> Text,
        questions -> Text,
        order -> Text,
        earlier -> Text,
        created -> Text,
    }
}
diesel::table! { recommendations (id) { id -> Text, sentence -> Text, propositions -> Text, order -> Text, } }
diesel::table! {
    properties (id) {
        id -> Text,
        category -> Text,
        name -> Text,
        dimension -> Text,
        one -> Text,
        other -> Text,
        places -> Text,
        order -> Text,
    }
}
diesel::table! { card_entries (id) { id -> Text, category -> Text, slot -> Text, words -> Text, evidence -> Text, order -> Text, } }
diesel::table! { merges (id) { id -> Text, code -> Text, body -> Text, } }
diesel::table! {
    journal (seq) {
        seq -> BigInt,
        id -> Text,
        at -> Text,
        actor -> Text,
        format -> Integer,
        verb -> Text,
        args -> Text,
        said -> Text,
        changes -> Text,
        kinds -> Text,
        undoes -> Nullable<BigInt>,
        setting_only -> Bool,
        hash -> Text,
    }
}
diesel::table! { base (number) { number -> BigInt, format -> Integer, change -> Text, } }
diesel::table! { head (id) { id -> Integer, seq -> BigInt, base -> BigInt, format -> Integer, } }
diesel::table! { identity (study) { study -> Text, copy -> Text, kind -> Text, } }
diesel::table! { places (place) { place -> Text, seen -> Text, } }
diesel::table! { sweeps (seq) { seq -> BigInt, what -> Text, } }
diesel::table! { erased (id) { id -> Text, } }
