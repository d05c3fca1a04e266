#!/bin/sh
# langcodes 3.5.1 with language_data 1.4.0, choosing the language in which to answer a participant.
# Seen: offered Spanish, Portuguese, French and English, readers of Galician, Catalan and Basque get Spanish,
#   readers of Asturian and Aragonese get none (for them Spanish is as far as English), and readers of
#   Occitan get French, those of the Val d'Aran (oc-ES) too. By its name "valencià" is vae, a language of
#   Central Africa, while "valenciano" is ca; "castellano", "vasco" and "aranés" are no language.
# One would guess: the languages spoken in Spain are served alike, the region counts, and the names that
#   the statutes themselves use are known or refused, not given to another language.
# Hit: a platform that picks its texts, e-mails or stemmers by a reader's language, or reads a column of
#   languages from a survey.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet langcodes==3.5.1 language_data==1.4.0
env/bin/python -W ignore - <<'EOF'
import langcodes

offered = ["en", "es", "pt", "fr"]
got = {}
for tag in ("gl", "ca", "eu", "ast", "an", "oc", "oc-ES"):
    got[tag] = langcodes.closest_supported_match(tag, offered)
    print(tag, "->", got[tag], [f"{o} {langcodes.tag_distance(tag, o)}" for o in offered])
assert [got[t] for t in ("gl", "ca", "eu")] == ["es"] * 3
assert got["ast"] is None and got["an"] is None
assert got["oc"] == "fr" and got["oc-ES"] == "fr"

def named(name):
    try:
        return str(langcodes.find(name))
    except LookupError:
        return None

names = {name: named(name) for name in
         ("valencià", "valenciano", "euskera", "gallego", "vasco", "castellano", "aranés")}
print(names, "vae:", langcodes.Language.get("vae").display_name("en"))
assert names == {"valencià": "vae", "valenciano": "ca", "euskera": "eu", "gallego": "gl",
                 "vasco": None, "castellano": None, "aranés": None}
print("as stated: in langcodes 3.5.1 Asturian finds no language and valencià an African one")
EOF
