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
    compare degrees; other options; people also; students also; wer sich für; vergleichbare; other degrees
    other intakes last year; compare program*; courses you may like
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

DEADLINE = _each("""
    last application date; application date; délai*; tegen; late applications; bewerbung*; submit; deadline
    application deadline; apply by; closing date; closes; close; applications close; no later than; not later than
    application closing; deadline for; due; due date; last date; last day; must be submitted by; submit by
    must apply by; apply before; apply until; received by; submitted by; by the deadline; applications by; until
    final deadline; priority deadline; international deadline; equal consideration; cut-off; cutoff; apply no later
    must be received; complete by; pay by; paid by; accept by; bewerbungsfrist*; bewerbungsschluss
    bewerbungszeitraum; anmeldeschluss; frist; fristen; bis zum; bis; anmeldefrist*; einreichung; bewerbungsende
    antragsfrist; spätestens; date limite; jusqu'au; avant le; clôture; au plus tard; dépôt des candidatures
    limite; plazo*; fecha límite; hasta el; antes del; cierre; fin de plazo; inscripción hasta; preinscripción
    aanmelden voor; uiterlijk; vóór; voor; aanmelddeadline; tot en met; inschrijven tot; scadenza; entro il; entro
    termine; scadenze; sista ansökningsdag; ansök senast; senast; prazo; até; termin składania; do dnia
    intake closes; application period; application window; deadline date; when to apply; key dates; early decision
    rolling until; admission deadline; close of applications; a más tardar; más tardar el; candidatures en
    candidature*; campagne de candidature; dépôt du dossier
""")
DEADLINE_KINDS = {
    "application": _each("""
        application deadline; apply by; applications close; bewerbungsfrist*; bewerbungsschluss
        application closing; apply; bewerbung*
    """),
    "scholarship": _each("""
        scholarship; scholarships; bursary; bursaries; fellowship; studentship; stipend; funding; award; stipendium
        stipendien; bourse; bourses; beca; becas; beurs; beurzen; borsa; borse; stipendier; financial aid
        fee waiver; grant; assistantship; deutschlandstipendium
    """),
    "deposit": _each("""
        deposit due; deposit; deposit of; enrollment deposit; enrolment deposit; acompte; rabatt; frühbucherrabatt
        discount; anzahlung; aanbetaling; reserva de plaza; pay the deposit; early bird; payment; accept your offer
        acceptance
    """),
    "document": _each("""
        documents due; enclosures; enclosure; document; documents; supporting document*; transcript; transcripts
        reference; references; unterlagen; pièces; documentos; documentación; documenten; certificates
        official test scores; materials; documentation
    """),
}  # fmt: skip
NOT_DEADLINE = _each("""
    accredited until; valid until; enrolment ends; ab; geöffnet; portal; portal opens; earned; if you have earned
    descuento; precio con descuento; add or drop; register by; decision by; class starts; entrance interview; test
    commencement; registration opens; arrive; move in; offers; re-sit; resit; open day; open evening; opens
    open on; opens on; open from; applications open; opening; starts; start date; start; begins; begin; beginning
    classes begin; term starts; teaching starts; first day; starting; commence*; commencing; event; webinar; fair
    visit; interview*; audition; decision*; notification; notified; results; released; offers made; announced
    published; last updated; updated; modified; copyright; reviewed; graduation; graduated; founded; accredited
    accreditation; established; news; visa form; homecoming; information session; info session; conference
    workshop; coursework; assignment; hand-in; exam*; essay; semesterbeginn; studienbeginn; studienstart
    vorlesungsbeginn; infotag; tag der offenen tür; ouverture; rentrée; début des cours; journée portes ouvertes
    résultats; inicio; comienzo; comienza; apertura; jornada de puertas abiertas; resultados; start van; startdatum
    begint; open dag; opendag; inizio; inizia; graduatoria; kursstart; terminsstart; öppnar; term dates
    from 1 october; arrival; orientation; induction; welcome week; moved in; census date; withdrawal; refund; born
    hochschulinformationstag; informationstag; schnuppertag; open house; opendeurdag; jpo
    posted; expires; previous; last year's; closed for; issued; eintrag; stand
""")
START = _each("""
    study period; convocatoria; próxima convocatoria; next intake; period of study dates; commencement of classes
    first semester begins; start; starts; start date; starting; starting date; begins; beginning; begin; commence
    commences; commencing; commencement; intake; intakes; entry; entry date; entry point; next start
    next course starts; course starts; programme starts; classes begin; classes start; session starts
    available start; enrolment; admission to; cohort; start month; teaching starts; term starts; study start
    entrance; for entry; when does; start term; academic calendar; program start; studienbeginn; studienstart
    beginn; start zum; vorlesungsbeginn; semesterbeginn; startet; beginnt; zulassung zum; zulassung; rentrée; début
    début des cours; débute; inicio; comienzo; comienza; empieza; inicio de curso; inicio de clases; startdatum
    startmoment; aanvang; begint; instroom; startdata; instroommoment; inizio; inizio dei corsi
    inizio delle lezioni; avvio; inizia; kursstart; terminsstart; studiestart; startar; início; início das aulas
    inicia; rozpoczęcie; start of studies; start of classes; start of programme; start of lectures; to start in
    first day of class*; orientation begins; commencing in; offered in; admits; admitted; lectures begin
    lectures start; admission term*; intake term*; entry term*; start term*; admission period; study starts
""")
NOT_START = _each("""
    application deadlines for; application deadline for; deadlines for; deadline for; deadline for study start
    will open from; open from; deadline; apply by; closing date; closes; close; open day; open evening; opens
    applications open; event; webinar; interview; updated; copyright; founded; established; since; results
    bewerbungsfrist*; bewerbungszeitraum; bis zum; frist; anmeldeschluss; date limite; jusqu'au; plazo; hasta
    uiterlijk; vóór; scadenza; entro; senast; conference; summer school; news; scholarship; payment; fee; fees
    until; no later than; received by; not later; are now closed; modules; thesis; internship; exam; exams
    graduation; year 2; spring break; research project; dissertation; placement; project; visa form
    first instalment; accredited; accreditation; review; reviewed; re-enrolment; published; census; tuition
    boot camp; alumni; class of; graduated; deposit; homecoming; round; documents
""")
DURATION = _each("""
    duration; length; study period; course length; program length; programme length; length of  length of study
    time to complete; study duration; period of study; standard period of study; takes; lasts; lasting
    completed in; complete in; finish in; normal duration; how long; study load; to complete; programme duration
    course duration; year  year  year; dauer; studiendauer; regelstudienzeit; laufzeit; studienzeit; durée
    durée des études; durée de la formation; duración; duur; studieduur; opleidingsduur; durata; durata del corso
    durata legale; längd; studietid; omfattning; duração; czas trwania; study plan
""")
NOT_DURATION = _each("""
    placement; internship; work experience; experience; project; dissertation; thesis; module; semester abroad
    exchange; visa; post-study; post study; stay in; work in; foundation year; pre-sessional; english course
    training; boot camp; bootcamp; week boot; scholarship; deposit; refund; after graduation; within; ago
    over the last; past; years old; aged; previous; relevant; professional experience; working; employment
    contract; job; salary; career; field trip; field semester; preparatory; notice; weeks after; weeks before
    days of; working days; processing; response; decision; reply; per week; hours; valid; validity; test score
    results; not older; taken within; warranty; guarantee; living; rent; loan; tenancy; accredited for; years of
    year of study; first year; second year; third year; final year; each year; per year; year abroad; sandwich
    praktikum; praxissemester; berufserfahrung; auslandssemester; masterarbeit; bachelorarbeit; abschlussarbeit
    vorkurs; stage; mémoire; expérience; échange; prácticas; experiencia; trabajo fin; intercambio; scriptie
    ervaring; werkervaring; tirocinio; tesi; esperienza; praktik; uppsats; arbetslivserfarenhet
    must be completed within; maximum; gap; study in your home country; schooling; of schooling; of education
    secondary; summer school; two weeks in; a few finish; session; sessions; course runs; registration period
    extension; interruption; break; history; anniversary; founded; centuries; old; deutschkurs; each online course
    leave to remain; bridging; maximum candidature; candidature
""")
CREDITS = _each("""
    credits; credit; ects; ects credits; ects credit points; ects-punkte; leistungspunkte; kreditpunkte; crédits
    créditos; studiepunten; crediti; cfu; extent; size; points; units; totals; cats credits; credit points; degree
    master-level; number of ects; credits required; total credits to be earned; credit  total credits; credit hours
    credit value; number of credits; degree requirements; total  workload; study load; to graduate; in total
    total credit points; total of; comprises; consists of; umfang; insgesamt; gesamt; nombre de crédits
    número de créditos; carga; studielast; omvang; omfattning
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
    language requirement; english requirement; minimum score; overall; english proficiency; sprachkenntnisse
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
    delivered; taught; mode; study option*; available
""")
AFTER_DELIVERY = _each("""
    programme; program; degree; course; master*; bachelor*; study; delivery; mba; msc; studium; formation
    opleiding; máster; campus; education; instruction
""")
NOT_DELIVERY = _each("""
    apply online; application; library; event; open day; resources; form; portal; tour; webinar; chat; shop; store
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
    apply; apply now; apply online; application portal; how to apply; application form; apply here; bewerben
    online-bewerbung; bewerbung; bewerbungsportal; candidater; postuler; solicitar; solicitud; aanmelden; iscriviti
    ansök; apply at; apply via; submit your application; preinscripción; inschrijven; application
""")
AFTER_DURATION = _each("""
    programme; program; course; degree; master*; bachelor*; comprehensive course; full-time; part-time; full time
    part time; diploma; phd; taught; msc; ma; curriculum; studium; studiengang; masterstudium; opleiding; formation
    máster; carrera; corso; to complete; of study; of full-time study; kandidatprogram; programmet; laurea
    in total; utbildning
""")
AFTER_START = _each("entry; intake; start; intakes; start date; cohort; admission; instroom; convocatoria")
AFTER_CREDITS = _each("""
    programme; program; degree; course; in total; in the program; for the degree; in this programme; master*
    bachelor*; to complete; to graduate; of study; overall; required; award; in all; studium; studiengang
    opleiding; qualification; curriculum
""")
BEFORE_DEADLINE = _each("""
    by; before; until; till; no later than; not later than; on or before; bis; bis zum; bis spätestens; spätestens
    avant le; jusqu'au; au plus tard le; a más tardar el; a más tardar; hasta el; antes del; uiterlijk; vóór; voor
    tot en met; entro il; entro
    senast; até; do
""")
AFTER_STUDY = _each("""
    mba; programme; program; study; degree; course; master*; bachelor*; msc; phd; studium; studiengang; opleiding
    student; students; attendance; route; pathway; option; mode; daytime; regular
""")
AFTER_MODULE_COUNT = _each("total; in total; altogether; over; to complete; including; plus; and a; followed by")
