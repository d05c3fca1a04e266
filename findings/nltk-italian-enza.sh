#!/bin/sh
# nltk 3.10.4 beside snowballstemmer 3.1.1, both "Snowball", on Italian.
# Seen: NLTK's Italian stemmer makes "residenza" residt, "assistenza" assistt and "esperienza"
#   esperit: it puts "te" where the algorithm says "ente". The nouns no longer meet their own
#   adjectives (residente, assistente), while Spanish agrees with Snowball on such words.
# One would guess: two programs of one published algorithm, both old, agree on such common words.
# Hit: who groups Italian proposals about residenza, assistenza, emergenza, differenza with NLTK.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet nltk==3.10.4 snowballstemmer==3.1.1
env/bin/python - <<'EOF'
import snowballstemmer
from nltk.stem.snowball import SnowballStemmer

pairs = {"italian": [("residenza", "residente"), ("assistenza", "assistente"),
                     ("differenza", "differente"), ("emergenza", "emergente")],
         "spanish": [("residencia", "residente"), ("asistencia", "asistente")]}
together = {}
for language, words in pairs.items():
    ours, theirs = SnowballStemmer(language), snowballstemmer.stemmer(language)
    for noun, adjective in words:
        nltk = (ours.stem(noun), ours.stem(adjective))
        snowball = (theirs.stemWord(noun), theirs.stemWord(adjective))
        together[noun] = (nltk[0] == nltk[1], snowball[0] == snowball[1])
        print(f"{language:8} {noun} / {adjective}: nltk {nltk}, snowballstemmer {snowball}")
for noun, _ in pairs["italian"]:
    assert together[noun] == (False, True), (noun, together[noun])
assert SnowballStemmer("italian").stem("residenza") == "residt"
for noun, _ in pairs["spanish"]:
    assert together[noun][0] == together[noun][1], noun
print("as stated: nltk 3.10.4 parts Italian nouns in -enza from their words in -ente")
EOF
