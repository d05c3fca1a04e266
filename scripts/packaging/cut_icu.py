#!/usr/bin/env python3
"""Makes an object file with the tables of ICU that a command-line program needs.

    cut_icu.py ARCHIVE OBJECT

Foundation's static library carries all tables of ICU, 34 MB: names of currencies and regions, collations,
dictionaries, code pages. Concejo asks for none of these; its words, plurals and numbers are its own, and it
sorts by bytes. An object with the same symbol that stands before the archive takes the place of its member. Kept are
the tables that have to be there for ICU to start, those of time zones and calendars, of the root locale, the nine
languages and the edges of letters and words. The form of the tables: ICU's source, `ucmndata.h`.
"""

import pathlib
import re
import struct
import subprocess
import sys
import tempfile

MEMBER = "icu_packaged_data.cpp.o"
LANGUAGES = "root es ca gl eu pt en fr de it en_001 en_US_POSIX en_US es_ES pt_PT pool"
KEPT = re.compile(
    r"(%s)\.res|(supplementalData|likelySubtags|icuver|icustd|keyTypeData|metadata|numberingSystems|plurals"
    r"|timezoneTypes|zoneinfo64)\.res|nfkc(_cf)?\.nrm|cnvalias\.icu|brkitr/(root\.res|char\.brk|word\.brk)"
    r"|res_index\.res" % LANGUAGES.replace(" ", "|"))


def run(*command):
    return subprocess.run(command, check=True, capture_output=True).stdout


def items(package):
    """The header of a package, and the name and bytes of each of its tables."""
    header = struct.unpack_from("<H", package)[0]
    if package[12:16] != b"CmnD":
        raise SystemExit("found no package of ICU tables; expected CmnD in " + MEMBER)
    count = struct.unpack_from("<I", package, header)[0]
    starts = [struct.unpack_from("<II", package, header + 4 + 8 * row) for row in range(count)]
    ends = [start for _, start in starts[1:]] + [len(package) - header]
    tables = []
    for (name, start), end in zip(starts, ends):
        stop = package.index(b"\0", header + name)
        tables.append((package[header + name:stop], package[header + start:header + end]))
    return package[:header], tables


def packed(header, tables):
    """A package of some tables, each at a multiple of sixteen bytes."""
    position = 4 + 8 * len(tables)
    names, data = b"", b""
    offsets = []
    for name, _ in tables:
        offsets.append(position + len(names))
        names += name + b"\0"
    names += b"\0" * (-(position + len(names)) % 16)
    position += len(names)
    entries = b""
    for offset, (_, table) in zip(offsets, tables):
        entries += struct.pack("<II", offset, position + len(data))
        data += table + b"\0" * (-len(table) % 16)
    return header + struct.pack("<I", len(tables)) + entries + names + data


def main(archive, output):
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        member, whole, cut = (folder / name for name in (MEMBER, "whole.dat", "cut.dat"))
        member.write_bytes(run("ar", "p", archive, MEMBER))
        symbol = run("nm", "--defined-only", member).split()[-1].decode()
        run("objcopy", "-O", "binary", "-j", ".rodata", member, whole)
        header, tables = items(whole.read_bytes())
        kept = [(name, table) for name, table in tables if KEPT.fullmatch(name.decode().partition("/")[2])]
        if len(kept) < 20:
            raise SystemExit("found %d tables to keep in %s; expected 20 or more" % (len(kept), archive))
        cut.write_bytes(packed(header, kept))
        source = folder / "cut.s"
        source.write_text(
            '.section .rodata\n.balign 64\n.globl %s\n.type %s, @object\n%s:\n.incbin "cut.dat"\n.size %s, .-%s\n'
            '.section .note.GNU-stack,"",@progbits\n' % ((symbol,) * 5))
        subprocess.run(
            ["cc", "-c", "-Wa,-I" + str(folder), str(source), "-o", output], check=True, cwd=folder)
        print("%s: %d of %d tables of ICU, %d of %d bytes" % (
            pathlib.Path(output).name, len(kept), len(tables), cut.stat().st_size, whole.stat().st_size))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(sys.argv[1], str(pathlib.Path(sys.argv[2]).resolve()))
