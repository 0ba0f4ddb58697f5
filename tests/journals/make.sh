#!/bin/sh
# Lays out the project of one store format with the program that wrote it: make.sh PROGRAM FORMAT
# The program comes from the last commit of that format (see README.md). What is typed here is counted in the test.
set -eu
program=$1
format=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
unset PREJA_PROJECT PREJA_CODER
export HOME="$work" XDG_CACHE_HOME="$work/cache" XDG_CONFIG_HOME="$work/config" XDG_STATE_HOME="$work/state" LANG=C

"$program" new study
cd study
printf 'Kaj se je spremenilo?\nNajprej vstanejo ob uri. Potem pride sram.\n\nSram jih je bilo, potem pa ne več.\n' > A.txt
printf 'Soseda prinese kruh.\nZaupanje pride počasi.\n\nObčina molči.\n' > B.txt
ana() { "$program" "$@" --coder Ana; }
borut() { "$program" "$@" --coder Borut; }
ana import A.txt B.txt
ana coding add A2 --quote "Najprej vstanejo ob uri." --code "Vsakdan > Rutina" --new
ana coding add A2 --quote "Potem pride sram." --code "Občutki > Sram" --new --weight 40
ana coding add A3 --code "Občutki > Sram"
borut coding add B1 --code "Ljudje > Sosedje" --new
borut coding add B2 --quote "Zaupanje pride počasi." --code "Zaupanje pride" --new --in-vivo
borut code add "Ljudje > Soseska"
ana code define "Občutki > Sram" --definition "Strah pred pogledi drugih."
ana code merge "Ljudje > Soseska" "Ljudje > Sosedje"
ana code rename "Vsakdan > Rutina" "Red"
ana variable set A regija 'vzhodna\Ravno'
ana variable set B regija zahodna
ana case add Marija --document A
ana question add research "Kako pride zaupanje?"
ana question answer r1 "Zaupanje pride"
ana memo add --on "code:Občutki > Sram" --kind theoretical --title "Sram mine" "Ko se navadijo, ga ni več."
ana memo add "Dnevnik prvega dne."
ana coding set-aside B1 --code "Ljudje > Sosedje" --reason "Ni o ljudeh."
if [ "$format" -gt 1 ]; then
    ana relation add "Ljudje > Sosedje" condition-for "Zaupanje pride" --direction strengthens --evidence "B1:Soseda prinese kruh."
    ana proposition add P1 "Kdor prinese kruh, dobi zaupanje." --code "Zaupanje pride"
    ana proposition evidence P1 --for "B1:Soseda prinese kruh." --against "B3:Občina molči."
    ana recommendation add "Naj občina prinese kruh." --on P1
    ana property add "Občutki > Sram" moč --from šibek --to močan
    ana card add "Občutki > Sram" 1 "Pogledi drugih." --for "A3:Sram jih je bilo, potem pa ne več."
    ana setting search sosedje "sosed*"
fi
ana code add Odveč
ana undo
borut code add "Še odveč"
borut undo
borut redo
"$program" check
rm -f "$here/format-$format.zip"
# The same bytes for the same project: no time of this machine in the archive.
touch -d 2026-01-01T00:00:00Z study.preja
zip -q -X -9 "$here/format-$format.zip" study.preja
ls -l study.preja "$here/format-$format.zip"
