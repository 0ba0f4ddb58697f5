#!/usr/bin/env bash
# Guess: the raw text that mammoth 1.13.0 (PyPI and npm, under markitdown and others) gives of a .docx has a line break where
# the document has one.
# Seen: extract_raw_text and extractRawText drop line breaks (Shift+Enter): two turns in one paragraph are one line,
# `prišli?K1: Čakala`. Its HTML and Markdown keep them; Markdown has a backslash before every full stop.
# Why it matters: transcripts typed with Shift+Enter lose who speaks from the second turn on, and words at the border
# are one word (`prišli?K1`), so neither is found.
# A program should: read the .docx itself; in a text, point out labels that stand right behind . ? or ! without a blank.
. "$(dirname "$0")/common.sh"
python_with mammoth==1.13.0 python-docx==1.2.0
node_with mammoth@1.13.0
"$python" - <<'P'
import docx, mammoth
from seen import seen, versions
versions("mammoth")
document = docx.Document()
run = document.add_paragraph().add_run("I: Kako ste prišli?")
run.add_break()
run.add_text("K1: Čakala sem.")
document.save("talk.docx")
def read(how):
    with open("talk.docx", "rb") as file:
        return how(file).value
seen("raw text", read(mammoth.extract_raw_text), "I: Kako ste prišli?K1: Čakala sem.\n\n")
seen("HTML", read(mammoth.convert_to_html), "<p>I: Kako ste prišli?<br />K1: Čakala sem.</p>")
seen("Markdown", read(mammoth.convert_to_markdown), "I: Kako ste prišli?  \nK1: Čakala sem\\.\n\n")
P
node - <<'J'
const { seen, version } = require(`${process.env.PYTHONPATH}/seen.cjs`)
version('mammoth')
require('mammoth').extractRawText({ path: 'talk.docx' })
  .then((read) => seen('raw text', read.value, 'I: Kako ste prišli?K1: Čakala sem.\n\n'))
J
