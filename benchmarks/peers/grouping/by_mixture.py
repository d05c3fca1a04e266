"""A mixture of Dirichlet multinomials (GSDMM) on words alone, by tweetopic.

It begins with 40 groups, or with the number it is told, and lets some run empty. Texts are cut where they
are cut for the vectors: tweetopic multiplies the chances of all words without logarithms, so that from some 110
words on they are zero for each group, and it takes the first.

Source: Yin and Wang, A Dirichlet Multinomial Mixture Model-based Approach for Short Text Clustering,
2014, doi:10.1145/2623330.2623715.
"""

from importlib.metadata import version

import numpy
from sklearn.feature_extraction.text import CountVectorizer
from tweetopic import DMM

from engine import SEED, task
from models import LENGTH

task = task()
name = f"tweetopic {version('tweetopic')}"


def groups(number):
    # Words of at least two rows, and of at most half of them.
    words = CountVectorizer(min_df=2, max_df=0.5).fit_transform([text[:LENGTH] for text in task.texts])
    model = DMM(number, n_iterations=50, alpha=0.1, beta=0.1, random_state=SEED)
    found = model.fit_transform(words).argmax(axis=1)
    # A row without words tells nothing of where it belongs.
    return numpy.where(numpy.diff(words.indptr) == 0, -1, found)


task.run(name, "mixture", lambda: groups(40))
task.run(name, "mixture-told", lambda: groups(task.number))
