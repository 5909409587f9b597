#!/usr/bin/env bash
# The tests look at real reports with real readers: poppler, qpdf and cmark-gfm, from Debian.
set -eu
missing=""
while read -r command package; do
  command -v "$command" >/dev/null || missing="$missing $package"
done <<'TOOLS'
pdfinfo poppler-utils
qpdf qpdf
cmark-gfm cmark-gfm
TOOLS
[ -z "$missing" ] && exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "The tests need these Debian packages:$missing" >&2
  echo "Install them with: sudo apt-get install$missing" >&2
  exit 1
fi
apt-get update -qq
# shellcheck disable=SC2086 # a list of package names
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null
