#!/bin/sh
# The main job, on five public sets of minutes: what `make demo` runs.
# usage: sh examples/demo.sh [FOLDER]      needs `tracker` on the PATH, and seeds/ here
set -eu
out=${1:-out}
rm -rf "$out"
mkdir -p "$out"
export TRACKER_LEDGER="$out/liggare.sqlite" TRACKER_TODAY=2024-09-02 TRACKER_LANG="${TRACKER_LANG:-sv}"

# 1. What do the minutes hold? (touches no ledger; every item shows its sentence and its rule)
tracker extract seeds --format json >"$out/protokoll.json" 2>"$out/protokoll.varningar.txt"
tracker extract seeds --format md >"$out/protokoll.md" 2>/dev/null

# 2. Into the ledger. Four of the five do not say when the meeting was; the secretary knows.
add() {
  tracker add "seeds/$1" --series Kommunchefsgruppen ${2:+--meeting-date "$2"} 2>>"$out/varningar.txt"
}
{
  add 000_5da3f378ddc80042.txt 2022-03-11
  add 002_6884644201535216.txt 2023-04-28
  add 003_2693ee7d118ab4cd.txt 2023-06-16
  add 001_d035677d0613c8a8.txt
  add 004_dafa6758a49f2b49.txt 2024-08-30
} >"$out/inlagt.txt"

# 3. Who gets what. The addresses are made up.
tracker settings organisation "Göteborgsregionen" >/dev/null
tracker settings sender-name "Kommunchefsgruppens sekreterare" >/dev/null
tracker settings sender-address sekreterare@gr.example >/dev/null
tracker settings list-domain gr.example >/dev/null
tracker settings organiser-name "Kommunchefsgruppen" >/dev/null
tracker settings organiser-address kommunchefsgruppen@gr.example >/dev/null
cat >"$out/personer.csv" <<'CSV'
namn;organisation;e-post;mottar
Gitte Caous;GR;gitte.caous@gr.example;GR, Kommunchefsgruppen
Rickard Vidlund;Öckerö;rickard.vidlund@ockero.example;
Malin Aronsson;Kungsbacka;malin.aronsson@kungsbacka.example;
Haleh Lindqvist;Kungälv;haleh.lindqvist@kungalv.example;
Pia Alhäll;Härryda;pia.alhall@harryda.example;
Bengt Randén;Partille;bengt.randen@partille.example;
CSV
tracker people import "$out/personer.csv" >/dev/null

# 4. Out: the calendar, a mail a member (as drafts), the chair's list.
tracker calendar --todos event -o "$out/kalender.ics" 2>"$out/kalender.utelamnat.txt"
tracker digest --out "$out/utskick" >"$out/utskick.txt" 2>"$out/utskick.utan.txt"
tracker report --format html -o "$out/arendebalanslista.html"
tracker report --format csv -o "$out/arendebalanslista.csv"
tracker list >"$out/oppet.txt"

cat <<END
Done, as if today were $TRACKER_TODAY. Look in $out/:
  protokoll.md             what the five minutes hold, each item with its sentence
  inlagt.txt               what the ledger took in, and what the secretary should settle
  kalender.ics             meetings and binding dates; open it in your calendar
  utskick/                 one mail a member, as drafts; open one in your mail program
  arendebalanslista.html   the chair's list: open items, oldest first
  oppet.txt                the same on the terminal:  tracker list --ledger $out/liggare.sqlite
END
