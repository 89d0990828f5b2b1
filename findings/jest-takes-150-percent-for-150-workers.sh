#!/usr/bin/env bash
# jest 30.5.2: maxWorkers "100%" is a worker for each processor, "150%" is 150 workers whatever the machine: beyond 100 the sign is passed
# over and the number taken, and nothing is said. On two processors one asks so for three (where tests wait for browsers, that is a gain)
# and gets 150 processes, each with the heap of a Node, until the memory is full and every test runs into its time limit.
# Here only the settings are printed, so no worker starts. Seen on 2026-11-29. Needs Node with npm. Ends with 0 where the behaviour is as told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jest@30.5.2
workers() {
  echo "{\"maxWorkers\": \"$1\"}" >jest.config.json
  npx jest --showConfig | node -p 'JSON.parse(require("node:fs").readFileSync(0, "utf8")).globalConfig.maxWorkers'
}
processors=$(node -p 'require("node:os").availableParallelism()')
all=$(workers "100%")
half_more=$(workers "150%")
echo "jest 30.5.2 on $processors processors: \"100%\" is $all workers, \"150%\" is $half_more"
[ "$all" = "$processors" ] && [ "$half_more" = 150 ]
