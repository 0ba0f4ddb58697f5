#!/usr/bin/env bash
# Guess: the TextGrid that Praat saves is a text file in one encoding, and the Python readers give the same words.
# Seen: Praat 6.1.38 (praat-parselmouth 0.4.7) saves ASCII as long as no label has another letter, and the whole file
# as UTF-16 with BOM as soon as one has. tgt 1.5 reads the first and ends in a UnicodeDecodeError at the second. Where a
# label has a line break, which Praat allows, tgt ends in an IndexError and praat-textgrids 1.4.0 takes the first line
# only, unsaid; it also leaves the doubled quotes of `"ja"` doubled. textgrid 1.6.1 and praatio 6.2.2 read all of it.
# Why it matters: a reader tried on an English file, or on a Slovenian one without carons, fails on the next tape, and
# half an answer is missing without an error.
# A program should: look at the first bytes, undouble quotes, and take line breaks within quotes as part of the label.
. "$(dirname "$0")/common.sh"
python_with praat-parselmouth==0.4.7 tgt==1.5 praat-textgrids==1.4.0 textgrid==1.6.1 praatio==6.2.2
"$python" - <<'P'
import parselmouth, textgrid, textgrids, tgt
from parselmouth.praat import call
from praatio import textgrid as praatio
from seen import outcome, seen, versions
versions("praat-parselmouth", "tgt", "praat-textgrids", "textgrid", "praatio")
READERS = {
    "tgt": lambda f: tgt.io.read_textgrid(f).tiers[0][0].text,
    "praat-textgrids": lambda f: str(textgrids.TextGrid(f)["Ana"][0].text),
    "textgrid": lambda f: textgrid.TextGrid.fromFile(f)[0][0].mark,
    "praatio": lambda f: praatio.openTextgrid(f, includeEmptyIntervals=False).getTier("Ana").entries[0].label,
}
def saved(label):
    grid = call("Create TextGrid", 0.0, 10.0, "Ana", "")
    call(grid, "Set interval text", 1, 1, label)
    grid.save("talk.TextGrid")
    return open("talk.TextGrid", "rb").read(), {name: outcome(lambda: read("talk.TextGrid")) for name, read in READERS.items()}
data, read = saved('Rekla je "ja".')
seen("ASCII", data.isascii(), True)
seen("quotes", read, {"tgt": 'Rekla je "ja".', "praat-textgrids": 'Rekla je ""ja"".', "textgrid": 'Rekla je "ja".', "praatio": 'Rekla je "ja".'})
data, read = saved("Čakala.")
seen("first bytes", data[:2], b"\xfe\xff")
seen("a caron", read, {"tgt": "UnicodeDecodeError", "praat-textgrids": "Čakala.", "textgrid": "Čakala.", "praatio": "Čakala."})
data, read = saved("Prva.\nDruga.")
seen("a line break", read, {"tgt": "IndexError", "praat-textgrids": "Prva.", "textgrid": "Prva.\nDruga.", "praatio": "Prva.\nDruga."})
P
