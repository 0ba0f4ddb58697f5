#!/usr/bin/env bash
# Guess: the npm package subsrt 1.1.1 reads an .srt with the line ends that Whisper and every editor on Linux and macOS
# write, and any .vtt.
# Seen: with LF the whole file is one cue: the numbers and times of all later cues are words of the first. With CRLF it
# reads the same cues right. A .vtt with LF gives no cue at all, and converting it writes an empty file without an error.
# subsrt-ts 2.1.2, its successor, reads all of them.
# Why it matters: a transcript from a web service may be one cue of an hour; times found in its text are not speech.
# A program should: take both line ends; and where the text of a cue holds `-->` between two times, cut there and say so.
. "$(dirname "$0")/common.sh"
node_with subsrt@1.1.1 subsrt-ts@2.1.2
node - <<'J'
const { seen, version } = require(`${process.env.PYTHONPATH}/seen.cjs`)
version('subsrt'); version('subsrt-ts')
const [old, young] = [require('subsrt'), require('subsrt-ts')]
const srt = '1\n00:00:02,400 --> 00:00:06,200\nI: Kako ste?\n\n2\n00:00:08,600 --> 00:00:12,000\nK1: Dobro.\n'
const vtt = 'WEBVTT\n\n' + srt.replaceAll(',', '.')
const cues = (reader, text) => reader.parse(text).filter((cue) => cue.type === 'caption').map((cue) => cue.text.trim())
seen('subsrt, LF', cues(old, srt), ['I: Kako ste?\r\n\r\n2\r\n00:00:08,600 --> 00:00:12,000\r\nK1: Dobro.'])
seen('subsrt, CRLF', cues(old, srt.replaceAll('\n', '\r\n')), ['I: Kako ste?', 'K1: Dobro.'])
seen('subsrt, vtt with LF', cues(old, vtt), [])
seen('subsrt, vtt to srt', old.convert(vtt, { format: 'srt' }), '')
seen('subsrt-ts, LF', cues(young, srt), ['I: Kako ste?', 'K1: Dobro.'])
seen('subsrt-ts, vtt', cues(young, vtt), ['I: Kako ste?', 'K1: Dobro.'])
J
