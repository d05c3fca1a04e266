"""TEXTS.jsonl REPEATS: weighs the terms of title and body with scikit-learn and PyStemmer."""

import json
import re
import sys

import numpy
import sklearn
import Stemmer
from sklearn.feature_extraction.text import TfidfVectorizer

from measure import report, timed

path, repeats = sys.argv[1], int(sys.argv[2])
with open(path, encoding="utf-8") as file:
    rows = [json.loads(line) for line in file]
texts = [(row.get("title") or "") + "\n" + (row.get("body") or "") for row in rows]
stemmer = Stemmer.Stemmer("spanish")
word = re.compile(r"\w\w+")


def stems(text):
    return stemmer.stemWords(word.findall(text.lower()))


def work():
    vectorizer = TfidfVectorizer(
        analyzer=stems, sublinear_tf=True, dtype=numpy.float32, min_df=1
    )
    return vectorizer.fit_transform(texts)


weights, cost = timed(work, repeats)
report(
    f"scikit-learn {sklearn.__version__}",
    cost,
    {"rows": weights.shape[0], "columns": weights.shape[1], "nnz": weights.nnz},
)
