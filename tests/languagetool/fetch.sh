#!/usr/bin/env bash
# Fetches LanguageTool 6.6 and what it needs (165 jars, 245 MB) from Maven Central into a folder:
#     tests/languagetool/fetch.sh FOLDER && NEWSLINT_LANGUAGETOOL_JARS=FOLDER pytest
# A folder that a fetch with the same pom.xml has filled is left as it is. What is half fetched never
# stands there: the jars are gathered beside it and moved when all have come. Needs mvn.
set -euo pipefail
[ $# = 1 ] || { echo "usage: $0 FOLDER" >&2; exit 2; }
pom=$(cd "$(dirname "$0")" && pwd)/pom.xml
if cmp -s "$pom" "$1/pom.xml"; then
  echo "LanguageTool's jars are in $1 already"
  exit 0
fi
command -v mvn > /dev/null || { echo "$0: there is no mvn on the PATH" >&2; exit 3; }
mkdir -p "$(dirname "$1")"
parts=$(mktemp -d "$1.XXXXXX")
trap 'rm -rf "$parts"' EXIT
mvn -q -B -f "$pom" dependency:copy-dependencies -DoutputDirectory="$parts"
cp "$pom" "$parts/pom.xml"
chmod 755 "$parts"
rm -rf "$1"
mv "$parts" "$1"
echo "$(find "$1" -name '*.jar' | wc -l) jars in $1"
