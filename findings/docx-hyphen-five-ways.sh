#!/usr/bin/env bash
# Guess: the non-breaking hyphen that Word sets with Ctrl+Shift+Hyphen (socialno-delovni) comes out of every reader as a
# hyphen.
# Seen: U+002D in python-docx 1.2.0, U+2011 in mammoth 1.13.0, nothing at all in docx2txt 0.9, docx2python 3.7.1 and npm
# officeparser 8.1.1: »socialnodelovni«. The soft hyphen beside it: gone in four, U+00AD kept in the middle of the word
# by mammoth and what is built on it.
# Why it matters: the same word is three different words by the way it came in; a quotation of one is not found in the
# text of the other, and »socialnodelovni« is in no dictionary.
# A program should: take U+2010, U+2011 and U+002D as one and leave U+00AD out when it compares, searches and counts; a
# table whose quotes were made elsewhere is matched with hyphens left out as a second try.
. "$(dirname "$0")/common.sh"
python_with python-docx==1.2.0 mammoth==1.13.0 docx2txt==0.9 docx2python==3.7.1
node_with officeparser@8.1.1
"$python" - <<'P'
import docx, docx2txt, mammoth
from docx2python import docx2python
from docx.oxml import OxmlElement
from seen import seen, versions
versions("python-docx", "mammoth", "docx2txt", "docx2python")
document = docx.Document()
paragraph = document.add_paragraph()
for words, sign in (("socialno", "w:noBreakHyphen"), ("delovni zaposlo", "w:softHyphen"), ("vanje", None)):
    run = paragraph.add_run(words)
    if sign:
        run._r.append(OxmlElement(sign))
document.save("talk.docx")
with open("talk.docx", "rb") as file, docx2python("talk.docx") as converted:
    read = {"python-docx": docx.Document("talk.docx").paragraphs[0].text,
            "mammoth": mammoth.extract_raw_text(file).value.strip(),
            "docx2txt": docx2txt.process("talk.docx").strip(),
            "docx2python": converted.text.strip()}
seen("words", read, {"python-docx": "socialno-delovni zaposlovanje", "mammoth": "socialno\u2011delovni zaposlo\u00advanje",
                     "docx2txt": "socialnodelovni zaposlovanje", "docx2python": "socialnodelovni zaposlovanje"})
P
node - <<'J'
const { seen, version } = require(`${process.env.PYTHONPATH}/seen.cjs`)
version('officeparser')
const { parseOffice, OfficeParser } = require('officeparser');
(parseOffice ?? OfficeParser.parseOffice)('talk.docx').then((read) => seen('words', read.content[0].text, 'socialnodelovni zaposlovanje'))
J
