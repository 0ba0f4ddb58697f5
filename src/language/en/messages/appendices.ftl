# Propositions
analysis-propositions = Propositions
analysis-propositions-about = Propositions with their relations, evidence for and against, k/n, status and validity.
propositions-sentence = Proposition
propositions-for = Evidence for
propositions-against = Evidence against
propositions-k-of-n = k/n
propositions-status = Status
propositions-validity = Validity
propositions-earlier = Earlier wordings
propositions-of-documents = documents
propositions-of-people = people
propositions-k = { $name }: for { $support }, against { $against }
propositions-documents-for = Documents for
propositions-documents-against = Documents against
propositions-documents-base = Documents, base
propositions-people-for = People for
propositions-people-against = People against
propositions-people-base = People, base
propositions-supports = Supports
propositions-opposes = Opposes
propositions-both = Both
propositions-silent = Not mentioned
propositions-not-asked = Not asked
propositions-thin = Record too thin to tell
propositions-base = Propositions: { $n }.
propositions-base-asked = Base of k/n: documents that could tell (asked, and a record that shows it) and the people in them; a range where speakers cannot be told apart.
propositions-base-documents = Base of k/n: all documents in scope, also where it was not asked or the record is too thin to tell.
propositions-base-people = Base of k/n: the people in documents that could tell; a range where speakers cannot be told apart.
propositions-aside = Evidence that was set aside and is not counted: { $n }.

# Recommendations
analysis-recommendations = Recommendations
analysis-recommendations-about = Recommendations with the propositions they rest on, and where these stand.
recommendations-sentence = Recommendation
recommendations-on = Rests on
recommendations-line = { $name } ({ $status }): { $sentence }
recommendations-base = Recommendations: { $n }.

# Concordance
analysis-concordance = Concordance of statement numbers
analysis-concordance-about = Which statement had which number before, through all renumberings.
concordance-earlier = Before
concordance-later = Then
concordance-today = Today
concordance-at = When
concordance-base = Numbers that changed: { $n }.

# Path of a proposition
analysis-path = Path of a proposition
analysis-path-about = From statement through concept and category to the proposition, with dates, history and earlier wordings.
path-title-proposition = Path of proposition { $name }
path-title-relation = Path of relation { $number }
path-title-code = Path of the code { $path }
path-title-statement = Path of the statement { $keys }
path-step = Step
path-name = Name
path-words = Words
path-leads-to = Leads to
path-since = Since
path-history = History
path-statement = Statement
path-statement-for = Statement (for)
path-statement-against = Statement (against)
path-statement-aside = Statement (set aside)
path-relation = Relation
path-earlier = Earlier wording
path-proposition = Proposition
path-event = { $day } { $who }: { $what }
path-until = until { $day }
path-because = changed by the case: { $case }
path-relation-words = { $from } – { $kind } – { $to } (direction: { $direction }; { $stance })
path-proposition-words = { $sentence } ({ $status })
path-base = Statements: { $statements }. Concepts and categories: { $codes }.
path-choose = Choose a beginning: preja show path P3. Instead of a proposition you may name the number of a relation, a place, a statement (A12) or a code.
path-unknown = There is no proposition, relation, statement or code »{ $name }«.
path-unknown-hint = Propositions and relations are listed by preja show path, statements by preja show units, codes by preja show codebook.
path-nothing-there = Nothing is coded at { $name }, and nothing rests on it.

# Transcript with statements
analysis-transcript = Transcripts with statements
analysis-transcript-about = The transcript by paragraph with underlined, numbered statements and concepts in the margin.
transcript-title = Transcript { $label } ({ $record })
transcript-title-named = Transcript { $label }: { $name } ({ $record })
transcript-record = { $label }: { $record }.
transcript-base = Paragraphs: { $paragraphs }. Statements: { $statements }.
transcript-marks = A statement is underlined (in square brackets where there is no underlining) and followed by its number; words underlined twice lie in several statements.

# Card of a category
analysis-card = Cards of categories
analysis-card-about = Properties, suppositions with quotes for and against, and relations of a category; empty slots are left out.
card-title = Card of the category { $path }
card-slot-column = Slot
card-words = What
card-for = Quotes for
card-against = Quotes against
card-stands-column = Where interviews stand
card-stands = { $document }: { $value } – { $quote }
card-base = Cards: { $n }. Empty slots are not listed.

# Cards to cut out
analysis-cards = Cards to cut out
analysis-cards-about = A card for every statement, with an empty line for its concept or with the concept printed.
cards-base = Cards: { $n }.

# A part
select-title = { $title } – selection: segments of each code, at most { $k }; documents take turns, each with its first in the text first
select-shown = A part of the work. Segments shown: { $shown }; of all: { $all }.

# Saturation, theory
saturation-named = Codes named here
saturation-new-values = New properties
saturation-new-propositions = New propositions or narrowings
saturation-theory = New codes are codes met for the first time; they were named where they were first put. New properties: values of properties met for the first time. A proposition begins in the document with its first evidence; a narrowing stands in the document of the case that changed it.

# Appendices, more
thesis-number = Table
thesis-title-of = { $title }: { $of }
thesis-swept = Appendices of an earlier export that were removed: { $n }.
thesis-changed-stay = From an earlier export, changed by hand since and therefore kept: { $names }.
thesis-aside = Coding set aside { $place } → »{ $code }«: { $reason }
thesis-code-aside = Code set aside »{ $code }«: { $reason }
thesis-code-aside-bare = Code set aside »{ $code }« (no reason is written down)

# Questions
questions-answers = Questions, codes and propositions
