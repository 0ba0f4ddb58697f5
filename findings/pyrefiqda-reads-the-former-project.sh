#!/usr/bin/env bash
# Guess: RefiProject.load("second.qdpx") of pyrefiqda 0.3.1 gives the second project.
# Seen: it unpacks into ./extracted_qdpx, never empties that folder and parses the first *.qde it finds there. Where two
# programs named the .qde differently both lie there, and which one is parsed is up to the file system. The texts of the
# former project stay there too and are packed into what is saved.
# Why it matters: whoever compares two coders' exchange files in one script may get the same coder twice, and a project
# that is handed on can carry the interviews of another study.
# A program should: read an archive in memory or in a new folder each time; when it gets a .qdpx, report every file
# in sources/ that no source names, and not take it in.
. "$(dirname "$0")/common.sh"
python_with pyrefiqda==0.3.1
"$python" - <<'P'
import zipfile
from pathlib import Path
from pyrefiqda import RefiProject
from seen import seen, versions
versions("pyrefiqda")
def write(path, qde, name, source):
    with zipfile.ZipFile(path, "w") as file:
        file.writestr(qde, f'<Project xmlns="urn:QDA-XML:project:1.0" name="{name}"/>')
        file.writestr(f"sources/{source}.txt", "K1: Čakala sem.")
write("ana.qdpx", "ana.qde", "Ana", "11111111-0000-4000-8000-000000000000")
write("bor.qdpx", "bor.qde", "Bor", "22222222-0000-4000-8000-000000000000")
names = [RefiProject.load(file).name for file in ("ana.qdpx", "bor.qdpx", "ana.qdpx", "bor.qdpx")]
print("loaded Ana, Bor, Ana, Bor; got", names)
seen("after the first, the same project whatever is asked for", len(set(names[1:])), 1)
seen("left in the folder", sorted(path.name for path in Path("extracted_qdpx").glob("*.qde")), ["ana.qde", "bor.qde"])
RefiProject.save(RefiProject.load("bor.qdpx"), "out.qdpx", "extracted_qdpx/sources")
seen("texts in what is saved as Bor's", sum(n.startswith("sources/") for n in zipfile.ZipFile("out.qdpx").namelist()), 2)
P
