"""The measured cells as two Markdown tables."""

from statistics import mean, median


def table(cells):
    """Means by variant over the sets they share, then the AMI of each on every set."""
    sets = list(dict.fromkeys(cell["set"] for cell in cells))
    shared = in_common(cells)
    lines = [
        f"Means over the sets that all of these were measured on: {len({cell['set'] for cell in shared})}.", "",
        "| variant | engine | AMI | again | titles | groups ÷ labels | unplaced | s | processor s | MB |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"]
    for variant, own in ranked(shared):
        lines.append(
            f"| {variant} | {own[0]['engine']} | {mean(cell['ami'] for cell in own):.3f} |"
            f" {average(own, 'again')} | {average(own, 'titles')} |"
            f" {median(cell['groups'] / cell['labels'] for cell in own):.2f} |"
            f" {100 * mean(cell['unplaced'] for cell in own):.1f} % |"
            f" {median(cell['seconds'] for cell in own):.1f} |"
            f" {median(cell['processorSeconds'] for cell in own):.1f} |"
            f" {max(cell['peakMegabytes'] for cell in own):.0f} |")
    lines += ["", "| AMI | " + " | ".join(sets) + " |", "| --- |" + " ---: |" * len(sets)]
    for variant, own in ranked(cells):
        ami = {cell["set"]: f"{cell['ami']:.3f}" for cell in own}
        lines.append(f"| {variant} | " + " | ".join(ami.get(name, "–") for name in sets) + " |")
    return "\n".join(lines) + "\n"


def average(cells, column):
    """The mean where the column says something: not all sets are grouped twice, nor have all groups a title."""
    said = [cell[column] for cell in cells if cell[column] not in ("", None)]
    return f"{mean(said):.3f}" if said else "–"


def in_common(cells):
    """The cells of the variants that were measured on most sets, on the sets that all these share.

    An easy set would flatter who has it alone, and a set that one engine lacks is not taken from the others.
    """
    have = {}
    for cell in cells:
        have.setdefault(cell["variant"], set()).add(cell["set"])
    most = max(map(len, have.values()), default=0)
    whole = {variant for variant, sets in have.items() if len(sets) == most}
    shared = set.intersection(*(have[variant] for variant in whole)) if whole else set()
    return [cell for cell in cells if cell["variant"] in whole and cell["set"] in shared]


def ranked(cells):
    """The cells of each variant: first those that chose the number, then those told it; best first."""
    variants = dict.fromkeys(cell["variant"] for cell in cells)
    own = {variant: [cell for cell in cells if cell["variant"] == variant] for variant in variants}
    return sorted(
        own.items(),
        key=lambda item: (item[0].endswith("-told"), -mean(cell["ami"] for cell in item[1]), item[0]))
