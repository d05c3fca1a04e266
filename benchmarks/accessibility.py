"""Looks for faults of accessibility in pages, at the width of a desk and of a telephone.

Debian's Chromium opens each page; axe-core, as PyPI's axe-playwright-python 0.1.8 carries it, looks at it. Then the
keyboard: Tab must reach every link, button and disclosure in the order of the page, and nothing else.

usage: accessibility.py PAGE.html…     (needs chromium, chromium-driver; selenium 4.15.2)
"""
import pathlib
import sys

import axe_playwright_python
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RUN = "const done = arguments[arguments.length - 1]; axe.run().then(done);"
# Where the order of the keyboard differs from the order of the page.
ORDER = """
const stops = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')];
return stops.filter(stop => stop.tabIndex > 0 || stop.tabIndex < 0 && stop.matches('a, button, input, select'))
  .map(stop => stop.outerHTML.slice(0, 120));
"""


def browser(width, height):
    options = Options()
    options.binary_location = "/usr/bin/chromium"
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", f"--window-size={width},{height}"):
        options.add_argument(argument)
    driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
    driver.set_script_timeout(600)
    return driver


def main(pages):
    failed = False
    for width, height in ((1280, 900), (390, 844)):
        driver = browser(width, height)
        for page in pages:
            driver.get(pathlib.Path(page).resolve().as_uri())
            driver.execute_script(AXE)
            result = driver.execute_async_script(RUN)
            out_of_order = driver.execute_script(ORDER)
            wide = driver.execute_script("return document.documentElement.scrollWidth > window.innerWidth")
            print(
                f"{page} at {width}: {len(result['violations'])} faults, {len(result['passes'])} rules hold,"
                f" {sum(len(rule['nodes']) for rule in result['incomplete'])} places to look at,"
                f" {len(out_of_order)} stops out of order" + (", wider than the screen" if wide else ""))
            for rule in result["violations"]:
                print(f"  {rule['impact']}: {rule['id']}: {rule['nodes'][0]['html'][:160]}")
            failed |= bool(result["violations"]) or bool(out_of_order) or wide
        driver.quit()
    sys.exit(failed)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
