#!/usr/bin/env bash
# Guess: tablib 3.10.0 gives the rows and cells of an .ods.
# Seen: neighbouring equal rows, which LibreOffice writes once with a count, come once; in a cell with a comment the name
# of the comment's author stands in the place of the value; of a cell with two paragraphs the first comes.
# python-calamine 0.9.1 gives all of it.
# Why it matters: two people who coded the same words alike become one, a code is replaced by a colleague's name, and
# quotes of two paragraphs are cut.
# A program should: honour number-rows-repeated and number-columns-repeated (with a limit), leave annotations out of the
# value and join paragraphs with a line break.
. "$(dirname "$0")/common.sh"
python_with 'tablib[ods]==3.10.0' python-calamine==0.9.1
"$python" - <<'P'
import zipfile
import tablib
from python_calamine import CalamineWorkbook
from seen import seen, versions
versions("tablib", "odfpy", "python-calamine")
names = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{p}:1.0"' for p in ("office", "text", "table", "manifest"))
def row(*cells, repeated=1):
    inside = "".join(f'<table:table-cell office:value-type="string">{cell}</table:table-cell>' for cell in cells)
    return f'<table:table-row table:number-rows-repeated="{repeated}">{inside}</table:table-row>'
comment = '<office:annotation><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">Bor</dc:creator><text:p>Preveri!</text:p></office:annotation>'
def p(words): return f"<text:p>{words}</text:p>"
table = row(p("dokument"), p("koda"), p("segment")) + row(p("A"), comment + p("Sram"), p("Prva.") + p("Druga."), repeated=2)
content = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2"><office:body><office:spreadsheet><table:table table:name="List1">{table}</table:table></office:spreadsheet></office:body></office:document-content>'
manifest = f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest {names}><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
with zipfile.ZipFile("in.ods", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    file.writestr("content.xml", content)
    file.writestr("META-INF/manifest.xml", manifest)
with open("in.ods", "rb") as file:
    seen("tablib", [list(row) for row in tablib.Dataset().load(file, format="ods")], [["A", "Bor", "Prva."]])
seen("calamine", CalamineWorkbook.from_path("in.ods").get_sheet_by_index(0).to_python()[1:], [["A", "Sram", "Prva.\nDruga."]] * 2)
P
