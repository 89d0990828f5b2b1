#!/usr/bin/env bash
# Spreadsheet::ParseXLSX 0.27 with Spreadsheet::ParseExcel 0.65 (Debian 12) shows a duration of 30 hours 45 minutes, formatted [h]:mm, as
# 30:01: after elapsed hours it takes mm for the month (of day 1.28 of the calendar, January), so that every duration ends in :01. The
# value itself, 1.28125, is read rightly, and h:mm without brackets is shown rightly. It matters because waiting and handling times are
# kept in just this format: a report made from the shown texts has the hours right and all minutes equal.
# Seen on 2026-11-28. Needs Node with npm, perl and Debian's libspreadsheet-parsexlsx-perl 0.27-3+deb12u2. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 2>/dev/null
node -e '
  const { Workbook } = require("exceljs");
  const book = new Workbook();
  const sheet = book.addWorksheet("Measurements");
  [[1.28125, "[h]:mm"], [0.53125, "[h]:mm"], [0.53125, "h:mm"]].forEach(([value, format], index) => {
    const cell = sheet.getCell(1, index + 1);
    cell.value = value;
    cell.numFmt = format;
  });
  book.xlsx.writeFile("plan.xlsx");
'
seen=$(perl -MSpreadsheet::ParseXLSX -e '
  my ($sheet) = Spreadsheet::ParseXLSX->new->parse("plan.xlsx")->worksheets;
  print "ParseXLSX $Spreadsheet::ParseXLSX::VERSION: ", join " ", map { $sheet->get_cell(0, $_)->value . " (" . $sheet->get_cell(0, $_)->unformatted . ")" } 0 .. 2;
')
echo "$seen"
[ "$seen" = "ParseXLSX 0.27: 30:01 (1.28125) 12:01 (0.53125) 12:45 (0.53125)" ]
