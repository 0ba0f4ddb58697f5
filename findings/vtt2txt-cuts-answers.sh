#!/usr/bin/env bash
# Guess: vtt2txt 0.1.4 (PyPI, "vtt transcript files into txt files with timestamps for MaxQDA") keeps what was said.
# Seen: of a cue it keeps the first line, and of that line what stands between the first and the second colon; a line
# of speech with a colon makes its beginning a person. Cues without a number are left out. The time at the end of a
# line is the start again. Two further digits of every time are cut off before it is rounded: 2.48 s is 2.4.
# Why it matters: »Rekla je: pridi ob 10:30« is a person »Rekla je«, who says »pridi ob 10«.
# A program should: take a label only at a cue's beginning and only where its shape comes back; and when somebody brings
# a .txt of this form (`Name: hh:mm:ss.t words hh:mm:ss.t`), say that the .vtt beside it holds more.
. "$(dirname "$0")/common.sh"
python_with vtt2txt==0.1.4
printf '%s\n' WEBVTT '' 1 '00:00:02.480 --> 00:00:06.200' 'Ana: Kako ste prišli?' 'Povejte od začetka.' '' \
    2 '00:00:08.600 --> 00:00:12.000' 'Rekla je: pridi ob 10:30.' '' '00:00:12.000 --> 00:00:15.000' 'Ana: Hvala.' >talk.vtt
"$python" - <<'P'
import vtt2txt
from seen import seen, versions
versions("vtt2txt")
seen("three cues, four lines of speech", vtt2txt.convert_to_txt("talk.vtt"),
     ["Ana: 00:00:02.4 Kako ste prišli? 00:00:02.4\n", "Rekla je: 00:00:08.6 pridi ob 10 00:00:08.6\n"])
P
