#!/bin/sh
# arrow 1.4.0, `format` and `get` with a locale, for the hour of a workshop.
# Seen: "h:mm a" gives "5:05 pm" in English and Spanish and "5:05 " in Catalan, Portuguese, French,
#   Italian and German: five in the morning and five in the afternoon are one text. Basque months are
#   in the plural ("martxoak") and fit no date. A weekday that is not the day's is read without a
#   complaint: "viernes 5 de marzo de 2025" was a Wednesday.
# One would guess: a locale without words for morning and afternoon falls back to am and pm, as for CLDR,
#   and a parser that reads the weekday looks at it.
# Hit: agendas and invitations written from a pattern kept in the settings; citizens come twelve hours off.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile arrow==1.4.0
env/bin/python - <<'EOF'
import arrow

afternoon, morning = arrow.get(2025, 3, 5, 17, 5), arrow.get(2025, 3, 5, 5, 5)
hours = {}
for language in ("en", "es", "ca", "pt", "fr", "it", "de"):
    hours[language] = [moment.format("h:mm a", locale=language) for moment in (morning, afternoon)]
    print(language, hours[language])
basque = afternoon.format("MMMM D", locale="eu")
print("eu", basque)
read = arrow.get("viernes 5 de marzo de 2025", "dddd D [de] MMMM [de] YYYY", locale="es")
print("viernes 5 de marzo de 2025 ->", read.date(), read.format("dddd", locale="es"))
assert hours["en"] == hours["es"] == ["5:05 am", "5:05 pm"], hours
assert all(hours[language] == ["5:05 ", "5:05 "] for language in ("ca", "pt", "fr", "it", "de")), hours
assert basque == "martxoak 5", basque
assert str(read.date()) == "2025-03-05" and read.format("dddd", locale="es") == "miércoles"
print("as stated: the afternoon is lost in five languages")
EOF
