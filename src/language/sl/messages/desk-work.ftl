# Miza: uvoz
import-title = Uvoz: izberite datoteke
import-title-shown = Uvoz, predogled · { $count ->
    [0] brez novih dokumentov
    [one] { $count } dokument
    [two] { $count } dokumenta
    [few] { $count } dokumenti
   *[other] { $count } dokumentov
}
import-keys-choose = Enter odpre · Tab označi več datotek · Esc nazaj
import-keys-reading = Esc prekine branje
import-keys-shown = Enter na »Uvozi« uvozi, na stikalu ga preklopi · Esc druge datoteke
import-whole-folder = Vsa mapa ({ $count ->
    [one] { $count } datoteka
    [two] { $count } datoteki
    [few] { $count } datoteke
   *[other] { $count } datotek
})
import-list-none = Tu ni datotek, ki bi jih bilo mogoče uvoziti. Pot lahko tudi vtipkate ali prilepite.
import-reading-begin = Datoteke se odpirajo …
import-reading = Datoteke se berejo: { $done } od { $all } …
import-go = Uvozi
import-auto = samodejno
import-yes = da
import-no = ne
import-switch-numbering = Številčenje odstavkov
import-switch-record = Vrsta zapisa
import-switch-speakers = Oznake govorcev
import-switch-questions = Vprašanja v besedilu
import-switch-encoding = Nabor znakov
import-switch-names = Ime datoteke kot ime
import-switch-as = Kaj je v datoteki
import-as-docx = prepis (Word)
import-as-text = prepis (golo besedilo)
import-as-segments = tabela kodiranih segmentov
import-as-variables = spremenljivke
import-as-codebook = kodirna knjiga
import-more-files = { $count ->
    [one] Še { $count } dokument ni prikazan.
    [two] Še { $count } dokumenta nista prikazana.
    [few] Še { $count } dokumenti niso prikazani.
   *[other] Še { $count } dokumentov ni prikazanih.
}
desk-job-broken = Opravila ni bilo mogoče končati zaradi napake v programu. Raziskava je nespremenjena.

# Miza: izvoz
output-title = Izvoz tega, kar je prikazano ({ $count ->
    [0] brez vrstic
    [one] { $count } vrstica
    [two] { $count } vrstici
    [few] { $count } vrstice
   *[other] { $count } vrstic
})
output-there = Datoteka { $file } že obstaja.
output-changed = Datoteka { $file } je bila spremenjena, odkar jo je zapisala Preja, ali pa je ni zapisala Preja.
output-over = Prepiši datoteko
output-none = Take vrste datoteke ni.
output-done = { $count ->
    [0] Izvožena je prazna tabela: { $file }
    [one] Izvožena je { $count } vrstica: { $file }
    [two] Izvoženi sta { $count } vrstici: { $file }
    [few] Izvožene so { $count } vrstice: { $file }
   *[other] Izvoženih je { $count } vrstic: { $file }
}
prompt-output = Datoteka
format-docx = Word (.docx)
format-xlsx = Excel (.xlsx)
format-csv = CSV (.csv)
format-csv-excel = CSV za Excel: podpičja, zavarovane formule (.csv)
format-markdown = Markdown (.md)
format-html = spletna stran (.html)
format-json = JSON (.json)
format-text = golo besedilo (.txt)
format-svg = risba SVG (.svg)
format-dot = DOT za Graphviz (.dot)

# Miza: izbor in tabele
narrow-all = Vse: vsi dokumenti, vse kode, vse kodirke in kodirci
narrow-coders = Kodiranje
narrow-groups = Skupine
narrow-documents = Dokumenti
narrow-codes = Kode s podkodami
frequencies-by-documents = Po dokumentih
frequencies-by-coders = Po kodirkah in kodircih
frequencies-percent-variable = Odstotki so mogoči pri primerjavi po spremenljivki.
frequencies-percent-none = Odstotki: brez.
frequencies-percent-row = Odstotki: od vsote v vrstici.
frequencies-percent-column = Odstotki: od vsega kodiranega v stolpcu.
frequencies-percent-documents = Odstotki: od dokumentov v stolpcu.
frequencies-shaded = Senčenje: temnejše polje pomeni več.
frequencies-not-shaded = Brez senčenja.
frequencies-shading-few = Senčenje nad manj kot 20 dokumenti (tu: { $count }) lahko zavede; presojajte po navedkih.
analysis-codes-coders = Kode po kodirkah in kodircih
analysis-codes-coders-about = V koliko dokumentih je kdo uporabil vsako kodo.
codes-coders-documents = Šteti so dokumenti, s podkodami. Skupno število je unija.
codes-coders-segments = Šteti so kodirani segmenti, s podkodami. Kar je enako kodirano dvakrat, v skupnem številu šteje enkrat.

# Miza: pripete kode, parafraza, pogled za dva
pin-title = Pod katero številko naj bo »{ $code }«?
pin-off = Enter odpne
pin-empty = Pod številko { $digit } ni pripete kode.
pin-none = Nobena koda še ni pripeta. V podoknu Kode jo pripne meni (F10).
paraphrase-of = Parafraza: { $what }
desk-keys-wrong = V datoteki keys.toml niso razumljive vrstice: { $lines }. Ostale veljajo.
desk-colors-wrong = V datoteki theme.toml niso razumljive vrstice: { $lines }. Ostale veljajo.
desk-draft = Stran, ki ob koncu ni bila zaprta, je spet odprta. Esc jo shrani.
desk-presenting = Pogled za dva: ničesar ni mogoče spremeniti. F12 ga zapre.
desk-presenting-off = Pogled za dva je zaprt.
pane-beside = { $code } · { $segments ->
    [0] brez segmentov
    [one] { $segments } segment
    [two] { $segments } segmenta
    [few] { $segments } segmenti
   *[other] { $segments } segmentov
}
beside-no-code = V podoknu Kode izberite kodo: tu so potem vsi njeni segmenti.

# Miza: vzorec
pane-sample = Vzorec
sample-title = Vzorec: dokumenti in spremenljivke
sample-keys = Enter uredi polje · Ctrl-N nova spremenljivka · prilepljena preglednica napolni polja · Esc zapre
sample-edit = { $document }: { $column }
sample-new = Ime nove spremenljivke
sample-fixed = Tega stolpca tu ni mogoče urejati.
sample-paste-none = Prilepljeno besedilo ne sega v nobeno spremenljivko. Postavite se na polje spremenljivke.
sample-label = Oznaka
sample-name = Ime
sample-group = Skupina
sample-record = Vrsta zapisa

# Dejanja
action-pinned = Pripeta koda
action-pin-code = Pripni kodo pod številko
action-paraphrase = Parafraza odlomka
action-percent = Odstotki: brez, v vrstici, v stolpcu, od dokumentov
action-shading = Senčenje polj
action-columns = Dodatni stolpci
action-narrowed = Izbor: kodiranje, skupine, dokumenti, vrednosti, kode
action-import = Uvozi datoteke
action-export = Izvozi, kar je prikazano
action-presenting = Pogled za dva (samo branje)
action-sample = Vzorec: dokumenti in spremenljivke
hint-export = izvoz
hint-import = uvoz
hint-narrowed = izbor
hint-find = poišči
hint-tab-frequencies = pogostost
hint-presenting = konec pogleda
help-taken = ne pride: { $keys }
memos-by-date = Memi: najnovejši najprej.
memos-by-kind = Memi: po vrsti.
memos-by-target = Memi: po tem, na čem stojijo.
documents-remove-title = Izbris dokumenta
documents-remove = Izbriši dokument »{ $name }« ({ $segments ->
    [0] brez segmentov
    [one] { $segments } segment
    [two] { $segments } segmenta
    [few] { $segments } segmenti
   *[other] { $segments } segmentov
})
sample-cell-people = Osebe

## Popravek prepisa in seznam za pregled
action-correct-text = Popravi besedilo dokumenta
action-place-here = Umesti čakajoči segment
action-tab-review = Seznam za pregled
tab-review = Pregled
pane-review = Seznam za pregled
correct-title = Popravek besedila · { $name }
correct-keys-choose = Enter prebere datoteko z boljšim prepisom · Esc zapri
correct-go = Popravi
correct-keys-shown = Enter na »Popravi« popravi besedilo · Esc druga datoteka
correct-changed = { $n ->
    [0] Vsi odstavki so, kot so bili.
    [one] { $n } odstavek ni tak, kot je bil:
    [two] { $n } odstavka nista taka, kot sta bila:
    [few] { $n } odstavki niso taki, kot so bili:
   *[other] { $n } odstavkov ni takih, kot so bili:
}
review-title = { $count ->
    [0] Seznam za pregled
    [one] Seznam za pregled · { $count } segment čaka na mesto
    [two] Seznam za pregled · { $count } segmenta čakata na mesto
    [few] Seznam za pregled · { $count } segmenti čakajo na mesto
   *[other] Seznam za pregled · { $count } segmentov čaka na mesto
}
review-empty = Noben segment ne čaka na mesto v popravljenem besedilu.
review-choose = Izberite besede, na katerih naj stoji, in pritisnite { $key }. Prej: »{ $words }«
review-none-chosen = Noben segment ne čaka, da ga umestite; izberite ga na seznamu za pregled.
review-nothing-near = Dovolj podobnih besed v novem besedilu ni. Enter odpre mesto, kjer je segment stal.
picker-nothing = Nobena koda ne ustreza. Skrajšajte, kar je napisano; Esc zapre.
prompt-kept = Napisano počaka: ko isto vrstico spet odprete, je v njej.
hint-place-here = umesti

# Vsaka analiza kot tabela.
action-tab-tables = Vse tabele
tab-tables = Tabele
tables-title = Katera tabela?
tables-line = Tabela: { $title }
tables-choose = Izberite tabelo: vsaka analiza se odpre tudi iz ukazne palete.
tables-none = V tej tabeli ni ničesar. Preverite, kateri del projekta gleda.
tables-show = Pokaži tabelo
tables-by = Po kateri spremenljivki naj primerja?
tables-no-variable = Projekt nima spremenljivke, po kateri bi primerjali. Dodate jo lahko v vzorcu.
tables-subject = O čem: koda ali izjava (na primer D27)
tables-nothing = brez
tables-switch-by = Primerja po: { $value }
tables-switch-unit = Šteje: { $value }
tables-switch-percent = Odstotki: { $value }
tables-switch-shape = Oblika: { $value }
tables-switch-base = Podlaga: { $value }
tables-switch-context-on = Prejšnji stavek: da
tables-switch-context-off = Prejšnji stavek: ne
tables-unit-documents = dokumente
tables-unit-segments = segmente
tables-unit-cases = osebe
tables-percent-none = brez
tables-percent-row = od vrstice
tables-percent-column = od stolpca
tables-percent-documents = od dokumentov v stolpcu
tables-shape-wide = kot se bere
tables-shape-long = vrstica za vsako opažanje
tables-base-asked = dokumenti, ki bi lahko povedali
tables-base-documents = vsi dokumenti
tables-base-people = osebe v dokumentih, ki bi lahko povedali
