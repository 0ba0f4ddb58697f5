# Erasing for good (withdrawn consent), sweeping up afterwards, and the page for the participant.

help-erase = Erase a document, or what one speaker said in it, for good: from the project, its history and its backups (withdrawn consent)
help-erase--speaker = Only what this speaker said in it (the label of the turns, or the name of the person's case)
help-erase--with = A file that holds words of it goes too, as one of those that were listed; may be repeated
help-erase--again = Sweep up what earlier erasures left: in the history, in files that were listed, in copies
help-erase--page = Write a page for the participant: what was erased, when, what cannot be reached (docx, html, txt …)
help-erase-example = preja erase E
    preja erase E --speaker K2 --page for-K2.docx
    preja erase E --with corpus/E.docx
    preja erase --again
erase-withdrawn = [withdrawn]
erase-needs-yes = Erasing must be confirmed.
erase-needs-yes-hint = Repeat with --yes.
erase-ask = »{ $name }« will be erased for good. This cannot be undone. Type the document's label to confirm:
erase-ask-speaker = What { $speaker } said in »{ $name }« will be erased for good. This cannot be undone. Type the document's label to confirm:
erase-not-confirmed = Not confirmed; nothing was erased.
erase-tick = Numbers of what is to go too (for example 1 3-5), or Enter for none:
erase-tick-unclear = »{ $typed }« are not numbers of the list; nothing was erased.
erase-numbered = { $number }. { $what }
erase-takes = »{ $name }« goes with { $segments ->
    [one] one segment
   *[other] { $segments } segments
}, { $codings ->
    [one] one coding
   *[other] { $codings } codings
} and { $memos ->
    [one] one memo
   *[other] { $memos } memos
}, from the history and the backups too.
erase-takes-speaker = What { $speaker } said in »{ $name }« goes with { $segments ->
    [one] one segment
   *[other] { $segments } segments
}, { $codings ->
    [one] one coding
   *[other] { $codings } codings
} and { $memos ->
    [one] one memo
   *[other] { $memos } memos
}, from the history and the backups too. The paragraphs keep their numbers.
erase-takes-name = The code »{ $old }« is called by words that go; its name becomes »{ $new }«.
erase-takes-memo = The memo »{ $name }« goes: it stands on these words or quotes them.
erase-takes-setting = In the setting »{ $key }« what holds these words goes.
erase-leftovers = { $count ->
    [one] This stays and speaks of it:
   *[other] These { $count } stay and speak of it:
}
erase-leftover = In the project: { $what }
erase-leftover-kind = In the project, { $kind }: { $what }
erase-left-code = a code
erase-left-memo = a memo
erase-left-case = a case
erase-left-question = a question
erase-left-proposition = a sentence of the theory
erase-left-relation = a relation
erase-leftover-file = File: { $file }
erase-mention = Others speak of this person here; decide by hand: { $place }: { $words }
erase-unread = { $count ->
    [one] This file cannot be looked into; look yourself: { $files }
   *[other] { $count } files cannot be looked into; look yourself: { $files }
}
erase-speaker-unknown = Nobody speaks under »{ $name }« in »{ $document }«.
erase-speaker-unknown-hint = Those who speak there: { $names }.
erase-speaker-none-hint = The document has no speakers; mark them with preja document mark.
erase-with-not-found = »{ $file }« is none of the files that hold words of it, so it was not deleted and nothing was erased.
erase-with-not-found-hint = Without --with the files are listed.
erase-page-hint = Give the page another name; nothing was erased.
erased = A document was erased for good.
erased-speaker = What a speaker said was erased for good.
erased-again = Leftovers of earlier erasures were swept up.
erase-again-nothing = No erasure has left anything to sweep up.
erase-again-nothing-hint = What is found later can be erased with the ordinary commands, or the file deleted.
erase-again-hint = When you have decided on these, preja erase --again sweeps up what is left of them, also in the history.
erase-stays = { $count ->
    [one] Not everything is gone. This holds it still:
   *[other] Not everything is gone. These { $count } hold it still:
}
erase-file-gone = Deleted: { $file }
erase-sweep-due = An erasure in this project was interrupted and is still to be swept up. Open the project for writing once.
erase-sweep-finished = An erasure was interrupted earlier; it has been swept up now.
entry-erased = What this entry held was erased.
erase-beyond-copy = The copy { $copy } is of the same study and was not told of the erasure; erase there too, or let it go with --with.
erase-beyond-unreadable = The file { $copy } in the backups cannot be read and may hold it; let it go with --with.
erase-beyond-file = Backups and copies that were put elsewhere, and earlier versions kept by a synced folder, still hold it.
erase-beyond-server = The server's own backups and logs, and project files made from it with preja backup, still hold it.
erase-beyond-log = Another program reads the project just now, so its log still holds it; close that program, the next opening finishes it.
erase-beyond-snapshot = The copy { $copy } could not be deleted and still holds it.
erase-beyond-undeletable = { $file } could not be deleted and still holds it.
erase-beyond-draft = An unsaved page that quotes it lies in { $file }; open that project at the desk and close the page.
erase-beyond-tables = In the tables { $tables } the words stay in the server's files, because they belong to { $owner }. As { $owner }, open the project with preja, or run: { $command }
erase-beyond-sweep = It is erased from the project, but what lies around it could not be swept up; the next opening tries again. { $why }
store-erased-rows = { $count ->
    [one] One row was erased from this study for good and does not come back; nothing was saved.
   *[other] { $count } rows were erased from this study for good and do not come back; nothing was saved.
}
restored-without = { $count ->
    [one] One document was left out: it, or what somebody said in it, was erased from the study later.
   *[other] { $count } documents were left out: they, or what somebody said in them, were erased from the study later.
}
erase-went = { $segments ->
    [one] one coded passage
   *[other] { $segments } coded passages
}, { $codings ->
    [one] one coding
   *[other] { $codings } codings
}, { $memos ->
    [one] one note
   *[other] { $memos } notes
}
erase-went-trail = { $count ->
    [0] nothing in the history of the work
    [one] what one entry in the history of the work held
   *[other] what { $count } entries in the history of the work held
}
erase-went-copies = { $count ->
    [0] no backups (there were none)
    [one] one backup
   *[other] { $count } backups
}
erase-went-files = { $count ->
    [one] one file
   *[other] { $count } files
}
erase-page-title = At your request we have erased what you said
erase-page-what = Question
erase-page-answer = Answer
erase-page-study = Study
erase-page-day = Day
erase-page-gone = What was erased
erase-page-document = the transcript of the conversation, every version of it
erase-page-speaker = everything you said in the conversation, in every version of the transcript
erase-page-where = Where
erase-page-where-all = in the project, its history, its backups, the search index and unfinished notes on the computer where the work is done
erase-page-beyond = What we cannot reach
erase-page-beyond-file = copies that were put elsewhere (other disks, e-mail, earlier versions that a synced folder keeps)
erase-page-beyond-server = the server's own backups and logs, and project files made from it
erase-page-beyond-others = printed pages, published texts, and what people remember
erase-page-stays = { $count ->
    [one] one thing more was found that speaks of it; a researcher decides on it by hand
   *[other] { $count } things more were found that speak of it; a researcher decides on them by hand
}
erase-page-note = Written by the program with which the study is carried out. It names nobody and quotes nothing of what was erased.
