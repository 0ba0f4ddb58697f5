search-index-failed = The search index cannot be used.
search-index-failed-hint = The next search builds it anew; the texts are not affected.
search-empty = There is nothing to search for.
search-empty-hint = Type a word, such as udeleženec, or a filter, such as code:Sram.
search-too-long = The query is too long: at most { $most } bytes.
search-too-deep = Too many parentheses inside each other.
search-too-many = Too many words and filters: at most { $most }.
search-paren-open = This parenthesis is not closed.
search-paren-close = This parenthesis was not opened.
search-quote-open = This quotation mark is not closed.
search-regex-open = The pattern between slashes does not end: the second slash is missing.
search-regex-wrong = The pattern between the slashes cannot be read.
search-regex-hint = A dot is any letter, a star repeats: /zapos.*/.
search-operator-left = Something is missing before { $operator }.
search-operator-right = Something is missing after { $operator }.
search-number = After { $operator } comes a number from 0 to { $most }.
search-distance = After ~ and APPROX/ comes 0, 1 or 2: how many letters may differ.
search-near-words = NEAR and THEN join words or a choice of words in parentheses: (delo OR služba).
search-near-mixed = NEAR and THEN join two words or two codes.
search-near-mixed-hint = A space joins words and codes: delo code:Sram.
search-pattern-bare = A pattern needs at least one letter: zaposl* or *nost.
search-filter-empty = The value after { $name }: is missing.
search-is-unknown = “{ $value }” is no state: is:coded or is:uncoded.
search-in-unknown = “{ $value }” is no extent: in:segments.
search-segments-alone = in:segments holds for the whole query and cannot stand beside OR or NOT.
search-variable-hint = If you were looking for a colon, put the words in quotation marks.
search-speaker-unknown = There is no speaker “{ $name }”.
search-coder-unknown = There is no coder “{ $name }”.
search-group-unknown = There is no group “{ $name }”.
search-value-unknown = The variable “{ $variable }” has no value “{ $value }”.
search-unknown-hint = There are: { $names }.
search-unknown-none = The project has none yet.

why-form = as typed: { $by }
why-lemma = same word: { $by }
why-reading = may be the word: { $by }
why-name = name: { $by }
why-acronym = acronym: { $by }
why-compound = compound: { $by }
why-lexicon = by your lexicon: { $by }
why-spoken = written as spoken: { $by }
why-repaired = repaired reading: { $by }
why-folded = with carons: { $by }
why-pattern = fits the pattern: { $by }
why-approx = spelled alike: { $by }
search-why-and = { $first } · { $then }
why-pair = counterpart: { $by }

search-help-word = a word in all its forms
search-help-folded = typed without carons it finds words with them too
search-help-and = both words in one paragraph (a space is AND)
search-help-or = one word or the other
search-help-not = the first word without the second
search-help-group = parentheses say what belongs together
search-help-phrase = exactly these words in a row
search-help-slop = these words in any order, at most three others between
search-help-near = one near the other, at most three other words between
search-help-then = first the one, later in the same paragraph the other
search-help-pattern = * is any letters, ? is one letter
search-help-approx = also with one letter different (at most ~2)
search-help-regex = a regular expression for a whole form
search-help-doc = only in this document
search-help-group-filter = only in this group of documents
search-help-speaker = only paragraphs of this speaker
search-help-variable = only where the variable has this value, at any level of its path
search-help-code = the word in segments with this code and all under it
search-help-coder = what this person coded
search-help-uncoded = what is not coded; is:coded, what is
search-help-overlap = places where segments of both codes overlap
search-help-codes-near = segments of both codes, at most two paragraphs apart
search-help-codes-then = a segment of the first code and after it one of the second
search-help-segments = search of coded segments: both words in the same segment

table-search = Hits
table-search-unit = { $total ->
    [one] { $total } paragraph has
   *[other] { $total } paragraphs have
} what was searched for.
table-search-unit-segments = { $total ->
    [one] { $total } segment has
   *[other] { $total } segments have
} what was searched for.
table-search-shown = Shown: { $shown } of { $total }.
search-column-document = Document
search-column-paragraph = Par.
search-column-text = Text
search-column-codes = Codes
search-column-why = Why
analysis-words = Words
analysis-words-about = How often words occur by their dictionary form, with all forms that stand in the texts.
words-column-word = Word
words-column-count = Occurrences
words-column-documents = Documents
words-column-forms = Forms
words-unit = Counted are the words in the texts of { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}: { $words }, of which { $kept } are no common function words.
words-ambiguous-note = A form that may belong to several words is counted with the first.
words-limited = The table ends with the commonest words; without --limit it has them all.
search-help-from-hits = what was coded from the hits of a search
search-help-saved = what a saved search asks, with a filter of its own
search-saved-unknown = There is no saved search »{ $name }«.
search-saved-round = The saved search »{ $name }« holds itself.
search-saved-deep = The saved search »{ $name }« lies too deep: searches may lie within each other up to { $most } deep.
search-saved-many = With »{ $name }« more than { $most } saved searches would be put into this one.
search-by-document = document
search-by-code = code
search-column-place = Place
search-column-before = Before
search-column-word = Word
search-column-after = After
search-column-hits = Hits
search-column-by = By
search-column-name = Name
search-column-query = Query
table-kwic = Words in context
table-search-words = { $n ->
    [one] { $n } word found.
   *[other] { $n } words found.
}
table-search-counts = Hits by document, value and code
table-search-counts-note = A code counts with all under it. Each count is what the query finds with that filter added.
table-saved = Saved searches
table-saved-none = There are none yet: preja search QUERY --save NAME keeps one.
table-saved-note = Found again as saved:NAME, also inside another query and with --search.
table-search-query = Query: { $query }
