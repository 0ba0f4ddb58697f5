#!/usr/bin/env bash
# Guess: two readers of SPSS files (.sav), a form in which surveys are handed on, give the same answers.
# Seen: values that the survey declares as missing (»Ni odgovora«, »Ne vem«) are nothing in pyreadstat 1.3.7 and
# pandas.read_spss, and -1 and 99 in pyspssio 0.6.0; each has a switch for the other way. With the labels put in, two
# values with one label are one class and cannot be told apart again.
# Why it matters: »ne vem« is an answer in an interview study; and the mean of a scale with 99 in it is no mean.
# A program should: take missing values in as classes of their own, with their labels, and keep value and label.
. "$(dirname "$0")/common.sh"
python_with pyreadstat==1.3.7 pyspssio==0.6.0 pandas==3.0.0
"$python" - <<'P'
import pandas, pyreadstat, pyspssio
from seen import seen, versions
versions("pyreadstat", "pyspssio", "pandas")
answers = pandas.DataFrame({"q1": [1.0, 2.0, -1.0], "q2": [1.0, 99.0, 2.0]})
labels = {"q1": {1: "Da", 2: "Ne", -1: "Ni odgovora"}, "q2": {1: "Slabo", 2: "Slabo", 99: "Ne vem"}}
pyreadstat.write_sav(answers, "in.sav", variable_value_labels=labels, missing_ranges={"q1": [{"lo": -9, "hi": -1}], "q2": [99]})
def shown(frame): return [["-" if pandas.isna(value) else value for value in frame[column]] for column in ("q1", "q2")]
seen("pyreadstat", shown(pyreadstat.read_sav("in.sav")[0]), [[1.0, 2.0, "-"], [1.0, "-", 2.0]])
seen("pandas.read_spss", shown(pandas.read_spss("in.sav").astype(object)), [["Da", "Ne", "-"], ["Slabo", "-", "Slabo"]])
seen("pyspssio", shown(pyspssio.read_sav("in.sav")[0]), [[1.0, 2.0, -1.0], [1.0, 99.0, 2.0]])
P
