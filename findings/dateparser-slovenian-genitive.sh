#!/usr/bin/env bash
# Guess: dateparser 1.2.2, which has Slovenian, reads a Slovenian date as it is written.
# Seen: it knows the month in the nominative only: »12. maj 2025« is read, »12. maja 2025«, the form that everybody
# writes, is nothing. »pred 2 dnevi« is read, which nobody says; »pred dvema dnevoma« and »pred 2 dnevoma«, the dual, are
# nothing. Numbers (10. 3. 2025) are read, day first.
# Why it matters: dates of interviews that a script tidied are empty for the rows that were written in words.
# A program should: know the genitive of the months, and where a date is not understood keep it as it is and say so.
. "$(dirname "$0")/common.sh"
python_with dateparser==1.2.2
"$python" - <<'P'
import dateparser
from seen import seen, versions
versions("dateparser")
def read(words): return dateparser.parse(words, languages=["sl"]) is not None
written = ["12. maja 2025", "3. oktobra 2025", "pred dvema dnevoma", "pred 2 dnevoma"]
seen("as people write", {words: read(words) for words in written}, dict.fromkeys(written, False))
other = ["12. maj 2025", "3. oktober 2025", "pred 2 dnevi", "10. 3. 2025"]
seen("otherwise", {words: read(words) for words in other}, dict.fromkeys(other, True))
P
