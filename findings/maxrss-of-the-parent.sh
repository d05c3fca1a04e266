#!/bin/sh
# Python's `resource.getrusage(RUSAGE_SELF).ru_maxrss` on Linux, in a process that a larger one has started,
# as a benchmark's runner with its texts in memory starts each engine.
# Seen: an empty Python started from one that holds 300 MB tells a peak of 300 MB and more; started from a
#   shell, some 10. The kernel carries the peak of the old memory over when a program replaces another, and
#   subprocess does just that. VmHWM in /proc/self/status begins anew and tells the truth in both.
# One would guess: the peak of a process is that of what it did, as the manual page reads.
# Hit: who compares the memory of programs from one runner: all small ones come out alike, as large as it.
set -eu
[ -r /proc/self/status ] || { echo "needs Linux"; exit 0; }
python3 - <<'EOF'
import subprocess, sys

TELL = """
import re, resource
peak = int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read()).group(1))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024, peak // 1024)
"""

def child():
    done = subprocess.run([sys.executable, "-c", TELL], capture_output=True, text=True, check=True)
    return [int(number) for number in done.stdout.split()]

small = child()
held = bytearray(300 << 20)
for at in range(0, len(held), 4096):
    held[at] = 1
large = child()
print("from a small parent: ru_maxrss %d MB, VmHWM %d MB" % tuple(small))
print("from one of 300 MB:  ru_maxrss %d MB, VmHWM %d MB" % tuple(large))
assert small[0] < 100 and small[1] < 100 and large[0] >= 300 and large[1] < 100, (small, large)
print("as stated: the child is told to have used its parent's memory")
EOF
