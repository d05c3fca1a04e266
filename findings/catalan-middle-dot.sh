#!/bin/sh
# PyStemmer 3.1.0 and snowballstemmer 3.1.1, the Catalan algorithm, on words with the middle dot.
# Seen: the dot of "il·luminació" (U+00B7) comes out of the stemmer as a full stop, "il.lumin". A
#   stem so made is cut in two by the usual token pattern (SQLite's FTS5, scikit-learn), and no longer
#   stands in the text it came from. The one-letter form "ŀl" (U+0140) is left, so that the same word
#   typed in the two ways has two stems.
# One would guess: a stemmer removes endings and leaves the middle of a word alone.
# Hit: who stores Catalan stems in a full-text index, or shows a stem's place in the text.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet PyStemmer==3.1.0 snowballstemmer==3.1.1
env/bin/python - <<'EOF'
import re, sqlite3, snowballstemmer, Stemmer

stem = Stemmer.Stemmer("catalan").stemWord
pure = snowballstemmer.stemmer("catalan").stemWord
words = ["il·luminació", "il.luminació", "iŀluminació", "col·legi", "paral·lel"]
stems = {word: stem(word) for word in words}
print(stems)
assert stems == {word: pure(word) for word in words}
pieces = re.findall(r"\b\w\w+\b", stems["il·luminació"])
print("scikit-learn's token pattern on the stem:", pieces)
base = sqlite3.connect(":memory:")
base.execute("CREATE VIRTUAL TABLE words USING fts5(stem)")
base.execute("INSERT INTO words VALUES (?)", (stems["il·luminació"],))
hits = base.execute("SELECT count(*) FROM words WHERE words MATCH 'lumin'").fetchone()[0]
print("rows of a full-text index found by the half word 'lumin':", hits)
assert stems["il·luminació"] == stems["il.luminació"] == "il.lumin", stems
assert stems["iŀluminació"] != "il.lumin" and "." not in stems["iŀluminació"], stems
assert pieces == ["il", "lumin"] and hits == 1
print("as stated: the Catalan stemmer writes a full stop for the middle dot")
EOF
