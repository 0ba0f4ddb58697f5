#!/usr/bin/env bash
# Guess: portableqda 0.4.2 (PyPI, "round-trip information exchange using the REFI-QDA standard") reads any valid .qdc
# and writes a valid one.
# Seen: a codebook without <Sets>, which is what the standard asks for when there are none, ends in an IndexError; with
# <Sets> it takes the topmost codes only (a log line says that nesting is not supported); what it writes has an empty
# <Sets/>, which the standard forbids, so a reader that validates refuses it. The guid of a code is made of its name and
# the name of the computer: the same code has another guid at another desk, and two codes of one name have one.
# Why it matters: a codebook of three levels comes back as a list of its main categories, and two coders who made the
# same codebook do not meet by guid.
# A program should: take a .qdc with empty <Sets/> or <Codes/>, name the number of codes and levels it read, and offer to
# join codes of one name whose guids differ.
. "$(dirname "$0")/common.sh"
python_with portableqda==0.4.2
cat >try.py <<'P'
import os, platform
# The name of the computer is played by DESK.
platform.node = lambda: os.environ["DESK"]
import portableqda
from seen import outcome, seen, versions
versions("portableqda")
guid = "{:08d}-0000-4000-8000-000000000000".format
codes = f'''<Codes><Code guid="{guid(1)}" name="Pot" isCodable="true"><Code guid="{guid(2)}" name="Ovire" isCodable="true"/></Code>
<Code guid="{guid(3)}" name="Ljudje" isCodable="true"/></Codes>'''
sets = f'<Sets><Set guid="{guid(4)}" name="Prvi krog"><MemberCode guid="{guid(1)}"/></Set></Sets>'
def read(inside):
    with open("in.qdc", "w", encoding="utf-8") as file:
        file.write(f'<?xml version="1.0" encoding="utf-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0">{inside}</CodeBook>')
    book = portableqda.codebookCls()
    book.readQdcFile("in.qdc")
    return [code.name for code in book.codes.values() if code]
seen("valid, no sets", outcome(lambda: read(codes)), "IndexError")
seen("valid, with a set", outcome(lambda: read(codes + sets)), ["Pot", "Ljudje"])
book = portableqda.codebookCls(output=os.path.abspath("out.qdc"))
book.createElement(elementCls=portableqda.codeCls, name="Pot", description="Kako pridejo.")
book.writeQdcFile()
seen("writes an empty Sets", "<Sets/>" in open("out.qdc", encoding="utf-8").read(), True)
with open("guids.txt", "a", encoding="utf-8") as file:
    print(book.codes["Pot"].guid, file=file)
P
DESK=ana "$python" try.py 2>/dev/null
DESK=bor "$python" try.py >/dev/null 2>&1
DESK=ana "$python" try.py >/dev/null 2>&1
seen "guids of one code at two desks, three runs" "$(sort -u guids.txt | wc -l)" 2
