"""Swedish endings, and words that say little: by which two texts are seen to be of one topic."""

ENDINGS = tuple(
    sorted(
        """
        arnas ernas ornas arna erna orna andes endes ande ende anden andet aste ast
        elserna elsernas elsen elsens elser elses else heterna heten hetens heter
        ades ade adt ad at ats ar are aren arens arnes arne er ern erns ers ets et en ens
        it its te tes de des or ors as es na nas iskt iska isk ligt liga lig igt iga ig
        a e n s t
        """.split(),
        key=lambda ending: (-len(ending), ending),
    )
)
"""Longest first. Inflection and the adjective's endings, not what makes one noun of another."""

SHORTEST = 4
"""Letters that an ending leaves standing."""

FUNCTION_WORDS = frozenset(
    """
    och i att en ett det som på är av för med den till inte om har de var vi kan ska skall sig man så
    men från vid under efter eller kommer också än då sedan mer andra blir när finns vara ut upp bland
    samt detta denna dessa där här hur vad vilka vilken vilket hos mot ej enligt inom mellan utan över
    genom per år efter innan före vilkas vars sin sitt sina hans hennes dess deras vår vårt våra er ert
    era mig dig oss dem han hon ni jag du alla allt hela varje någon något några ingen inget inga bara
    bör måste får fick få ha hade haft bli blev blivit gör göra gjort gjorde tar ta tog tagit ge ger gav
    gett går gå gick gått kring utifrån gällande avseende angående därför därmed dock även redan nu idag
    kunna skulle ville vill behöver behöva borde ju nog väl både bl.a t.ex m.m osv dvs mycket många flera
    flesta fler olika nya ny nytt gammal stor stora stort liten små första andra tredje två tre fyra fem
    sex sju åtta nio tio del delar gång gånger sätt viss vissa annan annat samma egen eget egna in fram
    bort ner hem åt ihop sammanlagt cirka ca kl klockan nästa förra kommande nästkommande senast snart utöver henne honom först sist istället stället tills
    dels trots samtidigt tidigare vidare åter igen ännu lika endast enbart knappt drygt ungefär totalt
    respektive båda bägge däremot annars varför vem dit hit ifall fast tack utom förutom tillbaka runt
    alltid aldrig ofta görs gjordes gäller gällde ingår växer ökar ökat minskar finnas används använda
    använder hålls hölls hållas får fått sker skett kallas heter säger tycker menar tror vet vill önskar
    hoppas kommit börjar slutar fungerar passar räcker automatiskt procent kronor kr tkr mkr stycken
    """.split()
)
"""Never compared."""

GENERIC = frozenset(
    """
    möte mötet möten mötesdag sammanträde punkt punkten fråga frågan frågor ärende ärendet förslag
    förslaget underlag underlaget uppdrag uppdraget arbete arbetet arbetar information informera
    informerar diskussion diskussionen diskuterar diskuteras dialog dialogen rapport rapporten rapporter
    rapporterar redovisar redovisning presenterar presentation beslut beslutet beslutar besluta beslutas
    grupp gruppen gruppens styrelse styrelsen nämnd nämnden nätverket utskott kommitté ledamot ordförande
    sekreterare protokoll anteckningar dagordning dagordningen agenda genomgång genomför genomförande
    plan planer planerar planeras planering tid tiden dag dagen dagar datum vecka månad vår höst sommar
    vinter start syfte syftet mål målet behov behovet läge läget lägesrapport bild kontakt kontaktar tema
    temat uppföljning återkoppling återkopplar återkommer återkomma skickar skicka lämnar lämna lämnas
    kollar undersöker ansvarar ansvarig deltar delta deltagare medverkar bjuder bjuda bjuds inbjudan
    besök besöket besöken inför enas ense enig eniga konstaterar konstateras bestämmer bestäms beslöts
    utser utses utse väljs valdes representant representanter ersättare ordinarie uppgift uppgifter
    åtgärd åtgärder insats inspel synpunkter synpunkt medskick input person personer medarbetare
    kommun kommunen kommuner kommunerna förening föreningen organisation verksamhet verksamheten
    område området nivå form fortsatt fortsätter fortsatta gemensam gemensamma gemensamt samlad övrigt
    övriga stående utvärdering reflektioner nuvarande ordnar tillsammans mailar mejlar hör återkoppla
    köper köpa beställer beställa bokar boka kommunchefsmöte rekapitulerar beskriver berättar föredrar
    intresse intresset positiv positiva viktigt viktig beslutade beslutats nöjda nöjd utsänt bifogat
    arbetsgrupp arbetsgruppen medlem medlemmar medlemmarna höja höjs sänka ändras ändra flyttas flytta
    anmäler anmäla anmäld ser tittar jobbar försöker försöka väntar inväntar svarar svar säkerställer
    regional anledning högsta ledning ledningen följande frågeställningar enligt funktion möjlighet möjligheter framöver kvarstår klar klart färdig resultat sammanställning version
    """.split()
)
"""Words of every minutes: what they share says little of the topic. Compared by their stems."""

GENERIC_ENDINGS = ("grupp", "nätverk", "nämnd", "utskot", "kommit", "församling")
"""Stems that end so are of bodies: who met, not what about."""

TIME_WORDS = frozenset(
    """
    januari februari mars april maj juni juli augusti september oktober november december måndag tisdag
    onsdag torsdag fredag lördag söndag våren hösten sommaren vintern årsskiftet halvår halvåret kvartal
    q1 q2 q3 q4
    """.split()
)
"""They are compared as dates, not as topics."""
