"""Checks the numbers that `concejo export STUDY -o FOLDER` writes, with NumPy and SciPy.

    pip install numpy scipy
    python benchmarks/matrices.py path/to/concejo study.concejo

Writes them twice into temporary folders, and ends with 1 at the first fault.
"""

import csv
import json
import pathlib
import sqlite3
import subprocess
import sys
import tempfile

import numpy
import scipy.io
import scipy.sparse


def fail(reason):
    print(f"FAULT: {reason}")
    sys.exit(1)


def check(condition, reason):
    if not condition:
        fail(reason)


def exported(program, study, folder):
    subprocess.run([program, "export", study, "-o", folder], check=True, capture_output=True)
    return {path.name: path.read_bytes() for path in pathlib.Path(folder).iterdir()}


def main(program, study):
    with tempfile.TemporaryDirectory() as temporary:
        first = pathlib.Path(temporary) / "first"
        files = exported(program, study, first)
        check(files == exported(program, study, pathlib.Path(temporary) / "second"), "other bytes")
        ids = (first / "ids.txt").read_text(encoding="utf-8").splitlines()
        vectors = numpy.load(first / "vectors.npy", allow_pickle=False)
        terms = scipy.io.mmread(first / "terms.mtx").tocsr()
        neighbors = scipy.io.mmread(first / "neighbors.mtx").tocsr()
        graph = scipy.io.mmread(first / "graph.mtx").tocsr() if "graph.mtx" in files else None
        with open(first / "terms.csv", newline="", encoding="utf-8") as file:
            words = list(csv.DictReader(file))
        with open(first / "rows.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        record = json.loads(files["export.json"])

    check(vectors.dtype == numpy.float32, f"vectors of {vectors.dtype}")
    check(vectors.flags["C_CONTIGUOUS"], "vectors in Fortran order")
    check(len(ids) == len(set(ids)) == vectors.shape[0], f"{len(ids)} ids, {vectors.shape} vectors")
    lengths = numpy.linalg.norm(vectors.astype(float), axis=1)
    check(((abs(lengths - 1) < 1e-5) | (lengths == 0)).all(), "a vector of another length")

    check(terms.shape == (len(ids), len(words)), f"terms of {terms.shape}, {len(words)} words")
    check([int(w["column"]) for w in words] == list(range(1, len(words) + 1)), "columns of terms.csv")
    weights = numpy.sqrt(terms.multiply(terms).sum(axis=1))
    check(((abs(weights - 1) < 1e-5) | (weights == 0)).all(), "weights of another length")
    held = numpy.diff(terms.tocsc().indptr)
    counts = numpy.array([int(w["proposals"]) for w in words])
    check((held <= counts).all(), "a term stands in more rows than proposals")

    check(neighbors.shape == (len(ids), len(ids)), f"neighbours of {neighbors.shape}")
    check(neighbors.diagonal().sum() == 0, "a row is its own neighbour")
    exact = (terms @ terms.T).tocsr()
    places = neighbors.tocoo()
    told = numpy.asarray(exact[places.row, places.col]).ravel()
    worst = abs(told - places.data).max(initial=0)
    check(worst < 2e-3, f"a similarity differs from the cosine by {worst}")

    if graph is not None:
        check(abs(graph - graph.T).nnz == 0, "a graph that is not symmetric")
        check((graph.data > 0).all(), "a weight that is not above 0")
        linked = ((neighbors + neighbors.T) > 0).astype(int)
        check((linked - linked.multiply(graph > 0)).nnz == 0, "a neighbour without a link")

    with sqlite3.connect(f"file:{study}?mode=ro", uri=True) as store:
        analysed = {row[0] for row in store.execute(
            "SELECT id FROM proposal JOIN placement USING (position)"
            " WHERE runID = (SELECT max(id) FROM run)")}
    check({row["id"] for row in rows} == analysed, "other proposals than the run has")
    check(all(ids[int(row["row"]) - 1] == row["row_id"] for row in rows), "rows.csv")
    for shape in record["matrices"]:
        found = vectors if shape["file"] == "vectors.npy" else {
            "terms.mtx": terms, "neighbors.mtx": neighbors, "graph.mtx": graph}[shape["file"]]
        check(found.shape == (shape["rows"], shape["columns"]), f"shape of {shape['file']}")
    print(f"{len(ids)} rows of {len(rows)} proposals: vectors of {vectors.shape[1]}, {terms.nnz} weights of"
          f" {len(words)} terms, {neighbors.nnz} neighbours (cosines within {worst:.1e}),"
          f" {graph.nnz // 2 if graph is not None else 'no'} links; the same bytes twice.")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
