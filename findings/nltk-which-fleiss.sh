#!/bin/sh
# nltk 3.10.4, `AnnotationTask` with three coders.
# Seen: the method that equals Fleiss' kappa is `pi` (after Scott); `multi_kappa`, "Davies and Fleiss", is
#   another figure, and `kappa`, Cohen's averaged over the pairs, a third. All but `alpha` end in a RuntimeError
#   from inside ("generator raised StopIteration") as soon as one coder has left one item out.
# One would guess: the name with Fleiss in it is Fleiss' kappa, and an unrated item is left out.
# Hit: tests of two coders' or three coders' agreement on themes: .574 or .582 under one name in two
#   reports, and no figure at all for real coding, where somebody always skips something.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile nltk==3.10.4 numpy==2.2.6
env/bin/python -W ignore - <<'EOF'
import numpy
from nltk.metrics.agreement import AnnotationTask

coders = {"a": [2, 3, 3, 2, 1, 4, 1, 2], "b": [2, 3, 3, 2, 2, 4, 1, 2], "c": [3, 3, 3, 2, 3, 4, 2, 2]}
triples = [(coder, item, theme) for coder, themes in coders.items() for item, theme in enumerate(themes)]

# Fleiss, J. L. (1971), Measuring nominal scale agreement among many raters, by hand.
counts = numpy.array([[sum(t[item] == theme for t in coders.values()) for theme in (1, 2, 3, 4)]
                      for item in range(8)])
observed = ((counts ** 2).sum() - 24) / (8 * 3 * 2)
chance = ((counts.sum(axis=0) / 24) ** 2).sum()
fleiss = (observed - chance) / (1 - chance)
task = AnnotationTask(data=triples)
names = ("pi", "multi_kappa", "kappa", "S")
found = {name: round(getattr(task, name)(), 3) for name in names}
print("Fleiss' kappa by hand: %.3f" % fleiss, "- nltk:", found)
skipped = AnnotationTask(data=[t for t in triples if t[:2] != ("c", 0)])
errors = []
for name in names + ("alpha",):
    try:
        print(name, "with one item skipped: %.3f" % getattr(skipped, name)())
    except RuntimeError as error:
        errors.append(name)
        print(name, "with one item skipped:", error)
assert found["pi"] == round(fleiss, 3) == 0.574 and found["multi_kappa"] == 0.582, (fleiss, found)
assert errors == list(names), errors
print("as stated: nltk's multi_kappa is not Fleiss' kappa, its pi is")
EOF
