#!/usr/bin/env bash
# Guess: of an RTF with tracked changes and hidden words, readers give what the screen shows.
# Seen: words deleted with tracking on stand in the sentence as if said in striprtf 0.0.35, pyth3 0.7, unrtf 0.21.10,
# catdoc 0.95 and npm officeparser 8.1.1, and so do hidden words. pyth3 and officeparser print the control signs
# themselves: \~ is `~`, \_ is `_`; pyth3 drops the rest of the word behind \-.
# Why it matters: »socialno_delovni« looks like an inclusive form; a deleted name is back; half a word is missing.
# A program should: skip \deleted and \v, and read \~ \_ \- as U+00A0, U+2011, U+00AD.
. "$(dirname "$0")/common.sh"
need unrtf unrtf
need catdoc catdoc
python_with striprtf==0.0.35 pyth3==0.7 six==1.17.0
node_with officeparser@8.1.1
cat > talk.rtf <<'R'
{\rtf1\ansi\ansicpg1250\deff0{\fonttbl{\f0\fnil\fcharset238 Calibri;}}
\pard\f0 Bilo je {\deleted gospe }{\v skrite }rada.\par
}
R
cat > signs.rtf <<'R'
{\rtf1\ansi\ansicpg1250\deff0{\fonttbl{\f0\fnil\fcharset238 Calibri;}}
\pard\f0 a\~b socialno\_delovni zaposlo\-vanje konec\par
}
R
"$python" - <<'P'
from pyth.plugins.plaintext.writer import PlaintextWriter
from pyth.plugins.rtf15.reader import Rtf15Reader
from striprtf.striprtf import rtf_to_text
from seen import seen, versions
versions("striprtf", "pyth3")
def pyth(path):
    with open(path, "rb") as file:
        return PlaintextWriter.write(Rtf15Reader.read(file)).getvalue().strip()
seen("striprtf, deleted and hidden", rtf_to_text(open("talk.rtf").read()).strip(), "Bilo je gospe skrite rada.")
seen("pyth3, deleted and hidden", pyth("talk.rtf"), "Bilo je gospe skrite rada.")
seen("pyth3, signs", pyth("signs.rtf"), "a~b socialno_delovni zaposlokonec")
P
seen "unrtf 0.21.10" "$(unrtf --text talk.rtf 2>/dev/null | tail -n 1)" 'Bilo je gospe skrite rada.'
seen "catdoc 0.95" "$(catdoc talk.rtf | grep Bilo)" 'Bilo je gospe skrite rada.'
node - <<'J'
const { seen, version } = require(`${process.env.PYTHONPATH}/seen.cjs`)
version('officeparser')
const { parseOffice, OfficeParser } = require('officeparser')
const read = async (path) => (await (parseOffice ?? OfficeParser.parseOffice)(path)).content.map((block) => block.text).join('').trim()
;(async () => {
  seen('officeparser, deleted and hidden', await read('talk.rtf'), 'Bilo je gospe skrite rada.')
  seen('officeparser, signs', await read('signs.rtf'), 'a~b socialno_delovni zaposlovanje konec')
})()
J
