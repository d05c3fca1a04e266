#!/bin/sh
# flattentool 0.28.0 (the converter of open contracting and grants data), one list of releases flattened and
# unflattened with its schema, by CSV, XLSX and ODS.
# Seen: by ODS a false, a zero budget and a quantity of zero are missing afterwards, "08001" is "8001.0" and
#   the id "1" is "1.0". CSV and XLSX keep them. In all three "Sombra; agua" in a list of texts comes
#   back as two items, "Sombra" and " agua".
# One would guess: three formats of one program hold the same data, and text is text where a schema says so.
# Hit: town halls that fill in the sheet with LibreOffice: a commitment with no budget loses the fact that
#   it is zero, and identifiers fit no other release.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile flattentool==0.28.0
cat > schema.json <<'EOF'
{"type": "object", "properties": {"ocid": {"type": "string"}, "id": {"type": "string"},
 "postcode": {"type": "string"}, "budget": {"type": "number"}, "open": {"type": "boolean"},
 "tags": {"type": "array", "items": {"type": "string"}},
 "items": {"type": "array", "items": {"type": "object", "properties":
   {"id": {"type": "string"}, "quantity": {"type": "integer"}}}}}}
EOF
cat > before.json <<'EOF'
{"releases": [{"ocid": "o-1", "id": "1", "postcode": "08001", "budget": 0, "open": false,
 "tags": ["Sombra; agua", "Bancos"], "items": [{"id": "1", "quantity": 0}]}]}
EOF
common="--root-list-path releases --root-id ocid --schema schema.json"
for format in csv xlsx ods; do
  env/bin/flatten-tool flatten before.json --main-sheet-name releases $common -f $format -o sheet.$format
  env/bin/flatten-tool unflatten sheet.$format $common -f $format -o after.$format.json
done > log 2>&1 || { cat log; exit 1; }
env/bin/python - <<'EOF'
import json

after = {form: json.load(open(f"after.{form}.json"))["releases"][0] for form in ("csv", "xlsx", "ods")}
for form, release in after.items():
    print(form, json.dumps(release, ensure_ascii=False, sort_keys=True))
for form in ("csv", "xlsx"):
    kept = after[form]
    assert (kept["id"], kept["postcode"], kept["budget"], kept["open"]) == ("1", "08001", 0, False), kept
    assert kept["items"] == [{"id": "1", "quantity": 0}], kept
lost = after["ods"]
assert "budget" not in lost and "open" not in lost and "quantity" not in lost["items"][0], lost
assert lost["id"] == "1.0" and lost["postcode"] == "8001.0", lost
assert all(release["tags"] == ["Sombra", " agua", "Bancos"] for release in after.values()), after
print("as stated: flattentool 0.28.0 drops false and zero by ODS")
EOF
