"""Speed and memory, measured on the real program: `python -m tests.benchmarks [--json]`.

A section is one module of `sections`, found there. Every case runs in a process of its own.
"""
