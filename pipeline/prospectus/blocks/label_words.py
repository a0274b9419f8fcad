"""Words that name a fact on course pages, in seven languages: a line that says no more than this is a label."""

from __future__ import annotations

LABELS: dict[str, str] = {
    "en": """
        duration | course duration | programme duration | program duration | length | course length
        programme length | program length | length of course | length of study | length of program | study duration
        time to complete | normal duration | standard duration | expected duration | period of study | study period
        start | starts | start date | start dates | starting | starting date | course start | course start date
        course starts | programme start | programme start date | next start | next start date | next course starts
        next start dates | available start dates | begins | commencement | commencement date | intake | intakes
        next intake | intake dates | intake months | intake date | entry | entry date | entry dates | entry points
        entry point | year of entry | start of studies | start of programme | start term | start month | term start
        semester start | teaching starts | fee | fees | tuition | tuition fee | tuition fees | course fee
        course fees | annual fee | annual fees | annual tuition | annual tuition fee | annual tuition fees
        total fee | total fees | total tuition | programme fee | programme fees | program fee | program fees
        program cost | cost | costs | course cost | total cost | estimated cost | price | uk fee | uk fees
        home fee | home fees | uk tuition fees | home tuition fees | international fee | international fees
        overseas fee | overseas fees | international tuition | international tuition fee
        international tuition fees | eu fees | eu fee | domestic fee | domestic fees | domestic tuition
        in-state tuition | out-of-state tuition | non-resident tuition | resident tuition | semester fee
        semester fees | tuition fees per year | tuition fee per year | fees per year | fee per year
        cost per credit | tuition per credit | price per credit | per credit | application fee | application fees
        registration fee | enrolment fee | enrollment fee | deposit | tuition deposit | student contribution
        indicative fee | indicative fees | first year fee | first year fees | funding | scholarship | scholarships
        financial aid | bursaries | deadline | deadlines | application deadline | application deadlines
        application closing date | closing date | closing dates | apply by | apply before | applications close
        application closes | application period | application dates | application date | registration deadline
        priority deadline | final deadline | admission deadline | deadline for applications | last date to apply
        last day to apply | applications open | application opens | ucas deadline | scholarship deadline
        document deadline | language | languages | language of instruction | languages of instruction
        teaching language | teaching languages | language of tuition | language of teaching | instruction language
        full-time / part-time | full time / part time | full-time/part-time | form of study | form of studies
        curriculum language | programme language | program language | medium of tuition | admission terms
        admission term | program length and pace | study level | admission deadline | admission deadlines
        taught in | medium of instruction | study language | course language | mode | modes | mode of study
        modes of study | study mode | study modes | mode of delivery | mode of attendance | attendance
        attendance mode | attendance type | delivery | delivery mode | delivery method | delivery type | study type
        type of study | course type | program type | programme type | study option | study options | how to study
        ways to study | study pace | format | course format | program format | learning format | learning mode
        pace | pace of study | schedule | class schedule | study format | location | locations | campus | campuses
        study location | study locations | place of study | places of study | course location | where you'll study
        where you will study | where | venue | city | town | address | taught at | site | study site
        delivery location | main campus | credit | credits | total credits | credit points | total credit points
        credit hours | total credit hours | ects | ects credits | ects points | number of credits | credits required
        units | total units | uoc | units of credit | cats credits | points | scope | study load | workload
        hours per week | weekly hours | study hours | time commitment | contact hours | award | awards
        qualification | qualifications | final award | degree | degree awarded | degree title | degree type
        award title | academic degree | degree conferred | credential | credential earned | degree level | level
        level of study | study level | award type | award level | qualification type | qualification awarded
        title of degree | academic title | type of degree | title awarded | course level | programme level
        program level | ucas code | ucas codes | course code | programme code | program code | institution code
        code | cricos code | cricos course code | cricos | atar | selection rank | ucas tariff | ucas points
        tariff | tariff points | rqf level | nqf level | eqf level | scqf level | entry requirement
        entry requirements | typical offer | typical offers | minimum requirements | admission requirements
        requirements | a level offer | a-level offer | a level | a levels | a-levels | ib offer | ib | gpa
        minimum gpa | typical a-level offer | prerequisites | academic requirements | required grades
        grades required | minimum entry requirement | contextual offer | english language requirement
        english language requirements | english requirement | english requirements | english language
        english level | ielts | toefl | toefl ibt | pte | pte academic | ielts score | duolingo | cambridge english
        english proficiency | department | school | faculty | institute | college | university | provider
        institution | awarding body | awarding institution | teaching institution | awarded by | department/school
        school/department | school department | course convenor | programme convenor | offered by | delivered by
        provided by | division | academic unit | responsible department | host university | programme leader
        program leader | course leader | programme director | program director | course director
        program coordinator | programme coordinator | course coordinator | director of studies | course lead
        programme lead | study advisor | coordinator | contact | contacts | contact person | email | e-mail
        telephone | phone | tel | website | web | fax | enquiries | enquiry | subject | subject area | subjects
        field | field of study | discipline | major | specialisation | specialization | specialisations
        area of study | study area | accreditation | accredited by | professional accreditation | places
        number of places | available places | number of students | class size | placement | placement year
        work placement | study abroad | careers | career | final year of entry | academic year | course dates
        dates | assessment | teaching methods | module code | module leader | module convenor | semester | term
        prerequisite | core | optional | compulsory | status | availability | programme | program | course
        course title | programme title | program name | course name | isced | isced code | next open day
        start year | study year | application | how to apply | who can apply | apply | eligibility | stipend
        salary | value | award value | value of award | amount | worth | opens | closes | number of awards
        """,
    "de": """
        dauer | studiendauer | regelstudienzeit | laufzeit | umfang | beginn | studienbeginn | start | startet
        semesterbeginn | studienstart | nächster start | starttermine | starttermin | programmstart | kosten
        gebühren | studiengebühren | studiengebühr | semesterbeitrag | semesterbeiträge | semestergebühr
        semestergebühren | studienbeitrag | studienbeiträge | gesamtkosten | monatliche kosten | teilnahmegebühr
        teilnahmegebühren | teilnahmeentgelt | preis | bewerbungsgebühr | bewerbungsfrist | bewerbungsfristen
        bewerbungsschluss | bewerbungszeitraum | bewerbung | bewerbung bis | frist | fristen | anmeldeschluss
        anmeldefrist | einschreibefrist | einschreibung | bewerbungstermin | bewerbungsende | bewerbungszeit
        sprache | sprachen | unterrichtssprache | unterrichtssprachen | studiensprache | lehrsprache
        veranstaltungssprache | kurssprache | lehrsprachen | studienform | studienformen | studienart
        studienmodell | studienmodus | zeitmodell | zeitmodelle | format | lernform | unterrichtsform
        organisationsform | studienort | studienorte | standort | standorte | campus | ort | veranstaltungsort
        hochschulort | ects | ects-punkte | ects-credits | ects punkte | credits | kreditpunkte | leistungspunkte
        creditpoints | credit points | lp | cp | arbeitsaufwand | abschluss | abschlussgrad | akademischer grad
        abschlussart | studienabschluss | hochschulabschluss | titel | grad | abschlüsse | zulassung
        zulassungsbeschränkung | zulassungsmodus | zulassungsvoraussetzungen | zulassungsvoraussetzung
        zugangsvoraussetzungen | zugangsvoraussetzung | voraussetzungen | voraussetzung | nc | numerus clausus
        sprachnachweis | deutschkenntnisse | englischkenntnisse | fakultät | fachbereich | institut | hochschule
        universität | anbieter | studiengangsleitung | studiengangleitung | studienleitung | leitung | fakultäten
        fachgebiet | ansprechpartner | ansprechpartnerin | kontakt | telefon | e-mail | email | studienberatung
        fachstudienberatung | adresse | anschrift | studienplätze | anzahl studienplätze | akkreditierung
        fachrichtung | studienfach | studiengang | studientyp | studienbereich | stipendien | schwerpunkte
        """,
    "fr": """
        durée | durée des études | durée de la formation | durée du programme | début | date de début
        début des cours | rentrée | rentrées | date de rentrée | dates de rentrée | démarrage | prochaine rentrée
        dates | coût | coûts | frais | frais de scolarité | frais d'inscription | frais de formation
        droits d'inscription | droits de scolarité | tarif | tarifs | prix | coût de la formation | coût total
        frais de dossier | date limite | date limite d'inscription | date limite de candidature | dates limites
        délai | délai d'inscription | délais d'inscription | clôture des candidatures | clôture des inscriptions
        candidature | candidatures | inscription | inscriptions | période de candidature | délai de candidature
        langue | langues | langue d'enseignement | langues d'enseignement | langue de cours | langue des cours
        langue du programme | langue(s) d'enseignement | rythme | mode d'étude | modalité | modalités
        modalités d'enseignement | régime | régime d'études | régime d'inscription | format | type de formation
        modalité d'enseignement | horaire | mode d'enseignement | lieu | lieux | lieu de formation
        lieux de formation | lieu d'enseignement | campus | ville | site | localisation | lieu des cours | crédits
        crédits ects | ects | nombre de crédits | nombre de crédits ects | diplôme | diplômes | titre | grade
        niveau | niveau d'études | niveau d'entrée | niveau de sortie | niveau de diplôme | type de diplôme
        diplôme délivré | niveau d'admission | conditions d'admission | conditions d'accès | admission | prérequis
        pré-requis | condition d'accès | exigences | niveau de langue | public concerné | conditions d'entrée
        faculté | université | école | établissement | composante | département | responsable | responsables
        responsable de la formation | responsable du programme | direction | ufr | contact | contacts | téléphone
        courriel | mél | e-mail | email | adresse | code | code du programme | domaine | mention | parcours
        spécialité | capacité | capacité d'accueil | effectif | places disponibles
        """,
    "es": """
        duración | duración del programa | duración de los estudios | inicio | fecha de inicio | comienzo
        inicio de clases | fecha de comienzo | fechas de inicio | próximo inicio | convocatoria | precio | precios
        coste | costes | costo | matrícula | tasas | tasas académicas | precio por crédito | importe | cuota
        precio total | inversión | arancel | precio del crédito | preinscripción | plazo | plazos
        plazo de inscripción | fecha límite | fecha límite de inscripción | fecha límite de solicitud
        plazo de solicitud | plazo de matrícula | inscripción | admisión | solicitudes | plazo de preinscripción
        idioma | idiomas | idioma de impartición | idiomas de impartición | lengua | lengua de impartición
        lenguas de impartición | lengua de enseñanza | idioma de enseñanza | modalidad | modalidades
        modalidad de estudio | tipo de enseñanza | modalidad de enseñanza | tipo de docencia | jornada | dedicación
        horario | formato | modo de impartición | lugar | lugar de impartición | campus | sede | sedes | ciudad
        ubicación | localización | centro | centros | centro de impartición | créditos | créditos ects | ects
        número de créditos | total de créditos | título | titulación | título oficial | título que otorga
        grado académico | nivel | nivel académico | tipo de título | requisitos | requisitos de acceso
        requisitos de admisión | perfil de ingreso | nota de corte | nivel de inglés | acceso | facultad
        universidad | escuela | departamento | universidades participantes | coordinador | coordinadora
        coordinador del máster | director | directora | dirección | coordinación | responsable | contacto | teléfono
        correo | correo electrónico | email | e-mail | plazas | plazas ofertadas | número de plazas | rama
        rama de conocimiento | área | código
        """,
    "nl": """
        duur | studieduur | duur opleiding | opleidingsduur | duur van de opleiding | lengte | start | startdatum
        startdata | startmoment | startmomenten | begin | aanvang | begindatum | volgende start | instroommoment
        instroommomenten | kosten | collegegeld | collegegelden | studiekosten | prijs | wettelijk collegegeld
        instellingscollegegeld | cursusgeld | inschrijfgeld | inschrijvingsgeld | lesgeld | studiegeld
        totale kosten | deadline | deadlines | aanmelddeadline | aanmelden voor | aanmelden vóór
        uiterste aanmelddatum | inschrijven voor | inschrijving | aanmelding | sluitingsdatum | aanmeldingsdeadline
        aanmeldperiode | uiterste inschrijfdatum | taal | talen | voertaal | onderwijstaal | instructietaal
        lestaal | taal van de opleiding | taal opleiding | studievorm | opleidingsvorm | vorm | studiemodus
        lesvorm | variant | varianten | onderwijsvorm | type | type opleiding | opleidingstype | studielast
        studiebelasting | tijdsinvestering | locatie | locaties | plaats | campus | stad | vestiging | studielocatie
        studieplaats | opleidingslocatie | studiepunten | ec | ects | credits | aantal studiepunten | ects-punten
        aantal credits | diploma | graad | titel | niveau | opleidingsniveau | type diploma | academische titel
        croho | crohocode | croho-code | toelating | toelatingseisen | toelatingsvoorwaarden | vooropleiding
        ingangseisen | vooropleidingseisen | taaleisen | numerus fixus | selectie | toelatingseis | faculteit
        universiteit | hogeschool | instelling | opleidingsdirecteur | coördinator | opleidingscoördinator
        studieadviseur | contact | contactpersoon | telefoon | e-mail | email | adres | aantal plaatsen | capaciteit
        """,
    "it": """
        durata | durata del corso | durata degli studi | inizio | data di inizio | inizio corso | inizio dei corsi
        inizio lezioni | avvio | partenza | data inizio | costo | costi | tasse | tassa | tasse universitarie
        tassa di iscrizione | quota di iscrizione | quota | retta | contributo | contributi
        contributo di iscrizione | costo totale | prezzo | tasse e contributi | importo | scadenza | scadenze
        scadenza iscrizioni | scadenza bando | termine di iscrizione | scadenza domande | termine ultimo
        iscrizioni | iscrizione | ammissione | scadenza iscrizione | termine iscrizioni | scadenza domanda | lingua
        lingue | lingua di insegnamento | lingua del corso | lingua di erogazione | lingua di studio
        lingua dei corsi | lingua ufficiale | modalità | modalità didattica | modalità di erogazione
        modalità di frequenza | frequenza | tipologia | tipo di corso | formato | tipo | modalità di svolgimento
        modalità di accesso | tipo di accesso | accesso | sede | sedi | sede del corso | sede didattica | luogo
        campus | città | sede di svolgimento | crediti | cfu | ects | crediti formativi | totale crediti
        numero di crediti | titolo | titolo di studio | titolo rilasciato | livello | classe | classe di laurea
        tipo di laurea | titolo finale | laurea | requisiti | requisiti di accesso | requisiti di ammissione
        conoscenze richieste | livello di inglese | facoltà | università | ateneo | dipartimento | scuola
        coordinatore | coordinatrice | direttore | direttrice | referente | presidente | responsabile | contatti
        contatto | telefono | email | e-mail | indirizzo | posti | posti disponibili | numero posti | codice
        """,
    "sv": """
        längd | studietid | omfattning | utbildningens längd | programlängd | start | startdatum | kursstart
        studiestart | programstart | startterminer | starttermin | börjar | termin | nästa start | avgift | avgifter
        studieavgift | studieavgifter | anmälningsavgift | kostnad | kostnader | pris | terminsavgift
        första delbetalning | första inbetalning | total avgift | total kursavgift | sista ansökningsdag
        sista anmälningsdag | ansökningsdatum | ansökan | ansökningsperiod | anmälan | anmälningsperiod
        sista ansökningsdatum | sista datum | språk | undervisningsspråk | studieform | studietakt | takt
        undervisningsform | undervisningstid | studiesätt | undervisningssätt | form | typ av utbildning | ort
        studieort | plats | campus | kursort | studieplats | undervisningsort | poäng | högskolepoäng | hp
        antal poäng | examen | examina | titel | nivå | utbildningsnivå | fördjupningsnivå | behörighet
        behörighetskrav | förkunskapskrav | förkunskaper | särskild behörighet | grundläggande behörighet | urval
        antagning | antagningskrav | särskilda förkunskapskrav | fakultet | universitet | institution | högskola
        programansvarig | programdirektör | kursansvarig | studievägledare | kontakt | kontaktperson | telefon
        e-post | adress | antal platser | anmälningskod | programkod | kurskod | ansökningskod
        """,
}

WEAK = """
    college | school | faculty | university | department | institute | institution | provider | division | programme
    program | course | subject | subjects | careers | career | scholarship | scholarships | funding
    financial aid | bursaries | how to apply | application | apply | contact | contacts | address | languages | fees
    cost | costs | tuition | admission requirements | entry requirements | requirements | eligibility
    who can apply | accreditation | placement | study abroad | assessment | core | optional | compulsory | where
    city | town | site | code | points | amount | opens | closes | places | dates | deadlines | schedule
    prerequisites | specialisations | enquiries | english language | english language requirements
    english requirements | major | discipline | field | degree | website | web | course dates
    study options | modes | semester | term | bewerbung | zulassung | voraussetzungen | kontakt | studiengang
    hochschule | universität | fakultät | fachbereich | institut | stipendien | kosten | bewerbungsfristen
    studienberatung | titel | anbieter | leitung | admission | candidature | candidatures | inscription
    inscriptions | université | école | direction | parcours | conditions d'admission | tarifs | domaine | faculté
    composante | admisión | inscripción | contacto | facultad | universidad | escuela | requisitos | dirección
    centro | centros | matrícula | acceso | solicitudes | área | precios | aanmelding | inschrijving | toelating
    toelatingseisen | faculteit | universiteit | hogeschool | selectie | type | start | begin | ammissione
    iscrizioni | iscrizione | contatti | facoltà | università | dipartimento | scuola | ateneo | requisiti | costi
    scadenze | accesso | tipo | livello | sede | ansökan | anmälan | antagning | universitet | högskola | fakultet
    behörighet | avgifter | kostnader | urval | form | plats | ort
    """
"""Labels that are as often an entry of a menu or a heading: they need more to be believed."""
