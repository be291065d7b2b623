"""How dates are written for people, in Swedish. Data for `tracker.display`."""

MONTH_NAMES = (
    *("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september"),
    *("oktober", "november", "december"),
)
WEEKDAY_NAMES = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
DIVISION_NAMES = {  # EDTF's second part when it is no month
    21: "våren",
    22: "sommaren",
    23: "hösten",
    24: "vintern",
    33: "första kvartalet",
    34: "andra kvartalet",
    35: "tredje kvartalet",
    36: "fjärde kvartalet",
    40: "första halvåret",
    41: "andra halvåret",
}
PART_NAMES = {5: "början av", 15: "mitten av", 25: "slutet av"}
WEEK = "vecka {number}"
WEEK_SHORT = "v. {number}"
ABOUT = "omkring {date}"
LATEST, FROM, UNTIL = "senast {date}", "från {date}", "till {date}"
AT = "kl. {time}"
DAY_OF_MONTH = "den {day}"
YEAR_UNKNOWN = "(år okänt)"
MONTH_UNKNOWN = "(månad okänd)"
