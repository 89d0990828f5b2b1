#!/usr/bin/env bash
# hucre 1.0.0: a workbook with a line chart, opened by readXlsx and handed as it is to writeXlsx, is refused: "Unsupported chart
# type: undefined". What is read describes a chart in other words than what is written. (Its openXlsx and saveXlsx keep charts.) It
# matters because a script that reads a plan, changes a cell and writes it back stops at the first trend chart.
# Seen on 2026-11-28. Needs Node with npm, and Debian's python3-openpyxl 3.0.9-1, which makes the workbook. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
/usr/bin/python3 - <<'PYTHON'
import openpyxl
from openpyxl.chart import LineChart, Reference
print("openpyxl", openpyxl.__version__)
book = openpyxl.Workbook()
for value in (3, 1, 2):
    book.active.append([value])
chart = LineChart()
chart.add_data(Reference(book.active, min_col=1, min_row=1, max_row=3))
book.active.add_chart(chart, "C1")
book.save("chart.xlsx")
PYTHON
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts hucre@1.0.0
node --input-type=module -e '
  import { readFileSync } from "node:fs";
  import { readXlsx, writeXlsx } from "hucre";
  const seen = await writeXlsx(await readXlsx(readFileSync("chart.xlsx"))).then(() => "written", (error) => error.message);
  console.log(`hucre 1.0.0: ${seen}`);
  process.exit(seen === "Unsupported chart type: undefined" ? 0 : 1);
'
