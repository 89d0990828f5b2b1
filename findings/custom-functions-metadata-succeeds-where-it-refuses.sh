#!/usr/bin/env bash
# custom-functions-metadata 2.2.3: generate, given a file with two custom functions of one id, prints "Errors found", writes no
# functions.json and ends with exit code 0. It matters because a build step that looks at the exit code goes on and ships the functions.json
# of the last good build beside the new code: Excel then offers formulas by old names and arguments.
# Seen on 2026-11-28. Needs Node with npm. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts custom-functions-metadata@2.2.3 typescript@5.9.3
for name in first second; do
  printf '/**\n * One of two.\n * @customfunction VARIANCE\n * @param actual what has come\n */\nexport function %s(actual: number): number {\n  return actual;\n}\n' "$name"
done >functions.ts
code=0
said=$(npx custom-functions-metadata generate functions.ts functions.json 2>&1) || code=$?
echo "custom-functions-metadata 2.2.3: $said; exit code $code; functions.json $([ -e functions.json ] && echo written || echo not written)"
[ "$code" = 0 ] && [ ! -e functions.json ] && grep -q "duplicate id" <<<"$said"
