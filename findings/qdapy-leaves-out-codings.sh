#!/usr/bin/env bash
# Guess: read_qdpx of qdaPy 0.1.0, which lists what it could not represent, lists all of it.
# Seen: a code on a whole document (a Coding beside the selections, valid by the standard) and the codings of a PDF's
# text (PlainTextSelections in its Representation) are neither in the table nor in `skipped`. A code name with a slash
# becomes a level: »Strah/sram« under »Čustva« is on level 3, and by its path nobody can tell it from »sram« under
# »Strah«. Guids are compared as written: one in capitals leaves the guid in the place of the code's name.
# Why it matters: frequencies differ from the program that wrote the file, by exactly the codings of whole documents.
# A program should: count the Coding elements of the file and the codings it took, and say the difference; keep the path
# of a code as a list of names, not as one string with a separator; compare guids without case.
. "$(dirname "$0")/common.sh"
python_with qdapy==0.1.0
"$python" - <<'P'
import zipfile
import qdapy
from seen import seen, versions
versions("qdapy")
guid = "{:08d}-0000-4000-8000-aaaaaaaaaaaa".format
text = "K1: Čakala sem dolgo."
def coding(n, code): return f'<Coding guid="{guid(n)}"><CodeRef targetGUID="{code}"/></Coding>'
def selection(n, code): return (f'<PlainTextSelection guid="{guid(n)}" startPosition="4" endPosition="10">{coding(n + 1, code)}</PlainTextSelection>')
project = f'''<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Poskus">
<CodeBook><Codes><Code guid="{guid(1)}" name="Čustva" isCodable="true"><Code guid="{guid(2)}" name="Strah/sram" isCodable="true"/></Code></Codes></CodeBook>
<Sources><TextSource guid="{guid(3)}" name="Ana" plainTextPath="internal://{guid(3)}.txt">{selection(10, guid(2))}{selection(20, guid(2).upper())}{coding(30, guid(1))}</TextSource>
<PDFSource guid="{guid(4)}" name="Bor" path="internal://{guid(4)}.pdf"><Representation guid="{guid(5)}" name="Bor" plainTextPath="internal://{guid(3)}.txt">{selection(40, guid(1))}</Representation></PDFSource>
</Sources></Project>'''
with zipfile.ZipFile("in.qdpx", "w") as file:
    file.writestr("project.qde", project)
    file.writestr(f"sources/{guid(3)}.txt", text)
read = qdapy.read_qdpx("in.qdpx", warn=False)
seen("codings in the file and in the table", (project.count("<Coding "), len(read.fragments)), (4, 2))
seen("skipped, as it says", read.skipped, {})
seen("level of »Strah/sram«", [int(n) for n in read.codebook.level], [1, 3])
seen("codes of the two selections", list(read.fragments.code), ["Čustva/Strah/sram", guid(2).upper()])
P
