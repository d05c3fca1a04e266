#!/bin/sh
# ml-agreement 1.0.2, agreement of people who may put several themes on one proposal, "corrected for chance".
# Seen: themes that nobody uses raise AC1 and PABAK: two coders who agree on one proposal of six have AC1 .39
#   with the six themes they use and .96 with 60 in the codebook, while kappa stays at -.06. Themes that are
#   numbers are taken for marks of yes and no and give other themes; one that is misspelt, or not in the list,
#   is left out in silence, so two coders who differ in it agree by 1; and the caller's lists are written over.
# One would guess: what nobody chose says nothing on agreement, and a theme outside the codebook is an error.
# Hit: reports on how well people (or a model and a person) put proposals under a long list of themes.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile ml-agreement==1.0.2
env/bin/python - <<'EOF'
import copy
import ml_agreement

used = ["shade", "seats", "lanes", "buses", "parks", "wifi"]
one = [["shade", "seats"], ["lanes"], ["buses", "parks"], ["wifi"], ["seats"], ["parks", "lanes"]]
two = [["shade", "seats"], ["buses"], ["wifi", "lanes"], ["shade"], ["parks", "lanes"], ["seats"]]

def agreement(codes, themes):
    marks = ml_agreement.transform_data(copy.deepcopy(codes), themes)
    found = {method: round(ml_agreement.calculate_total_multi_label_agreement(marks, method), 2) for method in ("k", "ac1", "pabak")}
    print(len(themes), "themes:", found)
    return found

few, many = agreement([one, two], used), agreement([one, two], used + [f"unused {n}" for n in range(54)])
print(few, many)
assert few["k"] == many["k"] == -.06 and (few["ac1"], many["ac1"]) == (.39, .96) and (few["pabak"], many["pabak"]) == (.22, .92)

numbers = [[[1, 3], [2]], [[1, 3], [3]]]
read = ml_agreement.transform_data(copy.deepcopy(numbers), [1, 2, 3])
print("themes 1, 2, 3:", numbers, "->", read)
assert read == [[[1, 2], [1]], [[1, 2], [1]]]

slip = [[["shade"], ["seats"]], [["shade", "street trees"], ["seats"]]]
assert set(agreement(slip, ["shade", "seats"]).values()) == {1.0}
kept = copy.deepcopy(slip)
ml_agreement.transform_data(slip, ["shade", "seats"])
print("the caller's lists before and after:", kept, slip)
assert slip != kept
print("as stated: by ml-agreement 1.0.2 themes that nobody used make people agree")
EOF
