# Trajni izbris (umik privolitve), pospravljanje po njem in list za udeleženko ali udeleženca.

help-erase = Trajno izbriše dokument ali besede ene osebe v njem: iz raziskave, zgodovine in varnostnih kopij (umik privolitve)
help-erase--speaker = Samo besede te osebe (oznaka, pod katero govori, ali ime njenega primera)
help-erase--with = Zbriše tudi to datoteko, eno od naštetih, v katerih so njegove besede; lahko večkrat
help-erase--again = Pospravi, kar je ostalo od prejšnjih izbrisov: v zgodovini, v naštetih datotekah, v kopijah
help-erase--page = Zapiše list za osebo, ki je umaknila privolitev: kaj je izbrisano, kdaj, česa ni mogoče doseči (docx, html, txt …)
help-erase-example = preja erase E
    preja erase E --speaker K2 --page za-K2.docx
    preja erase E --with corpus/E.docx
    preja erase --again
erase-withdrawn = [umaknjeno]
erase-needs-yes = Trajni izbris je treba potrditi.
erase-needs-yes-hint = Ponovite z --yes.
erase-ask = »{ $name }«: dokument bo trajno izbrisan. Tega ni mogoče razveljaviti. Za potrditev vtipkajte oznako dokumenta:
erase-ask-speaker = »{ $name }«: besede osebe z oznako { $speaker } bodo trajno izbrisane. Tega ni mogoče razveljaviti. Za potrditev vtipkajte oznako dokumenta:
erase-not-confirmed = Ni potrjeno; nič ni bilo izbrisano.
erase-tick = Številke tistega, kar naj gre zraven (na primer 1 3-5), ali Enter za nič:
erase-tick-unclear = »{ $typed }« niso številke s seznama; nič ni bilo izbrisano.
erase-numbered = { $number }. { $what }
erase-takes = »{ $name }«: s tem dokumentom gredo iz raziskave, zgodovine in varnostnih kopij tudi { $segments ->
    [one] { $segments } segment
    [two] { $segments } segmenta
    [few] { $segments } segmenti
   *[other] { $segments } segmentov
}, { $codings ->
    [one] { $codings } kodiranje
    [two] { $codings } kodiranji
    [few] { $codings } kodiranja
   *[other] { $codings } kodiranj
} in { $memos ->
    [one] { $memos } memo
    [two] { $memos } mema
    [few] { $memos } memi
   *[other] { $memos } memov
}.
erase-takes-speaker = »{ $name }«: z besedami osebe z oznako { $speaker } gredo iz raziskave, zgodovine in varnostnih kopij tudi { $segments ->
    [one] { $segments } segment
    [two] { $segments } segmenta
    [few] { $segments } segmenti
   *[other] { $segments } segmentov
}, { $codings ->
    [one] { $codings } kodiranje
    [two] { $codings } kodiranji
    [few] { $codings } kodiranja
   *[other] { $codings } kodiranj
} in { $memos ->
    [one] { $memos } memo
    [two] { $memos } mema
    [few] { $memos } memi
   *[other] { $memos } memov
}. Številke odstavkov ostanejo.
erase-takes-name = Koda »{ $old }« se imenuje z besedami, ki gredo; njeno ime bo »{ $new }«.
erase-takes-memo = Memo »{ $name }« gre zraven: stoji na teh besedah ali jih navaja.
erase-takes-setting = V nastavitvi »{ $key }« gre, kar vsebuje te besede.
erase-leftovers = { $count ->
    [one] To ostane in govori o tem:
    [two] Ti dve stvari ostaneta in govorita o tem:
    [few] Te { $count } stvari ostanejo in govorijo o tem:
   *[other] Teh { $count } stvari ostane in govori o tem:
}
erase-leftover = V raziskavi: { $what }
erase-leftover-kind = V raziskavi, { $kind }: { $what }
erase-left-code = koda
erase-left-memo = memo
erase-left-case = primer
erase-left-question = vprašanje
erase-left-proposition = poved teorije
erase-left-relation = povezava
erase-leftover-file = Datoteka: { $file }
erase-mention = Tu o tej osebi govorijo drugi; odločite ročno: { $place }: { $words }
erase-unread = { $count ->
    [one] V to datoteko ni mogoče pogledati; preglejte jo sami: { $files }
    [two] V { $count } datoteki ni mogoče pogledati; preglejte ju sami: { $files }
    [few] V { $count } datoteke ni mogoče pogledati; preglejte jih sami: { $files }
   *[other] V { $count } datotek ni mogoče pogledati; preglejte jih sami: { $files }
}
erase-speaker-unknown = V dokumentu »{ $document }« nihče ne govori z oznako »{ $name }«.
erase-speaker-unknown-hint = Oznake oseb v njem: { $names }.
erase-speaker-none-hint = V dokumentu ni označeno, kdo govori; označite s preja document mark.
erase-with-not-found = »{ $file }« ni med datotekami, ki vsebujejo te besede, zato ni zbrisana in nič ni bilo izbrisano.
erase-with-not-found-hint = Brez --with se datoteke naštejejo.
erase-page-hint = Listu dajte drugo ime; nič ni bilo izbrisano.
erased = Dokument je trajno izbrisan.
erased-speaker = Besede ene osebe so trajno izbrisane.
erased-again = Ostanki prejšnjih izbrisov so pospravljeni.
erase-again-nothing = Od prejšnjih izbrisov ni ostalo nič, kar bi bilo treba pospraviti.
erase-again-nothing-hint = Kar se najde pozneje, odstranite z običajnimi ukazi, datoteko pa zbrišite.
erase-again-hint = Ko se o tem odločite, preja erase --again pospravi, kar je od tega ostalo, tudi v zgodovini.
erase-stays = { $count ->
    [one] Ni še vse izbrisano. To še vsebuje besede:
    [two] Ni še vse izbrisano. Ti dve stvari še vsebujeta besede:
    [few] Ni še vse izbrisano. Te { $count } stvari še vsebujejo besede:
   *[other] Ni še vse izbrisano. Teh { $count } stvari še vsebuje besede:
}
erase-file-gone = Zbrisano: { $file }
erase-sweep-due = Izbris v tej raziskavi je bil prekinjen in še ni pospravljen. Raziskavo enkrat odprite za pisanje.
erase-sweep-finished = Izbris je bil prej prekinjen; zdaj je pospravljeno do konca.
entry-erased = Vsebina tega vpisa je izbrisana.
erase-beyond-copy = Kopija { $copy } je od iste raziskave in za izbris ne ve; brisanje ponovite v njej ali jo zbrišite z --with.
erase-beyond-unreadable = Datoteke { $copy } med varnostnimi kopijami ni mogoče prebrati in morda to vsebuje; zbrišete jo z --with.
erase-beyond-file = Varnostne kopije in kopije na drugih mestih ter prejšnje različice v sinhronizirani mapi to še vsebujejo.
erase-beyond-server = Varnostne kopije in dnevniki strežnika ter datoteke, narejene z ukazom preja backup, to še vsebujejo.
erase-beyond-log = Raziskavo pravkar bere drug program, zato njen dnevnik to še vsebuje; zaprite ga, naslednje odprtje dokonča izbris.
erase-beyond-snapshot = Kopije { $copy } ni bilo mogoče zbrisati in to še vsebuje.
erase-beyond-undeletable = { $file }: tega ni bilo mogoče zbrisati in besede še vsebuje.
erase-beyond-draft = V { $file } je neshranjen zapis, ki to navaja; tisto raziskavo odprite v programu in zapis zaprite.
erase-beyond-tables = V tabelah { $tables } besede ostanejo v datotekah strežnika, ker so tabele last računa { $owner }. Kot { $owner } odprite raziskavo s programom preja ali poženite: { $command }
erase-beyond-sweep = Iz raziskave je izbrisano, okolice pa ni bilo mogoče pospraviti; naslednje odprtje poskusi znova. { $why }
store-erased-rows = { $count ->
    [one] { $count } vrstica je bila iz te raziskave trajno izbrisana in se ne vrne; nič ni shranjeno.
    [two] { $count } vrstici sta bili iz te raziskave trajno izbrisani in se ne vrneta; nič ni shranjeno.
    [few] { $count } vrstice so bile iz te raziskave trajno izbrisane in se ne vrnejo; nič ni shranjeno.
   *[other] { $count } vrstic je bilo iz te raziskave trajno izbrisanih in se ne vrnejo; nič ni shranjeno.
}
restored-without = { $count ->
    [one] Izpuščen je { $count } dokument: v celoti ali deloma je bil iz raziskave pozneje izbrisan.
    [two] Izpuščena sta { $count } dokumenta: v celoti ali deloma sta bila iz raziskave pozneje izbrisana.
    [few] Izpuščeni so { $count } dokumenti: v celoti ali deloma so bili iz raziskave pozneje izbrisani.
   *[other] Izpuščenih je { $count } dokumentov: v celoti ali deloma so bili iz raziskave pozneje izbrisani.
}
erase-went = { $segments ->
    [one] { $segments } kodirani odlomek
    [two] { $segments } kodirana odlomka
    [few] { $segments } kodirani odlomki
   *[other] { $segments } kodiranih odlomkov
}, { $codings ->
    [one] { $codings } kodiranje
    [two] { $codings } kodiranji
    [few] { $codings } kodiranja
   *[other] { $codings } kodiranj
}, { $memos ->
    [one] { $memos } zapis
    [two] { $memos } zapisa
    [few] { $memos } zapisi
   *[other] { $memos } zapisov
}
erase-went-trail = { $count ->
    [0] v zgodovini dela ni bilo ničesar
    [one] vsebina { $count } vpisa v zgodovini dela
    [two] vsebina { $count } vpisov v zgodovini dela
    [few] vsebina { $count } vpisov v zgodovini dela
   *[other] vsebina { $count } vpisov v zgodovini dela
}
erase-went-copies = { $count ->
    [0] varnostnih kopij ni bilo
    [one] { $count } varnostna kopija
    [two] { $count } varnostni kopiji
    [few] { $count } varnostne kopije
   *[other] { $count } varnostnih kopij
}
erase-went-files = { $count ->
    [one] { $count } datoteka
    [two] { $count } datoteki
    [few] { $count } datoteke
   *[other] { $count } datotek
}
erase-page-title = Na vašo željo smo izbrisali, kar ste povedali
erase-page-what = Vprašanje
erase-page-answer = Odgovor
erase-page-study = Raziskava
erase-page-day = Dan
erase-page-gone = Kaj je izbrisano
erase-page-document = prepis pogovora v vseh različicah
erase-page-speaker = vse, kar ste povedali v pogovoru, v vseh različicah prepisa
erase-page-where = Kje
erase-page-where-all = v raziskavi, njeni zgodovini, varnostnih kopijah, iskalnem kazalu in nedokončanih zapisih na računalniku, na katerem se dela
erase-page-beyond = Česa ne moremo doseči
erase-page-beyond-file = kopije na drugih mestih (drugi diski, e-pošta, prejšnje različice v sinhronizirani mapi)
erase-page-beyond-server = varnostne kopije in dnevniki strežnika ter datoteke, narejene iz njega
erase-page-beyond-others = natisnjene strani, objavljena besedila in to, česar se ljudje spominjajo
erase-page-stays = { $count ->
    [one] Najdena je še { $count } stvar, ki govori o tem; o njej se raziskovalna skupina odloči ročno.
    [two] Najdeni sta še { $count } stvari, ki govorita o tem; o njiju se raziskovalna skupina odloči ročno.
    [few] Najdene so še { $count } stvari, ki govorijo o tem; o njih se raziskovalna skupina odloči ročno.
   *[other] Najdenih je še { $count } stvari, ki govorijo o tem; o njih se raziskovalna skupina odloči ročno.
}
erase-page-note = List je zapisal program, s katerim poteka raziskava. Nikogar ne imenuje in ne navaja ničesar od izbrisanega.
