#!/bin/sh
# leafblower 0.1.0, which weights a survey to known shares, called for two surveys with one table of the town's shares.
# Seen: asked to give blank answers a share of their own, it writes that share into the caller's table: the ages
#   of the town become 38, 57 and 5 % "NA", and the next survey, without blanks, is refused as impossible.
#   The limit of 5 on weights, its default, holds by one of four methods: two rare young people of 100 get 7.1 by
#   "oris", the default, which calls 14 % young where 40 were asked a success, and 22 by "newton_kl".
# One would guess: a table of targets is only read; an upper limit is one, or what cannot be reached is told.
# Hit: who weights the answers of several calls or districts in one run, and small surveys with a rare age.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile leafblower==0.1.0 pandas==2.3.3
env/bin/python -W ignore - <<'EOF'
import leafblower
import pandas

def town():
    return {"sex": {"woman": .52, "man": .48}, "age": {"young": .40, "old": .60}}

def survey(*counts):
    cells = [(sex, age) for sex in ("woman", "man") for age in ("young", "old")]
    return pandas.DataFrame([cell for cell, count in zip(cells, counts) for _ in range(count)], columns=["sex", "age"])

full = survey(10, 30, 20, 40)
blank = full.copy()
blank.loc[:4, "age"] = None
shares = town()
leafblower.harvest(full, shares)
assert shares == town()
leafblower.harvest(blank, shares, add_na_proportion=True)
print("the town's ages before:", town()["age"], "after:", shares["age"])
assert {key: round(share, 4) for key, share in shares["age"].items()} == {"young": .38, "old": .57, "NA": .05}
try:
    leafblower.harvest(full, shares)
    raise SystemExit("the survey without blanks was weighted")
except RuntimeError as refused:
    print("the survey without blanks, by the same table:", refused)

rare = survey(1, 59, 1, 39)
for method, top, young in (("oris", 7.1, 14), ("sinkhorn", 5.0, 10), ("greenkhorn", 20.0, 40), ("newton_kl", 21.7, 40)):
    weighted = leafblower.harvest(rare, town(), method=method)
    weights, told = weighted["weights"], weighted.attrs["result"]
    share = weights[weighted["age"] == "young"].sum() / weights.sum()
    print(f"{method}: status {told['status']}, largest weight {weights.max():.1f}, young {share:.0%}")
    assert (told["status"], round(weights.max(), 1), round(share * 100)) == (0, top, young), method
print("as stated: leafblower 0.1.0 changes the caller's targets and does not hold its limit")
EOF
