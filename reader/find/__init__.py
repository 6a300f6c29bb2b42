"""Finding as one types: characters in either script, or pinyin with or without tones."""
