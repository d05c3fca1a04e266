#!/bin/sh
# Builds the README's example in a package of its own, outside the project, and runs it on proposals with
# the number of an identity card in them: no file that it writes may hold it. Then looks whether text that
# did not pass the gate is refused by the compiler. Needs the packages that this one depends on.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
number=12345678Z

mkdir -p "$work/Sources/example" "$work/Sources/leak" "$work/out"
cat >"$work/Package.swift" <<SWIFT
// swift-tools-version: 6.2
import PackageDescription

let concejo = Target.Dependency.product(name: "Concejo", package: "$(basename "$root")")
let package = Package(
  name: "example", dependencies: [.package(path: "$root")],
  targets: [
    .executableTarget(name: "example", dependencies: [concejo]),
    .executableTarget(name: "leak", dependencies: [concejo]),
  ], swiftLanguageModes: [.v6])
SWIFT
awk '/^```swift$/ { shown = 1; next } /^```$/ { shown = 0 } shown' "$root/README.md" \
  >"$work/Sources/example/main.swift"
cat >"$work/Sources/leak/main.swift" <<'SWIFT'
import Concejo

let text = UngatedProposal(id: "1", body: "Llamad a mi casa.")
print(try await Pipeline().analysis(of: [text]).themes.count)
SWIFT

swift build --package-path "$work" --product example
{
  cat "$root/corpora/tu-atencion/proposals.csv"
  echo "9001,Más sombra en la plaza,\"Lo pide una vecina, DNI $number, por sus hijos.\",3,02/03/2026,,"
} >"$work/out/letters.csv"
example=$(swift build --package-path "$work" --show-bin-path)/example
(cd "$work/out" && "$example")
test -s "$work/out/report.html"
grep -q '"dni":' "$work/out/result.json"
grep -q 'DNI \*\*\*4567\*\*' "$work/out/proposals.csv"
rm "$work/out/letters.csv"
if grep -l "$number" "$work"/out/*; then
  echo "FAULT: these files hold the number of an identity card." >&2
  exit 1
fi
if swift build --package-path "$work" --product leak >"$work/log" 2>&1; then
  echo "FAULT: the pipeline takes text that did not pass the gate." >&2
  exit 1
fi
grep -q "UngatedProposal" "$work/log" || { cat "$work/log" >&2; exit 1; }
echo "The example builds and runs, the number is hidden, and text that was not looked through is refused."
