#!/usr/bin/env bash
# Guess: pysubs2 1.8.1 reads a valid WebVTT transcript as what was said.
# Seen: a line with two times inside (`<00:00:09.000>`, as recognisers write them before each word) is taken for a time
# line: the words of that cue are gone, an empty cue takes their place. A NOTE becomes speech at the end of the cue
# before it. The speaker of `<v Žana>` is dropped, the field `name` stays empty. `&amp;` stays as it is.
# Why it matters: a .vtt with word times that went to .srt through it lacks whole answers, and the transcriber's notes
# stand among the words of the person.
# A program should: bring the .vtt itself, take a line for a time line only when nothing but a time stands on both sides
# of the arrow, cut times inside a line off, leave NOTE, STYLE and REGION out, and take the name from <v>.
. "$(dirname "$0")/common.sh"
python_with pysubs2==1.8.1
cat > talk.vtt <<'V'
WEBVTT

00:00:02.400 --> 00:00:06.200
<v Ana>Kako ste prišli v program?</v>

NOTE
Tu je dolgo molčala.

00:00:08.600 --> 00:00:12.000
<v Žana>Čakala sem <00:00:09.000>zelo <00:00:10.000>dolgo.</v>

00:00:12.000 --> 00:00:15.000
<v Žana>Mož &amp; jaz.</v>
V
"$python" - <<'P'
import pysubs2
from seen import seen, versions
versions("pysubs2")
cues = pysubs2.load("talk.vtt")
seen("text", [cue.plaintext for cue in cues],
     ["Kako ste prišli v program?\n\nNOTE\nTu je dolgo molčala.", "", "", "Mož &amp; jaz."])
seen("names", {cue.name for cue in cues}, {""})
P
