"""The fuzzers themselves are run by `make fuzz`, with atheris; the tests run their seeds."""

collect_ignore = ["fuzz.py"]
