#!/usr/bin/env bash
# Makes the picture of README.md anew, and notes which PDF it shows; a test holds the two together.
set -eu
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
node ../bin/ssr-report.js build --data ../test/programmes/harbour/data --date 2016-03-31 --out "$out" --quiet
pdf="$out/2016-03-31/recommendations/recommendation-1.2-2016-03-31.pdf"
pdftoppm -r 90 -f 1 -l 1 -singlefile -png "$pdf" report-page
sha256sum <"$pdf" | cut -d' ' -f1 >report-page.sha256
