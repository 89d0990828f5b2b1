#!/usr/bin/env bash
# xlsx-calc 0.9.2: ROUND takes the half of a negative number up, so ROUND(-1.5,0) is -1 and ROUND(-1250,-2) is -1200, where Excel, LibreOffice
# 7.4.7 and hyperformula 3.5.0 take it away from zero (-2, -1300); positive halves agree. And -2^2 is -4 there, where a spreadsheet answers 4.
# It matters because a variance behind plan is negative: recalculated by a program, each half behind plan looks better by one.
# Seen on 2026-11-30. Needs Node with npm. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts xlsx-calc@0.9.2 hyperformula@3.5.0
node -e '
  const calculate = require("xlsx-calc");
  const { HyperFormula } = require("hyperformula");
  const formulas = ["ROUND(-1.5,0)", "ROUND(-1250,-2)", "ROUND(1.5,0)", "-2^2"];
  const hyper = HyperFormula.buildFromArray(formulas.map((formula) => [`=${formula}`]), { licenseKey: "gpl-v3" });
  const sheet = { "!ref": `A1:A${formulas.length}` };
  formulas.forEach((formula, row) => (sheet[`A${row + 1}`] = { t: "n", v: 0, f: formula }));
  calculate({ SheetNames: ["Plan"], Sheets: { Plan: sheet } });
  const given = formulas.map((_, row) => sheet[`A${row + 1}`].v);
  const other = formulas.map((_, row) => hyper.getCellValue({ sheet: 0, row, col: 0 }));
  formulas.forEach((formula, row) => console.log("xlsx-calc 0.9.2", formula, "gives", given[row], "| hyperformula 3.5.0:", other[row]));
  process.exit(given.join() === "-1,-1200,2,-4" && other.join() === "-2,-1300,2,4" ? 0 : 1);
'
