#!/bin/sh
# sortition-algorithms 0.12.15 (the Sortition Foundation's), a seat lottery with `random_number_seed` set.
# Seen: maximin, the default, draws another panel in another process, with the same people, quotas and
#   seed, and the same panel again and again inside one process, where a test would look. With
#   PYTHONHASHSEED set as well the panels are equal. The older algorithm, `legacy`, keeps its panel.
# One would guess: that a seed is there so that anybody can repeat the draw.
# Hit: who publishes the seed of a citizens' panel as proof: no observer gets the panel that was drawn.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile sortition-algorithms==0.12.15
cat > draw.py <<'EOF'
from sortition_algorithms import CSVStringDataSource, SelectionData, Settings, run_stratification

quotas = "feature,value,min,max\ngender,woman,3,3\ngender,man,3,3\nage,young,2,4\nage,old,2,4\n"
pool = "id,name,gender,age\n" + "".join(
    f"{n},N{n},{'woman' if n % 3 else 'man'},{'old' if n % 4 else 'young'}\n" for n in range(40))

def panel(algorithm):
    settings = Settings(id_column="id", columns_to_keep=["name"], selection_algorithm=algorithm,
                        random_number_seed=7)
    data = SelectionData(CSVStringDataSource(quotas, pool))
    features = data.load_features(6)[0]
    people = data.load_people(settings, features)[0]
    drawn, panels, _ = run_stratification(features, people, 6, settings)
    assert drawn
    return " ".join(sorted(panels[0], key=int))

for algorithm in ("maximin", "legacy"):
    first = panel(algorithm)
    assert panel(algorithm) == first, "one process, two panels"
    print("PANEL", algorithm, first)
EOF
for hash in 11 11 22 33; do
  PYTHONHASHSEED=$hash env/bin/python -W ignore draw.py 2>/dev/null | grep '^PANEL' | tee -a "seen$hash"
done
different() { algorithm=$1; shift; grep -h "PANEL $algorithm" "$@" | sort -u | wc -l; }
echo "one seed, three processes: $(different maximin seen*) panels by maximin, $(different legacy seen*) by legacy"
echo "with the hash seed fixed too: $(different maximin seen11)"
test "$(different maximin seen*)" -gt 1
test "$(different legacy seen*)" -eq 1
test "$(wc -l < seen11)" -eq 4 && test "$(different maximin seen11)" -eq 1
echo "as stated: a seed does not repeat the draw"
