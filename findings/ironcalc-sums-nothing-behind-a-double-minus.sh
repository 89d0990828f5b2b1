#!/usr/bin/env bash
# IronCalc 0.8.4: two minus signs before a condition leave TRUE and FALSE as they are, and what is not a number counts as 0 in SUMPRODUCT:
# SUMPRODUCT(--(B1:B5="cash"),A1:A5), the usual way to add up under a condition, is 0 without an error. The same condition times 1, plus 0 or
# within SUM(IF(…)) gives 6000 there, as LibreOffice 7.4.7 gives for all four; hyperformula 3.5.0 makes a number of --(1=1).
# It matters because benefits are added up by category in this very way, and 0 of cash looks like a plan that delivers nothing.
# Seen on 2026-11-30. Needs Node with npm. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @ironcalc/wasm@0.8.4 hyperformula@3.5.0
node --input-type=module -e '
  import { readFileSync } from "node:fs";
  import init, { Model } from "@ironcalc/wasm";
  import { HyperFormula } from "hyperformula";
  await init({ module_or_path: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });
  const model = new Model("plan", "en", "UTC", "en");
  const rows = [[-10000, "other"], [2750, "cash"], [4250, "other"], [3250, "cash"], [2750, "other"]];
  rows.forEach((cells, row) => cells.forEach((cell, column) => model.setUserInput(0, row + 1, column + 1, String(cell))));
  const condition = "(B1:B5=\"cash\")";
  const formulas = [`=SUMPRODUCT(--${condition},A1:A5)`, `=SUMPRODUCT(${condition}*1,A1:A5)`, `=SUMPRODUCT(${condition}+0,A1:A5)`, `=SUM(IF${condition.slice(0, -1)},A1:A5,0))`, "=--(1=1)"];
  formulas.forEach((formula, row) => model.setUserInput(0, row + 1, 4, formula));
  model.evaluate();
  const given = formulas.map((_, row) => model.getFormattedCellValue(0, row + 1, 4));
  const hyper = HyperFormula.buildFromArray([["=--(1=1)"]], { licenseKey: "gpl-v3" }).getCellValue({ sheet: 0, row: 0, col: 0 });
  formulas.forEach((formula, row) => console.log("IronCalc 0.8.4", formula, "gives", given[row]));
  console.log("hyperformula 3.5.0 =--(1=1) gives", hyper);
  process.exit(given.join() === "0,6000,6000,6000,TRUE" && hyper === 1 ? 0 : 1);
'
