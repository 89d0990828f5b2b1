#!/usr/bin/env bash
# hyperformula 3.5.0: EDATE never gives 29 February. One month after 29, 30 and 31 January 2024, three months after 30 November 2023 and one
# month before 31 March 2024 are all 28 February 2024; EOMONTH of the same package knows the 29th. Excel, LibreOffice 7.4.7 and
# IronCalc 0.8.4 give the 29th. It matters because review and due dates are counted on with EDATE: in a leap year they
# are a day early, and what is delivered on the last day of the month counts as late.
# Seen on 2026-11-28. Needs Node with npm. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0 @ironcalc/wasm@0.8.4
node --input-type=module -e '
  import { readFileSync } from "node:fs";
  import { HyperFormula } from "hyperformula";
  import init, { Model } from "@ironcalc/wasm";
  const formulas = ["=EDATE(DATE(2024,1,29),1)", "=EDATE(DATE(2024,1,31),1)", "=EDATE(DATE(2023,11,30),3)", "=EDATE(DATE(2024,3,31),-1)", "=EOMONTH(DATE(2024,1,31),1)"];
  const hyper = HyperFormula.buildFromArray(formulas.map((formula) => [formula]), { licenseKey: "gpl-v3" });
  const given = formulas.map((_, row) => hyper.getCellValue({ sheet: 0, row, col: 0 }));
  await init({ module_or_path: readFileSync("node_modules/@ironcalc/wasm/wasm_bg.wasm") });
  const iron = new Model("plan", "en", "UTC", "en");
  formulas.forEach((formula, row) => iron.setUserInput(0, row + 1, 1, `${formula}+0`));
  iron.evaluate();
  const other = formulas.map((_, row) => iron.getFormattedCellValue(0, row + 1, 1));
  console.log("hyperformula 3.5.0:", given.join(" "), "| IronCalc 0.8.4:", other.join(" "), "| 45350 is 28 February 2024");
  process.exit(given.join() === "45350,45350,45350,45350,45351" ? 0 : 1);
'
