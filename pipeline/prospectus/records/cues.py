"""The words that programme pages use for each field, in English, German, French, Spanish, Dutch, Italian, Swedish …"""

from __future__ import annotations

from prospectus.values.base import wordings as _each

ELSEWHERE = _each("""
    related program*; related course*; related degree*; similar course*; similar program*; other course*
    other program*; you may also like; you might also like; you may also be interested; see also; also consider
    more courses; popular courses; recommended; explore more; from the newsroom; latest news; news; upcoming events
    events; recently viewed; our other; verwandte studiengänge; ähnliche studiengänge; weitere studiengänge
    siehe auch; aktuelles; formations similaires; voir aussi; autres formations; à lire aussi; otros másteres
    otras titulaciones; títulos relacionados; también te puede interesar; vergelijkbare opleidingen
    verwante opleidingen; gerelateerde; zie ook; liknande program; se även; relaterade program; corsi correlati
    altri corsi; cookie*; other master*; other bachelor*; also viewed; also looked at; compare courses
    compare degrees; might interest you; interesting program*; other interesting; like this one; courses like this
    programmes like this; programs like this; masters like this; you might be interested; featured program*
    featured courses; sponsored; promoted; popular program*; top program*; more from this; other students viewed
    scholarship watch; scholarship deadlines you; tips for; our magazine; from the blog; articles
    how to write; advice; read next; interessante studiengänge; könnten sie interessieren; könnte sie interessieren
    other options; people also; students also; wer sich für; vergleichbare; other degrees
    other intakes last year; compare program*; courses you may like; more like this; other ways to study
    more programs; more programmes; more degrees; further programmes; similar degrees; where next
    job vacancies; what's on; calendar of events; noticias; actualidad; actualités; à la une; agenda; nieuws
    notizie; nyheter; notícias; aktualności; nachrichten; neuigkeiten; stellenangebote; offres d'emploi; vacatures
    eventos; eventi; wydarzenia; evenemang; auch interessieren; passt das auch; past dit ook; past ook bij
    weitere angebote; autres offres; otras ofertas; altre offerte; andere cursussen; meer cursussen; ander aanbod
    fler utbildningar; outras ofertas; inne oferty; liknande utbildningar
    relaterade utbildningar; related online; passende studiengänge
    weitere programme; andere studiengänge; vous aimerez aussi; peuvent vous intéresser; pourrait vous intéresser
    dans le même domaine; autres masters; otros programas; otros grados; otros cursos; programas relacionados
    más programas; te puede interesar; andere opleidingen; meer opleidingen; ook interessant; potrebbe interessarti
    potrebbero interessarti; corsi simili; altri master; andra program; andra utbildningar; outros cursos
    cursos relacionados; também pode interessar; inne kierunki; podobne kierunki; zobacz też
""")

FUNDING = _each("""
    scholarship; bursary; bursaries; stipend; grant; award; discount; studentship; fellowship; waiver; stipendium
    stipendien; bourse*; beca; becas; beurs; borsa; worth; allowance; prize; reduction; assistantship
""")
SUPPORT_KINDS = {
    "stipend": _each("""
        stipend; living expenses; maintenance; living allowance; lebensunterhalt; stipend for living expenses
    """),
    "equipment": _each("equipment; equipment grant; laptop; computer"),
    "travel": _each("travel; travel grant; travel allowance; conference; conference attendance; conferences"),
    "tuition": _each("tuition fees are covered; tuition waiver"),
    "total": _each("total value; worth; in total; valued at; total of; value of the award; full value"),
    "scholarship": _each("scholarship; scholarships of; stipendium; beca; beurs"),
    "discount": _each("discount; reduction; early bird; rabatt; frühbucherrabatt; descuento; korting; off tuition"),
    "grant": _each("grant; bursary; borsa"),
}  # fmt: skip

CREDITS = _each("""
    credits; credit; ects; ects credits; ects credit points; ects-punkte; leistungspunkte; kreditpunkte; crédits
    créditos; studiepunten; crediti; cfu; extent; size; points; units; totals; cats credits; credit points; degree
    master-level; number of ects; credits required; total credits to be earned; credit  total credits; credit hours
    credit value; number of credits; degree requirements; total  workload; study load; to graduate; in total
    total credit points; total of; comprises; consists of; umfang; insgesamt; gesamt; nombre de crédits
    número de créditos; carga; studielast; omvang; omfattning; completion of; requires; to complete; must complete
    program requirements; programme requirements; nqf level; nqf; weighting; in all; altogether; made up of
    total credit*; credit total; full programme; whole programme
    msc is; ma is; mba is; degree is; programme is; program is; course is; carries; you need; required to obtain
    must obtain; must earn; accumulate; complete a total; worth
""")
NOT_CREDITS = _each("""
    credit level; credit value; module code; module; modules; course of; courses of; per course; per module; each
    thesis; dissertation; project; elective; electives; elective courses; core; compulsory; optional; internship
    semester; term; year 1; year 2; year 3; first year; second year; transfer; transferred; transferable; exemption
    up to; at least; prerequisite; a-level; access to he; placement; specialisation; minor; major; foundations
    capstone; stage 1; stage 2; block; required courses; unit of study; wahlpflicht*; pflichtmodul*; modul
    masterarbeit; bachelorarbeit; abschlussarbeit; praktikum; wahlbereich; mémoire; stage; optativ*; obligatori*
    trabajo fin; prácticas; semestre; cuatrimestre; scriptie; keuze*; verplicht*; vak; tesi; esami; tirocinio; kurs
    uppsats; termin; admission; applicants; applicants with; degree of; minimum; bachelor's degree with; per year
    per semester; per term; diploma with; of mathematics; in mathematics; prior; previous; entry; distinction
    level 3
""")
MODULE_COUNT = _each("""
    complete; total; courses total; taught modules; study; modules; core modules; compulsory; courses; programme
    consists of; comprises; core units; made up of; twelve; degree; units
""")
NOT_MODULE_COUNT = _each("""
    each term; each semester; each year; per week; a term; a semester; a year; year 1; year 2; first year
    second year; first semester; second semester; per term; per semester; per year; transfer; optional; choose
    elective; a week; other; popular; exemption; at a time; summer; credits each; up to
""")
HOURS = _each("""
    hours per week; workload; study time; hours a week; weekly; time commitment; effort; study hours; expect
""")
NOT_HOURS = _each("""
    work up to; work for; visa; placement; part-time job; lecture*; seminar*; per module; contact hours; opening
    internship; tutor; paid work; student visa; term-time; live session
""")
ENTRY = _each("""
    entry requirement; entry requirements; requirement; typical offer; degree; bachelor; honours; admission
    academic requirement; minimum; qualification; applicants; equivalent; gpa
""")
NOT_ENTRY = _each("""
    graduated with; awarded; progress to; to progress; maintain; scholarship; graduate with; final classification
    degree classification; receive; dean's list; students who achieve; bursary; exit; pass mark
""")
ENGLISH = _each("""
    toefl ibt; toefl; pte; pte academic; cambridge; duolingo; pearson; cae; english; ielts; english language
    english requirement; minimum score; overall; english proficiency; sprachkenntnisse
    englischkenntnisse; niveau d'anglais; inglés; engels; inglese; engelska
""")
NOT_ENGLISH = _each("""
    german; german proficiency; testdaf; dsh; goethe; delf; dalf; dele; deutschkenntnisse; german language
    on completion; enable you; pre-sessional; presessional; scholarship; foundation; average score; pathway
    english course; preparatory course; progress to; other courses; undergraduate courses
""")
LANGUAGE = _each("""
    language; language of instruction; taught in; teaching language; language of teaching; medium of instruction
    course language; languages; taught entirely in; taught; in english; instruction; conducted in; delivered in
    lectures; classes are; teaching is; seminars are; lectures are in; courses are in
    unterrichtssprache; lehrsprache; sprache; studiensprache; langue; langue d'enseignement; langues; enseigné en
    idioma; lengua; idiomas; impartición; idioma de impartición; docencia; taal; voertaal; onderwijstaal; lingua
    lingua di insegnamento; språk; undervisningsspråk; língua; język
""")
NOT_LANGUAGE = _each("""
    english language requirement*; proficiency; level; certificate; test; skills; speak; native; requirement*
    literature; ielts; toefl; kenntnisse; nachweis; niveau; b2; c1; site language; select language; language course
    change language; version; requirements
""")
STUDY_MODE = _each("""
    years; year; months; semesters; semester; jahre; ans; jaar; años; anni; study mode; mode of study; mode
    course type; attendance; type of study; study option*; study type; type; format; study form; studienform
    studienmodell; zeitmodell; modalité; modalidad; dedicación; studievorm; vorm; modalità; studietakt; duration
    length; fees; tuition fees; pace; programme; course; dauer; duur; regime; available
""")
NOT_STUDY_MODE = _each("""
    job; work; work part-time; employment; working; employed; placement; internship; visa; staff; lecturer; jobs
    full-time job; career*; part-time work; a few finish; work full-time; experience
""")
DELIVERY = _each("""
    delivery; mode of delivery; study mode; format; delivery mode; mode of study; course delivery; how you'll study
    attendance; modality; modalidad; modalité; onderwijsvorm; studienform; lernform; modalità; undervisningsform
    delivered; taught; mode; study option*; available; form of study; type; type of study; how; how to study
    learning mode; teaching mode; learning method; method of study; study method; teaching method; course format
    programme format; program format; study pattern; way of study; learning format; study form; modes; campus
    lernmodell; organisation; format des cours; rythme; metodología; vorm; lesvorm; studiesätt; undervisningssätt
""")
AFTER_DELIVERY = _each("""
    programme; program; degree; course; master*; bachelor*; study; delivery; mba; msc; studium; formation
    opleiding; máster; campus; education; instruction
""")
NOT_DELIVERY = _each("""
    apply online; application; library; event; open day; resources; online form; request form; portal; tour; webinar
    chat; shop; store
    payment; register; facilities; accommodation; service*; live on campus; job*; work; part-time job
    experience day; visit; related program*; account; test; exam; coming on; safety; security; interview; career*
    meet; session
""")
LOCATION = _each("""
    location; campus; place of study; city; study location; campus location; course location; where; site
    teaching location; venue; standort; studienort; ort; lieu; lieu de formation; ville; lieux; lugar; ubicación
    sede; ciudad; locatie; plaats; stad; vestiging; luogo; sede del corso; città; studieort; plats; local; cidade
    miejsce; locations; campuses; location(s)
""")
DEPARTMENT = _each("""
    department; school; faculty; college; institute; offered by; delivered by; fakultät; fachbereich; institut
    faculté; département; ufr; facultad; departamento; escuela; faculteit; departement; afdeling; dipartimento
    facoltà; institution; fakultet; academic unit; owning school; school/department
""")
CONTACT = _each("""
    email; e-mail; contact; enquiries; questions; contact us; admissions; kontakt; correo; courriel; mail
""")
PHONE = _each("phone; telephone; tel; call; contact; telefon; téléphone; teléfono; telefoon; telefono; mobile; ring")
NOT_PHONE = _each("fax; emergency; switchboard; telefax; security")
APPLY = _each("""
    who can apply; who should apply; ready to apply
    apply; apply now; apply online; application portal; how to apply; application form; apply here; bewerben
    online-bewerbung; bewerbung; bewerbungsportal; candidater; postuler; solicitar; solicitud; aanmelden; iscriviti
    ansök; apply at; apply via; submit your application; preinscripción; inschrijven; application
""")
AFTER_CREDITS = _each("""
    programme; program; degree; course; in total; in the program; for the degree; in this programme; master*
    bachelor*; to complete; to graduate; of study; overall; required; award; in all; studium; studiengang
    opleiding; qualification; curriculum
""")
AFTER_STUDY = _each("""
    mba; programme; program; study; degree; course; master*; bachelor*; msc; phd; studium; studiengang; opleiding
    student; students; attendance; route; pathway; option; mode; daytime; regular
""")
AFTER_MODULE_COUNT = _each("total; in total; altogether; over; to complete; including; plus; and a; followed by")
