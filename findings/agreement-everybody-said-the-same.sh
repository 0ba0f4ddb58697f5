#!/usr/bin/env bash
# Guess: when two coders gave the same code to every unit, agreement is 1, or undefined; one answer for all packages.
# Seen: nltk 3.10.4 says 1 for kappa and alpha; scikit-learn 1.9.1 and statsmodels 0.15.0 nan; krippendorff 0.9.0 raises
# a ValueError, simpledorff 0.0.2 a ZeroDivisionError; irrCAC 0.4.4 alone has all three: Gwet's AC1 1.0, Conger's kappa
# nan, Fleiss' kappa a ZeroDivisionError.
# Why it matters: rare codes, which nobody gave in the sample, are the rule when agreement is computed code by code. A
# mean over codes is higher with one package, and no number at all with another.
# A program should: say "undefined" with the reason, leave such codes out of a mean and say how many, and show the
# percentage beside it.
. "$(dirname "$0")/common.sh"
python_with krippendorff==0.9.0 nltk==3.10.4 statsmodels==0.15.0 scikit-learn==1.9.1 simpledorff==0.0.2 irrCAC==0.4.4 pandas==2.3.3
"$python" - <<'P' 2>/dev/null
import krippendorff, numpy, pandas, simpledorff
from irrCAC.raw import CAC
from nltk.metrics.agreement import AnnotationTask
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import fleiss_kappa
from seen import outcome, seen, versions
versions("krippendorff", "nltk", "statsmodels", "scikit-learn", "simpledorff", "irrCAC")
rows = [(coder, unit, "ne") for coder in ("ana", "bor") for unit in range(5)]
frame = pandas.DataFrame(rows, columns=["coder", "unit", "code"])
wide = pandas.DataFrame({"ana": ["ne"] * 5, "bor": ["ne"] * 5})
seen("said", {name: str(outcome(call)) for name, call in {
    "nltk kappa": lambda: AnnotationTask(rows).kappa(), "nltk alpha": lambda: AnnotationTask(rows).alpha(),
    "scikit-learn kappa": lambda: cohen_kappa_score([0] * 5, [0] * 5),
    "statsmodels Fleiss": lambda: fleiss_kappa(numpy.array([[2]] * 5)),
    "krippendorff alpha": lambda: krippendorff.alpha([[1] * 5] * 2, level_of_measurement="nominal"),
    "simpledorff alpha": lambda: simpledorff.calculate_krippendorffs_alpha_for_df(frame, "unit", "coder", "code"),
    "irrCAC AC1": lambda: CAC(wide).gwet()["est"]["coefficient_value"],
    "irrCAC Conger": lambda: CAC(wide).conger()["est"]["coefficient_value"],
    "irrCAC Fleiss": lambda: CAC(wide).fleiss()["est"]["coefficient_value"]}.items()},
    {"nltk kappa": "1.0", "nltk alpha": "1", "scikit-learn kappa": "nan", "statsmodels Fleiss": "nan",
     "krippendorff alpha": "ValueError", "simpledorff alpha": "ZeroDivisionError", "irrCAC AC1": "1.0",
     "irrCAC Conger": "nan", "irrCAC Fleiss": "ZeroDivisionError"})
P
