# Desk: categories and propositions
tab-categories = Categories
tab-propositions = Propositions
pane-board = Categories · { $count }
pane-card = Card
pane-quotes = Segments of the category · { $count }
pane-propositions = Propositions · { $count }
pane-proposition = Proposition
pane-evidence = Evidence · { $count }
pane-stands = Documents and silence
mode-category = Among the categories
mode-proposition = Among the propositions
menu-category = Category
menu-proposition = Proposition
hint-menu = menu

# Category
category-no-definition = No definition.
category-once = One segment only: a voice of its own, a negative case, or part of a wider concept?
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
category-ask-direction = In which direction?
category-ask-stance = Whose relation is it?
category-ask-side = { $count ->
    [one] { $count } ticked segment: on which side does it stand?
   *[other] { $count } ticked segments: on which side do they stand?
}
category-ticked-for = For the entry
category-ticked-against = Against the entry
category-ticked = { $count ->
    [one] { $count } ticked
   *[other] { $count } ticked
}
category-tick-hint = space ticks
category-tick-first = Tick segments with the space bar first.
category-tick-one-code = The ticked segments stand under several codes; one code can be split at a time.
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
proposition-codes = Codes: { $names }
proposition-earlier = Until { $day }: “{ $sentence }”
proposition-earlier-because = Until { $day } (changed by the case { $case }): “{ $sentence }”
proposition-ask-status = { $name }: where does it stand?
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
evidence-for = For · { $count }
evidence-against = Against · { $count }
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
desk-copied-proposition = Copied: { $name }

# Evidence
ticks-title-for = Evidence for { $name } · { $count ->
    [one] { $count } ticked
   *[other] { $count } ticked
}
ticks-title-against = Evidence against { $name } · { $count ->
    [one] { $count } ticked
   *[other] { $count } ticked
}
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
aim-about = Which codes is { $name } about? (one that is there is taken off)
aim-look = Segments of which code shall be read for { $name }?
picker-top = To the top of the tree
prompt-split = The code that takes the ticked segments
prompt-property = Property (duration: short … long)
prompt-entry = What do you suppose?
prompt-state = Reason (may stay empty)
prompt-proposition = New proposition
prompt-reword = New wording
prompt-because = Key of a passage or a document (H88, H)
prompt-status = Reason (may stay empty)
prompt-validity = When does it hold?

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
action-new-proposition = New proposition
action-reword = Reword the proposition
action-status = Where the proposition stands, and why
action-validity = When the proposition holds
action-about-codes = Which codes the proposition is about
action-move-up = Proposition one place up
action-move-down = Proposition one place down
