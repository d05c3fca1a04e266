#!/bin/sh
# frictionless 5.21.0 describing a sheet of open data with decimal commas.
# Seen: a column of "3,5" and "10,25" has the type geopoint and is read as places, [3.0, 5.0] and
#   [10.0, 25.0]. Ratings from 1 to 5, percentages and degrees do so; "200,5" is text, since no longitude
#   is 200. The description validates, being written from the data.
# One would guess: number, or text; a place is written so by a portal that says so.
# Hit: data packages of participation data: the schema that is published says that costs are places, and
#   who loads it gets pairs of whole numbers, with 3,5 and 3,50 as two places (3,5) and (3,50).
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile frictionless==5.21.0
cat > sheet.csv <<'EOF'
id;nota;coste;nombre
1;3,5;200,5;Bancos
2;4,25;1200,75;Fuentes
EOF
env/bin/python -W ignore - <<'EOF'
from frictionless import Resource, describe, validate

found = describe("sheet.csv")
types = {field.name: field.type for field in found.schema.fields}
print("described as:", types)
rows = [row.to_dict() for row in Resource("sheet.csv").read_rows()]
print("read as:", rows)
print("valid:", validate(found).valid)
assert types == {"id": "integer", "nota": "geopoint", "coste": "string", "nombre": "string"}, types
assert [list(map(float, row["nota"])) for row in rows] == [[3, 5], [4, 25]], rows
assert validate(found).valid
print("as stated: frictionless 5.21.0 takes decimal commas for places")
EOF
