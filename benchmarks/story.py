"""Goes the whole way of a facilitator in a browser: from an import to a published site, and nothing is lost.

Debian's Chromium opens the pages of `concejo review`. Forty decisions and more of all kinds are taken, in two windows
at once, with reloads, the back button and a server that is killed in between; then the study is analysed again from the
page, published, and the site is looked through. --keyboard takes every one of these steps by keys alone. What is read
is read once more without scripts, and axe-core, as PyPI's axe-playwright-python 0.1.8 carries it, looks at each page,
1280 and 390 points wide.

usage: story.py CONCEJO PROPOSALS.csv FOLDER [--keyboard]     (needs chromium; playwright, axe-playwright-python)
"""
import json
import pathlib
import re
import signal
import subprocess
import sys
import time

import axe_playwright_python
from playwright.sync_api import sync_playwright

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
WIDTHS = (1280, 390)
# Steps of Tab after which a place counts as out of reach.
MOST_TABS = 700


class Server:
    """`concejo review` on one port, so that a page that was open before is one of the same address."""

    def __init__(self, program, study):
        self.program, self.study, self.port, self.process = program, study, None, None

    def start(self):
        command = [self.program, "review", str(self.study), "--language", "es"]
        if self.port:
            command += ["--port", str(self.port)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        address = self.process.stdout.readline().strip()
        self.base, self.port = re.match(r"(http://127\.0\.0\.1:(\d+))/", address).groups()
        return address

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


class Hand:
    """A person at a page: with a mouse, or with keys alone."""

    def __init__(self, page, keyboard):
        self.page, self.keyboard = page, keyboard

    def reach(self, place):
        """Tab until the focus is on a place."""
        handle = place.element_handle()
        for _ in range(MOST_TABS):
            if self.page.evaluate("(e) => document.activeElement === e", handle):
                return
            self.page.keyboard.press("Tab")
        sys.exit(f"out of reach of the keyboard: {place}")

    def press(self, place, leaves=True):
        place = place.first
        if self.keyboard:
            self.reach(place)
            is_box = place.evaluate("(e) => e.matches('input[type=checkbox], input[type=radio]')")
            if leaves and not is_box:
                # A page that is on its way would stop the next one.
                with self.page.expect_navigation():
                    self.page.keyboard.press("Enter")
            else:
                self.page.keyboard.press("Space" if is_box else "Enter")
        else:
            place.click()
        if leaves:
            self.page.wait_for_load_state()

    def unfold(self, name):
        summary = self.page.locator(f"details:not([open]) > summary:has-text('{name}')").first
        if summary.count():
            self.press(summary, leaves=False)

    def write(self, place, text):
        place = place.first
        if self.keyboard:
            self.reach(place)
            if place.get_attribute("type") == "date":
                # Its parts are typed one after the other, in the order of the browser's language: an American one.
                year, month, day = text.split("-")
                text = month + day + year
            else:
                self.page.keyboard.press("Control+A")
            self.page.keyboard.type(text)
        else:
            place.fill(text)

    def choose(self, place, value):
        place = place.first
        if not self.keyboard:
            place.select_option(value)
            return
        self.reach(place)
        self.page.keyboard.press("Home")
        for _ in range(200):
            if place.input_value() == value:
                return
            self.page.keyboard.press("ArrowDown")
        sys.exit(f"no way by keys to {value}")


class Story:
    def __init__(self, program, proposals, folder, keyboard):
        self.program, self.folder, self.keyboard = program, pathlib.Path(folder), keyboard
        self.folder.mkdir(parents=True, exist_ok=True)
        self.study = self.folder / "story.concejo"
        self.study.unlink(missing_ok=True)
        self.run("import", proposals, "--into", str(self.study))
        self.server = Server(program, self.study)
        self.faults, self.taken, self.errors = [], 0, []

    def run(self, *arguments, codes=(0,)):
        done = subprocess.run([self.program, *arguments], capture_output=True, text=True)
        if done.returncode not in codes:
            sys.exit(f"concejo {' '.join(arguments)}: {done.returncode}\n{done.stderr}")
        return done.stdout

    def decisions(self):
        lines = map(json.loads, self.run("decisions", "export", str(self.study)).splitlines())
        return [line for line in lines if line["record"] == "decision"]

    def check(self, holds, what):
        if not holds:
            self.faults.append(what)
            print("FAULT", what)

    # What a person does.

    def open(self, path, page=None):
        page = page or self.page
        page.goto(self.server.base + path)
        page.wait_for_selector("meta[http-equiv=refresh]", state="detached", timeout=600_000)
        return page

    def decide(self, form, button=None, why="", page=None):
        """Sign a form, send it, and see that it was noted."""
        page, hand = page or self.page, Hand(page or self.page, self.keyboard)
        hand.write(form.locator("input[name=by]"), "Ana")
        if why:
            hand.write(form.locator("input[name=why]"), why)
        hand.press(button or form.locator("button").last)
        noted = page.locator(".done p")
        self.check(noted.count() > 0, f"nothing noted at {page.url}: {page.locator('main').inner_text()[:200]}")
        self.taken += noted.count()

    def form(self, action, page=None):
        return (page or self.page).locator(f"form:has(input[name=action][value={action}])").first

    def rename(self, theme, title, page=None):
        page = self.open(f"/themes/{theme}", page)
        Hand(page, self.keyboard).unfold("Cambiar el título")
        form = self.form("rename", page)
        Hand(page, self.keyboard).write(form.locator("input[name=own]"), title)
        self.decide(form, page=page)

    def describe(self, theme, text):
        self.open(f"/themes/{theme}")
        self.hand.unfold("Describir")
        form = self.form("describe")
        self.hand.write(form.locator("textarea"), text)
        self.decide(form)

    def mark(self, theme, count, field, value, action, page=1):
        """Mark some proposals of a theme and move or exclude them."""
        self.open(f"/themes/{theme}?page={page}")
        form = self.page.locator("form[data-members]").first
        for place in range(count):
            self.hand.press(form.locator("input[name=proposal]:not([type=hidden])").nth(place), leaves=False)
        self.hand.unfold("Con las marcadas")
        self.hand.choose(form.locator(f"select[name={field}]"), value)
        self.decide(form, form.locator(f"button[name=action][value={action}]"), why="lo dice el texto")

    def one(self, proposal, field, value):
        self.open(f"/proposals/{proposal}")
        form = self.page.locator(f"form:has(select[name={field}])").first
        self.hand.choose(form.locator(f"select[name={field}]"), value)
        self.decide(form)

    def merge(self, theme, other, title):
        self.open(f"/themes/{theme}")
        self.hand.unfold("Unir")
        form = self.page.locator("form[action$='/merge']")
        self.hand.choose(form.locator("select[name=with]"), other)
        self.hand.press(form.locator("button"))
        form = self.page.locator(f"form:has(input[name=other][value={other}])").first
        if title:
            self.hand.write(form.locator("input[name=own]"), title)
        self.decide(form)
        self.page.goto(self.server.base + f"/themes/{other}")
        self.check(self.page.url.split("?")[0].endswith(theme), f"{other} does not lead to {theme}")

    def split(self, theme, titles):
        self.open(f"/themes/{theme}")
        self.hand.unfold("Dividir")
        self.hand.press(self.page.locator("form[action$='/split'] button"))
        self.page.wait_for_selector("meta[http-equiv=refresh]", state="detached", timeout=600_000)
        form = self.form("split")
        if not form.count():
            return
        for place, title in enumerate(titles):
            self.hand.write(form.locator(f"input[name=own{place}]"), title)
        self.decide(form)

    def lock(self, theme):
        self.open(f"/themes/{theme}")
        self.hand.unfold("Bloquear")
        self.decide(self.form("lock"))

    def unlock(self, theme):
        self.open(f"/themes/{theme}")
        self.decide(self.page.locator("aside form:has(input[value=undo])").first)

    def undo_last(self):
        self.open("/history")
        self.hand.unfold("Deshacer")
        self.decide(self.form("undo"))

    def pair(self, key, kind=""):
        """Answer for two copies by one key."""
        self.open("/copies" + kind)
        form = self.page.locator("form[data-keys]").first
        if not form.count():
            return
        before = self.page.locator("p.count").inner_text()
        by = form.locator("input[name=by]")
        if by.input_value() == "":
            self.hand.write(by, "Ana")
        self.page.evaluate("document.activeElement.blur()")
        self.page.keyboard.press(key)
        self.page.wait_for_function(
            "(t) => !document.querySelector('p.count') || document.querySelector('p.count').innerText !== t", arg=before)
        self.check(self.page.locator(".done p").count() > 0, "no pair noted")
        self.taken += 1

    # What happens meanwhile.

    def two_windows(self):
        one, other = self.page, self.context.new_page()
        self.open("/themes/T04", other)
        Hand(other, self.keyboard).unfold("Cambiar el título")
        self.rename("T04", "De la primera ventana")
        form = self.form("rename", other)
        Hand(other, self.keyboard).write(form.locator("input[name=own]"), "De la segunda ventana")
        Hand(other, self.keyboard).write(form.locator("input[name=by]"), "Luis")
        Hand(other, self.keyboard).press(form.locator("button").last)
        told = other.locator("main").inner_text()
        self.check("De la primera ventana" in told, "the second window is not told what the first decided")
        Hand(other, self.keyboard).press(other.locator("form.act button"))
        self.check(other.locator(".done p").count() > 0, "the second window cannot send again")
        self.taken += 1
        other.close()
        self.page = one

    def back_and_reload(self):
        self.rename("T05", "Antes de volver")
        self.page.reload()
        count = len(self.decisions())
        self.page.go_back()
        form = self.form("rename")
        self.hand.unfold("Cambiar el título")
        self.hand.write(form.locator("input[name=own]"), "Antes de volver")
        self.hand.write(form.locator("input[name=by]"), "Ana")
        self.hand.press(form.locator("button").last)
        self.check(len(self.decisions()) == count, "the back button sends a form twice")

    def killed(self):
        before = self.decisions()
        url = self.page.url
        self.server.kill()
        address = self.server.start()
        old = self.page.goto(url)
        self.check(old.status == 403, "an old tab is let in")
        self.check("concejo review" in self.page.inner_text("body"), "an old tab is not told what to do")
        self.page.goto(address)
        self.check(self.decisions() == before, "a decision was lost with the server")
        self.check(self.open("/history").locator(".decisions > li").count() > 0, "no history after a start")

    def analyze(self):
        self.page.goto(self.server.base + "/analysis")
        self.hand.press(self.page.locator("form.act button"))
        # The page comes back by itself.
        self.page.wait_for_selector("text=El análisis ha terminado", timeout=1_200_000)

    def tell(self):
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
            self.context = browser.new_context(viewport={"width": 1280, "height": 900})
            self.context.set_default_timeout(60_000)
            self.page = self.context.new_page()
            self.page.on("pageerror", lambda error: self.errors.append(str(error)))
            self.page.goto(self.server.start())
            self.hand = Hand(self.page, self.keyboard)
            self.analyze()
            self.decide_all()
            self.answer()
            before = self.decisions()
            self.analyze()
            self.check(self.decisions() == before, "an analysis changes decisions")
            self.read(browser)
            self.server.kill()
            self.publish(browser)
            browser.close()
        self.check(not self.errors, f"errors of scripts: {self.errors[:3]}")
        kinds = {}
        for decision in before:
            kinds[decision["kind"]] = kinds.get(decision["kind"], 0) + 1
        print(f"{len(before)} decisions on record:", ", ".join(f"{n} {kind}" for kind, n in sorted(kinds.items())))
        print(f"noted on pages: {self.taken}; faults: {len(self.faults)}")
        return not self.faults

    def decide_all(self):
        self.rename("T01", "Trámites por internet")
        self.rename("T02", "Citas y teléfonos")
        self.describe("T01", "Lo que cuesta hacer un trámite sin ir a la oficina.")
        self.describe("T02", "Citas que no llegan y teléfonos que no contestan.")
        self.describe("T03", "De qué va este tema, en dos frases.")
        for theme in ("T01", "T02", "T03"):
            self.mark(theme, 1, "to", "T06", "move")
        self.mark("T01", 2, "to", "new", "move", page=2)
        self.mark("T02", 3, "to", "new", "move")
        self.two_windows()
        self.back_and_reload()
        for theme in ("T03", "T06"):
            self.mark(theme, 2, "code", "off-topic", "exclude")
        excluded = [id for d in self.decisions() if d["kind"] == "exclude" for id in d["proposals"]]
        self.open(f"/proposals/{excluded[0]}")
        self.decide(self.form("include"))
        self.killed()
        ids = json.loads(self.run("themes", str(self.study), "T05", "--json"))["proposals"]
        self.one_id = ids[5]
        for id in ids[:2]:
            self.one(id, "code", "spam")
        for id in ids[2:4]:
            self.one(id, "to", "T01")
        self.merge("T07", "T08", "Un tema de dos")
        self.merge("T09", "T10", "")
        self.split("T01", ["Lo de antes", "Lo nuevo"])
        self.split("T02", [])
        for theme in ("T03", "T04"):
            self.lock(theme)
        self.unlock("T04")
        for key in ("1", "2", "1", "2"):
            self.pair(key)
        for key in ("1", "2"):
            self.pair(key, "?kind=apart")
        self.rename("T06", "Para deshacer")
        self.undo_last()
        self.rename("T06", "Lo que queda")
        self.rename("T11", "Otro título")
        self.check(self.taken >= 40, f"{self.taken} decisions, not forty")

    def answer(self):
        self.open("/answers")
        self.hand.unfold("Proponer")
        form = self.page.locator("form:has(input[value=draft])").first
        self.hand.write(form.locator("input[name=by]"), "Ana")
        self.hand.press(form.locator("button"))
        for _ in range(200):
            if self.page.locator("input[name=unit]").count():
                break
            time.sleep(0.5)
            self.open("/answers")
        for place in range(3):
            self.hand.press(self.page.locator("input[name=unit]").nth(place), leaves=False)
        self.hand.unfold("Contestar a las marcadas")
        self.hand.choose(self.page.locator("#f-state"), "accepted")
        self.hand.write(self.page.locator("#f-responsible"), "Movilidad")
        self.hand.press(self.page.locator("details.marked button").last)
        self.check(self.page.locator(".done p").count() > 0, "three units are not answered")
        self.page.goto(self.server.base + "/commitments/new")
        self.hand.write(self.page.locator("#f-text"), "Contestar al teléfono")
        self.hand.write(self.page.locator("#f-deadline"), "2027-01-31")
        self.hand.press(self.page.locator("form.act button").last)
        self.check(self.page.locator(".done p").count() > 0, "no commitment is noted")

    # What is read.

    def paths(self):
        """One page of each kind, and those to which the pages lead."""
        first = self.decisions()[0]["id"]
        return [
            "/", "/themes/T01", "/themes/T01?page=2", "/themes/T03", "/themes/T01/explain", "/themes/T01/merge?with=T03",
            "/themes/T05/split?into=2", "/outside", f"/proposals/{self.one_id}", f"/proposals/{self.one_id}/explain", "/search", "/search?q=cita",
            "/search?how=similar&q=cita", "/copies", "/copies?kind=apart", "/campaigns", "/privacy", "/excluded",
            "/changes", "/audit", "/answers", "/answers/U01", "/commitments/C01", "/commitments/new", "/workshops",
            "/history", f"/history/{first}", "/analysis", "/nowhere",
        ]

    def read(self, browser):
        state = self.context.storage_state()
        for path in self.paths():
            self.open(path)
        plain = browser.new_context(java_script_enabled=False, storage_state=state)
        page = plain.new_page()
        for path in self.paths():
            answer = page.goto(self.server.base + path)
            self.check(answer.status in (200, 404), f"{path} without scripts: {answer.status}")
            self.check(len(page.locator("main").inner_text()) > 20, f"{path} says nothing without scripts")
        page.goto(self.server.base + "/themes/T01")
        page.locator("input[name=proposal]").first.check()
        page.locator("nav.pages button").last.click()
        self.check("1 marcada en otras páginas" in page.inner_text("body"), "a mark is lost without scripts")
        plain.close()
        counts = {}
        for width in WIDTHS:
            context = browser.new_context(
                viewport={"width": width, "height": 844}, bypass_csp=True, storage_state=state)
            page = context.new_page()
            for path in self.paths():
                self.open(path, page)
                self.look(page, f"{path} at {width}", counts)
            context.close()
        print(f"axe on {len(self.paths())} pages of review at {WIDTHS}: {counts or 'nothing found'}")

    def look(self, page, name, counts):
        page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
        page.evaluate(AXE)
        for rule in page.evaluate("axe.run()")["violations"]:
            counts[rule["impact"]] = counts.get(rule["impact"], 0) + 1
            self.check(
                rule["impact"] not in ("serious", "critical"),
                f"{name}: {rule['id']}: {rule['nodes'][0]['html'][:120]}")
        wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
        self.check(not wide, f"{name} is wider than the screen")

    def publish(self, browser):
        site = self.folder / "site"
        self.run("publish", str(self.study), "-o", str(site), "--force", "--title", "Historia")
        out = {id for d in self.decisions() if d["kind"] == "exclude" for id in d["proposals"]}
        back = {id for d in self.decisions() if d["kind"] == "include" for id in d["proposals"]}
        counts = {}
        for width in WIDTHS:
            context = browser.new_context(viewport={"width": width, "height": 844}, bypass_csp=True)
            page = context.new_page()
            page.on("pageerror", lambda error: self.errors.append(str(error)))
            first = min(path.stem for path in (site / "proposals").glob("*.html") if path.stem.isdigit())
            for name in ("index", "report", "proposals/index", f"proposals/{first}", "themes/T01", "data/index", "answers/index",
                         "follow-up", "proposals/out"):
                page.goto((site / f"{name}.html").as_uri())
                self.look(page, f"site {name} at {width}", counts)
            for id in sorted(out - back):
                page.goto((site / "index.html").as_uri())
                page.fill("#words", id)
                page.wait_for_selector("#results li")
                told = page.locator("#results li", has_text="Excluida").count()
                self.check(told > 0, f"whoever looks for {id} is not told that it is excluded")
            context.close()
        print(f"axe on the site: {counts or 'nothing found'}; {len(out - back)} excluded are told of by number")


if __name__ == "__main__":
    arguments = [a for a in sys.argv[1:] if not a.startswith("--")]
    if len(arguments) != 3:
        sys.exit(__doc__)
    sys.exit(0 if Story(*arguments, keyboard="--keyboard" in sys.argv).tell() else 1)
