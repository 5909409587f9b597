#!/usr/bin/env bash
# Types, lint and format side by side, since each keeps one core busy; red when one of them is.
set -eu
cd "$(dirname "$0")/.."
running=()
for check in types lint format; do
  npm run "$check" &
  running+=("$!")
done
result=0
for each in "${running[@]}"; do
  wait "$each" || result=1
done
exit "$result"
