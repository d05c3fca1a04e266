"""What all peers share: timing, peak memory, the line of JSON they print, and reading a matrix."""

import json
import resource
import time
from pathlib import Path

import numpy
from scipy.sparse import csr_matrix


def timed(work, repeats):
    """Runs the work some times; gives its last result, the seconds of each run and the memory."""
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return result, {"seconds": seconds, "peakMegabytes": kilobytes / 1024}


def report(tool, cost, answer):
    """Prints what the runner reads."""
    print(json.dumps({"tool": tool, **cost, "answer": answer}))


def matrix(folder):
    """The matrix in compressed sparse row form that the runner wrote."""
    folder = Path(folder)
    shape = json.loads((folder / "shape.json").read_text())
    columns = numpy.load(folder / "columns.npy").astype(numpy.int32)
    offsets = numpy.load(folder / "rowOffsets.npy")
    values = numpy.load(folder / "values.npy")
    return csr_matrix((values, columns, offsets), shape=(shape["rows"], shape["columns"]))
