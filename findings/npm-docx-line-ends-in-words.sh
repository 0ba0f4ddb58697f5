#!/usr/bin/env bash
# Guess: a line break in the words given to npm docx 9.15.2 is a line break in the document, as it is in python-docx.
# Seen: it stands as a line end within the words (w:t), where the format knows no break; python-docx 1.2.0 writes a break
# (w:br). Readers give both alike: python-docx and mammoth 1.13.0 hand the line end on.
# Why it matters: a transcript exported by a web program has one paragraph with two labels, and the text taken from it
# has a line break that the document does not have: numbers of lines differ from what is printed.
# A program should: fold line ends and tabs within w:t to a blank, and break only at w:br, w:cr and w:p.
. "$(dirname "$0")/common.sh"
python_with python-docx==1.2.0 mammoth==1.13.0
node_with docx@9.15.2
node - <<'J'
const { version } = require(`${process.env.PYTHONPATH}/seen.cjs`)
version('docx')
const { Document, Packer, Paragraph, TextRun } = require('docx')
const children = [new Paragraph({ children: [new TextRun('I: Kako ste?\nK1: Dobro.')] })]
Packer.toBuffer(new Document({ sections: [{ children }] })).then((file) => require('fs').writeFileSync('npm.docx', file))
J
"$python" - <<'P'
import docx, mammoth, re, zipfile
from seen import seen, versions
versions("python-docx", "mammoth")
document = docx.Document()
document.add_paragraph("I: Kako ste?\nK1: Dobro.")
document.save("python.docx")
def written(path): return re.search(r"<w:r>.*</w:r>", zipfile.ZipFile(path).read("word/document.xml").decode(), re.S).group()
seen("npm docx writes", "<w:br/>" in written("npm.docx"), False)
seen("and", re.sub("<[^>]*>", "", written("npm.docx")), "I: Kako ste?\nK1: Dobro.")
seen("python-docx writes", written("python.docx"), "<w:r><w:t>I: Kako ste?</w:t><w:br/><w:t>K1: Dobro.</w:t></w:r>")
seen("python-docx reads both", [docx.Document(path).paragraphs[0].text for path in ("npm.docx", "python.docx")], ["I: Kako ste?\nK1: Dobro."] * 2)
with open("npm.docx", "rb") as file:
    seen("mammoth reads", mammoth.extract_raw_text(file).value.strip(), "I: Kako ste?\nK1: Dobro.")
P
