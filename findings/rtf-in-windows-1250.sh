#!/usr/bin/env bash
# Guess: an RTF that says \ansicpg1250 and \fcharset238, as Word and LibreOffice write it in Slovenia, is read with č š ž.
# Seen: pandoc 3.9 (in pypandoc_binary 1.17) warns on the error stream and takes it for Western: š and ž are right, they
# stand at the same places there, č and ć are è and æ: »šola«, »èakala«. unrtf 0.21.10 --text keeps the low byte of each
# letter: š is `a`, ž is `~`, č is a carriage return (shown as ?); its --html is right. catdoc 0.95 prints the fall-back letter that
# follows \uN as well: »ččakala«. striprtf 0.0.35 reads the letters right and leaves footnotes out.
# Why it matters: in the first two lines of a transcript pandoc's text can look right; the damage is only where a č is.
# A program should: read RTF itself with its code page; in texts, è where Slovenian has č (»èe«, »èakala«) and æ for ć
# are a reason to ask for the file the text was made of.
. "$(dirname "$0")/common.sh"
need unrtf unrtf
need catdoc catdoc
python_with pypandoc_binary==1.17 striprtf==0.0.35
cat > talk.rtf <<'R'
{\rtf1\ansi\ansicpg1250\uc1\deff0{\fonttbl{\f0\fnil\fcharset238 Calibri;}}
\pard\f0 K1: \'e8akala v \'9aoli{\footnote \pard\f0 Opomba.}, \'9eena.\par
}
R
sed "s/\\\\'e8akala/\\\\u269\\\\'e8akala/" talk.rtf >unicode.rtf
"$python" - <<'P' 2>/dev/null
import pypandoc
from striprtf.striprtf import rtf_to_text
from seen import seen, versions
versions("pypandoc_binary", "striprtf")
seen("pandoc " + pypandoc.get_pandoc_version(), pypandoc.convert_file("talk.rtf", "plain").split("[")[0], "K1: èakala v šoli")
seen("striprtf", rtf_to_text(open("talk.rtf").read()).strip(), "K1: čakala v šoli, žena.")
P
seen "unrtf 0.21.10 --text" "$(unrtf --text talk.rtf 2>/dev/null | tail -n 1 | tr '\r' '?')" 'K1: ?akala v aoliOpomba., ~ena.'
seen "unrtf --html has the letters" "$(unrtf --html talk.rtf 2>/dev/null | grep -c -e '&#269;akala v &scaron;oli')" 1
seen "catdoc 0.95" "$(catdoc -d utf-8 unicode.rtf | grep K1)" 'K1: ččakala v šoliOpomba., žena.'
