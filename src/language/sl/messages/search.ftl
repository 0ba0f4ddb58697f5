search-index-failed = Iskalnega kazala ni mogoče uporabiti.
search-index-failed-hint = Ob naslednjem iskanju se zgradi na novo; besedil to ne zadeva.
search-empty = V iskanju ni ničesar.
search-empty-hint = Napišite besedo, na primer udeleženec, ali filter, na primer code:Sram.
search-too-long = Iskanje je predolgo: največ { $most } bajtov.
search-too-deep = Preveč oklepajev drug v drugem.
search-too-many = Preveč besed in filtrov: največ { $most }.
search-paren-open = Oklepaj nima zaklepaja.
search-paren-close = Zaklepaj nima oklepaja.
search-quote-open = Narekovaj nima para.
search-regex-open = Vzorec med poševnicama se ne konča: manjka druga poševnica.
search-regex-wrong = Vzorca med poševnicama ni mogoče prebrati.
search-regex-hint = Pika pomeni katero koli črko, zvezdica ponovitev: /zapos.*/.
search-operator-left = Pred { $operator } nekaj manjka.
search-operator-right = Za { $operator } nekaj manjka.
search-number = Za { $operator } stoji število od 0 do { $most }.
search-distance = Za ~ in APPROX/ stoji 0, 1 ali 2: koliko črk je lahko drugačnih.
search-near-words = NEAR in THEN povezujeta besede ali izbiro besed v oklepaju: (delo OR služba).
search-near-mixed = NEAR in THEN povezujeta dve besedi ali dve kodi.
search-near-mixed-hint = Besede in kode poveže presledek: delo code:Sram.
search-pattern-bare = Vzorec potrebuje vsaj eno črko: zaposl* ali *nost.
search-filter-empty = Za { $name }: manjka vrednost.
search-is-unknown = »{ $value }« ni stanje: is:coded ali is:uncoded.
search-in-unknown = »{ $value }« ni obseg: in:segments.
search-segments-alone = in:segments velja za celo iskanje in ne more stati ob OR ali NOT.
search-variable-hint = Če ste iskali dvopičje, dajte besede v narekovaje.
search-speaker-unknown = Govorca z oznako »{ $name }« ni.
search-coder-unknown = Med kodirkami in kodirci ni imena »{ $name }«.
search-group-unknown = Skupine »{ $name }« ni.
search-value-unknown = Spremenljivka »{ $variable }« nima vrednosti »{ $value }«.
search-unknown-hint = Na voljo: { $names }.
search-unknown-none = V raziskavi še ni nobene.

why-form = kot je napisano: { $by }
why-lemma = ista beseda: { $by }
why-reading = lahko tudi beseda: { $by }
why-name = ime: { $by }
why-acronym = kratica: { $by }
why-compound = zloženka: { $by }
why-lexicon = po vašem slovarju: { $by }
why-spoken = zapisano po govoru: { $by }
why-repaired = popravljeno branje: { $by }
why-folded = s strešicami: { $by }
why-pattern = ustreza vzorcu: { $by }
why-approx = podobno zapisano: { $by }
search-why-and = { $first } · { $then }
why-pair = par besede: { $by }

search-help-word = beseda v vseh oblikah
search-help-folded = brez strešic najde tudi besede s strešicami
search-help-and = obe besedi v istem odstavku (presledek pomeni AND)
search-help-or = ena ali druga beseda
search-help-not = prva beseda brez druge
search-help-group = oklepaji povedo, kaj sodi skupaj
search-help-phrase = natanko te besede zapored
search-help-slop = te besede v katerem koli vrstnem redu, vmes največ tri druge
search-help-near = ena blizu druge, vmes največ tri druge besede
search-help-then = najprej prva, pozneje v istem odstavku druga
search-help-pattern = * pomeni poljubne črke, ? eno črko
search-help-approx = tudi ena črka drugače (največ ~2)
search-help-regex = regularni izraz za celo obliko besede
search-help-doc = samo v tem dokumentu
search-help-group-filter = samo v tej skupini dokumentov
search-help-speaker = samo odstavki tega govorca
search-help-variable = samo, kjer ima spremenljivka to vrednost, na kateri koli ravni njene poti
search-help-code = beseda v segmentih s to kodo in z vsemi pod njo
search-help-coder = kar je kodirala ta oseba
search-help-uncoded = kar ni kodirano; is:coded, kar je
search-help-overlap = mesta, kjer se segmenta obeh kod prekrivata
search-help-codes-near = segmenti obeh kod, narazen največ dva odstavka
search-help-codes-then = segment prve kode in za njim segment druge
search-help-segments = iskanje po kodiranih segmentih: obe besedi v istem segmentu

table-search = Zadetki
table-search-unit = { $total ->
    [one] { $total } odstavek
    [two] { $total } odstavka
    [few] { $total } odstavki
   *[other] { $total } odstavkov
} z iskanim.
table-search-unit-segments = { $total ->
    [one] { $total } segment
    [two] { $total } segmenta
    [few] { $total } segmenti
   *[other] { $total } segmentov
} z iskanim.
table-search-shown = Izpisanih: { $shown } od { $total }.
search-column-document = Dokument
search-column-paragraph = Odst.
search-column-text = Besedilo
search-column-codes = Kode
search-column-why = Zakaj
analysis-words = Besede
analysis-words-about = Pogostost besed po osnovni obliki, z vsemi oblikami, ki stojijo v besedilih.
words-column-word = Beseda
words-column-count = Pojavitve
words-column-documents = Dokumenti
words-column-forms = Oblike
words-unit = Štete so besede v besedilih { $documents ->
    [one] { $documents } dokumenta
    [two] { $documents } dokumentov
    [few] { $documents } dokumentov
   *[other] { $documents } dokumentov
}: { $words }, od tega brez pogostih slovničnih besed { $kept }.
words-ambiguous-note = Oblika, ki lahko sodi k več besedam, je šteta pri prvi.
words-limited = Tabela se konča z najpogostejšimi besedami; brez --limit so v njej vse.
search-help-from-hits = kar je kodirano iz zadetkov
search-help-saved = kar išče shranjeno iskanje, z dodatnim filtrom
search-saved-unknown = Shranjenega iskanja »{ $name }« ni.
search-saved-round = Shranjeno iskanje »{ $name }« vsebuje samo sebe.
search-saved-deep = Shranjeno iskanje »{ $name }« leži pregloboko: največja globina iskanj v iskanjih je { $most }.
search-saved-many = Z iskanjem »{ $name }« bi število vstavljenih shranjenih iskanj preseglo { $most }.
search-by-document = dokument
search-by-code = koda
search-column-place = Mesto
search-column-before = Pred tem
search-column-word = Beseda
search-column-after = Potem
search-column-hits = Zadetki
search-column-by = Po čem
search-column-name = Ime
search-column-query = Poizvedba
table-kwic = Besede v sobesedilu
table-search-words = { $n ->
    [one] { $n } najdena beseda.
    [two] { $n } najdeni besedi.
    [few] { $n } najdene besede.
   *[other] { $n } najdenih besed.
}
table-search-counts = Zadetki po dokumentih, vrednostih in kodah
table-search-counts-note = Koda je šteta z vsemi pod njo. Število pove, koliko najde poizvedba s tem filtrom.
table-saved = Shranjena iskanja
table-saved-none = Ni še nobenega: preja search POIZVEDBA --save IME ga shrani.
table-saved-note = Znova jih najde saved:IME, tudi v drugi poizvedbi in s --search.
table-search-query = Poizvedba: { $query }
