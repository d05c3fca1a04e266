"""A study that commands are run on, some of them ended by a signal, and what has to hold after each."""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import time

from consultations import PLANTED

# What a command may end with: done, refused for its flags, input or state, or interrupted.
DONE, REFUSED, PERSONAL = 0, {64, 65, 66, 69}, 77
# What only reads a study.
READING = {"decisions", "themes", "log", "duplicates", "verify", "report"}
INTERRUPTED = {128 + signal.SIGINT, 128 + signal.SIGTERM, -signal.SIGINT, -signal.SIGTERM, -signal.SIGKILL}


class Broken(Exception):
    """Something that has to hold does not."""


class Study:
    def __init__(self, program, folder, random, count):
        self.program, self.folder, self.random, self.count = program, folder, random, count
        self.temporary = folder / "tmp"
        self.temporary.mkdir()
        self.lengths = {}
        self.history, self.alarms, self.was_ended = [], set(), False

    def run(self, *arguments, allowed=(DONE,)):
        """Runs a command to its end; a code that is not allowed breaks the round."""
        start = time.monotonic()
        process = self.started(arguments)
        output, errors = process.communicate()
        self.lengths[arguments[0]] = time.monotonic() - start
        self.count["commands"] += 1
        if process.returncode not in allowed:
            raise Broken("%s ended with %d: %s" % (
                " ".join(map(str, arguments)), process.returncode, (errors or output)[-600:]))
        self.swept(arguments)
        return process.returncode, output

    def started(self, arguments):
        self.history.append(" ".join(map(str, arguments)))
        return subprocess.Popen(
            [self.program, *map(str, arguments)], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            text=True, env={**os.environ, "TMPDIR": str(self.temporary), "CONCEJO_BY": "Soak"})

    def swept(self, arguments):
        """Nothing lies about in the temporary folder, beside the study or beside the results. What a command
        that was ended had half written is rolled back by the next that writes; those that only read leave its journal."""
        if arguments[0] not in READING:
            self.was_ended = False
        left = sorted(path.name for path in self.temporary.iterdir())
        left += sorted(
            path.name for path in self.folder.iterdir()
            if path.name.startswith(".") or path.name.endswith(".lock")
            or path.name.startswith("s.concejo-") and not self.was_ended)
        if left:
            raise Broken("%s left %s" % (arguments[0], ", ".join(left[:5])))

    def run_interrupted(self, *arguments):
        """Runs a command and ends it by a signal at some moment: the study is as before or as after, then it is run
        to its end. Answers nothing; the study is as after."""
        before = self.state()
        aside = self.folder.parent / "aside.concejo"
        if (self.folder / "s.concejo").exists():
            shutil.copy(self.folder / "s.concejo", aside)
        self.run(*arguments)
        after = self.state()
        (self.folder / "s.concejo").unlink()
        if before is not None:
            shutil.copy(aside, self.folder / "s.concejo")
        sent = self.random.choice([signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
        process = self.started(arguments)
        time.sleep(self.lengths[arguments[0]] * (1 - self.random.random() ** 2))
        process.send_signal(sent)
        _, errors = process.communicate()
        self.was_ended = process.returncode != DONE
        self.history[-1] += "   # %s" % sent.name
        self.count["interrupted"] += 1
        if process.returncode not in INTERRUPTED | {DONE}:
            raise Broken("%s, ended by %s, ended with %d: %s" % (
                arguments[0], sent.name, process.returncode, errors[-600:]))
        now = self.state()
        if now not in (before, after):
            raise Broken("%s, ended by %s, left a study between before and after" % (arguments[0], sent.name))
        if now != after:
            self.run(*arguments)
            if self.state() != after:
                raise Broken("%s, run again after %s, ends otherwise" % (arguments[0], sent.name))

    def state(self):
        """What the study says of itself; nothing where there is none, or one without contributions."""
        if not (self.folder / "s.concejo").exists():
            return None
        parts = []
        for command in (
            ["decisions", "export", "s.concejo"], ["themes", "s.concejo", "--json"], ["log", "s.concejo"],
            ["duplicates", "s.concejo", "--json"],
        ):
            code, output = self.run(*command, allowed={DONE} | REFUSED)
            parts.append("%d %s" % (code, output))
        return hashlib.sha256("".join(parts).encode()).hexdigest()

    def themes(self):
        return {theme["id"]: theme for theme in json.loads(self.run("themes", "s.concejo", "--json")[1])}

    def result(self):
        """The results of the study, written twice: the same bytes, verified, and a ledger that adds up."""
        digests = []
        for _ in range(2):
            shutil.rmtree(self.folder / "out", ignore_errors=True)
            self.run("report", "s.concejo", "-o", "out")
            digests.append({path.name: hashlib.sha256(path.read_bytes()).hexdigest()
                            for path in sorted((self.folder / "out").iterdir()) if path.suffix != ".concejo"})
        if digests[0] != digests[1]:
            raise Broken("two reports differ in " + ", ".join(
                name for name in digests[0] if digests[0][name] != digests[1].get(name)))
        self.look_through()
        return json.loads((self.folder / "out" / "result.json").read_text())

    def look_through(self):
        """What was planted stands in no file. What `verify` takes for personal data beyond that is counted: an id
        before a date may look like a telephone number."""
        for path in sorted((self.folder / "out").iterdir()):
            found = [value for value in PLANTED if value.encode() in path.read_bytes()]
            if found:
                raise Broken("%s holds %s" % (path.name, ", ".join(found)))
        code, output = self.run("verify", "out", "--no-rerun", allowed={DONE, PERSONAL})
        if code == PERSONAL:
            self.count["alarms"] += 1
            self.alarms.add(output.split("\n")[1].strip())
