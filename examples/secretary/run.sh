#!/bin/sh
# The secretary: minutes in, doubts settled, calendar and mails out.
# Run it with:  cd examples/secretary && sh run.sh      What it prints: expected.txt
set -eu
rm -rf out && mkdir out
# Leave these three out in real use: the ledger then lies in your own data folder, "today" is
# today, and the messages follow your computer's language.
export TRACKER_LEDGER=out/liggare.sqlite TRACKER_TODAY=2031-03-17 TRACKER_LANG=sv
set -v

# 1. Before anything is kept: what does the program read in the March minutes?
tracker extract "../minutes/2031-03-14 Anteckningar.txt"

# 2. Into the ledger. The series is named once; later minutes go to the only one there is.
tracker add "../minutes/2031-03-14 Anteckningar.txt" --series Biblioteksnätverket --by Ann-Britt

# 3. Once: who sends, and who has which address. Ann-Britt reads what the federation must do.
tracker settings sender-name "Ann-Britt Gren"
tracker settings sender-address ann-britt.gren@norrdalen.example
tracker people import ../people.csv

# 4. Two months later come the next minutes. Two people are called Bo, and "mig" is no name:
#    the program does not guess, it asks.
TRACKER_TODAY=2031-05-26
tracker add "../minutes/2031-05-23 Anteckningar.txt" --by Ann-Britt

# 5. Settle it. What you say here outlives corrected minutes. ("tracker accept BLT-18" would say
#    that everything about it is right as it stands.)
tracker assign BLT-15 "Bo Alm" --why "Lindby har avtalet" --by Ann-Britt
tracker edit BLT-18 --contact "Ann-Britt Gren" --by Ann-Britt
# "Frågan bordläggs" is the question of March again, as was suggested: one item, that knows both
# meetings. ("tracker review" asks all of this at a terminal, a key at a time.)
tracker link accept L2 --by Ann-Britt
tracker list --state proposed

# 6. Minutes that go in twice change nothing.
tracker add "../minutes/2031-05-23 Anteckningar.txt"

# 7. The calendar. What has no exact day is left out, and said on stderr; a day settles it.
tracker calendar -o out/kalender.ics
tracker due BLT-20 2031-11-12 --why "bestämt per telefon" --by Ann-Britt
tracker calendar -o out/kalender.ics
tracker calendar --next | tr -d '\r' | sed -n '/^SUMMARY/,/^CATEGORIES/p'

# 8. A mail for each member, as drafts. Mats has no address, and it says so.
tracker digest --out out/utskick
