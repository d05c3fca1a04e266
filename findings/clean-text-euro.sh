#!/bin/sh
# clean-text 0.7.1, with Unidecode 1.4.0 beside it and without.
# Seen: the same call on the same proposal gives another text by whether a package it does not ask for happens
#   to be installed: with it "1.250 €" is "1.250 eur" and "nº 5" is "no 5"; without it the euro is gone and "nº" is
#   "n". lang="es" keeps the ñ that the default makes n (año is ano), and still takes ç from Catalan and
#   Portuguese: plaça (square) becomes placa (plate).
# One would guess: an optional package changes the speed or the rare letters, not sums; ç is kept like ñ.
# Hit: texts cleaned before grouping on two machines, with sums of money in one and bare numbers in the other.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet clean-text==0.7.1 Unidecode==1.4.0
env/bin/python -W ignore - <<'EOF'
import subprocess, sys

def cleaned():
    program = ("from cleantext import clean\n"
               "for lang in ('en', 'es'): print(clean('Cada año 1.250 € a la Plaça, nº 5', lang=lang))")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout.splitlines()

beside = cleaned()
subprocess.run([sys.executable, "-m", "pip", "uninstall", "--quiet", "--yes", "Unidecode"], check=True)
without = cleaned()
print("with Unidecode:", beside, "without:", without, sep="\n")
assert beside == ["cada ano 1.250 eur a la placa, no 5", "cada año 1.250 eur a la placa, no 5"], beside
assert without == ["cada ano 1.250 a la placa, n 5", "cada año 1.250 a la placa, n 5"], without
print("as stated: clean-text 0.7.1 keeps the euro only where Unidecode is installed")
EOF
