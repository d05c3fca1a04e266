"""One picture: how well each variant agrees with people, set by set and on average, and what it takes."""

from html import escape
from statistics import mean, median

from table import ranked

LEFT, WIDTH, RIGHT, LINE, TOP = 230, 560, 140, 22, 46


def chart(cells):
    """An SVG: a line for each variant, a dot for each set, a bar for their mean; Concejo's are filled."""
    rows = ranked(cells)
    told = sum(variant.endswith("-told") for variant, _ in rows)
    height = TOP + LINE * (len(rows) + 1) + 24
    low = min(0.0, min(cell["ami"] for cell in cells))
    low = -0.1 * -(-abs(low) // 0.1) if low < 0 else 0.0

    def place(ami):
        return LEFT + WIDTH * (ami - low) / (1 - low)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + WIDTH + RIGHT} {height}"'
        ' font-family="sans-serif" font-size="12">',
        '<rect width="100%" height="100%" fill="#fff"/>',
        f'<text x="{LEFT}" y="16">Agreement with people\'s labels (AMI): a ring for each set, a line for the mean</text>',
        f'<text x="{LEFT + WIDTH + 64}" y="{TOP - 16}" text-anchor="end">mean</text>',
        f'<text x="{LEFT + WIDTH + RIGHT - 10}" y="{TOP - 16}" text-anchor="end">processor s</text>']
    for tenth in range(0, 11, 2):
        x = place(tenth / 10)
        parts.append(f'<line x1="{x:.1f}" y1="{TOP - 10}" x2="{x:.1f}" y2="{height - 24}" stroke="#ddd"/>')
        parts.append(f'<text x="{x:.1f}" y="{height - 8}" text-anchor="middle">{tenth / 10:.1f}</text>')
    for at, (variant, own) in enumerate(rows):
        # A gap parts those that were told the number.
        y = TOP + LINE * (at + (at >= len(rows) - told))
        ours = variant.startswith("concejo")
        color = "#a3240f" if ours else "#345"
        ami = mean(cell["ami"] for cell in own)
        average = place(ami)
        parts.append(
            f'<text x="{LEFT - 12}" y="{y + 4}" text-anchor="end"'
            f' font-weight="{"bold" if ours else "normal"}">{escape(variant)}</text>')
        for cell in own:
            parts.append(
                f'<circle cx="{place(cell["ami"]):.1f}" cy="{y}" r="4" fill="none" stroke="{color}">'
                f'<title>{escape(cell["set"])}: {cell["ami"]:.3f}</title></circle>')
        parts.append(
            f'<line x1="{average:.1f}" y1="{y - 8}" x2="{average:.1f}" y2="{y + 8}" stroke="{color}"'
            ' stroke-width="3"/>')
        parts.append(f'<text x="{LEFT + WIDTH + 64}" y="{y + 4}" text-anchor="end">{ami:.3f}</text>')
        seconds = median(cell["processorSeconds"] for cell in own)
        parts.append(f'<text x="{LEFT + WIDTH + RIGHT - 10}" y="{y + 4}" text-anchor="end">{seconds:.1f}</text>')
    return "\n".join([*parts, "</svg>", ""])
