#!/usr/bin/env bash
# fast-formula-parser 1.0.19: EDATE of a day that the target month does not have runs into the month after: 31 January 2024 and one month
# is 2 March, 31 March 2024 and one month is 1 May. A spreadsheet gives the last day of the month, 29 February and 30 April;
# EOMONTH of the same package is right. It matters because monthly readings due "each month end" skip a month.
# Seen on 2026-11-28. Needs Node with npm. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fast-formula-parser@1.0.19
node --input-type=module -e '
  import Parser from "fast-formula-parser";
  const parser = new Parser();
  const given = ["EDATE(DATE(2024,1,31),1)", "EDATE(DATE(2024,3,31),1)", "EOMONTH(DATE(2024,1,31),1)"].map((formula) => parser.parse(formula, { row: 1, col: 1 }));
  console.log("fast-formula-parser 1.0.19:", given.join(" "), "| 45353 is 2 March, 45413 is 1 May, 45351 is 29 February 2024");
  process.exit(given.join() === "45353,45413,45351" ? 0 : 1);
'
