#!/usr/bin/env bash
# roo 2.10.0 (Debian 12's ruby-roo) gives the number 5 with the number format 0" days" as the date 4 January 1900: it finds the d and the
# y of the quoted word and takes the format for one of dates. With 0" kg" the same number stays 5. It matters because a KPI counted in days
# (lead time, time to hire) is read as a date by a script, while the KPI beside it, counted in kilograms, is read as a number.
# Seen on 2026-11-28. Needs Node with npm and Debian's ruby-roo 2.10.0-1. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 2>/dev/null
node -e '
  const { Workbook } = require("exceljs");
  const book = new Workbook();
  const sheet = book.addWorksheet("Benefits");
  ["0\" days\"", "0\" kg\"", "0.0"].forEach((format, index) => {
    const cell = sheet.getCell(1, index + 1);
    cell.value = 5;
    cell.numFmt = format;
  });
  book.xlsx.writeFile("plan.xlsx");
'
seen=$(ruby -e '
  require "roo"
  row = Roo::Spreadsheet.open("plan.xlsx").row(1)
  puts "roo #{Roo::VERSION}: " + row.map { |value| "#{value.class} #{value}" }.join(", ")
')
echo "$seen"
[ "$seen" = "roo 2.10.0: Date 1900-01-04, Integer 5, Float 5.0" ]
