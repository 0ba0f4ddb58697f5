# Analyses: titles and doc lines
analysis-documents = Documents
analysis-documents-about = The documents with kind of record, size, codings and variables.
analysis-variables = Variables
analysis-variables-about = The values of variables by documents: what can be compared by.
analysis-sample = Sample
analysis-sample-about = The sample with region, people, date, duration and kind of record, and totals computed anew.
analysis-text = Transcripts by paragraph
analysis-text-about = The texts by numbered paragraphs with speakers and codes.
analysis-review = Review list
analysis-review-about = Segments that wait for a place in a corrected text, with the nearest words in it.
review-place = Name
review-paragraph = Par. before
review-near = Nearest
review-near-words = Nearest words
review-count = { $n ->
    [0] No segment waits for a place.
    [one] { $n } segment waits for a place. Give it one with preja segment move NAME --to WHERE --to-quote "words".
   *[other] { $n } segments wait for a place. Give them one with preja segment move NAME --to WHERE --to-quote "words".
}
analysis-citations = Quotations
analysis-citations-about = Coded passages with their keys, ready to be cited.
analysis-codebook = Codebook
analysis-codebook-about = Codes with definitions, criteria and examples, and how many segments and documents.
analysis-codes-documents = Codes by documents
analysis-codes-documents-about = How many segments each code has in each document.
analysis-codes-values = Codes by regions
analysis-codes-values-about = Per code and value: segments, documents, how many documents there are, their share, people.
analysis-cooccurrence = Co-occurrence of codes
analysis-cooccurrence-about = Which codes meet: on overlapping words, in the same paragraph, in the same document.
analysis-steps = Steps
analysis-steps-about = The six steps of the method and where the work stands, in numbers.
analysis-board = Comparison board
analysis-board-about = Documents, people (--unit cases) or regions side by side, categories as rows, with counts and summaries.
analysis-summaries = Summary grid
analysis-summaries-about = Summaries by document and code with the quotes they rest on.
analysis-questions = Questions
analysis-questions-about = Questions by documents: asked, not asked, or brought up unasked.
analysis-saturation = Code saturation
analysis-saturation-about = How many new codes each interview brings in the order of interviewing, with a band over random orders.
analysis-agreement = Intercoder agreement
analysis-agreement-about = The list of disagreements with definitions and decisions; coefficients on request.
analysis-memos = Memos
analysis-memos-about = All memos by the time they were begun, with their kind and what they stand on.
analysis-methodology = Facts for the methodology chapter
analysis-methodology-about = Facts of the study in the order of a methodology chapter, with gaps named.

# Headings
table-language = Language
table-paragraphs = Paragraphs
table-paragraph = Paragraph
table-codings = Codings
table-path = Path
table-definition = Definition
table-include = Inclusion criteria
table-exclude = Exclusion criteria
table-example = Example
table-in-vivo = In vivo
table-yes = yes
table-kind = Kind
table-text = Text
table-codes = Codes
table-on = On
table-title = Title
table-memo = Memo
table-changed = Changed
table-variable = Variable
table-value = Value
table-summary = Summary
table-quotes = Quotes
table-key = Key
table-category = Category

# Kinds
table-memo-on-diary = research diary
table-memo-on = { $names }
paragraph-kind-said = said
paragraph-kind-question = question
paragraph-kind-heading = heading
paragraph-kind-missing = missing
question-kind-research = research question
question-kind-guide = guide question
code-state-in-use = in use
code-state-chosen = chosen
code-state-set-aside = set aside

# Codebook, texts, memos, variables
codebook-undefined = { $n ->
    [one] { $n } code has no definition.
   *[other] { $n } codes have no definition.
}
text-base = Documents: { $documents }. Paragraphs: { $paragraphs }.
memos-base = Memos: { $n }.
variables-base = Documents: { $documents }. Variables: { $variables }.
variables-own = Segments with a value of their own: { $n }. It overrides the document's.
codes-documents-unit = Counted are coded segments, with subcodes. An empty cell does not say that nothing was said of it.

# Co-occurrence
cooccurrence-a = Code A
cooccurrence-b = Code B
cooccurrence-overlap = Overlap
cooccurrence-paragraph = Same paragraph
cooccurrence-document = Same document
cooccurrence-unit = Overlap and same paragraph: pairs of segments. Same document: documents in which both codes stand.
cooccurrence-own = Each code counts by itself, without subcodes.
cooccurrence-level = Codes of the chosen level count with their subcodes.
cooccurrence-place = Co-occurrence is a place to look and no evidence of a relation.

# Board and summaries
board-unit-documents = The number: coded segments, with subcodes. Under it the summary of the code in the document.
board-unit-groups = The number: documents with the code of all documents in the group, with subcodes. Under it the summaries by document.
board-unit-persons = Number: coded segments of the person, with subcodes; a segment in which several people are heard counts for each. A range: at most so many, if the segments whose speaker is not known are this person's too. Below it the summary of the code for the person.
board-unknown = not known who
board-by-or-cases = The board stands by a variable or by people, not by both: leave out --by or --unit cases.
board-shared = Shared
board-different = Different
board-read = Read the quotes of both sides before you compare numbers.
summaries-base = Rows: { $n }.

# Sample
sample-people = Participants
sample-base = Documents: { $n }. Totals are computed anew from the rows.
sample-people-differ = The number of linked people differs from the variable in the documents: { $documents }.

# Questions
step-step = Step
step-what = What
step-count = Number
step-note = The steps are no sequence to be finished: one goes back and forth between them. Only what was written is counted; text without a code is no gap.
step-material = 1 The material in order
step-units = 2 Coding units
step-open = 3 Open coding
step-axial = 4 Concepts chosen and defined, axial coding
step-relational = 5 Relational coding
step-theory = 6 Theoretical formulation
step-always = All along
step-documents = documents
step-cases = cases (people and offices)
step-research-questions = research questions
step-guide-questions = guide questions
step-statements = statements
step-marked = marked among them, no code yet
step-numbered = with a fixed number among them
step-codes = codes
step-in-vivo = in vivo among them
step-segments = coded segments
step-aside = codings set aside
step-categories = categories (codes with subcodes)
step-chosen = codes chosen for relational coding
step-defined = codes with a definition
step-properties = properties
step-values = values of properties
step-entries = entries on cards
step-relations = relations between categories
step-summaries = summaries for comparison
step-shared = notes on what is shared
step-different = notes on what differs
step-propositions = propositions
step-for = quotes for
step-against = quotes against
step-tentative = tentative propositions
step-supported = supported propositions
step-narrowed = narrowed propositions
step-abandoned = abandoned propositions
step-earlier = earlier wordings
step-recommendations = recommendations
step-memos = memos
step-diary = pages of the research diary
questions-number = No.
questions-question = Question
questions-codes = Answered by codes
questions-asked = Asked
questions-not-asked-count = Not asked
questions-asked-at = par. { $numbers }
questions-not-asked = not asked
questions-brought-up = brought up
questions-not-asked-brought-up = not asked, brought up
questions-unknown = –
questions-base = Questions: { $questions }. Documents: { $documents }. A dash: it is not known whether it was asked, and no code answers it there.

# Saturation
saturation-number = No.
saturation-new-codes = New codes
saturation-total = Total
saturation-band-low = Band from
saturation-band-high = Band to
saturation-by-date = Order: by the date of the interview.
saturation-by-order = Order: that of the project, because not every document has a date.
saturation-band = Band: between the 5th and the 95th percentile of the total over { $n } random orders.
saturation-meaning = Saturation of codes is not saturation of meanings; there is no threshold to be reached.

# Agreement
agreement-definitions = Definitions
agreement-decision = Consensus decision
agreement-reason = Reason
agreement-level = Level
agreement-units = Units
agreement-agreed = Agreements
agreement-percent = Per cent agreement
agreement-q = q
agreement-cohen = Cohen's κ
agreement-brennan-prediger = Brennan–Prediger κn
agreement-fleiss = Fleiss' κ
agreement-alpha = Krippendorff's α
agreement-alpha-u = Krippendorff's αU
agreement-found = Units found
agreement-undefined = undefined
agreement-pooled = all codes
agreement-level-units = given units
agreement-level-exists = code in the document
agreement-level-frequency = frequency in the document
agreement-level-overlap = overlap of at least { $share }%
agreement-level-boundaries = boundaries of segments
agreement-coders = Compared are the codings of: { $names }.
agreement-nothing-common = No document was coded by everyone compared.
agreement-given = Unit: given coding units. Documents: { $documents }. Number of units: { $units }.
agreement-free = Unit: segments that each found by oneself. Documents: { $documents }. Threshold of overlap: { $share }%.
agreement-disagreements = Disagreements: { $n }. Decision and reason come from a memo of the kind meeting on the passage.
agreement-coefficients-hint = --shape long prints the coefficients.
agreement-undefined-note = Where there is one value only or nothing to compare, a coefficient is undefined. A unit that one coder left without a code is missing for that coder; what nobody coded is left out.
agreement-open-coding = On first open coding the result is the list of disagreements, not a coefficient.
agreement-needs-two = Agreement needs the codings of at least two people.
agreement-needs-two-hint = Name them with --coder, or wait until somebody else has coded.

# Methodology chapter
methodology-section = Part of the chapter
methodology-fact = Fact
methodology-known = Value
methodology-gap = Gap
methodology-gaps = { $n ->
    [0] No gaps.
    [one] { $n } fact is missing.
   *[other] { $n } facts are missing.
}
methodology-of-questions = Research questions
methodology-of-sample = Sample
methodology-of-collection = Data collection
methodology-of-material = Material
methodology-of-analysis = Analysis
methodology-value = { $value }
methodology-count = { $name }: { $n }
methodology-from-to = from { $from } to { $to }
methodology-minutes = { $sum } min in all, from { $least } to { $most } min (interviews with a known duration: { $n })
methodology-research-questions = Number of research questions
methodology-guide-questions = Number of guide questions
methodology-regions = Regions
methodology-days = Time of collection
methodology-durations = Duration of interviews
methodology-recorded = Recorded
methodology-authorised = Member-checked
methodology-words = Words said
methodology-codes = Codes by level
methodology-definitions = Codes with a definition
methodology-chosen = Codes chosen for relational coding
methodology-units = Marked coding units
methodology-set-aside = Codings set aside
methodology-coders = Codings by person
methodology-coding-days = Time of coding
methodology-memos = Memos by kind
methodology-no-level = no level
methodology-no-research-questions = No research questions are written down (question add research).
methodology-no-guide-questions = No guide questions are written down (question add guide).
methodology-no-documents = There are no documents.
methodology-no-people = No people are linked with the documents (case add).
methodology-no-regions = There is no variable region, or it has no values.
methodology-no-dates = There is no variable date, or it has no values.
methodology-no-durations = There is no variable duration (in minutes), or it has no values.
methodology-no-recorded = There is no variable recorded, or it has no values.
methodology-no-authorised = There is no variable authorised, or it has no values.
methodology-no-codes = There are no codes yet.
methodology-undefined = { $n ->
    [one] { $n } code has no definition.
   *[other] { $n } codes have no definition.
}
methodology-no-chosen = No code is marked as chosen (code state).
methodology-no-segments = There are no coded segments yet.
methodology-one-coder = One person coded; agreement cannot be reported.
methodology-no-memos = There are no memos.

# Open and axial coding, units
analysis-open = Open coding
analysis-open-about = Statements with numbers, concepts, categories and themes, by document or by theme.
analysis-axial = Axial coding
analysis-axial-about = The tidy list of themes, categories and concepts with the numbers of statements.
analysis-units = Coding units
analysis-units-about = Statements with their numbers, their place in the text and earlier numbers.
level-theme = Theme
level-supercategory = Supercategory
level-category = Category
level-concept = Concept
open-number = Statement no.
open-statement = Statement
open-question = Question { $number }: { $words }
open-base = Statements: { $statements }. Pairs of statement and code: { $rows }.
open-waiting = Statements that wait for a concept: { $n }.
axial-statements = Statement nos.
units-fixed = Number fixed
units-earlier = Earlier numbers
units-base = Documents: { $documents }. Statements: { $units }, of them with a code: { $coded }, with a fixed number: { $fixed }.
table-unknown-column = The table has no column { $column }.

# Relational coding
analysis-relations = Relations
analysis-relations-about = Relations between codes with kind, direction and the places they rest on.
relations-number = No.
relations-a = Category A
relations-b = Category B
relations-kind = Relation
relations-direction = Direction
relations-stance = Said or inferred
relations-quotes = Places
relations-evidence = Quotes
relations-base = Relations: { $n }.
analysis-map = Map
analysis-map-about = Categories and the relations between them, drawn in layers; as a table the same relations row by row.
map-legend-box = In a box under the name: segments/documents, subcodes included.
map-legend-line = Beside a line: number and kind of the relation, + strengthens, − weakens, then places/documents. Solid line: said; dashed: inferred.
map-legend-way = What leads to something else stands above it. The arrow shows how the relation reads; without an arrow it reads both ways.
analysis-relation-quotes = Quotes of relations
analysis-relation-quotes-about = The segments that relations rest on: a question about relations finds places in the texts.
relation-quotes-base = Segments: { $n }.
relations-step = Step
relations-way = Direction of the way
relations-way-again = { $direction } ↺
relations-again = ↺: the code stands on the same way already, so the way ends here.
relations-cut = There are more ways; their beginning is listed.
relations-leads-to = What leads to: { $code }.
relations-leads-from = Where it leads: { $code }.
relations-from = Only relations from: { $code }.
relations-to = Only relations to: { $code }.
relations-of-kind = Only the kind: { $kind }.
relations-of-direction = Only the direction: { $direction }.
relations-of-stance = Only: { $stance }.
relation-kind-related-to = related to
relation-kind-condition-for = condition for
relation-kind-consequence = consequence of
relation-kind-strategy-for = strategy for
relation-kind-part-of = part of
relation-kind-kind-of = kind of
relation-kind-in-opposition-to = in opposition to
relation-kind-own = { $name }
direction-strengthens = strengthens (+)
direction-weakens = weakens (−)
direction-undetermined = undetermined
stance-said = a participant says so
stance-inferred = inferred
proposition-kind-description = description
proposition-kind-link = link
proposition-kind-condition = condition
proposition-kind-comparison = comparison or type
proposition-kind-absence = absence of a pattern
proposition-kind-model = model
proposition-status-tentative = tentative
proposition-status-supported = supported
proposition-status-narrowed = narrowed
proposition-status-abandoned = abandoned

# Checking the citations of a text
cited-title = Citations in the text
cited-line = Line
cited-quote = Quote
cited-finding = What is wrong
cited-base = Citations: { $citations }. Quotes: { $quotes }.
cited-findings = { $n ->
    [0] All keys lead to their place and all quotes agree with the transcripts.
    [one] { $n } thing is wrong.
   *[other] { $n } things are wrong.
}
cited-no-number = The key { $key } leads nowhere: the document has no such place.
cited-no-document = The key { $key } leads nowhere: there is no document with this label.
cited-elsewhere = The quote does not stand there; it stands at { $key }.
cited-differs-from = Differs from the transcript from the word “{ $word }” on.
cited-not-there = These words are not in the transcript at that place.
cited-own-paraphrase = This is a paraphrase from a memo, not what was said; it does not belong in quotation marks.
cited-notes-quoted = The record is notes; nobody said these words, so no quotation marks.
cited-paraphrase-unsaid = The record is a paraphrase; the bracket does not say so (paraphrase).
quantity-title = Quantity words
quantity-word = Word
quantity-sentence = Sentence
quantity-base = Quantity words: { $n }. They are no errors; think of whom each speaks: people, interviews or offices.
quantity-author = The word stays yours; --code CODE prints the numbers of a code.
quantity-numbers = { $code } – interviews: { $k } of { $n }, people: { $people } of { $base }, segments: { $segments }.

# Appendices
thesis-title = Appendices
thesis-file = File
thesis-about = What it holds
thesis-rows = Rows
thesis-left-out = Without rows and therefore left out: { $names }.
thesis-numbers-computed = Statements whose number is not fixed yet: { $n }. preja unit fix writes them.
thesis-alone = The appendices are made in a folder of their own, not together with other tables.
thesis-alone-hint = Run preja export thesis, and the other tables apart.
