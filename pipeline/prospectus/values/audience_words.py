"""How nine languages say for whom a fee or a deadline is. A star stands for any ending; `_` for `student` words."""

from __future__ import annotations

from prospectus.values.base import wordings as _each

HOME = _each("""
    home; domestic; local; in-country; uk; united kingdom; great britain; gb; england; wales; scotland
    northern ireland; ireland; uk/roi; rest of uk; ruk; roi; canada; australia; new zealand; singapore citizen
    singaporean; singapore; permanent resident; hong kong; sadc; south african; south africa; canadian citizen
    commonwealth supported; csp; indian national; indian resident; switzerland; irish; scottish; singapore pr
    inländer*; inländisch*; bildungsinländer*; nacionales; residentes; nationaux; own nationals; pr; prs; u.s. citizen
    us citizen; u.s. resident; us resident; nacional; nacional del país; locales; local _; nacionais; hong kong resident
    local resident; settled status
""")
NATIONS = _each("""
    canadian; australian; british; english; welsh; malaysian; indian; dutch; german; french; belgian; swiss; danish
    austrian; czech; swedish; norwegian; finnish; italian; spanish; portuguese; polish; japanese; chinese; american
    thai; deutsche*; österreichische*; schweizer*; français; belges; suisses; españoles; italiani; nederlands*
    vlaamse; svenska; norske; danske; portugueses
""")
"""Who is from a country, at home beside `students` or beside Europeans; alone it is a language."""

EUROPE = _each("""
    eu; eea; efta; e.u.; europe; europa; l'europe; european union; european economic area; european; nordic
    eu-bürger*; eu-staat*; eu-staaten; eu-ausländer*; eu-länder*; ewr; efta-staat*; europäische union
    europäischen union; europäischen wirtschaftsraum*; ue; eee; aele; union européenne; européens; européen
    espace économique européen; unión europea; espacio económico europeo; comunitario*; comunitari; eer; eer-_
    unione europea; spazio economico europeo; europese unie; europese economische ruimte; eu-medborgare; ees; eøs; eös
    união europeia; uniao europeia; unii europejskiej
""")

INTERNATIONAL = _each("""
    international; overseas; visa-required; student visa holder; visa holder; student visa; study permit; non-local
    third countries; third-country; third country; offshore; rest of world; rest of the world; full-fee paying; nri
    saarc; abroad; visa applicant; foreign _; foreign; who need a visa; need a visa; require a visa; requiring a visa
    international fee paying; self-funded overseas; foreign passport; foreign degree; foreign diploma; internationale
    internationalen; internationaler; drittstaat*; drittländer*; ausländische*; ausländer*; bildungsausländer*
    nicht-eu*; visumpflichtig*; internationaux; internationales; extracommunautaire*; extra-communautaire*
    extra-européen*; non-européen*; non-communautaire*; étrangers; étrangères; campus france; études en france
    droits différenciés; internacional; internacionales; extranjero; extranjera; extranjeros; extranjeras
    extracomunitari*; étranger; étrangère; straniero; straniera; estrangeiro; internazionale; intl; int'l
    uluslararası; yabancı; no comunitarios; no comunitario; no residentes; título extranjero; países terceros
    terceros países; buitenlandse; niet-europese; derde landen; internazionali; stranieri; paesi terzi; non comunitari
    internationella; utländska; utomeuropeiska; avgiftsskyldiga; betalningsskyldiga; tredjelandsmedborgare; tredjeland
    utenlandske; internasjonale; betalende; estrangeiros; internacionais; cudzoziemc*; zagraniczn*
""")

IN_STATE = _each("""
    in-state; state resident; resident; in-province; ontario resident; california resident; texas resident
    kansas resident; in-district; québec resident; quebec resident
""")
OUT_OF_STATE = _each("""
    out-of-state; non-resident; nonresident; out-of-province; other provinces; rest of canada; canadian non-resident
""")

OUTSIDE = _each("""
    outside; outside of; non; not from; not; other than; beyond; außerhalb; ausserhalb; nicht; nicht aus; kein; keine
    hors; hors de; hors d'; en dehors de; extra; fuera de; no; ajenos a; fuori; fuori da; al di fuori; fuori dall'
    buiten; niet; niet uit; geen; utanför; utan för; icke; ej; utenfor; uden for; fora; fora da; fora de; não; spoza
    holders of non; diploma from outside; without an; without a; zonder; ohne; sans; sin; senza; utan
""")
"""What turns those at home and Europe into everybody else."""

ELSE = _each("""
    everyone else; everybody else; anyone else; all others; all other; all other _; other _; other applicants
    other nationals; other nationalities; other countries; all other nationalities; any other; others
    remaining _; alle anderen; alle übrigen; andere _; übrige _; andere nationalitäten; andere länder
    autres; tous les autres; autres _; autres nationalités; autres pays; los demás; demás; resto
    resto de _; resto de países; resto de nacionalidades; otras nacionalidades; otros países; otros _; alle andere
    overige; overige _; andere landen; anderen; övriga; för andra; andra länder; alla andra; øvrige; andre; altri _
    tutti gli altri; gli altri; altri paesi; outros _; restantes; outros países; outras nacionalidades; pozostali
""")
"""Those who are not the ones named before."""

EVERYBODY = _each("""
    whoever you are; all students; all applicants; all candidates; all nationalities; every student; each student
    everyone; everybody; anyone; regardless of; irrespective of; independent of; whatever your nationality
    the same for; alle studierenden; für alle; alle bewerber*; unabhängig von; ungeachtet; gleichermaßen
    tous les étudiants; toutes les nationalités; pour tous; quelle que soit; indépendamment; todos los estudiantes
    todos los alumnos; todas las nacionalidades; para todos; independientemente de; con independencia de
    alle studenten; voor iedereen; iedereen; ongeacht; tutti gli studenti; per tutti; indipendentemente
    alla studenter; för alla; alla sökande; oavsett; alle studenter; todos os estudantes; todos os alunos
    independentemente; los mismos valores; mismo precio; same fee; same fees; same rate
""")

STUDENTS = (
    r"(?:students?|applicants?|candidates?|citizens?|nationals?|residents?|learners?|entrants?|participants?|people"
    r"|graduates|holders|undergraduates?|postgraduates?|studierenden?|studenten|studentinnen|bewerber(?:innen)?"
    r"|staatsangehörigen?|staatsbürger|bürger|étudiants?|étudiantes|candidats?|ressortissants|estudiantes|alumnos"
    r"|alumnado|solicitantes|ciudadanos|studenti|cittadini|candidati|studenter|sökande|medborgare|studerende|borgere"
    r"|estudantes|alunos|candidatos|cidadãos|status|fee[- ]payers?|diploma|degree|passport)"
)
"""Words for those who study."""
