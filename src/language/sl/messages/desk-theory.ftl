# Miza: kategorije in propozicije
tab-categories = Kategorije
tab-propositions = Propozicije
pane-board = Kategorije · { $count }
pane-card = Kartica
pane-quotes = Segmenti kategorije · { $count }
pane-propositions = Propozicije · { $count }
pane-proposition = Propozicija
pane-evidence = Dokazi · { $count }
pane-stands = Dokumenti in molk
mode-category = Med kategorijami
mode-proposition = Med propozicijami
menu-category = Kategorija
menu-proposition = Propozicija
hint-menu = meni

# Kategorija
category-no-definition = Brez definicije.
category-once = En sam segment: poseben glas, nasprotni primer ali del širšega pojma?
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
category-ticked = { $count ->
    [one] { $count } označen
    [two] { $count } označena
    [few] { $count } označeni
   *[other] { $count } označenih
}
category-tick-hint = preslednica označi
category-tick-first = Najprej s preslednico označite segmente.
category-tick-one-code = Označeni segmenti stojijo pod različnimi kodami; razdeli se lahko le ena koda hkrati.
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
proposition-codes = Kode: { $names }
proposition-earlier = Do { $day }: »{ $sentence }«
proposition-earlier-because = Do { $day } (spremenil jo je primer { $case }): »{ $sentence }«
proposition-ask-status = { $name }: kje stoji?
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
evidence-for = Za · { $count }
evidence-against = Proti · { $count }
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
desk-copied-proposition = Skopirano: { $name }

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
aim-about = O katerih kodah govori { $name }? (že dodana se odstrani)
aim-look = Segmente katere kode želite brati za { $name }?
picker-top = Na vrh drevesa
prompt-split = Koda, ki prevzame označene segmente
prompt-property = Značilnost (trajanje: kratko … dolgo)
prompt-entry = Kaj domnevate?
prompt-state = Razlog (sme ostati prazen)
prompt-proposition = Nova propozicija
prompt-reword = Nova ubeseditev
prompt-because = Sklic na odlomek ali dokument (H88, H)
prompt-status = Razlog (sme ostati prazen)
prompt-validity = Kdaj velja?

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
action-new-proposition = Nova propozicija
action-reword = Drugače ubesedi propozicijo
action-status = Kje stoji propozicija in zakaj
action-validity = Kdaj propozicija velja
action-about-codes = O katerih kodah govori propozicija
action-move-up = Propozicijo za eno višje
action-move-down = Propozicijo za eno nižje
