#!/usr/bin/env bash
# Guess: --highlight_words of openai-whisper 20250625 underlines the spoken word in otherwise equal subtitles.
# Seen: the .srt and .vtt hold each sentence once for every word and once more for every pause between words: four words
# with two pauses are six cues and 24 words. The .txt, .tsv and .json of the same run hold it once.
# Why it matters: the option looks like a matter of looks; a transcript read from its .srt is several times as long, and
# frequencies and quotations are wrong without looking wrong.
# A program should: join neighbouring cues whose words are equal when <u> is taken off (first start, last end), and say
# how many cues became how many.
. "$(dirname "$0")/common.sh"
python_with --no-deps openai-whisper==20250625
"$python" - <<'P'
# The module that writes is loaded alone: no model and none of the heavy packages is needed.
import importlib.util, io, pathlib, sysconfig
from seen import seen, versions
versions("openai-whisper")
path = pathlib.Path(sysconfig.get_path("purelib")) / "whisper/utils.py"
spec = importlib.util.spec_from_file_location("utils", path)
utils = importlib.util.module_from_spec(spec)
spec.loader.exec_module(utils)
words = [{"word": w, "start": a, "end": b} for w, a, b in
         [(" Čakala", 8.0, 8.5), (" sem", 8.9, 9.1), (" zelo", 9.1, 9.4), (" dolgo.", 9.8, 10.4)]]
result = {"segments": [{"start": 8.0, "end": 10.4, "text": " Čakala sem zelo dolgo.", "words": words}]}
def written(kind, **options):
    file = io.StringIO()
    kind(".").write_result(result, file, options)
    return file.getvalue()
srt = written(utils.WriteSRT, highlight_words=True)
print(srt)
seen("cues in the .srt", srt.count("-->"), 6)
seen("times the sentence stands there", srt.replace("<u>", "").replace("</u>", "").count("Čakala sem zelo dolgo."), 6)
seen("times in the .txt", written(utils.WriteTXT, highlight_words=True).count("Čakala"), 1)
P
