#!/bin/sh
# textstat 0.7.13, `set_lang` with the languages of Spain and Portugal, then `flesch_reading_ease`.
# Seen: Catalan, Galician, Basque and Portuguese get the formula of English without a word, so that one
#   easy text has 83 as Spanish and 36 to 41 as any of the others ("difficult"). Syllables are places
#   where a line may break: "día", "oía" and "agua" have one, "área" too, and "aéreo" two.
# One would guess: a language that is accepted has its formula, or an error; and agua has two syllables.
# Hit: plain-language checks of a report in several languages: the Catalan page fails, its translation
#   passes, and short words full of vowels make every text look easier.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile textstat==0.7.13
env/bin/python -W error::UserWarning - <<'EOF'
import textstat

text = "La plaza necesita bancos. La gente mayor se cansa mucho al caminar hasta el mercado."
ease = {}
for language in ("es", "ca", "gl", "eu", "pt"):
    textstat.set_lang(language)
    ease[language] = round(textstat.flesch_reading_ease(text), 1)
print("one text, reading ease by language:", ease)
words = sum(1 for _ in text.split())
textstat.set_lang("gl")
english = 206.835 - 1.015 * words / 2 - 84.6 * textstat.syllable_count(text) / words
print("Galician by the English constants: %.1f" % english)
textstat.set_lang("es")
syllables = {word: textstat.syllable_count(word) for word in ("día", "oía", "agua", "área", "aéreo", "casa")}
print("syllables:", syllables)
assert ease["es"] > 80 and all(ease[language] < 45 for language in ("ca", "gl", "eu", "pt")), ease
assert abs(english - ease["gl"]) < 0.1, (english, ease)
assert syllables == {"día": 1, "oía": 1, "agua": 1, "área": 1, "aéreo": 2, "casa": 2}, syllables
print("as stated: languages without a formula are measured as English")
EOF
