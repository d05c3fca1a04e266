#!/bin/sh
# tweetopic 0.4.0 (mixture of multinomials by collapsed Gibbs sampling), `DMM.transform`.
# Seen: two kinds of texts with no word in common are told apart without a slip at 100 words each; at 150 words
#   every text has the same chance of both kinds, so all come to the first. Nothing is said.
# One would guess: that a longer text is easier to place, or that one too long is refused. The chance of each kind is
#   a product over the words and is not kept as a logarithm to the end: from some hundred words on it is nought.
# Hit: whoever compares engines on letters or proposals with a body: the mixture seems to find one theme.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile --no-deps tweetopic==0.4.0 numba==0.68.1 llvmlite==0.50.0 numpy==2.4.6 \
  scipy==1.17.1 scikit-learn==1.9.1 joblib==1.6.0 cloudpickle==3.1.3 threadpoolctl==3.8.0 narwhals==2.29.0 tqdm==4.70.1 \
  Deprecated==1.3.1 wrapt==2.5.2 pandas==3.1.1 python-dateutil==4.0.0 typing_extensions==4.16.0
TQDM_DISABLE=1 env/bin/python - <<'EOF'
import numpy
from tweetopic import DMM

def placed(words):
    drawn = numpy.random.default_rng(7)
    # Fifty texts of the first four hundred words of a vocabulary, fifty of the others.
    rows = numpy.array([numpy.bincount(drawn.integers(start, start + 400, words), minlength=800)
                        for start in (0, 400) for _ in range(50)])
    chances = DMM(2, random_state=1).fit(rows).transform(rows)
    kinds = chances.argmax(axis=1)
    right = max((kinds == truth).sum() for truth in (numpy.repeat([0, 1], 50), numpy.repeat([1, 0], 50)))
    print(words, "words:", right, "of 100 told apart; chances of the first text", chances[0].round(3))
    return right, chances

right, chances = placed(100)
assert right == 100 and chances.max() > 0.99, right
right, chances = placed(150)
assert right == 50 and numpy.allclose(chances, 0.5), (right, chances.min(), chances.max())
print("as stated: tweetopic 0.4.0 cannot tell texts of 150 words apart")
EOF
