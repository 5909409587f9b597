#!/usr/bin/env bash
# Makes the pictures of README.md anew, and notes which PDFs they show; a test holds them together.
set -eu
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
node ../bin/ssr-report.js build --data ../test/programmes/harbour/data --date 2016-03-31 --out "$out" --quiet
here=$PWD
cd "$out/2016-03-31"
report=report-2016-03-31.pdf
recommendation=recommendations/recommendation-1.2-2016-03-31.pdf
pdftoppm -r 90 -f 1 -l 1 -singlefile -png "$report" "$here/first-page"
pdftoppm -r 90 -f 1 -l 1 -singlefile -png "$recommendation" "$here/recommendation-page"
sha256sum "$report" "$recommendation" >"$here/pictures.sha256"
