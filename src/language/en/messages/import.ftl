# Import: what was read, what was decided, what did not work.

import-docx-about = Word document (.docx, .doc)
import-segments-about = MAXQDA's table of coded segments (CSV)
import-codebook-about = codebook (CSV or an indented list)
import-variables-about = table of variables (CSV)
import-text-about = plain text

# Files
import-nothing = There is nothing to import.
import-nothing-hint = Name a file, a folder or a pattern such as *.docx.
import-path-missing = There is no file »{ $path }«.
import-path-missing-hint = Check the name and the folder.
import-pattern-nothing = No file fits the pattern »{ $pattern }«.
import-folder-nothing = The folder »{ $path }« holds no documents that can be imported.
import-folder-hint = Read are .txt, .docx, .doc and .csv.
import-folder-skipped = { $count ->
    [one] { $count } file of another kind was not taken from the folder: { $names }.
   *[other] { $count } files of other kinds were not taken from the folder: { $names }.
}
import-unreadable-file = The file »{ $path }« cannot be read.
import-unreadable-file-hint = Check that you may read it and that the disk is there.
import-too-large = The file »{ $path }« has { $size } MB; files up to { $most } MB are taken.
import-too-large-hint = Split it into several files or take the pictures out.
import-too-much = Together the files are larger than { $most } MB.
import-too-many = There are more than { $most } files.
import-too-much-hint = Import them in several steps.
import-empty = The file »{ $file }« is empty.
import-empty-hint = Leave it out, or check that it was saved to its end.
import-format-unknown = The kind of the file »{ $file }« is not known.
import-format-unknown-hint = Save it as .docx or .txt; what is text can be read with --as text.
import-table-unknown = The table »{ $file }« has no known header.
import-table-unknown-hint = Segments: Color,Document name,Code,Begin,End,Segment; variables: Document and the names of variables; codebook: Code,Definition.
import-as-unknown = The kind »{ $name }« for --as is not known.
import-as-hint = There are: { $names }.
import-not-text = The file »{ $file }« is not text.
import-not-text-hint = If it is, tell its encoding with --encoding, such as windows-1250.
import-encoding-unknown = The encoding »{ $name }« is not known.
import-encoding-unknown-hint = For example: utf-8, utf-16le, windows-1250, iso-8859-2.
import-docx-broken = The file »{ $file }« cannot be read as a Word document.
import-docx-broken-hint = Open it in Word or LibreOffice and save it anew as .docx.
import-locked = The file »{ $file }« is locked with a password.
import-locked-hint = Save it without a password and import it again.
import-bomb = The file »{ $file }« unpacks beyond the limits or holds what Word does not write; it was not read, for safety.
import-bomb-hint = Open it in Word or LibreOffice and save it anew as .docx.
import-slow = Reading the file »{ $file }« was not finished in { $seconds } s.

# Tables
import-quote-open = »{ $file }«, line { $line }: a quotation mark opens and never closes.
import-quote-after = »{ $file }«, line { $line }: a quotation mark opens and closes in the middle of another cell.
import-quote-hint = Add the missing quotation mark; inside a cell one is written twice ("").
limit-lines = »{ $file }« has too many lines for one text: { $found }, where { $most } are the most.
limit-lines-hint = Split it into several files.
limit-paragraphs = The texts of this import have too many paragraphs together: { $found }, where { $most } are the most.
limit-paragraphs-hint = Import them in several parts.
limit-paragraph = »{ $file }«, paragraph { $number }: it has { $found } kB, where { $most } kB are the most.
limit-paragraph-hint = Put line breaks where one turn of talk or one thought ends and import it again.
limit-segment = »{ $file }«, line { $line }: the segment has { $found } kB, where { $most } kB are the most.
limit-segment-hint = Look whether a quotation mark is missing there, or split the segment.
limit-codes = This import names too many codes: { $found }, where { $most } are the most.
limit-codes-hint = Look whether the column of codes is the right one, or import it in several parts.
limit-depth = »{ $file }«, line { $line }: the code lies { $found } deep, where { $most } is the deepest.
limit-depth-hint = Look whether the code's path or the indentation is meant so.
limit-rows = »{ $file }«, line { $line }: the table has more rows than the { $most } that are taken.
limit-columns = »{ $file }«, line { $line }: there are more columns than the { $most } that are taken.
limit-columns-hint = Look whether the sign between the columns is the right one, or leave out columns that you do not need.
limit-lemmas = »{ $form }« has more dictionary forms than the { $most } that are taken.
limit-lemmas-hint = Keep those that can be meant; every search reads all of them.
import-no-file = »{ $path }« is no file that can be read to its end (a pipe or a device); nothing was read.
import-no-file-hint = Save what it gives as a file and import that.
import-row-long = »{ $file }«, line { $line }: { $cells } cells, but the header has { $columns } columns.
import-row-hint = Put the line right and import again; nothing was changed in the project.
import-column-missing = The file »{ $file }« has no column »{ $column }«.
import-segments-hint = The header of a table of segments: Color,Document name,Code,Begin,End,Segment.
import-codebook-hint = The header of a codebook: Code,Path,Level,Definition; or a list in which indenting says what stands under what.
import-variables-hint = First column: Document; the other columns: variables.
import-no-rows = The file »{ $file }« has no rows of data.
import-cell-empty = »{ $file }«, line { $line }: the cell in column »{ $column }« is empty.
import-number-bad = »{ $file }«, line { $line }: »{ $cell }« is no paragraph number.
import-number-high = »{ $file }«, line { $line }: paragraph { $number } is beyond { $most }.
import-number-order = »{ $file }«, line { $line }: the end (paragraph { $end }) is before the beginning (paragraph { $begin }).
import-number-hint = The columns Begin and End hold whole numbers from 1.
import-value-twice = »{ $file }«, line { $line }: »{ $variable }« of document »{ $document }« has another value than on line { $other }.
import-columns-left = { $count ->
    [one] »{ $file }«: a column is not taken over: { $names }.
   *[other] »{ $file }«: columns are not taken over: { $names }.
}
import-segment-empty = »{ $file }«, line { $line }: the segment has no text and was not taken over.

# What was decided
import-encoding = Encoding: { $encoding }.
import-encoding-guessed = Encoding by the look of the letters: { $encoding }; if č š ž are wrong, tell it with --encoding.
import-unreadable = { $count ->
    [one] { $count } character could not be read; � stands in its place.
   *[other] { $count } characters could not be read; � stands in their places.
}
import-numbering-lines = all lines
import-numbering-nonempty = lines that are not empty
import-numbering-blocks = blocks
import-numbering-lines-each = Paragraphs are the lines that are not empty, because lines do not go on in the next one.
import-numbering-wrapped = Paragraphs are the blocks between empty lines, because lines are wrapped.
import-numbering-spaced = Paragraphs are the blocks that two empty lines or a short line at a sentence's end part, because every wrapped line is followed by an empty one.
import-numbering-told = Paragraphs are as told: { $numbering }.
import-numbering-table = Paragraphs are numbered as the table shows ({ $numbering }): { $count } of { $all } segments lie in their paragraph.
import-numbering-fits = The paragraph numbers agree with the table: { $count } of { $all } segments lie in their paragraph.
import-numbering-none-fits = However paragraphs are counted, the table's segments do not lie in their paragraphs.
import-speakers = { $count ->
    [one] Speaker label found: { $names }.
   *[other] { $count } speaker labels found: { $names }.
}
import-questions = { $count ->
    [one] { $count } question found.
   *[other] { $count } questions found.
}
import-footnotes = { $count ->
    [one] { $count } note stands at the end, its place is marked [n].
   *[other] { $count } notes stand at the end, their places are marked [n].
}
import-ocr = A machine seems to have read this text: »{ $example }«. Search will look at repaired forms as well (else: preja document ocr LABEL --no).
import-ocr-no-carons = A machine seems to have read this text: it has hardly a č, š or ž. Search will look at repaired forms as well (else: preja document ocr LABEL --no).
import-language = The text is taken for { $language } and searched so (else: preja document language LABEL sl).
import-note-of = { $label }: { $note }

# Documents
import-order-contradiction = The order of documents in the table contradicts itself; where it does, the first appearance counts.
import-rebuilt = { $count ->
    [one] { $count } document was rebuilt from the table; preja document correct NAME FILE completes its text.
   *[other] { $count } documents were rebuilt from the table; preja document correct NAME FILE completes their texts.
}
import-rebuilt-one = From the table: the text of { $known } of { $all } paragraphs is known.
import-grown = Document { $label } had been rebuilt from a table and is completed with the paragraphs of this one.
import-label-taken = The label { $label } is taken; the document gets the first free letter.
import-name-twice = The name »{ $name }« is taken; the document is called »{ $given }«.
import-text-twice = The text of document { $label } is equal to that of document { $other }.
import-shifted = Line { $line } ({ $document }, paragraphs { $begin }–{ $end }): the segment cannot stand in these paragraphs as the line says, so it has another paragraph number.
import-near = Line { $line } ({ $document }, paragraph { $paragraph }): the nearest text, { $like } % alike; in the table »{ $table }«, in the document »{ $text }«.
import-elsewhere = { $document }: { $count ->
    [one] { $count } of { $all } segments was found in another paragraph (line { $line }: paragraph { $begin }, found in { $paragraph }).
   *[other] { $count } of { $all } segments were found in other paragraphs (line { $line }: paragraph { $begin }, found in { $paragraph }).
}
import-unplaced = Line { $line }: the segment ({ $document }, paragraph { $begin }) was not found in the text and is kept in a memo: »{ $words }«.

# Codes, values
import-color-unknown = Code »{ $path }«: the colour »{ $color }« is not known and was not taken over.
import-code-differs = Code »{ $path }«: { $field } is another in the file than in the project; what the project has stays.
import-field-definition = the definition
import-field-include = the inclusion criterion
import-field-exclude = the exclusion criterion
import-field-example = the example
import-field-level = the level
import-field-color = the colour
import-joined = { $count ->
    [one] { $count } coded segment was there already or comes twice and was not doubled.
   *[other] { $count } coded segments were there already or come twice and were not doubled.
}
import-values-replaced = { $count ->
    [one] { $count } value was replaced by the new one.
   *[other] { $count } values were replaced by the new ones.
}
import-value-document = Line { $line }: document »{ $document }« is neither in the project nor in this import.
import-value-document-hint = The first column holds a document's label or name.
import-case-document = Case »{ $case }«: there is no document »{ $document }«.
import-memo-document = Memo »{ $title }«: there is no document »{ $document }«.

# What was done
import-done = Imported: { $what }.
import-list = { $first }, { $rest }
import-list-nothing = additions
import-count-documents = { $count ->
    [one] { $count } document
   *[other] { $count } documents
}
import-count-grown = { $count ->
    [one] { $count } document completed
   *[other] { $count } documents completed
}
import-count-codes = { $count ->
    [one] { $count } code
   *[other] { $count } codes
}
import-count-filled = { $count ->
    [one] { $count } code completed
   *[other] { $count } codes completed
}
import-count-codings = { $count ->
    [one] { $count } coded segment
   *[other] { $count } coded segments
}
import-count-variables = { $count ->
    [one] { $count } variable
   *[other] { $count } variables
}
import-count-values = { $count ->
    [one] { $count } value
   *[other] { $count } values
}
import-count-cases = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
import-count-memos = { $count ->
    [one] { $count } memo
   *[other] { $count } memos
}
import-nothing-new = Everything in this file is in the project already.
import-nothing-new-hint = Nothing was added or changed.
import-strict = { $count ->
    [one] { $count } thing cannot be taken over: { $first }
   *[other] { $count } things cannot be taken over; the first: { $first }
}
import-strict-hint = Without --strict all else is taken over and this is listed.
