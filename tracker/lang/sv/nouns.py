"""Swedish nouns that a rule asks for by what they are: gatherings, and roles that people are given.

A compound is known by its last part (*kommunchefsmöte*, *huvudskyddsombud*).
"""

GATHERING_ENDINGS = tuple(
    """
    möte mötet möten mötena konferens konferensen konferenser konferenserna workshop workshopen workshops
    seminarium seminariet seminarier träff träffen träffar träffarna sammanträde sammanträdet sammanträden
    stämma stämman utbildning utbildningen utbildningar studiebesök studiebesöket fest festen middag middagen
    lunch lunchen dagar dagarna invigning invigningen avtackning avtackningen hajk hajken resa resan resor
    kurs kursen kurser konsert konserten gudstjänst gudstjänsten mässa mässan turnering turneringen läger lägret
    internat internatet avslutning avslutningen kickoff kick-off hearing webbinarium webbinariet samråd samrådet
    besök besöket besöken presidiet rådslag rådslaget besiktning besiktningen syn skyddsrond skyddsronden
    föreläsning föreläsningen föreläsningar vandring vandringen marknad marknaden loppis loppisen cup cupen
    match matchen fika kväll kvällen kalas kalaset jubileum jubileet party partyt övning övningen
    promenad promenaden tävling tävlingen utställning utställningen uppvisning uppvisningen föreställning föreställningen
    basar basaren auktion auktionen quiz frukost frukosten tävlingar uppträdande uppträdandet vernissage vernissagen
    helg helgen genrep genrepet firande firandet mingel minglet rundvandring provning förhandling förhandlingen
    """.split()
)
"""A plain word is its own ending."""

GATHERING_DAYS = tuple(
    f"{first}dag{form}"
    for first in (
        "städ planerings strategi tema hel halv utbildnings studie inspirations fixar fix arbets "
        "konferens informations nätverks verksamhets introduktions medlems idrotts frilufts marknads bransch framtids "
        "utvecklings kompetens folkbildar bibliotekarie rektors chefs familje aktivitets kultur mäss upptakts uppstarts personal skol prova-på-"
    ).split()
    for form in ("", "en")
)
"""*dag* alone is a date; these days people attend."""

NOT_GATHERINGS = frozenset(
    """
    måndagar tisdagar onsdagar torsdagar fredagar lördagar söndagar måndagarna tisdagarna onsdagarna
    torsdagarna fredagarna lördagarna söndagarna vardagar vardagarna kalenderdagar helgdagar
    helgdagarna dagar semesterdagar sjukdagar tillsyn tillsynen översyn översynen hänsyn insyn åsyn anblick
    bemötet bemöte eftermiddag eftermiddagen förmiddag förmiddagen manifest ikväll avmarknad arbetsmarknad
    arbetsmarknaden bostadsmarknad bostadsmarknaden genomgång framgång tillgång intressen intresset
    helg helgen påskhelg påskhelgen julhelg julhelgen nyårshelgen pingsthelgen midsommarhelgen
    överresa resurs konkurs diskurs kurs diskursen aktiekurs valkurs upphandlingskurs
    """.split()
) - {"kurs"}
"""Words that end like a gathering and are none."""

GATHERING_PHRASES = frozenset({("öppet", "hus"), ("öppna", "hus")})
"""Two words that are one gathering."""

ROLE_ENDINGS = tuple(
    """
    ordförande sekreterare kassör ledamot suppleant suppleanter ersättare representant representanter
    revisor revisorer sammankallande kontaktperson kontaktpersoner projektledare samordnare ombud
    ansvarig ansvariga ledare redaktör chef vd rektor handledare observatör valberedning grupp kommitté firmatecknare
    jury beredning delegation presidium
    """.split()
)
"""What people are chosen to be."""
