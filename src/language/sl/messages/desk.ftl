# Miza: zavihki in podokna
tab-coding = Kodiranje
tab-segments = Segmenti
tab-frequencies = Pogostost
tab-search = Iskanje
tab-memos = Memi
tab-history = Zgodovina
pane-documents = Dokumenti
pane-reader = Besedilo
pane-codes = Kode · { $count }
pane-here = Segmenti tu · { $count }
pane-search = Iskanje
pane-memos = Memi · { $count }
pane-history = Zgodovina

# Branje
reader-empty = Raziskava še nima dokumentov. Insert (ali F10, »Uvozi datoteke«) izbere datoteke in pred uvozom pokaže, kaj je v njih.
reader-paragraphs = { $count } odst.
reader-read = prebrano do odst. { $read }
reader-unit = enota
reader-missing = (besedila tega odstavka ni)
unit-word = beseda
unit-clause = stavek
unit-sentence = poved
unit-paragraph = odstavek
unit-turn = replika
here-none = Na tem mestu ni segmentov.
here-memo = + memo
documents-none = Ni dokumentov.
documents-no-group = Brez skupine
documents-variables = Spremenljivke

# Kode
codes-none = Ni kod.
codes-legend = { $segments ->
    [one] { $segments } segment
    [two] { $segments } segmenta
    [few] { $segments } segmenti
   *[other] { $segments } segmentov
} · { $documents ->
    [one] { $documents } dokument
    [two] { $documents } dokumenta
    [few] { $documents } dokumenti
   *[other] { $documents } dokumentov
}
codes-legend-own = Sama koda: { $segments ->
    [one] { $segments } segment
    [two] { $segments } segmenta
    [few] { $segments } segmenti
   *[other] { $segments } segmentov
} · { $documents ->
    [one] { $documents } dokument
    [two] { $documents } dokumenta
    [few] { $documents } dokumenti
   *[other] { $documents } dokumentov
}
codes-legend-none = Brez segmentov
codes-legend-own-none = Sama koda: brez segmentov
codes-definition = Definicija
codes-include = Uporabimo, kadar …
codes-exclude = Ne uporabimo, kadar …
codes-example = Zgled
codes-define = Definicija kode »{ $code }«
codes-remove-title = Izbris kode
codes-remove = Izbriši kodo »{ $code }« ({ $codes ->
    [0] brez podkod
    [one] { $codes } podkoda
    [two] { $codes } podkodi
    [few] { $codes } podkode
   *[other] { $codes } podkod
}, { $codings ->
    [0] brez kodiranih segmentov
    [one] { $codings } kodirani segment
    [two] { $codings } kodirana segmenta
    [few] { $codings } kodirani segmenti
   *[other] { $codings } kodiranih segmentov
})
color-red = rdeča
color-orange = oranžna
color-yellow = rumena
color-green = zelena
color-teal = turkizna
color-blue = modra
color-purple = vijolična
color-pink = rožnata
color-brown = rjava
color-grey = siva

# Izbirnik kod
picker-title = Koda za { $place } »{ $quote }«
picker-recode = Druga koda za { $place } namesto »{ $code }«
picker-hits = { $count ->
    [one] Koda za { $count } mesto iz iskanja »{ $query }«
    [two] Koda za { $count } mesti iz iskanja »{ $query }«
    [few] Koda za { $count } mesta iz iskanja »{ $query }«
   *[other] Koda za { $count } mest iz iskanja »{ $query }«
}
picker-no-code = Brez kode (samo enota)
picker-no-code-about = Mesto se označi kot enota kodiranja; koda lahko pride pozneje.
picker-new = nova koda »{ $path }«
picker-tree = Nova koda v drevesu:
picker-near = Podobna koda že obstaja: { $paths }
picker-name-first = Najprej napišite ime nove kode.

picker-keys = Enter kodira · Tab označi več kod · Ctrl-N nova koda pod označeno · Esc nazaj
picker-keys-one = Enter kodira · Ctrl-N nova koda pod označeno · Esc nazaj
editor-keys = Esc shrani in zapre

# Vrstica za vnos
prompt-find = Poišči v dokumentu
prompt-go-to = Pojdi na odstavek ali sklic (27, D27)
prompt-save-search = Ime iskanja
prompt-new-code = Ime nove kode (a > b > c je pot)
prompt-rename-code = Novo ime kode
prompt-weight = Teža od 0 do 100 (prazno: brez teže)
prompt-reason = Razlog za izločitev
prompt-in-vivo = Koda in vivo
prompt-weight-bad = Teža je celo število od 0 do 100.

# Tabele
segments-title = { $count ->
    [0] Brez segmentov
    [one] { $count } segment
    [two] { $count } segmenta
    [few] { $count } segmenti
   *[other] { $count } segmentov
}
segments-none = V tem izboru ni segmentov.
segments-unplaced = Ta segment stoji v starejši različici besedila; je na seznamu za pregled.
scope-own = brez podkod
scope-from-hits = iz zadetkov
desk-search-relevance = Najprej najbolj povedni zadetki.
desk-search-saved = saved:{ $name } – { $query }
scope-coders = kodiranje: { $names }
desk-hidden = { $count ->
    [one] { $count } je skrit s filtrom
    [two] { $count } sta skrita s filtrom
    [few] { $count } so skriti s filtrom
   *[other] { $count } je skritih s filtrom
}
frequencies-no-cell = Za tem poljem ni segmentov.
frequencies-no-variable = Brez primerjave (vsi dokumenti)

# Iskanje
search-about = Beseda se najde v vseh oblikah, tudi brez strešic. Enter išče, nato odpre zadetek; preslednica zadetke označuje, da se kodirajo skupaj.
search-found = { $count ->
    [0] Za »{ $query }« ni zadetkov.
    [one] »{ $query }«: { $count } odstavek, dokumentov: { $documents }
    [two] »{ $query }«: { $count } odstavka, dokumentov: { $documents }
    [few] »{ $query }«: { $count } odstavki, dokumentov: { $documents }
   *[other] »{ $query }«: { $count } odstavkov, dokumentov: { $documents }
}
desk-search-segments = { $count ->
    [0] Za »{ $query }« ni zadetkov.
    [one] »{ $query }«: { $count } segment, dokumentov: { $documents }
    [two] »{ $query }«: { $count } segmenta, dokumentov: { $documents }
    [few] »{ $query }«: { $count } segmenti, dokumentov: { $documents }
   *[other] »{ $query }«: { $count } segmentov, dokumentov: { $documents }
}
desk-search-opening = Besedila se pripravljajo za iskanje …
desk-search-preparing = Besedila se pripravljajo za iskanje { $done }/{ $all }
desk-search-waiting = { $count ->
    [one] { $count } dokument se še pripravlja in ni preiskan.
    [two] { $count } dokumenta se še pripravljata in nista preiskana.
    [few] { $count } dokumenti se še pripravljajo in niso preiskani.
   *[other] { $count } dokumentov se še pripravlja in ni preiskanih.
}
desk-search-by-document = Dokumenti
desk-search-by-code = Kode
desk-search-ticked = { $count ->
    [one] Označeni zadetki: { $ticked }. { $key } kodira { $count } poved.
    [two] Označeni zadetki: { $ticked }. { $key } kodira { $count } povedi.
    [few] Označeni zadetki: { $ticked }. { $key } kodira { $count } povedi.
   *[other] Označeni zadetki: { $ticked }. { $key } kodira { $count } povedi.
}
desk-search-ticked-places = { $count ->
    [one] Označeni zadetki: { $ticked }. { $key } kodira { $count } mesto.
    [two] Označeni zadetki: { $ticked }. { $key } kodira { $count } mesti.
    [few] Označeni zadetki: { $ticked }. { $key } kodira { $count } mesta.
   *[other] Označeni zadetki: { $ticked }. { $key } kodira { $count } mest.
}
desk-search-none-ticked = Noben zadetek ni označen. Označi ga preslednica v seznamu.
desk-search-meant = Besede »{ $typed }« ni nikjer. Ste mislili »{ $meant }«? Enter jo poišče.
desk-search-pairs = Ustreznice v besedilih: { $words }. Enter jih vključi.
desk-search-pairs-taken = Vključene ustreznice: { $words }. Enter jih izključi.
desk-search-more = Prikazani zadetki: { $shown } od { $total }. Enter pokaže naslednje.

# Memi in zgodovina
memo-on = Memo: { $what }
memo-diary = Raziskovalni dnevnik
memos-none = Ni memov. Ctrl-O odpre stran raziskovalnega dnevnika.
memo-kind-theoretical = teoretični
memo-kind-methodological = metodološki
memo-kind-reflexive = refleksivni
memo-kind-code = o kodi
memo-kind-case = o primeru
memo-kind-meeting = sestanek
memo-kind-summary = povzetek
memo-kind-paraphrase = parafraza
memo-kind-literature = literatura
memo-kind-shared = skupno
memo-kind-different = razlika
history-none = V zgodovini še ni vpisov.
history-changed = { $verb } · spremenjene vrstice: { $rows }
history-rows-coders = kodirke in kodirci { $count }
history-rows-settings = nastavitve { $count }
history-rows-texts = besedila { $count }
history-rows-documents = dokumenti { $count }
history-rows-codes = kode { $count }
history-rows-segments = segmenti { $count }
history-rows-codings = kodirani segmenti { $count }
history-rows-cases = enote { $count }
history-rows-variables = spremenljivke { $count }
history-rows-values = vrednosti { $count }
history-rows-questions = vprašanja { $count }
history-rows-memos = memi { $count }

# Sporočila
desk-offer = Tipke: preprosto. Za posamezne črke ali vim: F10, Raziskava in miza.
desk-preset-simple = Tipke: preprosto. Črke odprejo izbirnik kod ali filtrirajo seznam.
desk-preset-expert = Tipke: posamezne črke so ukazi.
desk-preset-vim = Tipke: posamezne črke in premiki kakor v vim.
desk-theme-auto = Barve: kakor jih ima terminal.
desk-theme-dark = Barve: za temno ozadje.
desk-theme-light = Barve: za svetlo ozadje.
desk-theme-16 = Barve: šestnajst barv terminala.
desk-theme-plain = Brez barv.
desk-saved = Vse je že shranjeno.
desk-copied = Skopirano: navedek { $place }
desk-copied-rows = Skopirano: { $count ->
    [one] { $count } vrstica tabele
    [two] { $count } vrstici tabele
    [few] { $count } vrstice tabele
   *[other] { $count } vrstic tabele
}
desk-copied-memo = Skopirano: memo
desk-copied-entry = Skopirano: vpis { $number }
desk-copied-program = · v odložišče ({ $program })
desk-copied-terminal = · v odložišče terminala (OSC 52)
desk-copied-file = · v datoteko { $file }
desk-found = Najdeno: { $place }
desk-found-nothing = V tem dokumentu ni besed »{ $words }«.
desk-nothing-further = Naprej v dokumentu ni ničesar takega.
desk-nothing-here = Tu ni besed, ki bi jih bilo mogoče kodirati.
desk-no-coding-here = Na tem mestu ni kode.
desk-no-last-code = V tej seji še ni bila uporabljena nobena koda.
desk-no-paragraph = Odstavka { $number } ni.
desk-not-here = Tu tega ni: { $what }
desk-unit = { $place } · enota brez kode
desk-cancel = Prekliči
desk-read-only = samo branje
desk-synced = Prevzete spremembe drugih: { $count }
desk-terminal = Terminal se ne odziva.
desk-broken = Miza se je ustavila zaradi napake v programu.
desk-broken-hint = Vse potrjeno je shranjeno, odprta stran tudi. Odprite raziskavo znova; preja check jo preveri.
desk-too-small = Okno je premajhno: miza potrebuje vsaj { $width } stolpcev in { $height } vrstic. Ctrl-Q zapusti mizo.
pasted-title = Prilepljeno besedilo ({ $count ->
    [one] { $count } znak
    [two] { $count } znaka
    [few] { $count } znaki
   *[other] { $count } znakov
})
pasted-search = Poišči v vseh dokumentih
pasted-diary = Zapiši v raziskovalni dnevnik
pasted-drop = Zavrzi
palette-title = Ukazi
menu-title = Meni
menu-coding = Kodiranje
menu-selection = Izbor
menu-codes = Kode
menu-table = Tabela
menu-go = Pojdi na
menu-view = Pogled
menu-study = Raziskava in miza
help-title = Pomoč
help-preset = Tipke: { $preset }.
help-typing = Izberite besedilo in vtipkajte ime kode; Enter jo pripiše. V seznamih tipkanje filtrira.
help-mouse = Miška: vlečenje izbira po besedah (z Alt prosto), dvojni klik izbere enoto, trojni odstavek; klik na kodo jo pripiše izboru, desni klik odpre meni. Shift in vlečenje ostaneta terminalu.
preset-simple = preprosto
preset-expert = posamezne črke
preset-vim = vim
mode-everywhere = Povsod
mode-reader = V besedilu
mode-list = V seznamu
mode-grid = V tabeli
mode-field = V vrstici za vnos
mode-hits = Med zadetki
mode-choice = V izboru
mode-editor = Na strani za pisanje

# Namigi v spodnji vrstici
hint-code = koda
hint-remove = odstrani
hint-memo = memo
hint-undo = razveljavi
hint-tab-search = iskanje
hint-palette = ukazi
hint-help = pomoč
hint-enter = izberi
hint-show-segments = segmenti
hint-tick = označi
hint-code-hits = kodiraj označene
hint-next-pane = podokno
hint-sort = razvrsti
hint-copy = kopiraj
hint-cancel = nazaj
hint-saved = shrani

# Dejanja
action-help = Pomoč
action-menu = Meni
action-palette = Vsi ukazi
action-quit = Zapusti mizo
action-suspend = Ustavi program in se vrni v lupino
action-saved = Ali je shranjeno?
action-undo = Razveljavi
action-redo = Uveljavi
action-copy = Kopiraj navedek ali vrstice tabele
action-tab-coding = Zavihek: kodiranje
action-tab-segments = Zavihek: segmenti
action-tab-frequencies = Zavihek: pogostost
action-tab-search = Zavihek: iskanje
action-tab-memos = Zavihek: memi
action-tab-history = Zavihek: zgodovina
action-next-pane = Naslednje podokno
action-previous-pane = Prejšnje podokno
action-drawer = Odpri ali zapri podokno s kodami
action-back = Nazaj, kjer ste bili
action-cancel = Zapusti, kar je odprto
action-enter = Odpri ali uporabi
action-up = Navzgor
action-down = Navzdol
action-left = Levo
action-right = Desno
action-page-up = Stran navzgor
action-page-down = Stran navzdol
action-home = Na prvo v odstavku ali vrstici
action-end = Na zadnje v odstavku ali vrstici
action-top = Na začetek
action-bottom = Na konec
action-widen = Razširi enoto (beseda, stavek, poved, odstavek, replika)
action-narrow = Skrči enoto
action-extend-up = Razširi izbor navzgor
action-extend-down = Razširi izbor navzdol
action-extend-left = Razširi izbor nazaj
action-extend-right = Razširi izbor naprej
action-edge-start = Puščice premikajo začetek izbora
action-edge-end = Puščice premikajo konec izbora
action-edge-back = Meja izbora znak nazaj
action-edge-on = Meja izbora znak naprej
action-select = Prosti izbor po besedah
action-select-all = Izberi odstavek, nato ves dokument
action-code = Kodiraj
action-repeat = Ponovi zadnjo kodo
action-in-vivo = Koda in vivo
action-remove = Odstrani
action-recode = Prekodiraj
action-weight = Teža
action-set-aside = Izloči
action-mark-unit = Označi enoto brez kode ali odstrani oznako
action-memo = Memo
action-diary = Raziskovalni dnevnik
action-cycle = Naslednji segment na tem mestu
action-tick = Označi zadetek ali segment ali odstrani oznako (preslednica)
action-tick-all = Označi vse prikazane ali nobenega
action-code-hits = Kodiraj označene zadetke
action-find = Poišči v dokumentu
action-find-next = Naslednji zadetek
action-go-to = Pojdi na odstavek ali sklic
action-next-unread = Na naslednje nekodirano mesto
action-next-same = Na naslednji segment te kode
action-next-memo = Na naslednji segment z memom
action-next-document = Naslednji dokument
action-previous-document = Prejšnji dokument
action-new-code = Nova koda
action-rename-code = Preimenuj kodo
action-define-code = Definicija kode
action-color-code = Barva kode
action-show-segments = Pokaži segmente
action-fold = Strni ali razpri
action-sort = Razvrsti po stolpcu
action-variable = Primerjaj po …
action-deeper = Podrobnejša raven vrednosti
action-shallower = Splošnejša raven vrednosti
action-count-unit = Štej dokumente, segmente ali enote
action-show-all = Prikaži vse
action-save-search = Shrani iskanje
action-in-segments = V kodiranih segmentih
hint-in-segments = v segmentih
action-from-hits = Samo iz zadetkov
hint-save-search = shrani
action-spacing = Razmik med odstavki
action-preset-simple = Tipke: preprosto
action-preset-expert = Tipke: posamezne črke
action-preset-vim = Tipke: vim
action-theme = Druge barve
action-language = English
