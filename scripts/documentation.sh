#!/bin/sh
# Makes the site of the documentation: sh scripts/documentation.sh GRAPHS [SITE]
#
# GRAPHS is the folder of the library's symbol graphs, which `make test` writes. The site holds the articles and every
# public symbol of the library, and the guides of docs/guides in both languages; it needs no server of ours. A link
# that leads nowhere, or a symbol that is described wrongly, is a warning, and a warning ends with 1. Without a SITE
# the documentation is only checked.
set -eu
cd "$(dirname "$0")/.."
graphs=${1:?"Found no folder; expected the symbol graphs that make test writes"}
graph=$graphs/Concejo.symbols.json
[ -s "$graph" ] || { echo "Found no $graph; make test writes it." >&2; exit 66; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/graphs"
cp "$graph" "$work/graphs/"
cp -R Sources/Concejo/Concejo.docc "$work/Concejo.docc"

# guides LANGUAGE: links to the guides of a language, and their texts.
guides() {
  for guide in docs/guides/*."$1".md; do
    page=$(basename "$guide" ".$1.md")-$1
    cp "$guide" "$work/Concejo.docc/$page.md"
    echo "- <doc:$page>"
  done
}

{
  printf '# Guides\n\nWhat to type, by who you are; every command is run by a test.\n\n## Topics\n\n### English\n\n'
  guides en
  printf '\n### Español\n\n'
  guides es
} >"$work/Guides.md"
mv "$work/Guides.md" "$work/Concejo.docc/"

docc=$(dirname "$(readlink -f "$(command -v swiftc)")")/docc
"$docc" convert "$work/Concejo.docc" --additional-symbol-graph-dir "$work/graphs" --warnings-as-errors \
  --fallback-display-name Concejo --fallback-bundle-identifier concejo --output-dir "$work/site"
if [ -n "${2:-}" ]; then
  rm -rf "$2"
  mkdir -p "$(dirname "$2")"
  mv "$work/site" "$2"
  echo "The site lies in $2; python3 -m http.server --directory $2 shows it at documentation/concejo."
fi
