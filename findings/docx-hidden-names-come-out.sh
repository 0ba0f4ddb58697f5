#!/usr/bin/env bash
# Guess: what is hidden in Word (Font, Hidden) is not in the text that converters give.
# Seen: python-docx 1.2.0, mammoth 1.13.0, docx2txt 0.9, docx2python 3.7.1, markitdown 0.1.9 and pandoc 3.9 (in
# pypandoc_binary 1.17) all give the hidden words in the middle of the sentence, without a mark.
# Why it matters: names are hidden in Word instead of replaced when a transcript is made anonymous; on the screen and on
# paper they are gone, in every text made from the file they are back.
# A program should: leave hidden words out, or ask, and in both cases say how many there are.
. "$(dirname "$0")/common.sh"
python_with python-docx==1.2.0 mammoth==1.13.0 docx2txt==0.9 docx2python==3.7.1 'markitdown[docx]==0.1.9' pypandoc_binary==1.17
"$python" - <<'P'
import docx, docx2txt, mammoth, pypandoc
from docx2python import docx2python
from markitdown import MarkItDown
from seen import seen, versions
versions("python-docx", "mammoth", "docx2txt", "docx2python", "markitdown", "pypandoc_binary")
print("pandoc", pypandoc.get_pandoc_version())
document = docx.Document()
paragraph = document.add_paragraph("K1: Gospa ")
paragraph.add_run("Skrita ").font.hidden = True
paragraph.add_run("me je poklicala.")
document.save("talk.docx")
with open("talk.docx", "rb") as file, docx2python("talk.docx") as converted:
    read = [docx.Document("talk.docx").paragraphs[0].text, mammoth.extract_raw_text(file).value, docx2txt.process("talk.docx"),
            converted.text, MarkItDown().convert("talk.docx").text_content, pypandoc.convert_file("talk.docx", "plain")]
seen("six readers", {words.strip() for words in read}, {"K1: Gospa Skrita me je poklicala."})
P
