#!/bin/sh
# csvw 4.1.1, the Python library for CSV on the Web, with a sum of money as Spain and Portugal write it:
#   decimalChar "," and groupChar ".", and the pattern "#.##0,00": in patterns the standard wants the very
#   characters that are specified for the cells (Model for Tabular Data, 6.4.2).
# Seen: 1.250,50 is read right, as 1250.50, and written as 1250.500; the library reads its own cell as
#   1250500, a thousand times the sum, without a word. 3.125.000,75 is refused. The pattern "#,##0.00" reads
#   none of them, and writes 12.500.50. Without a pattern reading and writing are right.
# One would guess: a cell that was read by a format is written by it, and read again as the same number.
# Hit: budgets and tenders published with their schema: read, corrected and written again.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv env
env/bin/pip install --quiet --no-compile csvw==4.1.1
env/bin/python -W error - <<'EOF'
from decimal import Decimal
from csvw import Datatype

def money(pattern):
    form = {"decimalChar": ",", "groupChar": "."}
    return Datatype.fromvalue({"base": "decimal", "format": {**form, **({"pattern": pattern} if pattern else {})}})

def trip(pattern, cell):
    kind = money(pattern)
    try:
        first = kind.read(cell)
    except ValueError:
        print(pattern, cell, "is refused")
        return None
    written = kind.formatted(first)
    again = kind.read(written)
    print(pattern, cell, "is", first, "written", written, "and then", again)
    return first, written, again

assert trip("#.##0,00", "1.250,50") == (Decimal("1250.50"), "1250.500", Decimal("1250500"))
assert trip("#.##0,00", "950") == (Decimal(950), "950.000", Decimal(950000))
assert trip("#.##0,00", "3.125.000,75") is None
assert trip("#,##0.00", "1.250,50") is None
other = money("#,##0.00").formatted(Decimal("12500.5"))
print("#,##0.00 writes", other)
assert other == "12.500.50"
assert trip(None, "3.125.000,75") == (Decimal("3125000.75"), "3.125.000,75", Decimal("3125000.75"))
print("as stated: csvw 4.1.1 multiplies a sum by a thousand on the way out and in")
EOF
