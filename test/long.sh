#!/usr/bin/env bash
# Everything that takes too long for each run: the tests with more effort and those named `*.long.test.ts`.
# `TEST_SEED=… npm run test:long` repeats a run; the last line tells the seed of this one.
set -eu
cd "$(dirname "$0")/.."
export TEST_LONG=1 TEST_SEED="${TEST_SEED:-$RANDOM$RANDOM}"
bash test/install-tools.sh
npm run build
result=passed
npx jest "$@" || result=failed
echo "test:long $result with TEST_SEED=$TEST_SEED"
[ "$result" = passed ]
