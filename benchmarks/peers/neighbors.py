"""MATRIX_FOLDER K REPEATS OUT: the k most similar other rows of every row.

Writes OUT.npy (int64, k columns, -1 where a row has fewer) and OUT.similarities.npy.
"""

import sys
from importlib.metadata import version

import numpy
from sparse_dot_topn import sp_matmul_topn

from measure import matrix, report, timed

folder, k, repeats, out = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
rows = matrix(folder)


def work():
    return sp_matmul_topn(rows, rows.T.tocsr(), top_n=k + 1, n_threads=2, sort=True)


products, cost = timed(work, repeats)
found = numpy.full((rows.shape[0], k), -1, dtype=numpy.int64)
similarities = numpy.zeros((rows.shape[0], k), dtype=numpy.float32)
for row in range(rows.shape[0]):
    part = slice(products.indptr[row], products.indptr[row + 1])
    others = products.indices[part] != row
    neighbors = products.indices[part][others][:k]
    found[row, : len(neighbors)] = neighbors
    similarities[row, : len(neighbors)] = products.data[part][others][:k]
numpy.save(out + ".npy", found)
numpy.save(out + ".similarities.npy", similarities)
report(
    "sparse_dot_topn " + version("sparse_dot_topn"),
    cost,
    {"rows": rows.shape[0], "neighbors": int((found >= 0).sum())},
)
