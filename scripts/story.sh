#!/bin/sh
# One consultation from its proposals to what became of them, on the corpus that ships with the project.
#
# usage: story.sh [FOLDER]     makes FOLDER (story), or makes it again
# CONCEJO names the program; the release build is taken if it is not set.
set -eu

here=$(cd "$(dirname "$0")/.." && pwd)
concejo=${CONCEJO:-$here/.build/release/concejo}
corpus=$here/corpora/tu-atencion
out=${1:-$here/story}
title="Tu atención"
day=2026-11-29
CONCEJO_BY="Equipo de participación"
export CONCEJO_BY

if ! command -v "$concejo" >/dev/null 2>&1; then
  echo "$concejo is not there: make build makes it" >&2
  exit 1
fi
# Only what an earlier story made is replaced.
if [ -e "$out" ]; then
  if [ ! -e "$out/.story" ]; then
    echo "$out is there and no earlier story; name another folder" >&2
    exit 1
  fi
  rm -rf "$out"
fi
mkdir -p "$out"
: >"$out/.story"
study=$out/tu-atencion.concejo
# Sheets are filled in as people do, in a workbook where Python can write one.
sheet=csv
if python3 -c 'import openpyxl' 2>/dev/null; then sheet=xlsx; fi
sheets=$out/hojas
mkdir "$sheets"

number=0
# Says what a step does, runs it, and shows what it printed only where it fails.
step() {
  number=$((number + 1))
  printf '%2d  %s\n' "$number" "$1"
  shift
  if ! "$@" >"$out/.log" 2>&1; then
    cat "$out/.log" >&2
    echo "failed: $*" >&2
    exit 1
  fi
}
fill() { python3 "$here/scripts/story_sheets.py" "$@"; }
json() {
  to=$1
  shift
  "$concejo" "$@" --json >"$to" 2>>"$out/.log"
}

step "Import proposals and comments, personal data hidden" \
  "$concejo" import "$corpus/proposals.csv" "$corpus/comments.csv" --into "$study"
step "Find copies and themes" "$concejo" analyze "$study"

when() { echo "2026-04-0${1}T09:00:00Z"; }
step "Decide: a theme gets another name" \
  "$concejo" rename "$study" T01 "Avisos y notificaciones" --why "más claro" --when "$(when 1)"
step "Decide: a theme is described" \
  "$concejo" describe "$study" T02 "Cómo se pide y se espera una cita." --when "$(when 2)"
step "Decide: two themes are one" \
  "$concejo" merge "$study" T04 T19 --why "formularios y lenguaje claro" --when "$(when 3)"
step "Decide: a theme is not to change any more" \
  "$concejo" lock "$study" T05 --when "$(when 4)"
step "Decide: a trial of the form is left out" \
  "$concejo" exclude "$study" 1013 --code test --when "$(when 5)"
step "Analyse again with the decisions" "$concejo" analyze "$study"

step "Plan a fair workshop for 43 people and 180 minutes" \
  "$concejo" agenda "$study" --people 43 --minutes 180 --select fair --date 2026-05-12 \
  --start 17:00 --place "Casa de la Cultura" --zone Europe/Madrid -o "$out/taller" \
  --format html,docx
step "Write a page for each theme" "$concejo" brief "$study" -o "$out/fichas" --format html,docx
step "Write the harvest sheet of three tables" \
  "$concejo" harvest "$study" -o "$sheets/harvest.$sheet" --tables 3 --themes T01,T02,T03,T05
step "Tell the tables what is asked in each theme" json "$out/.briefs" brief "$study"
step "Three tables fill in the harvest sheet" fill harvest "$sheets/harvest.$sheet" "$out/.briefs"
step "Capture what the tables said" "$concejo" capture "$study" "$sheets/harvest.$sheet"
step "Analyse again with the new ideas" "$concejo" analyze "$study"

step "Draft 60 answer units" \
  "$concejo" units draft "$study" --count 60 --outside --when 2026-06-01T09:00:00Z
step "Write the sheet of answers, in Catalan" \
  "$concejo" answers sheet "$study" -o "$sheets/answers.$sheet" --language ca
step "Departments answer twelve units" fill answers "$sheets/answers.$sheet" 12
step "Read the twelve answers" "$concejo" answers read "$study" "$sheets/answers.$sheet"
step "Departments answer all other units" fill answers "$sheets/answers.$sheet" 0
step "Read all answers" "$concejo" answers read "$study" "$sheets/answers.$sheet"
step "Check that everybody has an answer" "$concejo" verify "$study" --final

units=$(fill units "$sheets/answers.$sheet" 1023 1198 1018 2666 1176 2652 1878 2415)
step "Draft eight recommendations" \
  "$concejo" recommend draft "$study" --units "$units" --by "$CONCEJO_BY"
step "Write the sheet of recommendations" \
  "$concejo" recommend sheet "$study" -o "$sheets/recommendations.$sheet" --language es
step "The recommendations are worded" \
  fill recommendations "$sheets/recommendations.$sheet" "$sheets/answers.$sheet"
step "Read the recommendations" \
  "$concejo" recommend read "$study" "$sheets/recommendations.$sheet" --by "$CONCEJO_BY"
step "Write the sheet of commitments" \
  "$concejo" commit sheet "$study" -o "$sheets/commitments.$sheet" --language es
step "Twelve commitments are made" \
  fill commitments "$sheets/commitments.$sheet" "$sheets/recommendations.$sheet"
step "Read the commitments" \
  "$concejo" commit read "$study" "$sheets/commitments.$sheet" --by "$CONCEJO_BY"
step "Tell what is overdue on $day" "$concejo" commit status "$study" --on "$day"

step "Select six units for a tender" \
  "$concejo" tender select "$study" --units "$(fill units "$sheets/answers.$sheet" 1023 1198 2666 1878 2415 2652)" \
  --by "$CONCEJO_BY"
step "Write the sheet of clauses" \
  "$concejo" tender sheet "$study" -o "$sheets/clauses.$sheet" --language es \
  --file-number 2026/117 --body "Presidencia"
step "Clauses are worded" fill clauses "$sheets/clauses.$sheet" "$sheets/answers.$sheet"
step "Read the clauses" \
  "$concejo" tender read "$study" "$sheets/clauses.$sheet" --by "$CONCEJO_BY"
step "Write the annex of the tender" \
  "$concejo" tender annex "$study" -o "$out/annex.docx" --title "$title" --on "$day"
step "Write the criteria for later processes" \
  "$concejo" criteria export "$study" -o "$out/criteria.yaml" --title "$title"
step "Hold this process against them" \
  "$concejo" criteria check "$study" "$out/criteria.yaml" -o "$out/criterios" --format html,docx \
  --title "$title" --on "$day"

step "Write the report" \
  "$concejo" report "$study" -o "$out/informe" --title "$title" --organizer "Junta de Extremadura" \
  --people 43 --minutes 180 --format html,docx,odt --on "$day"
step "Write one page for the public event" \
  "$concejo" summary "$study" -o "$out/summary.docx" --title "$title"
step "Write it as a page too" "$concejo" summary "$study" -o "$out/summary.html" --title "$title"
step "Write the slides" "$concejo" slides "$study" -o "$out/slides.html" --title "$title"
step "Write what became of every proposal" \
  "$concejo" return "$study" -o "$out/retorno" --title "$title"
step "Write the site for citizens" \
  "$concejo" publish "$study" -o "$out/sitio" --title "$title" --organizer "Junta de Extremadura" \
  --licence CC-BY-4.0
step "Check that no personal data are in it" "$concejo" verify "$out/sitio"
step "Write recommendations and commitments to publish" \
  "$concejo" recommend document "$study" -o "$out/recommendations.docx" --title "$title" --on "$day"

step "Write the index of the folder" \
  "$concejo" index "$out" --title "$title" --language es
rm -f "$out/.log" "$out/.briefs"
echo "The story lies in $out/index.html"
