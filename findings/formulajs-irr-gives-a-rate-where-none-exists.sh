#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1: IRR([-1000, 2000, -1500]) answers 0.432…, although the present value of these flows is below 0 at every
# rate, so that there is no rate of return; at 0.432 it is about -335. Excel and LibreOffice answer an error. XIRR of the same
# package answers NaN for them, and NaN as well for 1,000 paid and 100 received two years later, whose rate is -68.3%. It matters because
# a delivery that must be paid for at its end (taking down a plant, paying back a grant) looks like one that earns 43%.
# Seen on 2026-11-28. Needs Node with npm. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @formulajs/formulajs@4.6.1
node --input-type=module -e '
  import { IRR, XIRR } from "@formulajs/formulajs";
  const flows = [-1000, 2000, -1500];
  const present = (rate) => flows.reduce((sum, amount, year) => sum + amount / (1 + rate) ** year, 0);
  const given = IRR(flows);
  const dates = (...years) => years.map((year) => new Date(Date.UTC(year, 0, 1)));
  const loss = XIRR([-1000, 100], dates(2024, 2026));
  console.log("IRR", given, "present value there", present(given), "XIRR", XIRR(flows, dates(2024, 2025, 2026)), "XIRR of the loss", loss);
  console.log("present value of the loss at -68.32737968858257%:", -1000 + 100 / (1 - 0.6832737968858257) ** (731 / 365));
  process.exit(Math.abs(given - 0.432) < 0.001 && present(given) < -300 && Number.isNaN(loss) ? 0 : 1);
'
