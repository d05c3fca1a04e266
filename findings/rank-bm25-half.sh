#!/bin/sh
# rank-bm25 0.2.2, BM25Okapi over a few proposals.
# Seen: a word that half of the proposals have counts nothing: of four, with "sombra" in two, all score 0 for
#   "sombra", and the two that get_top_n gives for "parque" hold one without it. A word in three of the four counts
#   more than that one, so "más" outweighs "sombra". BM25Plus of the same package ranks both right.
# One would guess: the rarer word weighs more, always, and one that half of the texts lack tells something.
# Hit: searches within one theme, district or meeting, where few texts share their words.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet rank-bm25==0.2.2 numpy==2.2.6
env/bin/python -W ignore - <<'EOF'
from rank_bm25 import BM25Okapi, BM25Plus

proposals = ["más sombra parque", "más bancos parque", "carril bici", "más sombra"]
cut = [text.split() for text in proposals]
okapi, plus = BM25Okapi(cut), BM25Plus(cut)
for name, index in (("Okapi", okapi), ("Plus", plus)):
    for word in ("sombra", "parque", "más"):
        scores = [round(float(score), 2) for score in index.get_scores([word])]
        print(name, word, scores, index.get_top_n([word], proposals, n=2))
assert list(okapi.get_scores(["sombra"])) == [0, 0, 0, 0]
assert list(okapi.get_scores(["parque"])) == [0, 0, 0, 0]
assert any("parque" not in text for text in okapi.get_top_n(["parque"], proposals, n=2))
assert okapi.get_scores(["más"])[0] > okapi.get_scores(["sombra"])[0]
assert plus.get_scores(["sombra"])[0] > plus.get_scores(["más"])[0]
assert all("parque" in text for text in plus.get_top_n(["parque"], proposals, n=2))
print("as stated: in rank-bm25 0.2.2 a word that half of the texts have counts nothing")
EOF
