# Analize: naslovi in opisi
analysis-segments = Kodirani segmenti
analysis-segments-about = Kodirani segmenti s kodo, dokumentom in odstavki, v vrstnem redu drevesa kod.
analysis-frequencies = Pogostost kod
analysis-frequencies-about = Koliko segmentov in dokumentov ima vsaka koda, sama in skupaj s podkodami.
analysis-crosstab = Kode po vrednostih spremenljivke
analysis-crosstab-about = Primerjava regij, skupin ali drugih vrednosti: dokumenti, segmenti ali ljudje po kodah in vrednostih.
analysis-trail = Zgodovina
analysis-trail-about = Kaj je bilo narejeno, kdaj in kdo je to naredil.

# Glave stolpcev
table-color = Barva
table-document = Ime dokumenta
table-code = Koda
table-begin = Začetek
table-end = Konec
table-segment = Segment
table-fragment = Del povedi
table-context = Pred tem
table-record = Vrsta zapisa
table-group = Skupina dokumentov
table-citation = Navedek
table-label = Oznaka
table-coder = Koder/-ka
table-weight = Teža
table-created = Nastanek
table-start = Začetek (znaki)
table-end-char = Konec (znaki)
table-words = Besede
table-speaker = Govorec/-ka
table-comment = Opomba
table-level = Raven
table-total = Skupaj
table-no-value = brez vrednosti
table-segments = Segmenti
table-documents = Dokumenti
table-segments-with-subcodes = Segmenti s podkodami
table-documents-with-subcodes = Dokumenti s podkodami
table-base-documents = Dokumenti v stolpcu
table-share-of-documents = Delež dokumentov
table-people = Sogovorniki
table-base-people = Sogovorniki v stolpcu
crosstab-share-of = { $name }, delež
trail-number = Št.
trail-at = Kdaj
trail-who = Kdo
trail-what = Kaj
trail-verb = Ukaz
trail-entries = { $n ->
    [one] { $n } vpis.
    [two] { $n } vpisa.
    [few] { $n } vpisi.
   *[other] { $n } vpisov.
}

# Celice
table-is-fragment = del povedi
table-record-verbatim = dobesedni prepis
table-record-paraphrase = parafraza
table-record-notes = zapiski
table-record-document = dokument
citation-verbatim = »{ $quote }« ({ $key })
citation-paraphrase = »{ $quote }« ({ $key }, parafraza)
citation-notes = { $quote } ({ $key }, zapiski)

# Opombe
table-base = Število dokumentov: { $documents }. Število kodiranih segmentov (različnih parov segment–koda): { $segments }.
table-scope-all = Izbor: vsa raziskava.
table-scope-documents = Samo dokumenti: { $names }.
table-scope-groups = Samo skupine dokumentov: { $names }.
table-scope-codes = Samo kode s podkodami: { $names }.
table-scope-level = Samo kode na ravni: { $names }.
table-scope-coders = Samo kodiranja oseb: { $names }.
table-scope-value = Samo { $variable } = { $value }.
table-scope-no-value = Samo brez vrednosti spremenljivke { $variable }.
table-scope-search = Samo segmenti z zadetki iskanja: { $query }
table-scope-made-hand = Samo kodiranja, nastala z branjem
table-scope-made-hits = Samo kodiranja iz zadetkov
table-scope-made-imported = Samo uvožena kodiranja
table-from-hits = { $n ->
    [one] Od tega je { $n } segment kodiran samo iz zadetkov (--made hits).
    [two] Od tega sta { $n } segmenta kodirana samo iz zadetkov (--made hits).
    [few] Od tega so { $n } segmenti kodirani samo iz zadetkov (--made hits).
   *[other] Od tega je { $n } segmentov kodiranih samo iz zadetkov (--made hits).
}
table-origin = Izvor
origin-hand = z branjem
origin-hits = iz zadetkov: { $query } ({ $day })
origin-imported = uvoženo
table-coders = Kodiranja vseh oseb: { $names }.
table-set-aside = { $n ->
    [one] { $n } izločeno kodiranje ni všteto.
    [two] { $n } izločeni kodiranji nista všteti.
    [few] { $n } izločena kodiranja niso všteta.
   *[other] { $n } izločenih kodiranj ni vštetih.
}
table-unplaced = { $n ->
    [one] { $n } kodirani segment brez mesta v popravljenem besedilu ni vštet; čaka na seznamu za pregled.
    [two] { $n } kodirana segmenta brez mesta v popravljenem besedilu nista všteta; čakata na seznamu za pregled.
    [few] { $n } kodirani segmenti brez mesta v popravljenem besedilu niso všteti; čakajo na seznamu za pregled.
   *[other] { $n } kodiranih segmentov brez mesta v popravljenem besedilu ni vštetih; čakajo na seznamu za pregled.
}
frequencies-subcodes = Število dokumentov kode s podkodami je unija, ne vsota.
crosstab-unit-documents = Šteti so dokumenti, s podkodami. Skupno število je unija: dokument lahko šteje v dveh stolpcih.
crosstab-unit-segments = Šteti so kodirani segmenti, s podkodami. Njihovo število je odvisno tudi od tega, kdo je govoril več.
crosstab-unit-cases = Šteti so ljudje, s podkodami; kjer govorcev ni mogoče razločiti, je naveden razpon.
crosstab-unit-long = Šteti so segmenti in dokumenti, s podkodami; vsaka koda ima za vsako vrednost svojo vrstico.
crosstab-percent-row = Delež: od skupnega števila v vrstici.
crosstab-percent-column = Delež: od vsega, kar je šteto v stolpcu.
crosstab-percent-documents = Delež: dokumenti s kodo od vseh dokumentov v stolpcu.
crosstab-column = { $name } – število dokumentov: { $documents }, število izgovorjenih besed: { $words }.
crosstab-column-no-value = Brez vrednosti – število dokumentov: { $documents }, število izgovorjenih besed: { $words }.
crosstab-words-by-document = Nekateri segmenti imajo svojo vrednost. Besede so štete po dokumentih, zato so besede dokumenta v vsakem od njegovih stolpcev.
crosstab-people = { $n ->
    [one] Osnova: { $n } oseba.
    [two] Osnova: { $n } osebi.
    [few] Osnova: { $n } osebe.
   *[other] Osnova: { $n } oseb.
}
crosstab-people-in = { $n ->
    [one] { $name }: { $n } oseba.
    [two] { $name }: { $n } osebi.
    [few] { $name }: { $n } osebe.
   *[other] { $name }: { $n } oseb.
}
crosstab-people-no-value = { $n ->
    [one] Brez vrednosti: { $n } oseba.
    [two] Brez vrednosti: { $n } osebi.
    [few] Brez vrednosti: { $n } osebe.
   *[other] Brez vrednosti: { $n } oseb.
}
crosstab-nobody = { $n ->
    [one] { $n } dokument nima povezanih oseb in ne prispeva nobene.
    [two] { $n } dokumenta nimata povezanih oseb in ne prispevata nobene.
    [few] { $n } dokumenti nimajo povezanih oseb in ne prispevajo nobene.
   *[other] { $n } dokumentov nima povezanih oseb in ne prispeva nobene.
}
crosstab-one-document = Na tej globini je večina stolpcev en sam dokument; berite jih kot posamezne primere.
crosstab-few-documents = Previdno: nekateri stolpci imajo manj kot { $n } dokumentov, zato delež v njih pove več, kot je znano.

# Izvoz
export-caption-before = Tabela
export-figure = Slika
export-footer = { $study } · { $scope } · { $day } · Preja { $version }
export-clipped = Celice, daljše od { $n } znakov, so odrezane, ker preglednica več ne sprejme.

# Napake
segments-unknown-column = Tabela segmentov nima stolpca { $column }.
segments-known-columns = Na izbiro so: { $columns } ali v: z imenom spremenljivke.
segments-no-variables = Spremenljivke { $name } ni; raziskava še nima nobene.
segments-unknown-variable = Spremenljivke { $name } ni.
segments-known-variables = Spremenljivke: { $names }.
crosstab-needs-variable = Za primerjavo je potrebna spremenljivka.
crosstab-needs-variable-hint = Navedite jo z --by; preja show variables jih našteje.
crosstab-variable-gone = Spremenljivke, po kateri naj bi primerjali, ni več v raziskavi.
crosstab-no-share-of-people = Deležev ljudi ni: kjer govorcev ni mogoče razločiti, je njihovo število razpon.
crosstab-no-share-of-people-hint = Zahtevajte delež brez ljudi ali ljudi brez deleža.
export-failed = Tabele ni bilo mogoče zapisati.
export-failed-hint = Preverite, ali je dovolj prostora in ali je na to mesto dovoljeno pisati, nato poskusite znova.
export-too-long = Vrstic v tabeli je { $rows }, preglednica pa jih sprejme { $most }.
export-too-long-hint = Zapišite jo kot CSV ali zožite izbor.
