#!/usr/bin/env bash
# Guess: the arrow that Word makes of ==> while one types is a character of the text.
# Seen: it is a sign of the font Wingdings (w:sym). python-docx 1.2.0 and docx2txt 0.9 give nothing, so that »revščina → sram«
# is two words side by side; docx2python 3.7.1 puts HTML into the sentence (`<span style=font-family:Wingdings>`); mammoth
# 1.13.0 gives U+1F86A, an arrow few fonts have.
# Why it matters: researchers write what leads to what with this arrow, in memos and notes; the relation is lost.
# A program should: read w:sym of Wingdings and Symbol as the sign it shows (→), and count those it does not know.
. "$(dirname "$0")/common.sh"
python_with python-docx==1.2.0 mammoth==1.13.0 docx2txt==0.9 docx2python==3.7.1
"$python" - <<'P'
import docx, docx2txt, mammoth
from docx2python import docx2python
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from seen import seen, versions
versions("python-docx", "mammoth", "docx2txt", "docx2python")
document = docx.Document()
run = document.add_paragraph().add_run("revščina ")
sign = OxmlElement("w:sym")
sign.set(qn("w:font"), "Wingdings")
sign.set(qn("w:char"), "F0E0")
run._r.append(sign)
run.add_text(" sram")
document.save("memo.docx")
with open("memo.docx", "rb") as file, docx2python("memo.docx") as converted:
    seen("words", [docx.Document("memo.docx").paragraphs[0].text, docx2txt.process("memo.docx").strip(), converted.text.strip(),
                   mammoth.extract_raw_text(file).value.strip()],
         ["revščina  sram", "revščina  sram", "revščina <span style=font-family:Wingdings>&#x00E0;</span> sram", "revščina \U0001f86a sram"])
P
