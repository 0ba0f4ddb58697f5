journal-newer = The journal holds an entry of format { $format }, and this preja reads up to { $known }. Use a newer preja.
journal-unreadable = An entry of the journal cannot be read. Run preja check, then preja restore with the last good backup.
store-copy-hint = To work on it, make a copy that you may write in: preja restore "{ $place }" --to NEW.preja
store-copy-server-hint = To work on it, make a copy of it: preja backup FILE.
store-copy-unmade = The project { $place } can only be read out of a private copy here, and that could not be made.
store-copy-unmade-hint = Check that there is room on the disk, and that you may write in your own folders.
store-file-unwritable = You may read the project { $place } and not write in it, so it is open for reading only.
store-folder-unwritable = You may not write in the folder of { $place }, so the project is open for reading only.
store-foreign = In the database of { $place } are tables or views that preja did not make: { $names }.
store-foreign-acts = Something that preja did not make would act in the database of { $place } whenever something is saved, so the project is open for reading only: { $names }.
store-foreign-acts-hint = Ask the owner of the database to take it away.
store-held-ahead = The project { $place } is open on the machine { $host } (user { $user }), or was; its last sign is of { $last }, so one of the two clocks is wrong. Here it is for reading only.
store-held-elsewhere-hint = If nobody works on the machine { $host } any more, open the project with --take-over.
store-held-here-hint = Close it there.
store-held-hint = Close it there. If nobody has it open, remove the file { $lock }.
store-linked = { $count ->
    [one] The project { $place } has one name, so it is open for reading only.
   *[other] The project { $place } has { $count } names (hard links). Who writes under one does not see who writes under another, so it is open for reading only.
}
store-lock-no-room = There is no room on the disk for the lock of { $place }, so the project is open for reading only.
store-lock-special = { $lock } is a link, a pipe or a device and not the lock of { $place }, so the project is open for reading only.
store-no-locks = The disk of { $place } knows no locks: nobody would notice that two write at once. So the project is open for reading only.
store-no-locks-hint = Copy it to a disk of this machine and work there: preja restore "{ $place }" --to NEW.preja
store-older-read = The project { $place } has format { $found } and was read out of a copy that was brought to format { $known }; preja migrate does that for good.
store-special = { $place } is not an ordinary file.
store-special-hint = Remove it, or have the sender explain what it is.
store-busy = The project { $place } is being written by another program just now.
store-busy-hint = Try again in a moment.
store-damaged = The project { $place } is damaged: the database cannot read a part of it.
store-damaged-hint = Make a new project from the last good backup with preja restore; backups are in the folder backups beside the project.
store-empty = The file { $place } is empty: there is no project in it.
store-exists = { $place } exists already and is not written over.
store-exists-hint = Choose another name.
store-failed = The database did not do what was asked of it in { $place }: { $detail }.
store-full = There is no room left on the disk of { $place }.
store-full-hint = The project was not touched. Free some space and repeat what you did; what was saved before is safe.
store-forbidden = You may not write in the folder of { $place }.
store-forbidden-hint = The project was not touched. Ask for the right to write there, or look at it with --read-only.
store-gone = { $place } is not there any more: the file or its folder was moved, renamed, replaced or deleted.
store-gone-hint = Look for it and open it where it is now; what was saved before is in it.
store-limit = { $place } may not grow: the system allows no larger file here.
store-limit-hint = The project was not touched. Raise the limit on the size of files (ulimit -f), then repeat what you did.
store-silent = { $place } could not be read or written just now: its disk or folder does not do what it should.
store-silent-hint = The project was not touched. Look whether the disk or the network folder is there, then repeat what you did.
store-memory = There is not enough memory.
store-memory-hint = The project was not touched. Close other programs, then repeat what you did.
store-unsure = It is not certain whether this was saved: { $place } failed just while it was being saved.
store-unsure-hint = Open the project again and look at the latest line of preja trail before you repeat it.
store-log-read = It is saved. Another program is reading { $place } just now, so the latest work still lies beside it in { $log }; keep the two together until the project is opened the next time.
store-log-beside = It is saved, but the latest work could not be moved into { $place } and still lies beside it in { $log }; keep the two together until the project is opened the next time. { $why }
store-head-held = Nothing was saved: { $who } is writing to the project just now.
store-head-held-since = Nothing was saved: { $who } has been writing to the project since { $since }.
store-held = The project { $place } is open in another window, so here it is for reading only.
store-held-elsewhere = The project { $place } has been open on the machine { $host } since { $since } (user { $user }), so here it is for reading only.
store-held-here = The project { $place } has been open in another window since { $since } (user { $user }, process { $pid }), so here it is for reading only.
store-is-folder = { $place } is a folder, not a project.
store-is-folder-hint = Name the project file in it; its name ends in .preja.
store-lock-unwritable = The lock file { $place } cannot be made.
store-lock-unwritable-hint = Open the project for reading only, or ask for the right to write in its folder.
store-lost = The connection to { $place } was lost and nothing was saved.
store-lost-hint = Check that the server is running, then repeat what you did.
store-migration-failed = The project could not be brought up to this version of preja; it is as it was.
store-missing = There is no project at { $place }.
store-missing-hint = preja new makes one.
store-name-unreadable = The name { $place } holds characters that the database cannot take.
store-name-unreadable-hint = Rename the file or its folder.
store-newer = The project { $place } has format { $found }, and this preja reads formats up to { $known }.
store-newer-hint = Use a newer preja.
store-no-postgres = This preja was built without PostgreSQL and cannot open { $place }.
store-no-schema = The address { $place } does not say which project is meant.
store-no-schema-hint = Add the name of its schema: ?schema=study.
store-address-wrong = { $place } is not the address of a project on a server.
store-address-wrong-hint = It is written postgres://name@host/database?schema=study. A password is better kept in the password file (~/.pgpass, or where PGPASSFILE says); in an address, its special characters are written with % (? is %3F, / is %2F, @ is %40).
store-schema-long = The name of the schema, { $schema }, has { $bytes } bytes; the server keeps { $most } and leaves out the rest.
store-schema-wrong = A schema cannot be called { $schema }: the server takes that for something of its own.
store-schema-hint = Choose another name after schema=, a short one of letters, digits and _.
store-schema-taken = In the schema of { $place } are tables of something else.
store-schema-taken-hint = Choose a name after schema= that is not in use.
store-password-seen = The password stands in the address, where everybody on this machine can read it in the list of processes. Put it into the password file (~/.pgpass, or where PGPASSFILE says) and leave it out of the address.
store-not-local = The server of { $place } is another machine, and this preja does not encrypt what it sends.
store-not-local-hint = Open an ssh tunnel (ssh -L 5432:localhost:5432 server) and use localhost in the address.
store-not-preja = { $place } is not a preja project, or its beginning is damaged.
store-not-preja-hint = Bring in files of other programs with preja import.
store-nothing-open = Nothing was saved: the project was not held for writing.
store-older = The project { $place } has format { $found }, and this preja needs format { $known }.
store-older-hint = Agree with the team, then run preja migrate, which first puts a copy of it into the folder backups here.
store-read-only = The project { $place } is open for reading only; nothing was saved.
store-row-unreadable = A row of the table { $table } cannot be read ({ $row }).
store-stopped = The part of the program that saves has stopped; nothing more is saved.
store-unopenable = The project { $place } cannot be opened.
store-unopenable-hint = Check that the file is there and that you may read it and write in its folder.
store-unreachable = The server of { $place } cannot be reached.
store-unreachable-hint = Check the address, the name and the password, and that the server is running.
check-entries-missing = Entries of the trail are missing: from number { $from } to { $to }.
check-entry = Entry { $number } of the trail is not as it was written.
check-head = The project says that its last entry is number { $head }, but the trail ends with { $last }.
check-identity = What the project says of which study it is, is missing, doubled or unsound.
check-integrity = The database finds its file damaged: { $detail }.
check-old-text = An earlier version of a text is not as it was written ({ $text }).
check-references = { $count ->
    [one] { $count } reference leads nowhere or { $count } name stands twice.
   *[other] { $count } references lead nowhere or names stand twice.
}
check-replay = The trail does not lead to this project: entry { $number } does not fit those before it.
check-rows = { $count ->
    [one] In the table { $table }, { $count } row is not as the trail left it.
   *[other] In the table { $table }, { $count } rows are not as the trail left them.
}
check-tables = The tables of the project are not those that this preja makes.
check-text = The text of the document "{ $document }" is not as it was written.
store-backup-where = A project on a server has no folder for its backups.
store-backup-where-hint = Say where to: preja backup FILE.
store-copy-beside = Beside the project is { $copy }, a copy that a synced folder made when two machines worked at once.
store-copy-differs = The copy { $place } did not come out equal to the project and was not kept.
store-erased-meanwhile = Something was erased from the project meanwhile, so it has to be opened anew.
store-erased-meanwhile-hint = Open the project again.
store-identity-unsound = The project { $place } does not say which study it is, so it was opened for reading. preja restore makes a copy of it that does.
store-identity-unsound-server = The project { $place } does not say which study it is, so it was opened for reading. preja backup FILE makes a copy of it that does.
store-migrated = The project was brought from format { $from } to format { $to }; as it was, it is in { $copy }.
store-moved = Nothing was erased: others have worked on the project meanwhile.
store-moved-hint = Look again at what quotes the document, then repeat.
store-restore-other-hint = Take another backup.
store-snapshot-failed = No backup could be made in the background. { $why }
