#!/bin/sh
# lingua-language-detector 2.1.1, on short Galician titles.
# Seen: Galician is not among its 75 languages, though Basque, Welsh, Ganda and Maori are, and nothing
#   in an answer tells so: Galician titles come back as Spanish or Portuguese, some with confidence
#   near .9, so that no threshold finds them.
# One would guess: a library that is best on short texts and has Basque and Catalan has Galician too;
#   at least that a language it lacks shows as low confidence.
# Hit: who routes Galician proposals to a stemmer, a stop list or a translator by lingua's answer.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet lingua-language-detector==2.1.1
env/bin/python - <<'EOF'
from lingua import Language, LanguageDetectorBuilder as Builder

names = {language.name for language in Language.all()}
print(len(names), "languages; Galician:", "GALICIAN" in names, "Basque:", "BASQUE" in names)
nine = Builder.from_languages(*(getattr(Language, name) for name in
    "SPANISH CATALAN BASQUE PORTUGUESE ENGLISH FRENCH GERMAN ITALIAN".split())).build()
titles = ["Mellorar a iluminación das rúas", "Prazas de aparcamento para veciños",
          "Axudas á mocidade", "Xuntanza de veciñas no concello para falar da auga"]
answers, highest = set(), 0
for title in titles:
    first = nine.compute_language_confidence_values(title)[0]
    answers.add(first.language.name)
    highest = max(highest, first.value)
    print(f"{first.language.name:11}{first.value:.2f}  {title}")
assert "GALICIAN" not in names and {"BASQUE", "CATALAN", "MAORI"} <= names
assert answers == {"SPANISH", "PORTUGUESE"} and highest > 0.85, (answers, highest)
print("as stated: lingua 2.1.1 names Galician as Spanish or Portuguese, and is sure of it")
EOF
