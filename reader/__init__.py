"""Duyin 讀音, a desktop reader for people who learn Chinese: pinyin above the characters."""

__version__ = "0.1.0"
