#!/bin/sh
# BERTopic 0.17.4, `BERTopic(language=...)` with vectors that the caller has.
# Seen: with the default language the words of the topics have lost their accented letters: "telfono", "rboles",
#   "jardn". With language="multilingual" they are whole, with the same vectors and groups.
# One would guess: that the language chooses the model of the vectors and counts for nothing where vectors are given, as
#   its description says of the model alone. It also has every letter but A to Z and digits taken out of the texts.
# Hit: titles in every language but English: they are read as misspelt, and embedded or compared as other words.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile --no-deps bertopic==0.17.4 hdbscan==0.8.44 umap-learn==0.5.12 pynndescent==0.7.0 \
  numba==0.68.1 llvmlite==0.50.0 numpy==2.4.6 scipy==1.17.1 scikit-learn==1.9.1 joblib==1.6.0 cloudpickle==3.1.3 threadpoolctl==3.8.0 \
  pandas==3.1.1 python-dateutil==4.0.0 plotly==7.1.0 narwhals==2.29.0 packaging==26.4 tqdm==4.70.1 PyYAML==6.0.4 \
  setuptools==84.2.1
env/bin/python -W ignore - <<'EOF'
import numpy
from bertopic import BERTopic
from bertopic.dimensionality import BaseDimensionalityReduction
from sklearn.cluster import KMeans

texts = ["Un teléfono gratuito de información", "Más árboles en el jardín del río"] * 20
vectors = numpy.array([[1.0, 0.0], [0.0, 1.0]] * 20)

def words(**options):
    model = BERTopic(embedding_model=None, umap_model=BaseDimensionalityReduction(),
                     hdbscan_model=KMeans(2, n_init=1, random_state=1), **options)
    model.fit(texts, vectors)
    found = sorted({word for topic in model.get_topics().values() for word, _ in topic if word})
    print(options, found)
    return set(found)

assert {"telfono", "informacin", "rboles", "jardn"} <= words()
assert {"teléfono", "información", "árboles", "jardín"} <= words(language="multilingual")
print("as stated: BERTopic 0.17.4 takes accented letters out of the words of topics")
EOF
