#!/usr/bin/env bash
# Guess: Taguette 1.5.2 imports the codebook that it exported (CSV, UTF-8).
# Seen: it writes UTF-8 without a BOM and guesses the encoding when it reads (chardet 5.2.0). Of a codebook with few
# letters beyond ASCII it makes »Å½elja« of »Želja«, or refuses it: »Začetek« alone is "CSV expected". With more of
# them, or with a BOM in front, it reads the same codebook right. The guess looks at the whole file, so one word more in a
# definition can change the names of all codes.
# Why it matters: codes come back with other names and no longer meet those of the texts.
# A program should: write the codebooks it makes for others with a BOM, take UTF-8 wherever it is valid, and when names
# hold Ã, Å or Ä before another sign beyond ASCII, ask for the original.
. "$(dirname "$0")/common.sh"
python_with taguette==1.5.2 setuptools==65.5.0 chardet==5.2.0
"$python" - <<'P'
import io
from types import SimpleNamespace
from taguette.export import codebook_csv
from taguette.import_codebook import list_tags
from seen import outcome, seen, versions
versions("taguette", "chardet")
def exported(*names):
    file = io.StringIO()
    codebook_csv([SimpleNamespace(path=name, description="", highlights_count=3, documents_count=1) for name in names], file)
    return file.getvalue().encode()
def imported(data): return outcome(lambda: [tag["path"] for tag in list_tags(io.BytesIO(data))])
seen("Želja, Sram", imported(exported("Želja", "Sram")), ["Å½elja", "Sram"])
seen("Začetek", imported(exported("Začetek")), "InvalidCodebook")
seen("with a BOM", imported(b"\xef\xbb\xbf" + exported("Želja", "Začetek")), ["Želja", "Začetek"])
many = ["Pomoč družine", "Šola", "Čustva", "Želje in načrti"]
seen("with more letters", imported(exported(*many)), many)
P
