#!/bin/sh
# wordcloud 1.9.6, the counts behind a cloud of answers in Spanish.
# Seen: plurals are folded by a final s alone, where both forms occur: "nos" is counted as "no" and "mes" as
#   "me", so answers that say no once get "No" four times; árbol and árboles stay two. The stop words
#   left alone are English, which hold "no": there "No a la tala, no al ruido" has no refusal at all and "la"
#   and "al" are words.
# One would guess: nothing is folded without knowing the language, and "no" is counted as it stands.
# Hit: clouds in reports of a process, where "no" is the word most looked at.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet wordcloud==1.9.6
env/bin/python -W ignore - <<'EOF'
from wordcloud import WordCloud

own = {"de", "la", "a", "el", "y", "que", "en", "los"}
counts = WordCloud(stopwords=own, collocations=False).process_text
said = counts("Nos gusta el parque. No a la tala. Nos falta sombra y nos sobra ruido. Cada mes me quejo.")
trees = counts("Un árbol en la plaza, más árboles en el parque")
default = WordCloud(collocations=False).process_text("No a la tala, no al ruido")
print(said, trees, default, sep="\n")
assert said["No"] == 4 and "Nos" not in said and "nos" not in said
assert said["me"] == 2 and "mes" not in said
assert trees["árbol"] == 1 and trees["árboles"] == 1
assert "No" not in default and "no" not in default and default["la"] == 1 and default["al"] == 1
print("as stated: wordcloud 1.9.6 counts nos as no, and by its own stop words no is none")
EOF
