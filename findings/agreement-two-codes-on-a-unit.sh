#!/usr/bin/env bash
# Guess: where a coder gave a unit two codes, packages for agreement refuse, or count both.
# Seen: nltk 3.10.4 and simpledorff 0.0.2 take one of the two without a word, and which one is the order of the rows:
# kappa -0.14 or 0.43, alpha 0.12 or 0.53 for the same eight judgements and one second code.
# Why it matters: a table of coded segments has a row for each code, units with two codes are daily bread, and sorting
# the table by another column changes the number that is published.
# A program should: compute one table of yes/no for each code, or say which units have several codes and leave the
# choice to people; never hand such rows on as one label a unit.
. "$(dirname "$0")/common.sh"
python_with nltk==3.10.4 simpledorff==0.0.2 pandas==2.3.3
"$python" - <<'P'
import pandas
import simpledorff
from nltk.metrics.agreement import AnnotationTask
from seen import seen, versions
versions("nltk", "simpledorff")
rest = [("bor", 1, "Y"), ("ana", 2, "X"), ("bor", 2, "X"), ("ana", 3, "Y"), ("bor", 3, "Y"), ("ana", 4, "X"), ("bor", 4, "Y")]
both = [("ana", 1, "X"), ("ana", 1, "Y")]
def measured(rows):
    frame = pandas.DataFrame(rows, columns=["coder", "unit", "code"])
    alpha = simpledorff.calculate_krippendorffs_alpha_for_df(frame, "unit", "coder", "code")
    return round(AnnotationTask(rows).kappa(), 2), round(float(alpha), 2)
seen("X before Y: kappa (nltk), alpha (simpledorff)", measured(both + rest), (-0.14, 0.12))
seen("Y before X", measured(both[::-1] + rest), (0.43, 0.53))
P
