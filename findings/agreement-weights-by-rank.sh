#!/usr/bin/env bash
# Guess: weighted kappa takes the distance of two ratings from their numbers.
# Seen: scikit-learn 1.9.1 takes it from their places among the ratings that occur. On a scale from 1 to 5 on which
# nobody chose 3, 2 and 4 are neighbours: linear 0.59 instead of 0.70 with labels=[1, 2, 3, 4, 5]; irrCAC 0.4.4 gives
# 0.70 at once. As text (as every CSV has them) the places are those of the alphabet, 1 10 2 3 9: 0.33 instead of 0.80.
# On ratings 1, 2, 3, 9, 10 the two packages give 0.93 and 0.99 for the same quadratic weights.
# Why it matters: a rating that nobody used, or a column read as text, changes the figure without a warning.
# A program should: know the whole scale, not the values that occur; take numbers as numbers; print scale and weights
# beside the figure.
. "$(dirname "$0")/common.sh"
python_with scikit-learn==1.9.1 irrCAC==0.4.4 pandas==2.3.3
"$python" - <<'P'
import pandas
from irrCAC.raw import CAC
from sklearn.metrics import cohen_kappa_score
from seen import seen, versions
versions("scikit-learn", "irrCAC")
def irr(a, b, weights): return round(CAC(pandas.DataFrame({"a": a, "b": b}), weights=weights).conger()["est"]["coefficient_value"], 2)
def sk(a, b, weights, **more): return round(float(cohen_kappa_score(a, b, weights=weights, **more)), 2)
a, b = [1, 1, 2, 5, 5, 4, 1, 2], [1, 2, 2, 5, 4, 4, 2, 1]
seen("3 unused, linear: scikit-learn, with labels, irrCAC", (sk(a, b, "linear"), sk(a, b, "linear", labels=[1, 2, 3, 4, 5]), irr(a, b, "linear")), (0.59, 0.7, 0.7))
a, b = [1, 2, 10, 9, 3, 10], [1, 2, 9, 10, 3, 10]
seen("numbers and text, linear: scikit-learn", (sk(a, b, "linear"), sk(list(map(str, a)), list(map(str, b)), "linear")), (0.8, 0.33))
seen("1, 2, 3, 9, 10, quadratic: scikit-learn, irrCAC", (sk(a, b, "quadratic"), irr(a, b, "quadratic")), (0.93, 0.99))
P
