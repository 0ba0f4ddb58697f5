journal-newer = The journal holds an entry of format { $format }, and this preja reads up to { $known }. Use a newer preja.
journal-unreadable = An entry of the journal cannot be read. Run preja check, then preja restore with the last good backup.
