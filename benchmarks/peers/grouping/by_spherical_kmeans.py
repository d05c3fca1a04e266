"""k-means by angle, told the number: ten starts by k-means++, and the one whose rows are nearest to their centres.

Source: Dhillon and Modha, Concept Decompositions for Large Sparse Text Data Using Clustering, 2001,
doi:10.1023/A:1007612920971.
"""

import numpy

from engine import SEED, task

task = task()
unit = task.vectors / numpy.linalg.norm(task.vectors, axis=1, keepdims=True)
# Less their mean, since vectors of a model all point more or less one way.
unit = unit - unit.mean(axis=0)
unit /= numpy.maximum(numpy.linalg.norm(unit, axis=1, keepdims=True), 1e-12)


def starts(random, number):
    centres = [unit[random.integers(len(unit))]]
    for _ in range(1, number):
        distances = numpy.maximum(1 - (unit @ numpy.array(centres).T).max(axis=1), 0)
        total = distances.sum()
        chances = distances / total if total > 0 else None
        centres.append(unit[random.choice(len(unit), p=chances)])
    return numpy.array(centres)


def one(random, number):
    centres, groups = starts(random, number), None
    for _ in range(300):
        cosines = unit @ centres.T
        found = cosines.argmax(axis=1)
        if groups is not None and (found == groups).all():
            break
        groups = found
        for group in range(number):
            if (groups == group).any():
                centre = unit[groups == group].sum(axis=0)
                centres[group] = centre / max(numpy.linalg.norm(centre), 1e-12)
    return float(cosines.max(axis=1).sum()), groups


def best():
    random = numpy.random.default_rng(SEED)
    return max((one(random, task.number) for _ in range(10)), key=lambda result: result[0])[1]


task.run(f"k-means by angle, NumPy {numpy.__version__}", "spherical-kmeans-told", best)
