#!/usr/bin/env bash
# Everything that takes too long for each run: the tests with more effort, those named `*.long.test.ts`, and
# the mutants of the rules. With arguments, as of jest, only those tests.
# `TEST_SEED=… npm run test:long` repeats a run; the last line tells the seed of this one.
set -eu
cd "$(dirname "$0")/.."
export TEST_LONG=1 TEST_SEED="${TEST_SEED:-$RANDOM$RANDOM}"
bash test/install-tools.sh
npm run build
result=passed
npx jest "$@" || result=failed
[ $# -gt 0 ] || bash test/mutation/run.sh || result=failed
echo "test:long $result with TEST_SEED=$TEST_SEED"
[ "$result" = passed ]
