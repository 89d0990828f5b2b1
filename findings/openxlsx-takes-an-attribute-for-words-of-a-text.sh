#!/usr/bin/env bash
# R's openxlsx 4.2.5.2 (Debian 12) reads a text that stands in its cell (t="inlineStr") and keeps its spaces or line breaks with
# xml:space="preserve" as if the attribute were its first words: " two\nlines" comes out as 'xml:space="preserve"> two\nlines', from
# read.xlsx and, for good, from loadWorkbook and saveWorkbook. A text without the attribute is read as it stands. No warning. It matters because many programs that write large sheets put texts into the cells: opened and saved in
# R by an analyst, each note with a line break in it has gained words that nobody wrote, and a digest over it fails.
# Seen on 2026-11-28. Needs R, python3 and Debian's apt sources. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq r-cran-openxlsx=4.2.5.2-1 r-cran-rcpp r-cran-stringi r-cran-zip 2>/dev/null
for package in r-cran-*.deb; do dpkg -x "$package" library; done
python3 - <<'PYTHON'
import zipfile
main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
package = "http://schemas.openxmlformats.org/package/2006"
kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
cell = lambda at, text: f'<c r="{at}" t="inlineStr"><is>{text}</is></c>'
parts = {
    "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData><row r="1">'
    + cell("A1", "<t>plain</t>") + cell("B1", '<t xml:space="preserve"> two\nlines</t>') + "</row></sheetData></worksheet>",
}
with zipfile.ZipFile("plan.xlsx", "w") as file:
    for name, text in parts.items():
        file.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + text)
PYTHON
seen=$(R_LIBS="$folder/library/usr/lib/R/site-library" Rscript -e '
  suppressMessages(library(openxlsx))
  cat(as.character(packageVersion("openxlsx")), encodeString(unlist(read.xlsx("plan.xlsx", colNames = FALSE)), quote = "|"), sep = "\n")
')
echo "openxlsx $seen"
[ "$seen" = '4.2.5.2
|plain|
|xml:space="preserve"> two\nlines|' ]
