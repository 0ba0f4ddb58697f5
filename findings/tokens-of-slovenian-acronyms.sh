#!/usr/bin/env bash
# Guess: tokenisers made for Slovenian keep a word with its ending together: CSD-ja, Študent_ke.
# Seen: obeliks 1.1.7 makes three tokens of »Študent_ke« (Študent, _, ke) and three full stops of »...«; reldi-tokeniser
# 1.0.3 keeps both, and takes the end of »udeleženke/-ci.« for the abbreviation »ci.«; both make four tokens of it.
# wordfreq 3.1.1 cuts »CSD-ja« into »csd« and »ja«: the ending is the word yes.
# Why it matters: counts of words, of »ja« above all, differ by tokeniser; an inclusive form is a man and »ke«.
# A program should: keep letters joined by - _ : * / as one word with its parts as further keys, and never count an
# ending after a hyphen as a word.
. "$(dirname "$0")/common.sh"
python_with reldi-tokeniser==1.0.3 obeliks==1.1.7 wordfreq==3.1.1
"$python" - <<'P' 2>/dev/null
import obeliks, reldi_tokeniser, wordfreq
from seen import seen, versions
versions("reldi-tokeniser", "obeliks", "wordfreq")
def tokens(read): return [line.split("\t")[1] for line in read.splitlines() if "\t" in line]
talk = "Študent_ke s CSD-ja ... no, udeleženke/-ci."
seen("obeliks", tokens(obeliks.run(talk)), ["Študent", "_", "ke", "s", "CSD-ja", ".", ".", ".", "no", ",", "udeleženke", "/", "-", "ci", "."])
seen("reldi", tokens(reldi_tokeniser.run(talk, "sl")), ["Študent_ke", "s", "CSD-ja", "...", "no", ",", "udeleženke", "/", "-", "ci."])
seen("wordfreq", wordfreq.tokenize("Študent_ke s CSD-ja", "sl"), ["študent_ke", "s", "csd", "ja"])
P
