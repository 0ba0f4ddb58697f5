# Propozicije
analysis-propositions = Propozicije
analysis-propositions-about = Propozicije s povezavami, dokazi za in proti, k/n, stanjem in veljavnostjo.
propositions-sentence = Propozicija
propositions-for = Dokazi za
propositions-against = Dokazi proti
propositions-k-of-n = k/n
propositions-status = Stanje
propositions-validity = Veljavnost
propositions-earlier = Prejšnje ubeseditve
propositions-of-documents = dokumenti
propositions-of-people = sogovorniki
propositions-k = { $name }: za { $support }, proti { $against }
propositions-documents-for = Dokumenti za
propositions-documents-against = Dokumenti proti
propositions-documents-base = Dokumenti, osnova
propositions-people-for = Sogovorniki za
propositions-people-against = Sogovorniki proti
propositions-people-base = Sogovorniki, osnova
propositions-supports = Podpira
propositions-opposes = Nasprotuje
propositions-both = Oboje
propositions-silent = Brez omembe
propositions-not-asked = Ni bilo vprašano
propositions-thin = Zapis ne omogoča sklepa
propositions-base = Število propozicij: { $n }.
propositions-base-asked = Osnova k/n: dokumenti, ki bi to lahko povedali (vprašano, zapis dopušča sklep), in ljudje v njih; razpon, kjer govorcev ni mogoče razločiti.
propositions-base-documents = Osnova k/n: vsi dokumenti v izboru, tudi kjer ni bilo vprašano ali zapis ne omogoča sklepa.
propositions-base-people = Osnova k/n: ljudje v dokumentih, ki bi to lahko povedali; razpon, kjer govorcev ni mogoče razločiti.
propositions-aside = Število izločenih dokazov, ki niso všteti: { $n }.

# Priporočila
analysis-recommendations = Priporočila
analysis-recommendations-about = Priporočila s propozicijami, na katere se opirajo, in s stanjem teh propozicij.
recommendations-sentence = Priporočilo
recommendations-on = Opira se na
recommendations-line = { $name } ({ $status }): { $sentence }
recommendations-base = Število priporočil: { $n }.

# Konkordanca
analysis-concordance = Konkordanca številk izjav
analysis-concordance-about = Katera izjava je imela prej katero številko, po vseh preštevilčenjih.
concordance-earlier = Prej
concordance-later = Potem
concordance-today = Danes
concordance-at = Kdaj
concordance-base = Število spremenjenih številk: { $n }.

# Pot propozicije
analysis-path = Pot propozicije
analysis-path-about = Od izjave prek pojma in kategorije do propozicije, z datumi, zgodovino in prejšnjimi ubeseditvami.
path-title-proposition = Pot propozicije { $name }
path-title-relation = Pot povezave { $number }
path-title-code = Pot kode { $path }
path-title-statement = Pot izjave { $keys }
path-step = Korak
path-name = Oznaka
path-words = Besede
path-leads-to = Vodi k
path-since = Od
path-history = Zgodovina
path-statement = Izjava
path-statement-for = Izjava (za)
path-statement-against = Izjava (proti)
path-statement-aside = Izjava (izločena)
path-relation = Povezava
path-earlier = Prejšnja ubeseditev
path-proposition = Propozicija
path-event = { $day } { $who }: { $what }
path-until = do { $day }
path-because = spremenil jo je primer: { $case }
path-relation-words = { $from } – { $kind } – { $to } (predznak: { $direction }; { $stance })
path-proposition-words = { $sentence } ({ $status })
path-base = Število izjav: { $statements }. Število pojmov in kategorij: { $codes }.
path-choose = Izberite začetek: preja show path P3. Namesto propozicije lahko navedete številko povezave, mesto, izjavo (A12) ali kodo.
path-unknown = Propozicije, povezave, izjave ali kode z imenom »{ $name }« ni.
path-unknown-hint = Propozicije in povezave našteje preja show path, izjave preja show units, kode preja show codebook.
path-nothing-there = Na mestu { $name } ni kodiranj in ni dokazov.

# Prepis z izjavami
analysis-transcript = Prepisi z izjavami
analysis-transcript-about = Prepis po odstavkih s podčrtanimi in oštevilčenimi izjavami ter pojmi ob robu.
transcript-title = Prepis { $label } ({ $record })
transcript-title-named = Prepis { $label }: { $name } ({ $record })
transcript-record = { $label }: { $record }.
transcript-base = Število odstavkov: { $paragraphs }. Število izjav: { $statements }.
transcript-marks = Izjava je podčrtana (kjer podčrtave ni, stoji v oglatem oklepaju), za njo je njena številka; dvojno podčrtane besede pripadajo več izjavam.

# Kartica kategorije
analysis-card = Kartice kategorij
analysis-card-about = Lastnosti, domneve z mesti za in proti ter povezave kategorije; prazni razdelki so izpuščeni.
card-title = Kartica kategorije { $path }
card-slot-column = Razdelek
card-words = Kaj
card-for = Mesta za
card-against = Mesta proti
card-stands-column = Kje stojijo pogovori
card-stands = { $document }: { $value } – { $quote }
card-base = Število kartic: { $n }. Prazni razdelki niso navedeni.

# Lističi
analysis-cards = Lističi za razrezovanje
analysis-cards-about = Listič za vsako izjavo, s praznim mestom za pojem ali z natisnjenim pojmom.
cards-base = Število lističev: { $n }.

# Prikaz dela
select-title = { $title } – izbor: segmentov na kodo največ { $k }; dokumenti se vrstijo, iz vsakega najprej prvi po besedilu
select-shown = Prikaz dela. Število prikazanih segmentov: { $shown }; vseh: { $all }.

# Nasičenost, teorija
saturation-named = Tu poimenovane kode
saturation-new-values = Nove značilnosti
saturation-new-propositions = Nove propozicije ali zožitve
saturation-theory = Nove kode so prvič srečane kode, poimenovane pa so bile tam, kjer so bile prvič pripisane. Nove značilnosti: prvič srečane vrednosti lastnosti. Propozicija se začne v dokumentu s prvim dokazom; zožitev je v dokumentu primera, ki jo je spremenil.

# Priloge, dodatki
thesis-number = Tabela
thesis-title-of = { $title }: { $of }
thesis-swept = Število odstranjenih prilog iz prejšnjega izvoza: { $n }.
thesis-changed-stay = Iz prejšnjega izvoza ostaja, ker je bilo pozneje spremenjeno na roke: { $names }.
thesis-aside = Izločeno kodiranje { $place } → »{ $code }«: { $reason }
thesis-code-aside = Izločena koda »{ $code }«: { $reason }
thesis-code-aside-bare = Izločena koda »{ $code }« (razlog ni zapisan)

# Vprašanja
questions-answers = Vprašanja, kode in propozicije
