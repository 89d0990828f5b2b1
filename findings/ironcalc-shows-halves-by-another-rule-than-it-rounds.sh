#!/usr/bin/env bash
# IronCalc 0.8.4: a number format takes a half to the even neighbour, so that 2.5 is shown as 2, 1234.5 as 1,234 and 4.5% as 4%, while ROUND and
# FIXED of the same engine take it away from zero (3) and 0.5 is shown as 1. Excel, LibreOffice 7.4.7 and ssf 0.11.2 show 3, 1,235 and 5%.
# It matters because a figure rounded for a sentence and the same figure shown in its cell then differ by one.
# Seen on 2026-11-30. Needs Node with npm. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @ironcalc/wasm@0.8.4 ssf@0.11.2
node --input-type=module -e '
  import { readFileSync } from "node:fs";
  import init, { Model } from "@ironcalc/wasm";
  import ssf from "ssf";
  await init({ module_or_path: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });
  const model = new Model("plan", "en", "UTC", "en");
  const shown = [["0", 2.5], ["#,##0", 1234.5], ["0%", 0.045], ["0", 0.5]];
  const formulas = [...shown.map(([format, value]) => `=TEXT(${value},"${format}")`), "=FIXED(2.5,0)", "=ROUND(2.5,0)"];
  formulas.forEach((formula, row) => model.setUserInput(0, row + 1, 1, formula));
  model.evaluate();
  const given = formulas.map((_, row) => model.getFormattedCellValue(0, row + 1, 1));
  const other = shown.map(([format, value]) => ssf.format(format, value));
  formulas.forEach((formula, row) => console.log("IronCalc 0.8.4", formula, "gives", given[row], other[row] === undefined ? "" : `(ssf 0.11.2: ${other[row]})`));
  process.exit(given.join(" ") === "2 1,234 4% 1 3 3" && other.join(" ") === "3 1,235 5% 1" ? 0 : 1);
'
