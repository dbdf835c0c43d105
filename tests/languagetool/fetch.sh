#!/usr/bin/env bash
# Fetches LanguageTool 6.6 and what it needs (165 jars, 245 MB) from Maven Central into a folder:
#     tests/languagetool/fetch.sh FOLDER && NEWSLINT_LANGUAGETOOL_JARS=FOLDER pytest
set -euo pipefail
[ $# = 1 ] || { echo "usage: $0 FOLDER" >&2; exit 2; }
mkdir -p "$1"
folder=$(cd "$1" && pwd)
mvn -q -B -f "$(dirname "$0")/pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder"
echo "$(find "$folder" -name '*.jar' | wc -l) jars in $folder"
