"""The help: its topics in three languages, as HTML, searched; no window, no network.

The topics lie in `resources/help`, a folder a language, a Markdown file a topic.
"""
