"""The words that programme pages use for what studying costs, in nine languages."""

from __future__ import annotations

from prospectus.values.base import wordings as _each

FEE = _each("""
    fee; tuition; tuition fee; course fee; programme fee; program fee; tuition and fees; cost; cost of study; price
    total cost; annual fee; costs; studiengebühr*; gebühr*; kosten; studienbeitrag; studienbeiträge; semesterbeitrag
    teilnahmegebühr*; studienkosten; preis; teilnahmeentgelt; entgelt; lehrgangsgebühr*; frais; frais de scolarité
    droits d'inscription; droits de scolarité; frais d'inscription; coût; tarif*; minerval; droits; tasa*; matrícula
    precio*; coste; importe; tarifa*; precios públicos; honorarios; inversión; collegegeld; wettelijk collegegeld
    instellingscollegegeld; inschrijvingsgeld; studiegeld; lesgeld; cursusgeld; tasse; contributo*; quota; retta
    costo; studieavgift*; avgift*; kursavgift; terminsavgift; propina*; taxa*; czesne; opłat*; instalment; installment
    levy; amount payable; pay; investment; school fees; bench fee; much does it; how much; one-off; one-time; one off
    one time; what does it; was kostet; kostet; wat kost; kost; combien ça coûte; coûte; coûtent; cuesta; cuestan
    cuánto cuesta; quanto costa; costa; costano; vad kostar; kostar; quanto custa; custa; costs you; importo; importi
    arancel*; colegiatura; mensualidad; valor; valor total; bedrag; studiekosten; studieavgift; contribution fee
    financial obligations; charged; you will be charged; payable; betaal; betaal je; betalen; bezahlen; zahlen; zahlst
    zahlt; fällig; pagan; se paga; pagar; abonar; pagano; si paga; versare; payer; paient; à payer; s'élève; s'élèvent
    betala; betalar; betaler; paga; pagam; kursgeld; schulgeld; studiengeld; kostenbeitrag; unkostenbeitrag
    studienentgelt*; kursgebühr*; teilnahmepreis; gesamtpreis; gesamtkosten; prix; montant*; rates; sticker price
    investimento; mensalidade*; anuidade; skolavgift; kursusgebyr; deltagerbetaling; semesteravgift; studieafgift
    gebyr; undervisningsavgift; lukukausimaksu; budget your fees; course costs; programme costs; tarief; *tarief
    *tarif; *gebühr; *gebühren; *beitrag; *beiträge; *entgelt; *kosten; *geld; *avgift; *avgifter; *gebyr; pago; pagos
    pago de contado; pago único; kostar totalt; cuota; cuotas; *preis; *pris; öğrenim ücreti; ücret; ücreti; harç
    costing; amounts; bedragen; beträge; beträgen; belopp; beloppen
""")
FEE_KINDS = {
    "tuition": _each("""
        tuition; tuition fee; course fee; programme fee; program fee; annual fee; total fee; cost of study
        studiengebühr*; collegegeld; wettelijk collegegeld; instellingscollegegeld; droits d'inscription
        droits de scolarité; frais de scolarité; minerval; matrícula; precios públicos; precio por crédito
        tasse universitarie; contributo annuale; studieavgift*; inschrijvingsgeld; studiegeld; propina*; fees per year
        full fee; student contribution; coût de la formation; frais de formation; teilnahmegebühr*; kursgebühr*; fees
        tuition and fees; academic fees; enseñanza; studienbeitrag; studienbeiträge; statutory fee; institutional fee
        retta; czesne; lehrgangsgebühr*; precio; price; arancel; arancel anual; colegiatura; mensualidades; kursgeld
        studiengeld; schulgeld; composition fee; tuition rate; studienentgelt*; frais pédagogiques; coût de formation
        retta annuale; contributo unico; contributo onnicomprensivo; mensalidade*; anuidade; undervisningsavgift
        studieafgift; programme price; taught fee; classroom fee
    """),
    "application": _each("""
        application fee; application processing fee; processing fee; handling fee; application charge; admission fee
        assessment fee; non-refundable application; apply fee; pre-enrolment fee; pre-enrollment fee; application cost
        bewerbungsgebühr*; bearbeitungsgebühr*; anmeldegebühr*; aufnahmegebühr*; frais de dossier
        frais de candidature; frais d'étude; tasa de preinscripción; preinscripción; tasa de solicitud
        gastos de solicitud; dossierkosten; aanmeldkosten; behandelingskosten; handling costs
        tassa di iscrizione al test; contributo di preiscrizione; ansökningsavgift*; anmälningsavgift*
        taxa de candidatura; opłata rekrutacyjna; evaluation fee; procedure fee; admission procedure fee
        apply through; applying costs; cost of applying; each further application; each additional application
        each additional choice; for each application; per application; jede weitere bewerbung; for each further choice
        evaluation of your degree; assessment of your; assessment of diploma*; beoordeling van je
        credential evaluation; screening fee; portal fee; admissions fee; entrance exam fee; admission test fee
        registration for the test; frais de concours; frais de sélection; frais d'examen du dossier; droits d'examen
        derechos de admisión; derecho de admisión; tasa de admisión; gastos de admisión
        derechos de examen de admisión; prueba de acceso; domanda di valutazione; contributo per la selezione
        tassa di ammissione; tassa di preiscrizione; inschrijving voor de selectie; prüfung der unterlagen
        zulassungsgebühr*; vorprüfungsdokumentation; uni-assist; taxa de inscrição; ansøgningsgebyr; søknadsgebyr
        anmälningsgebyr; studielink fee; per applicant; application costs; examen de admisión; examen de ingreso
        prueba de admisión; entrance test; entrance test fee; entrance examination fee; test fee
        application and entrance test fee; application assessed; assess your application
        assessment of your application; process your application; ouverture de dossier; frais d'ouverture
        étude de dossier; eignungstest*; aufnahmetest*; aufnahmeverfahren; selection fee; application form fee
        prospectus fee; ficha; inscripción al examen; bearbeitung ihrer bewerbung; bewerbungsentgelt*; selectiekosten
        intakegesprek; toelatingsonderzoek; test di ammissione; prova de acesso; prøvegebyr
    """),
    "deposit": _each("""
        deposit; enrollment deposit; enrolment deposit; tuition deposit; tuition fee deposit; seat reservation
        seat deposit; confirmation fee; acceptance fee; commitment fee; reservation fee; initial payment; anzahlung
        kaution; acompte; arrhes; caution; reserva de plaza; reserva; aanbetaling; borg; waarborg; acconto; caparra
        deposition; registration deposit; acceptance deposit; deposit of; depósito; señal; counts towards
        count towards; counted towards; credited towards; deducted from; secure your place; secure a place
        secure the place; hold your place; hold a place; confirm your place; reserve your place; reserve a place
        accepting the offer; accept the offer; accept your place; down payment; upfront payment
        to guarantee your place; prepayment; pre-payment; advance payment; part payment; vorauszahlung; platzsicherung
        sichern ihren platz; sichern sie sich ihren platz; studienplatz sichern; réserver votre place
        réservation de la place; confirmer votre inscription; versement d'un acompte; à-compte; para reservar
        reservar plaza; reservar la plaza; reserva de matrícula; a cuenta; anticipo; pago inicial; om je plek
        plaats te reserveren; voorschot; per confermare; handpenning; förskott; sinal; caution deposit
        security deposit; refundable deposit
    """),
    "other": _each("""
        semester contribution; semester fee; semesterbeitrag; sozialbeitrag; studierendenwerksbeitrag; cvec
        contribution vie étudiante; student services; student services and amenities fee; ssaf; student services levy
        technology fee; health insurance; insurance; uhip; student association; students' union fee; student union fee
        union fee; levy; international levy; bench fee; amenities fee; services fee; materials fee; lab fee; late fee
        registration fee; placement year; year abroad; sandwich year; orientation fee; orientation; insegnamento
        apertura de expediente; seguro escolar; expedición; emisión; exam fee; examination fee; prüfungsgebühr*
        studentenwerk*; administrative fee; ancillary fee*; incidental fee*; compulsory fees; graduation fee
        student fee; student activity fee; writing-up fee; continuation fee; regional tax; stamp duty; resit fee
        mandatory fee*; eignungsprüfung; verwaltungsgebühr*; student activities; gymnasium; institute fee
        statement fee; caution money; studio fee; membership fee; enrolment fee; enrollment fee; mandatory; ancillary
        incidental; miscellaneous; misc; health and dental; dental; compulsory non-tuition; non-tuition; campus fee
        student union; students' union; union membership; facilities fee
        program resource; resource fee; course materials fee; wellness; recreation fee; athletics fee
        matriculation; matriculation fee; service fee; u-pass; semester ticket; semesterticket
        deutschlandsemesterticket; deutschlandticket; einschreibegebühr*; immatrikulationsgebühr*; immatrikulation*
        rückmeldegebühr*; diplomgebühr*; modulprüfung; öh-beitrag; studierendenschaftsbeitrag; studierendenbeitrag
        solidarbeitrag; frais administratifs; frais annexes; frais d'examen; derecho de titulación; titulación
        derechos de título; matrícula anual; cuota de incorporación; gastos administrativos; tasas administrativas
        expediente; secretaría; carné; carnet; tassa regionale; imposta di bollo; marca da bollo; bollo
        diritto allo studio; assicurazione; cauzione; administratiekosten; inschrijfkosten; kåravgift*
        studentkårsavgift; semesteravgift til; studentsamskipnaden; kopinoravgift; emolumentos; seguro; field course
        residential; trip fee; convocation; caution; library fee; it fee; computing fee; sports fee; medical fee
        hostel fee; alumni fee; dissertation fee; thesis fee; extension fee; re-registration; reregistration
        retake fee; repeat fee; nachprüfung; additional charge; supplement; surcharge; zuschlag; supplément
        suplemento; toeslag; placement route
    """),
}  # fmt: skip
NOT_FEE = _each("""
    hostel; boeken; studiemateriaal; materiaal; material; short course; salary; salaries; earn; earns; earned
    earning*; starting salar*; average salary; wage; scholarship; bursary; bursaries; stipend; grant; award of; award
    award worth; awards; discount; waiver; reduction; studentship; fellowship; prize; loan*; help with costs
    off the fee; off the fees; off tuition; off the tuition; living cost*; living expense*; cost of living
    costs of living; included in; trip; auction; optional; visa; rent; rental; accommodation; housing; room
    per month on rent; textbook*; books; book; laptop; travel; travel card; flight*; per course on; field trip
    equipment; funding; funded; worth; research grant; turnover; revenue; raised; invest*; donat*; endowment; per hour
    per week; hourly; income; threshold; savings; bank; proof of funds; maintenance; blocked account
    lebenshaltungskosten; lebensunterhalt; gehalt; einstiegsgehalt; verdien*; stipendium; stipendien; miete; wohnheim*
    bourse*; salaire*; loyer*; logement; vie mensuel*; coût de la vie; beca; becas; salario*; sueldo*; alquiler
    residencia; ayuda*; beurs; beurzen; salaris; huur; kamer; levensonderhoud; borsa; borse; stipendio; affitto
    alloggio; stipendier; lön; hyra; million; billion; m grant; up to; budget; saving; save; off; merit; assistantship
    assistantships; remission; visa fee; visa application; immigration health surcharge; ihs; reimburse*; cashback
    early bird; frühbucher*; last year; sponsor*; previous year; subsidy; premium; cost of attendance; estimated
    pre-sessional; presessional; english course; clothing; tool kit; kit; uniform; police check; background check
    vaccination*; immunisation*; immunization*; printing; parking; stationery; lab coat; course materials; dress code
    economy; gdp; damage*; economic; annual cost to; *beurs; *beurzen; *stipendium; *stipendien; *bourse; *borsa
    talent grant; extra cost*; additional cost*; other cost*; hidden cost*; further cost*; zusätzliche kosten
    weitere kosten; bijkomende kosten; overige kosten; extra kosten; autres frais; otros gastos; gastos adicionales
    altre spese; costi aggiuntivi; andra kostnader; övriga kostnader; levnadskostnad*; levekostnader; vivre; vivir
    vivere; manutención; lebenshaltung*; in my batch; my fees; i paid; when i; my batch; fee was; fees was; fees were
    tuition was; fee for 2025; paid by my; fees used to; fue de; era de; betrug; betrugen; étaient de; était de
    bedroeg; voriges jahr; im vorjahr; letztes jahr; vorig jaar; année dernière; l'an dernier; el año pasado
    curso pasado; l'anno scorso; förra året; forrige år; no ano passado; previously; formerly; used to be; overalls
    boots; instruments; software licence; optional trip; trips; excursion*; exkursion*; übungswoche; studienreise*
    sortie*; vaccine*; dbs; dbs check; disclosure; tour; passport; residence permit; aufenthaltstitel
    aufenthaltserlaubnis; titre de séjour; krankenversicherung; monthly budget; per night; meal plan; meals; groceries
    food; utilities; deposit for the room; graduates earn; graduate salary; median salary; starting pay; payback
    return on investment; bourses; boursier; boursiers; guaranteed; pays you; erhalten; erhält; bekommen; reçoit
    reçoivent; recibes; recibirás; krijg; ontvang; ricevi; ricevono; får du; you receive; we pay; remuneration
    vergütung; rémunération; gratification; retribución; remuneración; retribuzione; vergoeding; ersättning
    prize money; preisgeld; win; wins; winner; include; includes; of which; davon; dont; incluye; incluyen; waarvan
    di cui; varav; herav; inkluderar; compresi; kot; studio; wg-zimmer; wohnung; colocation; piso; stanza; apartment
    flat; dorm; dormitory; residence hall*; student room; rum; hybel; to live in; leefgeld; travel and hotels; hotel
    hotels; *miete; *wohnung; lebensmittel; kautionskonto; sperrkonto; *gehalt; *lohn; *salaris; *loon; *lön
    gemiddeld; durchschnittlich; en moyenne; en promedio; in media; i genomsnitt; reken; cursussen; cursusmateriaal
    syllabi; stageverplaatsing*; towards your tuition; towards your fees; towards your tuition fees; towards tuition
    towards the fees; towards the tuition; towards the cost of; median pay; average pay; mean pay; typical pay
    median wage; median income; flat sharing; sharing a flat; flatshare; house share; buses; bus fare; bus pass
    bus ticket; public transport; öpnv; transports en commun; transporte público; openbaar vervoer
    trasporti pubblici; kollektivtrafik; transportes públicos; licensure; licensure exam; licensing exam
    not paid to; isn't paid to; health cover; personal expenses; oshc; family income; household income
    familieneinkommen; agents charge; typical test; test costs; ielts; toefl; book a test; usually paid; is paid
    are paid; companies pay; the average; average is; masters cost; degrees cost; student residence
    residences; hall of residence; halls of residence; can receive; also receive; nhs; exchange rate
    living in; campus housing; field trips; optional field trip
""")
