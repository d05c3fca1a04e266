#!/bin/sh
# irrCAC 0.4.4 and krippendorff 0.9.0, on the four coders and twelve units of Krippendorff's own
# example ("Computing Krippendorff's Alpha-Reliability", 2011: nominal .743, ordinal .815).
# Seen: both packages give .743 for nominal data, but irrCAC's `krippendorff()` with
#   weights='ordinal' gives .834: it uses Gwet's weights, which look at the order of the categories
#   alone, and not Krippendorff's metric, which looks at how many values lie between two of them.
#   Text labels are put in alphabetical order unless `categories` is given, so that "alto" and
#   "medio" lie further apart than "alto" and "bajo"; no warning says so.
# One would guess: a coefficient under one man's name, at one level of measurement, is one number.
# Hit: who publishes how far coders agreed on a scale (bajo, medio, alto) and names the coefficient.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet irrCAC==0.4.4 krippendorff==0.9.0 pandas==2.2.3
env/bin/python -W ignore - <<'EOF'
import krippendorff, numpy as np, pandas as pd
from irrCAC.raw import CAC

o = np.nan
coders = np.array([
    [1, 2, 3, 3, 2, 1, 4, 1, 2, o, o, o], [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, o, 3],
    [o, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, o], [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, o]])

def cac(frame, weights, **more):
    found = CAC(frame, weights=weights, **more).krippendorff()["est"]["coefficient_value"]
    return round(float(found), 3)

units = pd.DataFrame(coders.T)
one = [round(krippendorff.alpha(coders, level_of_measurement=m), 3) for m in ("nominal", "ordinal")]
two = [cac(units, "identity"), cac(units, "ordinal")]
print("krippendorff nominal, ordinal:", one)
print("irrCAC       nominal, ordinal:", two)

first = ["bajo"] * 9 + ["medio"] * 4 + ["alto"] * 6
second = ["bajo"] * 6 + ["alto"] * 3 + ["medio"] * 4 + ["alto"] * 6
texts = pd.DataFrame({"a": first, "b": second})
given = cac(texts, "ordinal", categories=["bajo", "medio", "alto"])
silent = cac(texts, "ordinal")
print("labels: order given", given, "- order left out", silent)
assert one == [0.743, 0.815] and two == [0.743, 0.834], (one, two)
assert (given, silent) == (0.636, 0.843), (given, silent)
print("as stated: irrCAC 0.4.4 says .834 where Krippendorff's ordinal alpha is .815")
EOF
