"""The words that programme pages use for deadlines, beginnings and durations, in ten languages."""

from __future__ import annotations

from prospectus.values.base import wordings as _each

BEGINNINGS = _each("""
    starts; start date; starting; starting date; begins; begin; beginning; commence*; commencing; first day
    class starts; class begins; first class
    course starts; programme starts; classes begin; classes start; term starts; teaching starts; session starts
    lectures begin; lectures start; orientation begins; start of studies; start of classes; start of programme
    start of lectures; first day of class*; study start; starts on; next start; semesterbeginn; studienbeginn
    studienstart; vorlesungsbeginn; kursbeginn; kursstart; lehrgangsbeginn; unterrichtsbeginn; beginnt; beginnen
    startet; starten; rentrée; début des cours; début de la formation; débute; débutent; commence; commencent
    démarre; démarrage; inicio; comienzo; comienza; comienzan; empieza; empiezan; inician; da comienzo
    dan comienzo; inicio de curso; inicio de clases; inicio de las clases; start van; startdatum; startmoment; begint
    aanvang; start op; van start; inizio; inizia; iniziano; inizio dei corsi; inizio delle lezioni; avvio; avrà inizio
    avranno inizio; prendono il via; kursstart; terminsstart; studiestart; startar; börjar; início; inicia; iniciam
    começa; começam; início das aulas; rozpoczęcie; rozpoczyna; rozpoczynają; początek zajęć
""")
"""Something begins: this is when a programme starts, and no deadline."""
DEADLINE = _each("""
    need to apply; send; send it by; ten laatste; ten laatste op; ansök; ansökan; candidat*; bewerber*; kandidaten
    candidati
    candidatos; sökande; kandydaci
    einschreibefrist; documents due; deposit due; attachments due; transcripts due; references due
    last application date; application date; apply date; late applications; submit; deadline; application deadline
    apply by; closing date; closes; close; closing; applications close; no later than; not later than
    application closing; deadline for; due; due date; last date; last day; must be submitted by; submit by
    must apply by; apply before; apply until; apply; received by; submitted by; by the deadline; applications by
    final deadline; priority deadline; international deadline; equal consideration; cut-off; cutoff; apply no later
    must be received; must reach us; complete by; pay by; pay before; paid by; accept by; filed by; enter by; lodge*
    intake closes; application period; application window; application round; deadline date; when to apply
    key dates; early decision; rolling until; admission deadline; close of applications; apply now until
    have to apply; latest; at the latest; final date; ends on; application; applicant; registration until
    bewerbung*; bewerbungsfrist*; bewerbungsschluss; bewerbungszeitraum; anmeldeschluss; frist; fristen
    anmeldefrist*; einreichung; bewerbungsende; antragsfrist; spätestens; einzureichen; einreichen; stichtag
    abgabetermin; anmeldung bis; einsendeschluss; ausschlussfrist; meldeschluss; endet am; schließt
    délai*; date limite; dates limites; clôture; au plus tard; dépôt des candidatures; limite; candidatures en
    candidature*; campagne de candidature; dépôt du dossier; date butoir; dernier délai; ferme le; déposer
    déposez; échéance; d'ici le
    plazo*; fecha límite; cierre; fin de plazo; inscripción hasta; preinscripción; a más tardar; más tardar el
    cierra; cierran; terminan; finalizan; vence; vencen; vencimiento; último día; finaliza
    presentación de solicitudes; postulaciones hasta
    uiterlijk; aanmelddeadline; aanmelden; inschrijven tot; aanmelding; sluit; sluiten; sluitingsdatum; sluitingsdata
    scadenza; entro il; entro; termine; scadenze; scade; scadono; termine ultimo; non oltre; domande; candidature
    sista ansökningsdag; ansök senast; senast; sista dag; stänger; sista anmälningsdag; anmälan
    prazo; termo; encerra; encerram; encerramento; termina; terminam; data limite; último dia; candidatar
    termin składania; do dnia; ostateczny termin; nie później niż; najpóźniej; rekrutacja
""")
DEADLINE_KINDS = {
    "application": _each("""
        application deadline; apply by; applications close; bewerbungsfrist*; bewerbungsschluss
        application closing; apply; bewerbung*; rabatt; frühbucherrabatt; discount; early bird; vroegboekkorting
        tarif réduit; pronto pago; sconto
    """),
    "scholarship": _each("""
        scholarship; scholarships; bursary; bursaries; fellowship; studentship; stipend; funding; award; stipendium
        stipendien; bourse; bourses; beca; becas; beurs; beurzen; borsa; borse; stipendier; financial aid
        fee waiver; waiver*; grant; assistantship; deutschlandstipendium; bolsa; bolsas; stypendium; stypendia
        financial support; beurzenprogramma; talentbeurs; erlass; befreiung; exención; exonération
    """),
    "deposit": _each("""
        deposit due; deposit; deposit of; enrollment deposit; enrolment deposit; acompte; anzahlung; aanbetaling
        reserva de plaza; pay the deposit; payment; pay before; paid by; pay by; payable by; bezahl*; pagar; pagare
        accept your offer; acceptance; acconto; caparra; arrhes
        confirm your place; reserva; sinal; zadatek
    """),
    "document": _each("""
        documents due; enclosures; enclosure; document; documents; supporting document*; transcript; transcripts
        reference; references; nachreich*; nachzureich*; pièces; pièces justificatives; documentos; documentación
        documenten; certificates; official test scores; materials; documentation; copies; certified copies
        handlingar; apostill*; legalis*; legaliz*
        attachment; attachments; anlagen; beilagen; pièces jointes; annexes; anexos; allegati; bijlagen; załączniki
        supporting evidence; nachweise; justificatifs; justificantes; kopior
        documenti; bilagor; dokument; dokumenty; test scores; recommendation letters; letters of recommendation
        fehlende unterlagen; bewijsstukken; diploma's
    """),
}  # fmt: skip
NOT_DEADLINE = BEGINNINGS + _each("""
    aufnahmegespräch*; vorstellungsgespräch*; registration of; enrolment of; enrollment of; counselling
    opened; öffnet; ouvre; ouvrent; abre; abren; apre; aprono; open vanaf; abrem; otwarcie; geöffnet ab; freigeschaltet
    accredited until; valid until; enrolment ends; ab; geöffnet; portal; portal opens; earned; if you have earned
    application opens; application open; application period opens; application round opens; admission opens
    eignungsprüfung; aufnahmeprüfung; descuento; precio con descuento; add or drop; decision by; class starts
    entrance interview
    commencement; registration opens; move in; offers; re-sit; resit; open day; open evening; opens; open on
    opens on; open from; applications open; opening; start; event; webinar; fair; visit; interview*; audition
    decision*; notification; notified; result; released; offers made; announced; published; last updated; updated
    modified; copyright; reviewed; graduation; graduated; founded; accredited; accreditation; established; news
    visa form; homecoming; information session; info session; conference; workshop; coursework; assignment; hand-in
    exam*; infotag; tag der offenen tür; ouverture; journée portes ouvertes; résultats; apertura
    jornada de puertas abiertas; resultados; open dag; opendag; graduatoria; öppnar; term dates; from 1 october
    arrival; orientation; induction; welcome week; moved in; census date; withdrawal; refund; born
    hochschulinformationstag; informationstag; schnuppertag; open house; opendeurdag; jpo; posted; expires; previous
    last year's; closed for; issued; eintrag; stand; residence application*; residence hall*; accommodation; housing
    on-campus housing; posts; vacanc*; position*; job*; stellen*; befristet; poste*; recrute; vacature*; reageren
    sesión informativa; charla informativa; reunión informativa; séance d'information; soirée d'information
    réunion d'information; salon; forum; voorlichting*; informatieavond; meeloopdag; proefstuderen; presentazione
    giornata; öppet hus; informationsträff; dia aberto; sessão informativa; drzwi otwarte; dni otwarte; rozmow*
    entretien*; entrevista*; colloqui*; auswahlgespräch*; infoanlass; infoabend; infoveranstaltung; online-infotag
    prüfung; klausur*; rückmeld*; rückmeldefrist; vorlesungsfrei*; vorlesungszeit; semesterferien; vacaciones
    vacances; adjudicación; admitidos; listas; publication; publicación; pubblicazione; risultati; opublikowan*
    wyniki; resultat*; besked; bescheid*; zulassungsbescheid*; uitslag; selectiedag*; bekendmak*; admission results
    enrolment week; enrollment week; add/drop; drop date; extended to; election*; concert; exhibition; lecture
    movilidad; free until; trial; discount code; off until; accredited by; akkreditiert; accrédité*; acreditad*
    geaccrediteerd; accreditat*; contract; fixed-term; opening hours; öffnungszeiten; gültig; valable; válid*
    geldig; valid*
    oral; orals; oraux; épreuve*; écrits; mündliche*; pruebas; toelatingstoets; antagningsprov; provas; egzamin*
    prize draw; giveaway; gewinnspiel; verlosung; sorteo; tirage au sort; winactie; utlottning; sorteio
    acreditación; accreditamento; accreditatie; ackreditering; acreditação; akredytacja; renewed; renov*; erneuert
    reaccredit*; re-accredit*; reakkredit*; rinnovat*; vernieuwd; förnya*; odnowion*
    document verification; verification; thesis submission; submission of the thesis; nehmen noch
""")
START = BEGINNINGS + _each("""
    period of study; studieperiode; periodo di studi; período de estudos; okres studiów
    studieperiod; période d'études; studienzeitraum; trimestre d'admission; trimestres d'admission
    session d'admission; sessions d'admission; trimestre de début; período de estudios; intag; antagningstermin
    study period; convocatoria; próxima convocatoria; next intake; period of study dates; commencement of classes
    first semester begins; start; commences; commencement; intake; intakes; entry; entry date; entry point
    next course starts; available start; enrolment; admission to; cohort; start month; entrance; for entry
    when does; start term; academic calendar; program start; beginn; start zum; zulassung zum; zulassung; début
    instroom; startdata; instroommoment; to start in; commencing in; offered in; admits; admitted in; admitted for
    are admitted; admission term*
    intake term*; entry term*; start term*; admission period; study starts; next cohort; admission cycle
    intake month*; intake date*; start in; start on; toelating per; instroom in; instroommomenten; opstart
    studiejahr; aufnahme; aufnahme zum; jeweils zum; immatrikulation zum; studienaufnahme; nästa start; antagning
    termin för start; ingresso; entrada; próxima edición; edizione; inizio attività; data di inizio; data de início
    fecha de inicio; date de début; date de démarrage; dates de rentrée; startdatums; data rozpoczęcia; nabór
    startmoment*; startperiode*; studienstart; apply now for; apply for entry; entry terms; terms of entry
""")
NOT_START = _each("""
    fristen; counselling; aufnahmegespräch*; gespräch*
    application deadlines for; application deadline for; deadlines for; deadline for; deadline for study start
    will open from; open from; deadline; apply by; closing date; closes; close; open day; open evening; opens
    applications open; event; webinar; interview; updated; copyright; founded; established; since; results
    bewerbungsfrist*; bewerbungszeitraum; frist; anmeldeschluss; date limite; plazo; scadenza; conference
    summer school; news; scholarship; payment; fee; fees; received by; are now closed; modules; thesis
    internship; exam; exams; graduation; year 2; spring break; research project; dissertation; placement; project
    visa form; first instalment; accredited; accreditation; review; reviewed; re-enrolment; published; census; tuition
    boot camp; alumni; class of; graduated; deposit; homecoming; round; documents
    apertura; cierre; abertura; encerramento; clôture; preinscripción; inscripción; fase; phase; opening of
""")
DURATION = _each("""
    with thesis; without thesis; thesis option; thesis track; thesis route; non-thesis; thesis-based; course-based
    mit masterarbeit; ohne masterarbeit; avec mémoire; sans mémoire; con tesis; sin tesis; with placement
    with a placement; with an industrial placement; with industrial placement; with professional placement
    with a placement year; with placement year; including placement year; with a year in industry
    with year in industry; with a year abroad; with foundation year; including foundation year; klaar in
    duration; length; study period; course length; program length; programme length; length of; length of study
    time to complete; study duration; period of study; standard period of study; takes; take up to; may take; can take
    will take; lasts; lasting; completed in; completed over; complete in; complete it in; finish in; normal duration
    how long; take the program*; take the course; take it full-time; take it part-time; study the program*
    study load; to complete; programme duration; course duration; year year year; study plan; normative period
    normal period; nominal duration; nominal period; minimum period; spread over; runs for; runs over; extends over
    earned in; finished in; graduate in; you can finish; studied over; part-time over; full-time over; run over
    dauer; studiendauer; regelstudienzeit; laufzeit; studienzeit; regelstudiendauer; mindeststudienzeit; dauert
    umfasst; erstreckt sich; studienlänge; ausbildungsdauer; kursdauer; in der regel
    durée; durée des études; durée de la formation; dure; s'étend sur; s'étale sur; en combien de temps
    duración; dura; duración de los estudios; se extiende; se imparte en; duración total
    duur; studieduur; opleidingsduur; nominale studieduur; duurt; beslaat; durata; durata del corso; durata legale
    ha una durata; dura; si articola in; längd; studietid; omfattning; utbildningens längd; pågår; löper över
    duração; tem a duração; duração do curso; czas trwania; trwa; trwają; okres studiów
    time to completion; completion time; studienmodell*; zeitmodell*; rythme
""")
NOT_DURATION = _each("""
    summer course; winter course; short course; taster course; crash course; language course; sommerkurs
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
    research project; final project; capstone project; group project; verzoek; vrijstelling*; antrag; bearbeitung*
    bearbeitungszeit; délai de réponse; traitement; tramitación; cookie*; retention; stored; storage; conservation
    speicherdauer; bewaartermijn; conservación; guarantee*
    practicum; residency; rotation; of practice; waiting; wartezeit; work permit; stay back; bauzeit; mandat
    most taught; masters take; degrees take; each subject; subject lasts; materia; materias; asignatura; asignaturas
    matière*; vak; vakken; insegnament*
    disciplina; disciplinas; przedmiot*; delkurs*; lehrveranstaltung*; teilmodul*
    praktisches studiensemester; industriesemester; wymiana; staż; estágio; intercâmbio; tirocini
    maximum period; maximum duration; maximum study; maximum time; maximum length; höchststudiendauer
    leave to remain; bridging; maximum candidature; candidature
    überziehen; kostenlos; gratis; free trial; testen; prolong*; flew by; de mission; de cours; en entreprise
""")
AFTER_DURATION = _each("""
    programme; program; course; degree; master*; bachelor*; comprehensive course; full-time; part-time; full time
    part time; diploma; phd; taught; msc; ma; curriculum; studium; studiengang; masterstudium; opleiding; formation
    máster; carrera; corso; to complete; of study; of full-time study; kandidatprogram; programmet; laurea
    in total; utbildning
""")
AFTER_START = _each("entry; intake; start; intakes; start date; cohort; admission; instroom; convocatoria")
BEFORE_DEADLINE = _each("""
    ten laatste op; ten laatste; au plus tard; pour le
    by; before; until; till; no later than; not later than; on or before; up to; through
    bis; bis zum; bis spätestens; spätestens; bis einschließlich; bis einschl; vor dem; spätestens am; bis am
    avant le; jusqu'au; au plus tard le; d'ici le; d'ici au; a más tardar el; a más tardar; hasta el; hasta; antes del
    antes de; hasta el día; uiterlijk; uiterlijk op; vóór; voor; tot; tot en met; t/m; tegen; uiterlijk tot
    entro il; entro; entro e non oltre il; fino al; fino a; sino al; non oltre il; senast; senast den; fram till
    till och med; före; até; até ao dia; até ao; até dia; até o dia; até a; antes de; do; do dnia; przed
""")
