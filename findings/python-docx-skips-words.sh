#!/usr/bin/env bash
# Guess: the text of document.paragraphs in python-docx 1.2.0 is the text of the document.
# Seen: what was typed while changes were tracked (w:ins) is missing, and so is what stands in a content control within
# a line; a paragraph in a content control and the words in tables are no paragraphs. The rest closes up, so that
# »Bilo je zelo težko« reads »Bilo je težko«, and »Leta 2020 sem« reads »Leta  sem«: whole sentences, another meaning.
# Why it matters: corrected transcripts and forms (date, place, number in controls) are the rule; a .txt or a table that
# somebody made with a short script lacks exactly the corrections.
# A program should: read insertions and controls as text, and when a text is brought beside a .docx of the same name,
# offer the .docx.
. "$(dirname "$0")/common.sh"
python_with python-docx==1.2.0
"$python" - <<'P'
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from seen import seen, versions
versions("python-docx")
document = docx.Document()
def add(xml):
    document.element.body.insert_element_before(parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)), "w:sectPr")
def run(words): return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'
def control(inside): return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"
add(f'<w:p>{run("K1: Bilo je ")}<w:ins w:id="1" w:author="Ana" w:date="2026-01-01T00:00:00Z">{run("zelo ")}</w:ins>{run("težko.")}</w:p>')
add(f'<w:p>{run("K1: Leta ")}{control(run("2020"))}{run(" sem prišla.")}</w:p>')
add(control(f'<w:p>{run("I: In zdaj?")}</w:p>'))
document.add_table(1, 2).cell(0, 1).text = "Bolje."
document.save("talk.docx")
seen("paragraphs", [p.text for p in docx.Document("talk.docx").paragraphs], ["K1: Bilo je težko.", "K1: Leta  sem prišla."])
P
