#!/bin/sh
# scikit-learn 1.7.2 with PyStemmer 3.1.0, on Spanish.
# Seen: scikit-learn warns that a stop list should go through the same preprocessing as the text. Who
#   does so, with the Spanish stemmer, loses nouns: "parada", "paradas" (bus stops) have the stem of
#   "para" (for), "comida" (food) that of "como" (as), "sobras" (leftovers) that of "sobre" (about).
#   The warning is then silent, and "paradas de bus" is a proposal about buses alone.
# One would guess: a warning obeyed makes the result better.
# Hit: who groups proposals about bus stops or school meals with the two best-known libraries.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet scikit-learn==1.7.2 PyStemmer==3.1.0
env/bin/python - <<'EOF'
import re, warnings, Stemmer
from sklearn.feature_extraction.text import TfidfVectorizer

stem = Stemmer.Stemmer("spanish").stemWord
tokens = lambda text: [stem(word) for word in re.findall(r"\w+", text.lower())]
texts = ["Más paradas de bus", "Una parada con sombra", "Comida caliente en la escuela",
         "Que las sobras de comida no se tiren"]
words = ["para", "como", "sobre", "que", "de", "la", "las", "en", "con", "más", "una", "no", "se"]

def vocabulary(stop):
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        made = TfidfVectorizer(tokenizer=tokens, token_pattern=None, stop_words=stop).fit(texts)
    return set(made.vocabulary_), [str(w.message)[:45] for w in said]

plain, warned = vocabulary(words)
obeyed, silent = vocabulary(sorted({stem(word) for word in words}))
lost = {"parada": stem("parada"), "comida": stem("comida"), "sobras": stem("sobras")}
print("stop words as they are:", sorted(plain), warned)
print("stop words stemmed, as the warning asks:", sorted(obeyed), silent)
assert warned and not silent
assert lost == {"parada": stem("para"), "comida": stem("como"), "sobras": stem("sobre")}, lost
assert all(s in plain and s not in obeyed for s in lost.values()), (plain, obeyed)
print("as stated: the stemmed stop list takes parada, comida and sobras out of the vocabulary")
EOF
