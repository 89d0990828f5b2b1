#!/usr/bin/env bash
# custom-functions-metadata 2.2.3: of an exported arrow function with the tag @customfunction nothing gets into functions.json, and
# nothing is said; the declaration beside it, tagged alike, gets in. The parameter "number | undefined" of that one becomes the type
# "any", while "target?: number" becomes an optional "number". It matters because a formula that was turned into an arrow function is gone
# from Excel after the next build, and every cell that calls it shows #NAME?.
# Seen on 2026-11-28. Needs Node with npm. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts custom-functions-metadata@2.2.3 typescript@5.9.3
cat >functions.ts <<'TYPESCRIPT'
/**
 * Actual less target.
 * @customfunction
 * @param actual what has come
 * @param target what was promised
 */
export const variance = (actual: number, target: number): number => actual - target;

/**
 * Actual by target.
 * @customfunction
 * @param actual what has come
 * @param [target] what was promised
 * @param limit the most that counts
 */
export function attainment(actual: number, target: number | undefined, limit?: number): number {
  return Math.min(limit ?? 1, actual / (target ?? 1));
}
TYPESCRIPT
said=$(npx custom-functions-metadata generate functions.ts functions.json 2>&1)
seen=$(node -p 'require("./functions.json").functions.map(({ id, parameters }) => `${id} ${parameters.map(({ type }) => type)}`).join()')
echo "custom-functions-metadata 2.2.3 said \"$said\" and wrote: $seen"
[ -z "$said" ] && [ "$seen" = "ATTAINMENT number,any,number" ]
