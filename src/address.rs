//! Addresses of servers as people type them, rightly or not, and how they are shown: never with a password.
//!
//! A password may stand where nobody expects it (a `?` or a `/` in it, a scheme that is mistyped, `password=` among the
//! settings, written with `%`). So nothing is taken for the harmless part but what is known to be: the name before the
//! first `:`, what comes after the last `@`, and settings that are no secret.

use regex::Regex;
use std::borrow::Cow;
use std::sync::LazyLock;

/// Settings of an address that may be shown.
const HARMLESS: &[&str] = &["schema", "host", "hostaddr", "port", "dbname", "user", "sslmode"];

/// Where an address begins: a scheme with `://` or one that means this kind of server, however it goes on.
#[expect(clippy::unwrap_used, reason = "constant patterns, compiled by every test")]
static BEGINS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(?:[a-z][a-z0-9+.-]+:/{2,}|(?:postgre[a-z]*|pgsql|psql)(?::/*|//+))").unwrap()
});

/// A name, a password and an `@` without a scheme.
#[expect(clippy::unwrap_used, reason = "constant patterns, compiled by every test")]
static BARE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[^\s:@]*:\S*@").unwrap());

/// A setting that is a password; each letter may be written with `%`.
#[expect(clippy::unwrap_used, reason = "constant patterns, compiled by every test")]
static SECRET: LazyLock<Regex> = LazyLock::new(|| {
    let letter = |c: char| format!("(?:{c}|%{:02X}|%{:02X})", c as u32, c.to_ascii_uppercase() as u32);
    let name: String = "passw".chars().map(letter).collect();
    Regex::new(&format!(r#"(?i){name}[a-z0-9%]*\s*(?:=|%3D)\s*(?:'[^']*'|"[^"]*"|[^\s&]*)"#)).unwrap()
});

/// True when a text was meant to be the address of a server.
pub fn looks_like(text: &str) -> bool {
    BEGINS.find(text.trim_start()).is_some_and(|found| found.start() == 0) || SECRET.is_match(text)
}

/// An address without its password.
pub fn shown(address: &str) -> String {
    let (scheme, rest) = match BEGINS.find(address).filter(|found| found.start() == 0) {
        Some(found) => address.split_at(found.end()),
        None => ("", address),
    };
    let (who, place) = rest.rsplit_once('@').map_or((None, rest), |(who, place)| (Some(who), place));
    // A password among the settings that has an `@` in it goes on behind it.
    let place = match who.and_then(|who| who.rsplit(['?', '&']).next()) {
        Some(last) if SECRET.is_match(last) => place.find('&').and_then(|at| place.get(at..)).unwrap_or(""),
        _ => place,
    };
    let name =
        who.and_then(|who| who.split(':').next()).filter(|name| !name.contains(['?', '/', '&', '=', ' ']));
    let mut pieces = place.split(['?', '&', ';', ' ']);
    let place = pieces.next().unwrap_or_default();
    let is_harmless = |piece: &&str| {
        piece.split_once('=').is_some_and(|(key, _)| HARMLESS.contains(&decoded(key).to_lowercase().as_str()))
    };
    let place = if SECRET.is_match(place) { "" } else { place };
    let settings: Vec<&str> = pieces.filter(is_harmless).collect();
    let mut text = String::from(scheme);
    match (who, name) {
        (Some(_), Some(name)) => text.extend([name, "@"]),
        (Some(_), None) => text.push_str("…@"),
        (None, _) => {}
    }
    text.push_str(place);
    if !settings.is_empty() {
        text.push(if scheme.is_empty() { ' ' } else { '?' });
        text.push_str(&settings.join(if scheme.is_empty() { " " } else { "&" }));
    }
    text
}

/// A sentence without the passwords of the addresses in it.
pub fn hidden(text: &str) -> Cow<'_, str> {
    if !text.contains(['@', '=']) && !text.contains("%3") {
        return Cow::Borrowed(text);
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(found) = BEGINS.find(rest) {
        let (before, from) = rest.split_at(found.start());
        out.push_str(before);
        // As far as the last `@` of the line, since a password may hold spaces, and on to the end of the word.
        let line = from.lines().next().unwrap_or_default();
        let last = line.rfind('@').unwrap_or_else(|| found.len());
        let end = line
            .get(last..)
            .and_then(|tail| tail.find(char::is_whitespace))
            .map_or(line.len(), |at| last + at);
        let (address, after) = from.split_at(end.max(found.len()));
        out.push_str(&shown(address));
        rest = after;
    }
    out.push_str(rest);
    let bare = BARE.replace_all(&out, |found: &regex::Captures<'_>| {
        let whole = &found[0];
        // What was shown above already has a scheme and no password.
        if BEGINS.is_match(whole) || whole.contains("//") { whole.to_owned() } else { "…@".to_owned() }
    });
    Cow::Owned(SECRET.replace_all(&bare, "…").into_owned())
}

/// What a library said of an address, without any piece of its password.
pub fn unsaid(said: &str, address: &str) -> String {
    let shown = decoded(&shown(address));
    let is_secret = |piece: &&str| piece.chars().count() > 1 && !shown.contains(*piece);
    let end = |c: char| !c.is_alphanumeric();
    let rest = BEGINS.find(address).map_or(address, |found| address.get(found.end()..).unwrap_or_default());
    let whole = decoded(rest);
    let parts = [rest, whole.as_str()].map(|text| text.rsplit_once('@').map_or("", |(who, _)| who));
    let words = parts.iter().filter_map(|who| who.split_once(':')).map(|(_, word)| word);
    let settings = [rest, whole.as_str()]
        .into_iter()
        .flat_map(|text| SECRET.find_iter(text))
        .map(|found| found.as_str());
    let secrets: Vec<&str> = words.chain(settings).collect();
    let pieces = secrets.iter().flat_map(|word| word.split(end));
    let mut all: Vec<&str> = secrets.iter().copied().chain(pieces).filter(is_secret).collect();
    all.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
    let said = all.iter().fold(said.to_owned(), |said, piece| said.replace(piece, "…"));
    hidden(&said).into_owned()
}

/// True when a password stands in an address.
pub fn has_password(address: &str) -> bool {
    let rest = BEGINS.find(address).map_or(address, |found| address.get(found.end()..).unwrap_or_default());
    SECRET.is_match(rest) || rest.rsplit_once('@').is_some_and(|(who, _)| who.contains(':'))
}

/// `%2F` and the like as what they stand for.
pub fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        let digit = |byte: &u8| char::from(*byte).to_digit(16);
        let code = match after {
            [high, low, ..] if *byte == b'%' => {
                digit(high).zip(digit(low)).and_then(|(high, low)| u8::try_from(high * 16 + low).ok())
            }
            _ => None,
        };
        bytes.push(code.unwrap_or(*byte));
        rest = if code.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Addresses with the password `skrivn0`, rightly typed and not.
    const TYPED: &[&str] = &[
        "postgres://ana:skrivn0@localhost/raziskava?schema=s",
        "postgresql://ana:x:skrivn0@rivno@localhost/raziskava?schema=s",
        "postgres://ana:a?skrivn0@localhost/raziskava?schema=s",
        "postgres://ana:a/skrivn0@localhost/raziskava?schema=s",
        "postgres://ana:a&b=skrivn0@localhost/raziskava?schema=s",
        "postgres://ana:a#skrivn0@localhost/raziskava?schema=s",
        "postgres://ana:a skrivn0 b@localhost/raziskava?schema=s",
        "POSTGRES://ana:skrivn0@localhost/raziskava?schema=s",
        "Postgresql://ana:skrivn0@localhost/raziskava?schema=s",
        "postgres:/ana:skrivn0@localhost/raziskava?schema=s",
        "postgres:ana:skrivn0@localhost/raziskava?schema=s",
        "postgres//ana:skrivn0@localhost/raziskava?schema=s",
        "postgre://ana:skrivn0@localhost/raziskava?schema=s",
        "mysql://ana:skrivn0@localhost/raziskava",
        "postgres://localhost/raziskava?password=skrivn0&schema=s",
        "postgres://localhost/raziskava?schema=s&p%61ssword=skrivn0",
        "postgres://localhost/raziskava?schema=s&PASSWORD=skrivn0",
        "postgres://localhost/raziskava?password=a@skrivn0&schema=s",
        "postgres://localhost/raziskava&password=skrivn0",
        "host=localhost dbname=raziskava password=skrivn0 user=ana",
        "host=localhost password='a skrivn0' user=ana",
    ];

    #[test]
    fn an_address_is_shown_without_its_password_however_it_is_typed() {
        for address in TYPED {
            assert!(looks_like(address), "{address}");
            assert!(has_password(address), "{address}");
            let told = [
                shown(address),
                hidden(&format!("The file {address} is not there. See docs: a@b.si.")).into_owned(),
                unsaid("invalid port number: \"skrivn0@x\", a?skrivn0", address),
            ];
            for told in told {
                assert!(!told.contains("skrivn0"), "{address}: {told}");
            }
        }
        let bare = hidden("There is no ana:skrivn0@localhost/raziskava here.");
        assert_eq!(bare, "There is no …@localhost/raziskava here.");
    }

    #[test]
    fn what_is_no_secret_is_shown() {
        for (address, told) in [
            (TYPED[0], "postgres://ana@localhost/raziskava?schema=s"),
            (TYPED[1], "postgresql://ana@localhost/raziskava?schema=s"),
            (TYPED[2], "postgres://ana@localhost/raziskava?schema=s"),
            (TYPED[14], "postgres://localhost/raziskava?schema=s"),
            ("postgres:///r?host=/tmp/pg&schema=s", "postgres:///r?host=/tmp/pg&schema=s"),
            ("postgres://ana@localhost/r?schema=s", "postgres://ana@localhost/r?schema=s"),
        ] {
            assert_eq!(shown(address), told, "{address}");
        }
        for text in
            ["Shranjeno: C:/Users/ana/a.preja (12:30).", "Pišite na ana@primer.si.", "a = b", "n=3 & m"]
        {
            assert_eq!(hidden(text), text);
        }
        for path in ["postgres/studija.preja", "C:\\delo\\studija.preja", "a@b.preja", "ura 12:30.preja"] {
            assert!(!looks_like(path), "{path}");
        }
        assert!(!has_password("postgres://ana@localhost/r?schema=s"));
    }
}
