# Analyses: titles and doc lines
analysis-segments = Coded segments
analysis-segments-about = The coded segments with code, document and paragraphs, in the order of the code tree.
analysis-frequencies = Code frequencies
analysis-frequencies-about = How many segments and documents each code has, by itself and with all under it.
analysis-crosstab = Codes by the values of a variable
analysis-crosstab-about = Compares regions, groups or other values: documents, segments or people per code and value.
analysis-trail = History
analysis-trail-about = What was done, when and by whom.

# Headings
table-color = Color
table-document = Document name
table-code = Code
table-begin = Begin
table-end = End
table-segment = Segment
table-fragment = Fragment
table-context = Before
table-record = Record
table-group = Document group
table-citation = Citation
table-label = Label
table-coder = Coder
table-weight = Weight
table-created = Created
table-start = Start (characters)
table-end-char = End (characters)
table-words = Words
table-speaker = Speaker
table-comment = Comment
table-level = Level
table-total = Total
table-no-value = no value
table-segments = Segments
table-documents = Documents
table-segments-with-subcodes = Segments with subcodes
table-documents-with-subcodes = Documents with subcodes
table-base-documents = Documents in the column
table-share-of-documents = Share of documents
table-people = People
table-base-people = People in the column
crosstab-share-of = { $name }, share
trail-number = No.
trail-at = When
trail-who = Who
trail-what = What
trail-verb = Command
trail-entries = { $n ->
    [one] { $n } entry.
   *[other] { $n } entries.
}

# Cells
table-is-fragment = fragment
table-record-verbatim = verbatim
table-record-paraphrase = paraphrase
table-record-notes = notes
table-record-document = document
citation-verbatim = “{ $quote }” ({ $key })
citation-paraphrase = “{ $quote }” ({ $key }, paraphrase)
citation-notes = { $quote } ({ $key }, notes)

# Notes
table-base = Documents: { $documents }. Coded segments (distinct segment–code pairs): { $segments }.
table-scope-all = Scope: the whole study.
table-scope-documents = Only documents: { $names }.
table-scope-groups = Only document groups: { $names }.
table-scope-codes = Only codes, with all under them: { $names }.
table-scope-level = Only codes of the level: { $names }.
table-scope-coders = Only codings by: { $names }.
table-scope-value = Only { $variable } = { $value }.
table-scope-no-value = Only without a value of { $variable }.
table-scope-search = Only segments with hits of the search: { $query }
table-scope-made-hand = Only codings made by reading
table-scope-made-hits = Only codings from the hits of a search
table-scope-made-imported = Only imported codings
table-from-hits = { $n ->
    [one] { $n } of these was coded from the hits of a search only (--made hits).
   *[other] { $n } of these were coded from the hits of a search only (--made hits).
}
table-origin = Origin
origin-hand = by reading
origin-hits = from hits: { $query } ({ $day })
origin-imported = imported
table-coders = Codings of all coders: { $names }.
table-set-aside = { $n ->
    [one] One coding that was set aside is not counted.
   *[other] { $n } codings that were set aside are not counted.
}
table-unplaced = { $n ->
    [one] One coded segment without a place in the corrected text is not counted; it waits on the review list.
   *[other] { $n } coded segments without a place in the corrected text are not counted; they wait on the review list.
}
frequencies-subcodes = The document count of a code with subcodes is a union, not a sum.
crosstab-unit-documents = Counted: documents, with subcodes. The total is a union: a document may count in two columns.
crosstab-unit-segments = Counted: coded segments, with subcodes. Segments measure also who talked more.
crosstab-unit-cases = Counted: people, with subcodes; a range where speakers cannot be told apart.
crosstab-unit-long = Counted: segments and documents, with subcodes; a row for each code and value.
crosstab-percent-row = Share: of the row’s total.
crosstab-percent-column = Share: of what is counted in the column.
crosstab-percent-documents = Share: documents with the code of the documents in the column.
crosstab-column = { $name } – documents: { $documents }, words spoken: { $words }.
crosstab-column-no-value = No value – documents: { $documents }, words spoken: { $words }.
crosstab-words-by-document = Some segments have a value of their own. Words are counted by document, so a document’s words stand in each of its columns.
crosstab-people = { $n ->
    [one] Base: one person.
   *[other] Base: { $n } people.
}
crosstab-people-in = { $n ->
    [one] { $name }: one person.
   *[other] { $name }: { $n } people.
}
crosstab-people-no-value = { $n ->
    [one] No value: one person.
   *[other] No value: { $n } people.
}
crosstab-nobody = { $n ->
    [one] One document has no people linked to it and adds none.
   *[other] { $n } documents have no people linked to them and add none.
}
crosstab-one-document = At this depth most columns are one document: read them as single cases.
crosstab-few-documents = Caution: some columns have fewer than { $n } documents, so a share there says more than is known.

# Export
export-caption-before = Table
export-figure = Figure
export-footer = { $study } · { $scope } · { $day } · Preja { $version }
export-clipped = Cells longer than { $n } characters were cut, because a spreadsheet holds no more.

# Errors
segments-unknown-column = The table of segments has no column { $column }.
segments-known-columns = Choose from: { $columns }, or v: and the name of a variable.
segments-no-variables = There is no variable { $name }; the study has none yet.
segments-unknown-variable = There is no variable { $name }.
segments-known-variables = Variables: { $names }.
crosstab-needs-variable = A comparison needs a variable to compare by.
crosstab-needs-variable-hint = Name one with --by; preja show variables lists them.
crosstab-variable-gone = The variable to compare by is no longer in the study.
crosstab-no-share-of-people = There are no shares of people: where speakers cannot be told apart their number is a range.
crosstab-no-share-of-people-hint = Ask for the share without people, or for people without the share.
export-failed = The table could not be written.
export-failed-hint = Check that there is space and that the place can be written to, then try again.
export-too-long = The table has { $rows } rows, and a spreadsheet holds { $most }.
export-too-long-hint = Write it as CSV, or narrow the scope.
