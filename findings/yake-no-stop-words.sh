#!/bin/sh
# yake 0.7.3, key phrases of short proposals.
# Seen: a language without a list of stop words is accepted in silence and gets none: Galician, Catalan
#   and Basque, but also "castellano" or a misspelt code. Labels are then "que", "as" and "las
#   aceras". Portuguese and Spanish have their lists, and "br", the code of Breton, has Portuguese words.
# One would guess: an unknown language is an error, or falls back to a list with a warning.
# Hit: who labels themes of Catalan, Galician or Basque proposals, or takes the language from a column.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile yake==0.7.3
env/bin/python - <<'EOF'
import warnings, yake

text = ("Quiero que se arreglen las aceras de la calle. Quero que se amañen as beirarrúas da rúa. "
        "Vull que s'arreglin les voreres del carrer.")
sizes, phrases = {}, {}
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    for language in ("es", "pt", "gl", "ca", "eu", "castellano"):
        extractor = yake.KeywordExtractor(lan=language, n=2, top=6)
        sizes[language] = len(extractor.stopword_set - {""})
        phrases[language] = [phrase for phrase, _ in extractor.extract_keywords(text)]
        print(f"{language:11}{sizes[language]:4} stop words  {phrases[language]}")
said = [w for w in said if "stop" in str(w.message).lower() or "lang" in str(w.message).lower()]
assert sizes["es"] > 300 and sizes["pt"] > 100 and not said, (sizes, said)
for language in ("gl", "ca", "eu", "castellano"):
    assert sizes[language] == 0 and "que" in phrases[language], (language, phrases[language])
assert "que" not in phrases["es"]
print("as stated: yake 0.7.3 works without stop words and does not say so")
EOF
