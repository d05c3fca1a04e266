#!/bin/sh
# ocdsmerge 0.8.0, the reference implementation of merging in the Open Contracting Data Standard: releases
#   of one tender are put in the order of their dates, and the later value wins.
# Seen: the dates are compared as strings. Of two releases of one day, 10:00+02:00 and 09:30Z, the second is
#   an hour and a half later, and yet the first one wins: the compiled release, and the history of the versioned one,
#   give the amount that was corrected as the one in force. The same with 09:30:00.500Z after 09:30:00Z.
# One would guess: chronological order, as the standard says, which asks for a time with its offset.
# Hit: who joins two sources of one tender, one in UTC (a platform's feed) and one in local time.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile ocdsmerge==0.8.0
env/bin/python - <<'EOF'
from datetime import datetime
from ocdsmerge import Merger

text, number = {"type": "string"}, {"type": "number"}
left_out = {"type": "string", "omitWhenMerged": True}
value = {"type": "object", "properties": {"amount": number, "currency": text}}
tender = {"type": "object", "properties": {"id": text, "value": value}}
schema = {"type": "object", "properties": {
    "ocid": text, "id": left_out, "date": left_out, "tender": tender,
    "tag": {"type": "array", "items": text, "omitWhenMerged": True}}}

def release(date, amount):
    return {"ocid": "ocds-aaaaaa-1", "id": date, "date": date, "tag": ["tender"],
            "tender": {"id": "1", "value": {"amount": amount, "currency": "EUR"}}}

def merged(first, second):
    earlier, later = (datetime.fromisoformat(date.replace("Z", "+00:00")) for date in (first, second))
    assert earlier < later
    both = [release(first, 10000), release(second, 20000)]
    whole = Merger(schema).create_compiled_release(both)
    steps = Merger(schema).create_versioned_release(both)["tender"]["value"]["amount"]
    print(first, "10000, then", second, "20000: compiled", whole["tender"]["value"]["amount"], whole["date"],
          "history", [step["value"] for step in steps])
    return whole["tender"]["value"]["amount"], [step["value"] for step in steps]

assert merged("2026-10-01T07:30:00Z", "2026-10-01T08:00:00Z") == (20000, [10000, 20000])
assert merged("2026-10-01T10:00:00+02:00", "2026-10-01T09:30:00Z") == (10000, [20000, 10000])
assert merged("2026-10-01T09:30:00Z", "2026-10-01T09:30:00.500Z") == (10000, [20000, 10000])
print("as stated: ocdsmerge 0.8.0 orders releases by the letters of their dates")
EOF
