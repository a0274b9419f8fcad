"""Words of headings, by the kind of section that they announce, in seven languages.

Each entry is a stem: it stands for every word that begins with it, unless it ends in `$`; several words stand for a
run of words that begin with them; `^` ties an entry to the start of the heading, `=` makes
it the whole heading.
"""

from __future__ import annotations

WORDS: tuple[tuple[str, str], ...] = (
    (
        "fees",
        """
        ^fee and | ^fees and | ^fees & | ^tuition and | ^tuition & | ^tuition, | ^fees, | ^cost and | ^costs and
        ^costs & | ^costs /
        """,
    ),
    (
        "faq",
        """
        faq | faqs$ | frequently asked | common questions | questions and answers | q&a | your questions answered
        häufige fragen | häufig gestellte fragen | fragen und antworten | foire aux questions | questions fréquentes
        preguntas frecuentes | veelgestelde vragen | domande frequenti | vanliga frågor | frågor och svar
        """,
    ),
    (
        "english",
        """
        ^english$ | english language | english requirement | english proficiency | english entry
        language requirement | language proficiency | english test | english score | language test | ielts | toefl
        proof of english | language skills | language of admission | sprachnachweis | sprachkenntnis
        sprachanforderung | sprachvoraussetzung | sprachliche voraussetzung | englischkenntnis | deutschkenntnis
        niveau de langue | compétences linguistiques | exigences linguistiques | connaissances linguistiques
        requisitos de idioma | nivel de inglés | requisito lingüístico | taaleis | taalvereist | taalvaardig
        requisiti linguistici | conoscenza della lingua | competenze linguistiche | språkkrav | engelskakrav
        """,
    ),
    (
        "deadlines",
        """
        application window | when do i apply | admission calendar | admissions calendar
        deadline | key date | important date | application date | closing date | when to apply | application period
        apply by | admission dates | dates and deadlines | term dates | academic calendar | bewerbungsfrist
        fristen | termine | bewerbungszeitraum | bewerbungsschluss | anmeldefrist | date limite | dates limites
        dates importantes | calendrier | délai | plazo | fechas importantes | fecha límite | fechas clave
        calendario | sluitingsdatum | aanmelddeadline | belangrijke data | scadenz | termini | date importanti
        viktiga datum | sista ansökningsdag | ansökningsdatum | datum och tider
        """,
    ),
    (
        "funding",
        """
        scholarship | bursar | funding | financial aid | financial support | financial assistance | student loan
        loans$ | grants$ | studentship | fellowship | discount | stipend | financing | student finance
        tuition waiver | assistantship | paying for | stipendi | finanzierung | förderung | bafög | bourse
        aides financières | financement | aide financière | beca | ayudas | financiación | beurs | beurzen
        financiering | studiefinanciering | borse di studio | borsa di studio | agevolazioni | finanziament
        studiemedel | finansiering
        """,
    ),
    (
        "fees",
        """
        ^cost$ | the cost | cost of | cost per | total cost
        fee$ | fees | tuition | costs | price | pricing | payment | how much | expenses | kosten | gebühr
        studiengebühr | studienbeitr | semesterbeitr | studienkosten | preis | coût | frais | tarif
        droits d'inscription | droits de scolarité | precio | tasas | coste | costo | matrícula | importe
        collegegeld | studiegeld | inschrijvingsgeld | studiekosten | costi | tasse | quota | contribut | avgift
        studieavgift | kostnad | pris$
        """,
    ),
    (
        "entry requirements",
        """
        what we look for | you should have | what do i need | =atar | gcse | a-level
        international baccalaureate | other qualifications
        ^entry$ | entry requirement | assumed knowledge | assumed skill | admission guarantee
        admission requirement | entry criteria | entrance requirement | requirements | admission criteria
        prerequisite | who can apply | eligib | typical offer | entry qualification | minimum qualification
        academic qualification | selection criteria | entry level | what we're looking for | what you need to get in
        what you need | admissions$ | admission$ | entry standard | grades | qualifications needed
        country specific | international qualification | zulassung | zugangsvoraussetzung | voraussetzung
        anforderung | numerus clausus | condition d'admission | conditions d'admission | conditions d'accès
        prérequis | pré-requis | admission et | critères d'admission | requisito | perfil de ingreso
        perfil de acceso | acceso y admisión | admisión | toelating | toelatingseis | vooropleiding | ingangseis
        requisiti | ammissione | accesso | behörighet | förkunskap | antagning | urval$
        """,
    ),
    (
        "how to apply",
        """
        how to apply | how do i apply | apply$ | ^applying | ^application | your application | application process
        application procedure | apply now | apply online | submit | admission process | admissions process
        admission procedure | next steps | ready to apply | enrol$ | enroll$ | enrolment | enrollment | register$
        registration | bewerbung | bewerben | einschreibung | anmeldung | candidature | candidater | postuler
        inscription | comment s'inscrire | cómo solicitar | inscripción | solicitud | preinscripción | cómo acceder
        aanmelden | aanmelding | inschrijv | come iscriversi | iscrizion | iscriversi | domanda | candidarsi
        ansökan | ansök | anmälan | så söker du | how to enrol
        """,
    ),
    (
        "modules",
        """
        what will i study | ^stage 1 | ^stage 2 | ^stage 3
        module | core course | elective | required course | course list | units of study | compulsory course
        optional course | core unit | list of courses | subjects | courses offered | courses you | what you'll study
        what you will study | what will you study
        coursework | year 1$ | year 2$ | year 3$ | year one | year two | year three
        first year$ | second year$ | third year$ | final year$ | modulübersicht | pflichtmodul | wahlpflicht
        lehrveranstaltung | studieninhalt | enseignements | matières | cours obligatoires | unités d'enseignement
        asignatura | materias | módulo | vakken | vakkenpakket | keuzevak | modulen$ | insegnamenti | materie
        moduli | kurser | kurslista
        """,
    ),
    (
        "structure",
        """
        structure$ | course sequence | what is taught | studienschwerpunkt
        curriculum | syllabus | programme content | program content | course content | course detail
        programme detail | program detail | study plan | plan of study | course outline | how you'll study
        how you will study | how you'll learn | teaching | assessment | course design | degree plan
        degree requirements | program requirements | programme of study | learning outcome | what you'll learn
        what you will learn | research project | dissertation | thesis | individual project | final project
        capstone | internship | placement | credits$ | schedule | timetable | study programme | specialisation
        specialization | pathway | study abroad | workload | delivery | studienaufbau | aufbau | studienverlauf
        studienplan | inhalte | inhalt$ | lehrplan | lernziel | studienablauf | ablauf | schwerpunkt | programme de
        contenu | organisation | plan d'études | maquette | déroulement | plan de estudios | estructura | contenido
        programa académico | temario | objetivos | opbouw | studieprogramma | programma$ | inhoud | studieopbouw
        piano di studi | struttura | contenuti | piano didattico | programma del | obiettivi | upplägg | kursplan
        utbildningsplan | innehåll | struktur
        """,
    ),
    (
        "careers",
        """
        et après | ^outcomes
        career | employab | graduate destination | destinations | job | after graduation | after your
        after you graduate | future prospects | prospects | graduate outcome | occupation | what can you do with
        ^graduates | alumni | salary | where our graduates | graduate profile | employment | beruf | karriere
        perspektive | berufsfeld | arbeitsmarkt | nach dem studium | débouché | métiers | insertion professionnelle
        après la formation | poursuite d'études | salidas profesionales | carrera profesional | inserción laboral
        perfil de egreso | carrière | beroep | na je studie | na de opleiding | toekomst | arbeidsmarkt | loopbaan
        sbocchi | carriera | prospettive | occupazional | karriär | arbetsmarknad | framtid | efter utbildningen
        jobb
        """,
    ),
    (
        "staff",
        """
        =people | our teachers | =teachers
        staff | our faculty | meet the faculty | faculty members | our people | academics | instructor
        professors | lecturer | course lead | programme lead | program lead | course leader
        programme leader | programme director | program director | course director | course team | meet the team
        teaching team | supervisor | academic team | who you'll be taught by | who teaches | dozent | lehrende
        professor | studiengangsleitung | studienleitung | team$ | équipe | enseignants | intervenants | responsable
        profesorado | docentes | equipo docente | coordinador | docent$ | docenten | docenti | corpo docente
        lärare | medarbetare
        """,
    ),
    (
        "contact",
        """
        contact | get in touch | got question | have question | have a question | any question | questions$ | enquir
        inquir | ask a question | ask us | speak to | talk to us | find us | address | visit us | open day
        request information | more information | further information | kontakt | ansprechpartner | beratung
        anfahrt | contactez | nous contacter | renseignement | contacto | contáctanos | información adicional
        contatti | contattaci | kontakta | studievägled | meer informatie | contactgegevens
        """,
    ),
    (
        "overview",
        """
        =introduction | worum geht es | for whom
        overview | about the course | about this course | about the programme | about the program
        about this programme | about this program | about the degree | about this degree | at a glance
        summary | key facts | key information | course information | programme information
        program information | course summary | in brief | course description | programme description
        program description | description | why study | what is it about | what is this course about | why choose
        why this | about the major | about the master | about the msc | about the ba | fast facts | quick facts
        essential information | course details | überblick | übersicht | auf einen blick | steckbrief | kurzinfo
        studiengang im überblick | ^profil | kurzprofil | eckdaten | beschreibung | kurzbeschreibung
        allgemeine information | aperçu | présentation | en bref | présentation de la formation
        informations générales | descriptif | l'essentiel | presentación | resumen | descripción
        información general | visión general | datos generales | datos básicos | overzicht | in het kort
        over de opleiding | de opleiding | in één oogopslag | inleiding | panoramica | presentazione | in breve
        il corso | descrizione | informazioni generali | scheda | översikt | om utbildningen | om programmet
        om kursen | programöversikt | i korthet | sammanfattning | beskrivning
        """,
    ),
)
"""In the order in which kinds are tried: the narrower before the wider."""

OPENERS = """
    The This These You Your We Our If In All To For A An It There Please As Each Many Most When While Whether Although
    Applicants Students Graduates Candidates Applications Throughout During After Before Once With From By On At Both
    Die Der Das Ein Eine Sie Wir Wenn Im Für Mit Nach Als Studierende Bewerberinnen Absolventinnen
    Le La Les Vous Nous Cette Ce Pour Dans Une Un Après Si El Los Las Este Esta Para En Una
    De Het Een Je Jij Deze Dit Wij Na Voor Il Lo I Gli Questo Questa Per Nel Du Vi Den Det Om För Efter
    """
"""Words that open a sentence."""
