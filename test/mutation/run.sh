#!/usr/bin/env bash
# Breaks each line of the rules in every small way (Stryker) and runs the tests of the rules: each
# break has to turn one red. Those that cannot, with the reason why, stand in survivors.json.
# `bash test/mutation/run.sh src/domain/status.ts` tries one file.
set -eu
cd "$(dirname "$0")"
if ! cmp -s package-lock.json node_modules/installed-lock.json; then
  npm ci
  cp package-lock.json node_modules/installed-lock.json
fi
cd ../..
TEST_LONG=0 test/mutation/node_modules/.bin/stryker run test/mutation/stryker.config.json ${1:+--mutate "$1"}
node test/mutation/survivors.js
