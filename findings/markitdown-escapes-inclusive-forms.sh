#!/usr/bin/env bash
# Guess: the text that markitdown 0.1.9 makes of a .docx holds the words of the document.
# Seen: it is Markdown: »Študent_ke« is »Študent\_ke«, »(*smeh*)« gets backslashes; a speaker table loses its line
# breaks within cells (two sentences on two lines are one line) and gains an empty heading row, so that the first
# question is not the heading; two spaces and tabs are one blank.
# Why it matters: the .md is renamed .txt or pasted; then neither search nor a quotation finds the inclusive form, and
# »Študent« and »ke« are words of their own.
# A program should: notice backslashes before _ * [ ] in a text, point them out with their number, and offer to take
# them out.
. "$(dirname "$0")/common.sh"
python_with 'markitdown[docx]==0.1.9' python-docx==1.2.0
"$python" - <<'P'
import docx
from markitdown import MarkItDown
from seen import seen, versions
versions("markitdown", "python-docx")
document = docx.Document()
document.add_paragraph("K1: Študent_ke so (*smeh*)  prišle\tsame.")
table = document.add_table(1, 2)
table.cell(0, 0).text, table.cell(0, 1).text = "I", "Kako?\nPovejte."
document.save("talk.docx")
seen("text", MarkItDown().convert("talk.docx").text_content.splitlines(),
     ["K1: Študent\\_ke so (\\*smeh\\*) prišle same.", "", "|  |  |", "| --- | --- |", "| I | Kako? Povejte. |"])
P
