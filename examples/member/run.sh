#!/bin/sh
# The member: one mail instead of reading all minutes again, and a list of what is theirs.
# Run it with:  cd examples/member && sh run.sh      What it prints: expected.txt
set -eu
# The secretary's work comes first; here we look at a copy of the ledger it left.
[ -e ../secretary/out/liggare.sqlite ] || (cd ../secretary && sh run.sh) >/dev/null 2>&1
rm -rf out && mkdir out && cp ../secretary/out/liggare.sqlite out/
export TRACKER_LEDGER=out/liggare.sqlite TRACKER_TODAY=2031-05-28 TRACKER_LANG=sv
set -v

# 1. The secretary writes Bo's mail. It is a file that a mail program opens as a draft.
tracker digest --person "Bo Alm" --out out

# 2. What Bo reads. (A mail program shows it as HTML; this is the text that goes with it.)
python3 -c 'import email, email.policy, sys
mail = email.message_from_binary_file(sys.stdin.buffer, policy=email.policy.default)
print("Subject:", mail["subject"])
print(mail.get_body(["plain"]).get_content(), end="")' <out/2031-05-28-bo-alm.eml

# 3. The same on the terminal: what is Bo's and not closed.
tracker list --owner "Bo Alm"

# 4. Bo's own calendar: the meetings, and what Bo has to do as all-day entries.
tracker calendar --person "Bo Alm" --todos event -o out/bo.ics
