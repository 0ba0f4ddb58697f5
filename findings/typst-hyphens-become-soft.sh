#!/usr/bin/env bash
# Guess: in the text of a PDF, U+00AD is where a line was broken and U+002D is a hyphen that was written; so taking out
# U+00AD with the line end mends the words and leaves »socialno-delovna« alone.
# Seen: typst 0.15.2 draws both with one sign of the font and says of it what stood there first. Where a line was broken
# first, pypdf 6.0.0 and pdfminer.six 20260107 give U+00AD for the written hyphen too, in mid-line; where the written one
# came first, they give `-` for the breaks as well. pymupdf 1.26.6 gives each as it was; pypdfium2 5.15.2 gives U+FFFE
# for breaks, and the line end is gone.
# Why it matters: mended by that rule, »socialno-delovna« is »socialnodelovna« in one interview and right in the next.
# A program should: join at a break only where the joined word is known, take U+00AD between letters in mid-line for a
# hyphen where both halves are words, and count what it joined.
. "$(dirname "$0")/common.sh"
python_with typst==0.15.2 pypdf==6.0.0 pdfminer.six==20260107 pymupdf==1.26.6 pypdfium2==5.15.2
"$python" - <<'P'
import pymupdf, pypdf, pypdfium2, typst
from pdfminer.high_level import extract_text
from seen import seen, versions
versions("typst", "pypdf", "pdfminer.six", "pymupdf", "pypdfium2")
def read(*sentences):
    with open("talk.typ", "w", encoding="utf-8") as file:
        file.write('#set page(width: 6cm, height: 6cm, margin: 0.5cm)\n#set text(lang: "sl", hyphenate: true, size: 10pt)\n'
                   "#set par(justify: true)\n" + "\n\n".join(sentences))
    typst.compile("talk.typ", output="talk.pdf")
    texts = {"pypdf": pypdf.PdfReader("talk.pdf").pages[0].extract_text(), "pdfminer.six": extract_text("talk.pdf"),
             "pymupdf": pymupdf.open("talk.pdf")[0].get_text(), "pypdfium2": pypdfium2.PdfDocument("talk.pdf")[0].get_textpage().get_text_range()}
    def signs(text):
        broken, written = text.index("Vpra") + 4, text.index("socialno") + 8
        return text[broken:].replace(" ", "", 1)[:1] if text[broken] == " " else text[broken], text[written]
    return {name: signs(text) for name, text in texts.items()}
break_ = "Bila sem na Zavodu za delo. Vprašali so me."
word = "To je socialno-delovna pomoč."
seen("break first: (line end, in the word)", read(break_, word), {"pypdf": ("\xad", "\xad"), "pdfminer.six": ("\xad", "\xad"), "pymupdf": ("\xad", "-"), "pypdfium2": ("\ufffe", "-")})
seen("written hyphen first", read(word, break_), {"pypdf": ("-", "-"), "pdfminer.six": ("-", "-"), "pymupdf": ("\xad", "-"), "pypdfium2": ("\ufffe", "-")})
P
