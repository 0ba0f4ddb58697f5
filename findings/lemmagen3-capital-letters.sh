#!/usr/bin/env bash
# Guess: the Slovenian lemma of a word does not depend on whether it begins a sentence; lemmagen3 3.5.2 folds case.
# Seen: a capital letter leads to another word or past it: »Sram« (shame) is »Srati«, a vulgar verb, and »sram« is »sram«;
# »Žene« (wives) is »Žen«, »žene« is »žena«; words in capitals come back as they are (DELA).
# Why it matters: the first word of a turn and the names of codes are written with a capital, so the commonest place of
# a word is the wrong one, and a list of lemmas of a thesis can hold a word nobody said.
# A program should: fold case before it looks up unless the word stands with a capital in mid-sentence; add the lemma of
# the small-letter form as a second key where both exist.
. "$(dirname "$0")/common.sh"
python_with lemmagen3==3.5.2
"$python" - <<'P'
from lemmagen3 import Lemmatizer
from seen import seen, versions
versions("lemmagen3")
lemma = Lemmatizer("sl").lemmatize
seen("as the first word", {word: lemma(word) for word in ("Sram", "Žene", "DELA")}, {"Sram": "Srati", "Žene": "Žen", "DELA": "DELA"})
seen("in the sentence", {word: lemma(word) for word in ("sram", "žene", "dela")}, {"sram": "sram", "žene": "žena", "dela": "delo"})
P
