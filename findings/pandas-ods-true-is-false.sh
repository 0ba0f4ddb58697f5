#!/usr/bin/env bash
# Guess: pandas 3.0.0 reads a yes/no cell of an .ods by its value.
# Seen: it compares the words on the screen with TRUE: in a sheet saved by a German LibreOffice the cell says WAHR, and
# every true value is read as False. A duration is read from the words too: 12:05 in a cell formatted as
# minutes and seconds, whose value is twelve minutes, is read as five past noon. python-calamine 0.9.1 reads the values.
# Why it matters: variables of interviews (recorded: yes) turn round, lengths of interviews grow sixty times.
# A program should: read office:boolean-value and office:time-value and never the words for a typed cell.
. "$(dirname "$0")/common.sh"
python_with pandas==3.0.0 odfpy==1.4.1 python-calamine==0.9.1
"$python" - <<'P'
import zipfile
import pandas
from python_calamine import CalamineWorkbook
from seen import seen, versions
versions("pandas", "odfpy", "python-calamine")
names = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{p}:1.0"' for p in ("office", "text", "table", "manifest"))
def cell(kind, words): return f'<table:table-cell office:value-type="{kind}><text:p>{words}</text:p></table:table-cell>'
rows = [(cell('string"', "posneto"), cell('string"', "trajanje")),
        (cell('boolean" office:boolean-value="true"', "WAHR"), cell('time" office:time-value="PT00H12M05S"', "12:05"))]
table = "".join(f"<table:table-row>{''.join(row)}</table:table-row>" for row in rows)
content = f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {names} office:version="1.2"><office:body><office:spreadsheet><table:table table:name="List1">{table}</table:table></office:spreadsheet></office:body></office:document-content>'
manifest = f'<?xml version="1.0" encoding="UTF-8"?><manifest:manifest {names}><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
with zipfile.ZipFile("in.ods", "w") as file:
    file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    file.writestr("content.xml", content)
    file.writestr("META-INF/manifest.xml", manifest)
seen("pandas", [str(value) for value in pandas.read_excel("in.ods", engine="odf").iloc[0]], ["False", "12:05:00"])
seen("calamine", [str(value) for value in CalamineWorkbook.from_path("in.ods").get_sheet_by_index(0).to_python()[1]], ["True", "00:12:05"])
P
