did-you-mean = Did you mean »{ $name }«?

code-gone = This code is no longer there.
code-unknown = There is no code »{ $path }«.
code-unknown-hint = preja show codebook lists the codes; preja code add makes one.
code-ambiguous = »{ $path }« may be several codes.
code-ambiguous-hint = Give more of the path: { $paths }.
document-gone = This document is no longer there.
document-unknown = There is no document »{ $name }«.
document-unknown-hint = preja show documents lists the documents.
coder-unknown = There is no coder »{ $name }«.
coder-unknown-hint = Known here: { $names }.
variable-unknown = There is no variable »{ $name }«.
variable-unknown-hint = Known here: { $names }.
variable-none-hint = The project has no variables yet: preja import TABLE.csv --as variables, or preja variable add.
case-unknown = There is no case »{ $name }«.
case-unknown-hint = preja case add makes one.
segment-gone = This segment is no longer there.
segment-not-there = No segment begins and ends exactly at { $place }.
place-unclear = »{ $place }« is no place in a document.
place-unclear-hint = Write the document's label and a paragraph number: D27 or C12-13.
place-empty = There are no words at this place.
place-empty-hint = Choose a paragraph that has text.
paragraph-unknown = { $place } is not there: document »{ $document }« has { $count ->
    [one] one paragraph.
   *[other] { $count } paragraphs.
}
quote-not-there = »{ $quote }« does not stand in { $place }.
quote-not-there-hint = Copy the words as they are written; preja show text --document shows the paragraph.
quote-often = »{ $quote }« stands in { $place } { $count } times.
quote-often-hint = Take in more words, so that the passage is clear.
target-unclear = »{ $target }« is nothing that a memo can stand on.
target-unclear-hint = Write diary, document:C, code:PATH, segment:C12:words, coding:C12:words:PATH, pair:PATH:C, pair:PATH:case:NAME, case:NAME, variable:NAME, question:3, relation:3 or proposition:P1.

undo-nothing = There is nothing to undo.
redo-nothing = There is nothing to redo.
undone = Undone: { $what }
redone = Redone: { $what }
undo-stands-on = This cannot be undone: later work stands on it.
undo-stands-on-it = This cannot be undone: { $what } was changed since, or later work stands on it.
undo-stands-on-hint = Take the later work back first; the trail shows it.
nothing-changes = Nothing would change: it is so already.
action-lost = The action was not written. The project is as it was before; open it again.
project-read-only = The project is open for reading only.
project-read-only-hint = Close it elsewhere, or open it without --read-only.
coder-new = { $name } codes here from now on.
name-taken = »{ $name }« is there already.
name-taken-hint = Choose another name.
row-changed = { $what } was changed by someone else in the meantime.
row-changed-hint = Look at it and try again.
row-needed = { $what } cannot go: other things stand on it.
row-missing = { $what } is no longer there.
table-unknown = There is no table »{ $name }«.
table-unknown-near = Did you mean { $near }? Tables: { $names }.
table-unknown-hint = Tables: { $names }.
table-of-nothing = The table { $name } takes no second word, but »{ $of }« was given.
table-of-nothing-hint = A second word is for { $names }. Others are narrowed with --code, --document or --where.
table-needs-variable = The table »{ $name }« compares by a variable: give --by.
