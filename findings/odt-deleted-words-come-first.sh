#!/usr/bin/env bash
# Guess: the paragraphs of an .odt, in the order of the file, are its text.
# Seen: deleted words of tracked changes are kept in paragraphs at the head of the text. odfpy 1.4.1, odfdo 3.27.3 and
# odt2txt 0.5 give them as the first paragraph, odt2txt with the name of who deleted them and the date; comments stand in
# the middle of the sentence with author and date glued to the words (`težkoBor2026-01-02T00:00:00Sram dolgo`).
# Why it matters: what was taken out (names, above all) is the first thing in the text, numbers of paragraphs shift by
# one for each deletion, and »težkoBor2026« is a word.
# A program should: skip text:tracked-changes, take office:annotation out of the sentence, and count both.
. "$(dirname "$0")/common.sh"
need odt2txt odt2txt
python_with odfpy==1.4.1 odfdo==3.27.3
"$python" - <<'P'
import zipfile
from odf import teletype, text
from odf.opendocument import load
from odfdo import Document
from seen import seen, versions
versions("odfpy", "odfdo")
names = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for p, n in (("office", "office"), ("text", "text"), ("manifest", "manifest")))
who = "<dc:creator>Bor</dc:creator><dc:date>2026-01-02T00:00:00</dc:date>"
content = f'''<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"><office:body><office:text>
<text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>{who}</office:change-info><text:p>gospe Skrite </text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>K1: Bilo je pri <text:change text:change-id="c1"/>težko<office:annotation office:name="1">{who}<text:p>Sram</text:p></office:annotation> dolgo.</text:p></office:text></office:body></office:document-content>'''
manifest = f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest {names}><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
with zipfile.ZipFile("talk.odt", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    file.writestr("content.xml", content)
    file.writestr("META-INF/manifest.xml", manifest)
first = [teletype.extractText(p) for p in load("talk.odt").getElementsByType(text.P)][:2]
seen("odfpy", first, ["gospe Skrite ", "K1: Bilo je pri težkoBor2026-01-02T00:00:00Sram dolgo."])
seen("odfdo", [p.text_recursive for p in Document("talk.odt").body.paragraphs][0], "gospe Skrite ")
P
seen "odt2txt 0.5, first line" "$(odt2txt --encoding=utf-8 talk.odt 2>/dev/null | grep -m1 .)" 'Bor2026-01-02T00:00:00gospe Skrite'
