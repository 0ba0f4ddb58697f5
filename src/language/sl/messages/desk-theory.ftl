# Miza: kategorije in propozicije
tab-categories = Kategorije
tab-propositions = Propozicije
pane-board = Kategorije · { $count }
pane-card = Kartica
pane-quotes = Segmenti kategorije · { $count }
pane-propositions = Propozicije · { $count }
pane-proposition = Propozicija
pane-recommendations = Priporočila · { $count }
pane-concordance = Konkordanca številk izjav · { $count }
tab-concordance = Konkordanca
pane-evidence = Dokazi · { $count }
pane-map = Zemljevid · { $count ->
    [0] brez povezav
    [one] { $count } povezava
    [two] { $count } povezavi
    [few] { $count } povezave
   *[other] { $count } povezav
}
map-relations = { $count ->
    [0] brez povezav
    [one] { $count } povezava
    [two] { $count } povezavi
    [few] { $count } povezave
   *[other] { $count } povezav
}
map-empty = Povezav še ni: med kategorijami povežite eno z drugo.
map-copied = Vrstica zemljevida je kopirana.
pane-stands = Dokumenti in molk
pane-steps = Koraki
pane-compare = Primerjava · ob strani: { $held }
pane-compare-by = Primerjava · { $by } · ob strani: { $held }
pane-sides = { $code }
pane-questions = Vprašanja · { $count }
pane-asked = Kje je bilo vprašano
tab-steps = Koraki
tab-compare = Primerjava
tab-questions = Vprašanja
mode-compare = Na primerjalni tabli
mode-question = Med vprašanji
mode-review = Na seznamu za pregled
menu-compare = Primerjava
menu-question = Vprašanje
hint-hold = drži stran
hint-mark-shared = skupno
hint-mark-different = razlika
hint-put-question = kje
hint-not-asked = ni vprašano

# Primerjava
compare-none = Ni kategorij: kategorija je koda s podkodami.
compare-held = Druge strani se primerjajo s stranjo: { $name }
compare-documents = Dokumenti drug ob drugem
compare-cases = Osebe druga ob drugi
compare-nobody = Povzetek se piše o osebi; tu ni znano, čigave so besede.
compare-silent = Brez segmentov: { $labels }
compare-no-summary = povzetek …
compare-summary-of = Povzetek: { $code } · { $label }
compare-shared = Skupno: { $words }
compare-different = Razlika: { $words }

# Vprašanja
questions-research = Raziskovalna vprašanja
questions-guide = Vprašanja iz smernic
questions-none = Vprašanj še ni. Novo začne meni (F10).
question-counts = vprašano v dokumentih: { $asked } · ni bilo vprašano: { $not }
question-answers = { $count ->
    [one] { $count } segment odgovora
    [two] { $count } segmenta odgovora
    [few] { $count } segmenti odgovora
   *[other] { $count } segmentov odgovora
}
question-no-codes = Odgovarjajo kode: …
question-codes = Odgovarjajo kode: { $names }
question-in = Vprašanje { $number } v dokumentu { $label }
question-show = Pokaži { $paragraph }
question-unput = Ne zastavlja ga več: { $paragraph }
question-show-answers = Pokaži segmente odgovora
question-put-where = Kateri odstavek ga zastavlja? …
question-asked-after-all = Vendarle je bilo vprašano
question-not-asked-here = Tu ni bilo vprašano
question-which-paragraph = Kateri odstavek zastavlja vprašanje { $number }?
question-puts = zastavlja { $numbers }
question-other-paragraph = Drug odstavek …
question-puts-which = Katero vprašanje zastavlja { $paragraph }?
question-is-put = je zastavljeno, Enter odvzame
question-remove = Izbriši vprašanje { $number } (zastavljeno v odstavkih: { $count })

# Številke izjav
cite-by-paragraph = Po odstavku: D27
cite-by-statement = Po številki izjave: A12
cite-by-now = velja
units-fix = Zapiši številke: izjave, ki je še nimajo: { $count }
concordance-none = Nobena številka izjave se še ni spremenila.
units-renumber = Oštevilči na novo: izjave z zapisano številko: { $count }
mode-map = Na zemljevidu
mode-category = Med kategorijami
mode-proposition = Med propozicijami
menu-category = Kategorija
menu-proposition = Propozicija
hint-show-map = zemljevid
hint-menu = meni
hint-show-for = za
hint-show-against = proti
hint-show-silent = molk
hint-show-earlier = prej

# Čigavo kodiranje šteje
coders-all = kodiranje: vse osebe
coders-now-own = Odslej štejejo le vaši segmenti; { $key } pokaže vse.
coders-now-all = Spet štejejo segmenti vseh oseb; { $key } pokaže svoje.
coders-switched-all = Štejejo segmenti vseh oseb.
coders-switched-own = Štejejo le segmenti, ki jih ima { $names }.
coders-nobody-else = V tej raziskavi ni kodiranja drugih oseb.

# Kategorija
category-no-definition = Brez definicije.
category-once = En sam segment: poseben glas, nasprotni primer ali del širšega pojma?
category-further = { $name } (šteje pod »{ $category }«)
category-near = Podobno ime: { $names }. Ista kategorija ali dve?
category-one-document = Segmenti te kategorije so iz enega samega dokumenta: poseben glas, nasprotni primer ali del širšega pojma?
category-wide = { $count ->
    [one] { $count } podkoda: ali bi jih kaj združilo?
    [two] { $count } podkodi: ali bi ju kaj združilo?
    [few] { $count } podkode: ali bi jih kaj združilo?
   *[other] { $count } podkod: ali bi jih kaj združilo?
}
category-also = Tudi pod: { $names }
category-define = »{ $code }«: kaj želite zapisati?
category-ask-level = Raven za »{ $code }«
category-no-level = brez ravni
category-ask-state = Stanje za »{ $code }«
category-merge = Združi »{ $from }« v »{ $into }« ({ $segments ->
    [0] brez segmentov
    [one] { $segments } segment
    [two] { $segments } segmenta
    [few] { $segments } segmenti
   *[other] { $segments } segmentov
})
category-unmerge = Razdruži: »{ $from }« spet stoji sama, ločena od »{ $into }« (združeni { $day })
category-unmerge-none = V »{ $code }« ni združena nobena koda.
category-ask-direction = V katero smer?
category-ask-stance = Čigava je povezava?
category-ask-side = { $count ->
    [one] { $count } označeni segment: na kateri strani stoji?
    [two] { $count } označena segmenta: na kateri strani stojita?
    [few] { $count } označeni segmenti: na kateri strani stojijo?
   *[other] { $count } označenih segmentov: na kateri strani stojijo?
}
category-ticked-for = Za zapis
category-ticked-against = Proti zapisu
property-ask = »{ $name }« za { $places }
property-show = Pokaži v besedilu
property-at-one = { $one }
property-near-one = bližje »{ $one }«
property-between = vmes
property-near-other = bližje »{ $other }«
property-at-other = { $other }
property-in-words = Z besedami ali natančno mesto od 0 do 100 …
property-no-value = Odstrani vrednost
entry-ask = Zapis: { $words }
entry-put-for = Za zapis: { $places }
entry-put-against = Proti zapisu: { $places }
entry-words = Spremeni besede zapisa …
category-aside = Izločeni segmenti, ne štejejo: { $count } (> jih vrne)
aside-against = { $place } govori proti { $names } in izločen ne šteje več.
aside-for = { $place } je dokaz za { $names } in izločen ne šteje več.
aside-both = { $place } je dokaz za { $names } in proti { $others }; izločen ne šteje več.
aside-still = Vseeno izloči …
aside-none = { $place } ni med izločenimi.
category-ticked = { $count ->
    [one] { $count } označen
    [two] { $count } označena
    [few] { $count } označeni
   *[other] { $count } označenih
}
category-tick-hint = preslednica označi
category-tick-first = Najprej s preslednico označite segmente.
category-tick-one-code = Označeni segmenti stojijo pod različnimi kodami; razdeli se lahko le ena koda hkrati.
category-no-own-segments = Pod to kategorijo ni vaših segmentov; { $key } pokaže segmente vseh oseb.
category-no-segments = Ta kategorija še nima segmentov.
category-more = { $count ->
    [one] Še { $count } segment je v tabeli segmentov (Ctrl-L).
    [two] Še { $count } segmenta sta v tabeli segmentov (Ctrl-L).
    [few] Še { $count } segmenti so v tabeli segmentov (Ctrl-L).
   *[other] Še { $count } segmentov je v tabeli segmentov (Ctrl-L).
}
category-in-relation = povezava { $number }
category-card = Kartica
category-relations = Povezave
category-remove-property = Izbriši značilnost »{ $name }« z vsemi vrednostmi
category-remove-entry = Izbriši zapis »{ $words }«
category-remove-relation = Izbriši povezavo { $relation }
relation-quotes = { $count ->
    [0] brez mest
    [one] { $count } mesto
    [two] { $count } mesti
    [few] { $count } mesta
   *[other] { $count } mest
}
relation-reads = »{ $from }« { $kind ->
    [related-to] je povezano z
    [condition-for] je pogoj za
    [consequence] je posledica
    [strategy-for] je strategija za
    [part-of] je del
    [kind-of] je vrsta
    [in-opposition-to] je v nasprotju z
   *[other] – { $kind } –
} »{ $to }«
usual-level-theme = tema
usual-level-supercategory = nadkategorija
usual-level-category = kategorija
usual-level-concept = pojem

# Propozicija
proposition-holds = Veljavnost: { $validity }
proposition-base = Za: { $support } · proti: { $against } · osnova: dokumenti, ki bi to lahko povedali (vseh: { $all }; ni bilo vprašano: { $asked }; zapis ne omogoča sklepa: { $thin })
proposition-people = Osebe, za: { $support } · proti: { $against } · vseh v osnovi: { $n }
proposition-look = Proti ne govori nič. Ste iskali nasprotne primere? { $count ->
    [0] Neprebranih segmentov njenih kod ni.
    [one] Enter odpre { $count } segment njenih kod, ki še ni dokaz.
    [two] Enter odpre { $count } segmenta njenih kod, ki še nista dokaz.
    [few] Enter odpre { $count } segmente njenih kod, ki še niso dokaz.
   *[other] Enter odpre { $count } segmentov njenih kod, ki še niso dokaz.
}
proposition-recommendation = Priporočilo { $number }: { $sentence }
proposition-codes = Kode: { $names }
proposition-earlier = Do { $day }: »{ $sentence }«
proposition-earlier-because = Do { $day } (spremenil jo je primer { $case }): »{ $sentence }«
proposition-ask-status = { $name }: kje stoji?
proposition-ask-kind = { $name }: kakšen stavek je?
proposition-ask-relations = Na katerih povezavah sloni { $name }? (že dodana se odstrani)
proposition-rests = sloni na njej
proposition-no-relations = Povezav še ni. Nova nastane v zavihku Kategorije (F4).
relation-show = Pojdi na »{ $name }«
relation-put = Mesto zanjo: { $places }
relation-ask-direction = Spremeni smer …
relation-ask-stance = Spremeni, čigava je …
proposition-ask-because = Kateri odlomek jo je spremenil?
proposition-because-typed = Drug odlomek ali dokument …
proposition-because-none = Nobeden: spremenjene so samo besede
proposition-remove = Izbriši { $name } ({ $count ->
    [0] brez dokazov
    [one] { $count } dokaz
    [two] { $count } dokaza
    [few] { $count } dokazi
   *[other] { $count } dokazov
})
propositions-none = Propozicij še ni. Novo začne meni (F10).
propositions-none-so = Takih propozicij ni.
recommendations-none = Priporočil še ni. Novo začne meni (F10).
recommendation-remove = Izbriši priporočilo { $number }
recommendation-rests = opira se nanjo
recommendation-ask-propositions = Na katere propozicije se opira priporočilo { $number }? (že dodana se odstrani)
recommendation-ask-recommendations = Katera priporočila se opirajo na { $name }? (pri že dodanem se opora odstrani)
evidence-for = Za · { $count }
evidence-against = Proti · { $count }
evidence-look = Ni dokazov. Ste iskali nasprotne primere? Enter odpre segmente njenih kod, ki še niso dokaz.
evidence-none = Ni dokazov.
evidence-aside = (izločeno, ne šteje)
stand-supports = podpira
stand-opposes = nasprotuje
stand-both = oboje
stand-silent = brez omembe
stand-unknown = ni bilo vprašano / zapis ne omogoča sklepa
silent-not-asked = Ni bilo vprašano (vprašanje { $questions }).
silent-thin = Zapiski: zapis ne omogoča sklepa.
silent-asked = Brez omembe; vprašano v odst. { $paragraphs }.
silent-no-question = Brez omembe; nobeno vprašanje iz smernic ne sprašuje po tem.
silent-asked-nowhere = Brez omembe; odstavek z vprašanjem { $questions } ni označen.
silent-coded = { $count ->
    [one] Njene kode stojijo na { $count } mestu.
    [two] Njene kode stojijo na { $count } mestih.
    [few] Njene kode stojijo na { $count } mestih.
   *[other] Njene kode stojijo na { $count } mestih.
}
silent-aside = { $count ->
    [one] { $count } dokaz je izločen.
    [two] { $count } dokaza sta izločena.
    [few] { $count } dokazi so izločeni.
   *[other] { $count } dokazov je izločenih.
}
silent-none = Molka ni: vsak dokument stoji na eni od strani.
desk-copied-recommendation = Skopirano: priporočilo { $number }
desk-copied-proposition = Skopirano: { $name }
proposition-never-changed = { $name }: ubeseditev se še ni spremenila.

# Dokazi
ticks-title-for = Dokazi za { $name } · { $count ->
    [one] { $count } označen
    [two] { $count } označena
    [few] { $count } označeni
   *[other] { $count } označenih
}
ticks-title-against = Dokazi proti { $name } · { $count ->
    [one] { $count } označen
    [two] { $count } označena
    [few] { $count } označeni
   *[other] { $count } označenih
}
ticks-title-look = Nasprotni primeri za { $name }? · segmenti njenih kod, ki še niso dokaz: { $count } · označeni: { $ticked }
ticks-about = Preslednica označi, Enter pripiše, tipkanje filtrira. »sopojavljanje« je samo mesto za branje, ne dokaz.
ticks-none = Takih segmentov ni.
ticks-meets = · sopojavljanje
ticks-for = · že za
ticks-against = · že proti
theory-no-passage = Tu ni odlomka, ki bi ga bilo mogoče pripisati.
theory-no-propositions = Propozicij še ni. Prvo dodate v zavihku Propozicije (F5).
theory-is-there = je že dokaz
aim-under = Kam gre »{ $code }«?
aim-into = V katero kodo se združi »{ $code }«?
aim-relate = S čim je povezana »{ $code }«?
aim-also = Kam še spada »{ $code }«? (že dodana kategorija se odstrani)
aim-answer = Katera koda odgovarja na vprašanje { $number }? (že dodana se odstrani)
aim-about = O katerih kodah govori { $name }? (že dodana se odstrani)
aim-look = Segmente katere kode želite brati za { $name }?
picker-top = Na vrh drevesa
prompt-split = Koda, ki prevzame označene segmente
prompt-property = Značilnost (trajanje: kratko … dolgo)
prompt-entry = Kaj domnevate?
prompt-entry-words = Kaj domnevate?
prompt-value = Vrednost, mesto od 0 do 100 ali oboje (počasi 80)
prompt-shared = Kaj je skupno? (prazno odstrani)
prompt-different = Kaj se razlikuje? (prazno odstrani)
prompt-question = Vprašanje
prompt-edit-question = Vprašanje z drugimi besedami
prompt-paragraph = Številka odstavka
prompt-state = Razlog (sme ostati prazen)
prompt-proposition = Nova propozicija
prompt-reword = Nova ubeseditev
prompt-because = Sklic na odlomek ali dokument (H88, H)
prompt-status = Razlog (sme ostati prazen)
prompt-validity = Kdaj velja?
prompt-recommendation = Novo priporočilo
prompt-edit-recommendation = Priporočilo z drugimi besedami

# Dejanja
action-tab-categories = Zavihek: kategorije
action-tab-propositions = Zavihek: propozicije
action-level-code = Raven kategorije
action-state-code = V rabi, izbrana ali izločena
action-move-code = Premakni pod drugo kodo
action-merge-code = Združi v drugo kodo
action-split-code = Razdeli: označene segmente v novo kodo
action-relate-code = Poveži z drugo kategorijo
action-add-property = Nova značilnost
action-add-entry = Nov zapis na kartici
action-put-for = Pripiši kot dokaz za
action-put-against = Pripiši kot dokaz proti
action-unmerge-code = Razdruži zadnje združeno
action-also-code = Tudi pod drugo kategorijo
action-tab-steps = Koraki
action-tab-compare = Primerjalna tabla
action-tab-questions = Vprašanja
action-hold = Primerjaj s to stranjo
action-mark-shared = Kaj je stranema skupno
action-mark-different = V čem se strani razlikujeta
action-summary = Povzetek kategorije v dokumentu ali pri osebi
action-new-question = Novo vprašanje
action-edit-question = Spremeni besede vprašanja
action-put-question = Odstavek, ki zastavlja vprašanje
action-not-asked = Ni bilo vprašano
action-answer-question = Kode, ki odgovarjajo na vprašanje
action-cite-by = Navajaj po odstavku ali po številki izjave
action-fix-units = Zapiši številke izjav
action-renumber-units = Izjave oštevilči na novo
action-bring-back = Vrni izločeni segment
action-show-for = Kaj govori za propozicijo
action-show-against = Kaj govori proti propoziciji
action-show-silent = Kdo o propoziciji molči in zakaj
action-show-earlier = Kako se je propozicija glasila prej
action-coders = Kodiranje vseh oseb ali samo svoje
action-new-proposition = Nova propozicija
action-reword = Drugače ubesedi propozicijo
action-status = Kje stoji propozicija in zakaj
action-validity = Kdaj propozicija velja
action-proposition-kind = Vrsta propozicije
action-rests-on = Povezave, na katerih propozicija sloni
action-leads-to = Kaj vodi sem
action-leads-from = Kam to vodi
hint-leads-to = kaj vodi sem
map-leads-to = Kaj vodi k: { $code }
map-leads-from = Kam vodi: { $code }
map-way = po vsej poti: { $directions }
map-chain-none = Na tej poti ni povezav. Esc pokaže ves zemljevid.
action-new-recommendation = Novo priporočilo, ki se opira na to propozicijo
action-recommend-on = Na katere propozicije se opira priporočilo
action-show-recommendations = Priporočila
action-tab-concordance = Konkordanca številk izjav
action-show-map = Zemljevid kategorij in povezav
action-about-codes = O katerih kodah govori propozicija
action-move-up = Propozicijo za eno višje
action-move-down = Propozicijo za eno nižje
