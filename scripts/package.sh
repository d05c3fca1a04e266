#!/bin/sh
# Makes a Debian package and a tarball of the commit at hand: sh scripts/package.sh [FOLDER]
#
# The program needs the C library alone; Swift, Foundation, SQLite, libzip, libxlsxwriter and the stemmers are in
# it. What is built is the commit, not the changes that lie about.
set -eu
cd "$(dirname "$0")/.."
repository=$PWD
mkdir -p "${1:-.build/package}"
work=$(cd "${1:-.build/package}" && pwd)
packaging=$repository/scripts/packaging

commit=$(git rev-parse --short=12 HEAD)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH LC_ALL=C TZ=UTC
umask 022
day=$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)
if [ -n "$(git status --porcelain)" ]; then
  echo "There are changes that are not in commit $commit; they are not in the package either." >&2
fi

# Where the compiler maps the name of a folder to another, it keeps the length of the old one (in checks of closures
# that are not to escape): all is built in a folder whose name has the same length everywhere.
longest=150
padding=$((longest - ${#work}))
if [ "$padding" -lt 1 ]; then
  echo "Found a folder of ${#work} bytes, $work; expected less than $longest, so that packages are the same everywhere." >&2
  exit 73
fi
build=$work/$(printf "%${padding}s" "" | tr " " b)
source=$build/concejo
rm -rf "$source"
mkdir -p "$source"
git archive HEAD Package.swift LICENSE CHANGELOG.md README.md docs Sources Tests | tar -x -C "$source"
version=$(sed -n 's/.*currentProgramVersion = "\(.*\)"/\1/p' "$source/Sources/Concejo/Deliverables/Findings.swift")

sh "$packaging/static_libraries.sh" "$work/libraries"
static=$(dirname "$(dirname "$(command -v swiftc | xargs readlink -f)")")/lib/swift_static/linux
python3 "$packaging/cut_icu.py" "$static/lib_FoundationICU.a" "$work/icu.o"

# The cut tables stand in front of all else, so that the whole ones are never taken from their archive.
linker=$work/linker
printf '#!/bin/sh\nexec "%s/ld.lld" "%s" "$@"\n' "$(dirname "$(command -v swiftc | xargs readlink -f)")" "$work/icu.o" >"$linker"
chmod 755 "$linker"

# The compiler goes through some of its sets in the order of addresses, so that now and then a function's variables lie in
# another order: the same addresses every time, where the system lets a program ask for them.
steady="setarch $(uname -m) -R"
$steady true 2>/dev/null || steady=

# Nothing calls back into the program by name, so no symbol is kept for that, and functions that nothing calls go.
(cd "$source" && $steady swift build -c release --product concejo --static-swift-stdlib --scratch-path "$build/swift" \
  -Xswiftc -file-prefix-map -Xswiftc "$build=." -Xcc "-ffile-prefix-map=$build=." \
  -Xswiftc -Xfrontend -Xswiftc -function-sections -Xswiftc -Xfrontend -Xswiftc -internalize-at-link \
  -Xswiftc -use-ld=lld -Xswiftc "-ld-path=$linker" -Xswiftc -L -Xswiftc "$work/libraries/lib" \
  -Xlinker -lz -Xlinker -lbz2 -Xlinker "$packaging/sections.ld" -Xlinker --no-eh-frame-hdr \
  -Xlinker --no-export-dynamic -Xlinker --build-id=none -Xlinker --strip-all)

# The tree that both forms hold: bin and share.
tree=$work/tree
rm -rf "$tree" "$work/stage"
mkdir -p "$tree/bin" "$tree/share/concejo" "$tree/share/doc/concejo" "$tree/share/man" \
  "$tree/share/bash-completion/completions" "$tree/share/zsh/vendor-completions" \
  "$tree/share/fish/vendor_completions.d"
install -m 755 "$build/swift/release/concejo" "$tree/bin/concejo"
cp -R "$source/Sources/Concejo/Resources/." "$tree/share/concejo/"
mkdir "$tree/share/concejo/review"
cp -R "$source/Sources/ConcejoReview/Resources/." "$tree/share/concejo/review/"
echo "$commit" >"$tree/share/concejo/commit"
program=$tree/bin/concejo
"$program" --experimental-dump-help | python3 "$packaging/manual.py" "$tree/share/man/man1" "$version" "$day"
"$program" --generate-completion-script bash >"$tree/share/bash-completion/completions/concejo"
"$program" --generate-completion-script zsh >"$tree/share/zsh/vendor-completions/_concejo"
"$program" --generate-completion-script fish >"$tree/share/fish/vendor_completions.d/concejo.fish"
cp "$source/docs/"*.md "$tree/share/doc/concejo/"
cp "$packaging/copyright" "$tree/share/doc/concejo/copyright"
sh "$packaging/licences.sh" "$work/libraries" "$build" "$tree/share/doc/concejo/licences"
gzip -9nc "$source/CHANGELOG.md" >"$tree/share/doc/concejo/changelog.gz"
find "$tree" -type d -exec chmod 755 {} +
find "$tree" -type f ! -path "$program" -exec chmod 644 {} +
find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +

# The Debian package. The C library that is needed is the newest of which a symbol is used.
architecture=$(dpkg --print-architecture)
libc=$(objdump -T "$program" | grep -oE 'GLIBC_[0-9]+\.[0-9]+' | sort -uV | tail -1 | cut -d_ -f2)
stage=$work/stage
mkdir -p "$stage/DEBIAN"
cp -a "$tree" "$stage/usr"
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@LIBC@/$libc/" \
  -e "s/@SIZE@/$(du -sk --apparent-size "$tree" | cut -f1)/" "$packaging/control" >"$stage/DEBIAN/control"
(cd "$stage" && find usr -type f | sort | xargs md5sum) >"$stage/DEBIAN/md5sums"
find "$stage" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
deb=concejo_${version}_$architecture.deb
tarball=concejo-$version-linux-$(uname -m).tar.xz
# Several threads cut the data in other places. Older ones know no such option.
threads=--threads-max=1
dpkg-deb --help | grep -q -- --threads-max || {
  threads=
  echo "This dpkg-deb cannot be held to one thread; the package may differ from that of another machine." >&2
}
dpkg-deb --root-owner-group -Zxz -z9 $threads --build "$stage" "$work/$deb" >/dev/null

# The tarball is unpacked anywhere: the program finds share/concejo beside bin.
cp "$source/LICENSE" "$source/README.md" "$tree/"
touch -d "@$SOURCE_DATE_EPOCH" "$tree/LICENSE" "$tree/README.md"
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --format=gnu \
  --transform "s,^\.,concejo-$version," -C "$tree" -cf - . | xz -9 -T1 >"$work/$tarball"
(cd "$work" && sha256sum "$deb" "$tarball" >SHA256SUMS)

echo "program $(stat -c %s "$program"), resources $(du -sb "$tree/share/concejo" | cut -f1)," \
  "$deb $(stat -c %s "$work/$deb"), $tarball $(stat -c %s "$work/$tarball") bytes; glibc $libc or later"
cat "$work/SHA256SUMS"
