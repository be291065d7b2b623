"""Who can act in Swedish minutes, as words: bodies, roles, pronouns, what no name can be."""

BODIES = frozenset(
    """
    styrelsen gruppen mötet årsmötet stämman föreningsstämman årsstämman nämnden utskottet kommittén
    rådet nätverket kommunstyrelsen kommunfullmäktige fullmäktige regionstyrelsen förbundsstyrelsen
    direktionen presidiet arbetsutskottet beredningen referensgruppen arbetsgruppen styrgruppen
    projektgruppen ledningsgruppen samverkansgruppen föreningen samfälligheten
    valberedningen församlingen kyrkorådet
    klubben sektionen avdelningen förbundet byggmötet extrastämman höstmötet vårmötet klubbstyrelsen
    sektionsstyrelsen parterna kapitlet synoden deltagarna medlemmarna representantskapet
    """.split()
)
"""In the definite form: *Styrelsen beslutar*."""

BODY_ENDINGS = (
    "gruppen", "styrelsen", "nämnden", "utskottet", "nätverket", "kommittén", "teamet", "rådet",
    "laget", "stämman", "mötet", "föreningen", "presidiet", "beredningen", "klubben", "cheferna",
    "direktörerna",
)  # fmt: skip
"""Compounds of these are bodies too. Bare *laget* and *mötet* as a place are settled by the rules."""

NOT_BODIES = frozenset(
    "underlaget förslaget företaget bolaget slaget tillaget uppdraget intresset".split()
)
"""Words that end like a body and are none."""


NOT_BODY_ENDINGS = ("bolaget", "slaget", "uttaget", "intaget", "avtaget")
"""*försäkringsbolaget*, *underlaget*, *anslaget*: none of them meets."""

OWN_BODY = frozenset("gruppen mötet styrelsen stämman årsmötet nämnden vi".split())
"""What a body calls itself without its full name."""

UNITS = frozenset(
    """
    kansliet förvaltningen kommunen regionen länsstyrelsen sekretariatet ekonomienheten hr-avdelningen
    it-avdelningen fastighetsförvaltningen personalavdelningen beställaren entreprenören konsulten
    leverantören arkitekten förvaltaren generalentreprenören kommunledningskontoret skolledningen
    arbetsgivaren arbetsgivarsidan facket huvudmannen underentreprenören
    elevrådet valberedningen revisorerna fastighetsägaren hyresvärden kommunikationsavdelningen
    """.split()
)
"""Organisational units that act: they own, but do not decide for the meeting."""

UNIT_ENDINGS = (
    "expeditionen",
    "förvaltningen",
    "kontoret",
    "kansliet",
    "avdelningen",
    "enheten",
    "bolaget",
    "ledningen",
)

ROLES = frozenset(
    """
    ordförande ordföranden vice-ordförande kamrer kamreren sekreterare sekreteraren kassör kassören ordf kassor
    ledamot ledamöterna suppleanten suppleanterna justeraren revisorn revisorerna rektor rektorn
    kanslichefen verksamhetschefen verksamhetschef förbundsdirektören kommunchefen kommundirektören
    stadsdirektören förvaltningschefen vd projektledaren projektledare samordnaren vaktmästaren
    vaktmästare kyrkoherden kyrkoherde platschefen platschef byggledaren byggledare skyddsombudet
    huvudskyddsombudet klubbordföranden tränaren materialaren webbansvarig webmaster festansvarig
    sammankallande valberedaren kontaktpersonen förbundssekreteraren ekonomichefen hr-chefen
    utvecklingschefen bibliotekarien läraren lärarna mentorerna kommuncheferna socialcheferna
    utbildningscheferna presidiet kyrkvärden kantorn musiker diakonen prästen kommunikatören
    vice+ordförande vordf samo pr ekonomen juristen arkitekten kuratorn psykologen kocken kokerskan
    utredaren pedagogen mentorn receptionisten läkaren logopeden controllern konsulten revisorerna
    klassföräldrarna hyresgästerna städarna vaktmästarna arbetsledaren driftchefen
    """.split()
)


WE = frozenset({"vi"})
ALL = frozenset("alla samtliga varje+ledamot".split())
ME = frozenset("mig oss undertecknad".split())
I_WORDS = frozenset({"jag", "undertecknad"})
"""Whoever writes."""
PRONOUNS = frozenset("han hon hen honom henne jag".split())

ACRONYM_NOT_NAMES = frozenset(
    """
    OK OBS TODO AP DMP SG RFC JA NEJ PS NR KL TV IT HR AI EU PM MVH VG ID API PDF URL HVD RUS AB TBD FAQ II III IV ÄTA
    """.split()
)

CHOOSING = frozenset(
    "utser utses utsåg utsågs utse väljer väljs valde valdes välja omvaldes nyvaldes nominerar adjungerar adjungerades".split()
)
"""Whoever is named in full behind one of these is a person."""

FIRST_NAMES = frozenset(
    """
    abbe adele agda ahmad aleksandra alexandra alicia alvin amelia amalia anastasia anja anki annbritt ansgar
    arthur ayman babak behrouz belinda benny berndt bianca birger boris brita britta carl-gustav carl-magnus
    carola catharina catherine claes-göran clara cornelia cristina curt davide diana diyar dragana eddy edmund
    eira eleonora elina elisa elma elton elvin emanuel emilia emilie erica evald fanny fares fatma fredrika
    gabriella gudmund gullan gunn haidar hanne hans-göran hans-åke heléne hossein idun ines inez jack janina
    jasper joachim joacim jonna josefina joseph julius karl-gunnar kasimir katrin katarzyna kevin konrad
    kristofer lana lars-gunnar lars-olof leonard lilian lillemor lisen louis lydia maarit maggan mahmoud majsan
    manuela marcel margit margot marit marlene martina mary maud milla millan milton minoo mira miranda mirela
    märit nanna natasha ninni novalie omid pamela patric patricia paul peder per-ola petter philippa pierre
    ragna renée ritva roberto roffe romeo rosanna rosmarie roxana said samar samer sanja sanne saul severin
    shadi sigge silvia siw stefania sussie svetlana sverker teresa teresia thea thore thorsten titti torun
    ursula valentin vesna vivi vivian yassin yasmine yousef zaid zara zofia ängla
    anna eva maria karin kristina lena sara kerstin emma ingrid malin birgitta marie linda jenny inger
    annika ulla monica susanne hanna elin johanna helena elisabet elisabeth sofia sofie josefin ida
    julia katarina camilla margareta therese terese matilda frida amanda cecilia caroline karolina
    charlotte lotta pia åsa gunilla agneta anette anita ann ann-marie ann-sofie annelie barbro berit
    britt britt-marie carina christina ebba ellen ellinor emelie erika eleonor eivor elsa evelina
    felicia gerd gun gunnel gun-britt gull-britt hedvig helen helene ingela ingegerd ingeborg irene
    isabelle jeanette jessica kajsa klara lina linn lisa lisbeth louise lovisa lova madeleine
    magdalena maj maj-britt malena marianne marina marita mia mikaela mona märta nathalie nina
    nora olivia pernilla petra ramona rebecka rebecca ronja rut rose-marie sandra sanna selma signe
    sigrid siv solveig stina susanna svea sylvia tilda tina tove tuva ulrika vera veronica victoria
    viktoria viveka wilma yvonne ylva zahra fatima amina leila samira aisha alva astrid greta freja
    lars mikael anders johan erik per peter karl carl jan thomas tomas daniel fredrik hans mats
    andreas stefan bengt mattias matthias magnus bo niklas martin patrik jonas david jonathan jens
    björn robert rickard richard kjell leif roger håkan ulf rolf göran sven gunnar henrik joakim
    jakob jacob simon emil linus oskar oscar viktor victor marcus markus alexander filip philip
    gustav gustaf sebastian tobias christer krister kristian christian christoffer kristoffer kenneth
    claes klas lennart nils olle olof ola ove pontus ragnar roland rune samuel stig sture sören
    tommy tony torbjörn tore urban valter walter wilhelm william åke arne arvid axel adam albin
    alfred anton august benjamin bertil börje conny dan dennis edvin elias elis elliot erland evert
    folke frank gabriel georg gerhard greger gösta hampus harald harry hasse henning herman holger hugo
    ingemar ingvar isak ivan ivar jesper jimmy joel john jonny josef jörgen kaj kalle kent kim knut
    kurt leo leon liam love lucas lukas ludvig lage lasse malte manfred max melker melvin milo
    mohamed muhammed ahmed ali hassan ibrahim omar yusuf mustafa morgan måns noah oliver otto pehr
    pelle pål pär rasmus reidar sixten sigvard stellan svante theo theodor tor tord tore uno verner
    viggo vilgot vincent yngve östen örjan alice agnes bella bodil disa dagmar edith ester esther
    gudrun tuva hillevi parisa mirjam henrietta firas tindra noor ritva petra nadja rolf gerda dagny
    harriet hjördis sven-erik karl-erik bror algot ingegärd asta ragnhild vivianne marianne solbritt
    gitte kicki haleh gurli iris jasmine juni karolin kim lea lilly linnea linnéa lo majken meja moa
    owe ower kaj-erik jerker jörn ulric rutger peo hilding conny ronny sonny jocke affe ante bosse lollo madde
    kurt-erik nils-erik lars-erik lars-göran karl-johan carl-johan per-erik per-olof sven-olof stig-arne bo-göran
    inga-lill inga-britt maj-lis anna-karin anna-lena ann-christin ann-charlotte eva-lena eva-lotta eva-marie
    gun-marie karin-britt lise-lott marie-louise siv-britt ulla-karin barbara bella bengta benita carin cathrine
    desirée doris edla elise elna elvira emmy evy filippa gisela gull harriet hedda heidi helga hilda hilma ida-maria
    ingalill ingbritt ingegerd-maria jasmin jannike jenni johanne judit juliana karolina kaisa katja kersti klara
    kristin lena-marie lisbet lis liselott lotten maja majbritt mari maria-therese mathilda melissa michaela
    mikaela mirja mirjam monika natalia nicole olga paula petronella pirjo rakel regina rigmor rosa rosita runa
    sabina saga sally seija selina sirpa sonja stephanie sussi synnöve tanja tora tyra ulla-maj valborg vanja vendla
    vilma yasmin ylwa zandra åse adnan alfons allan alve andré anjo antti armin artur aron axel-erik bashir bertold
    bjarne björne brage bruno calle christopher dag dagfinn dante davor dejan denis dick dino douglas ebbe eddie
    egil egon einar ejnar elof emir enar enok erling ernst eskil esko fabian farid felix ferdinand fritiof fritz
    gerth gideon glenn goran gordon greta-stina gunno gustavo göte halvar hannes hans-erik hans-olof harri hassan
    heikki helge helmer hjalmar hugo-erik igor ilir inge ingmar isac ismail ivo jaan janne jarl jarmo jens-erik jerry
    jonte josip juha jukka jan-erik jan-olof jan-åke kalevi kari karsten kasper kennet kjell-åke klaus kuno lasse-erik
    lars-åke leander lennox leopold levi linus-erik loke ludde manne marc mario markku marko matti mauritz max mehmet
    micael mikkel milan miro mohammed mubarak mårten nenad nicklas nicolas nikola noel odd ole olaus oleg olov orvar
    osman ossian otmar pekka pentti per-anders per-arne per-åke petrus pontus-erik rafael raimo ralf rami reino rikard
    risto robin roine ronald ruben rudolf sakari salim sami samir sander seppo sigfrid sigurd sivert staffan stefano
    stellan sune sven-åke tage tapio tarek teklu teodor timo tobbe toivo tom tomasz torgny torvald tuula tuomas ture
    tyko ulric urho valdemar veikko verner-erik viking vidar vilhelm wiggo yrjö zoran åge ånge
    farida leyla layla abdi abdullah khadija zainab mariam maryam amira nadia nasrin shirin reza hussein mehdi
    murat emre deniz elif ayse zeynep fadumo hodan ayaan ifrah idil sagal nimo halima hawa iman rania nour hanan
    salma jasmina amela amra azra emina lejla senad edin mirza almir dragan ivana jelena marija agnieszka malgorzata
    piotr pawel krzysztof marek ewa beata iwona joanna dorota olena oksana irina tatiana sergei dmitri vladimir
    andrei priya anil sunil kofi kwame ngozi desta abeba selam tesfaye yonas michael robel meron rahel lidia filmon
    tekle yohannes ruth senait gunvor anne-marie nils-olof tor-björn sten-åke bengt-åke gunborg ingvor iréne torkel
    torsten ulrik yvette wanja sofija samantha leia saida raija riitta päivi outi minna marja liisa kirsi
    kirsti heli eeva aino aila hannele juhani ilkka erkki eino veli antero olavi pertti reijo tauno
    molly mimmi nelly nadja natalie oda siri stella saga tyra ulla-britt viola vendela
    """.split()
)
"""Common Swedish first names: they tell a stranger's name from a noun at the start of a sentence."""

OPENERS = frozenset(
    """
    det den de dessa denna detta en ett att på i för från till med av om och men eller så då där när
    här hur vad vem vilka vilken vilket nu sedan sen därefter dessutom även också vidare samt enligt
    efter före innan under vid genom mot mellan över utan inför inom som man vi ni du jag han hon
    alla samtliga flera några många inga ingen inget var är blir ska skall kan får måste bör beslut
    beslutas beslutades förslag förslaget frågan frågor ärendet punkten mötet information nästa nya
    ny nytt dags ok obs ja nej fortsatt fortsättning utifrån utöver trots tack hej eftersom därför
    exempel viktigt behov diskussion återkoppling rapport datum tid plats deadline ansvarig ansvar
    rekrytering arbetet planen projektet rapporten protokollet underlaget avtalet lokalen skolan
    kostnaden priset budgeten bland båda samma sista första andra tredje ytterligare idag imorgon
    igår kom svara säg gå låt ge per just lite mer mycket bra gäller gällande angående beträffande se läs kom hör
    """.split()
)
"""Words that begin sentences with a capital and are nobody's name."""

NOT_NAME_ENDINGS = (
    "ningen", "ning", "ningar", "ningarna", "tionen", "tion", "heten", "het", "heter", "arna", "erna",
    "orna", "aren", "elsen", "else", "skapet", "skap", "mentet", "ment", "dagen", "mötet", "möte",
    "talet", "planen", "listan", "frågan", "frågor", "avtalet", "arbetet", "bandet",
)  # fmt: skip
"""Endings of nouns in the forms that begin a sentence; *Sören*, *Anna* and *Elisabet* stay names."""

ROLE_ENDINGS = (
    "direktören", "chefen", "ledaren", "läraren", "samordnaren", "sekreteraren", "ansvarig",
    "ansvariga", "ansvarige", "arien", "ombudet", "ombuden", "mästaren", "sköterskan", "konsulten",
    "ingenjören", "inspektören", "administratören", "assistenten", "föräldrarna", "ledarna",
    "tränarna", "värdarna", "samordnarna", "gruppledaren", "handläggaren", "koordinatorn", "strategen", "controllern",
)  # fmt: skip
"""Compounds of these are roles: *ekonomichefen*, *lokalansvarig*."""

ORGANISATIONS = frozenset(
    """
    länsstyrelsen socialstyrelsen skolverket skolinspektionen migrationsverket trafikverket
    naturvårdsverket boverket bolagsverket lantmäteriet skatteverket försäkringskassan
    arbetsförmedlingen polisen kronofogden riksarkivet folkhälsomyndigheten kommunförbundet
    regionen västkom arbetsmiljöverket energimyndigheten jordbruksverket räddningstjänsten
    """.split()
)
"""Public bodies that act in many minutes and never are the body that meets."""

ORGANISATION_ENDINGS = ("verket", "myndigheten", "inspektionen", "kommun", "förbund")

ORGANISATION_SECOND = frozenset("stad kommun region län förbund församling pastorat".split())
"""*Göteborgs stad*, *Ale kommun*: the second word that makes a name of two."""

COMPANY = ("med medarbetare", "med kollegor", "m.fl.", "och hennes medarbetare",
           "och hans medarbetare", "och deras medarbetare", "och medarbetare")  # fmt: skip
"""Who comes along without being named."""
COMPANY_HINTS = ("medarbetare", "kollegor", "m.fl.")
"""One of them is in each of `COMPANY`."""

DEFINITE = ("en", "et", "na", "an", "ar", "er", "or", "t", "as", "a")
"""Endings of nouns and adjectives: an unknown word with one of them is no nickname."""

NOT_ROLES = frozenset("ansvarig ansvariga ansvarige".split())
"""By themselves they say that somebody is, not who."""

NO_PERSON_LABELS = frozenset(
    """
    plats lokal var adress datum tid organisation förening företag firma leverantör tema ämne projekt
    objekt kommun ort beställare entreprenör bank titel
    """.split()
)
"""What two capitalised words behind such a label and a colon are not: a person's name."""
