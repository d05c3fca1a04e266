#!/bin/sh
# PyStemmer 3.1.0 (libstemmer), the Catalan algorithm, on words of nearly every proposal.
# Seen: plaça / places (squares), arbre / arbres (trees), jardí / jardins, autobús / autobusos, veí /
#   veïns (neighbours) and soroll / sorolls (noise) are two stems each, singular and plural; while
#   "carrer" (street), "carril" (lane) and "carro" (cart) are one, "estació" (station) is one with
#   "està" (is) and not with "estacions", and "un" (a) is one with "unió" and "unitat".
# One would guess: a stemmer joins singular and plural first and seldom joins the commonest nouns.
# Hit: who groups Catalan proposals by stems: one square falls apart from the squares, cycle lanes
#   fall among streets; and who stems before the stop words go loses every "estació".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet PyStemmer==3.1.0
env/bin/python - <<'EOF'
import Stemmer

stem = Stemmer.Stemmer("catalan").stemWord
parted = [("plaça", "places"), ("arbre", "arbres"), ("jardí", "jardins"), ("autobús", "autobusos"),
          ("veí", "veïns"), ("soroll", "sorolls"), ("població", "poblacions"),
          ("estació", "estacions")]
joined = [("carrer", "carrers", "carril", "carrils", "carro"), ("està", "estació"),
          ("un", "unió", "unitat"), ("dona", "donar")]
for group in parted + joined:
    print("  ".join(f"{word} > {stem(word)}" for word in group))
for one, many in parted:
    assert stem(one) != stem(many), (one, many)
for group in joined:
    assert len({stem(word) for word in group}) == 1, group
print("as stated: the Catalan stems of PyStemmer 3.1.0 part plurals and join other words")
EOF
