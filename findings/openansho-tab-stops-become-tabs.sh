#!/usr/bin/env bash
# Guess: OpenAnsho 0.3.4 reads a .docx paragraph as its words.
# Seen: the tab stops of a paragraph's format (w:tab within w:tabs, the same name as a tab that was typed) are tabs at
# the beginning of the text: two tab stops, two tabs. Words moved away with tracking on stay. The words of a text box come
# four times: twice in the paragraph it hangs on (Choice and Fallback), and twice as paragraphs of their own.
# Why it matters: transcripts with hanging labels have tab stops in every paragraph; all positions of its codings are
# off by them against every other program's text of the same file.
# A program should: match codings of another program by their words; take w:tab for a tab only within a run.
. "$(dirname "$0")/common.sh"
python_with --no-deps openansho==0.3.4
"$python" - <<'P'
import pathlib, zipfile
from openansho.text_extract import read_docx_text
from seen import seen, versions
versions("openansho")
NAMES = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
         'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
         'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"')
def read(body):
    with zipfile.ZipFile("in.docx", "w") as file:
        file.writestr("word/document.xml", f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
    return read_docx_text(pathlib.Path("in.docx"))
def run(words): return f"<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>"
stops = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="567"/><w:tab w:val="left" w:pos="1134"/></w:tabs></w:pPr>'
seen("tab stops", read(f"<w:p>{stops}{run('K1:')}<w:r><w:tab/></w:r>{run('Dobro.')}</w:p>"), "\t\tK1:\tDobro.")
seen("moved away", read(f'<w:p><w:moveFrom w:id="1" w:author="Ana">{run("Šla sem. ")}</w:moveFrom>{run("Ja.")}</w:p>'), "Šla sem. Ja.")
box = f"<w:txbxContent><w:p>{run('okvir')}</w:p></w:txbxContent>"
seen("a text box", read(f'<w:p>{run("Ja.")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>{box}</wps:txbx></mc:Choice>'
                        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"),
     "Ja.okvirokvir\nokvir\nokvir")
P
