#!/usr/bin/env python3
"""Makes src/main/resources/checker/traditional-characters.txt: traditional characters and what simplified text writes instead.

Usage: build_traditional_characters.py TSCharacters.txt standard.txt > traditional-characters.txt
TSCharacters.txt is data/dictionary/TSCharacters.txt of OpenCC (Apache-2.0); standard.txt holds the 8,105 characters of
通用规范汉字表 (the kTGH field of Unihan has them too). A character that simplified text may write itself is left out: one of that
table, or one that OpenCC also keeps as it is. Where the meaning decides, the usual simplified character stands.
"""
import sys


def main(table, standard_file):
    with open(standard_file, encoding="utf-8") as text:
        standard = {character for character in text.read() if not character.isspace()}
    if len(standard) < 8105:
        raise SystemExit("expected the 8105 characters of the table, found %d" % len(standard))
    print("# Traditional character, then the simplified one.")
    print("# Made from OpenCC (Apache License 2.0, see OpenCC-LICENSE.txt) by docs/checker/build_traditional_characters.py.")
    with open(table, encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#") or not line.strip():
                continue
            traditional, simplified = line.rstrip("\n").split("\t")[:2]
            choices = simplified.split()
            if traditional in choices or traditional in standard:
                continue
            usual = [choice for choice in choices if choice in standard]
            if usual:
                print(traditional + usual[0])


if __name__ == "__main__":
    main(*sys.argv[1:])
