#!/usr/bin/env bash
# papaparse 5.7.1 (which guesses the separator): a file of two columns separated by semicolons that ends, as files do, with a line break
# is split at its commas instead; the blank line at the end counts among the lines whose fields are averaged. Without the line break, or
# with skipEmptyLines, the same rows are split at the semicolons. It matters because a list of benefits and targets, saved as .csv in a
# country of decimal commas, has two columns: "Fewer calls;12" and "5" are its cells then, and no heading is known.
# Seen on 2026-11-28. Needs Node with npm. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts papaparse@5.7.1
node --input-type=module -e '
  import papaparse from "papaparse";
  const rows = "Benefit;Target\r\nFewer calls;12,5\r\n";
  const widths = (text, settings) => papaparse.parse(text, settings).data.map(({ length }) => length).join(",");
  const seen = [widths(rows), widths(rows.trimEnd()), widths(rows, { skipEmptyLines: true })];
  console.log("papaparse 5.7.1, columns by row: with the last line break", seen[0], "without", seen[1], "with skipEmptyLines", seen[2]);
  process.exit(seen.join(" ") === "1,2,1 2,2 2,2" ? 0 : 1);
'
