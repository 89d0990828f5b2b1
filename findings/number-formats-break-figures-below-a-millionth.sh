#!/usr/bin/env bash
# numfmt 3.2.6 and SheetJS's formats (@e965/xlsx 0.20.3, SSF): a figure below a millionth under a format of seven or more fixed decimals is
# shown with pieces of its power of ten. An emission factor of 0.00000025 t in "0.00000000" is "0.5e-70000" by the one and "2.5e-7" by the
# other; 0.0000001 is "0.00000000" and "1e-7.00000000". JavaScript's own toFixed writes 0.00000025 and 0.00000010.
# Both take the digits behind the point from the number as JavaScript writes it, which below a millionth has a power of ten. It matters
# because factors of carbon or of failure rates per unit are of this size, and what is shown looks like another number, or like none.
# Seen on 2026-11-29. Needs Node with npm. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts numfmt@3.2.6 @e965/xlsx@0.20.3
cat >shown.cjs <<'JAVASCRIPT'
const numfmt = require("numfmt");
const { SSF } = require("@e965/xlsx");
const format = "0.00000000";
for (const figure of [0.00000025, 0.0000001]) console.log([figure.toFixed(8), numfmt.format(format, figure), SSF.format(format, figure)].join(" "));
JAVASCRIPT
seen=$(node shown.cjs)
echo "toFixed, numfmt 3.2.6, SheetJS 0.20.3:"
echo "$seen"
[ "$seen" = $'0.00000025 0.5e-70000 2.5e-7\n0.00000010 0.00000000 1e-7.00000000' ]
