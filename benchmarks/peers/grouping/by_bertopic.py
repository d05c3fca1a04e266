"""BERTopic with its defaults but for a seed: UMAP to 5 dimensions, HDBSCAN from 10 members on.

Its outliers stay outside, or go to the nearest topic by their vectors. Told the number it merges topics
until they are as many, so that it never has more than it found.

Source: Grootendorst, BERTopic: Neural topic modeling with a class-based TF-IDF procedure, 2022,
doi:10.48550/arXiv.2203.05794.
"""

from importlib.metadata import version

from bertopic import BERTopic
from umap import UMAP

from engine import SEED, task

task = task()
name = f"BERTopic {version('bertopic')}"
fitted = {}


def fit(number):
    umap = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=SEED, n_jobs=1)
    # Its numbers of topics leave one for the outliers.
    topics = None if number is None else number + 1
    # The language says which letters its words may have: English has no accents.
    fitted[number] = BERTopic(language="multilingual", umap_model=umap, nr_topics=topics)
    return fitted[number].fit_transform(task.texts, task.vectors)[0]


def reassign(groups, number):
    # There is no nearest topic where it found none.
    if set(groups) == {-1} or -1 not in groups:
        return groups
    return fitted[number].reduce_outliers(
        task.texts, groups, strategy="embeddings", embeddings=task.vectors)


def titles(number):
    return {topic: ", ".join(word for word, _ in words[:5] if word)
            for topic, words in fitted[number].get_topics().items() if topic != -1}


for number, told in ((None, ""), (task.number, "-told")):
    found = []
    task.run(name, f"bertopic{told}", lambda: found.extend(fit(number)) or found, lambda: titles(number))
    task.run(name, f"bertopic-reassigned{told}", lambda: reassign(found, number), lambda: titles(number))
