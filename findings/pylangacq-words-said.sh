#!/usr/bin/env bash
# Guess: words() of pylangacq 0.23.0 gives the words that were said in a CHAT transcript (.cha).
# Seen: it gives the words as corrected: `pol [: polovica]` is the correction, not what was said; `zelo [/] zelo` and
# `<sem šla> [//] sem odšla` lose the first try, fillers (&-em) and what was not understood (xxx, www) are gone, and
# full stops and the sign for a quotation that follows (+"/.) are among the words.
# Why it matters: hesitations and restarts are data in an interview, a verbatim quote lacks them, and counts include
# punctuation. The main lines, read as they stand, have all of it.
# A program should: keep the main line's words, show the codes as codes, and never quote a correction as speech.
. "$(dirname "$0")/common.sh"
python_with pylangacq==0.23.0
printf '%s\n' '@UTF8' '@Begin' '@Languages:	slv' '@Participants:	ANA Ana Participant' '@ID:	slv|x|ANA|||||Participant|||' \
    '*ANA:	čakala sem zelo [/] zelo dolgo &-em in <sem šla> [//] sem odšla .' '*ANA:	xxx pol [: polovica] ure .' \
    '*ANA:	rekla je +"/.' '*ANA:	+" pridi (ju)tri .' '@End' >talk.cha
"$python" - <<'P'
import pylangacq
from seen import seen, versions
versions("pylangacq")
seen("words", pylangacq.read_chat("talk.cha").words(),
     ["čakala", "sem", "zelo", "dolgo", "in", "sem", "odšla", ".", "polovica", "ure", ".", "rekla", "je", '+"/.', "pridi", "jutri", "."])
P
