## What every command shares

name-empty = The name is empty.
name-empty-hint = Write at least one letter or digit.
target-gone = What the memo would stand on is no longer there.
holder-gone = What the value would stand on is no longer there.
holder-quote = »{ $name }« is a whole document, and --quote needs a place in it.

## Documents

document-exists = Another document is already called »{ $name }« ({ $label }).
document-exists-hint = Choose another name or label.
document-renamed = Document »{ $name }« is now called »{ $to }«.
document-label-bad = »{ $label }« cannot be a label.
document-label-bad-hint = A label has one to six letters and digits, without spaces: C, INT1.
document-labelled = Document »{ $name }« has the label { $label }.
document-grouped = Document »{ $name }« belongs to the group »{ $group }«.
document-ungrouped = Document »{ $name }« belongs to no group.
document-record-verbatim = Document »{ $name }«, kind of record: verbatim transcript.
document-record-paraphrase = Document »{ $name }«, kind of record: paraphrase.
document-record-notes = Document »{ $name }«, kind of record: notes.
document-record-document = Document »{ $name }«, kind of record: written document.
document-language-bad = »{ $language }« is no language code.
document-language-bad-hint = Write two letters: sl, en, de.
document-ocr = Document »{ $name }« was read by a machine; search looks at repaired forms as well.
document-ocr-no = Document »{ $name }« was not read by a machine.
document-language = Document »{ $name }«, language: { $language }.
document-move-where = Say where to: --before DOCUMENT or --after DOCUMENT.
document-move-itself = Document »{ $name }« cannot stand beside itself.
document-moved-before = Document »{ $name }« now stands before »{ $other }«.
document-moved-after = Document »{ $name }« now stands after »{ $other }«.
document-correct-empty = The corrected text of document »{ $name }« is empty.
document-correct-one = »{ $file }« is not one transcript.
document-correct-one-hint = Give the file that holds the corrected text of this one document.
document-correct-same = Document »{ $name }« has this very text already.
document-corrected = The text of document »{ $name }« is corrected. { $placed ->
    [0] No segment stood in it.
    [one] { $placed } segment was carried over.
   *[other] { $placed } segments were carried over.
}
document-corrected-left = The text of document »{ $name }« is corrected. { $placed ->
    [0] No segment was carried over.
    [one] { $placed } segment was carried over.
   *[other] { $placed } segments were carried over.
} { $left ->
    [one] { $left } segment stays on the old text, because it has no place of its own in the new one.
   *[other] { $left } segments stay on the old text, because they have no place of their own in the new one.
}
document-corrected-review = What has no place is on the review list: preja show review, at the desk the command “Review list”.
document-corrected-joined = { $joined ->
    [one] { $joined } segment went into another one on the same words.
   *[other] { $joined } segments went into others on the same words.
}
document-corrected-questions = { $count ->
    [one] { $count } paragraph that put a question is not in the new text.
   *[other] { $count } paragraphs that put questions are not in the new text.
}
document-removed-bare = Document »{ $name }« is deleted.
document-removed = Document »{ $name }« is deleted, and with it { $segments ->
    [one] { $segments } segment
   *[other] { $segments } segments
}, { $codings ->
    [one] { $codings } coding
   *[other] { $codings } codings
}, { $memos ->
    [one] { $memos } memo
   *[other] { $memos } memos
}, { $values ->
    [one] { $values } value
   *[other] { $values } values
}.

paragraphs-unclear = »{ $paragraphs }« are no paragraph numbers.
paragraphs-unclear-hint = Write one number or two with a hyphen: 12 or 12-20.
paragraph-kind-unknown = There is no kind of paragraph »{ $kind }«.
paragraph-kind-unknown-hint = The kinds are said, question, heading and missing.
paragraphs-mark-what = Say what to mark: --speaker NAME, --no-speaker or --kind KIND.
paragraphs-as-they-are = { $place } is marked so already.
paragraphs-spoken = { $place }: spoken by »{ $speaker }«.
paragraphs-unspoken = { $place }: no speaker.
paragraphs-said = { $place }: { $count ->
    [one] { $count } paragraph is marked as said.
   *[other] { $count } paragraphs are marked as said.
}
paragraphs-question = { $place }: { $count ->
    [one] { $count } paragraph is marked as a question.
   *[other] { $count } paragraphs are marked as questions.
}
paragraphs-heading = { $place }: { $count ->
    [one] { $count } paragraph is marked as a heading.
   *[other] { $count } paragraphs are marked as headings.
}
paragraphs-missing = { $place }: { $count ->
    [one] { $count } paragraph is marked as missing.
   *[other] { $count } paragraphs are marked as missing.
}
paragraphs-marked = { $place }: { $count ->
    [one] { $count } paragraph is marked anew.
   *[other] { $count } paragraphs are marked anew.
}

## Codes

code-exists = There is a code »{ $path }« already.
code-exists-merge-hint = Merge the two with preja code merge, or choose another name.
code-added = Code »{ $path }« is added.
code-name-empty = The code's name is empty.
code-name-empty-hint = Write a name or a path: Outcomes > Work.
code-name-separator = The name »{ $name }« holds the sign that separates the steps of a path.
color-unknown = There is no colour »{ $color }«.
color-unknown-hint = Write #rrggbb or one of these: { $colors }.
code-renamed = Code »{ $path }« is now called »{ $name }«.
code-move-where = Say where to: --under CODE, --top, --before CODE or --after CODE.
code-move-under-itself = »{ $path }« cannot go under »{ $parent }«, which lies within it.
code-moved = Code »{ $path }« now lies under »{ $parent }«.
code-moved-top = Code »{ $path }« now lies at the top of the tree.
code-merge-itself = Code »{ $path }« cannot go into itself.
code-merge-child = »{ $path }« cannot be merged into »{ $into }«, which lies under it.
code-merge-child-hint = Merge the other way round: the code that lies below into the one above.
code-merged = Code »{ $path }« is merged into »{ $into }«. { $moved ->
    [0] No segment changed its code.
    [one] { $moved } segment has the other code now.
   *[other] { $moved } segments have the other code now.
}{ $joined ->
    [0] { "" }
    [one] { " " }{ $joined } segment had both codes and has one now, with the memos of both.
   *[other] { " " }{ $joined } segments had both codes and have one now, with the memos of both.
}
code-split-nothing = The code stands on nothing in { $place }.
code-split-none = None of the places has the code »{ $path }«.
code-split-nothing-hint = preja show segments --code CODE lists its segments.
code-split = { $count ->
    [one] { $count } segment went from »{ $path }« to »{ $into }«.
   *[other] { $count } segments went from »{ $path }« to »{ $into }«.
}
code-define-what = Say what to write down: --definition, --include, --exclude or --example.
code-defined = The definition of »{ $path }« is written down.
code-levelled = Code »{ $path }«, level: { $level }.
code-unlevelled = Code »{ $path }« has no level.
code-colored = Code »{ $path }«, colour: { $color }.
code-in-use = Code »{ $path }« is in use.
code-chosen = Code »{ $path }« is chosen for relational coding.
code-set-aside = Code »{ $path }« is set aside; its codings stay.
code-also-inside = »{ $path }« and »{ $category }« lie within each other already.
code-also = Code »{ $path }« belongs to »{ $category }« as well.
code-also-not = Code »{ $path }« no longer belongs to »{ $category }« as well.
code-remove-subcodes = Under »{ $path }« { $count ->
    [one] there is { $count } more code.
   *[other] there are { $count } more codes.
}
code-remove-subcodes-hint = With --with-subcodes they go too; preja code move keeps them elsewhere.
code-removed-bare = Code »{ $path }« is deleted.
code-removed = Code »{ $path }« is deleted; all in all { $codes ->
    [one] { $codes } code
   *[other] { $codes } codes
}, { $codings ->
    [one] { $codings } coded segment
   *[other] { $codings } coded segments
}, { $memos ->
    [one] { $memos } memo
   *[other] { $memos } memos
}{ $relations ->
    [0] { "" }
    [one] , { $relations } relation
   *[other] , { $relations } relations
}{ $entries ->
    [0] { "" }
    [one] , { $entries } entry of its card
   *[other] , { $entries } entries of its card
}.
code-merged-relations = { $count ->
    [one] { $count } relation would say nothing new after this; its quotes and memos are kept.
   *[other] { $count } relations would say nothing new after this; their quotes and memos are kept.
}
code-unmerge-none = No other code was merged into »{ $path }«.
code-unmerge-none-hint = preja code split parts a code.
code-unmerge-rename-hint = Give that one another name first: preja code rename.
code-unmerged = Code »{ $name }« is apart from »{ $path }« again. { $count ->
    [0] No segment went back to it.
    [one] { $count } segment went back to it.
   *[other] { $count } segments went back to it.
}

## Evidence, when something goes

evidence-lost-for = Proposition { $name } loses { $count ->
    [one] { $count } piece of evidence for it.
   *[other] { $count } pieces of evidence for it.
}
evidence-lost-against = Proposition { $name } loses { $count ->
    [one] { $count } piece of evidence against it.
   *[other] { $count } pieces of evidence against it.
}
evidence-stays-for = { $count ->
    [one] { $count } segment stays evidence for proposition { $name }.
   *[other] { $count } segments stay evidence for proposition { $name }.
}
evidence-stays-against = { $count ->
    [one] { $count } segment stays evidence against proposition { $name }.
   *[other] { $count } segments stay evidence against proposition { $name }.
}
evidence-aside-for = Note: { $place } is evidence for proposition { $name }. While the segment is set aside it does not count there.
evidence-aside-against = Note: { $place } is evidence against proposition { $name }. While the segment is set aside it does not count there.
evidence-counts-for = { $place } is evidence for proposition { $name } and still counts there, because it has another code.
evidence-counts-against = { $place } is evidence against proposition { $name } and still counts there, because it has another code.

## Codings

coding-exists = { $place } has the code »{ $code }« already.
coded = Coded: { $place } → { $codes }
coding-not-there = { $place } does not have the code »{ $code }«.
coding-not-there-hint = preja show segments --code CODE lists the places that have it, with their words.
coding-of-several = The code stands at { $place } more than once: { $count ->
    [one] { $count } person put it there.
   *[other] { $count } people put it there.
}
coding-of-several-hint = Name whose it is with --coder NAME.
recoded = Recoded: { $place } »{ $code }« → »{ $to }«
uncoded = Removed: { $place } − »{ $code }«
set-aside-reason = A coding is set aside for a reason.
set-aside-reason-hint = Write it after --reason.
set-aside = Set aside: { $place } − »{ $code }« ({ $reason })
not-set-aside = »{ $code }« at { $place } is not set aside.
brought-back = Brought back: { $place } → »{ $code }«
weighed = { $place } »{ $code }«: weight { $weight }
unweighed = { $place } »{ $code }«: no weight

## Segments

unit-exists = { $place } is marked as a coding unit already.
unit-marked = Coding unit marked: { $place }
unit-not-there = { $place } is not marked as a coding unit.
unit-unmarked = No longer a coding unit: { $place }
segment-other-document = The segment { $place } cannot go to another document.
segment-taken = Another segment begins and ends at { $place } already.
segment-taken-hint = Put the codes on that segment and take them off this one.
segment-placed = Segment { $place } has a place in the corrected text: { $to }
segment-place-where = Segment { $place } waits for a place; say where it shall stand.
segment-place-where-hint = For instance: preja segment move C!1 --to C12 --to-quote "words"
segment-moved = The segment has other ends: { $place } → { $to }

## Numbers of statements

statement-unknown = There is no statement { $key }.
statement-unknown-hint = The project cites statements (cite-by: statement). Write a paragraph with ¶: { $paragraph }.

unit-fix-none = There is no statement without a fixed number.
unit-fix-none-hint = A statement is a segment with a code, or one marked as a coding unit (preja segment mark).
unit-fixed = { $count ->
    [one] { $count } statement has
   *[other] { $count } statements have
} a fixed number now, in { $documents ->
    [one] { $documents } document.
   *[other] { $documents } documents.
}
unit-renumber-none = The fixed numbers run in order already, or there are none yet.
unit-renumber-none-hint = preja unit fix gives the first ones.
unit-renumbered = { $count ->
    [one] { $count } statement has
   *[other] { $count } statements have
} another number now, in { $documents ->
    [one] { $documents } document; the earlier ones are kept in the concordance.
   *[other] { $documents } documents; the earlier ones are kept in the concordance.
}

## Memos

memo-gone = This memo is no longer there.
memo-unknown = There is no memo »{ $name }«.
memo-unknown-hint = preja show memos lists the memos with their titles and ids.
memo-ambiguous = »{ $name }« is the title of { $count ->
    [one] { $count } memo.
   *[other] { $count } memos.
}
memo-ambiguous-hint = Write the memo's id; preja show memos lists them.
memo-empty = The memo has no words.
memo-empty-hint = Write its text; preja memo remove takes a memo away.
memo-added = A memo is added.
memo-added-titled = Memo »{ $title }« is added.
memo-edit-what = Say what to change: the words, --title or --kind.
memo-edited = A memo is changed.
memo-edited-titled = Memo »{ $title }« is changed.
memo-removed = A memo is deleted.
memo-removed-titled = Memo »{ $title }« is deleted.

## Variables and values

variable-exists = There is a variable »{ $name }« already.
variable-added = Variable »{ $name }« is added.
variable-renamed = Variable »{ $name }« is now called »{ $to }«.
variable-removed-bare = Variable »{ $name }« is deleted.
variable-removed = Variable »{ $name }« is deleted, and with it { $values ->
    [one] { $values } value
   *[other] { $values } values
} and { $memos ->
    [one] { $memos } memo.
   *[other] { $memos } memos.
}
value-empty = The value is empty.
value-empty-hint = preja variable clear takes a value away.
value-set = { $holder }: { $variable } = { $value }
value-not-there = »{ $holder }« has no value of »{ $variable }« of its own.
value-not-there-hint = preja show variables lists the values.
value-cleared = { $holder }: { $variable } − { $value }

## Cases

case-exists = There is a case »{ $name }« already.
case-added = Case »{ $name }« is added{ $documents ->
    [0] .
    [one] , with { $documents } document.
   *[other] , with { $documents } documents.
}
case-renamed = Case »{ $name }« is now called »{ $to }«.
case-linked = Case »{ $name }«: { $count ->
    [one] { $count } document is linked.
   *[other] { $count } documents are linked.
}
case-unlinked = Case »{ $name }«: { $count ->
    [one] { $count } document is no longer linked.
   *[other] { $count } documents are no longer linked.
}
case-removed-bare = Case »{ $name }« is deleted.
case-removed = Case »{ $name }« is deleted, and with it { $values ->
    [one] { $values } value
   *[other] { $values } values
} and { $memos ->
    [one] { $memos } memo.
   *[other] { $memos } memos.
}

## Places and evidence

quote-of-several = --quote stands for the words of a single place.
quote-of-several-hint = With several places write the words after a colon: C12:"words".
sentence-empty = There are no words.
sentence-empty-hint = Write one word at least.
evidence-what = Say which place is evidence.
evidence-what-hint = Write --for PLACE or --against PLACE, for example --for C12:"words".
evidence-both = The same place cannot be evidence for and against at once.
evidence-both-hint = Take narrower words, for each side its own.
evidence-not-there = There is no such evidence at { $place }.
evidence-not-there-hint = Name the place by the words with which it was put there: C12:"words".
evidence-several = There is more than one piece of evidence at { $place } ({ $count }).
evidence-turned = { $count ->
    [one] { $count } piece of evidence stood on the other side before.
   *[other] { $count } pieces of evidence stood on the other side before.
}
negative-cases-asked = There is no evidence against proposition { $name }. Did you look for negative cases?

## Relations

relation-line = »{ $from }« { $kind ->
    [related-to] is related to
    [condition-for] is a condition for
    [consequence] is a consequence of
    [strategy-for] is a strategy for
    [part-of] is part of
    [kind-of] is a kind of
    [in-opposition-to] is in opposition to
   *[other] – { $kind } –
} »{ $to }« ({ $direction ->
    [strengthens] strengthens,{ " " }
    [weakens] weakens,{ " " }
   *[other] { "" }
}{ $stance ->
    [said] said by a participant
   *[other] inferred
})
relation-gone = This relation is no longer there.
relation-unknown = There is no relation »{ $name }«.
relation-unknown-hint = preja show relations lists the relations with their numbers.
relation-kind-unknown = There is no kind of relation »{ $kind }«.
relation-kind-unknown-hint = The kinds are: { $kinds }. preja setting set relation-kinds sets your own.
relation-itself = The code »{ $code }« cannot be related to itself.
relation-exists = Relation { $number } says this already.
relation-exists-hint = preja relation evidence { $number } puts further places to it.
relation-added = Relation { $number } is added: { $relation }
relation-said-bare = The relation is marked as said, but no place shows it yet.
relation-edit-what = Say what to change: --from, --kind, --to, --direction, --said, --inferred or --note.
relation-edited = Relation { $number }: { $relation }
relation-evidence-put = Relation { $number } has the places: { $places }
relation-evidence-gone = Relation { $number } no longer has the places: { $places }
relation-removed = Relation { $number } is deleted: { $relation }{ $memos ->
    [0] { "" }
    [one] . { $memos } memo went with it.
   *[other] . { $memos } memos went with it.
}
relation-rested = Proposition { $name } rested on it.

## Propositions

proposition-gone = This proposition is no longer there.
proposition-unknown = There is no proposition »{ $name }«.
proposition-unknown-hint = Write its number (P1); preja show propositions lists them.
proposition-number-bad = »{ $number }« is not the number of a proposition.
proposition-number-bad-hint = Write P1, P2 … or the sentence alone; it gets the next number.
proposition-exists = There is a proposition { $name } already: »{ $sentence }«
proposition-exists-hint = preja proposition reword { $name } gives it another wording.
proposition-added = Proposition { $name } is added: »{ $sentence }«
proposition-same = Proposition { $name } reads so already.
proposition-reworded = Proposition { $name } now reads: »{ $sentence }«
proposition-tentative = Proposition { $name } is tentative.
proposition-supported = Proposition { $name } is supported.
proposition-narrowed = Proposition { $name } is narrowed.
proposition-abandoned = Proposition { $name } is abandoned.
evidence-put-for = For proposition { $name }: { $places }
evidence-put-against = Against proposition { $name }: { $places }
evidence-put-both = Proposition { $name }, for: { $places }; against: { $against }
evidence-gone = Proposition { $name } no longer has the evidence: { $places }
proposition-validity = Proposition { $name } holds: { $validity }
proposition-kind-now = The kind of { $name }: { $kind }
proposition-validity-gone = Proposition { $name } has no words on when it holds.
proposition-about-what = Say what it is about: --code CODE, --question QUESTION or --relation RELATION.
proposition-about = Proposition { $name }: codes { $codes }, questions { $questions }, relations { $relations }
proposition-move-where = Say where to: --before P2 or --after P2.
proposition-move-itself = Proposition { $name } cannot stand beside itself.
proposition-moved-before = Proposition { $name } now stands before { $other }.
proposition-moved-after = Proposition { $name } now stands after { $other }.
proposition-removed = Proposition { $name } is deleted, and with it { $evidence ->
    [one] { $evidence } piece of evidence
   *[other] { $evidence } pieces of evidence
} and { $memos ->
    [one] { $memos } memo.
   *[other] { $memos } memos.
}
proposition-recommended = { $count ->
    [one] { $count } recommendation rested on it.
   *[other] { $count } recommendations rested on it.
}

## Recommendations

recommendation-gone = This recommendation is no longer there.
recommendation-unknown = There is no recommendation »{ $name }«.
recommendation-unknown-hint = Write its number in their order.
recommendation-added = Recommendation { $number } is added: »{ $sentence }«
recommendation-added-on = Recommendation { $number } is added (it rests on { $propositions }): »{ $sentence }«
recommendation-edit-what = Say what to change: the sentence or --on P6,P8.
recommendation-edited = Recommendation { $number } is changed.
recommendation-removed = The recommendation is deleted: »{ $sentence }«

## Properties and cards

property-gone = This property is no longer there.
property-unclear = »{ $name }« does not tell which property is meant.
property-unclear-hint = Write the category and the name with a colon: "CATEGORY:name".
property-unknown = The category »{ $category }« has no property »{ $name }«.
property-unknown-hint = preja property add adds it.
property-added = Category »{ $category }«, property »{ $name }«
property-added-between = Category »{ $category }«, property »{ $name }«: { $one } … { $other }
property-set = { $place }: { $name } = { $value }
property-value-none = The property »{ $name }« has no values yet.
property-value-gone = { $place }: no value for »{ $name }«
property-removed = Property »{ $name }« is deleted, and with it { $values ->
    [one] { $values } value.
   *[other] { $values } values.
}
card-slot = { $slot ->
    [properties] Properties and dimensions
    [conditions] Conditions
    [consequences] Consequences
    [interactions] Interactions
    [strategies] Strategies
    [links] Links with other categories
    [causes] Causal conditions
    [phenomenon] Phenomenon
    [context] Context
    [intervening] Intervening conditions
    [said] What is said
    [unsaid] What is left unsaid
    [subcategories] Relations among subcategories
    [contrasts] Contrasts between groups
    [process] Process
    [actions] Actions and meanings
    [change] When and how it changes
   *[other] { $slot }
}
card-slot-unknown = The card has no slot »{ $slot }«.
card-slot-unknown-hint = The slots are: { $slots }. preja setting set card-slots sets others.
card-entry-gone = This entry of a card is no longer there.
card-entry-unclear = »{ $name }« does not tell which entry of a card is meant.
card-entry-unclear-hint = Write the category and the entry's number with a colon: "CATEGORY:2".
card-entry-unknown = The card of »{ $category }« has no entry { $number }.
card-added = Card »{ $category }«, entry { $number } ({ $slot }): { $words }
card-edited = Card »{ $category }«, entry { $number }: { $words }
card-evidence-put = Card »{ $category }«, entry { $number } has the places: { $places }
card-evidence-gone = Card »{ $category }«, entry { $number } no longer has the places: { $places }
card-move-where = Say where to: --slot SLOT, --before ENTRY or --after ENTRY.
card-move-elsewhere = The other entry is not on the card of »{ $category }«, or it is the same.
card-moved = Card »{ $category }«: entry { $number } is moved ({ $slot }).
card-removed = Card »{ $category }«: entry { $number } is deleted: { $words }

## Questions

question-gone = This question is no longer there.
question-unknown = There is no question »{ $question }«.
question-unknown-hint = Write 3 for the third question of the guide, r2 for the second research question.
question-empty = The question has no words.
question-empty-hint = Write its words in quotation marks.
question-added = Question { $number } is added: »{ $words }«
question-edited = Question { $number } now reads: »{ $words }«
question-put = Question { $number } is put in { $count ->
    [one] { $count } paragraph.
   *[other] { $count } paragraphs.
}
question-not-put = Question { $number } is no longer put in { $count ->
    [one] { $count } paragraph.
   *[other] { $count } paragraphs.
}
question-was-put = Question { $number } is put in { $place }, so it was asked there.
question-was-put-hint = If it was not: preja question put { $number } { $place } --not.
question-not-asked = Question { $number } was not asked in { $count ->
    [one] { $count } document.
   *[other] { $count } documents.
}
question-asked = Question { $number } no longer counts as not asked in { $count ->
    [one] { $count } document.
   *[other] { $count } documents.
}
question-answered = Question { $number } is answered by { $count ->
    [one] { $count } code.
   *[other] { $count } codes.
}
question-unanswered = Question { $number } is no longer answered by { $count ->
    [one] { $count } code.
   *[other] { $count } codes.
}
question-removed = Question { $number } (»{ $words }«) is deleted.{ $memos ->
    [0] { "" }
    [one] { " " }{ $memos } memo went with it.
   *[other] { " " }{ $memos } memos went with it.
}

## Coders

coder-exists = There is a coder »{ $name }« already.
coder-exists-hint = Choose another name.
coder-renamed = The name »{ $name }« is now »{ $to }«.

## Settings

setting-key-bad = »{ $key }« cannot be the key of a setting.
setting-key-bad-hint = A key has lower-case letters without carons, digits, hyphens and full stops.
setting-value-bad = The value for »{ $key }« is no JSON.
setting-value-bad-hint = Words stand in double quotation marks: preja setting set key '"words"'.
setting-value-shape = That value is nothing that »{ $key }« can hold; the setting stays as it is.
setting-key-near = There is no setting »{ $key }«; »{ $near }« is meant, perhaps.
setting-key-near-hint = For a setting of your own choose a key that is less like it.
setting-expects-one = One of these: { $names }
setting-expects-levels = A list of names, the highest first: '["theme", "category", "concept"]'
setting-expects-slots = The name of a preset ("mesec", "strauss-corbin", "kuckartz", "charmaz") or a list of names: '["process", "conditions"]'
setting-expects-kinds = A list of names: '["leads to", "hinders"]'
setting-expects-lexicon = A table of forms, each with its dictionary form or a list of up to { $most }: '{"{"}"geese": "goose"{"}"}'
setting-expects-pins = A table of digits from 1 to 9 with ids of codes; at the desk the menu of the Codes pane (F10) pins a code.
setting-expects-searches = A table of names and queries; preja setting search NAME QUERY adds one.
setting-expects-states = A list of named states; preja setting state NAME adds one.
setting-expects-numbers = A table that the numbering of statements keeps by itself.
setting-set = Setting »{ $key }« is saved.
setting-gone = Setting »{ $key }« is removed.
search-saved = The search »{ $name }« is saved: { $query }
search-saved-gone = The saved search »{ $name }« is forgotten.
lemma-bad = »{ $word }« is not one word.
lemma-bad-hint = Write a form and its dictionary forms, each by itself: preja setting lemma Arke arka.
lemma-set = »{ $form }« has the dictionary form { $lemmas } in this project.
lemma-gone = The language decides on »{ $form }« again.
lemma-none = This project says nothing of »{ $form }«.
state-exists = A state »{ $name }« is named already.
state-exists-hint = Choose another name.
state-named = The state is named: »{ $name }«
hits-none = »{ $query }« finds nothing that could be coded.
hits-none-hint = Look at the hits without --apply-code first.
hits-coded-already = All these hits carry the code already.
hits-coded = { $count ->
    [one] One hit of »{ $query }« coded with »{ $code }«.
   *[other] { $count } hits of »{ $query }« coded with »{ $code }«.
}
