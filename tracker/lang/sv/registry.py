"""Swedish that tells who is who over the years: sounds, abbreviations of places, leaving."""

SOUNDS = (
    ("ph", "f"), ("th", "t"), ("ck", "k"), ("ch", "k"), ("quist", "kvist"), ("qv", "kv"),
    ("q", "k"), ("w", "v"), ("z", "s"), ("x", "ks"), ("ce", "se"), ("ci", "si"), ("cy", "sy"),
    ("c", "k"), ("aa", "å"), ("ae", "ä"), ("oe", "ö"), ("ü", "y"), ("fs", "vs"), ("dt", "t"),
)  # fmt: skip
"""Spellings of one sound in names, replaced from left to right, in this order: *Eviqe* is *Evike*,
*Lindquist* and *Lindqvist* are *Lindkvist*, *Gustafsson* is *Gustavsson*."""

SOUND_ENDS = (("h", ""), ("f", "v"), ("y", "i"), ("ie", "i"))
"""The same at the end of a name: *Sarah*, *Olof*, *Jenny*."""

ABBREVIATIONS = {
    "gbg": "göteborg", "sthlm": "stockholm", "lst": "länsstyrelsen", "vgr": "västra götalandsregionen",
    "skr": "sveriges kommuner och regioner", "af": "arbetsförmedlingen", "fk": "försäkringskassan",
    "kf": "kommunfullmäktige", "ks": "kommunstyrelsen", "rf": "regionfullmäktige",
    "rs": "regionstyrelsen", "au": "arbetsutskottet", "ksau": "kommunstyrelsens arbetsutskott",
    "hbg": "helsingborg", "lkpg": "linköping", "nkpg": "norrköping", "tvv": "trafikverket",
    "svk": "svenska kraftnät", "fhm": "folkhälsomyndigheten", "sos": "socialstyrelsen",
}  # fmt: skip
"""How notes shorten the names of places and authorities, as keys."""

PLACE_SECOND = ("stad", "kommun", "region", "län", "förening", "församling", "kommunalförbund")
"""What may follow the name of a place and leave it the same one: *Göteborgs stad*."""

LEAVING = (
    "har lämnat", "därmed lämnat", "lämnat sitt", "lämnat sin", "lämnat gruppen", "lämnar sitt",
    "lämnar sin", "lämnar gruppen", "lämnar styrelsen", "lämnar uppdraget", "lämnar över efter",
    "har slutat", "slutar sin", "slutar sitt", "slutar den", "slutar som", "slutar i", "avgår",
    "avgått", "avtackas", "avtackades", "tackas av", "tackades av", "går i pension",
    "gått i pension", "ny tjänst", "nytt jobb", "nytt uppdrag i", "byter jobb", "byter tjänst",
    "gör sitt sista möte", "sista möte i",
)  # fmt: skip
"""What minutes say of somebody who leaves, in lower case."""

GROUPS = {
    "grupp": "gruppen", "kommitté": "kommittén", "utskott": "utskottet", "team": "teamet",
    "beredning": "beredningen", "råd": "rådet", "presidium": "presidiet", "styrelse": "styrelsen",
}  # fmt: skip
"""The last letters of a group that people are appointed to, and how it is called when it acts."""
