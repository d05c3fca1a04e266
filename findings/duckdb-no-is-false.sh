#!/bin/sh
# duckdb 2.0.1, `read_csv` with everything detected, on the answers of a yes-or-no question.
# Seen: "no" is a word for false and "yes" for true, "sí" is not. A question to which everybody so far
#   said "No" is a column of booleans; with the first "Sí" it is text. "t" and "f" (turno, familia)
#   are booleans as well, "s" and "n" are text.
# One would guess: words of a language are text, or become booleans only in pairs (yes with no).
# Hit: files of several weeks or districts read together: the column changes its type with the
#   answers, and a unanimous No is shown as false.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet duckdb==2.0.1
env/bin/python - <<'EOF'
import duckdb

def read(*answers):
    lines = ["id;respuesta"] + [f"{n};{answer}" for n, answer in enumerate(answers)]
    open("in.csv", "w", encoding="utf-8").write("\n".join(lines) + "\n")
    found = duckdb.sql("SELECT respuesta FROM read_csv('in.csv')")
    kind, values = str(found.types[0]), [row[0] for row in found.fetchall()]
    print(answers, "->", kind, values)
    return kind, values

assert read("No", "No", "NO") == ("BOOLEAN", [False, False, False])
assert read("No", "Sí", "No") == ("VARCHAR", ["No", "Sí", "No"])
assert read("Sí", "Sí")[0] == read("n", "s")[0] == "VARCHAR"
assert read("t", "f")[0] == read("yes", "no")[0] == "BOOLEAN"
print("as stated: duckdb 2.0.1 reads a unanimous No as false")
EOF
