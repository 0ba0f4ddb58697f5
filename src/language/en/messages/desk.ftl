# The desk: tabs and panes
tab-coding = Coding
tab-segments = Segments
tab-frequencies = Frequencies
tab-search = Search
tab-memos = Memos
tab-history = History
pane-documents = Documents
pane-reader = Text
pane-codes = Codes · { $count }
pane-here = Segments here · { $count }
pane-search = Search
pane-memos = Memos · { $count }
pane-history = History

# Reading
reader-empty = The project has no documents yet. Insert (or F10, "Import files") chooses files and shows what is in them before they come in.
reader-paragraphs = { $count ->
    [one] { $count } paragraph
   *[other] { $count } paragraphs
}
reader-read = read up to { $read }
reader-unit = unit
reader-missing = (the text of this paragraph is not here)
unit-word = word
unit-clause = clause
unit-sentence = sentence
unit-paragraph = paragraph
unit-turn = turn
here-none = There are no segments at this place.
here-memo = + memo
documents-none = No documents.
documents-no-group = Without a group
documents-variables = Variables

# Codes
codes-none = No codes.
codes-legend = { $segments ->
    [one] { $segments } segment
   *[other] { $segments } segments
} · { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}
codes-legend-own = The code itself: { $segments ->
    [one] { $segments } segment
   *[other] { $segments } segments
} · { $documents ->
    [one] { $documents } document
   *[other] { $documents } documents
}
codes-legend-none = No segments
codes-legend-own-none = The code itself: no segments
codes-definition = Definition
codes-include = Used when …
codes-exclude = Not used when …
codes-example = Anchor example
codes-define = Definition of »{ $code }«
codes-remove-title = Delete a code
codes-remove = Delete »{ $code }« ({ $codes ->
    [0] no subcodes
    [one] { $codes } subcode
   *[other] { $codes } subcodes
}, { $codings ->
    [0] no coded segments
    [one] { $codings } coded segment
   *[other] { $codings } coded segments
})
color-red = red
color-orange = orange
color-yellow = yellow
color-green = green
color-teal = teal
color-blue = blue
color-purple = purple
color-pink = pink
color-brown = brown
color-grey = grey

# The code picker
picker-title = Code for { $place } »{ $quote }«
picker-recode = Another code for { $place } in place of »{ $code }«
picker-hits = { $count ->
    [one] Code for { $count } place from the search »{ $query }«
   *[other] Code for { $count } places from the search »{ $query }«
}
picker-no-code = No code (unit only)
picker-no-code-about = The place is marked as a coding unit; a code can come later.
picker-new = new code »{ $path }«
picker-tree = The new code in the tree:
picker-near = A similar code is there already: { $paths }
picker-name-first = Type the name of the new code first.

picker-keys = Enter codes · Tab ticks several · Ctrl-N new code under the highlighted one · Esc back
picker-keys-one = Enter codes · Ctrl-N new code under the highlighted one · Esc back
editor-keys = Esc saves and closes

# A line to write
prompt-find = Find in the document
prompt-go-to = Go to a paragraph or a citation key (27, D27)
prompt-save-search = Name of the search
prompt-new-code = Name of the new code (a > b > c is a path)
prompt-rename-code = New name of the code
prompt-weight = Weight from 0 to 100 (empty: none)
prompt-reason = Why it is set aside
prompt-in-vivo = In vivo code
prompt-weight-bad = A weight is a whole number from 0 to 100.

# Tables
segments-title = { $count ->
    [0] No segments
    [one] { $count } segment
   *[other] { $count } segments
}
segments-none = There are no segments in this scope.
segments-unplaced = This segment stands in an older version of the text; it is on the review list.
scope-own = without subcodes
scope-from-hits = from hits
desk-search-relevance = The most telling first.
desk-search-saved = saved:{ $name } – { $query }
scope-coders = coded by { $names }
desk-hidden = { $count } hidden by a filter
frequencies-no-cell = There are no segments behind this cell.
frequencies-no-variable = No comparison (all documents)

# Search
search-about = A word is found in all its forms, also without carons. Enter searches, then opens the hit; Space ticks hits to code them together.
search-found = { $count ->
    [0] Nothing found for »{ $query }«.
    [one] »{ $query }«: { $count } paragraph, documents: { $documents }
   *[other] »{ $query }«: { $count } paragraphs, documents: { $documents }
}
desk-search-segments = { $count ->
    [0] Nothing found for »{ $query }«.
    [one] »{ $query }«: { $count } segment, documents: { $documents }
   *[other] »{ $query }«: { $count } segments, documents: { $documents }
}
desk-search-opening = Texts are being prepared for searching …
desk-search-preparing = Texts are being prepared for searching { $done }/{ $all }
desk-search-waiting = { $count ->
    [one] { $count } document is still being prepared and was not searched.
   *[other] { $count } documents are still being prepared and were not searched.
}
desk-search-by-document = Documents
desk-search-by-code = Codes
desk-search-ticked = { $count ->
    [one] Ticked hits: { $ticked }. { $key } codes { $count } sentence.
   *[other] Ticked hits: { $ticked }. { $key } codes { $count } sentences.
}
desk-search-ticked-places = { $count ->
    [one] Ticked hits: { $ticked }. { $key } codes { $count } place.
   *[other] Ticked hits: { $ticked }. { $key } codes { $count } places.
}
desk-search-none-ticked = No hit is ticked. Space in the list ticks one.
desk-search-meant = The word »{ $typed }« stands nowhere. Did you mean »{ $meant }«? Enter looks for it.
desk-search-pairs = Counterparts in the texts: { $words }. Enter takes them in.
desk-search-pairs-taken = Counterparts taken in: { $words }. Enter leaves them out.
desk-search-more = Hits shown: { $shown } of { $total }. Enter shows the next ones.

# Memos and history
memo-on = Memo: { $what }
memo-diary = Research diary
memos-none = No memos. Ctrl-O opens a page of the research diary.
memo-kind-theoretical = theoretical
memo-kind-methodological = methodological
memo-kind-reflexive = reflexive
memo-kind-code = on a code
memo-kind-case = on a case
memo-kind-meeting = meeting
memo-kind-summary = summary
memo-kind-paraphrase = paraphrase
memo-kind-literature = literature
memo-kind-shared = shared
memo-kind-different = difference
history-none = There are no entries yet.
history-changed = { $verb } · rows changed: { $rows }
history-rows-coders = coders { $count }
history-rows-settings = settings { $count }
history-rows-texts = texts { $count }
history-rows-documents = documents { $count }
history-rows-codes = codes { $count }
history-rows-segments = segments { $count }
history-rows-codings = coded segments { $count }
history-rows-cases = cases { $count }
history-rows-variables = variables { $count }
history-rows-values = values { $count }
history-rows-questions = questions { $count }
history-rows-memos = memos { $count }

# What is said
desk-offer = Keys: simple. For single letters or vim: F10, Study and desk.
desk-preset-simple = Keys: simple. Letters open the code picker or filter the list.
desk-preset-expert = Keys: single letters are commands.
desk-preset-vim = Keys: single letters, and the movements of vim.
desk-theme-auto = Colours: as the terminal has them.
desk-theme-dark = Colours: for a dark ground.
desk-theme-light = Colours: for a light ground.
desk-theme-16 = Colours: the terminal's sixteen.
desk-theme-plain = No colours.
desk-saved = Everything is saved already.
desk-copied = Copied: citation { $place }
desk-copied-rows = Copied: { $count ->
    [one] { $count } row of the table
   *[other] { $count } rows of the table
}
desk-copied-memo = Copied: the memo
desk-copied-entry = Copied: entry { $number }
desk-copied-program = · on the clipboard ({ $program })
desk-copied-terminal = · on the terminal's clipboard (OSC 52)
desk-copied-file = · into the file { $file }
desk-found = Found: { $place }
desk-found-nothing = This document does not have »{ $words }«.
desk-nothing-further = There is nothing of that kind further on in the document.
desk-nothing-here = There are no words here that could be coded.
desk-no-coding-here = There is no code at this place.
desk-no-last-code = No code was used in this session yet.
desk-no-paragraph = There is no paragraph { $number }.
desk-not-here = Not available here: { $what }
desk-unit = { $place } · unit without a code
desk-cancel = Cancel
desk-read-only = read-only
desk-synced = Changes of others taken over: { $count }
desk-terminal = The terminal does not answer.
desk-broken = The desk stopped because of a mistake in the program.
desk-broken-hint = Everything acknowledged is saved, the open page too. Open the project again; preja check looks it over.
desk-too-small = The window is too small: the desk needs { $width } columns and { $height } lines at least. Ctrl-Q leaves the desk.
pasted-title = Pasted text ({ $count ->
    [one] { $count } character
   *[other] { $count } characters
})
pasted-search = Search for it in all documents
pasted-diary = Write it into the research diary
pasted-drop = Drop it
palette-title = Commands
menu-title = Menu
menu-coding = Coding
menu-selection = Selection
menu-codes = Codes
menu-table = Table
menu-go = Go to
menu-view = View
menu-study = Study and desk
help-title = Help
help-preset = Keys: { $preset }.
help-typing = Select text and type the name of a code; Enter applies it. In lists typing filters.
help-mouse = Mouse: dragging selects by words (freely with Alt), a double click selects the unit, a triple click the paragraph; a click on a code applies it to the selection, a right click opens the menu. Shift and dragging stay the terminal's own.
preset-simple = simple
preset-expert = single letters
preset-vim = vim
mode-everywhere = Everywhere
mode-reader = In the text
mode-list = In a list
mode-grid = In a table
mode-field = In a line to write
mode-hits = Among the hits
mode-choice = In a choice
mode-editor = On a page to write

# Hints in the bottom line
hint-code = code
hint-remove = remove
hint-memo = memo
hint-undo = undo
hint-tab-search = search
hint-palette = commands
hint-help = help
hint-enter = choose
hint-show-segments = segments
hint-tick = tick
hint-code-hits = code ticked
hint-next-pane = pane
hint-sort = sort
hint-copy = copy
hint-cancel = back
hint-saved = save

# Actions
action-help = Help
action-menu = Menu
action-palette = All commands
action-quit = Leave the desk
action-suspend = Stop the program and return to the shell
action-saved = Is it saved?
action-undo = Undo
action-redo = Redo
action-copy = Copy the citation or the rows of the table
action-tab-coding = Tab: coding
action-tab-segments = Tab: segments
action-tab-frequencies = Tab: frequencies
action-tab-search = Tab: search
action-tab-memos = Tab: memos
action-tab-history = Tab: history
action-next-pane = Next pane
action-previous-pane = Previous pane
action-drawer = Open or close the codes pane
action-back = Back to where you were
action-cancel = Leave what is open
action-enter = Open or apply
action-up = Up
action-down = Down
action-left = Left
action-right = Right
action-page-up = Page up
action-page-down = Page down
action-home = To the first in the paragraph or row
action-end = To the last in the paragraph or row
action-top = To the beginning
action-bottom = To the end
action-widen = Widen the unit (word, clause, sentence, paragraph, turn)
action-narrow = Narrow the unit
action-extend-up = Extend the selection up
action-extend-down = Extend the selection down
action-extend-left = Extend the selection back
action-extend-right = Extend the selection on
action-edge-start = Arrows move the start of the selection
action-edge-end = Arrows move the end of the selection
action-edge-back = Edge of the selection a character back
action-edge-on = Edge of the selection a character on
action-select = Free selection by words
action-select-all = Select the paragraph, then the whole document
action-code = Code
action-repeat = Repeat the last code
action-in-vivo = In vivo code
action-remove = Remove
action-recode = Recode
action-weight = Weight
action-set-aside = Set aside
action-mark-unit = Mark a unit without a code, or take the mark off
action-memo = Memo
action-diary = Research diary
action-cycle = Next segment at this place
action-tick = Tick the hit or the segment, or take the tick off (space)
action-tick-all = Tick all that are shown, or none
action-code-hits = Code the ticked hits
action-find = Find in the document
action-find-next = Next hit
action-go-to = Go to a paragraph or a citation key
action-next-unread = To the next uncoded passage
action-next-same = To the next segment of this code
action-next-memo = To the next segment with a memo
action-next-document = Next document
action-previous-document = Previous document
action-new-code = New code
action-rename-code = Rename the code
action-define-code = Definition of the code
action-color-code = Colour of the code
action-show-segments = Show segments
action-fold = Fold or open
action-sort = Sort by the column
action-variable = Compare by …
action-deeper = A deeper level of the values
action-shallower = A higher level of the values
action-count-unit = Count documents, segments or cases
action-show-all = Show all
action-save-search = Save the search
action-in-segments = In coded segments
hint-in-segments = in segments
action-from-hits = From hits only
hint-save-search = save
action-spacing = Space between paragraphs
action-preset-simple = Keys: simple
action-preset-expert = Keys: single letters
action-preset-vim = Keys: vim
action-theme = Other colours
action-language = Slovenščina
