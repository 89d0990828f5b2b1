#!/usr/bin/env bash
# custom-functions-metadata 2.2.3 requires "typescript" when it starts, but names it neither in dependencies nor in peerDependencies, so
# that its command, installed alone, ends with "Cannot find module 'typescript'", even for --help. With TypeScript 5.9.3 beside it, it works. It
# matters because it works wherever something else brought a TypeScript, of whatever version, and stops on the clean build machine.
# Seen on 2026-11-28. Needs Node with npm. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts custom-functions-metadata@2.2.3
named=$(node -p 'const { dependencies, peerDependencies = {} } = require("custom-functions-metadata/package.json"); "typescript" in dependencies || "typescript" in peerDependencies')
code=0
said=$(npx custom-functions-metadata --help 2>&1) || code=$?
echo "custom-functions-metadata 2.2.3: TypeScript named: $named; exit code $code; $(grep -m1 'Cannot find module' <<<"$said" || true)"
npm install --silent --no-audit --no-fund --ignore-scripts typescript@5.9.3
npx custom-functions-metadata --help >/dev/null
[ "$named" = false ] && [ "$code" != 0 ] && grep -q "Cannot find module 'typescript'" <<<"$said"
