"""The formats in which an article is handed on, a module each (`reader.exports.Format`)."""
