"""The program's texts and their translations: found by Qt's lupdate, compiled by its lrelease."""
