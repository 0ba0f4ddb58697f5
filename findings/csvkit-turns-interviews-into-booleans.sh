#!/usr/bin/env bash
# Guess: csvsort of csvkit 2.2.0 sorts the rows of a table of codings and leaves the cells alone.
# Seen: interviews called F, N and T become False, False and True, so two interviews are one; a column of 0 and 1
# (weight, paragraph 1) becomes True and False; a code called None and a quote that is
# just »n/a« become empty; 0012 becomes 12; 3.10.2025 becomes 10 March. --no-inference keeps all but None and n/a, it
# takes --blanks beside it to keep those. csvcut and csvstack leave cells alone.
# Why it matters: it is the usual tool to sort or join a coded-segment table before it is imported.
# A program should: name the documents of a table before anything is created, and where all documents of a table are
# called True or False, ask for the original.
. "$(dirname "$0")/common.sh"
python_with csvkit==2.2.0
cat > codings.csv <<'C'
Document,Code,Begin,Segment,Date,Number
F,Sram,1,Bilo me je sram.,3.10.2025,0012
N,None,0,Nič nisem rekla.,12.5.2025,0007
T,Zavod,1,n/a,1.1.2025,0100
C
"$python" -c 'from seen import versions; versions("csvkit", "agate")'
env/bin/csvsort -c Number codings.csv | tee out.csv
seen "documents" "$(tail -n +2 out.csv | cut -d, -f1 | sort | uniq -c | tr -s ' \n' ' ')" ' 2 False 1 True '
seen "the code None, the quote n/a" "$(grep -c -E '^False,,|,True,,' out.csv)" 2
seen "3.10.2025 and 0012" "$(grep 'Bilo me' out.csv | cut -d, -f5,6)" '2025-03-10,12'
plain() { env/bin/csvsort "$@" -c Number codings.csv | sort; }
seen "with --no-inference, cells lost" "$(plain --no-inference | grep -c -E '^N,,|,1,,')" 2
seen "with --no-inference --blanks" "$(plain --no-inference --blanks | cmp - <(sort codings.csv) && echo same)" same
