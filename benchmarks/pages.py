"""How long the pages of `concejo review` take, how large they are, and what the server needs for them.

Each page is asked for three times, one request after the other; told are the slowest answer, the processor's time of the
server for it, and the bytes. The first overview stands for itself. Then some readers ask for pages at once for a while:
none may fail. With --decide a few decisions wait for an analysis meanwhile, recorded in a copy of the study.

usage: pages.py CONCEJO STUDY [--readers N] [--seconds N] [--decide]
"""
import http.client
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

PAGES = (
    "/", "/themes/T01", "/themes/T02?page=40", "/proposals/1", "/search?q=parque", "/outside", "/copies",
    "/copies?kind=apart", "/campaigns", "/excluded", "/changes", "/audit", "/answers", "/workshops", "/history",
    "/analysis", "/themes/T01/merge?with=T02",
)
# Milliseconds and bytes that a page may take.
MOST_TIME, MOST_OVERVIEW, MOST_BYTES, MOST_MEMORY = 100, 300, 200_000, 250_000
TICKS = os.sysconf("SC_CLK_TCK")


def processor(process):
    fields = pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICKS * 1000


def memory(process):
    return int(re.search(r"VmHWM:\s+(\d+)", pathlib.Path(f"/proc/{process}/status").read_text())[1])


class Reader:
    def __init__(self, address):
        self.host, token = re.match(r"http://([^/]+)/\?token=(\w+)", address).groups()
        port = self.host.split(":")[1]
        self.headers = {"Cookie": f"concejo-review-{port}={token}"}
        self.connection = http.client.HTTPConnection(self.host, timeout=60)

    def ask(self, path):
        start = time.perf_counter()
        self.connection.request("GET", path, headers=self.headers)
        answer = self.connection.getresponse()
        body = answer.read()
        return answer.status, len(body), (time.perf_counter() - start) * 1000


def crowd(address, readers, seconds):
    """What some readers at once got: how many answers, how many faults, and the times."""
    times, faults, end = [], [], time.time() + seconds

    def read(first):
        reader, place = Reader(address), first
        while time.time() < end:
            try:
                status, _, took = reader.ask(PAGES[place % len(PAGES)])
                times.append(took)
                if status != 200:
                    faults.append((PAGES[place % len(PAGES)], status))
            except OSError as error:
                faults.append((PAGES[place % len(PAGES)], repr(error)))
                reader = Reader(address)
            place += 1

    threads = [threading.Thread(target=read, args=(place,)) for place in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    times.sort()
    return times, faults


def main(program, study, readers, seconds, decides):
    with tempfile.TemporaryDirectory() as folder:
        if decides:
            copy = pathlib.Path(folder) / "s.concejo"
            shutil.copy(study, copy)
            study = str(copy)
            for line in ("move 1 --to T02", "move 2 3 --to new", "rename T01 Uno", "exclude 4 --code spam"):
                verb, *rest = line.split()
                subprocess.run(
                    [program, verb, study, *rest, "--by", "Ana"], check=True, stdout=subprocess.DEVNULL)
        start = time.perf_counter()
        server = subprocess.Popen([program, "review", study, "--by", "Ana"], stdout=subprocess.PIPE, text=True)
        try:
            address = server.stdout.readline().strip()
            print(f"address after {(time.perf_counter() - start) * 1000:.0f} ms,"
                  f" {processor(server.pid):.0f} of them the processor's")
            reader, slow = Reader(address), []
            before = processor(server.pid)
            _, size, took = reader.ask("/")
            print(f"first overview: {took:.0f} ms, processor {processor(server.pid) - before:.0f} ms, {size} bytes")
            for path in PAGES:
                results = []
                for _ in range(3):
                    before = processor(server.pid)
                    status, size, took = reader.ask(path)
                    results.append((took, processor(server.pid) - before))
                took, busy = min(results[1:])
                print(f"{path}: {status}, {took:.0f} ms, processor {busy:.0f} ms, {size} bytes")
                if took > (MOST_OVERVIEW if path == "/" else MOST_TIME) or size > MOST_BYTES or status != 200:
                    slow.append(path)
            if readers:
                times, faults = crowd(address, readers, seconds)
                print(f"{readers} readers for {seconds} s: {len(times)} answers, {len(faults)} faults, median"
                      f" {times[len(times) // 2]:.0f} ms, slowest {times[-1]:.0f} ms {faults[:3] or ''}")
                slow += [fault[0] for fault in faults]
            print(f"memory at most {memory(server.pid) / 1000:.0f} MB")
            if memory(server.pid) > MOST_MEMORY:
                slow.append("memory")
            print("beyond the marks:", ", ".join(slow) or "nothing")
            return not slow
        finally:
            server.kill()


if __name__ == "__main__":
    def option(name, default):
        return int(sys.argv[sys.argv.index(name) + 1]) if name in sys.argv else default

    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(0 if main(
        sys.argv[1], sys.argv[2], option("--readers", 50), option("--seconds", 60), "--decide" in sys.argv) else 1)
