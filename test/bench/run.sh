#!/usr/bin/env bash
# Measures the program as shipped, beside others where they can be had, and prints a table.
# `npm run bench -- --quick` measures less; names of rows, as in rows.ts, only those.
set -eu
cd "$(dirname "$0")/../.."

# Whoever cannot be installed is named in the table as not found.
(
  cd test/bench
  cmp -s package-lock.json node_modules/installed-lock.json && exit
  npm ci && cp package-lock.json node_modules/installed-lock.json
) >&2 || echo "bench: npm ci in test/bench failed" >&2
if ! /usr/bin/python3 -c 'import reportlab, jsonschema, yaml' 2>/dev/null ||
  ! command -v pdfinfo >/dev/null; then
  packages=(python3-reportlab python3-jsonschema python3-yaml poppler-utils)
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${packages[@]}"; } \
      >&2 || echo "bench: apt-get install ${packages[*]} failed" >&2
  else
    echo "bench: more can be measured with: sudo apt-get install ${packages[*]}" >&2
  fi
fi

npm run build >&2
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
npx --no-install esbuild test/bench/bench.ts test/bench/make.ts --outdir="$work" \
  --bundle --platform=node --target=node20 --format=esm --log-level=warning \
  --banner:js="import{createRequire as __r}from'node:module';const require=__r(import.meta.url);"
echo '{ "type": "module" }' >"$work/package.json"
node "$work/bench.js" "$PWD" "$work" "$@"
