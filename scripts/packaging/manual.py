#!/usr/bin/env python3
"""Writes man pages from what the program says of itself.

    concejo --experimental-dump-help | manual.py FOLDER VERSION DAY

One page for the program, with exit codes and files, and one for each command, with all below it: `man concejo`,
`man concejo-run`. DAY is the day of the commit, so that the same commit gives the same pages.
"""

import gzip
import json
import pathlib
import re
import sys

FILES = [
    ("/usr/share/concejo", "Word lists, sentences in nine languages, profiles of platforms."),
    ("STUDY.concejo", "A study: one SQLite file with originals, runs and decisions."),
    ("/usr/share/doc/concejo", "What the files mean: result, decisions, answers, erasure."),
]


def text(words):
    """Words as roff reads them: nothing in them is a request or an escape."""
    words = words.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return re.sub(r"^\.", r"\\\\&.", words)


def prose(words, lines):
    """Paragraphs; what is indented stands as it is, and lines in capitals with a colon are headings."""
    was_indented = False
    for line in words.split("\n"):
        is_indented = line.startswith("  ")
        if is_indented != was_indented:
            lines.append(".nf\n.RS 4" if is_indented else ".RE\n.fi")
        was_indented = is_indented
        heading = re.fullmatch(r"([A-Z][A-Z ]+):", line)
        if heading:
            lines.append(".SH " + heading[1])
        elif not line.strip():
            lines.append(".sp" if is_indented else ".PP")
        else:
            lines.append(text(line.strip()))
    if was_indented:
        lines.append(".RE\n.fi")


def spelled(argument):
    """A flag, option or argument as it is typed."""
    value = "\\fI%s\\fR" % text(argument["valueName"])
    if argument["kind"] == "positional":
        return value + (" ..." if argument["isRepeating"] else "")
    names = ", ".join(
        "\\fB%s\\fR" % text(("-" if name["kind"] == "short" else "--") + name["name"])
        for name in argument["names"])
    return names if argument["kind"] == "flag" else names + " " + value


def synopsis(path, command):
    words = "\\fB%s\\fR" % text(" ".join(path))
    shown = [argument for argument in command.get("arguments", []) if argument["shouldDisplay"]]
    if any(argument["kind"] != "positional" for argument in shown):
        words += " [\\fIoptions\\fR]"
    for argument in shown:
        if argument["kind"] == "positional":
            words += (" [%s]" if argument["isOptional"] else " %s") % spelled(argument)
    if any(sub["commandName"] != "help" for sub in command.get("subcommands", [])):
        words += " \\fIcommand\\fR"
    return words


def options(command, lines):
    section = None
    for argument in command.get("arguments", []):
        if not argument["shouldDisplay"]:
            continue
        if argument.get("sectionTitle") != section:
            section = argument.get("sectionTitle")
            lines.append(".SS " + text(section or "Other options"))
        lines += [".TP", spelled(argument)]
        note = argument.get("abstract", "")
        if argument.get("defaultValue") is not None and argument["kind"] != "flag":
            note += " (default: %s)" % argument["defaultValue"]
        lines.append(text(note.strip() or "See above."))
        if argument.get("discussion"):
            lines += [".sp", text(" ".join(argument["discussion"].split()))]


def below(path, command, lines):
    """The commands of a command, each with all that is told of it."""
    for sub in command.get("subcommands", []):
        if sub["commandName"] == "help" or not sub["shouldDisplay"]:
            continue
        inner = path + [sub["commandName"]]
        lines += [".SH " + text(" ".join(inner).upper()), synopsis(inner, sub), ".PP", text(sub["abstract"]), ".PP"]
        # Within a section, headings of the text are plain lines.
        prose(re.sub(r"(?m)^EXAMPLES:$", "Examples:", sub.get("discussion", "")), lines)
        options(sub, lines)


def page(path, command, version, day, tail=()):
    name = "-".join(path)
    lines = [
        ".TH %s 1 %s \"Concejo %s\" \"Concejo\"" % (text(name.upper()), day, text(version)),
        ".nh", ".ad l", ".SH NAME", "%s \\- %s" % (text(name), text(command["abstract"].rstrip("."))),
        ".SH SYNOPSIS", synopsis(path, command), ".SH DESCRIPTION",
    ]
    prose(command.get("discussion", command["abstract"]), lines)
    lines.append(".SH OPTIONS")
    options(command, lines)
    lines += tail
    return lines


def main(folder, version, day):
    root = json.load(sys.stdin)["command"]
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    commands = [sub for sub in root["subcommands"] if sub["commandName"] != "help" and sub["shouldDisplay"]]
    tail = [".SH COMMANDS"]
    for sub in commands:
        tail += [".TP", "\\fBconcejo\\-%s\\fR(1)" % text(sub["commandName"]), text(sub["abstract"])]
    tail.append(".SH FILES")
    for place, what in FILES:
        tail += [".TP", "\\fI%s\\fR" % text(place), text(what)]
    pages = {"concejo": page(["concejo"], root, version, day, tail)}
    for sub in commands:
        path = ["concejo", sub["commandName"]]
        lines = page(path, sub, version, day)
        below(path, sub, lines)
        lines += [".SH SEE ALSO", "\\fBconcejo\\fR(1)"]
        pages["-".join(path)] = lines
    for name, lines in pages.items():
        data = ("\n".join(lines) + "\n").encode()
        (folder / (name + ".1.gz")).write_bytes(gzip.compress(data, 9, mtime=0))


if __name__ == "__main__":
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
