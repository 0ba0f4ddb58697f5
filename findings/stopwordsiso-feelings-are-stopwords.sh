#!/usr/bin/env bash
# Guess: the Slovenian stopwords of stopwordsiso 0.7.1 (446 words) are function words, in
# all their forms.
# Seen: it holds what people talk about: sama, sam (alone), težko (hard), slab, prazen, zaprta, lepo, nikoli, narobe,
# gospa; and it lacks forms of the commonest function words: nisem, niso, nimam, ima, še, ampak, zato, ja, aha, while
# ni, sem, pa and ne are on it.
# Why it matters: a word cloud or a frequency list made with it hides loneliness and hardship and shows »nisem« and »ja«.
# A program should: not leave adjectives and adverbs of judgement out unasked, print which list was used and how many
# words it took out, and let people strike words from it.
. "$(dirname "$0")/common.sh"
python_with stopwordsiso==0.7.1
"$python" - <<'P'
from seen import seen, versions
import stopwordsiso
versions("stopwordsiso")
words = stopwordsiso.stopwords("sl")
seen("size", len(words), 446)
feelings = "sama sam težko slab prazen zaprta lepo nikoli narobe gospa".split()
seen("on the list", [word for word in feelings if word in words], feelings)
absent = "nisem niso nimam ima še ampak zato ja aha".split()
seen("not on the list", [word for word in absent if word not in words], absent)
seen("but", [word for word in ("ni", "sem", "pa", "ne") if word in words], ["ni", "sem", "pa", "ne"])
P
