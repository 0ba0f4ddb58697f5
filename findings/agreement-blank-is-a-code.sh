#!/usr/bin/env bash
# Guess: a unit that a coder did not judge (an empty cell) is left out by packages that "handle missing data".
# Seen: krippendorff 0.9.0 leaves out NaN, but an empty text and `*` are a code of their own, and None is an error;
# nltk 3.10.4 takes None for a code, and where the row is left out instead, kappa ends in a StopIteration inside a
# RuntimeError; statsmodels 0.15.0 makes NaN a third column in aggregate_raters.
# Why it matters: the same four units give alpha 0.44 or 0.26, and the lower one looks like worse coders.
# A program should: write missing judgements out of such a table, or name them; print how many units each coder judged.
. "$(dirname "$0")/common.sh"
python_with krippendorff==0.9.0 nltk==3.10.4 statsmodels==0.15.0
"$python" - <<'P'
import krippendorff, numpy
from nltk.metrics.agreement import AnnotationTask
from statsmodels.stats.inter_rater import aggregate_raters
from seen import outcome, seen, versions
versions("krippendorff", "nltk", "statsmodels")
def alpha(missing):
    return round(float(krippendorff.alpha([["a", "b", missing, "a"], ["a", "b", "b", "b"]], level_of_measurement="nominal")), 2)
seen("krippendorff: NaN, empty, *, None", [outcome(lambda: alpha(m)) for m in (numpy.nan, "", "*", None)], [0.44, 0.26, 0.26, "ValueError"])
rows = [(c, n, v) for c, values in (("ana", ["a", "b", None, "a"]), ("bor", ["a", "b", "b", "b"])) for n, v in enumerate(values)]
seen("nltk, None: codes", len(AnnotationTask(rows).K), 3)
seen("nltk, row left out: kappa", outcome(AnnotationTask([row for row in rows if row[2]]).kappa), "RuntimeError")
seen("statsmodels: columns for two codes", aggregate_raters(numpy.array([[1, 1], [2, 2], [numpy.nan, 2], [1, 2]]))[0].shape[1], 3)
P
