#!/usr/bin/env bash
# Guess: pyqdpx 0.1.8 gives every coding of a .qdpx, and the words at the positions that the standard counts.
# Seen: of a selection with several codings it gives the first only, unsaid; a selection without creatingUser (the
# coding has one, the attribute is optional) is left out with a printed line; behind a sign beyond the basic plane every
# quote is one place off, because it counts UTF-16 units, as NVivo does. It can be installed on older Pythons, where
# importing it is a SyntaxError: it needs 3.12.
# Why it matters: two codes on the same words is daily bread, and the second is the one that is lost.
# A program should: write one selection for each coding when it exports (others read that without loss), with users on
# both elements; read several Codings in one selection; check positions against the quote.
. "$(dirname "$0")/common.sh"
for PYTHON in python3 python3.14 python3.13 python3.12 none; do
    "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null && break
done
[ "$PYTHON" = none ] && { echo "$(basename "$0"): needs Python 3.12 or newer"; exit 2; }
python_with pyqdpx==0.1.8
"$python" - <<'P'
import zipfile
from pyqdpx import QDPX
from seen import seen, versions
versions("pyqdpx")
guid = "{:08d}-0000-4000-8000-000000000000".format
text = "K1: Čakala sem dolgo. Potem 🙂 je šlo. Hvala vsem."
def selection(n, words, codes, user=True):
    start = text.index(words)
    by = f' creatingUser="{guid(1)}"'
    inside = "".join(f'<Coding guid="{guid(n + k)}"{by}><CodeRef targetGUID="{guid(c)}"/></Coding>' for k, c in enumerate(codes, 1))
    return f'<PlainTextSelection guid="{guid(n)}" startPosition="{start}" endPosition="{start + len(words)}"{by if user else ""}>{inside}</PlainTextSelection>'
project = f'''<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Poskus"><Users><User guid="{guid(1)}" name="Ana"/></Users>
<CodeBook><Codes><Code guid="{guid(2)}" name="Čakanje" isCodable="true"/><Code guid="{guid(3)}" name="Sram" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="{guid(4)}" name="Ana" plainTextPath="internal://{guid(4)}.txt">
{selection(10, "Čakala sem dolgo", (2, 3))}{selection(20, "je šlo", (2,))}{selection(30, "Hvala vsem", (3,), False)}</TextSource></Sources></Project>'''
with zipfile.ZipFile("in.qdpx", "w") as file:
    file.writestr("project.qde", project)
    file.writestr(f"sources/{guid(4)}.txt", text)
source, = QDPX("in.qdpx").get_project().sources.values()
got = [(s.code.name, s.text.replace("\u200b", "")) for s in source.coded_selections.values()]
seen("four codings in the file; read", got, [("Čakanje", "Čakala sem dolgo"), ("Čakanje", " je šl")])
P
