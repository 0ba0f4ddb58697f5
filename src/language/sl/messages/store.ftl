journal-newer = Zgodovina vsebuje vpis oblike { $format }, ta preja pa bere oblike do { $known }. Uporabite novejšo različico programa.
journal-unreadable = Vpisa v zgodovini ni mogoče prebrati. Poženite preja check, nato preja restore z zadnjo dobro varnostno kopijo.
store-copy-hint = Za delo naredite kopijo, v katero smete pisati: preja restore "{ $place }" --to NOVA.preja
store-copy-server-hint = Za delo naredite njeno kopijo: preja backup DATOTEKA.
store-copy-unmade = Raziskavo { $place } je tu mogoče brati samo iz zasebne kopije, te pa ni bilo mogoče narediti.
store-copy-unmade-hint = Preverite, ali je na disku dovolj prostora in ali smete pisati v svoje mape.
store-file-unwritable = Raziskavo { $place } smete brati, vanjo pa ne pisati, zato je odprta samo za branje.
store-folder-unwritable = V mapo, v kateri je { $place }, ne smete pisati, zato je raziskava odprta samo za branje.
store-foreign = V zbirki { $place } so tabele ali pogledi, ki jih ni naredil program preja: { $names }.
store-foreign-acts = V zbirki { $place } bi se ob vsakem shranjevanju sprožilo nekaj, česar ni naredil program preja, zato je raziskava odprta samo za branje: { $names }.
store-foreign-acts-hint = Lastnik zbirke naj to odstrani.
store-held-ahead = Raziskava { $place } je ali je bila odprta na računalniku { $host } (uporabniško ime { $user }); njen zadnji znak je od { $last }, torej ena od ur ne kaže prav. Tu je samo za branje.
store-held-elsewhere-hint = Če na računalniku { $host } nihče več ne dela, raziskavo odprite z --take-over.
store-held-here-hint = Zaprite jo tam.
store-held-hint = Zaprite jo tam. Če je nima odprte nihče, odstranite datoteko { $lock }.
store-linked = { $count ->
    [one] Raziskava { $place } ima { $count } ime, zato je odprta samo za branje.
    [two] Raziskava { $place } ima { $count } imeni (trdi povezavi). Kdor piše pod enim, ne vidi, kdo piše pod drugim, zato je odprta samo za branje.
    [few] Raziskava { $place } ima { $count } imena (trde povezave). Kdor piše pod enim, ne vidi, kdo piše pod drugim, zato je odprta samo za branje.
   *[other] Raziskava { $place } ima { $count } imen (trdih povezav). Kdor piše pod enim, ne vidi, kdo piše pod drugim, zato je odprta samo za branje.
}
store-lock-no-room = Na disku ni prostora za zaklep raziskave { $place }, zato je odprta samo za branje.
store-lock-special = { $lock } je povezava, cev ali naprava in ne zaklep raziskave { $place }, zato je raziskava odprta samo za branje.
store-no-locks = Disk, na katerem je { $place }, ne pozna zaklepov: nihče ne bi opazil, da pišeta dva hkrati. Zato je raziskava odprta samo za branje.
store-no-locks-hint = Prekopirajte jo na disk tega računalnika in delajte tam: preja restore "{ $place }" --to NOVA.preja
store-older-read = Raziskava { $place } ima obliko { $found }; prebrana je iz kopije, ki je bila prilagojena obliki { $known }. Za vselej to naredi preja migrate.
store-special = { $place } ni navadna datoteka.
store-special-hint = Odstranite jo ali naj pošiljatelj pojasni, kaj je.
store-busy = V raziskavo { $place } ta hip piše drug program.
store-busy-hint = Čez trenutek poskusite znova.
store-damaged = Raziskava { $place } je poškodovana: dela zbirke ni mogoče prebrati.
store-damaged-hint = Iz zadnje dobre varnostne kopije naredite novo raziskavo z ukazom preja restore; kopije so v mapi backups ob raziskavi.
store-empty = Datoteka { $place } je prazna: v njej ni raziskave.
store-exists = { $place } že obstaja in ne bo prepisana.
store-exists-hint = Izberite drugo ime.
store-failed = Zbirka v { $place } ni naredila, kar je bilo treba: { $detail }.
store-full = Na disku, kjer je { $place }, ni več prostora.
store-full-hint = Raziskava je ostala nedotaknjena. Sprostite nekaj prostora in dejanje ponovite; kar je bilo shranjeno prej, je varno.
store-forbidden = V mapo, kjer je { $place }, ne smete pisati.
store-forbidden-hint = Raziskava je ostala nedotaknjena. Uredite si pravico za pisanje ali jo samo berite (--read-only).
store-gone = { $place } ni več na svojem mestu: datoteka ali njena mapa je premaknjena, preimenovana, zamenjana ali izbrisana.
store-gone-hint = Poiščite jo in jo odprite tam, kjer je zdaj; kar je bilo shranjeno prej, je v njej.
store-limit = { $place } se ne sme povečati: sistem tu ne dovoli večje datoteke.
store-limit-hint = Raziskava je ostala nedotaknjena. Povečajte omejitev velikosti datotek (ulimit -f) in dejanje ponovite.
store-silent = { $place } ta hip ni bilo mogoče prebrati ali zapisati: disk ali mapa ne dela, kot bi morala.
store-silent-hint = Raziskava je ostala nedotaknjena. Preverite, ali je disk ali omrežna mapa dosegljiva, in dejanje ponovite.
store-memory = Pomnilnika ni dovolj.
store-memory-hint = Raziskava je ostala nedotaknjena. Zaprite druge programe in dejanje ponovite.
store-unsure = Ni gotovo, ali je to shranjeno: { $place } je odpovedala prav med shranjevanjem.
store-unsure-hint = Raziskavo znova odprite in si oglejte zadnjo vrstico izpisa preja trail, preden dejanje ponovite.
store-log-read = Shranjeno je. { $place } ta hip bere drug program, zato je zadnje delo še v datoteki { $log } ob njej; dokler raziskave naslednjič ne odprete, naj ostaneta skupaj.
store-log-beside = Shranjeno je, a zadnjega dela ni bilo mogoče prenesti v { $place }, zato je še v datoteki { $log } ob njej; dokler raziskave naslednjič ne odprete, naj ostaneta skupaj. { $why }
store-head-held = Nič ni shranjeno: v raziskavo ta hip piše { $who }.
store-head-held-since = Nič ni shranjeno: v raziskavo od { $since } piše { $who }.
store-held = Raziskava { $place } je odprta v drugem oknu, zato je tu samo za branje.
store-held-elsewhere = Raziskava { $place } je od { $since } odprta na računalniku { $host } (uporabniško ime { $user }), zato je tu samo za branje.
store-held-here = Raziskava { $place } je od { $since } odprta v drugem oknu (uporabniško ime { $user }, proces { $pid }), zato je tu samo za branje.
store-is-folder = { $place } je mapa, ne raziskava.
store-is-folder-hint = Navedite datoteko raziskave v njej; njeno ime se konča z .preja.
store-lock-unwritable = Datoteke { $place }, ki varuje raziskavo, ni mogoče narediti.
store-lock-unwritable-hint = Odprite raziskavo samo za branje ali si uredite pravico za pisanje v njeno mapo.
store-lost = Povezava do { $place } je prekinjena in nič ni shranjeno.
store-lost-hint = Preverite, ali strežnik teče, in dejanje ponovite.
store-migration-failed = Raziskave ni bilo mogoče prilagoditi tej različici programa; ostala je, kakršna je bila.
store-missing = Na mestu { $place } ni raziskave.
store-missing-hint = Novo naredi preja new.
store-name-unreadable = V imenu { $place } so znaki, ki jih zbirka ne sprejme.
store-name-unreadable-hint = Preimenujte datoteko ali njeno mapo.
store-newer = Raziskava { $place } ima obliko { $found }, ta preja pa bere oblike do { $known }.
store-newer-hint = Uporabite novejšo različico programa.
store-no-postgres = Ta preja je narejena brez PostgreSQL in ne more odpreti { $place }.
store-no-schema = Naslov { $place } ne pove, katera raziskava je mišljena.
store-no-schema-hint = Dodajte ime njene sheme: ?schema=studija.
store-address-wrong = { $place } ni naslov raziskave na strežniku.
store-address-wrong-hint = Naslov se piše postgres://ime@gostitelj/zbirka?schema=studija. Geslo naj bo raje v datoteki z gesli (~/.pgpass ali kjer pove PGPASSFILE); v naslovu se njegovi posebni znaki pišejo s % (? je %3F, / je %2F, @ je %40).
store-schema-long = Ime sheme { $schema } je predolgo (v bajtih: { $bytes }); strežnik jih ohrani { $most }, ostale izpusti.
store-schema-wrong = Shema se ne more imenovati { $schema }: strežnik to ime razume po svoje.
store-schema-hint = Za schema= izberite drugo ime, kratko, iz črk, števk in _.
store-schema-taken = V shemi iz naslova { $place } so tabele nečesa drugega.
store-schema-taken-hint = Za schema= izberite ime, ki še ni v rabi.
store-password-seen = Geslo je v naslovu, zato ga na seznamu procesov lahko prebere vsak uporabnik tega računalnika. Shranite ga v datoteko z gesli (~/.pgpass ali kjer pove PGPASSFILE) in ga v naslovu izpustite.
store-not-local = Strežnik v naslovu { $place } je drug računalnik, ta preja pa poslanega ne šifrira.
store-not-local-hint = Odprite predor ssh (ssh -L 5432:localhost:5432 streznik) in v naslovu uporabite localhost.
store-not-preja = { $place } ni raziskava programa preja ali pa ima poškodovan začetek.
store-not-preja-hint = Datoteke drugih programov uvozi preja import.
store-nothing-open = Nič ni shranjeno: raziskava ni bila pripravljena za pisanje.
store-older = Raziskava { $place } ima obliko { $found }, ta preja pa potrebuje obliko { $known }.
store-older-hint = Dogovorite se v skupini in poženite preja migrate, ki prej shrani njeno kopijo v mapo backups na tem mestu.
store-read-only = Raziskava { $place } je odprta samo za branje; nič ni shranjeno.
store-row-unreadable = Vrstice v tabeli { $table } ni mogoče prebrati ({ $row }).
store-stopped = Del programa, ki shranjuje, se je ustavil; nič več se ne shranjuje.
store-unopenable = Raziskave { $place } ni mogoče odpreti.
store-unopenable-hint = Preverite, ali datoteka obstaja in ali jo smete brati in pisati v njeno mapo.
store-unreachable = Strežnik v naslovu { $place } ni dosegljiv.
store-unreachable-hint = Preverite naslov, ime in geslo ter ali strežnik teče.
check-entries-missing = V zgodovini manjkajo vpisi od številke { $from } do { $to }.
check-entry = Vpis { $number } v zgodovini ni tak, kot je bil zapisan.
check-head = Po podatkih raziskave ima zadnji vpis številko { $head }, zgodovina pa se konča s številko { $last }.
check-identity = Zapis o tem, katera raziskava je to, manjka, je podvojen ali ni pravilen.
check-integrity = Zbirka javlja, da je datoteka poškodovana: { $detail }.
check-old-text = Prejšnja različica besedila ni taka, kot je bila zapisana ({ $text }).
check-references = { $count ->
    [one] { $count } sklic ne vodi nikamor ali pa se { $count } ime ponovi.
    [two] { $count } sklica ne vodita nikamor ali pa se imeni ponovita.
    [few] { $count } sklici ne vodijo nikamor ali pa se imena ponovijo.
   *[other] { $count } sklicev ne vodi nikamor ali pa se imena ponovijo.
}
check-replay = Zgodovina ne pripelje do te raziskave: vpis { $number } se ne ujema s prejšnjimi.
check-rows = { $count ->
    [one] V tabeli { $table } { $count } vrstica ni taka, kot jo je pustila zgodovina.
    [two] V tabeli { $table } { $count } vrstici nista taki, kot ju je pustila zgodovina.
    [few] V tabeli { $table } { $count } vrstice niso take, kot jih je pustila zgodovina.
   *[other] V tabeli { $table } { $count } vrstic ni takih, kot jih je pustila zgodovina.
}
check-tables = Tabele raziskave niso take, kot jih naredi ta preja.
check-text = Besedilo dokumenta »{ $document }« ni tako, kot je bilo zapisano.
store-backup-where = Raziskava na strežniku nima mape za varnostne kopije.
store-backup-where-hint = Navedite datoteko: preja backup DATOTEKA.
store-copy-beside = Ob raziskavi je { $copy }, kopija, ki jo je naredila sinhronizirana mapa, ko sta hkrati delala dva računalnika.
store-copy-differs = Kopija { $place } se ni ujemala z raziskavo in ni ohranjena.
store-erased-meanwhile = Iz raziskave je bilo medtem nekaj izbrisano, zato jo je treba odpreti znova.
store-erased-meanwhile-hint = Odprite raziskavo še enkrat.
store-identity-unsound = V raziskavi { $place } ni pravilnega zapisa o tem, katera raziskava je, zato je odprta za branje. Ukaz preja restore naredi kopijo, v kateri je.
store-identity-unsound-server = V raziskavi { $place } ni pravilnega zapisa o tem, katera raziskava je, zato je odprta za branje. Ukaz preja backup DATOTEKA naredi kopijo, v kateri je.
store-migrated = Raziskava je iz oblike { $from } prešla v obliko { $to }; kakršna je bila, je v { $copy }.
store-moved = Nič ni izbrisano: raziskava se je medtem spremenila.
store-moved-hint = Znova preglejte, kaj navaja dokument, in dejanje ponovite.
store-restore-other-hint = Vzemite drugo varnostno kopijo.
store-snapshot-failed = Varnostne kopije v ozadju ni bilo mogoče narediti. { $why }
