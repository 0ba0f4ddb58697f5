# The desk: files that come in
import-title = Import: choose files
import-title-shown = Import, preview · { $count ->
    [0] no new documents
    [one] { $count } document
   *[other] { $count } documents
}
import-keys-choose = Enter opens · Tab ticks several files · Esc back
import-keys-reading = Esc stops reading
import-keys-shown = Enter on "Import" imports, on a switch turns it · Esc other files
import-whole-folder = The whole folder ({ $count ->
    [one] { $count } file
   *[other] { $count } files
})
import-list-none = There are no files here that can be imported. A path can also be typed or pasted.
import-reading-begin = The files are being opened …
import-reading = The files are being read: { $done } of { $all } …
import-go = Import
import-auto = automatic
import-yes = yes
import-no = no
import-switch-numbering = Numbering of paragraphs
import-switch-record = Kind of record
import-switch-speakers = Speaker labels
import-switch-questions = Questions in the text
import-switch-encoding = Encoding
import-switch-names = File name as the name
import-switch-as = What the file holds
import-as-docx = transcript (Word)
import-as-text = transcript (plain text)
import-as-segments = table of coded segments
import-as-variables = variables
import-as-codebook = codebook
import-more-files = { $count ->
    [one] { $count } more document is not shown.
   *[other] { $count } more documents are not shown.
}
desk-job-broken = The work could not be finished because of a mistake in the program. The project is unchanged.

# The desk: export
output-title = Export of what is shown ({ $count ->
    [0] no rows
    [one] { $count } row
   *[other] { $count } rows
})
output-there = The file { $file } is there already.
output-changed = The file { $file } was changed since Preja wrote it, or is someone's own.
output-over = Write over the file
output-none = There is no such kind of file.
output-done = { $count ->
    [0] An empty table was exported: { $file }
    [one] { $count } row exported: { $file }
   *[other] { $count } rows exported: { $file }
}
prompt-output = File
format-docx = Word (.docx)
format-xlsx = Excel (.xlsx)
format-csv = CSV (.csv)
format-csv-excel = CSV for Excel: semicolons, guarded formulas (.csv)
format-markdown = Markdown (.md)
format-html = web page (.html)
format-json = JSON (.json)
format-text = plain text (.txt)
format-svg = SVG drawing (.svg)
format-dot = DOT for Graphviz (.dot)

# The desk: scope and tables
narrow-all = Everything: all documents, all codes, all coders
narrow-coders = Coded by
narrow-groups = Groups
narrow-documents = Documents
narrow-codes = Codes with their subcodes
frequencies-by-documents = By documents
frequencies-by-coders = By coders
frequencies-percent-variable = Per cent needs a variable to compare by.
frequencies-percent-none = Per cent: none.
frequencies-percent-row = Per cent: of the row's total.
frequencies-percent-column = Per cent: of all that is coded in the column.
frequencies-percent-documents = Per cent: of the documents in the column.
frequencies-shaded = Shading: a darker cell is more.
frequencies-not-shaded = No shading.
frequencies-shading-few = Shading over fewer than 20 documents (here: { $count }) may mislead; judge by the quotes.
analysis-codes-coders = Codes by coders
analysis-codes-coders-about = In how many documents each coder has used each code.
codes-coders-documents = Counted: documents, with subcodes. The total is a union.
codes-coders-segments = Counted: coded segments, with subcodes. What two have coded alike counts once in the total.

# The desk: pinned codes, paraphrase, the view for two
pin-title = Which digit shall "{ $code }" have?
pin-off = Enter takes it off
pin-empty = No code is pinned to { $digit }.
pin-none = No code is pinned yet. The menu (F10) pins one in the pane of codes.
paraphrase-of = Paraphrase: { $what }
desk-keys-wrong = Lines of keys.toml that are not understood: { $lines }. The others hold.
desk-colors-wrong = Lines of theme.toml that are not understood: { $lines }. The others hold.
desk-draft = The page that was not closed at the end is open again. Esc keeps it.
desk-presenting = The view for two: nothing can change. F12 closes it.
desk-presenting-off = The view for two is closed.
pane-beside = { $code } · { $segments ->
    [0] no segments
    [one] { $segments } segment
   *[other] { $segments } segments
}
beside-no-code = Choose a code in the pane of codes: all its segments are then here.

# The desk: the sample
pane-sample = Sample
sample-title = Sample: documents and variables
sample-keys = Enter edits a cell · Ctrl-N new variable · a pasted block fills cells · Esc closes
sample-edit = { $document }: { $column }
sample-new = Name of the new variable
sample-fixed = This column cannot be edited here.
sample-paste-none = The pasted text reaches no variable. Go to the cell of a variable.
sample-label = Label
sample-name = Name
sample-group = Group
sample-record = Kind of record

# Actions
action-pinned = A pinned code
action-pin-code = Pin the code to a digit
action-paraphrase = Paraphrase of the passage
action-percent = Per cent: none, of the row, of the column, of documents
action-shading = Shading of cells
action-columns = Further columns
action-narrowed = Scope: coders, groups, documents, values, codes
action-import = Import files
action-export = Export what is shown
action-presenting = The view for two (read-only)
action-sample = Sample: documents and variables
hint-export = export
hint-import = import
hint-narrowed = scope
hint-find = find
hint-tab-frequencies = frequencies
hint-presenting = end of the view
help-taken = not sent: { $keys }
memos-by-date = Memos: the latest first.
memos-by-kind = Memos: by kind.
memos-by-target = Memos: by what they stand on.
documents-remove-title = Removing a document
documents-remove = Remove the document "{ $name }" ({ $segments ->
    [0] no segments
    [one] { $segments } segment
   *[other] { $segments } segments
})
sample-cell-people = People

## A corrected transcript and the review list
action-correct-text = Correct the document’s text
action-place-here = Place the waiting segment
action-tab-review = Review list
tab-review = Review
pane-review = Review list
correct-title = Corrected text · { $name }
correct-keys-choose = Enter reads the file with the better transcript · Esc close
correct-go = Correct
correct-keys-shown = Enter on “Correct” corrects the text · Esc another file
correct-changed = { $n ->
    [0] All paragraphs are as they were.
    [one] { $n } paragraph is not as it was:
   *[other] { $n } paragraphs are not as they were:
}
review-title = { $count ->
    [0] Review list
    [one] Review list · { $count } segment waits for a place
   *[other] Review list · { $count } segments wait for a place
}
review-empty = No segment waits for a place in a corrected text.
review-choose = Choose the words it shall stand on and press { $key }. Before: “{ $words }”
review-none-chosen = No segment is being placed; choose one on the review list.
review-nothing-near = The new text has no words that are like it. Enter opens the place where it stood.
picker-nothing = No code fits. Type less of it; Esc closes.
prompt-kept = What was written waits: it is there when the same line is opened again.
hint-place-here = place

# Any analysis as a table.
action-tab-tables = All tables
tab-tables = Tables
tables-title = Which table?
tables-line = Table: { $title }
tables-choose = Choose a table: every analysis can be opened from the palette too.
tables-none = There is nothing in this table. Look which part of the project it is over.
tables-show = Show the table
tables-by = Compare by which variable?
tables-no-variable = The project has no variable to compare by. One can be added in the sample.
tables-subject = Of what: a code or a statement (for example D27)
tables-nothing = nothing
tables-switch-by = Compares by: { $value }
tables-switch-unit = Counts: { $value }
tables-switch-percent = Per cent: { $value }
tables-switch-shape = Shape: { $value }
tables-switch-base = Base: { $value }
tables-switch-context-on = Sentence before: yes
tables-switch-context-off = Sentence before: no
tables-unit-documents = documents
tables-unit-segments = segments
tables-unit-cases = people
tables-percent-none = none
tables-percent-row = of the row
tables-percent-column = of the column
tables-percent-documents = of the documents in the column
tables-shape-wide = as it is read
tables-shape-long = a row for each observation
tables-base-asked = documents that could tell
tables-base-documents = all documents
tables-base-people = people in the documents that could tell
