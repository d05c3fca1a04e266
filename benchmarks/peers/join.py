"""MATRIX_FOLDER THRESHOLD REPEATS PAIRS_OUT: all pairs of rows at or above a cosine similarity.

Writes PAIRS_OUT.npy (int64, two columns, the smaller row first) and PAIRS_OUT.similarities.npy.
"""

import sys
from importlib.metadata import version

import numpy
from scipy.sparse import triu
from sparse_dot_topn import sp_matmul_topn

from measure import matrix, report, timed

folder, threshold, repeats, out = sys.argv[1], float(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
rows = matrix(folder)
# The library keeps what is above its threshold; pairs at it are wanted too.
below = numpy.nextafter(numpy.float32(threshold), numpy.float32(0))
limit = 1024


def work():
    return sp_matmul_topn(
        rows, rows.T.tocsr(), top_n=limit, threshold=below, n_threads=2, sort=False
    )


products, cost = timed(work, repeats)
while numpy.diff(products.indptr).max() >= min(limit, rows.shape[0]) and limit < rows.shape[0]:
    limit *= 4
    products, cost = timed(work, repeats)

pairs = triu(products, k=1, format="coo")
table = numpy.column_stack([pairs.row, pairs.col]).astype(numpy.int64)
numpy.save(out + ".npy", numpy.ascontiguousarray(table))
numpy.save(out + ".similarities.npy", pairs.data.astype(numpy.float32))
report(
    "sparse_dot_topn " + version("sparse_dot_topn"),
    cost,
    {"rows": rows.shape[0], "pairs": int(pairs.nnz), "mostPerRow": limit},
)
