#!/bin/sh
# duckdb 2.0.1, `read_csv` with everything detected, on a CSV file with one column of proposals.
# Seen: where each proposal has one comma, the file is taken for two columns. The header "propuesta",
#   which has none, is skipped as a preamble; the first proposal is cut in two and becomes the names
#   of the columns. One line without a comma, and the file is read as one column with its header.
# One would guess: detection prefers the reading that keeps every line, or raises an error.
# Hit: short answers pasted into a file one a line; two lines are gone and the rest is in pieces.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet duckdb==2.0.1
env/bin/python - <<'EOF'
import duckdb

def read(*lines):
    open("in.csv", "w", encoding="utf-8").write("".join(line + "\n" for line in lines))
    found = duckdb.sql("SELECT * FROM read_csv('in.csv')")
    rows = found.fetchall()
    print(f"{len(lines)} lines: columns {found.columns}, {len(rows)} rows, the first {rows[0]}")
    return found.columns, rows

proposals = ["Más bancos, por favor", "Una fuente, ya", "Sombra, que hace calor"]
names, rows = read("propuesta", *proposals)
plain, all_rows = read("propuesta", *proposals, "Autobuses de noche")
assert names == ["Más bancos", "por favor"] and len(rows) == 2, (names, rows)
assert plain == ["propuesta"] and len(all_rows) == 4, (plain, all_rows)
print("as stated: duckdb 2.0.1 makes the first proposal the header and drops the real one")
EOF
