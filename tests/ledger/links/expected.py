"""What three invented series, and the seeds, should and should not link.

Those of the invented series were written down before anything was run.

A row of LINKS: part of the item's sentence, the later minutes, the number of the section there, and
the kinds of link that a secretary would take. A row of NOT: what tempts and is something else.
"""

CLOSES = ("closing",)
ANY = ("closing", "again", "same", "replaces")

LARKAN_LINKS = (
    ("Bo tar in offerter", "a2.txt", "1", CLOSES),
    ("Omar kontaktar renhållningen", "a2.txt", "2", ("again", "same")),  # he has not reached them
    ("förslag till ny lekplats", "a2.txt", "3", CLOSES),
    ("Frågan återkommer vid nästa möte", "a2.txt", "4", ("closing", "again", "same")),
    ("Bo beställer arbetet", "a3.txt", "1", CLOSES),
    ("Städdag hålls lördag", "a3.txt", "4", ("same",)),  # moved
    ("Karin anmäler skadan", "a4.txt", "1", CLOSES),
    ("utser Tove Lind", "a4.txt", "2", ("again",)),
    ("höja avgiften", "a4.txt", "3", ("replaces", "same")),
    ("Tove köper in krattor", "a4.txt", "5", CLOSES),
    ("utser Tove Lind", "a5.txt", "2", ("replaces",)),
    ("fler cykelställ", "a5.txt", "3", ("again", "same")),
    ("Omar undersöker vilka bidrag", "a5.txt", "5", CLOSES),
)
LARKAN_NOT = (
    ("Bo tar in offerter", "a3.txt", "2"),  # the town's lamps
    ("Bo beställer arbetet", "a3.txt", "2"),
    ("Omar kontaktar renhållningen", "a4.txt", "4"),  # he calls somebody else about something else
    ("Karin anmäler skadan", "a5.txt", "4"),  # insurance, and Karin, but another task
    ("Omar undersöker vilka bidrag", "a3.txt", "2"),
)

MUSEER_LINKS = (
    ("ge en bild av vilka system", "b2.txt", "1", CLOSES),
    ("bjuda in Tillgänglighetsrådet", "b2.txt", "2", CLOSES),
    ("utkast till program", "b3.txt", "2", CLOSES),
    ("kulturråd utses Rut Malm", "b2.txt", "3", ("again",)),
    ("förslag till gemensam annons", "b3.txt", "1", CLOSES),
    ("höstkonferens i Hamnvik", "b3.txt", "3", ("same",)),  # moved
    ("gemensam biljett återkommer", "b4.txt", "1", ("closing", "again", "same")),
    ("kulturråd utses Rut Malm", "b4.txt", "3", ("replaces",)),
    ("svar på remissen", "b5.txt", "2", CLOSES),
    ("tre prisnivåer", "b5.txt", "3", CLOSES),
)
MUSEER_NOT = (
    ("utkast till program", "b2.txt", "4"),  # another body's exhibition
    ("bjuda in Tillgänglighetsrådet", "b4.txt", "3"),  # the council's own matter
    ("gemensam biljett återkommer", "b4.txt", "2"),  # tickets for buses
    ("Rut deltar vid det första mötet", "b2.txt", "3"),  # a meeting to prepare, not the council's
)

GRANBY_LINKS = (
    ("Ivar tar kontakt med fritidsförvaltningen", "c2.txt", "2", CLOSES),
    ("Petra begär in offerter", "c2.txt", "3", CLOSES),
    ("rekrytera två ledare", "c2.txt", "2", ("again", "same")),
    ("Nils ansöker om tillstånd", "c2.txt", "2", CLOSES),
    ("kioskens öppettider tas upp", "c2.txt", "4", ANY),
    ("Olle Berg väljs", "c2.txt", "6", ("again",)),
    ("Petra tecknar avtal", "c3.txt", "3", CLOSES),
    ("rekrytera två ledare", "c3.txt", "4", CLOSES),
    ("sponsoravtalet med Granby Bygg förlängs", "c3.txt", "6", ("replaces",)),
    ("Elsa gör ett schema", "c3.txt", "7", CLOSES),
    ("Höstcupen spelas", "c3.txt", "2", CLOSES),
    ("Olle Berg väljs", "c4.txt", "2", ("replaces",)),
    ("Maja anmäler föreningens ledare", "c4.txt", "3", CLOSES),
)
GRANBY_NOT = (
    ("Petra begär in offerter", "c2.txt", "5"),  # another club's offers, for lamps
    ("rekrytera två ledare", "c3.txt", "5"),  # a course for leaders
    ("Nils ansöker om tillstånd", "c4.txt", "5"),  # the police, but about burglars
    ("Elsa gör ett schema", "c4.txt", "4"),  # the kiosk, but freezers
    ("Ivar tömmer vinden", "c3.txt", "3"),  # the roof, not the attic
)

OTHERS = 3
"""How many suggestions of each series may be neither."""

SEEDS_LINKS = (
    ("GR får i uppdrag att på lunch-lunchmötet", "003", "6", CLOSES),
    ("utser kommunchefsgruppen Malin Aronsson", "003", "3", ("again",)),
    ("Ersättare är Kicki Nordberg", "003", "3", ("again",)),
    ("Bestäms att bjuda in länsstyrelsen", "001", "2", ("again", "closing")),
    ("Bestäms att bjuda in länsstyrelsen", "004", "1", CLOSES),
    ("förslag till uppdragshandling", "001", "4", CLOSES),
    ("förbundsstyrelsens strategidag i höst", "001", "4", ("again",)),
    ("Ersättare är Kicki Nordberg", "001", "7", ("replaces",)),
)
SEEDS_NOT = (
    ("Malin A deltar vid ett första möte", "003", "3"),  # the west-Swedish network, not SKR's
    ("Bestäms att bjuda in länsstyrelsen", "003", "4"),  # the county board's own meeting
)
