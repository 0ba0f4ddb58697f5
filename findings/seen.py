"""For the findings in Python: print what was seen, and leave with 1 where it is no longer so."""
import importlib.metadata
import sys


def versions(*packages):
    print(", ".join(f"{name} {importlib.metadata.version(name)}" for name in packages))


def seen(what, got, expected):
    print(f"{what}: {got!r}", flush=True)
    if got != expected:
        print(f"CHANGED, expected: {expected!r}")
        sys.exit(1)


def outcome(call):
    """The value, or the name of the error it ends with."""
    try:
        return call()
    except Exception as error:  # the error is what is reported
        return type(error).__name__
