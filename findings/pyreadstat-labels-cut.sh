#!/bin/sh
# pyreadstat 1.3.7, writing a survey as an SPSS file (.sav) and reading it again.
# Seen: the text of an answer option is cut after 120 bytes (60 accented letters), that of a question
#   after 256 bytes, with no error or warning. Two options that begin alike are one and the same answer
#   when the labels are applied. A text answer of 40,000 letters, in turn, is kept whole.
# One would guess: the library refuses or warns, as it does for a space in a column's name.
# Hit: citizens' surveys, whose options are whole sentences ("Sí, siempre que ..."): the counts of two
#   options are added up, and the question printed in the report stops in the middle.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile pyreadstat==1.3.7 pandas==2.3.3
env/bin/python - <<'EOF'
import warnings
import pandas as pd, pyreadstat

start = ("Estoy de acuerdo con que se haga el carril bici en la avenida principal del barrio, siempre "
         "que se mantengan los árboles ")
options = {1.0: start + "y se quiten plazas de aparcamiento", 2.0: start + "y no se quite ninguna plaza"}
question = "¿Qué opina? " + "Lea antes la propuesta de la asociación de vecinos. " * 6
frame = pd.DataFrame({"q1": [1.0, 2.0, 2.0], "q2": ["a" * 40000, "b", "c"]})
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    pyreadstat.write_sav(frame, "survey.sav", variable_value_labels={"q1": options},
                         column_labels={"q1": question})
    read, about = pyreadstat.read_sav("survey.sav", apply_value_formats=True)
said = [str(w.message) for w in said if "cut" in str(w.message) or "trunc" in str(w.message)]
label = about.column_names_to_labels["q1"]
print("options written:", len(set(options.values())), "- answers read:", read["q1"].value_counts().tolist())
print("question written:", len(question.encode()), "bytes - read:", len(label.encode()), "bytes")
print("longest answer read:", read["q2"].str.len().max(), "letters - warnings:", said)
assert len(set(read["q1"])) == 1 and len(read["q1"][0].encode()) <= 120, read["q1"].tolist()
assert 250 < len(label.encode()) <= 256 < len(question.encode()) and not said
assert read["q2"].str.len().max() == 40000
print("as stated: pyreadstat 1.3.7 cuts options and makes two of them one")
EOF
