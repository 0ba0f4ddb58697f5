# Uvoz: kaj je bilo prebrano, kaj odločeno, kaj ni šlo.

import-docx-about = Wordov dokument (.docx, .doc)
import-segments-about = preglednica kodiranih segmentov iz MAXQDA (CSV)
import-codebook-about = kodirna knjiga (CSV ali zamaknjen seznam)
import-variables-about = preglednica spremenljivk (CSV)
import-text-about = golo besedilo

# Datoteke
import-nothing = Ni ničesar za uvoz.
import-nothing-hint = Navedite datoteko, mapo ali vzorec, na primer *.docx.
import-path-missing = Datoteke »{ $path }« ni.
import-path-missing-hint = Preverite ime in mapo.
import-pattern-nothing = Vzorcu »{ $pattern }« ne ustreza nobena datoteka.
import-folder-nothing = V mapi »{ $path }« ni dokumentov, ki bi se dali uvoziti.
import-folder-hint = Berejo se .txt, .docx, .doc in .csv.
import-folder-skipped = { $count ->
    [one] Iz mape ni vzeta { $count } datoteka druge vrste: { $names }.
    [two] Iz mape nista vzeti { $count } datoteki druge vrste: { $names }.
    [few] Iz mape niso vzete { $count } datoteke druge vrste: { $names }.
   *[other] Iz mape ni vzetih { $count } datotek druge vrste: { $names }.
}
import-unreadable-file = Datoteke »{ $path }« ni mogoče prebrati.
import-unreadable-file-hint = Preverite, ali imate pravico do branja in ali je disk dosegljiv.
import-too-large = Datoteka »{ $path }« ima { $size } MB; sprejmejo se datoteke do { $most } MB.
import-too-large-hint = Razdelite jo na več datotek ali iz nje odstranite slike.
import-too-much = Datoteke skupaj presegajo { $most } MB.
import-too-many = Datotek je več kot { $most }.
import-too-much-hint = Uvozite jih v več korakih.
import-empty = Datoteka »{ $file }« je prazna.
import-empty-hint = Izpustite jo ali preverite, ali je shranjena do konca.
import-format-unknown = Vrsta datoteke »{ $file }« ni znana.
import-format-unknown-hint = Shranite jo kot .docx ali .txt; kar je besedilo, se prebere tudi z --as text.
import-table-unknown = Preglednica »{ $file }« nima znane glave.
import-table-unknown-hint = Segmenti: Color,Document name,Code,Begin,End,Segment; spremenljivke: Dokument in imena spremenljivk; kodirna knjiga: Koda,Definicija.
import-as-unknown = Vrsta »{ $name }« za --as ni znana.
import-as-hint = Na voljo: { $names }.
import-not-text = Datoteka »{ $file }« ni besedilo.
import-not-text-hint = Če je, povejte nabor znakov z --encoding, na primer windows-1250.
import-encoding-unknown = Nabor znakov »{ $name }« ni znan.
import-encoding-unknown-hint = Na primer: utf-8, utf-16le, windows-1250, iso-8859-2.
import-docx-broken = Datoteke »{ $file }« ni mogoče prebrati kot Wordov dokument.
import-docx-broken-hint = Odprite jo v Wordu ali LibreOfficeu in jo na novo shranite kot .docx.
import-locked = Datoteka »{ $file }« je zaklenjena z geslom.
import-locked-hint = Shranite jo brez gesla in uvozite znova.
import-bomb = Datoteka »{ $file }« se razširi čez meje ali vsebuje, česar Word ne piše; zaradi varnosti ni prebrana.
import-bomb-hint = Odprite jo v Wordu ali LibreOfficeu in jo na novo shranite kot .docx.
import-slow = Branje datoteke »{ $file }« ni bilo končano v { $seconds } s.

# Preglednice
import-quote-open = »{ $file }«, vrstica { $line }: narekovaj se odpre in se nikoli ne zapre.
import-quote-after = »{ $file }«, vrstica { $line }: narekovaj se odpre in se zapre sredi druge celice.
import-quote-hint = Dopišite manjkajoči narekovaj; narekovaj v besedilu celice se piše dvojno ("").
limit-lines = »{ $file }« ima preveč vrstic za eno besedilo: { $found } (največ { $most }).
limit-lines-hint = Razdelite jo na več datotek.
limit-paragraphs = Besedila tega uvoza imajo skupaj preveč odstavkov: { $found } (največ { $most }).
limit-paragraphs-hint = Uvozite jih v več delih.
limit-paragraph = »{ $file }«, odstavek { $number }: velik je { $found } kB (največ { $most } kB).
limit-paragraph-hint = Vstavite prelome vrstic tam, kjer se konča govor ali misel, in uvozite znova.
limit-segment = »{ $file }«, vrstica { $line }: segment je velik { $found } kB (največ { $most } kB).
limit-segment-hint = Poglejte, ali tam manjka narekovaj, ali pa segment razdelite.
limit-codes = Ta uvoz našteva preveč kod: { $found } (največ { $most }).
limit-codes-hint = Poglejte, ali je stolpec s kodami pravi, ali pa uvozite v več delih.
limit-depth = »{ $file }«, vrstica { $line }: koda leži pregloboko v drevesu, globina { $found } (največ { $most }).
limit-depth-hint = Poglejte, ali je pot kode ali zamik vrstice mišljen tako.
limit-rows = »{ $file }«, vrstica { $line }: preglednica ima preveč vrstic (največ { $most }).
limit-columns = »{ $file }«, vrstica { $line }: preveč je stolpcev (največ { $most }).
limit-columns-hint = Poglejte, ali je znak med stolpci pravi, ali pa izpustite stolpce, ki jih ne potrebujete.
limit-lemmas = »{ $form }« ima preveč osnovnih oblik (največ { $most }).
limit-lemmas-hint = Obdržite tiste, ki so lahko mišljene; vsako iskanje bere vse.
import-no-file = »{ $path }« ni datoteka, ki jo je mogoče prebrati do konca (cev ali naprava); nič ni prebrano.
import-no-file-hint = Shranite, kar daje, kot datoteko in uvozite to.
import-row-long = »{ $file }«, vrstica { $line }: { $cells ->
    [one] { $cells } celica
    [two] { $cells } celici
    [few] { $cells } celice
   *[other] { $cells } celic
}, stolpcev v glavi pa je { $columns }.
import-row-hint = Popravite vrstico in uvozite znova; v projektu ni nič spremenjeno.
import-column-missing = V datoteki »{ $file }« manjka stolpec »{ $column }«.
import-segments-hint = Glava preglednice segmentov: Color,Document name,Code,Begin,End,Segment.
import-codebook-hint = Glava kodirne knjige: Koda,Pot,Raven,Definicija; ali seznam, v katerem zamik pove, kaj je pod čim.
import-variables-hint = Prvi stolpec: Dokument; drugi stolpci: spremenljivke.
import-no-rows = V datoteki »{ $file }« ni nobene vrstice s podatki.
import-cell-empty = »{ $file }«, vrstica { $line }: celica v stolpcu »{ $column }« je prazna.
import-number-bad = »{ $file }«, vrstica { $line }: »{ $cell }« ni številka odstavka.
import-number-high = »{ $file }«, vrstica { $line }: odstavek { $number } presega { $most }.
import-number-order = »{ $file }«, vrstica { $line }: konec (odst. { $end }) je pred začetkom (odst. { $begin }).
import-number-hint = V stolpcih Begin in End stojijo cela števila od 1 naprej.
import-value-twice = »{ $file }«, vrstica { $line }: »{ $variable }« za dokument »{ $document }« ima drugo vrednost kot v vrstici { $other }.
import-columns-left = { $count ->
    [one] »{ $file }«: stolpec se ne prenese: { $names }.
    [two] »{ $file }«: stolpca se ne preneseta: { $names }.
    [few] »{ $file }«: stolpci se ne prenesejo: { $names }.
   *[other] »{ $file }«: stolpci se ne prenesejo: { $names }.
}
import-segment-empty = »{ $file }«, vrstica { $line }: segment nima besedila in ni prenesen.

# Kaj je bilo odločeno
import-encoding = Nabor znakov: { $encoding }.
import-encoding-guessed = Nabor znakov po videzu črk: { $encoding }; če šumniki niso pravi, ga povejte z --encoding.
import-unreadable = { $count ->
    [one] { $count } znaka ni bilo mogoče prebrati; na njegovem mestu je �.
    [two] { $count } znakov ni bilo mogoče prebrati; na njunih mestih je �.
    [few] { $count } znakov ni bilo mogoče prebrati; na njihovih mestih je �.
   *[other] { $count } znakov ni bilo mogoče prebrati; na njihovih mestih je �.
}
import-numbering-lines = vse vrstice
import-numbering-nonempty = neprazne vrstice
import-numbering-blocks = bloki
import-numbering-lines-each = Odstavki so neprazne vrstice, ker se vrstice ne nadaljujejo ena v drugi.
import-numbering-wrapped = Odstavki so bloki med praznimi vrsticami, ker so vrstice prelomljene.
import-numbering-spaced = Odstavki so bloki, kot jih ločijo dve prazni vrstici ali kratka vrstica na koncu povedi, ker je za vsako prelomljeno vrstico prazna.
import-numbering-told = Odstavki so, kot je rečeno: { $numbering }.
import-numbering-table = Odstavki so oštevilčeni, kot kaže preglednica ({ $numbering }): v svojem odstavku je { $count } od { $all } segmentov.
import-numbering-fits = Številke odstavkov se ujemajo s preglednico: v svojem odstavku je { $count } od { $all } segmentov.
import-numbering-none-fits = Pri nobenem štetju odstavkov segmenti preglednice niso v svojih odstavkih.
import-speakers = { $count ->
    [one] Najdena oznaka govorca: { $names }.
    [two] Najdeni oznaki govorcev: { $names }.
    [few] Najdene oznake govorcev ({ $count }): { $names }.
   *[other] Najdenih oznak govorcev: { $count } ({ $names }).
}
import-questions = { $count ->
    [one] Najdeno { $count } vprašanje.
    [two] Najdeni { $count } vprašanji.
    [few] Najdena { $count } vprašanja.
   *[other] Najdenih { $count } vprašanj.
}
import-footnotes = { $count ->
    [one] { $count } opomba je na koncu, njeno mesto je označeno z [n].
    [two] { $count } opombi sta na koncu, njuni mesti sta označeni z [n].
    [few] { $count } opombe so na koncu, njihova mesta so označena z [n].
   *[other] { $count } opomb je na koncu, njihova mesta so označena z [n].
}
import-ocr = Besedilo kaže sledi optičnega branja: »{ $example }«. Iskanje bo upoštevalo tudi popravljene oblike (sicer: preja document ocr OZNAKA --no).
import-ocr-no-carons = Besedilo kaže sledi optičnega branja: črk č, š in ž v njem skoraj ni. Iskanje bo upoštevalo tudi popravljene oblike (sicer: preja document ocr OZNAKA --no).
import-language = Zaznani jezik besedila je { $language }; tako ga bere iskanje (sicer: preja document language OZNAKA sl).
import-note-of = { $label }: { $note }

# Dokumenti
import-order-contradiction = Vrstni red dokumentov v preglednici si nasprotuje; kjer si, velja prvi nastop.
import-rebuilt = { $count ->
    [one] { $count } dokument je obnovljen iz preglednice; manjkajoče besedilo dopolni preja document correct IME DATOTEKA.
    [two] { $count } dokumenta sta obnovljena iz preglednice; manjkajoče besedilo dopolni preja document correct IME DATOTEKA.
    [few] { $count } dokumenti so obnovljeni iz preglednice; manjkajoče besedilo dopolni preja document correct IME DATOTEKA.
   *[other] { $count } dokumentov je obnovljenih iz preglednice; manjkajoče besedilo dopolni preja document correct IME DATOTEKA.
}
import-rebuilt-one = Iz preglednice: besedilo je znano za { $known } od { $all } odst.
import-grown = Dokument { $label } je bil obnovljen iz preglednice in je dopolnjen z odstavki te.
import-label-taken = Oznaka { $label } je že zasedena; dokument dobi prvo prosto črko.
import-name-twice = Ime »{ $name }« je že zasedeno; dokument se imenuje »{ $given }«.
import-text-twice = Besedilo dokumenta { $label } je enako besedilu dokumenta { $other }.
import-shifted = Vrstica { $line } ({ $document }, odst. { $begin }–{ $end }): segment v teh odstavkih ne more stati tako, kot pravi vrstica, zato ima drugo številko odstavka.
import-near = Vrstica { $line } ({ $document }, odst. { $paragraph }): najbližje besedilo, ujemanje { $like } %; v preglednici »{ $table }«, v dokumentu »{ $text }«.
import-elsewhere = { $document }: { $count ->
    [one] { $count } od { $all } segmentov je najden v drugem odstavku (vrstica { $line }: odst. { $begin }, najden v odst. { $paragraph }).
    [two] { $count } od { $all } segmentov sta najdena v drugih odstavkih (vrstica { $line }: odst. { $begin }, najden v odst. { $paragraph }).
    [few] { $count } od { $all } segmentov so najdeni v drugih odstavkih (vrstica { $line }: odst. { $begin }, najden v odst. { $paragraph }).
   *[other] { $count } od { $all } segmentov je najdenih v drugih odstavkih (vrstica { $line }: odst. { $begin }, najden v odst. { $paragraph }).
}
import-unplaced = Vrstica { $line }: segment ({ $document }, odst. { $begin }) v besedilu ni najden in je shranjen v memu: »{ $words }«.

# Kode, vrednosti
import-color-unknown = Koda »{ $path }«: barva »{ $color }« ni znana in ni prenesena.
import-code-differs = Koda »{ $path }«: { $field } v datoteki je drugačno kot v raziskavi; ostane, kar je v raziskavi.
import-field-definition = besedilo definicije
import-field-include = vključitveno merilo
import-field-exclude = izključitveno merilo
import-field-example = besedilo zgleda
import-field-level = ime ravni
import-field-color = ime barve
import-joined = { $count ->
    [one] { $count } kodiran segment je že bil v raziskavi ali se ponovi in ni podvojen.
    [two] { $count } kodirana segmenta sta že bila v raziskavi ali se ponovita in nista podvojena.
    [few] { $count } kodirani segmenti so že bili v raziskavi ali se ponovijo in niso podvojeni.
   *[other] { $count } kodiranih segmentov je že bilo v raziskavi ali se ponovijo in niso podvojeni.
}
import-values-replaced = { $count ->
    [one] { $count } vrednost je zamenjana z novo.
    [two] { $count } vrednosti sta zamenjani z novima.
    [few] { $count } vrednosti so zamenjane z novimi.
   *[other] { $count } vrednosti je zamenjanih z novimi.
}
import-value-document = Vrstica { $line }: dokumenta »{ $document }« ni ne v raziskavi ne med uvoženimi.
import-value-document-hint = V prvem stolpcu stoji oznaka ali ime dokumenta.
import-case-document = Enota »{ $case }«: dokumenta »{ $document }« ni.
import-memo-document = Memo »{ $title }«: dokumenta »{ $document }« ni.

# Kaj je bilo storjeno
import-done = Uvoženo: { $what }.
import-list = { $first }, { $rest }
import-list-nothing = dopolnitve
import-count-documents = { $count ->
    [one] { $count } dokument
    [two] { $count } dokumenta
    [few] { $count } dokumenti
   *[other] { $count } dokumentov
}
import-count-grown = { $count ->
    [one] { $count } dopolnjen dokument
    [two] { $count } dopolnjena dokumenta
    [few] { $count } dopolnjeni dokumenti
   *[other] { $count } dopolnjenih dokumentov
}
import-count-codes = { $count ->
    [one] { $count } koda
    [two] { $count } kodi
    [few] { $count } kode
   *[other] { $count } kod
}
import-count-filled = { $count ->
    [one] { $count } dopolnjena koda
    [two] { $count } dopolnjeni kodi
    [few] { $count } dopolnjene kode
   *[other] { $count } dopolnjenih kod
}
import-count-codings = { $count ->
    [one] { $count } kodiran segment
    [two] { $count } kodirana segmenta
    [few] { $count } kodirani segmenti
   *[other] { $count } kodiranih segmentov
}
import-count-variables = { $count ->
    [one] { $count } spremenljivka
    [two] { $count } spremenljivki
    [few] { $count } spremenljivke
   *[other] { $count } spremenljivk
}
import-count-values = { $count ->
    [one] { $count } vrednost
    [two] { $count } vrednosti
    [few] { $count } vrednosti
   *[other] { $count } vrednosti
}
import-count-cases = { $count ->
    [one] { $count } enota
    [two] { $count } enoti
    [few] { $count } enote
   *[other] { $count } enot
}
import-count-memos = { $count ->
    [one] { $count } memo
    [two] { $count } mema
    [few] { $count } memi
   *[other] { $count } memov
}
import-nothing-new = Vse iz te datoteke je že v raziskavi.
import-nothing-new-hint = Ni nič dodano ne spremenjeno.
import-strict = { $count ->
    [one] { $count } stvari ni mogoče prenesti: { $first }
    [two] { $count } stvari ni mogoče prenesti; prva: { $first }
    [few] { $count } stvari ni mogoče prenesti; prva: { $first }
   *[other] { $count } stvari ni mogoče prenesti; prva: { $first }
}
import-strict-hint = Brez --strict se prenese vse drugo, to pa izpiše.
