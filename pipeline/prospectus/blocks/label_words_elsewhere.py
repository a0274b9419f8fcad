"""Words that name a fact on pages of other kinds than courses, in seven languages.

Jobs, products, events, homes, cars, recipes, books, software, people, services, journeys and awards: the kinds of page
for which schema.org has types, and the names under which pages show their properties.
"""

from __future__ import annotations

LABELS: dict[str, str] = {
    "en": """
        job title | job type | job id | job reference | job category | job location | job function | reference number
        reference | req id | requisition id | vacancy reference | contract | contract type | type of contract
        contract length | employment type | type of employment | working hours | hours | weekly working hours
        working pattern | work pattern | work type | workplace type | grade | pay | pay scale | pay range | pay rate
        salary range | salary scale | base salary | annual salary | hourly rate | rate of pay | compensation
        benefits | reports to | reporting to | line manager | seniority level | experience level | years of experience
        experience | education level | industry | sector | employer | company | company size | team | hiring manager
        date posted | posted on | posting date | advert closes | interview date | interviews | vacancies
        number of vacancies | travel required | security clearance | brand | manufacturer | model | model number
        model name | model year | part number | item number | item weight | item code | product code | product type
        product name | article number | sku | mpn | ean | upc | gtin | asin | isbn | isbn-10 | isbn-13 | barcode
        serial number | weight | net weight | gross weight | shipping weight | size | sizes | dimensions
        product dimensions | package dimensions | width | height | depth | length | diameter | thickness | volume
        capacity | material | materials | fabric | composition | lining | colour | color | colours | colors
        style | gender | recommended age | condition | availability | stock | delivery time | shipping | shipping cost
        delivery cost | lead time | returns | warranty | guarantee | country of origin | made in | origin | care
        care instructions | ingredients | allergens | battery | battery life | power | power supply | voltage
        wattage | processor | memory | ram | storage | display | screen size | resolution | operating system
        connectivity | ports | interface | compatibility | energy class | energy rating | list price | regular price
        sale price | special price | our price | retail price | rrp | msrp | unit price | price range | price from
        price per person | vat | rating | number of pages | date | time | dates and times | date and time
        event date | start time | end time | end date | doors | doors open | doors close | finishes | event type
        organiser | organizer | organised by | organized by | hosted by | host | speaker | speakers | performer
        performers | presenter | admission | admission fee | entry fee | entrance fee | ticket | tickets
        ticket price | ticket prices | registration | register by | rsvp by | age limit | age rating | minimum age
        audience | category | categories | tags | topic | topics | genre | capacity limit | group size | guide price
        asking price | purchase price | rent | monthly rent | deposit required | property type | type of property
        bedrooms | bathrooms | receptions | reception rooms | rooms | floor | floors | floor area | living area
        living space | usable area | plot size | lot size | land area | year built | construction | tenure | lease
        lease length | council tax | council tax band | epc | epc rating | energy performance | heating | parking
        garage | garden | furnishing | available from | move-in date | service charge | ground rent | make | mileage
        odometer | fuel | fuel type | fuel consumption | transmission | gearbox | engine | engine size | horsepower
        torque | body type | drivetrain | doors and seats | seats | first registration | registration date
        registration year | previous owners | vin | emissions | exterior colour | interior colour | prep time
        preparation time | cook time | cooking time | total time | active time | ready in | baking time | serves
        servings | serving size | yield | yields | difficulty | skill level | calories | cuisine | diet | course type
        kcal | protein | carbohydrates | carbs | fibre | fiber | sodium | author | authors | written by | editor
        editors | translator | translated by | illustrator | narrator | publisher | published | published by
        published on | publication date | date published | release date | released | edition | pages | print length
        binding | series | file size | file type | file format | last updated | updated | last modified
        last reviewed | reviewed by | next review | review date | doi | citation | abstract number | version
        current version | latest version | latest release | license | licence | licensed under | repository
        maintainer | maintainers | developer | downloads | requires | platform | platforms | supported platforms
        programming language | dependencies | homepage | documentation | support | changelog | name | full name
        position | role | occupation | profession | specialty | specialties | speciality | specialism | specialisms
        specialities | languages spoken | education | training | certifications | board certified
        board certification | qualifications held | clinical interests | research interests | office | office hours
        room | room number | building | mobile | cell | telephone number | phone number | fax number | email address
        opening hours | opening times | hours of operation | visiting hours | date of birth | place of birth
        nationality | age | member since | accepting new patients | insurance accepted | processing time
        processing times | turnaround time | response time | valid for | validity | valid until | valid from
        expiry date | expires | expiration date | payment methods | payment | payment terms | how to pay
        minimum order | frequency | coverage | area served | service area | regions | country | region | state
        county | postcode | zip code | postal code | street | latitude | longitude | coordinates | population
        elevation | founded | established | year founded | headquarters | type | owner | founder | ceo | revenue
        employees | number of employees | turnover | legal form | company number | registration number
        charity number | vat number | departure | departs | departing from | arrival | arrives | destination
        check-in | check-out | check in | check out | next departure | departure date | return | return date
        trip length | accommodation | meals | meals included | transport | activity level | difficulty level
        distance | ascent | total ascent | elevation gain | included | guide | star rating | room type | board basis
        cancellation policy | award amount | award type | number of winners | prize | prizes | grant amount
        maximum grant | minimum grant | funding amount | funding type | funding body | total fund | total budget
        budget | project budget | funder | eligible countries | eligible nationalities | eligible applicants
        host institution | host country | selection criteria | project duration | project start | project end
        grant number | principal investigator | client | case number | reference no | document type
        language of document | status of application
        """,
    "de": """
        stellenbezeichnung | stellentyp | arbeitsort | arbeitszeit | einsatzort | vertragsart | anstellungsart
        beschäftigungsart | befristung | eintrittsdatum | eintrittstermin | arbeitsbeginn | vergütung | gehalt
        entgeltgruppe | besoldungsgruppe | kennziffer | referenznummer | stellenumfang | branche | unternehmen
        arbeitgeber | veröffentlicht | veröffentlicht am | berufserfahrung | marke | hersteller | modell
        artikelnummer | artikel-nr | bestellnummer | gewicht | größe | grösse | maße | abmessungen | breite | höhe
        tiefe | material | farbe | volumen | lieferzeit | versand | versandkosten | verfügbarkeit | garantie
        herkunft | herkunftsland | zutaten | zustand | leistung | spannung | energieeffizienzklasse | grundpreis
        datum | uhrzeit | zeit | wann | wo | einlass | ende | veranstalter | veranstaltung | referent | referentin
        referenten | eintritt | eintrittspreis | tickets | zielgruppe | altersfreigabe | anmeldung | kategorie | thema
        kaltmiete | warmmiete | miete | nebenkosten | kaution | kaufpreis | zimmer | schlafzimmer | badezimmer
        wohnfläche | grundstücksfläche | etage | baujahr | verfügbar ab | bezugsfrei ab | heizung | energieausweis
        erstzulassung | kilometerstand | kraftstoff | getriebe | hubraum | anzahl türen | vorbesitzer
        zubereitungszeit | vorbereitungszeit | kochzeit | backzeit | gesamtzeit | portionen | schwierigkeitsgrad
        schwierigkeit | kalorien | nährwerte | autor | autorin | herausgeber | verlag | erscheinungsdatum
        erscheinungsjahr | seiten | seitenzahl | auflage | sprache der ausgabe | version | lizenz | dateigröße
        letzte aktualisierung | name | funktion | position | fachgebiete | sprechzeiten | sprechstunde
        öffnungszeiten | raum | gebäude | durchwahl | mobil | telefax | geburtsdatum | geburtsort | bearbeitungsdauer
        bearbeitungszeit | gültigkeit | gültig bis | gültig ab | zahlungsarten | land | plz | gründung | gegründet
        sitz | rechtsform | mitarbeiter | umsatz | einwohner | fläche | abfahrt | ankunft | anreise | abreise
        reisedauer | gruppengröße | unterkunft | verpflegung | strecke | höhenmeter | fördersumme | förderhöhe
        förderdauer | antragsfrist | einreichungsfrist | projektlaufzeit | fördergeber | projektleitung
        """,
    "fr": """
        type de contrat | contrat | type d'emploi | temps de travail | salaire | rémunération | lieu de travail
        poste | référence | entreprise | secteur | secteur d'activité | expérience | date de publication | publié le
        date de prise de poste | marque | fabricant | modèle | poids | taille | dimensions | largeur | hauteur
        profondeur | longueur | matière | matériau | couleur | contenance | disponibilité | livraison
        délai de livraison | garantie | origine | ingrédients | état | puissance | prix de vente | date | heure
        horaires | quand | où | organisateur | organisé par | intervenant | intervenants | entrée | public | catégorie
        thème | loyer | charges | dépôt de garantie | surface | surface habitable | pièces | nombre de pièces
        chambres | salles de bain | étage | année de construction | dpe | disponible à partir du | kilométrage
        carburant | boîte de vitesse | boîte de vitesses | année | mise en circulation | temps de préparation
        temps de cuisson | temps total | portions | nombre de personnes | difficulté | calories | auteur | auteurs
        éditeur | date de parution | parution | pages | nombre de pages | collection | version | licence | mise à jour
        dernière mise à jour | nom | fonction | spécialités | bureau | horaires d'ouverture | fax | né le
        délai de traitement | validité | modes de paiement | pays | région | code postal | fondation | siège
        siège social | effectifs | chiffre d'affaires | départ | arrivée | destination | hébergement | distance
        dénivelé | montant | montant de la bourse | nombre de bourses | date de clôture | bénéficiaires
        """,
    "es": """
        tipo de contrato | contrato | salario | sueldo | jornada laboral | lugar de trabajo | puesto | referencia
        empresa | sector | experiencia | fecha de publicación | publicado | marca | fabricante | modelo | peso
        tamaño | talla | dimensiones | medidas | ancho | alto | altura | profundidad | material | color | capacidad
        disponibilidad | envío | plazo de entrega | garantía | origen | ingredientes | estado | potencia | fecha
        hora | cuándo | dónde | organizador | organiza | ponente | ponentes | entrada | entradas | público | categoría
        tema | alquiler | fianza | superficie | habitaciones | dormitorios | baños | planta | año de construcción
        certificado energético | kilometraje | kilómetros | combustible | cambio | año | matriculación
        tiempo de preparación | tiempo de cocción | tiempo total | raciones | porciones | dificultad | calorías
        autor | autora | editorial | fecha de edición | páginas | número de páginas | versión | licencia
        última actualización | nombre | cargo | especialidad | especialidades | despacho | horario de apertura | fax
        plazo de resolución | validez | formas de pago | país | región | código postal | fundación | empleados
        salida | llegada | destino | alojamiento | distancia | desnivel | cuantía | importe de la beca
        número de becas | beneficiarios
        """,
    "nl": """
        dienstverband | contracttype | salaris | salarisschaal | uren per week | aantal uren | standplaats | functie
        referentienummer | vacaturenummer | bedrijf | branche | werkervaring | opleidingsniveau vereist | geplaatst op
        merk | fabrikant | model | artikelnummer | gewicht | maat | afmetingen | breedte | hoogte | diepte | materiaal
        kleur | inhoud | levertijd | verzendkosten | beschikbaarheid | garantie | herkomst | ingrediënten | staat
        vermogen | datum | tijd | tijdstip | wanneer | waar | organisator | spreker | sprekers | toegang | entree
        doelgroep | categorie | onderwerp | huurprijs | huur | borg | vraagprijs | koopprijs | woonoppervlakte
        perceeloppervlakte | kamers | slaapkamers | aantal kamers | badkamers | bouwjaar | energielabel
        beschikbaar vanaf | kilometerstand | brandstof | transmissie | bereidingstijd | oventijd | personen | porties
        moeilijkheidsgraad | calorieën | auteur | auteurs | uitgever | uitgeverij | verschijningsdatum | pagina's
        aantal pagina's | versie | licentie | laatst bijgewerkt | naam | specialisme | openingstijden | kamer | fax
        behandeltijd | verwerkingstijd | geldigheid | geldig tot | betaalmethoden | land | regio | postcode
        opgericht | hoofdkantoor | medewerkers | omzet | vertrek | aankomst | bestemming | groepsgrootte
        accommodatie | afstand | bedrag | subsidiebedrag | looptijd | aanvragen tot
        """,
    "it": """
        tipo di contratto | contratto | stipendio | retribuzione | orario di lavoro | sede di lavoro | posizione
        riferimento | azienda | settore | esperienza | data di pubblicazione | pubblicato il | marca | produttore
        modello | peso | taglia | dimensioni | larghezza | altezza | profondità | materiale | colore | capacità
        disponibilità | spedizione | tempi di consegna | garanzia | origine | provenienza | ingredienti | condizioni
        potenza | data | ora | orario | quando | dove | organizzatore | organizzato da | relatore | relatori
        ingresso | biglietti | pubblico | categoria | tema | affitto | cauzione | superficie | locali | camere | bagni
        piano | anno di costruzione | classe energetica | chilometraggio | carburante | alimentazione | cambio | anno
        immatricolazione | tempo di preparazione | tempo di cottura | preparazione | cottura | porzioni | dosi per
        difficoltà | calorie | autore | autori | editore | data di uscita | pagine | numero di pagine | versione
        licenza | ultimo aggiornamento | nome | ruolo | specialità | studio | orari di apertura | fax
        tempi di lavorazione | validità | metodi di pagamento | paese | regione | cap | fondazione | dipendenti
        partenza | arrivo | destinazione | alloggio | distanza | dislivello | importo della borsa | numero di borse
        """,
    "sv": """
        anställningsform | anställningstyp | lön | löneform | arbetstid | arbetsort | tjänst | befattning
        referensnummer | företag | bransch | erfarenhet | publicerad | tillträde | märke | tillverkare | modell
        artikelnummer | vikt | storlek | mått | bredd | höjd | djup | material | färg | volym | leveranstid | frakt
        tillgänglighet | garanti | ursprung | ingredienser | skick | effekt | datum | tid | när | var | arrangör
        talare | inträde | biljetter | målgrupp | kategori | ämne | hyra | deposition | utgångspris | boarea
        tomtarea | rum | antal rum | sovrum | våning | byggår | energiklass | tillgänglig från | mätarställning
        drivmedel | växellåda | årsmodell | tillagningstid | portioner | svårighetsgrad | kalorier | författare
        förlag | utgivningsdatum | utgiven | sidor | antal sidor | version | licens | senast uppdaterad | namn | roll
        specialitet | öppettider | rum nummer | fax | handläggningstid | giltighet | giltig till | betalningssätt
        land | region | postnummer | grundat | huvudkontor | anställda | omsättning | avresa | ankomst | destination
        gruppstorlek | boende | avstånd | belopp | bidragsbelopp | antal stipendier
        """,
}

WEAK = """
    size | arrival | arrives | fabric | compatibility | sizes | style | condition | returns | shipping
    warranty | guarantee | care | materials | benefits | experience | education | training | industry | sector
    company | team | employer | insurance accepted | support | documentation | downloads | homepage | repository
    changelog | tickets | ticket | admission | registration | speakers | topics | topic | tags | categories | category
    brand | colour | color | colours | colors | gender | price | parking | garden | garage | heating | rooms | rent
    office | building | room | mobile | date | time | regions | country | region | state | type | name | position
    role | age | return | meals | transport | accommodation | destination | prizes | prize | guide | series | edition
    pages | platforms | platform | protein | display | memory | storage | power | battery | volume | origin
    reference | hours | pay | grade | opening hours | opening times | office hours | research interests | publisher
    author | authors | editors | version | license | licence | updated | published | payment | budget
    versand | größe | zustand | leistung | marke | hersteller | zutaten | anmeldung | kategorie | thema | unternehmen
    branche | öffnungszeiten | funktion | land | anreise | unterkunft | wo | wann | zeit | datum | zimmer | raum
    ende | eintritt | entreprise | secteur | expérience | livraison | garantie | état | couleur | taille | où | quand
    heure | horaires | entrée | public | catégorie | thème | nom | pays | région | départ | hébergement | empresa
    experiencia | marca | envío | estado | talla | dónde | cuándo | hora | fecha | entradas | público | categoría
    tema | nombre | país | región | destino | alojamiento | planta | bedrijf | merk | maat | kleur | staat | waar
    wanneer | tijd | toegang | categorie | onderwerp | kamers | naam | regio | bestemming | accommodatie
    openingstijden | azienda | settore | esperienza | taglia | colore | dove | quando | ora | orario | biglietti
    pubblico | categoria | data | nome | ruolo | paese | regione | destinazione | alloggio | camere | piano | studio
    företag | bransch | märke | storlek | färg | frakt | skick | var | när | tid | inträde | biljetter | kategori
    ämne | rum | namn | roll | boende | öppettider
    """
"""Labels that are as often an entry of a menu, a filter of a shop or a heading."""
