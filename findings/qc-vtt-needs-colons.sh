#!/usr/bin/env bash
# Guess: the VTT importer of qualitative-coding 1.7.8 ("qc") reads captions with speakers.
# Seen: it cuts every cue at its first colon: before it stands the speaker. A cue without a colon ends the import with a
# ValueError, and so does the standard's own `<v Ana>` (webvtt-py 0.6.0 takes the name off the text first); »ob 10:30 in
# potem« is said by a person »ob 10«. Lines are then filled to 80 columns, and qc codes by lines.
# Why it matters: captions of meetings have both forms; and a project of qc has codes on lines that are no sentences.
# A program should: take <v> first, a label only where its shape comes back, carry it on to cues without; and when a
# project of whole lines is brought, say so.
. "$(dirname "$0")/common.sh"
python_with --no-deps qualitative-coding==1.7.8 webvtt-py==0.6.0
"$python" - <<'P'
from qualitative_coding.media_importers.vtt import VTTImporter
from seen import outcome, seen, versions
versions("qualitative-coding", "webvtt-py")
def read(*cues):
    with open("in.vtt", "w", encoding="utf-8") as file:
        file.write("WEBVTT\n\n" + "\n\n".join(f"00:00:0{n}.000 --> 00:00:0{n + 1}.000\n{cue}" for n, cue in enumerate(cues)) + "\n")
    VTTImporter(None).import_media("in.vtt", "out.txt")
    with open("out.txt", encoding="utf-8") as file:
        return file.read()
seen("a time in speech", read("Ana: Pridem.", "ob 10:30 in potem"), "Ana:  Pridem.\n\nob 10: 30 in potem")
seen("a cue that goes on", outcome(lambda: read("Ana: Pridem.", "Potem grem.")), "ValueError")
seen("<v Ana>", outcome(lambda: read("<v Ana>Pridem.</v>")), "ValueError")
P
