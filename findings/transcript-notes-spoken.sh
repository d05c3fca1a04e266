#!/bin/sh
# pysubs2 1.8.1, webvtt-py 0.6.0 and pycaption 2.3.14 on a WebVTT transcript of a workshop, the format of video calls.
# Seen: in pysubs2 a note of the transcriber (NOTE, a comment that no player shows) becomes words of whoever spoke
#   before, and is written so into SRT; who spoke is lost, though its events have a field for the name. In webvtt-py
#   a cue of two speakers is all the first one's; by both "&amp;" stays. pycaption keeps names, drops notes, reads "&".
# One would guess: comments are no speech, and a reader of WebVTT knows its voices and its ampersand.
# Hit: minutes, themes and quotes out of transcripts: what staff noted is put into a citizen's mouth.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile pysubs2==1.8.1 webvtt-py==0.6.0 pycaption==2.3.14
cat > taller.vtt <<'EOF'
WEBVTT

NOTE Taller del 3 de mayo

00:00:01.000 --> 00:00:04.000
<v Ana>Pido más bancos.
<v Luis>Yo no los quiero.

00:00:04.000 --> 00:00:06.500
<v Ana>Parques &amp; jardines, entonces.

NOTE
No se entiende bien.
Revisar con el audio.

00:00:07.000 --> 00:00:09.000
<v Luis>De acuerdo.
EOF
env/bin/python - <<'EOF'
import pycaption, pysubs2, webvtt

spoken = [(event.name, event.plaintext) for event in pysubs2.load("taller.vtt")]
print("pysubs2:", *spoken, sep="\n  ")
assert spoken == [("", "Pido más bancos.\nYo no los quiero."), ("", "Parques &amp; jardines, entonces.\n\nNOTE\n"
                  "No se entiende bien.\nRevisar con el audio."), ("", "De acuerdo.")]
assert "Revisar con el audio." in pysubs2.load("taller.vtt").to_string("srt")

cues = [(cue.voice, cue.text) for cue in webvtt.read("taller.vtt")]
print("webvtt-py:", *cues, sep="\n  ")
assert cues == [("Ana", "Pido más bancos.\nYo no los quiero."), ("Ana", "Parques &amp; jardines, entonces."),
                ("Luis", "De acuerdo.")]

with open("taller.vtt", encoding="utf-8") as file:
    text = pycaption.SRTWriter().write(pycaption.WebVTTReader().read(file.read(), lang="es"))
print("pycaption:", text, sep="\n")
assert "Luis: Yo no los quiero." in text and "Parques & jardines" in text and "Revisar" not in text
print("as stated: pysubs2 1.8.1 reads notes as speech, webvtt-py 0.6.0 gives two voices to one")
EOF
