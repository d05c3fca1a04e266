#!/bin/sh
# lingua-language-detector 2.1.1, `detect_multiple_languages_of`, on answers in two languages.
# Seen: a span does not end where a sentence ends. The Spanish word after the full stop, "Queremos",
#   is given to the Basque or Catalan sentence before it.
# One would guess: where two languages meet at a full stop, the cut lies at the full stop.
# Hit: who cuts a bilingual answer by these spans: quotes begin in mid-sentence, and each half is
#   stemmed with a foreign word in it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet lingua-language-detector==2.1.1
env/bin/python - <<'EOF'
from lingua import Language, LanguageDetectorBuilder as Builder

detector = Builder.from_languages(*(getattr(Language, name) for name in
    "SPANISH CATALAN BASQUE PORTUGUESE ENGLISH FRENCH GERMAN ITALIAN".split())).build()
texts = ["Volem més autobusos. Queremos más autobuses.",
         "Bidegorria nahi dugu. Queremos carril bici.",
         "Més àrees a la plaça, més ombra i més bancs. Queremos más árboles y más sombra en la plaza."]
wrong = 0
for text in texts:
    spans = [(s.language.name, text[s.start_index:s.end_index])
             for s in detector.detect_multiple_languages_of(text)]
    print(spans)
    assert len(spans) == 2, spans
    wrong += spans[0][1].strip().endswith("Queremos")
assert wrong == len(texts), wrong
print("as stated: lingua 2.1.1 ends the span one word into the next sentence")
EOF
