#!/usr/bin/env bash
# Guess: webvtt-py 0.6.0, a common reader of captions, gives each voice of a cue its words.
# Seen: a cue with two voices (`<v Žana>…</v>` and on the next line `<v Ana>…</v>`, as meeting programs write when people
# speak at once) has one voice, the first: what Ana says is Žana's. Its text keeps `&amp;` and `&lt;`.
# Why it matters: short answers of the interviewer (»Aha«, »Res?«) become the person's own words; that is where two
# voices meet in one cue.
# A program should: split a cue at every <v, and turn entities into signs after the tags are off.
. "$(dirname "$0")/common.sh"
python_with webvtt-py==0.6.0
printf '%s\n' WEBVTT '' '00:00:08.600 --> 00:00:12.000' '<v Žana>Mož &amp; jaz sva čakala.</v>' '<v Ana>Res?</v>' >talk.vtt
"$python" - <<'P'
import webvtt
from seen import seen, versions
versions("webvtt-py")
seen("voice and text", [(cue.voice, cue.text) for cue in webvtt.read("talk.vtt")], [("Žana", "Mož &amp; jaz sva čakala.\nRes?")])
P
