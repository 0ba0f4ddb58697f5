#!/usr/bin/env bash
# Guess: `tt convert` of ttconv 1.2.3 from .vtt to .srt keeps cues as cues and the speaker with the words.
# Seen: a cue with times inside becomes a cue for each of them, each holding all words so far: an answer with a time in
# front of every word stands once for each word, growing. The names of <v …> are dropped.
# Why it matters: counts of words and search hits multiply, and a quotation may stand at any of the repeats.
# A program should: notice cues of which each begins with the words of the one before, and take the last of them with the
# first start; say how many were joined, and that the .vtt holds the names.
. "$(dirname "$0")/common.sh"
python_with ttconv==1.2.3
cat > talk.vtt <<'V'
WEBVTT

00:00:08.000 --> 00:00:12.000
Čakala <00:00:09.000>sem <00:00:09.500>zelo <00:00:10.000>dolgo.

00:00:13.000 --> 00:00:14.000
<v Žana>Res.</v>
V
env/bin/tt convert -i talk.vtt -o talk.srt >/dev/null 2>&1
"$python" -c 'from seen import versions; versions("ttconv")'
cat talk.srt
seen "cues, two before" "$(grep -c -e '-->' talk.srt)" 5
seen "words, five were said" "$(grep -v -e '-->' talk.srt | grep -oE '[[:alpha:]]+' | wc -l)" 11
seen "names" "$(grep -c Žana talk.srt || true)" 0
