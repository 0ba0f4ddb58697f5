#!/usr/bin/env bash
# Guess: the .srt and the .vtt that deepgram-captions 2.0.0 makes of one recognition say the same about who speaks.
# Seen: the .vtt has `<v Speaker 0>` on every cue; the .srt has `[speaker 0]` on a line of its own and only where the
# speaker changes, small and in brackets. A talk whose first word is anybody's but speaker 0's is an
# EmptyTranscriptException, although the words are there.
# Why it matters: read cue by cue, the .srt has a speaker on the first cue of a turn and nobody on the rest; read as
# lines, `[speaker 0]` looks like a remark of the transcriber and not like a label.
# A program should: carry a label on to the cues after it until the next, and take a line of its own in brackets that
# comes back as a label.
. "$(dirname "$0")/common.sh"
python_with deepgram-captions==2.0.0
"$python" - <<'P'
from deepgram_captions import DeepgramConverter, srt, webvtt
from seen import outcome, seen, versions
versions("deepgram-captions")
def answer(speakers):
    words = [{"word": w, "punctuated_word": w, "start": n * 0.5, "end": n * 0.5 + 0.4, "speaker": s}
             for n, (w, s) in enumerate(zip("Čakala sem zelo dolgo , vsak dan , tri tedne . Potem ?".split(), speakers))]
    return DeepgramConverter({"results": {"channels": [{"alternatives": [{"transcript": "…", "words": words}]}]}})
talk = answer([0] * 11 + [1] * 2)
print(srt(talk))
seen("labels in the .vtt", [line.split(">")[0] for line in webvtt(talk).splitlines() if line.startswith("<v")], ["<v Speaker 0", "<v Speaker 0", "<v Speaker 1"])
seen("labels in the .srt", [line for line in srt(talk).splitlines() if line.startswith("[")], ["[speaker 0]", "[speaker 1]"])
seen("speaker 1 begins", outcome(lambda: srt(answer([1] * 11 + [0] * 2))), "EmptyTranscriptException")
P
