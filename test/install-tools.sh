#!/usr/bin/env bash
# The tests look at real reports with real readers (poppler, qpdf, cmark-gfm), commit with the real
# pre-commit, check the shell of the Action with shellcheck, make system calls fail with strace, and
# read the schemas a second time with python3-jsonschema, and press TAB in zsh and fish in terminals
# of tmux, all from Debian.
set -eu

# Heavy npm packages stand apart, so that nobody who installs the hook gets them.
(
  cd "$(dirname "$0")/tools"
  cmp -s package-lock.json node_modules/installed-lock.json && exit
  npm ci
  cp package-lock.json node_modules/installed-lock.json
)

missing=""
while read -r command package; do
  command -v "$command" >/dev/null || missing="$missing $package"
done <<'TOOLS'
pdfinfo poppler-utils
qpdf qpdf
cmark-gfm cmark-gfm
pre-commit pre-commit
shellcheck shellcheck
chromium chromium
strace strace
faketime faketime
tmux tmux
zsh zsh
fish fish
TOOLS
# A module and no command; Debian's own Python has Debian's modules.
/usr/bin/python3 -c 'import jsonschema' 2>/dev/null || missing="$missing python3-jsonschema"
[ -z "$missing" ] && exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "The tests need these Debian packages:$missing" >&2
  echo "Install them with: sudo apt-get install$missing" >&2
  exit 1
fi
apt-get update -qq
# shellcheck disable=SC2086 # a list of package names
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null
