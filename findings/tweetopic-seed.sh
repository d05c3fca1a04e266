#!/bin/sh
# tweetopic 0.4.0, `DMM` (a mixture of Dirichlet multinomials for short texts) with random_state=1.
# Seen: two fits of the same texts with the same random_state give other groups, and another number of
#   them. The seed goes to the compiled sampler, but the groups that the sampler begins with are drawn by
#   NumPy's own generator, which it does not touch; with numpy.random.seed(1) before each fit as well, the
#   two are equal. Nothing is said.
# One would guess: random_state, "random seed to use for reproducibility", is all that it takes, as
#   everywhere in scikit-learn, whose interface this is.
# Hit: who reports the themes of a survey and is asked to show them again.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile tweetopic==0.4.0
# Plain Python draws both from one generator; compiled code is what people run.
env/bin/python -W ignore - 2>/dev/null <<'EOF'
import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from tweetopic import DMM

things = ["autobús línea parada", "parque sombra árbol", "piscina horario socorrista", "biblioteca sala libro"]
texts = [f"{thing} {extra}" for thing in things for extra in
         ["pido más", "hace falta ya", "barrio norte", "barrio sur", "por favor", "cada domingo"]]
words = CountVectorizer().fit_transform(texts)

def fit():
    return DMM(20, n_iterations=5, random_state=1).fit_transform(words).argmax(axis=1).tolist()

np.random.seed(7)
unseeded = [fit() for _ in range(3)]
seeded = []
for _ in range(3):
    np.random.seed(1)
    seeded.append(fit())
for name, fits in (("random_state alone", unseeded), ("and numpy.random.seed", seeded)):
    print(f"{name}: groups of three fits {[len(set(groups)) for groups in fits]}, equal: {fits[0] == fits[1] == fits[2]}")
assert not unseeded[0] == unseeded[1] == unseeded[2] and seeded[0] == seeded[1] == seeded[2]
print("as stated: tweetopic's random_state does not make a fit repeatable")
EOF
