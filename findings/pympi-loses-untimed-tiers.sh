#!/usr/bin/env bash
# Guess: Eaf.to_textgrid of pympi-ling 1.71 carries every annotation of an ELAN file over, or says which it cannot.
# Seen: a tier whose annotations lean on time slots without a value (ELAN writes those between the parts of a divided
# annotation) arrives empty: one interval without words over the whole length. Of several annotations that hang on one
# (a symbolic subdivision: two sentences of translation for one turn) the first is kept.
# Why it matters: in such files the sentences are on the divided tier; the TextGrid looks sound and says nothing.
# A program should: read the .eaf itself, keep untimed annotations in the order of the file within their parent's time,
# and count annotations before and after.
. "$(dirname "$0")/common.sh"
python_with pympi-ling==1.71
"$python" - <<'P'
import pympi
from seen import seen, versions
versions("pympi-ling")
def timed(n, a, b, words): return (f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a{n}" TIME_SLOT_REF1="ts{a}" TIME_SLOT_REF2="ts{b}">'
                                   f'<ANNOTATION_VALUE>{words}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>')
def hanging(n, on, words, before=""): return (f'<ANNOTATION><REF_ANNOTATION ANNOTATION_ID="a{n}" ANNOTATION_REF="a{on}"{before}>'
                                              f'<ANNOTATION_VALUE>{words}</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>')
with open("talk.eaf", "w", encoding="utf-8") as file:
    file.write(f'''<?xml version="1.0" encoding="UTF-8"?>
<ANNOTATION_DOCUMENT AUTHOR="" DATE="2026-01-01T00:00:00+01:00" FORMAT="3.0" VERSION="3.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="EAFv3.0.xsd">
<HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="ts1" TIME_VALUE="2400"/><TIME_SLOT TIME_SLOT_ID="ts2"/><TIME_SLOT TIME_SLOT_ID="ts3" TIME_VALUE="6200"/></TIME_ORDER>
<TIER LINGUISTIC_TYPE_REF="govor" PARTICIPANT="Žana" TIER_ID="govor">{timed(1, 1, 3, "Čakala sem. Zelo dolgo.")}</TIER>
<TIER LINGUISTIC_TYPE_REF="stavek" PARENT_REF="govor" TIER_ID="stavek">{timed(2, 1, 2, "Čakala sem.")}{timed(3, 2, 3, "Zelo dolgo.")}</TIER>
<TIER LINGUISTIC_TYPE_REF="prevod" PARENT_REF="govor" TIER_ID="prevod">{hanging(4, 1, "I waited.")}{hanging(5, 1, "So long.", ' PREVIOUS_ANNOTATION="a4"')}</TIER>
<LINGUISTIC_TYPE LINGUISTIC_TYPE_ID="govor" TIME_ALIGNABLE="true"/><LINGUISTIC_TYPE CONSTRAINTS="Time_Subdivision" LINGUISTIC_TYPE_ID="stavek" TIME_ALIGNABLE="true"/><LINGUISTIC_TYPE CONSTRAINTS="Symbolic_Subdivision" LINGUISTIC_TYPE_ID="prevod" TIME_ALIGNABLE="false"/>
<CONSTRAINT DESCRIPTION="" STEREOTYPE="Time_Subdivision"/><CONSTRAINT DESCRIPTION="" STEREOTYPE="Symbolic_Subdivision"/>
</ANNOTATION_DOCUMENT>''')
grid = pympi.Elan.Eaf("talk.eaf").to_textgrid()
words = {tier.name: [text for _, _, text in tier.get_all_intervals() if text] for tier in grid.get_tiers()}
seen("words on the tiers", words, {"govor": ["Čakala sem. Zelo dolgo."], "stavek": [], "prevod": ["I waited."]})
P
