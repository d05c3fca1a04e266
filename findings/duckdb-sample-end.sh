#!/bin/sh
# duckdb 2.0.1, `read_csv` with everything detected, on a long and valid CSV file of 25,000 answers.
# Seen: what is detected on the first 20,480 rows binds the rest. A leading zero among them makes the
#   column text and 00042 stays; the same 00042 on a later row is read as the number 42 with no word.
#   A quoted field with the separator inside, where the sample has no quotes, is an error.
# One would guess: quoting is part of CSV and needs no example; a value that does not come back as it
#   was written makes the column text wherever it stands.
# Hit: big surveys sorted by date: codes of places and of respondents change type from wave to wave,
#   and the first person who writes a semicolon stops the import.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet duckdb==2.0.1
env/bin/python - <<'EOF'
import duckdb

def read(at, line):
    rows = [f"{10000 + n};respuesta {n}" for n in range(25000)]
    rows[at] = line
    open("in.csv", "w", encoding="utf-8").write("\n".join(["código;texto", *rows]) + "\n")
    try:
        found = duckdb.sql("SELECT * FROM read_csv('in.csv')").fetchall()
        print(f"row {at + 1:6}: {line}  ->  {found[at]}")
        return found[at]
    except duckdb.Error as error:
        print(f"row {at + 1:6}: {line}  ->  {type(error).__name__}")
        return type(error).__name__

assert read(100, "00042;luz") == ("00042", "luz")
assert read(24000, "00042;luz") == (42, "luz")
assert read(100, '90001;"Luz; agua"') == (90001, "Luz; agua")
assert read(24000, '90001;"Luz; agua"') == "InvalidInputException"
print("as stated: in duckdb 2.0.1 the place of a row decides how it is read")
EOF
