## Skupno vsem ukazom

name-empty = Ime je prazno.
name-empty-hint = Napišite vsaj eno črko ali številko.
target-gone = Tega, na čemer naj bi stal memo, ni več.
holder-gone = Tega, čemur naj bi pripadala vrednost, ni več.
holder-quote = »{ $name }« je ves dokument, --quote pa potrebuje mesto v njem.

## Dokumenti

document-exists = Tako se že imenuje drug dokument: »{ $name }« ({ $label }).
document-exists-hint = Izberite drugo ime ali oznako.
document-renamed = Dokument »{ $name }« se zdaj imenuje »{ $to }«.
document-label-bad = »{ $label }« ne more biti oznaka dokumenta.
document-label-bad-hint = Oznaka ima od eno do šest črk in številk brez presledkov: C, INT1.
document-labelled = Dokument »{ $name }« ima oznako { $label }.
document-grouped = Dokument »{ $name }« je v skupini »{ $group }«.
document-ungrouped = Dokument »{ $name }« ni v nobeni skupini.
document-record-verbatim = Dokument »{ $name }«, vrsta zapisa: dobesedni prepis.
document-record-paraphrase = Dokument »{ $name }«, vrsta zapisa: parafraza.
document-record-notes = Dokument »{ $name }«, vrsta zapisa: zapiski.
document-record-document = Dokument »{ $name }«, vrsta zapisa: pisni dokument.
document-language-bad = »{ $language }« ni oznaka jezika.
document-language-bad-hint = Napišite dve črki: sl, en, de.
document-ocr = Dokument »{ $name }« je optično prebran; iskanje upošteva tudi popravljene oblike.
document-ocr-no = Dokument »{ $name }« ni optično prebran.
document-language = Dokument »{ $name }«, jezik: { $language }.
document-move-where = Povejte, kam: --before DOKUMENT ali --after DOKUMENT.
document-move-itself = Dokument »{ $name }« ne more stati ob samem sebi.
document-moved-before = Dokument »{ $name }« stoji zdaj pred dokumentom »{ $other }«.
document-moved-after = Dokument »{ $name }« stoji zdaj za dokumentom »{ $other }«.
document-correct-empty = Popravljeno besedilo dokumenta »{ $name }« je prazno.
document-correct-one = »{ $file }« ni en sam prepis.
document-correct-one-hint = Navedite datoteko s popravljenim besedilom tega dokumenta.
document-correct-same = Dokument »{ $name }« že ima natanko to besedilo.
document-corrected = Besedilo dokumenta »{ $name }« je popravljeno. { $placed ->
    [0] V njem ni bilo segmentov.
    [one] Prenesen je { $placed } segment.
    [two] Prenesena sta { $placed } segmenta.
    [few] Preneseni so { $placed } segmenti.
   *[other] Prenesenih je { $placed } segmentov.
}
document-corrected-left = Besedilo dokumenta »{ $name }« je popravljeno. { $placed ->
    [0] Prenesen ni noben segment.
    [one] Prenesen je { $placed } segment.
    [two] Prenesena sta { $placed } segmenta.
    [few] Preneseni so { $placed } segmenti.
   *[other] Prenesenih je { $placed } segmentov.
} { $left ->
    [one] { $left } segment ostaja pri starem besedilu, ker v novem nima svojega mesta.
    [two] { $left } segmenta ostajata pri starem besedilu, ker v novem nimata svojega mesta.
    [few] { $left } segmenti ostajajo pri starem besedilu, ker v novem nimajo svojega mesta.
   *[other] { $left } segmentov ostaja pri starem besedilu, ker v novem nimajo svojega mesta.
}
document-corrected-review = Kar nima mesta, je na seznamu za pregled: preja show review, na mizi ukaz »Seznam za pregled«.
document-corrected-joined = { $joined ->
    [one] { $joined } segment se je združil z drugim na istih besedah.
    [two] { $joined } segmenta sta se združila z drugimi na istih besedah.
    [few] { $joined } segmenti so se združili z drugimi na istih besedah.
   *[other] { $joined } segmentov se je združilo z drugimi na istih besedah.
}
document-corrected-questions = { $count ->
    [one] { $count } odstavka, v katerem je bilo zastavljeno vprašanje, v novem besedilu ni.
    [two] { $count } odstavkov, v katerih je bilo zastavljeno vprašanje, v novem besedilu ni.
    [few] { $count } odstavkov, v katerih je bilo zastavljeno vprašanje, v novem besedilu ni.
   *[other] { $count } odstavkov, v katerih je bilo zastavljeno vprašanje, v novem besedilu ni.
}
document-removed-bare = Dokument »{ $name }« je izbrisan.
document-removed = Dokument »{ $name }« je izbrisan, z njim pa { $segments ->
    [one] { $segments } segment
    [two] { $segments } segmenta
    [few] { $segments } segmenti
   *[other] { $segments } segmentov
}, { $codings ->
    [one] { $codings } pripisana koda
    [two] { $codings } pripisani kodi
    [few] { $codings } pripisane kode
   *[other] { $codings } pripisanih kod
}, { $memos ->
    [one] { $memos } memo
    [two] { $memos } mema
    [few] { $memos } memi
   *[other] { $memos } memov
}, { $values ->
    [one] { $values } vrednost
    [two] { $values } vrednosti
    [few] { $values } vrednosti
   *[other] { $values } vrednosti
}.

paragraphs-unclear = »{ $paragraphs }« niso številke odstavkov.
paragraphs-unclear-hint = Napišite eno številko ali dve z vezajem: 12 ali 12-20.
paragraph-kind-unknown = Vrste odstavka »{ $kind }« ni.
paragraph-kind-unknown-hint = Vrste so said (povedano), question (vprašanje), heading (naslov) in missing (manjka).
paragraphs-mark-what = Povejte, kaj naj se označi: --speaker IME, --no-speaker ali --kind VRSTA.
paragraphs-as-they-are = { $place }: tako je že označeno.
paragraphs-spoken = { $place }: govori »{ $speaker }«.
paragraphs-unspoken = { $place }: brez oznake govorca.
paragraphs-said = { $place }: { $count ->
    [one] { $count } odstavek je označen kot povedano.
    [two] { $count } odstavka sta označena kot povedano.
    [few] { $count } odstavki so označeni kot povedano.
   *[other] { $count } odstavkov je označenih kot povedano.
}
paragraphs-question = { $place }: { $count ->
    [one] { $count } odstavek je označen kot vprašanje.
    [two] { $count } odstavka sta označena kot vprašanje.
    [few] { $count } odstavki so označeni kot vprašanje.
   *[other] { $count } odstavkov je označenih kot vprašanje.
}
paragraphs-heading = { $place }: { $count ->
    [one] { $count } odstavek je označen kot naslov.
    [two] { $count } odstavka sta označena kot naslov.
    [few] { $count } odstavki so označeni kot naslov.
   *[other] { $count } odstavkov je označenih kot naslov.
}
paragraphs-missing = { $place }: { $count ->
    [one] { $count } odstavek je označen kot manjkajoč.
    [two] { $count } odstavka sta označena kot manjkajoča.
    [few] { $count } odstavki so označeni kot manjkajoči.
   *[other] { $count } odstavkov je označenih kot manjkajočih.
}
paragraphs-marked = { $place }: { $count ->
    [one] { $count } odstavek je na novo označen.
    [two] { $count } odstavka sta na novo označena.
    [few] { $count } odstavki so na novo označeni.
   *[other] { $count } odstavkov je na novo označenih.
}

## Kode

code-exists = Koda »{ $path }« že obstaja.
code-exists-merge-hint = Kodi združite s preja code merge ali izberite drugo ime.
code-added = Koda »{ $path }« je dodana.
code-name-empty = Ime kode je prazno.
code-name-empty-hint = Napišite ime ali pot: Izidi > Delo.
code-name-separator = V imenu »{ $name }« je znak, ki ločuje stopnje poti.
color-unknown = Barve »{ $color }« ni.
color-unknown-hint = Napišite #rrggbb ali eno od teh: { $colors }.
code-renamed = Koda »{ $path }« se zdaj imenuje »{ $name }«.
code-move-where = Povejte, kam: --under KODA, --top, --before KODA ali --after KODA.
code-move-under-itself = Koda »{ $path }« ne more pod »{ $parent }«, ker je ta že znotraj nje.
code-moved = Koda »{ $path }« je zdaj pod kodo »{ $parent }«.
code-moved-top = Koda »{ $path }« je zdaj na vrhu drevesa.
code-merge-itself = Kode »{ $path }« ni mogoče združiti same s seboj.
code-merge-child = Kode »{ $path }« ni mogoče združiti v »{ $into }«, ker je ta pod njo.
code-merge-child-hint = Združite v obratni smeri: spodnjo kodo v zgornjo.
code-merged = Koda »{ $path }« je združena v »{ $into }«. { $moved ->
    [0] Noben segment ni zamenjal kode.
    [one] Kodo je zamenjal { $moved } segment.
    [two] Kodo sta zamenjala { $moved } segmenta.
    [few] Kodo so zamenjali { $moved } segmenti.
   *[other] Kodo je zamenjalo { $moved } segmentov.
}{ $joined ->
    [0] { "" }
    [one] { " " }Obe kodi je imel { $joined } segment; ostala je ena, z memi obeh.
    [two] { " " }Obe kodi sta imela { $joined } segmenta; ostala je ena, z memi obeh.
    [few] { " " }Obe kodi so imeli { $joined } segmenti; ostala je ena, z memi obeh.
   *[other] { " " }Obe kodi je imelo { $joined } segmentov; ostala je ena, z memi obeh.
}
code-split-nothing = Na mestu { $place } te kode ni.
code-split-none = Na nobenem od navedenih mest ni kode »{ $path }«.
code-split-nothing-hint = Segmente kode izpiše preja show segments --code KODA.
code-split = { $count ->
    [one] { $count } segment je prešel s kode »{ $path }« na »{ $into }«.
    [two] { $count } segmenta sta prešla s kode »{ $path }« na »{ $into }«.
    [few] { $count } segmenti so prešli s kode »{ $path }« na »{ $into }«.
   *[other] { $count } segmentov je prešlo s kode »{ $path }« na »{ $into }«.
}
code-define-what = Povejte, kaj naj se zapiše: --definition, --include, --exclude ali --example.
code-defined = Opredelitev kode »{ $path }« je zapisana.
code-levelled = Koda »{ $path }«, raven: { $level }.
code-unlevelled = Koda »{ $path }« je brez ravni.
code-colored = Koda »{ $path }«, barva: { $color }.
code-in-use = Koda »{ $path }« je v rabi.
code-chosen = Koda »{ $path }« je izbrana za odnosno kodiranje.
code-set-aside = Koda »{ $path }« je izločena; njeni kodirani segmenti ostanejo.
code-also-inside = Kodi »{ $path }« in »{ $category }« sta že ena znotraj druge.
code-also = Koda »{ $path }« spada tudi pod »{ $category }«.
code-also-not = Koda »{ $path }« ne spada več tudi pod »{ $category }«.
code-remove-subcodes = Pod kodo »{ $path }« { $count ->
    [one] je še { $count } koda.
    [two] sta še { $count } kodi.
    [few] so še { $count } kode.
   *[other] je še { $count } kod.
}
code-remove-subcodes-hint = Z --with-subcodes se izbrišejo tudi te; preja code move jih prestavi drugam.
code-removed-bare = Koda »{ $path }« je izbrisana.
code-removed = Koda »{ $path }« je izbrisana; skupaj { $codes ->
    [one] { $codes } koda
    [two] { $codes } kodi
    [few] { $codes } kode
   *[other] { $codes } kod
}, { $codings ->
    [one] { $codings } kodirani segment
    [two] { $codings } kodirana segmenta
    [few] { $codings } kodirani segmenti
   *[other] { $codings } kodiranih segmentov
}, { $memos ->
    [one] { $memos } memo
    [two] { $memos } mema
    [few] { $memos } memi
   *[other] { $memos } memov
}{ $relations ->
    [0] { "" }
    [one] , { $relations } povezava
    [two] , { $relations } povezavi
    [few] , { $relations } povezave
   *[other] , { $relations } povezav
}{ $entries ->
    [0] { "" }
    [one] , { $entries } zapis na kartici
    [two] , { $entries } zapisa na kartici
    [few] , { $entries } zapisi na kartici
   *[other] , { $entries } zapisov na kartici
}.
code-merged-relations = { $count ->
    [one] { $count } povezava po združitvi ne bi povedala nič novega; njena mesta in memi so ohranjeni.
    [two] { $count } povezavi po združitvi ne bi povedali nič novega; njuna mesta in memi so ohranjeni.
    [few] { $count } povezave po združitvi ne bi povedale nič novega; njihova mesta in memi so ohranjeni.
   *[other] { $count } povezav po združitvi ne bi povedalo nič novega; njihova mesta in memi so ohranjeni.
}
code-unmerge-none = V kodo »{ $path }« ni bila združena nobena druga.
code-unmerge-none-hint = Kodo razdeli preja code split.
code-unmerge-rename-hint = Najprej jo preimenujte s preja code rename.
code-unmerged = Koda »{ $name }« je spet ločena od kode »{ $path }«. { $count ->
    [0] Noben segment se ni vrnil k njej.
    [one] K njej se je vrnil { $count } segment.
    [two] K njej sta se vrnila { $count } segmenta.
    [few] K njej so se vrnili { $count } segmenti.
   *[other] K njej se je vrnilo { $count } segmentov.
}

## Dokazi, ko se kaj odstrani

evidence-lost-for = Propozicija { $name } izgubi { $count ->
    [one] { $count } dokaz za.
    [two] { $count } dokaza za.
    [few] { $count } dokaze za.
   *[other] { $count } dokazov za.
}
evidence-lost-against = Propozicija { $name } izgubi { $count ->
    [one] { $count } dokaz proti.
    [two] { $count } dokaza proti.
    [few] { $count } dokaze proti.
   *[other] { $count } dokazov proti.
}
evidence-stays-for = { $count ->
    [one] { $count } segment ostaja dokaz za propozicijo { $name }.
    [two] { $count } segmenta ostajata dokaz za propozicijo { $name }.
    [few] { $count } segmenti ostajajo dokaz za propozicijo { $name }.
   *[other] { $count } segmentov ostaja dokaz za propozicijo { $name }.
}
evidence-stays-against = { $count ->
    [one] { $count } segment ostaja dokaz proti propoziciji { $name }.
    [two] { $count } segmenta ostajata dokaz proti propoziciji { $name }.
    [few] { $count } segmenti ostajajo dokaz proti propoziciji { $name }.
   *[other] { $count } segmentov ostaja dokaz proti propoziciji { $name }.
}
evidence-aside-for = Pozor: { $place } je dokaz za propozicijo { $name }. Dokler je segment izločen, se tam ne šteje.
evidence-aside-against = Pozor: { $place } je dokaz proti propoziciji { $name }. Dokler je segment izločen, se tam ne šteje.
evidence-counts-for = { $place } je dokaz za propozicijo { $name } in tam še šteje, ker ima drugo kodo.
evidence-counts-against = { $place } je dokaz proti propoziciji { $name } in tam še šteje, ker ima drugo kodo.

## Kodirani segmenti

coding-exists = { $place } že ima kodo »{ $code }«.
coded = Kodirano: { $place } → { $codes }
coding-not-there = { $place } nima kode »{ $code }«.
coding-not-there-hint = Mesta s to kodo in njihove besede izpiše preja show segments --code KODA.
coding-of-several = Koda stoji na mestu { $place } večkrat: { $count ->
    [one] pripisala jo je { $count } oseba.
    [two] pripisali sta jo { $count } osebi.
    [few] pripisale so jo { $count } osebe.
   *[other] pripisalo jo je { $count } oseb.
}
coding-of-several-hint = Povejte, čigava je: --coder IME.
recoded = Prekodirano: { $place } »{ $code }« → »{ $to }«
uncoded = Odstranjeno: { $place } − »{ $code }«
set-aside-reason = Kodirani segment se izloči z razlogom.
set-aside-reason-hint = Razlog napišite za --reason.
set-aside = Izločeno: { $place } − »{ $code }« ({ $reason })
not-set-aside = Koda »{ $code }« na mestu { $place } ni izločena.
brought-back = Vrnjeno: { $place } → »{ $code }«
weighed = { $place } »{ $code }«: utež { $weight }
unweighed = { $place } »{ $code }«: brez uteži

## Segmenti

unit-exists = { $place } je že enota kodiranja.
unit-marked = Označena enota kodiranja: { $place }
unit-not-there = { $place } ni označeno kot enota kodiranja.
unit-unmarked = Ni več enota kodiranja: { $place }
segment-other-document = Segment { $place } ne more v drug dokument.
segment-taken = Na mestu { $place } se že začne in konča drug segment.
segment-taken-hint = Kode pripišite tistemu segmentu, s tega pa jih odstranite.
segment-placed = Segment { $place } ima mesto v popravljenem besedilu: { $to }
segment-place-where = Segment { $place } čaka na mesto; povejte, kje naj stoji.
segment-place-where-hint = Na primer: preja segment move C!1 --to C12 --to-quote "besede"
segment-moved = Segment ima druge meje: { $place } → { $to }

## Številke izjav

statement-unknown = Izjave { $key } ni.
statement-unknown-hint = Raziskava navaja izjave (cite-by: statement). Odstavek napišite s ¶: { $paragraph }.

unit-fix-none = Ni izjave brez stalne številke.
unit-fix-none-hint = Izjava je segment s kodo ali z oznako enote kodiranja (preja segment mark).
unit-fixed = Stalno številko { $count ->
    [one] je dobila { $count } izjava
    [two] sta dobili { $count } izjavi
    [few] so dobile { $count } izjave
   *[other] je dobilo { $count } izjav
} v { $documents ->
    [one] { $documents } dokumentu.
    [two] { $documents } dokumentih.
    [few] { $documents } dokumentih.
   *[other] { $documents } dokumentih.
}
unit-renumber-none = Stalne številke že tečejo po vrsti ali jih še ni.
unit-renumber-none-hint = Prve da preja unit fix.
unit-renumbered = Drugo številko { $count ->
    [one] ima { $count } izjava
    [two] imata { $count } izjavi
    [few] imajo { $count } izjave
   *[other] ima { $count } izjav
} v { $documents ->
    [one] { $documents } dokumentu; prejšnje so ohranjene v konkordanci.
    [two] { $documents } dokumentih; prejšnje so ohranjene v konkordanci.
    [few] { $documents } dokumentih; prejšnje so ohranjene v konkordanci.
   *[other] { $documents } dokumentih; prejšnje so ohranjene v konkordanci.
}

## Memi

memo-gone = Tega mema ni več.
memo-unknown = Mema »{ $name }« ni.
memo-unknown-hint = Meme z naslovi in oznakami (id) izpiše preja show memos.
memo-ambiguous = Naslov »{ $name }« { $count ->
    [one] ima { $count } memo.
    [two] imata { $count } mema.
    [few] imajo { $count } memi.
   *[other] ima { $count } memov.
}
memo-ambiguous-hint = Navedite oznako (id) mema; izpiše jih preja show memos.
memo-empty = Memo je brez besedila.
memo-empty-hint = Napišite besedilo; memo izbriše preja memo remove.
memo-added = Memo je dodan.
memo-added-titled = Memo »{ $title }« je dodan.
memo-edit-what = Povejte, kaj naj se spremeni: besedilo, --title ali --kind.
memo-edited = Memo je spremenjen.
memo-edited-titled = Memo »{ $title }« je spremenjen.
memo-removed = Memo je izbrisan.
memo-removed-titled = Memo »{ $title }« je izbrisan.

## Spremenljivke in vrednosti

variable-exists = Spremenljivka »{ $name }« že obstaja.
variable-added = Spremenljivka »{ $name }« je dodana.
variable-renamed = Spremenljivka »{ $name }« se zdaj imenuje »{ $to }«.
variable-removed-bare = Spremenljivka »{ $name }« je izbrisana.
variable-removed = Spremenljivka »{ $name }« je izbrisana, z njo pa { $values ->
    [one] { $values } vrednost
    [two] { $values } vrednosti
    [few] { $values } vrednosti
   *[other] { $values } vrednosti
} in { $memos ->
    [one] { $memos } memo.
    [two] { $memos } mema.
    [few] { $memos } memi.
   *[other] { $memos } memov.
}
value-empty = Vrednost je prazna.
value-empty-hint = Vrednost odstrani preja variable clear.
value-set = { $holder }: { $variable } = { $value }
value-not-there = »{ $holder }« nima svoje vrednosti spremenljivke »{ $variable }«.
value-not-there-hint = Vrednosti izpiše preja show variables.
value-cleared = { $holder }: { $variable } − { $value }

## Enote

case-exists = Enota »{ $name }« že obstaja.
case-added = Enota »{ $name }« je dodana{ $documents ->
    [0] .
    [one] ; z njo je povezan { $documents } dokument.
    [two] ; z njo sta povezana { $documents } dokumenta.
    [few] ; z njo so povezani { $documents } dokumenti.
   *[other] ; z njo je povezanih { $documents } dokumentov.
}
case-renamed = Enota »{ $name }« se zdaj imenuje »{ $to }«.
case-linked = Enota »{ $name }«: { $count ->
    [one] povezan je { $count } dokument.
    [two] povezana sta { $count } dokumenta.
    [few] povezani so { $count } dokumenti.
   *[other] povezanih je { $count } dokumentov.
}
case-unlinked = Enota »{ $name }«: { $count ->
    [one] { $count } dokument ni več povezan.
    [two] { $count } dokumenta nista več povezana.
    [few] { $count } dokumenti niso več povezani.
   *[other] { $count } dokumentov ni več povezanih.
}
case-removed-bare = Enota »{ $name }« je izbrisana.
case-removed = Enota »{ $name }« je izbrisana, z njo pa { $values ->
    [one] { $values } vrednost
    [two] { $values } vrednosti
    [few] { $values } vrednosti
   *[other] { $values } vrednosti
} in { $memos ->
    [one] { $memos } memo.
    [two] { $memos } mema.
    [few] { $memos } memi.
   *[other] { $memos } memov.
}

## Mesta in dokazi

quote-of-several = Z --quote so mišljene besede enega samega mesta.
quote-of-several-hint = Pri več mestih napišite besede za dvopičje: C12:"besede".
sentence-empty = Besedila ni.
sentence-empty-hint = Napišite vsaj eno besedo.
evidence-what = Povejte, katero mesto je dokaz.
evidence-what-hint = Napišite --for MESTO ali --against MESTO, na primer --for C12:"besede".
evidence-both = Isto mesto ne more biti hkrati dokaz za in proti.
evidence-both-hint = Zajemite ožje besede, za vsako stran svoje.
evidence-not-there = Na mestu { $place } ni takega dokaza.
evidence-not-there-hint = Navedite mesto z istimi besedami, s katerimi je bilo zapisano: C12:"besede".
evidence-several = Na mestu { $place } je dokazov več ({ $count }).
evidence-turned = { $count ->
    [one] { $count } dokaz je bil prej na drugi strani.
    [two] { $count } dokaza sta bila prej na drugi strani.
    [few] { $count } dokazi so bili prej na drugi strani.
   *[other] { $count } dokazov je bilo prej na drugi strani.
}
negative-cases-asked = Proti propoziciji { $name } ni nobenega dokaza. Ste iskali nasprotne primere?

## Povezave

relation-line = »{ $from }« { $kind ->
    [related-to] je povezano z
    [condition-for] je pogoj za
    [consequence] je posledica
    [strategy-for] je strategija za
    [part-of] je del
    [kind-of] je vrsta
    [in-opposition-to] je v nasprotju z
   *[other] – { $kind } –
} »{ $to }« ({ $direction ->
    [strengthens] krepi,{ " " }
    [weakens] slabi,{ " " }
   *[other] { "" }
}{ $stance ->
    [said] pove sogovornica ali sogovornik
   *[other] sklep raziskave
})
relation-gone = Te povezave ni več.
relation-unknown = Povezave »{ $name }« ni.
relation-unknown-hint = Povezave s številkami izpiše preja show relations.
relation-kind-unknown = Vrste povezave »{ $kind }« ni.
relation-kind-unknown-hint = Vrste so: { $kinds }. Svoje določi preja setting set relation-kinds.
relation-itself = Koda »{ $code }« ne more biti povezana sama s seboj.
relation-exists = To že pove povezava { $number }.
relation-exists-hint = Nova mesta ji doda preja relation evidence { $number }.
relation-added = Povezava { $number } je dodana: { $relation }
relation-said-bare = Povezava naj bi bila povedana, mesta, ki bi to pokazalo, pa še nima.
relation-edit-what = Povejte, kaj naj se spremeni: --from, --kind, --to, --direction, --said, --inferred ali --note.
relation-edited = Povezava { $number }: { $relation }
relation-evidence-put = Povezava { $number } ima mesta: { $places }
relation-evidence-gone = Povezava { $number } nima več mest: { $places }
relation-removed = Povezava { $number } je izbrisana: { $relation }{ $memos ->
    [0] { "" }
    [one] . Z njo je izbrisan { $memos } memo.
    [two] . Z njo sta izbrisana { $memos } mema.
    [few] . Z njo so izbrisani { $memos } memi.
   *[other] . Z njo je izbrisanih { $memos } memov.
}
relation-rested = Na njej je stala propozicija { $name }.

## Propozicije

proposition-gone = Te propozicije ni več.
proposition-unknown = Propozicije »{ $name }« ni.
proposition-unknown-hint = Napišite njeno številko (P1); propozicije izpiše preja show propositions.
proposition-number-bad = »{ $number }« ni številka propozicije.
proposition-number-bad-hint = Napišite P1, P2 … ali samo stavek; številka bo naslednja.
proposition-exists = Propozicija { $name } že obstaja: »{ $sentence }«
proposition-exists-hint = Drugačno ubeseditev ji da preja proposition reword { $name }.
proposition-added = Propozicija { $name } je dodana: »{ $sentence }«
proposition-same = Propozicija { $name } se že glasi tako.
proposition-reworded = Propozicija { $name } se zdaj glasi: »{ $sentence }«
proposition-tentative = Propozicija { $name } je poskusna.
proposition-supported = Propozicija { $name } je podprta.
proposition-narrowed = Propozicija { $name } je zožena.
proposition-abandoned = Propozicija { $name } je opuščena.
evidence-put-for = Za propozicijo { $name }: { $places }
evidence-put-against = Proti propoziciji { $name }: { $places }
evidence-put-both = Propozicija { $name }, za: { $places }; proti: { $against }
evidence-gone = Propozicija { $name } nima več dokaza: { $places }
proposition-validity = Propozicija { $name } velja: { $validity }
proposition-kind-now = { $name } je po vrsti: { $kind }
proposition-validity-gone = Propozicija { $name } je brez zapisane veljavnosti.
proposition-about-what = Povejte, na kaj se nanaša: --code KODA, --question VPRAŠANJE ali --relation POVEZAVA.
proposition-about = Propozicija { $name }: kode { $codes }, vprašanja { $questions }, povezave { $relations }
proposition-move-where = Povejte, kam: --before P2 ali --after P2.
proposition-move-itself = Propozicija { $name } ne more stati ob sami sebi.
proposition-moved-before = Propozicija { $name } stoji zdaj pred { $other }.
proposition-moved-after = Propozicija { $name } stoji zdaj za { $other }.
proposition-removed = Propozicija { $name } je izbrisana, z njo pa { $evidence ->
    [one] { $evidence } dokaz
    [two] { $evidence } dokaza
    [few] { $evidence } dokazi
   *[other] { $evidence } dokazov
} in { $memos ->
    [one] { $memos } memo.
    [two] { $memos } mema.
    [few] { $memos } memi.
   *[other] { $memos } memov.
}
proposition-recommended = Nanjo se je { $count ->
    [one] opiralo { $count } priporočilo.
    [two] opirali { $count } priporočili.
    [few] opirala { $count } priporočila.
   *[other] opiralo { $count } priporočil.
}

## Priporočila

recommendation-gone = Tega priporočila ni več.
recommendation-unknown = Priporočila »{ $name }« ni.
recommendation-unknown-hint = Napišite njegovo številko po vrsti.
recommendation-added = Priporočilo { $number } je dodano: »{ $sentence }«
recommendation-added-on = Priporočilo { $number } je dodano (opira se na { $propositions }): »{ $sentence }«
recommendation-edit-what = Povejte, kaj naj se spremeni: stavek ali --on P6,P8.
recommendation-edited = Priporočilo { $number } je spremenjeno.
recommendation-removed = Priporočilo je izbrisano: »{ $sentence }«

## Značilnosti in kartice

property-gone = Te značilnosti ni več.
property-unclear = »{ $name }« ne pove, katera značilnost je mišljena.
property-unclear-hint = Napišite kategorijo in ime z dvopičjem: "KATEGORIJA:ime".
property-unknown = Kategorija »{ $category }« nima značilnosti »{ $name }«.
property-unknown-hint = Doda jo preja property add.
property-added = Kategorija »{ $category }«, značilnost »{ $name }«
property-added-between = Kategorija »{ $category }«, značilnost »{ $name }«: { $one } … { $other }
property-set = { $place }: { $name } = { $value }
property-value-none = Značilnost »{ $name }« še nima vrednosti.
property-value-gone = { $place }: brez vrednosti za »{ $name }«
property-removed = Značilnost »{ $name }« je izbrisana, z njo pa { $values ->
    [one] { $values } vrednost.
    [two] { $values } vrednosti.
    [few] { $values } vrednosti.
   *[other] { $values } vrednosti.
}
card-slot = { $slot ->
    [properties] Lastnosti in dimenzije
    [conditions] Pogoji
    [consequences] Posledice
    [interactions] Interakcije
    [strategies] Strategije
    [links] Povezave z drugimi kategorijami
    [causes] Vzročni pogoji
    [phenomenon] Pojav
    [context] Kontekst
    [intervening] Posredujoči pogoji
    [said] Kaj je povedano
    [unsaid] Kaj ostane nepovedano
    [subcategories] Povezave med podkategorijami
    [contrasts] Razlike med skupinami
    [process] Proces
    [actions] Dejanja in pomeni
    [change] Kdaj in kako se spreminja
   *[other] { $slot }
}
card-slot-unknown = Na kartici ni razdelka »{ $slot }«.
card-slot-unknown-hint = Razdelki so: { $slots }. Druge določi preja setting set card-slots.
card-entry-gone = Tega zapisa na kartici ni več.
card-entry-unclear = »{ $name }« ne pove, kateri zapis na kartici je mišljen.
card-entry-unclear-hint = Napišite kategorijo in številko zapisa z dvopičjem: "KATEGORIJA:2".
card-entry-unknown = Na kartici kategorije »{ $category }« ni zapisa { $number }.
card-added = Kartica »{ $category }«, zapis { $number } ({ $slot }): { $words }
card-edited = Kartica »{ $category }«, zapis { $number }: { $words }
card-evidence-put = Kartica »{ $category }«, zapis { $number } ima mesta: { $places }
card-evidence-gone = Kartica »{ $category }«, zapis { $number } nima več mest: { $places }
card-move-where = Povejte, kam: --slot RAZDELEK, --before ZAPIS ali --after ZAPIS.
card-move-elsewhere = Drugi zapis ni na kartici kategorije »{ $category }« ali je isti.
card-moved = Kartica »{ $category }«: zapis { $number } je premaknjen ({ $slot }).
card-removed = Kartica »{ $category }«: zapis { $number } je izbrisan: { $words }

## Vprašanja

question-gone = Tega vprašanja ni več.
question-unknown = Vprašanja »{ $question }« ni.
question-unknown-hint = Napišite 3 za tretje vprašanje smernic, r2 za drugo raziskovalno vprašanje.
question-empty = Vprašanje je brez besedila.
question-empty-hint = Napišite ga v narekovajih.
question-added = Vprašanje { $number } je dodano: »{ $words }«
question-edited = Vprašanje { $number } se zdaj glasi: »{ $words }«
question-put = Vprašanje { $number } je zastavljeno v { $count ->
    [one] { $count } odstavku.
    [two] { $count } odstavkih.
    [few] { $count } odstavkih.
   *[other] { $count } odstavkih.
}
question-not-put = Vprašanje { $number } ni več zastavljeno v { $count ->
    [one] { $count } odstavku.
    [two] { $count } odstavkih.
    [few] { $count } odstavkih.
   *[other] { $count } odstavkih.
}
question-was-put = Vprašanje { $number } je zastavljeno na mestu { $place }, torej je bilo tam vprašano.
question-was-put-hint = Če ni bilo: preja question put { $number } { $place } --not.
question-not-asked = Vprašanje { $number } ni bilo zastavljeno v { $count ->
    [one] { $count } dokumentu.
    [two] { $count } dokumentih.
    [few] { $count } dokumentih.
   *[other] { $count } dokumentih.
}
question-asked = Vprašanje { $number } nima več oznake »ni bilo vprašano« v { $count ->
    [one] { $count } dokumentu.
    [two] { $count } dokumentih.
    [few] { $count } dokumentih.
   *[other] { $count } dokumentih.
}
question-answered = Na vprašanje { $number } { $count ->
    [one] odgovarja { $count } koda.
    [two] odgovarjata { $count } kodi.
    [few] odgovarjajo { $count } kode.
   *[other] odgovarja { $count } kod.
}
question-unanswered = Na vprašanje { $number } { $count ->
    [one] ne odgovarja več { $count } koda.
    [two] ne odgovarjata več { $count } kodi.
    [few] ne odgovarjajo več { $count } kode.
   *[other] ne odgovarja več { $count } kod.
}
question-removed = Vprašanje { $number } (»{ $words }«) je izbrisano.{ $memos ->
    [0] { "" }
    [one] { " " }Z njim je izbrisan { $memos } memo.
    [two] { " " }Z njim sta izbrisana { $memos } mema.
    [few] { " " }Z njim so izbrisani { $memos } memi.
   *[other] { " " }Z njim je izbrisanih { $memos } memov.
}

## Kodirke in kodirci

coder-exists = Ime »{ $name }« je med kodirkami in kodirci že v rabi.
coder-exists-hint = Izberite drugo ime.
coder-renamed = Ime »{ $name }« je zamenjano z »{ $to }«.

## Nastavitve

setting-key-bad = »{ $key }« ne more biti ključ nastavitve.
setting-key-bad-hint = Ključ ima male črke brez strešic, številke, vezaje in pike.
setting-value-bad = Vrednost za »{ $key }« ni zapis JSON.
setting-value-bad-hint = Besede stojijo v dvojnih narekovajih: preja setting set kljuc '"besede"'.
setting-value-shape = Te vrednosti »{ $key }« ne more imeti; nastavitev ostane, kot je.
setting-key-near = Nastavitve »{ $key }« ni; morda ste mislili »{ $near }«.
setting-key-near-hint = Za lastno nastavitev izberite ključ, ki ji je manj podoben.
setting-expects-one = Ena od teh: { $names }
setting-expects-levels = Seznam imen, najvišje prvo: '["tema", "kategorija", "pojem"]'
setting-expects-slots = Ime pripravljenega nabora ("mesec", "strauss-corbin", "kuckartz", "charmaz") ali seznam imen: '["proces", "pogoji"]'
setting-expects-kinds = Seznam imen: '["vodi v", "ovira"]'
setting-expects-lexicon = Preglednica oblik, vsaka z osnovno obliko ali seznamom osnovnih oblik (največ { $most }): '{"{"}"gosi": "gos"{"}"}'
setting-expects-pins = Preglednica števk od 1 do 9 z oznakami kod; na delovni mizi kodo pripne meni podokna Kode (F10).
setting-expects-searches = Preglednica imen in poizvedb; novo doda preja setting search IME POIZVEDBA.
setting-expects-states = Seznam poimenovanih stanj; novo doda preja setting state IME.
setting-expects-numbers = Preglednica, ki jo oštevilčevanje izjav vodi samo.
setting-set = Nastavitev »{ $key }« je shranjena.
setting-gone = Nastavitev »{ $key }« je odstranjena.
search-saved = Iskanje »{ $name }« je shranjeno: { $query }
search-saved-gone = Shranjeno iskanje »{ $name }« je pozabljeno.
lemma-bad = »{ $word }« ni ena beseda.
lemma-bad-hint = Napišite obliko in njene osnovne oblike, vsako posebej: preja setting lemma Arke arka.
lemma-set = Oblika »{ $form }« ima v tej raziskavi osnovno obliko { $lemmas }.
lemma-gone = O obliki »{ $form }« spet odloča jezik.
lemma-none = O obliki »{ $form }« ta raziskava ne določa ničesar.
state-exists = Stanje z imenom »{ $name }« že obstaja.
state-exists-hint = Izberite drugo ime.
state-named = Stanje je poimenovano: »{ $name }«
hits-none = Poizvedba »{ $query }« ne najde ničesar, kar bi se dalo kodirati.
hits-none-hint = Najprej si oglejte zadetke brez --apply-code.
hits-coded-already = Vsi ti zadetki to kodo že imajo.
hits-coded = { $count ->
    [one] { $count } zadetek poizvedbe »{ $query }« je kodiran s kodo »{ $code }«.
    [two] { $count } zadetka poizvedbe »{ $query }« sta kodirana s kodo »{ $code }«.
    [few] { $count } zadetki poizvedbe »{ $query }« so kodirani s kodo »{ $code }«.
   *[other] { $count } zadetkov poizvedbe »{ $query }« je kodiranih s kodo »{ $code }«.
}
