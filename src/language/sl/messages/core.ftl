did-you-mean = Ste mislili »{ $name }«?

code-gone = Te kode ni več.
code-unknown = Kode »{ $path }« ni.
code-unknown-hint = Kode izpiše preja show codebook, novo naredi preja code add.
code-ambiguous = »{ $path }« je lahko več kod.
code-ambiguous-hint = Navedite več poti: { $paths }.
document-gone = Tega dokumenta ni več.
document-unknown = Dokumenta »{ $name }« ni.
document-unknown-hint = Dokumente izpiše preja show documents.
coder-unknown = Med kodirkami in kodirci ni imena »{ $name }«.
coder-unknown-hint = Znana imena: { $names }.
variable-unknown = Spremenljivke »{ $name }« ni.
variable-unknown-hint = Znane spremenljivke: { $names }.
variable-none-hint = Raziskava še nima spremenljivk: preja import TABELA.csv --as variables ali preja variable add.
case-unknown = Enote »{ $name }« ni.
case-unknown-hint = Novo enoto naredi preja case add.
segment-gone = Tega segmenta ni več.
segment-not-there = Noben segment se ne začne in konča natanko na mestu { $place }.
place-unclear = »{ $place }« ni mesto v dokumentu.
place-unclear-hint = Napišite oznako dokumenta in številko odstavka: D27 ali C12-13.
place-empty = Na tem mestu ni besed.
place-empty-hint = Izberite odstavek z besedilom.
paragraph-unknown = Mesta { $place } ni: dokument »{ $document }« ima { $count ->
    [one] { $count } odstavek.
    [two] { $count } odstavka.
    [few] { $count } odstavke.
   *[other] { $count } odstavkov.
}
quote-not-there = Besed »{ $quote }« v { $place } ni.
quote-not-there-hint = Prepišite jih, kot stojijo v besedilu; odstavek pokaže preja show text --document.
quote-often = Besede »{ $quote }« stojijo v { $place } večkrat ({ $count }).
quote-often-hint = Zajemite več besed, da bo mesto nedvoumno.
target-unclear = Na »{ $target }« memo ne more stati.
target-unclear-hint = Napišite diary, document:C, code:POT, segment:C12:besede, coding:C12:besede:POT, pair:POT:C, pair:POT:case:IME, case:IME, variable:IME, question:3, relation:3 ali proposition:P1.

undo-nothing = Ni česa razveljaviti.
redo-nothing = Ni česa uveljaviti.
undone = Razveljavljeno: { $what }
redone = Znova uveljavljeno: { $what }
undo-stands-on = Tega ni mogoče razveljaviti: na tem stoji poznejše delo.
undo-stands-on-it = Tega ni mogoče razveljaviti: { $what } – pozneje spremenjeno ali pa na tem stoji poznejše delo.
undo-stands-on-hint = Najprej razveljavite poznejše; pokaže ga zgodovina.
nothing-changes = Nič se ne bi spremenilo: že je tako.
action-lost = Dejanje ni bilo zapisano. Raziskava je takšna kot prej; odprite jo znova.
project-read-only = Raziskava je odprta samo za branje.
project-read-only-hint = Odprite jo brez --read-only.
coder-new = Odslej tu kodira { $name }.
name-taken = »{ $name }« že obstaja.
name-taken-hint = Izberite drugo ime.
row-changed = { $what }: to je medtem spremenil nekdo drug.
row-changed-hint = Oglejte si spremembo in poskusite znova.
row-needed = { $what }: tega ni mogoče izbrisati, ker na tem stojijo druge stvari.
row-missing = { $what }: tega ni več.
table-unknown = Tabele »{ $name }« ni.
table-unknown-near = Morda { $near }? Tabele so: { $names }.
table-unknown-hint = Tabele so: { $names }.
table-of-nothing = Tabela { $name } ne potrebuje druge besede, navedeno pa je »{ $of }«.
table-of-nothing-hint = Drugo besedo imajo: { $names }. Pri drugih izbira --code, --document ali --where.
table-needs-variable = Tabela »{ $name }« primerja po spremenljivki: dodajte --by.
unsound-label = Oznaka dokumenta »{ $name }« ni iz črk in števk; dokler nima druge, je raziskava odprta samo za branje.
unsound-label-hint = Dajte mu jo: preja document label "{ $name }" OZNAKA
unsound-number = Izjava v dokumentu »{ $name }« ima številko, ki ni številka; dokler nima druge, je raziskava odprta samo za branje.
unsound-number-hint = Izjave oštevilčite znova: preja unit renumber "{ $name }"
