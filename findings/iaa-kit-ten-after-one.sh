#!/bin/sh
# iaa-kit 0.1.2: Cohen's, Fleiss', Krippendorff's and Gwet's coefficients of agreement for people that label.
# Seen: weighted kappa puts ratings in the order of their letters, so 10 stands between 1 and 2: the same
#   ratings agree by .86 on a scale of 0 to 9 and by .41 on one of 1 to 10. `ac2` is not Gwet's coefficient
#   but weighted kappa by another name: of two categories, where AC1 and AC2 are one, it says .89 and -.05.
#   Ordinal alpha is the interval one, and an item that one person rated alone changes alpha.
# One would guess: sums of numbers keep their order, and names of published coefficients mean these.
# Hit: who reports how well two people scored proposals from 1 to 10, or picked AC2 for skewed themes.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile iaa-kit==0.1.2
env/bin/python - <<'EOF'
from iaa_kit import ac1, ac2, alpha_value, weighted_kappa

one = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 9, 10, 10]
two = [2, 1, 3, 4, 6, 5, 7, 8, 10, 9, 10, 9, 9, 10]
less = [[rating - 1 for rating in ratings] for ratings in (one, two)]

def plain(a, b):
    """Weighted kappa, linear, by its definition."""
    seen = sum(abs(x - y) for x, y in zip(a, b)) / len(a)
    chance = sum(abs(x - y) for x in a for y in b) / len(a) ** 2
    return 1 - seen / chance

print("weighted kappa, 1 to 10:", round(weighted_kappa(one, two), 3), "0 to 9:", round(weighted_kappa(*less), 3),
      "by the definition:", round(plain(one, two), 3), round(plain(*less), 3))
assert round(weighted_kappa(one, two), 3) == .412 and round(weighted_kappa(*less), 3) == .855
assert round(plain(one, two), 3) == round(plain(*less), 3) == .855

rare = [5] * 18 + [4, 5], [5] * 18 + [5, 4]
print("two categories: AC1", round(ac1(*rare), 3), "AC2", round(ac2(*rare), 3), "kappa", round(weighted_kappa(*rare), 3))
assert round(ac1(*rare), 3) == .890 and round(ac2(*rare), 3) == round(weighted_kappa(*rare), 3) == -.053

items = [[1, 1], [1, 2], [2, 2], [5, 5], [2, 5], [1, 1]]
wide = [[{5: 9}.get(rating, rating) for rating in item] for item in items]
figures = [round(alpha_value(rows, scale), 3) for scale in ("ordinal", "interval") for rows in (items, wide)]
print("alpha of 1, 2, 5 and of 1, 2, 9: ordinal", figures[:2], "interval", figures[2:])
assert figures[:2] == figures[2:] and figures[0] != figures[1]
alone = [round(alpha_value(rows), 3) for rows in (items, [*items, [5, None]])]
print("nominal alpha without and with an item of one rating:", alone)
assert alone[0] != alone[1]
print("as stated: iaa-kit 0.1.2 orders ratings by their letters and calls weighted kappa AC2")
EOF
