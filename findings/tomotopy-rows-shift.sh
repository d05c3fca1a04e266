#!/bin/sh
# tomotopy 0.14.0, a topic model fed with short answers, some of them empty or of rare words.
# Seen: an empty answer is not added, so the model's documents are fewer than the rows and every row
#   after it carries its neighbour's topic; `add_doc` is documented to return the document's index, but
#   returns 1 for each. Answers whose words all fall under `min_df` stay, with no word left, and get
#   the prior: several topics at .5 each, so the usual argmax piles "Ok" and "gracias" on one theme.
# One would guess: documents keep the order and number of the rows, and no evidence means no topic.
# Hit: survey columns, where empty and one-word answers are usual; counts by theme are wrong unseen.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile tomotopy==0.14.0
env/bin/python -W ignore - <<'EOF'
import tomotopy

rows = ["parque banco sombra", "", "parque banco fuente", "bus parada horario", "bus parada línea",
        "parque sombra banco", "bus horario parada", "Ok", "gracias", "nada"]
model = tomotopy.LDAModel(k=3, seed=3, min_df=2)
returned = [model.add_doc(row.split()) for row in rows]
model.train(300, workers=1)
documents = [list(document.get_topic_dist()) for document in model.docs]
print("rows", len(rows), "- documents", len(documents), "- add_doc returned", returned)
print("dominant topics:", [max(range(3), key=lambda topic: one[topic]) for one in documents])
rare = documents[-3:]
print("Ok, gracias, nada:", [[round(float(share), 2) for share in one] for one in rare])
assert len(documents) == len(rows) - 1 and returned == [1, None] + [1] * 8, returned
assert rare[0] == rare[1] == rare[2]
top = sorted(rare[0], reverse=True)
assert top[0] - top[1] < 0.01, rare[0]
print("as stated: tomotopy 0.14.0 shifts the rows and gives wordless answers a topic")
EOF
