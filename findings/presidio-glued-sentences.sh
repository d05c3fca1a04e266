#!/bin/sh
# presidio-analyzer 2.2.366, its URL and e-mail recognisers, on harmless Spanish sentences.
# Seen: a full stop without a space after it, which hurried people write, makes a web address of the
#   words around it, since .es, .no, .la, .me, .se and .al are countries: "cae a trozos.No hay luz"
#   loses "trozos.No", and the sentence its negation. The first look at an e-mail address asks the
#   network for a list of domains (two hosts) before it falls back on the copy it ships.
# One would guess: a word after a full stop is no domain; a local masker makes no connection.
# Hit: who masks proposals before grouping them: opposite demands lose their "no"; and who promises
#   that no connection is opened.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile presidio-analyzer==2.2.366
TLDEXTRACT_CACHE="$work/cache" env/bin/python -W ignore - <<'EOF'
import logging, socket

hosts = []
def refuse(host, *rest, **more):
    hosts.append(host)
    raise socket.gaierror(-2, "no network in this test")
socket.getaddrinfo = refuse
logging.disable(logging.CRITICAL)
from presidio_analyzer.predefined_recognizers import EmailRecognizer, UrlRecognizer

texts = ["La acera se cae a trozos.No hay luz", "Bancos en la plaza.La fuente también",
         "Coches en mi calle.Es un peligro", "Está muy sucia.Me da pena"]
urls, taken = UrlRecognizer(), []
for text in texts:
    taken += [text[found.start:found.end] for found in urls.analyze(text, ["URL"])]
print("taken for web addresses:", taken)
EmailRecognizer().analyze("escriba a info@example.org", ["EMAIL_ADDRESS"])
print("hosts asked for:", hosts)
assert taken == ["trozos.No", "plaza.La", "calle.Es", "sucia.Me"], taken
assert "publicsuffix.org" in hosts, hosts
print("as stated: presidio-analyzer 2.2.366 takes glued sentences for web addresses")
EOF
