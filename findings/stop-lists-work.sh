#!/bin/sh
# stopwordsiso 0.7.1 and stop-words 2025.11.4, their Spanish and Portuguese stop words.
# Seen: the Spanish lists of both hold "empleo", "trabajo", "trabajar", "mayor" and "uso", the Portuguese
#   ones "trabalho", and stopwordsiso's also "caminho", "noite", "pessoas" and "conselho": what citizens ask for. The
#   Catalan, Galician and Basque lists of stopwordsiso hold none of their own words for these.
# One would guess: a stop word is a word of grammar, and lists of one package are of one kind.
# Hit: "Trabajo y empleo" is an empty text: the proposals on jobs have no words, no neighbour and no
#   theme, while the same ones in Catalan have.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile stopwordsiso==0.7.1 stop-words==2025.11.4
env/bin/python - <<'EOF'
import stop_words
import stopwordsiso

asked = {
    "es": ["empleo", "trabajo", "trabajar", "mayor", "uso"],
    "pt": ["trabalho", "caminho", "noite", "pessoas", "conselho"],
    "ca": ["feina", "treball", "ocupació", "treballar", "gran"],
    "gl": ["emprego", "traballo", "traballar", "camiño", "noite"],
    "eu": ["lan", "enplegu", "lana", "bide", "gau"],
}
removed = {}
for language, words in asked.items():
    iso = stopwordsiso.stopwords(language)
    other = stop_words.get_stop_words(language) if language in ("es", "pt", "ca") else []
    removed[language] = [w for w in words if w in iso], [w for w in words if w in other]
    print(language, words, "- stopwordsiso drops", removed[language][0], "- stop-words", removed[language][1])
title = "Trabajo y empleo".lower().split()
print("left of", title, [word for word in title if word not in stopwordsiso.stopwords("es")])
assert removed["es"] == (asked["es"], asked["es"]), removed
assert removed["pt"][0] == asked["pt"] and "trabalho" in removed["pt"][1], removed
assert removed["ca"] == removed["gl"] == removed["eu"] == ([], []), removed
assert all(word in stopwordsiso.stopwords("es") for word in title)
print("as stated: stop lists drop the words for work")
EOF
