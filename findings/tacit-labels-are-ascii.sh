#!/usr/bin/env bash
# Guess: tacit-qda 1.3.2, which leaves the interviewer's turns out of coding and agreement, finds labels of any name.
# Seen: a label with a colon is ASCII (or Chinese) only: »Ana:« is a person, »Žana:« is not, and what she says is a
# continuation of the interviewer's turn, with her name in the text. »Intervjuvarka:« is a person who answers.
# Why it matters: of a group with Ana, Žana and Špela the answers of two count as questions and are not sampled; the
# agreement that comes out is one of a part.
# A program should: know letters of all alphabets in labels, list who was found with the number of turns before anything
# is computed, and take back such a table only with that list beside it.
. "$(dirname "$0")/common.sh"
python_with --no-deps tacit-qda==1.3.2
"$python" - <<'P'
import pathlib, sys, sysconfig
sys.path.append(str(pathlib.Path(sysconfig.get_path("purelib")) / "tacit_qda"))
import tacit_irr
from seen import seen, versions
versions("tacit-qda")
def turns(*labels):
    words = ["Povejte mi prosim čisto od začetka, kako ste prišli v program.", "Čakala sem zelo dolgo, potem me je svetovalka poklicala."]
    talk = "\n".join(f"{label}: {text}" for label, text in zip(labels * 2, words * 2))
    return [(unit[tacit_irr.S.SPEAKER], unit[tacit_irr.ROLE]) for unit in tacit_irr.split_units(talk)][:2]
seen("Ana", turns("Interviewer", "Ana"), [("Interviewer", "interviewer"), ("Ana", "respondent")])
seen("Žana", turns("Interviewer", "Žana"), [("Interviewer", "interviewer"), ("Interviewer", "interviewer")])
seen("Intervjuvarka", turns("Intervjuvarka", "Ana"), [("Intervjuvarka", "respondent"), ("Ana", "respondent")])
P
