#!/usr/bin/env bash
# node-irr 2.0.5: irr and xirr answer -0.9999999962747097, a loss of all but a trace in every period, for cash flows that have no rate
# of return at all (two payments and nothing back; 1,000 paid, 2,000 received, 1,500 paid, whose present value is below 0 at every rate).
# It is the end of the search, given as if it were found. A spreadsheet answers #NUM!, the package xirr 1.1.0 raises an error. It matters
# because a business case of costs alone gets a rate that sorts and averages like any other.
# Seen on 2026-11-28. Needs Node with npm. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-irr@2.0.5 xirr@1.1.0
node --input-type=module -e '
  import { irr, xirr } from "node-irr";
  import otherXirr from "xirr";
  const year = (number) => new Date(Date.UTC(number, 0, 1));
  const dated = (flows) => flows.map((amount, index) => ({ amount, date: year(2024 + index), when: year(2024 + index) }));
  const raised = (work) => { try { return work(); } catch (error) { return `error: ${error.message}`; } };
  const noRate = [[-1000, -100], [-1000, 2000, -1500]];
  for (const flows of noRate) console.log(flows.join(" "), "irr", irr(flows), "xirr", xirr(dated(flows)).rate, "| xirr 1.1.0", raised(() => otherXirr(dated(flows))));
  const worst = Math.max(...[-0.99, -0.5, 0, 0.1, 0.3, 0.5, 1, 10].map((rate) => -1000 + 2000 / (1 + rate) - 1500 / (1 + rate) ** 2));
  console.log("largest present value of the second at eight rates", worst);
  const asTold = noRate.every((flows) => irr(flows) === -0.9999999962747097 && xirr(dated(flows)).rate === -0.9999999962747097);
  process.exit(asTold && worst < 0 ? 0 : 1);
'
