#!/usr/bin/env bash
# Guess: the quotes in Taguette's tables (CSV, XLSX) are the marked words as they stand in the document.
# Seen: the border of two paragraphs, a line break and the cells of a table are each one blank: a question and its answer
# are one line, »I: Kako? K1: Dobro.« (Taguette 1.5.2). Its positions count UTF-8 bytes over the words of the HTML: the
# mark of bytes 4 to 12 begins after »K1: « and ends after »Čakala «, seven letters in eight bytes.
# Why it matters: such a quote is in no paragraph of the transcript, and a position taken for letters drifts by one for
# each č before it.
# A program should: match quotes with all white space as one blank, over borders of paragraphs too, and check a position
# against the quote before it is taken.
. "$(dirname "$0")/common.sh"
python_with taguette==1.5.2 setuptools==65.5.0
"$python" - <<'P'
from taguette.convert import html_to_plaintext
from taguette.extract import extract
from seen import seen, versions
versions("taguette")
seen("two paragraphs", html_to_plaintext("<p>I: Kako?</p><p>K1: Dobro.</p>"), "I: Kako? K1: Dobro.")
seen("a line break", html_to_plaintext("<p>I: Kako?<br/>K1: Dobro.</p>"), "I: Kako? K1: Dobro.")
seen("a table", html_to_plaintext("<table><tr><td>I</td><td>Kako?</td></tr></table>"), "I Kako?")
seen("bytes 4 to 12", extract("<p>K1: Čakala sem.</p>", 4, 12), "<p>Čakala </p>")
P
