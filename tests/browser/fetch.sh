#!/usr/bin/env bash
# Fetches what the tests of pages want, the report for editors and the site:
#     tests/browser/fetch.sh FOLDER && AXE_SCRIPT=FOLDER/axe.min.js pytest
# Chromium comes from the system's packages where there is no browser yet, which only root may do under CI
# (150 MB, half a minute); axe-core comes from npm into the folder. A folder that has this version is left as it is.
set -euo pipefail
[ $# = 1 ] || { echo "usage: $0 FOLDER" >&2; exit 2; }
version=4.14.1
browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
if ! browser > /dev/null; then
  if [ "${CI:-}" != true ] || [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
    echo "$0: there is no browser here: install chromium" >&2
    exit 3
  fi
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends chromium > /dev/null
fi
if ! grep -qs "^/\*! axe v$version\$" "$1/axe.min.js"; then
  command -v npm > /dev/null || { echo "$0: there is no npm on the PATH" >&2; exit 3; }
  parts=$(mktemp -d)
  trap 'rm -rf "$parts"' EXIT
  npm install --silent --no-save --no-fund --no-audit --ignore-scripts --prefix "$parts" "axe-core@$version"
  mkdir -p "$1"
  cp "$parts/node_modules/axe-core/LICENSE" "$parts/node_modules/axe-core/axe.min.js" "$1"
fi
echo "$(browser), and axe-core $version in $1"
