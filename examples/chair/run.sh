#!/bin/sh
# The chair: what is open before the next meeting, since when, and on which words it rests.
# Run it with:  cd examples/chair && sh run.sh      What it prints: expected.txt
set -eu
# The secretary's work comes first; here we work on a copy of the ledger it left.
[ -e ../secretary/out/liggare.sqlite ] || (cd ../secretary && sh run.sh) >/dev/null 2>&1
rm -rf out && mkdir out && cp ../secretary/out/liggare.sqlite out/
export TRACKER_LEDGER=out/liggare.sqlite TRACKER_TODAY=2031-09-15 TRACKER_LANG=sv
set -v

# 1. What is open, the oldest first. "×1" means: carried over one later meeting.
tracker list

# 2. Where does it come from? The sentence in its context, and everything that has happened to it.
tracker show BLT-9 BLT-15

# 3. A date that passes closes nothing. Somebody says so, with a reason that is kept.
tracker done BLT-2 BLT-5 --why "klart enligt mötet 23 maj" --by "Karin Ek"
tracker note BLT-3 "Lisa väntar på svar från skolorna" --by "Karin Ek"
tracker show BLT-2

# 4. The list for the meeting: Markdown here; .html prints on A4, .csv opens in Excel.
tracker report --format md
tracker report -o out/arendebalanslista.html

# 5. And what has been decided.
tracker report --decisions
