#!/bin/sh
# ical 14.3.1 (Home Assistant's calendar library) and recurring-ical-events 3.8.2 on the same valid series.
# Seen: of a series given by its dates (RDATE) ical leaves out the first one, DTSTART; a date with a length of
#   its own gets that of the others. A change of "this and all that follow" moves one workshop and leaves
#   the rest at the old hour and length. A moved one that is named in UTC stands at both hours.
# One would guess: RFC 5545 3.8.5.2, where DTSTART is the first of the series, 3.2.13, and times equal across zones.
# Hit: agendas of workshops: the opening session is missing, people come two hours early.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile ical==14.3.1 icalendar==7.3.2 recurring-ical-events==3.8.2
env/bin/python -W ignore - <<'EOF'
import icalendar, recurring_ical_events
from ical.calendar_stream import IcsCalendarStream

zone = """BEGIN:VTIMEZONE
TZID:Europe/Madrid
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""
head, tz = "UID:1\nDTSTAMP:20260101T000000Z\nSUMMARY:Taller\n", ";TZID=Europe/Madrid:"
start = f"{head}DTSTART{tz}20261001T180000\nDURATION:PT2H\n"

def series(*events):
    events = "".join(f"BEGIN:VEVENT\n{event}END:VEVENT\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y//ES\n{zone}{events}END:VCALENDAR\n".replace("\n", "\r\n")
    one = [(event.start, event.end) for event in IcsCalendarStream.calendar_from_ics(text).timeline]
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between((2026, 9, 1), (2027, 1, 1))
    other = sorted((event["DTSTART"].dt, event["DTEND"].dt) for event in found)
    short = lambda times: " ".join(f"{a:%d}.{a:%H}-{b:%H}" for a, b in times)
    print("ical:", short(one), "| recurring-ical-events:", short(other))
    return short(one), short(other)

assert series(f"{start}RRULE:FREQ=WEEKLY;COUNT=2\n") == ("01.18-20 08.18-20",) * 2
assert series(f"{start}RDATE{tz}20261008T180000\n") == ("08.18-20", "01.18-20 08.18-20")
assert series(f"{start}RDATE;VALUE=PERIOD{tz}20261008T180000/PT4H\n") == ("08.18-20", "01.18-20 08.18-22")
assert series(f"{start}RRULE:FREQ=WEEKLY;COUNT=3\n", f"{head}RECURRENCE-ID;RANGE=THISANDFUTURE{tz}20261008T180000\n"
    f"DTSTART{tz}20261008T200000\nDURATION:PT1H\n") == ("01.18-20 08.20-21 15.18-20", "01.18-20 08.20-21 15.20-21")
assert series(f"{start}RRULE:FREQ=WEEKLY;COUNT=2\n", f"{head}RECURRENCE-ID:20261008T160000Z\nDTSTART{tz}20261009T190000\n"
    "DURATION:PT2H\n") == ("01.18-20 08.18-20 09.19-21", "01.18-20 09.19-21")
print("as stated: ical 14.3.1 leaves out the first date and keeps the old hour")
EOF
