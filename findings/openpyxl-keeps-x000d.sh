#!/usr/bin/env bash
# Guess: openpyxl 3.1.5 gives a cell's text as the spreadsheet shows it.
# Seen: a carriage return, which the format writes as _x000D_, stays these seven characters in openpyxl and in what pandas
# reads through it. python-calamine 0.9.1 gives the carriage return.
# Why it matters: tables exported by Windows programs have CR LF inside quotes: `Prva._x000D_` is found in no transcript,
# and a quote of two paragraphs matches nothing.
# A program should: undo _xHHHH_ when it reads .xlsx, once, and fold CR LF; in a CSV that somebody made with a script,
# take `_x000D_` before a line end as a carriage return.
. "$(dirname "$0")/common.sh"
python_with openpyxl==3.1.5 python-calamine==0.9.1 XlsxWriter==3.2.0
"$python" - <<'P'
import openpyxl, xlsxwriter
from python_calamine import CalamineWorkbook
from seen import seen, versions
versions("openpyxl", "python-calamine", "XlsxWriter")
with xlsxwriter.Workbook("in.xlsx") as book:
    book.add_worksheet().write_string(0, 0, "Prva.\r\nDruga.")
seen("openpyxl", [row[0].value for row in openpyxl.load_workbook("in.xlsx").active], ["Prva._x000D_\nDruga."])
seen("calamine", [row[0] for row in CalamineWorkbook.from_path("in.xlsx").get_sheet_by_index(0).to_python()], ["Prva.\r\nDruga."])
P
