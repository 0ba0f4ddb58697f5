# Analize: naslovi in opisi
analysis-documents = Dokumenti
analysis-documents-about = Dokumenti z vrsto zapisa, obsegom, kodiranji in spremenljivkami.
analysis-variables = Spremenljivke
analysis-variables-about = Vrednosti spremenljivk po dokumentih: po čem je mogoče primerjati.
analysis-sample = Vzorec
analysis-sample-about = Vzorec z regijo, sogovorniki, datumom, trajanjem in vrsto zapisa ter na novo izračunanimi vsotami.
analysis-text = Prepisi po odstavkih
analysis-text-about = Besedila po oštevilčenih odstavkih z govorci in kodami.
analysis-review = Seznam za pregled
analysis-review-about = Segmenti, ki čakajo na mesto v popravljenem besedilu, z najbližjimi besedami v njem.
review-place = Oznaka
review-paragraph = Prej odst.
review-near = Najbližje
review-near-words = Najbližje besede
review-count = { $n ->
    [0] Noben segment ne čaka na mesto.
    [one] { $n } segment čaka na mesto. Postavi ga preja segment move OZNAKA --to KJE --to-quote "besede".
    [two] { $n } segmenta čakata na mesto. Postavi ju preja segment move OZNAKA --to KJE --to-quote "besede".
    [few] { $n } segmenti čakajo na mesto. Postavi jih preja segment move OZNAKA --to KJE --to-quote "besede".
   *[other] { $n } segmentov čaka na mesto. Postavi jih preja segment move OZNAKA --to KJE --to-quote "besede".
}
analysis-citations = Navedki
analysis-citations-about = Kodirani odlomki s sklici, pripravljeni za navajanje v besedilu.
analysis-codebook = Kodirna knjiga
analysis-codebook-about = Kode z definicijami, merili in zgledi, s številom segmentov in dokumentov.
analysis-codes-documents = Kode po dokumentih
analysis-codes-documents-about = Koliko segmentov ima vsaka koda v vsakem dokumentu.
analysis-codes-values = Kode po regijah
analysis-codes-values-about = Za vsako kodo in vrednost: segmenti, dokumenti, koliko dokumentov je v regiji, delež in sogovorniki.
analysis-cooccurrence = Sopojavljanje kod
analysis-cooccurrence-about = Katere kode se srečajo: na prekrivajočih se besedah, v istem odstavku, v istem dokumentu.
analysis-steps = Koraki
analysis-steps-about = Šest korakov metode in kje je delo: kaj je že narejeno, v številkah.
analysis-board = Primerjalna tabla
analysis-board-about = Dokumenti, osebe (--unit cases) ali regije drug ob drugem, kategorije v vrsticah, s številom in povzetki.
analysis-summaries = Preglednica povzetkov
analysis-summaries-about = Povzetki po dokumentih in kodah, z navedki, na katerih temeljijo.
analysis-questions = Vprašanja
analysis-questions-about = Vprašanja po dokumentih: vprašano, ni bilo vprašano ali omenjeno brez vprašanja.
analysis-saturation = Nasičenost kod
analysis-saturation-about = Koliko novih kod prinese vsak pogovor v vrstnem redu intervjuvanja, s pasom po naključnih vrstnih redih.
analysis-agreement = Ujemanje med kodirkami in kodirci
analysis-agreement-about = Seznam neskladij z definicijami in odločitvami; na zahtevo koeficienti.
analysis-memos = Memi
analysis-memos-about = Vsi memi po času nastanka, z vrsto in s tem, na čem stojijo.
analysis-methodology = Podatki za metodološko poglavje
analysis-methodology-about = Dejstva o raziskavi v vrstnem redu metodološkega poglavja, z imenovanimi vrzelmi.

# Glave stolpcev
table-language = Jezik
table-paragraphs = Odstavki
table-paragraph = Odstavek
table-codings = Kodiranja
table-path = Pot
table-definition = Definicija
table-include = Vključitvena merila
table-exclude = Izključitvena merila
table-example = Zgled
table-in-vivo = In vivo
table-yes = da
table-kind = Vrsta
table-text = Besedilo
table-codes = Kode
table-on = Na čem
table-title = Naslov
table-memo = Memo
table-changed = Spremenjeno
table-variable = Spremenljivka
table-value = Vrednost
table-summary = Povzetek
table-quotes = Citati
table-key = Ključ
table-category = Kategorija

# Vrste
table-memo-on-diary = raziskovalni dnevnik
table-memo-on = { $names }
paragraph-kind-said = povedano
paragraph-kind-question = vprašanje
paragraph-kind-heading = naslov
paragraph-kind-missing = manjka
question-kind-research = raziskovalno vprašanje
question-kind-guide = vprašanje iz smernic
code-state-in-use = v rabi
code-state-chosen = izbrana
code-state-set-aside = izločena

# Kodirna knjiga, besedila, memi, spremenljivke
codebook-undefined = { $n ->
    [one] { $n } koda nima definicije.
    [two] { $n } kodi nimata definicije.
    [few] { $n } kode nimajo definicije.
   *[other] { $n } kod nima definicije.
}
text-base = Število dokumentov: { $documents }. Število odstavkov: { $paragraphs }.
memos-base = Število memov: { $n }.
variables-base = Število dokumentov: { $documents }. Število spremenljivk: { $variables }.
variables-own = Število odlomkov s svojo vrednostjo: { $n }. Ta velja pred vrednostjo dokumenta.
codes-documents-unit = Šteti so kodirani segmenti, s podkodami. Prazna celica ne pomeni, da o tem ni bilo nič povedano.

# Sopojavljanje
cooccurrence-a = Koda A
cooccurrence-b = Koda B
cooccurrence-overlap = Prekrivanje
cooccurrence-paragraph = Isti odstavek
cooccurrence-document = Isti dokument
cooccurrence-unit = Prekrivanje in isti odstavek: pari segmentov. Isti dokument: dokumenti, v katerih sta obe kodi.
cooccurrence-own = Vsaka koda šteje sama, brez podkod.
cooccurrence-level = Kode izbrane ravni štejejo s podkodami.
cooccurrence-place = Sopojavljanje je mesto, kjer je vredno pogledati, in ni dokaz za povezavo.

# Tabla in povzetki
board-unit-documents = Število: kodirani segmenti, s podkodami. Pod njim je povzetek kode v dokumentu.
board-unit-groups = Število: dokumenti s kodo od vseh dokumentov v skupini, s podkodami. Pod njim so povzetki po dokumentih.
board-unit-persons = Število: kodirani segmenti osebe, s podkodami; segment, v katerem je slišati več oseb, šteje pri vsaki. Razpon: največ toliko jih je, če so njeni tudi segmenti, pri katerih ni znano, kdo govori. Pod njim je povzetek kode za osebo.
board-unknown = ni znano, kdo
board-by-or-cases = Tabla stoji po spremenljivki ali po osebah, ne po obojem: izpustite --by ali --unit cases.
board-shared = Skupno
board-different = Razlika
board-read = Preden primerjate števila, preberite navedke obeh strani.
summaries-base = Število vrstic: { $n }.

# Vzorec
sample-people = Št. sogovornikov
sample-base = Število dokumentov: { $n }. Vsote so izračunane na novo iz vrstic.
sample-people-differ = Število povezanih oseb se ne ujema s spremenljivko v dokumentih: { $documents }.

# Vprašanja
step-step = Korak
step-what = Kaj
step-count = Število
step-note = Koraki niso zaporedje, ki bi ga bilo treba končati: med njimi se hodi naprej in nazaj. Štejejo se le zapisi; besedilo brez kode ni pomanjkljivost.
step-material = 1 Urejanje gradiva
step-units = 2 Enote kodiranja
step-open = 3 Odprto kodiranje
step-axial = 4 Izbor in opredelitev pojmov, osno kodiranje
step-relational = 5 Odnosno kodiranje
step-theory = 6 Teoretična formulacija
step-always = Ves čas
step-documents = dokumenti
step-cases = enote (osebe in ustanove)
step-research-questions = raziskovalna vprašanja
step-guide-questions = vprašanja iz smernic
step-statements = izjave
step-marked = med njimi označene, še brez kode
step-numbered = med njimi z zapisano številko
step-codes = kode
step-in-vivo = med njimi in vivo
step-segments = kodirani segmenti
step-aside = izločena kodiranja
step-categories = kategorije (kode s podkodami)
step-chosen = kode, izbrane za odnosno kodiranje
step-defined = kode z definicijo
step-properties = značilnosti
step-values = vrednosti značilnosti
step-entries = zapisi na karticah
step-relations = povezave med kategorijami
step-summaries = povzetki za primerjavo
step-shared = zapisi, kaj je skupno
step-different = zapisi, kaj se razlikuje
step-propositions = propozicije
step-for = dokazi za
step-against = dokazi proti
step-tentative = poskusne propozicije
step-supported = podprte propozicije
step-narrowed = zožene propozicije
step-abandoned = opuščene propozicije
step-earlier = prejšnje ubeseditve
step-recommendations = priporočila
step-memos = memi
step-diary = zapisi v raziskovalnem dnevniku
questions-number = Št.
questions-question = Vprašanje
questions-codes = Odgovarjajo kode
questions-asked = Vprašano
questions-not-asked-count = Ni bilo vprašano
questions-asked-at = odst. { $numbers }
questions-not-asked = ni bilo vprašano
questions-brought-up = omenjeno
questions-not-asked-brought-up = ni bilo vprašano, omenjeno
questions-unknown = –
questions-base = Število vprašanj: { $questions }. Število dokumentov: { $documents }. Pomišljaj: ni znano, ali je bilo vprašano, in odgovora ni med kodami.

# Nasičenost
saturation-number = Zap. št.
saturation-new-codes = Nove kode
saturation-total = Skupaj
saturation-band-low = Pas od
saturation-band-high = Pas do
saturation-by-date = Vrstni red: po datumu pogovora.
saturation-by-order = Vrstni red: kakor v raziskavi, ker vsi dokumenti nimajo datuma.
saturation-band = Pas: med 5. in 95. percentilom skupnega števila po { $n } naključnih vrstnih redih.
saturation-meaning = Nasičenost kod ni nasičenost pomenov; praga, ki bi bil dosežen, ni.

# Ujemanje
agreement-definitions = Definiciji
agreement-decision = Dogovorjena odločitev
agreement-reason = Razlog
agreement-level = Raven
agreement-units = Enote
agreement-agreed = Ujemanja
agreement-percent = Odstotek ujemanja
agreement-q = q
agreement-cohen = Cohenov κ
agreement-brennan-prediger = Brennan–Predigerjev κn
agreement-fleiss = Fleissov κ
agreement-alpha = Krippendorffova α
agreement-alpha-u = Krippendorffova αU
agreement-found = Najdene enote
agreement-undefined = ni določljivo
agreement-pooled = vse kode
agreement-level-units = dane enote
agreement-level-exists = koda v dokumentu
agreement-level-frequency = pogostost v dokumentu
agreement-level-overlap = prekrivanje vsaj { $share } %
agreement-level-boundaries = meje segmentov
agreement-coders = Primerjana so kodiranja oseb: { $names }.
agreement-nothing-common = Nobenega dokumenta niso kodirale vse primerjane osebe.
agreement-given = Enota: dane enote kodiranja. Dokumenti: { $documents }. Število enot: { $units }.
agreement-free = Enota: segmenti, ki jih je vsaka oseba našla sama. Dokumenti: { $documents }. Prag prekrivanja: { $share } %.
agreement-disagreements = Število neskladij: { $n }. Odločitev in razlog sta iz mema vrste »sestanek« na odlomku.
agreement-coefficients-hint = Koeficiente izpiše --shape long.
agreement-undefined-note = Kjer je vrednost ena sama ali ni česa primerjati, koeficient ni določljiv. Enota brez kode ene od oseb je zanjo manjkajoča; kar ni kodirala nobena, ni všteto.
agreement-open-coding = Pri prvem odprtem kodiranju je glavni izid seznam neskladij, ne koeficient.
agreement-needs-two = Za ujemanje sta potrebni kodiranji vsaj dveh oseb.
agreement-needs-two-hint = Navedite osebi z --coder ali počakajte, da kodira še kdo.

# Metodološko poglavje
methodology-section = Del poglavja
methodology-fact = Podatek
methodology-known = Vrednost
methodology-gap = Vrzel
methodology-gaps = { $n ->
    [0] Vrzeli ni.
    [one] { $n } podatek manjka.
    [two] { $n } podatka manjkata.
    [few] { $n } podatki manjkajo.
   *[other] { $n } podatkov manjka.
}
methodology-of-questions = Raziskovalna vprašanja
methodology-of-sample = Vzorec
methodology-of-collection = Zbiranje gradiva
methodology-of-material = Gradivo
methodology-of-analysis = Analiza
methodology-value = { $value }
methodology-count = { $name }: { $n }
methodology-from-to = od { $from } do { $to }
methodology-minutes = skupaj { $sum } min, od { $least } do { $most } min (pogovori z znanim trajanjem: { $n })
methodology-research-questions = Število raziskovalnih vprašanj
methodology-guide-questions = Število vprašanj v smernicah
methodology-regions = Regije
methodology-days = Čas zbiranja
methodology-durations = Trajanje pogovorov
methodology-recorded = Snemano
methodology-authorised = Avtorizirano
methodology-words = Izgovorjene besede
methodology-codes = Kode po ravneh
methodology-definitions = Opredeljene kode
methodology-chosen = Kode, izbrane za odnosno kodiranje
methodology-units = Označene enote kodiranja
methodology-set-aside = Izločena kodiranja
methodology-coders = Kodiranja po osebah
methodology-coding-days = Čas kodiranja
methodology-memos = Memi po vrstah
methodology-no-level = brez ravni
methodology-no-research-questions = Raziskovalna vprašanja niso vpisana (question add research).
methodology-no-guide-questions = Vprašanja iz smernic niso vpisana (question add guide).
methodology-no-documents = Dokumentov ni.
methodology-no-people = Osebe niso povezane z dokumenti (case add).
methodology-no-regions = Spremenljivke regija ni ali nima vrednosti.
methodology-no-dates = Spremenljivke datum ni ali nima vrednosti.
methodology-no-durations = Spremenljivke trajanje (v minutah) ni ali nima vrednosti.
methodology-no-recorded = Spremenljivke snemano ni ali nima vrednosti.
methodology-no-authorised = Spremenljivke avtorizirano ni ali nima vrednosti.
methodology-no-codes = Kod še ni.
methodology-undefined = { $n ->
    [one] { $n } koda nima definicije.
    [two] { $n } kodi nimata definicije.
    [few] { $n } kode nimajo definicije.
   *[other] { $n } kod nima definicije.
}
methodology-no-chosen = Nobena koda ni označena kot izbrana (code state).
methodology-no-segments = Kodiranih segmentov še ni.
methodology-one-coder = Kodirala je ena sama oseba; ujemanja ni mogoče poročati.
methodology-no-memos = Memov ni.

# Odprto in osno kodiranje, enote
analysis-open = Odprto kodiranje
analysis-open-about = Izjave s številkami, pojmi, kategorijami in temami, po dokumentih ali po temah.
analysis-axial = Osno kodiranje
analysis-axial-about = Urejen seznam tem, kategorij in pojmov s številkami izjav.
analysis-units = Enote kodiranja
analysis-units-about = Izjave s številkami, mestom v besedilu in prejšnjimi številkami.
level-theme = Tema
level-supercategory = Nadkategorija
level-category = Kategorija
level-concept = Pojem
open-number = Št. izjave
open-statement = Izjava
open-question = Vprašanje { $number }: { $words }
open-base = Število izjav: { $statements }. Število parov izjava–koda: { $rows }.
open-waiting = Število izjav, ki še čakajo na pojem: { $n }.
axial-statements = Št. izjav
units-fixed = Številka zapisana
units-earlier = Prejšnje številke
units-base = Število dokumentov: { $documents }. Število izjav: { $units }, od tega s kodo: { $coded }, z zapisano številko: { $fixed }.
table-unknown-column = Tabela nima stolpca { $column }.

# Odnosno kodiranje
analysis-relations = Povezave
analysis-relations-about = Povezave med kodami z vrsto, smerjo in mesti, na katerih temeljijo.
relations-number = Št.
relations-a = Kategorija A
relations-b = Kategorija B
relations-kind = Odnos
relations-direction = Predznak
relations-stance = Pove ali sklepam
relations-quotes = Št. mest
relations-evidence = Mesta
relations-base = Število povezav: { $n }.
analysis-map = Zemljevid
analysis-map-about = Kategorije in povezave med njimi, narisane po plasteh; kot tabela iste povezave po vrsticah.
map-legend-box = V polju pod imenom: segmenti/dokumenti skupaj s podkodami.
map-legend-line = Ob črti: številka in vrsta povezave, + krepi, − slabi, nato mesta/dokumenti. Polna črta: povedano; prekinjena: sklepano.
map-legend-way = Kar vodi k čemu drugemu, stoji nad njim. Puščica kaže, kako se povezava bere; brez puščice se bere v obe smeri.
analysis-relation-quotes = Mesta povezav
analysis-relation-quotes-about = Segmenti, na katerih temeljijo povezave: vprašanje o povezavah najde mesta v besedilih.
relation-quotes-base = Število segmentov: { $n }.
relations-step = Korak
relations-way = Predznak poti
relations-way-again = { $direction } ↺
relations-again = ↺: koda stoji že prej na isti poti, zato se pot tu konča.
relations-cut = Poti je več; izpisan je njihov začetek.
relations-leads-to = Kaj vodi k: { $code }.
relations-leads-from = Kam vodi: { $code }.
relations-from = Samo povezave od: { $code }.
relations-to = Samo povezave do: { $code }.
relations-of-kind = Samo vrsta: { $kind }.
relations-of-direction = Samo predznak: { $direction }.
relations-of-stance = Samo: { $stance }.
relation-kind-related-to = povezano z
relation-kind-condition-for = pogoj za
relation-kind-consequence = posledica
relation-kind-strategy-for = strategija za
relation-kind-part-of = del
relation-kind-kind-of = vrsta
relation-kind-in-opposition-to = v nasprotju z
relation-kind-own = { $name }
direction-strengthens = krepi (+)
direction-weakens = slabi (−)
direction-undetermined = ni določena
stance-said = pove sogovornik/-ca
stance-inferred = sklepam
proposition-kind-description = opis
proposition-kind-link = povezava
proposition-kind-condition = pogoj
proposition-kind-comparison = primerjava ali tip
proposition-kind-absence = odsotnost vzorca
proposition-kind-model = model
proposition-status-tentative = poskusna
proposition-status-supported = podprta
proposition-status-narrowed = zožena
proposition-status-abandoned = opuščena

# Preverjanje citatov v besedilu
cited-title = Citati v besedilu
cited-line = Vrstica
cited-quote = Citat
cited-finding = Kaj ni v redu
cited-base = Število sklicev: { $citations }. Število citatov: { $quotes }.
cited-findings = { $n ->
    [0] Vsi sklici vodijo na svoje mesto in vsi citati se ujemajo s prepisi.
    [one] { $n } stvar ni v redu.
    [two] { $n } stvari nista v redu.
    [few] { $n } stvari niso v redu.
   *[other] { $n } stvari ni v redu.
}
cited-no-number = Sklic { $key } ne vodi nikamor: dokument nima takega mesta.
cited-no-document = Sklic { $key } ne vodi nikamor: dokumenta s to oznako ni.
cited-elsewhere = Citat ne stoji na navedenem mestu; stoji na { $key }.
cited-differs-from = Drugače kakor v prepisu, od besede »{ $word }« naprej.
cited-not-there = Teh besed ni v prepisu na navedenem mestu.
cited-own-paraphrase = To je parafraza iz mema, ne izrečene besede; ne sodi v narekovaje.
cited-notes-quoted = Zapis so zapiski; nihče ni govoril teh besed, zato brez narekovajev.
cited-paraphrase-unsaid = Zapis je parafraza; v oklepaju manjka beseda parafraza.
quantity-title = Količinske besede
quantity-word = Beseda
quantity-sentence = Poved
quantity-base = Število količinskih besed: { $n }. Niso napake; pri vsaki premislite, na koga se nanaša: na ljudi, pogovore ali ustanove.
quantity-author = Beseda ostane vaša; števila kode izpiše --code KODA.
quantity-numbers = { $code } – pogovori: { $k } od { $n }, sogovorniki: { $people } od { $base }, segmenti: { $segments }.

# Priloge
thesis-title = Priloge
thesis-file = Datoteka
thesis-about = Kaj je v njej
thesis-rows = Vrstice
thesis-left-out = Brez vrstic in zato izpuščeno: { $names }.
thesis-numbers-computed = Število izjav, ki številke še nimajo zapisane: { $n }. Zapiše jih preja unit fix.
thesis-alone = Priloge nastanejo v svoji mapi in ne skupaj z drugimi tabelami.
thesis-alone-hint = Poženite preja export thesis, druge tabele pa posebej.
