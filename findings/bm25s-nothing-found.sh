#!/bin/sh
# bm25s 0.3.16, looking up proposals by a word that none of them has.
# Seen: a query without any match gives as many proposals as were asked for, with score 0, and always the last
#   ones of the list; a query with one match is filled up with them as well. By method "bm25+" and "bm25l"
#   the ones that only fill up have scores above 0 (.80, .75) once one proposal matches, so that "score > 0"
#   does not sort them out. Equal matches come first to last, the others last to first.
# One would guess: what has none of the words is not found, as in other indexes, or has score 0 by each method.
# Hit: "proposals like yours" on a form: people are shown the newest ones, whatever they wrote.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet bm25s==0.3.16
env/bin/python -W ignore - <<'EOF'
import bm25s

proposals = ["Carril bici", "Plaza mayor", "Sombra en el parque", "Fuentes de agua"]

def found(query, method):
    words = dict(stopwords="es", show_progress=False)
    index = bm25s.BM25(method=method)
    index.index(bm25s.tokenize(proposals, **words), show_progress=False)
    result = index.retrieve(bm25s.tokenize(query, **words), corpus=proposals, k=2, show_progress=False)
    return list(map(str, result.documents[0])), [round(float(score), 2) for score in result.scores[0]]

for method in ("lucene", "robertson", "bm25+", "bm25l"):
    nothing, one = found("metro", method), found("plaza", method)
    print(method, "metro:", *nothing, "plaza:", *one)
    assert nothing == (["Fuentes de agua", "Sombra en el parque"], [0, 0]), nothing
    assert one[0] == ["Plaza mayor", "Fuentes de agua"], one
    assert (one[1][1] > 0.7) == (method in ("bm25+", "bm25l")), one
print("as stated: bm25s 0.3.16 gives the last proposals of the list for words that none has")
EOF
