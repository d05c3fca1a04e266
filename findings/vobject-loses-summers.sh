#!/bin/sh
# vobject 0.9.9 reading and writing again a calendar whose VTIMEZONE lists its changes of hour by RDATE, as
# icalendar 7.3.2 writes them with `add_missing_timezones`.
# Seen: of each RDATE list the first date stays. After one round the zone Atlantic/Canary has summer time
#   in 1980 and 1981 and never again; a reader that goes by the VTIMEZONE, as the standard asks, puts a
#   workshop of July an hour off.
# One would guess: parsing and serializing keeps what it does not change; RDATE is a list by definition.
# Hit: whoever edits a calendar with vobject (CalDAV servers, sync tools) after it was made with icalendar.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile icalendar==7.3.2 vobject==0.9.9
env/bin/python -W ignore - <<'EOF'
from datetime import datetime
from zoneinfo import ZoneInfo
import vobject
from icalendar import Calendar, Event

calendar, event = Calendar(), Event()
calendar.add("prodid", "-//workshops//")
calendar.add("version", "2.0")
event.add("uid", "1")
event.add("dtstamp", datetime(2026, 1, 1, tzinfo=ZoneInfo("UTC")))
event.add("dtstart", datetime(2026, 7, 3, 18, tzinfo=ZoneInfo("Atlantic/Canary")))
calendar.add_component(event)
calendar.add_missing_timezones()
before = calendar.to_ical().decode()
after = vobject.readOne(before).serialize()

def last_summer(text):
    """The last year in which the zone of a calendar goes to summer time, by its own lines."""
    lines = text.replace("\r\n ", "").split("\r\n")
    part = lines[lines.index("BEGIN:DAYLIGHT"):lines.index("END:DAYLIGHT")]
    dates = [date for line in part if line.startswith("RDATE") for date in line.split(":")[1].split(",")]
    return len(dates), max(date[:4] for date in dates)

print("written by icalendar: %d summers, the last in %s" % last_summer(before))
print("written by vobject:   %d summers, the last in %s" % last_summer(after))
assert last_summer(before)[0] > 50 and last_summer(before)[1] >= "2037"
assert last_summer(after) == (1, "1981"), last_summer(after)
print("as stated: vobject 0.9.9 keeps one date of a list")
EOF
