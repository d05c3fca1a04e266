#!/bin/sh
# icalendar 7.3.2, a weekly workshop with an end given as a time with its zone; python-dateutil 2.9.0.post0.
# Seen: the zone of UNTIL is dropped: 18:00 in Madrid becomes `UNTIL=20260731T180000`, local time, which
#   RFC 5545 forbids beside a DTSTART with TZID (3.3.10: it MUST be UTC). dateutil, which
#   most Python programs expand rules with, refuses the rule; an end given in UTC is written right.
# One would guess: a library that takes an aware time for a field in UTC converts it, or refuses it.
# Hit: series of workshops: readers that are strict show none, lenient ones end the series in their zone.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile icalendar==7.3.2 python-dateutil==2.9.0.post0
env/bin/python -W ignore - <<'EOF'
from datetime import datetime, timezone
from zoneinfo import ZoneInfo
from dateutil.rrule import rrulestr
from icalendar import Event

madrid = ZoneInfo("Europe/Madrid")
start, end = datetime(2026, 7, 3, 18, tzinfo=madrid), datetime(2026, 7, 31, 18, tzinfo=madrid)

def rule(until):
    event = Event()
    event.add("dtstart", start)
    event.add("rrule", {"freq": "weekly", "until": until})
    lines = event.to_ical().decode().split("\r\n")
    print([line for line in lines if line.startswith(("DTSTART", "RRULE"))])
    return next(line for line in lines if line.startswith("RRULE"))

local, utc = rule(end), rule(end.astimezone(timezone.utc))
print("with UTC:", len(list(rrulestr(utc, dtstart=start))), "workshops")
try:
    list(rrulestr(local, dtstart=start))
    refused = ""
except ValueError as error:
    refused = str(error)
print("with Madrid:", refused)
assert local.endswith("UNTIL=20260731T180000") and utc.endswith("UNTIL=20260731T160000Z")
assert "UTC" in refused
print("as stated: icalendar 7.3.2 writes an UNTIL in local time")
EOF
