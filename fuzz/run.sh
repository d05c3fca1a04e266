#!/bin/sh
# Coverage-guided fuzzing of every reader: sh fuzz/run.sh [MINUTES]
#
# Each target gets its share of the time and starts from fuzz/seeds and the files of corpora/formats. An input
# that ends the program, takes over ten seconds or over 2 GB is kept in fuzz/found, and the script ends with 1.
set -eu
cd "$(dirname "$0")/.."
minutes=${1:-10}
out=.build/fuzz
mkdir -p "$out/corpus" fuzz/found
program=$out/targets
# Resources are looked for beside the program.
ln -sfn "$PWD/Sources/Concejo" "$out/concejo_Concejo.resources"
newest=$(find Sources/Concejo fuzz -name '*.swift' -newer "$program" 2>/dev/null | head -1 || true)
if [ ! -x "$program" ] || [ -n "$newest" ]; then
  echo "building the targets"
  kernels=
  for source in Sources/CKernels/*.c; do
    object=$out/$(basename "$source" .c).o
    clang -O2 -c "$source" -I Sources/CKernels/include -o "$object"
    kernels="$kernels $object"
  done
  swiftc -O -wmo -sanitize=fuzzer -parse-as-library -swift-version 6 -module-name Concejo -package-name concejo \
    -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility \
    -enable-upcoming-feature ExistentialAny -I Sources/CKernels/include -I Sources/CStemmer -I Sources/CZip -I Sources/CXLSXWriter \
    $(find Sources/Concejo -name '*.swift') fuzz/Targets.swift $kernels -o "$program"
fi
targets="tables sheets gate markup vectors decisions models results"
seconds=$((minutes * 60 / $(echo "$targets" | wc -w)))
status=0
for target in $targets; do
  mkdir -p "$out/corpus/$target"
  seeds=fuzz/seeds/$target
  [ "$target" = tables ] && seeds="$seeds corpora/formats"
  echo "== $target, $seconds s"
  FUZZ_TARGET=$target "$program" "$out/corpus/$target" $seeds \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=8192 -print_final_stats=1 \
    -artifact_prefix="fuzz/found/$target-" 2>"$out/$target.log" || status=1
  grep -E "stat::(number_of_executed_units|new_units_added|peak_rss_mb)|ERROR|SUMMARY|Fatal error" "$out/$target.log" || true
done
exit $status
