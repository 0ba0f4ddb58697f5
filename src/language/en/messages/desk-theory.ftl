# Desk: categories and propositions
tab-categories = Categories
tab-propositions = Propositions
pane-board = Categories · { $count }
pane-card = Card
pane-quotes = Segments of the category · { $count }
pane-propositions = Propositions · { $count }
pane-proposition = Proposition
pane-recommendations = Recommendations · { $count }
pane-concordance = Concordance of statement numbers · { $count }
tab-concordance = Concordance
pane-evidence = Evidence · { $count }
pane-map = Map · { $count ->
    [0] no relations
    [one] { $count } relation
   *[other] { $count } relations
}
map-relations = { $count ->
    [0] no relations
    [one] { $count } relation
   *[other] { $count } relations
}
map-empty = There are no relations yet: among the categories, relate one to another.
map-copied = The line of the map is copied.
pane-stands = Documents and silence
pane-steps = Steps
pane-compare = Comparison · beside: { $held }
pane-compare-by = Comparison · { $by } · beside: { $held }
pane-sides = { $code }
pane-questions = Questions · { $count }
pane-asked = Where it was asked
tab-steps = Steps
tab-compare = Comparison
tab-questions = Questions
mode-compare = On the comparison board
mode-question = Among the questions
mode-review = On the review list
menu-compare = Comparison
menu-question = Question
hint-hold = hold side
hint-mark-shared = shared
hint-mark-different = different
hint-put-question = where
hint-not-asked = not asked

# Comparison
compare-none = No categories: a category is a code with subcodes.
compare-held = The other sides are compared with: { $name }
compare-documents = Documents side by side
compare-cases = People side by side
compare-nobody = A summary is written of a person; here it is not known whose words these are.
compare-silent = No segments: { $labels }
compare-no-summary = summary …
compare-summary-of = Summary: { $code } · { $label }
compare-shared = Shared: { $words }
compare-different = Different: { $words }

# Questions
questions-research = Research questions
questions-guide = Guide questions
questions-none = No questions yet. The menu (F10) begins one.
question-counts = asked in documents: { $asked } · not asked: { $not }
question-answers = { $count ->
    [one] { $count } segment answers
   *[other] { $count } segments answer
}
question-no-codes = Answered by codes: …
question-codes = Answered by codes: { $names }
question-in = Question { $number } in document { $label }
question-show = Show { $paragraph }
question-unput = No longer puts it: { $paragraph }
question-show-answers = Show the segments that answer
question-put-where = Which paragraph puts it? …
question-asked-after-all = It was asked after all
question-not-asked-here = It was not asked here
question-which-paragraph = Which paragraph puts question { $number }?
question-puts = puts { $numbers }
question-other-paragraph = Another paragraph …
question-puts-which = Which question does { $paragraph } put?
question-is-put = is put, Enter takes it off
question-remove = Delete question { $number } (put in paragraphs: { $count })

# Numbers of statements
cite-by-paragraph = By paragraph: D27
cite-by-statement = By the number of the statement: A12
cite-by-now = in force
units-fix = Write the numbers: statements without one: { $count }
concordance-none = No number of a statement has changed yet.
units-renumber = Number anew: statements with a fixed number: { $count }
mode-map = On the map
mode-category = Among the categories
mode-proposition = Among the propositions
menu-category = Category
menu-proposition = Proposition
hint-show-map = map
hint-menu = menu
hint-show-for = for
hint-show-against = against
hint-show-silent = silence
hint-show-earlier = before

# Whose codings are counted
coders-all = coding: everyone
coders-now-own = From now on only your segments count; { $key } shows all.
coders-now-all = Everyone's segments count again; { $key } shows your own.
coders-switched-all = Everyone's segments count.
coders-switched-own = Only the segments of { $names } count.
coders-nobody-else = Nobody else has coded in this study.

# Category
category-no-definition = No definition.
category-once = One segment only: a voice of its own, a negative case, or part of a wider concept?
category-further = { $name } (counted under “{ $category }”)
category-near = A similar name: { $names }. One category or two?
category-one-document = The segments of this category are from one document alone: a voice of its own, a negative case, or part of a wider concept?
category-wide = { $count ->
    [one] { $count } subcode: would anything bring them together?
   *[other] { $count } subcodes: would anything bring them together?
}
category-also = Also under: { $names }
category-define = “{ $code }”: what shall be written?
category-ask-level = Level of “{ $code }”
category-no-level = no level
category-ask-state = State of “{ $code }”
category-merge = Merge “{ $from }” into “{ $into }” ({ $segments ->
    [0] no segments
    [one] { $segments } segment
   *[other] { $segments } segments
})
category-unmerge = Take apart: “{ $from }” stands by itself again, apart from “{ $into }” (merged { $day })
category-unmerge-none = No code was merged into “{ $code }”.
category-ask-direction = In which direction?
category-ask-stance = Whose relation is it?
category-ask-side = { $count ->
    [one] { $count } ticked segment: on which side does it stand?
   *[other] { $count } ticked segments: on which side do they stand?
}
category-ticked-for = For the entry
category-ticked-against = Against the entry
property-ask = “{ $name }” of { $places }
property-show = Show in the text
property-at-one = { $one }
property-near-one = nearer to “{ $one }”
property-between = in between
property-near-other = nearer to “{ $other }”
property-at-other = { $other }
property-in-words = In words, or an exact place from 0 to 100 …
property-no-value = Take the value away
entry-ask = Entry: { $words }
entry-put-for = For the entry: { $places }
entry-put-against = Against the entry: { $places }
entry-words = Change the words of the entry …
category-aside = Segments set aside, not counted: { $count } (> brings them back)
aside-against = { $place } speaks against { $names } and no longer counts when set aside.
aside-for = { $place } is evidence for { $names } and no longer counts when set aside.
aside-both = { $place } is evidence for { $names } and against { $others }; set aside it no longer counts.
aside-still = Set aside all the same …
aside-none = { $place } is not set aside.
category-ticked = { $count ->
    [one] { $count } ticked
   *[other] { $count } ticked
}
category-tick-hint = space ticks
category-tick-first = Tick segments with the space bar first.
category-tick-one-code = The ticked segments stand under several codes; one code can be split at a time.
category-no-own-segments = None of your segments are under this category; { $key } shows everyone's.
category-no-segments = This category has no segments yet.
category-more = { $count ->
    [one] { $count } more segment is in the segment table (Ctrl-L).
   *[other] { $count } more segments are in the segment table (Ctrl-L).
}
category-in-relation = relation { $number }
category-card = Card
category-relations = Relations
category-remove-property = Delete the property “{ $name }” with all its values
category-remove-entry = Delete the entry “{ $words }”
category-remove-relation = Delete the relation { $relation }
relation-quotes = { $count ->
    [0] no quotes
    [one] { $count } quote
   *[other] { $count } quotes
}
relation-reads = “{ $from }” { $kind ->
    [related-to] is related to
    [condition-for] is a condition for
    [consequence] is a consequence of
    [strategy-for] is a strategy for
    [part-of] is part of
    [kind-of] is a kind of
    [in-opposition-to] is in opposition to
   *[other] – { $kind } –
} “{ $to }”
usual-level-theme = theme
usual-level-supercategory = supercategory
usual-level-category = category
usual-level-concept = concept

# Proposition
proposition-holds = Validity: { $validity }
proposition-base = For: { $support } · against: { $against } · base: documents that could tell (all: { $all }; not asked: { $asked }; record allows no conclusion: { $thin })
proposition-people = People, for: { $support } · against: { $against } · all in the base: { $n }
proposition-look = Nothing speaks against it. Have you looked for negative cases? { $count ->
    [0] No unread segments of its codes are left.
    [one] Enter opens { $count } segment of its codes that is no evidence yet.
   *[other] Enter opens { $count } segments of its codes that are no evidence yet.
}
proposition-recommendation = Recommendation { $number }: { $sentence }
proposition-codes = Codes: { $names }
proposition-earlier = Until { $day }: “{ $sentence }”
proposition-earlier-because = Until { $day } (changed by the case { $case }): “{ $sentence }”
proposition-ask-status = { $name }: where does it stand?
proposition-ask-kind = { $name }: what kind of sentence is it?
proposition-ask-relations = Which relations does { $name } rest on? (one that is there is taken off)
proposition-rests = rests on it
proposition-no-relations = No relations yet. One is made in the tab Categories (F4).
relation-show = Go to “{ $name }”
relation-put = A quote for it: { $places }
relation-ask-direction = Change the direction …
relation-ask-stance = Change whose it is …
proposition-ask-because = Which passage changed it?
proposition-because-typed = Another passage or document …
proposition-because-none = None: only the words change
proposition-remove = Delete { $name } ({ $count ->
    [0] no evidence
    [one] { $count } piece of evidence
   *[other] { $count } pieces of evidence
})
propositions-none = No propositions yet. The menu (F10) begins one.
propositions-none-so = No such propositions.
recommendations-none = No recommendations yet. The menu (F10) begins one.
recommendation-remove = Delete recommendation { $number }
recommendation-rests = rests on it
recommendation-ask-propositions = Which propositions does recommendation { $number } rest on? (one that is there is taken off)
recommendation-ask-recommendations = Which recommendations rest on { $name }? (one that does is taken off)
evidence-for = For · { $count }
evidence-against = Against · { $count }
evidence-look = No evidence. Have you looked for negative cases? Enter opens the segments of its codes that are no evidence yet.
evidence-none = No evidence.
evidence-aside = (set aside, does not count)
stand-supports = supports
stand-opposes = opposes
stand-both = both
stand-silent = not mentioned
stand-unknown = not asked / record allows no conclusion
silent-not-asked = Not asked (question { $questions }).
silent-thin = Notes: the record allows no conclusion.
silent-asked = Not mentioned; asked in par. { $paragraphs }.
silent-no-question = Not mentioned; no guide question asks for it.
silent-asked-nowhere = Not mentioned; no paragraph is marked as asking question { $questions }.
silent-coded = { $count ->
    [one] Its codes stand in { $count } place.
   *[other] Its codes stand in { $count } places.
}
silent-aside = { $count ->
    [one] { $count } piece of evidence is set aside.
   *[other] { $count } pieces of evidence are set aside.
}
silent-none = No silence: every document stands on one side or the other.
desk-copied-recommendation = Copied: recommendation { $number }
desk-copied-proposition = Copied: { $name }
proposition-never-changed = { $name }: its wording has not changed yet.

# Evidence
ticks-title-for = Evidence for { $name } · { $count ->
    [one] { $count } ticked
   *[other] { $count } ticked
}
ticks-title-against = Evidence against { $name } · { $count ->
    [one] { $count } ticked
   *[other] { $count } ticked
}
ticks-title-look = Negative cases of { $name }? · segments of its codes that are no evidence yet: { $count } · ticked: { $ticked }
ticks-about = Space ticks, Enter puts, typing filters. “co-occurrence” is a place to read, never evidence.
ticks-none = No such segments.
ticks-meets = · co-occurrence
ticks-for = · already for
ticks-against = · already against
theory-no-passage = There is no passage here that could be put as evidence.
theory-no-propositions = No propositions yet. The first is made in the tab Propositions (F5).
theory-is-there = is evidence
aim-under = Where does “{ $code }” go?
aim-into = Into which code does “{ $code }” go?
aim-relate = What is “{ $code }” related to?
aim-also = Where else does “{ $code }” belong? (one that is there is taken off)
aim-answer = Which code answers question { $number }? (one that is there is taken off)
aim-about = Which codes is { $name } about? (one that is there is taken off)
aim-look = Segments of which code shall be read for { $name }?
picker-top = To the top of the tree
prompt-split = The code that takes the ticked segments
prompt-property = Property (duration: short … long)
prompt-entry = What do you suppose?
prompt-entry-words = What do you suppose?
prompt-value = A value, a place from 0 to 100, or both (slowly 80)
prompt-shared = What is shared? (empty takes it away)
prompt-different = What differs? (empty takes it away)
prompt-question = Question
prompt-edit-question = The question in other words
prompt-paragraph = Number of the paragraph
prompt-state = Reason (may stay empty)
prompt-proposition = New proposition
prompt-reword = New wording
prompt-because = Key of a passage or a document (H88, H)
prompt-status = Reason (may stay empty)
prompt-validity = When does it hold?
prompt-recommendation = New recommendation
prompt-edit-recommendation = The recommendation in other words

# Actions
action-tab-categories = Tab: categories
action-tab-propositions = Tab: propositions
action-level-code = Level of the category
action-state-code = In use, chosen or set aside
action-move-code = Move under another code
action-merge-code = Merge into another code
action-split-code = Split: the ticked segments into a new code
action-relate-code = Relate to another category
action-add-property = New property
action-add-entry = New entry on the card
action-put-for = Put as evidence for
action-put-against = Put as evidence against
action-unmerge-code = Take the last merge apart
action-also-code = Also under another category
action-tab-steps = Steps
action-tab-compare = Comparison board
action-tab-questions = Questions
action-hold = Compare with this side
action-mark-shared = What the sides share
action-mark-different = Where the sides differ
action-summary = Summary of the category in a document or of a person
action-new-question = New question
action-edit-question = Change the words of the question
action-put-question = Paragraph that puts a question
action-not-asked = It was not asked
action-answer-question = Codes that answer the question
action-cite-by = Cite by paragraph or by statement
action-fix-units = Write the numbers of statements
action-renumber-units = Number the statements anew
action-bring-back = Bring a segment back that was set aside
action-show-for = What speaks for the proposition
action-show-against = What speaks against the proposition
action-show-silent = Who is silent about the proposition, and why
action-show-earlier = How the proposition read before
action-coders = Everyone's codings or only one's own
action-new-proposition = New proposition
action-reword = Reword the proposition
action-status = Where the proposition stands, and why
action-validity = When the proposition holds
action-proposition-kind = Kind of the proposition
action-rests-on = Relations the proposition rests on
action-leads-to = What leads here
action-leads-from = Where it leads
hint-leads-to = what leads here
map-leads-to = What leads to: { $code }
map-leads-from = Where it leads: { $code }
map-way = along the whole way: { $directions }
map-chain-none = There are no relations on this way. Esc shows the whole map.
action-new-recommendation = New recommendation that rests on this proposition
action-recommend-on = Which propositions a recommendation rests on
action-show-recommendations = Recommendations
action-tab-concordance = Concordance of statement numbers
action-show-map = Map of categories and relations
action-about-codes = Which codes the proposition is about
action-move-up = Proposition one place up
action-move-down = Proposition one place down
