#!/usr/bin/env bash
# hyperformula 3.5.0: TEXT(0.1234,"0%") gives "0%", TEXT(1234.5,"#,##0") gives "1235,##0" and TEXT(DATE(2025,3,1),"mmm yyyy") gives a number
# for the month's name. No error: whoever reads the text cannot tell. A spreadsheet gives "12%", "1,235" and "Mar 2025"; so does
# fast-formula-parser 1.0.19. (The package takes a function of the user's for other formats; without it, it guesses.) It matters because
# headlines are put together with TEXT: "0% of the promise delivered" stands where 12% were.
# Seen on 2026-11-28. Needs Node with npm. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0 fast-formula-parser@1.0.19
node --input-type=module -e '
  import { HyperFormula } from "hyperformula";
  import Parser from "fast-formula-parser";
  const formulas = [`TEXT(0.1234,"0%")`, `TEXT(1234.5,"#,##0")`, `TEXT(DATE(2025,3,1),"mmm yyyy")`];
  const hyper = HyperFormula.buildFromArray(formulas.map((formula) => [`=${formula}`]), { licenseKey: "gpl-v3" });
  const given = formulas.map((_, row) => hyper.getCellValue({ sheet: 0, row, col: 0 }));
  const parser = new Parser();
  console.log("hyperformula 3.5.0:", given.join(" | "), "fast-formula-parser 1.0.19:", formulas.map((formula) => parser.parse(formula, { row: 1, col: 1 })).join(" | "));
  process.exit(given[0] === "0%" && given[1] === "1235,##0" && given[2] !== "Mar 2025" ? 0 : 1);
'
