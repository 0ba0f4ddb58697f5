help-preja = Delavna miza za kvalitativno raziskovanje: bere prepise, kodira, išče, šteje, izvaža. Brez ukaza se odpre miza.
help-usage = Raba
help-commands = Ukazi
help-command-name = UKAZ
help-options = Stikala
help-usage-options = [STIKALA]
help-arguments = Argumenti
help-example = Zgled
help-arg-help = Izpiše to pomoč
help-arg-version = Izpiše različico
help-arg-project = Raziskava: datoteka, mapa z eno raziskavo ali naslov postgres:// (sicer PREJA_PROJECT, sicer edina datoteka .preja v tej mapi)
help-arg-lang = Jezik vmesnika: sl ali en
help-arg-read_only = Samo za ogled; nič se ne more spremeniti
help-arg-take_over = Prevzame raziskavo, ki jo drži drug računalnik
help-arg-study = Raziskava, ki se odpre
help-arg-actor = Kdo kodira (sicer PREJA_CODER, nastavitve, uporabnik sistema)
help-demo = Postavi zgledno raziskavo in jo odpre
help-demo-example = {"  "}preja demo --no-desk
help-arg-dir = Mapa, v katero se postavi
help-arg-no_desk = Namesto da odpre mizo, izpiše pogostost po regijah in napolni exports/
help-new = Naredi novo raziskavo: study.preja, corpus/, codebooks/, exports/
help-new-example = {"  "}preja new moja-raziskava
help-new--place = Mapa ali naslov postgres://
help-import = Uvozi prepise, tabele kodiranih segmentov, spremenljivke ali kodirne knjige
help-import-example = {"  "}preja import corpus/*.docx --dry-run
help-arg-files = Datoteke in mape
help-arg-as_ = Beri jih kot text, docx, segments, variables ali codebook
help-arg-group = Skupina dokumentov
help-arg-dry_run = Pokaže, kaj bi bilo prebrano; ne spremeni ničesar
help-arg-numbering = Odstavke šteje po vrsticah (lines), nepraznih vrsticah (nonempty) ali blokih (blocks)
help-arg-encoding = Nabor znakov po imenu (windows-1250)
help-arg-record = Vrsta zapisa: verbatim (dobesedni prepis), paraphrase (parafraza), notes (zapiski), document
help-arg-no_speakers = Ne išče oznak govorcev
help-arg-no_questions = Ne išče odstavkov z vprašanji
help-arg-keep_names = Imena datotek ostanejo imena dokumentov
help-tables = Tabele
help-show = Izpiše tabelo
help-show-example = {"  "}preja show crosstab --by regija --depth 1
help-show--name = Ime tabele: segments, frequencies, crosstab …
help-show--which = Česa tabela: "show path P3", "show card KODA", "show transcript C"
help-arg-base = Osnova za k/n: vprašani (asked), vsi dokumenti (documents), ljudje (people)
help-arg-select = Največ toliko segmentov na kodo, po vrsti iz vseh dokumentov (0: vsi)
help-arg-of = Česa tabela: propozicija P3 za path, koda za card, dokument za transcript
help-arg-by = Primerja po tej spremenljivki
help-arg-depth = Vrednosti skrajša na toliko korakov poti (0: cele)
help-arg-unit = Šteje dokumente (documents), segmente (segments) ali enote (cases)
help-arg-percent = Odstotki vrstice (row), stolpca (column) ali dokumentov (documents)
help-arg-shape = wide za branje, long za statistiko
help-arg-context = S povedjo pred vsakim segmentom
help-arg-columns = Dodatni stolpci, ločeni z vejicami
help-arg-search = Samo segmenti, v katerih poizvedba kaj najde
help-arg-codes = Ta koda in vse pod njo; sme se ponoviti
help-arg-level = Ta raven (tema, kategorija …)
help-arg-documents = Ta dokument; sme se ponoviti
help-arg-groups = Dokumenti te skupine; sme se ponoviti
help-arg-coders = Kodiranja te kodirke ali kodirca; sme se ponoviti
help-arg-wheres = Samo kjer SPREMENLJIVKA=VREDNOST; pot je lahko krajša (regija=zahodna)
help-arg-leads_to = Kaj vodi k tej kodi: povezave na vseh poteh do nje (relations, relation-quotes, map)
help-arg-leads_from = Kam vodi ta koda: povezave na vseh poteh od nje
help-arg-relation_from = Povezave od te kode ali kod pod njo
help-arg-relation_kind = Povezave te vrste
help-arg-relation_to = Povezave do te kode ali kod pod njo
help-arg-relation_direction = Povezave s tem predznakom: strengthens, weakens, undetermined
help-arg-relation_stance = Povezave, ki so povedane (said) ali sklepane (inferred)
help-arg-format = text, csv, json, markdown, html, xlsx, docx; za zemljevid (map) tudi svg in dot
help-arg-output = Zapiše v to datoteko; obliko določi njena končnica
help-arg-excel = CSV za Excel: oznaka BOM, podpičja, zavarovane celice s formulami
help-arg-force = Zapiše čez obstoječo datoteko
help-search = Išče po besedilih, v vseh oblikah besede
help-search-example = {"  "}preja search "stiska code:Izidi" --limit 20
help-arg-query = Kaj se išče
help-arg-coded = Samo kjer je kaj kodirano
help-arg-uncoded = Samo kjer ni nič kodirano
help-arg-limit = Največ toliko
help-words = Prešteje besede v besedilih po osnovni obliki
help-words-example = {"  "}preja words --limit 50
  {"  "}preja words --by regija --depth 1
  {"  "}preja words --shape long --format csv
  {"  "}preja words --code Izidi
help-words--limit = Samo toliko besed, najpogostejše
help-words--by = Stolpec za vsako vrednost te spremenljivke
help-words--shape = wide: vrstica na besedo; long: vrstica na besedo in dokument
help-words--search = Samo besede v segmentih, v katerih poizvedba kaj najde
help-search-queries = Poizvedbe
help-search--by = Skupaj z --counts: tudi po tej spremenljivki
help-search--order = document (po besedilih) ali relevance (najprej najbolj povedni zadetki)
help-search--pairs = Vključi ustreznice besed za ljudi: udeleženec in udeleženka
help-search--kwic = Vrstica za vsako najdeno besedo s toliko znaki na vsaki strani (60)
help-search--counts = Prešteje zadetke po dokumentih, kodah in vrednostih spremenljivke iz --by
help-search--save = Shrani poizvedbo pod tem imenom; znova jo najde saved:IME
help-search--query = Kaj iskati; brez poizvedbe se izpišejo shranjena iskanja
help-lexicon = Pokaže vaše lastne besede za vse raziskave ali vanje sprejme datoteke
help-lexicon-example = {"  "}preja lexicon imena.tsv
  {"  "}preja lexicon sloleks_3.0_*.xml
  {"  "}preja lexicon --spoken narecje.tsv
help-lexicon--files = Tabele oblika<TAB>osnovna oblika ali Sloleks 3 v obliki XML (tudi cela mapa) ali kot tabela
help-lexicon--spoken = V datotekah so govorni zapisi: kot je izgovorjeno<TAB>kot se piše
help-setting-search = Shrani poizvedbo pod imenom ali jo pozabi; znova jo najde saved:IME
help-setting-search--name = Njeno ime
help-setting-search--query = Poizvedba; brez nje se shranjena pozabi
help-setting-lemma = Določi osnovno obliko besede v tej raziskavi
help-setting-lemma-example = {"  "}preja setting lemma Arke arka
help-setting-lemma--form = Beseda, kot stoji v besedilih
help-setting-lemma--lemmas = Njene osnovne oblike, najverjetnejša prva; brez njih spet odloča jezik
help-arg-made = Samo tako nastala kodiranja: hand (z branjem), hits (iz zadetkov iskanja), imported (uvožena)
lexicon-forms = { $file }: { $rows ->
    [one] { $rows } oblika
    [two] { $rows } obliki
    [few] { $rows } oblike
   *[other] { $rows } oblik
}
lexicon-spoken = { $file }: { $rows ->
    [one] { $rows } govorni zapis
    [two] { $rows } govorna zapisa
    [few] { $rows } govorni zapisi
   *[other] { $rows } govornih zapisov
}
lexicon-taken = { $file }: { $rows ->
    [one] sprejeta je { $rows } beseda.
    [two] sprejeti sta { $rows } besedi.
    [few] sprejete so { $rows } besede.
   *[other] sprejetih je { $rows } besed.
}
lexicon-known = { $n ->
    [one] { $n } obliko program pozna sam, zato je ni v tabeli.
    [two] { $n } obliki program pozna sam, zato ju ni v tabeli.
    [few] { $n } oblike program pozna sam, zato jih ni v tabeli.
   *[other] { $n } oblik program pozna sam, zato jih ni v tabeli.
}
lexicon-broken = Datoteka »{ $file }« ni pravilen XML; ni sprejeta.
lexicon-bad-line = Vrstica { $number } je preskočena, ker nima dveh stolpcev: { $text }
lexicon-bad-more = Še preskočene vrstice: { $more }
lexicon-nothing = V datoteki »{ $file }« ni besed.
lexicon-nothing-hint = Vrstica je oblika, tabulator in osnovna oblika; sprejet je tudi Sloleks 3 v obliki XML.
lexicon-no-folder = Ta sistem nima mape za vaše nastavitve.
help-search-operators = AND OR NOT NEAR THEN se pišejo z velikimi črkami. V poti kode lahko namesto \ stoji >.
help-export = Zapiše tabele v datoteke (brez --output v exports/)
help-export-example = {"  "}preja export segments --output priloga.docx
help-export--names = Imena tabel, ali thesis za vse priloge v svoji mapi
help-undo = Razveljavi zadnja dejanja, tudi po ponovnem zagonu
help-redo = Znova uveljavi razveljavljeno
help-arg-count = Koliko
help-trail = Izpiše zgodovino raziskave
help-trail--code = Samo spremembe te kode
help-trail--coder = Samo dejanja te kodirke ali kodirca
help-check = Preveri, ali je raziskava neoporečna, ali citate v besedilu
help-check-citations = Preveri citate v besedilu: ali sklici vodijo na svoje mesto in ali so besede prave
help-check-citations-example = {"  "}preja check citations poglavje.docx
help-check-citations--file = Besedilo: txt, md ali docx
help-check-citations--words = Namesto tega našteje količinske besede; števila kode doda --code
help-backup = Naredi varnostno kopijo in jo po zapisu preveri
help-backup--file = Datoteka; brez nje v backups/ ob raziskavi
help-restore = Iz varnostne kopije naredi novo raziskavo; stara ostane
help-restore--file = Varnostna kopija
help-restore--to = Nova datoteka raziskave
help-migrate = Starejšo raziskavo prenese v to različico
help-erase = Trajno izbriše dokument iz raziskave, zgodovine in varnostnih kopij (umik privolitve)
help-cache = Našteje iskalna kazala v predpomnilniku: čigava so, kako velika in ali je raziskava še na svojem mestu
help-cache-clear = Izbriše kazala raziskav, ki jih ni več; iskanje kazalo naredi znova, ko ga potrebuje
help-cache-clear--all = Kazala vseh raziskav
cache-empty = V predpomnilniku ni ničesar.
cache-here = { $place }: { $size }
cache-gone = { $place }: { $size }; te raziskave ni več
cache-server = { $place }: { $size }; raziskava na strežniku, ki ni bil vprašan
cache-unknown = { $folder }: { $size }; iz prejšnje različice ali okvarjeno
cache-all = Skupaj: { $size }
cache-cleared = { $n ->
    [0] Nič ni izbrisano.
    [one] Izbrisano je { $n } kazalo ({ $size }).
    [two] Izbrisani sta { $n } kazali ({ $size }).
    [few] Izbrisana so { $n } kazala ({ $size }).
   *[other] Izbrisanih je { $n } kazal ({ $size }).
}
cache-stays = Mape { $folder } ni bilo mogoče izbrisati: { $why }
help-arg-document = Dokument: oznaka ali ime
help-arg-yes = Ne sprašuje
help-lemmas = Bere po eno besedo v vrstici in izpiše njene osnovne oblike
help-arg-spoken = Pozna pogovorne zapise (blo, zdej)
help-completions = Izpiše skript za dopolnjevanje v lupini
help-arg-shell = Lupina
help-manual = Izpiše priročnik (roff)
help-document = Dokumenti: imena, vrsta zapisa, odstavki, popravki
help-document-rename = Dokumentu da drugo ime
help-document-label = Dokumentu da drugo oznako (črke in številke)
help-document-group = Dokument uvrsti v skupino
help-document-record = Določi vrsto zapisa dokumenta
help-document-ocr = Označi dokument kot optično prebran (OCR)
help-document-ocr--no = Ni optično prebran
help-document-language = Določi jezik dokumenta
help-document-move = Premakne dokument v vrstnem redu raziskave
help-document-mark = Popravi govorce in vrste odstavkov; številke ostanejo
help-document-correct = Vstavi popravljeni prepis; kodiranja se prenesejo
help-document-remove = Izbriše dokument z vsem, kar stoji na njem
help-code = Kode: drevo, definicije, združevanje in delitev
help-code-add = Doda kodo; manjkajoče kode nad njo nastanejo sproti
help-code-add-example = {"  "}preja code add "Izidi > Vsakdan > Rutina" --color green
help-code-rename = Preimenuje kodo
help-code-move = Premakne kodo pod drugo ali ob njo
help-code-merge = Združi kodo z drugo; memi in uteži ostanejo
help-code-split = Nekaj segmentov kode dobi drugo kodo
help-code-define = Opredeli kodo: pomen, kdaj jo uporabimo in kdaj ne, zgled
help-code-level = Določi raven kode
help-code-color = Določi barvo kode
help-code-state = V rabi, izbrana za odnosno kodiranje ali izločena
help-code-also = Kodo pridruži še drugi kategoriji
help-code-remove = Izbriše kodo z njenimi kodiranji
help-code-unmerge = Razdruži: zadnja koda, združena v to, je spet samostojna s svojimi segmenti
help-coding = Kodiranja: kode na odlomkih
help-coding-add = Kodira odlomek
help-coding-add-example = {"  "}preja coding add C12 --quote "korak naprej, pol nazaj" --code Vztrajnost
help-coding-remove = Odstrani kodo z odlomka
help-coding-recode = Prekodira odlomek; utež in memi ostanejo
help-coding-weight = Kodiranju določi utež od 0 do 100
help-coding-set-aside = Izloči kodiranje z razlogom; ostane, a se ne šteje
help-coding-bring-back = Vrne izločeno kodiranje
help-segment = Segmenti: enote kodiranja in njihove meje
help-segment-mark = Označi enoto kodiranja brez kode
help-segment-unmark = Odstrani oznako enote kodiranja
help-segment-move = Segmentu določi druge meje
help-unit = Številke izjav (A1, A2 …)
help-unit-fix = Izjavam zapiše stalne številke; poznejša med A12 in A13 je A12a
help-unit-renumber = Izjave na novo oštevilči po vrsti; prejšnje številke ohrani v konkordanci
help-unit-fix--documents = Dokumenti; brez njih vsi
help-unit-renumber--documents = Dokumenti; brez njih vsi
help-memo = Memi na čemer koli in raziskovalni dnevnik
help-memo-add = Napiše memo
help-memo-edit = Popravi memo
help-memo-remove = Izbriše memo
help-variable = Spremenljivke, npr. regija, in njihove vrednosti
help-variable-add = Doda spremenljivko
help-variable-rename = Preimenuje spremenljivko
help-variable-set = Določi vrednost dokumentu, odlomku ali enoti
help-variable-clear = Odstrani vrednost
help-variable-remove = Izbriše spremenljivko z vrednostmi
help-case = Enote: osebe in ustanove
help-case-add = Doda enoto
help-case-rename = Preimenuje enoto
help-case-link = Poveže enoto z dokumenti
help-case-remove = Izbriše enoto
help-relation = Povezave med kodami (odnosno kodiranje)
help-relation-add = Doda povezavo med kodama
help-relation-add-example = {"  "}preja relation add Nadzor condition-for Zaupanje --direction weakens --inferred --evidence A39:"pogleda mentorico"
help-relation-add--from = Prva koda
help-relation-add--to = Druga koda
help-relation-add--kind = Vrsta: related-to, condition-for, consequence, strategy-for, part-of, kind-of, in-opposition-to ali svoja
help-relation-edit = Spremeni povezavo; mesta ostanejo
help-relation-edit--from = Druga prva koda
help-relation-edit--to = Druga druga koda
help-relation-edit--kind = Druga vrsta
help-relation-evidence = Povezavi doda ali odvzame mesta
help-relation-evidence--quotes = Mesta (C12, C12:besede)
help-relation-remove = Izbriše povezavo
help-arg-relation = Povezava: njena številka po vrsti
help-arg-direction = strengthens (krepi), weakens (slabi), undetermined
help-arg-said = To pove sogovornica ali sogovornik
help-arg-inferred = To je sklep raziskave
help-arg-evidence = Mesto, na katerem stoji (C12:besede); sme se ponoviti
help-arg-note = Opomba
help-arg-remove = Odvzame
help-proposition = Propozicije: stavki teorije in dokazi zanje
help-proposition-add = Doda propozicijo
help-proposition-add-example = {"  "}preja proposition add P1 "Nadzor otežuje stik." --kind link
help-proposition-add--words = Številka (P1), kadar naj bo določena, in stavek
help-proposition-add--kind = Vrsta: description, link, condition, comparison, absence, model
help-proposition-reword = Da propoziciji drugo ubeseditev; prejšnja ostane
help-proposition-status = Določi stanje propozicije
help-proposition-status--status = tentative (poskusna), supported (podprta), narrowed (zožena), abandoned (opuščena)
help-proposition-evidence = Propoziciji doda ali odvzame dokaze za in proti
help-proposition-evidence-example = {"  "}preja proposition evidence P1 --for A38 --quote "Odkar me imajo za nadzor"
help-proposition-validity = Zapiše, kdaj propozicija velja
help-proposition-validity--kind = Druga vrsta stavka
help-proposition-about = Pove, na katere kode, vprašanja in povezave se propozicija nanaša
help-proposition-move = Premakne propozicijo v vrstnem redu teorije; številka ostane
help-proposition-remove = Izbriše propozicijo; opuščeno raje označi preja proposition status
help-arg-proposition = Propozicija (P1)
help-arg-sentence = Stavek
help-arg-because = Kaj jo je spremenilo: mesto (H88), dokument (H) ali case:IME
help-arg-support = Mesto, ki govori za (C12, C12:besede); sme se ponoviti
help-arg-against = Mesto, ki govori proti; sme se ponoviti
help-arg-validity = Kdaj velja
help-arg-questions = Vprašanje, ki je po tem spraševalo (3, r2); sme se ponoviti
help-arg-relations = Povezava, na kateri stoji; sme se ponoviti
help-recommendation = Priporočila
help-recommendation-add = Doda priporočilo
help-recommendation-edit = Spremeni priporočilo
help-recommendation-remove = Izbriše priporočilo
help-arg-recommendation = Priporočilo: njegova številka po vrsti
help-recommendation-add--on = Propozicije, na katere se opira (P6,P8)
help-recommendation-edit--on = Vse propozicije, na katere se opira (P6,P8)
help-property = Značilnosti kategorij in njihove dimenzije
help-property-add = Doda značilnost ali ji spremeni skrajnosti
help-property-add-example = {"  "}preja property add "Stik z udeleženko" pogostost --from "enkrat na mesec" --to "vsak dan"
help-property-add--from = Ena skrajnost
help-property-add--to = Druga skrajnost
help-property-add--category = Kategorija
help-property-set = Pove, kje na značilnosti stoji mesto; brez vrednosti jo odvzame
help-property-set--also = Še drugi odlomki z isto vrednostjo (C13, C13:besede); sme se ponoviti
help-property-remove = Izbriše značilnost z vrednostmi
help-arg-property = Značilnost: "KATEGORIJA:ime"
help-arg-dimension = Dimenzija, po kateri se spreminja
help-arg-position = Od 0 (ena skrajnost) do 100 (druga)
help-card = Kartice kategorij (osno kodiranje)
help-card-add = Doda zapis na kartico
help-card-add-example = {"  "}preja card add "Stik z udeleženko" conditions "Stik ostane, kadar ne gre prek izvajalca." --for H88
help-card-add--category = Kategorija
help-card-add--words = Kaj se domneva
help-card-edit = Spremeni besedilo zapisa
help-card-edit--words = Kaj se domneva
help-card-evidence = Zapisu doda ali odvzame mesta za in proti
help-card-move = Premakne zapis
help-card-remove = Izbriše zapis
help-arg-entry = Zapis: "KATEGORIJA:2"
help-arg-slot = Razdelek kartice: ime ali številka
help-question = Raziskovalna vprašanja in vprašanja iz smernic
help-question-add = Doda vprašanje
help-question-edit = Popravi vprašanje
help-question-put = Pove, kateri odstavki postavijo vprašanje
help-question-not-asked = Pove, v katerih dokumentih vprašanje ni bilo postavljeno
help-question-answer = Pove, katere kode odgovarjajo na vprašanje
help-question-remove = Izbriše vprašanje
help-coder = Kodirke in kodirci
help-coder-rename = Spremeni ime kodirke ali kodirca
help-setting = Nastavitve raziskave
help-setting-set = Določi nastavitev (JSON)
help-setting-state = Poimenuje sedanje stanje raziskave
help-arg-path = Pot; med koraki \ ali » > «
help-arg-code = Koda: njena pot ali nedvoumen konec poti
help-arg-definition = Kaj pomeni
help-arg-include = Uporabimo, kadar …
help-arg-exclude = Ne uporabimo, kadar …
help-arg-example = Zgled
help-arg-color = Ime barve ali #rrggbb
help-arg-in_vivo = Ime so sogovornikove besede (in vivo)
help-arg-name = Ime
help-arg-under = Pod to
help-arg-top = Na vrh drevesa
help-arg-before = Tik pred to
help-arg-after = Tik za to
help-arg-from = Tista, ki izgine
help-arg-into = Tista, ki ostane ali prevzame
help-arg-places = Odstavki (C12,E57)
help-arg-state = Stanje
help-arg-reason = Zakaj
help-arg-category = Dodatna kategorija
help-arg-not = Nasprotno: ne več
help-arg-with_subcodes = Z vsemi kodami pod njo
help-arg-place = Kje: oznaka in odstavek (C12, C12-13)
help-arg-quote = Besede, ki tam stojijo enkrat; brez njih cel odstavek
help-arg-weight = Od 0 do 100
help-arg-new = Manjkajočo kodo naredi
help-arg-to = Nova
help-arg-to_quote = Besede, ki naj jih zajame
help-arg-speaker = Govorec, kot ga označuje prepis
help-arg-no_speaker = Brez govorca
help-arg-case = Enota
help-arg-coder = Kodirka ali kodirec
help-arg-label = Oznaka: črke in številke, največ šest
help-arg-language = Jezik (sl, en …)
help-arg-kind = Vrsta
help-case-add--kind = person (oseba) ali office (ustanova)
help-document-correct--file = Datoteka s popravljenim besedilom
help-document-mark--kind = said (povedano), question (vprašanje), heading (naslov) ali missing (manjka)
help-memo-add--kind = theoretical (teoretični), methodological (metodološki), reflexive (refleksivni), code (koda), case (primer), meeting (sestanek), summary (povzetek), paraphrase (parafraza), literature (literatura), shared (kaj je skupno) ali different (razlika)
help-memo-edit--kind = Nova vrsta
help-question-add--kind = research (raziskovalno) ali guide (iz smernic)
help-arg-paragraphs = Številke odstavkov: 12 ali 12-20
help-arg-on = Na čem stoji: diary (dnevnik), document:C, code:POT, segment:C12:besede, coding:C12:besede:POT, pair:POT:C, pair:POT:case:IME, case:IME, variable:IME, question:3
help-arg-text = Besedilo
help-arg-title = Naslov
help-arg-memo = Memo: njegov naslov
help-arg-words = Besedilo vprašanja
help-arg-question = Vprašanje: številka (smernice) ali r in številka (raziskovalno)
help-arg-key = Ime nastavitve
help-arg-value = Vrednost; pot ima lahko korake (zahodna > Dolga Soteska)
help-arg-holder = Dokument, odlomek (C12 s --quote) ali case:IME
help-arg-variable = Spremenljivka
help-everywhere = Povsod

usage-unknown-argument = Argumenta { $argument } ni.
usage-unknown-command = Ukaza »{ $command }« ni.
usage-missing-argument = Nekaj manjka: { $argument }.
usage-missing-command = Manjka ukaz.
usage-missing-value = { $argument } potrebuje vrednost.
usage-invalid-value = »{ $value }« ni dovoljeno za { $argument }.
usage-too-many-values = »{ $value }« je vrednost preveč za { $argument }.
usage-conflict = { $argument } in { $other } ne gresta skupaj.
usage-wrong = Ukazne vrstice ni mogoče razumeti.
usage-hint = Vse ukaze pokaže preja --help, posameznega preja UKAZ --help.
usage-valid-values = Možno: { $values }.
neither-command-nor-file = »{ $name }« ni ne ukaz ne raziskava.
desk-needs-terminal = Miza potrebuje terminal.
desk-needs-terminal-hint = Uporabite ukaz: preja --help.
where-form = »{ $given }« ni pogoj.
where-form-hint = Napišite SPREMENLJIVKA=VREDNOST.
group-unknown = Skupine »{ $name }« ni.
folder-unreadable = Mape { $folder } ni mogoče prebrati.
project-none = V mapi { $folder } ni raziskave.
project-none-hint = Naredite jo s preja new MAPA, preizkusite preja demo ali jo navedite z --project.
project-several = Tu je več raziskav: { $names }.
project-several-hint = Eno navedite z --project.
project-exists = Raziskava { $file } že obstaja.
project-exists-hint = Odprite jo s preja ali izberite drugo mapo.
project-created = Raziskava { $place } je pripravljena.
project-created-next = Naprej: preja import DATOTEKE, nato preja odpre mizo.
format-unknown = Oblike »{ $format }« ni.
table-not-drawn = Tabela { $name } nima slike.
table-not-drawn-hint = Narisati se da: { $names }.
format-binary = { $format } ni besedilo in ne sodi na zaslon.
format-binary-hint = Navedite datoteko: --output tabela.{ $ending }.
file-exists = Datoteka { $file } že obstaja.
file-exists-hint = Izberite drugo ime ali jo prepišite z --force.
file-special = { $file } ni navadna datoteka, zato ne bo prepisana.
file-special-hint = Navedite navadno datoteko ali izpustite --output in izpis preusmerite: > ali |.
file-unwritable = Datoteke { $file } ni mogoče zapisati.
folder-link = Mapa { $folder } je povezava, ki vodi drugam, zato ni bilo nič zapisano.
folder-link-hint = Povejte, kam naj gre, z --output ali na njeno mesto postavite mapo.
output-failed = Izida ni bilo mogoče zapisati.
output-failed-done = Narejeno je in shranjeno; le izpisati tega ni bilo mogoče.
program-broken = Program se je ustavil zaradi lastne napake ({ $place }). Vse potrjeno je shranjeno; preja check raziskavo preveri.
check-sound = Raziskava je neoporečna: vrstice, besedila, zgodovina in sklici se ujemajo.
check-unsound-hint = Ne delajte v njej naprej: preja restore iz zadnje dobre kopije v backups/ naredi novo raziskavo.
backup-made = Varnostna kopija je narejena in preverjena: { $file }
restored = Iz varnostne kopije je nastala nova raziskava: { $file }
erase-needs-yes = Trajni izbris je treba potrditi.
erase-needs-yes-hint = Ponovite z --yes.
erase-ask = »{ $name }«: dokument bo trajno izbrisan. Tega ni mogoče razveljaviti. Za potrditev vtipkajte oznako dokumenta:
erase-not-confirmed = Ni potrjeno; nič ni bilo izbrisano.

migrated = Raziskava je prenesena iz oblike { $from } v obliko { $to }. Kopija stare je v backups/.
migrated-kept = Raziskava je prenesena iz oblike { $from } v obliko { $to }. Kar je bilo v njej prej, je v { $copy }.
migrated-bare = Raziskava je prenesena iz oblike { $from } v obliko { $to }. Kopija stare ni bila narejena.
migrated-not = Raziskava že ima obliko { $format }.
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
erase-leftover = To ostane in morda govori o dokumentu; oglejte si: { $what }
erased = Dokument je trajno izbrisan.
demo-there = Predstavitvena raziskava je že v mapi { $folder }.
demo-next = Odprete jo s: preja { $folder }
demo-line = { $file }, vrstica { $line }: { $why }
preview-would = To bi se zgodilo:
preview-switches = Drugače s stikali --numbering, --encoding, --record, --group, --no-speakers, --no-questions, --keep-names ali --as; brez --dry-run se uvozi.
preview-found = odstavki: { $paragraphs } (manjka: { $missing }) · osebe: { $people } · vprašanja: { $questions }
search-meant = Besede »{ $typed }« ni nikjer. Ste mislili »{ $meant }«?
search-pair = Z besedo »{ $word }« vred: { $count ->
    [0] ni zadetkov
    [one] { $count } zadetek
    [two] { $count } zadetka
    [few] { $count } zadetki
   *[other] { $count } zadetkov
}.
help-arg-apply_code = Povedi vseh zadetkov kodira s to kodo kot eno dejanje (z in:segments same segmente)
help-search--dry_run = Skupaj z --apply-code: povedi pokaže, spremeni pa ničesar
indexing = Besedila se pripravljajo za iskanje
help-arg-method = Preprostejši način, za primerjavo: form, light ali rules
