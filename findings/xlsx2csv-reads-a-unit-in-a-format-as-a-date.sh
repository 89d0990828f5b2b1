#!/usr/bin/env bash
# xlsx2csv 0.7.8 (Debian 12) takes letters within the quotes of a number format for the codes of a date: 5 with the format 0" days"
# comes out as 0" 04ays", and 1250000 with 0.0,,"m" as 0.0,,"05". No error, exit code 0. The cells are plain numbers; a spreadsheet shows
# "5 days" and "1.3m". It matters because units are written into number formats just in the columns that hold the benefits: their
# figures are lost in the CSV, while those beside them are right.
# Seen on 2026-11-28. Needs Node with npm, python3 and Debian's apt sources. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -qq xlsx2csv=1:0.7.8-1 2>/dev/null
dpkg -x xlsx2csv_*.deb tool
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 2>/dev/null
node -e '
  const { Workbook } = require("exceljs");
  const book = new Workbook();
  const sheet = book.addWorksheet("Benefits");
  [[5, "0\" days\""], [1250000, "0.0,,\"m\""], [1234.5, "#,##0.0"]].forEach(([value, format], index) => {
    const cell = sheet.getCell(1, index + 1);
    cell.value = value;
    cell.numFmt = format;
  });
  book.xlsx.writeFile("plan.xlsx");
'
seen=$(/usr/bin/python3 tool/usr/bin/xlsx2csv plan.xlsx)
echo "xlsx2csv 0.7.8: $seen"
[ "$seen" = '"0"" 04ays""","0.0,,""05""",1234.5' ]
