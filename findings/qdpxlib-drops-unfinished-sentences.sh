#!/usr/bin/env bash
# Guess: qdpxlib 0.1.4 (PyPI, "easy handling of QDPX files") reads a .qdpx and writes its codings back.
# Seen: it cuts every coding into sentences and keeps only those that end in . ! or ?; what follows the last such sign
# is dropped. A coding of a few words is gone from the new file, a coding of two sentences loses the second. Letters
# beyond ASCII vanish from the names of codes.
# Why it matters: in-vivo codings are phrases without a full stop. A project that went through it once has fewer
# codings, and nothing says so.
# A program should: compare the number of codings before and after such a detour, and never match codes by names that
# came back without č š ž (»Žalost« is »alost«); the GUIDs are untouched.
. "$(dirname "$0")/common.sh"
python_with qdpxlib==0.1.4 numpy==2.4.6 tqdm==4.70.1
mkdir CompareQDPX work
cd work
"$python" - <<'P' 2>/dev/null
import re, zipfile
from qdpxlib.qdpxlib import QDPXFile
from seen import seen, versions
versions("qdpxlib")
guid = "{:08d}-0000-4000-8000-000000000000".format
text = "I: How did you get here?\nAna: I waited for a long time. Then my adviser called me\nI: And?\nAna: My sister helped\n"
def selection(n, words, code):
    start = text.index(words)
    return (f'<PlainTextSelection guid="{guid(n)}" startPosition="{start}" endPosition="{start + len(words)}">'
            f'<Coding guid="{guid(n + 1)}"><CodeRef targetGUID="{guid(code)}"/></Coding></PlainTextSelection>')
project = f'''<?xml version="1.0" encoding="utf-8"?>
<Project xmlns="urn:QDA-XML:project:1.0" name="Trial"><Users><User guid="{guid(1)}" name="Bor"/></Users>
<CodeBook><Codes><Code guid="{guid(2)}" name="Žalost" isCodable="true"/><Code guid="{guid(3)}" name="Kin" isCodable="true"/></Codes></CodeBook>
<Sources><TextSource guid="{guid(4)}" name="Ana" plainTextPath="internal://{guid(4)}.txt">
{selection(10, "I waited for a long time. Then my adviser called me", 2)}
{selection(20, "My sister helped", 3)}</TextSource></Sources></Project>'''
with zipfile.ZipFile("before.qdpx", "w") as file:
    file.writestr("project.qde", project)
    file.writestr(f"sources/{guid(4)}.txt", text)
read = QDPXFile("before.qdpx")
seen("code names", sorted(read.codes.values()), ["Kin", "alost"])
seen("codings", [(words, codes) for _, words, _, _, codes in read.codings], [("I waited for a long time.", ["alost"])])
read.export_qdpx("before.qdpx", "after.qdpx")
after = zipfile.ZipFile("after.qdpx").read("project.qde").decode()
seen("selections before and after", (2, len(re.findall("startPosition", after))), (2, 1))
P
