#!/bin/sh
# icalendar 7.3.2 and vobject 0.9.9, two calendars that call different time zones by one name.
# Seen: a VTIMEZONE whose TZID is in no time zone list is kept for the whole process: the second
#   calendar's workshop is read with the first calendar's hours, although it brings its own VTIMEZONE.
#   Read in the other order, the other one is wrong. Both libraries do so, each for itself.
# One would guess: the definition inside a calendar holds for that calendar (RFC 5545, 3.8.3.1: a TZID is
#   unique within the scope of one iCalendar object).
# Hit: merging the calendars of several districts, where programs write "Local" or "Customized Time Zone":
#   the workshops of the Canary Islands move by an hour, or not, by the order of the files.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile icalendar==7.3.2 vobject==0.9.9
cat > read.py <<'EOF'
import sys
import vobject
from icalendar import Calendar

def calendar(winter):
    part = ("BEGIN:{0}\nDTSTART:1996{1}\nRRULE:FREQ=YEARLY;BYMONTH={2};BYDAY=-1SU\nTZNAME:{0}\n"
            "TZOFFSETFROM:+0{3}00\nTZOFFSETTO:+0{4}00\nEND:{0}\n")
    return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//workshops//\nBEGIN:VTIMEZONE\nTZID:Local\n"
            + part.format("DAYLIGHT", "0331T020000", 3, winter, winter + 1)
            + part.format("STANDARD", "1027T030000", 10, winter + 1, winter)
            + "END:VTIMEZONE\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\n"
            "DTSTART;TZID=Local:20260703T180000\nSUMMARY:Taller\nEND:VEVENT\nEND:VCALENDAR\n").replace("\n", "\r\n")

madrid, canary = calendar(1), calendar(0)
files = {"madrid": madrid, "canary": canary}
for name in sys.argv[1:]:
    one = Calendar.from_ical(files[name]).walk("VEVENT")[0]["DTSTART"].dt.utcoffset()
    two = vobject.readOne(files[name]).vevent.dtstart.value.utcoffset()
    print(name, "icalendar", str(one)[:1], "vobject", str(two)[:1])
EOF
env/bin/python -W ignore read.py canary | tee seen
echo "--"; env/bin/python -W ignore read.py madrid canary | tee -a seen
echo "--"; env/bin/python -W ignore read.py canary madrid | tee -a seen
cat > expected <<'EOF'
canary icalendar 1 vobject 1
madrid icalendar 2 vobject 2
canary icalendar 2 vobject 2
canary icalendar 1 vobject 1
madrid icalendar 1 vobject 1
EOF
diff expected seen
echo "as stated: the first calendar's hours are used for the second"
