"""A recording of a text in the place of a voice: what is heard of each cue, in a process of its own
that decodes no more than is about to be heard.

`text` makes utterances of cues, `voice` has them heard, `within` is the process, `stretching` is
how it is slower or faster there.
"""
