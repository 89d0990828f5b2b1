import { rowFields } from "../register/fields";

/** What the cells under a heading must look like for it to stand for the field. */
export type Content = "id" | "title" | "figure" | "date" | "person" | "choice" | "group" | "text" | "unit" | "share" | "status" | "judgement";

/** A field of a register: the plan column or row field, what its cells look like, and the phrases that people head it with. */
export interface FieldWords {
  readonly field: string;
  readonly content: Content;
  /** The heading says this and nothing else, or nearly. In lower case, without marks; English, German, French, Spanish, Dutch. */
  readonly phrases: readonly string[];
  /** Names that the product has for it elsewhere; with its own, they are known in all languages. */
  readonly names?: readonly string[];
  /** Words so common that they count only where the heading says nothing else. */
  readonly alone?: readonly string[];
  /** A word that makes the heading stand for something else. */
  readonly unless?: readonly string[];
}

const split = (phrases: string): readonly string[] => phrases.split("|").map((phrase) => phrase.trim());

/** The words of benefits registers, savings trackers, KPI scorecards and programme returns, as their publishers head them. */
export const benefitFields: readonly FieldWords[] = [
  {
    field: "Benefit ID",
    content: "id",
    phrases: split(
      "id|ref|reference|number|#|benefit id|benefit ref|benefit no|benefit number|benefit reference|kpi id|kpi ref|kpi no|indicator id|indicator no|indicator code|measure id|code|unique id|saving ref|scheme id|scheme ref|scheme no|initiative id|row id|goal id|key result id|metric id|nummer|lfd nr|kennung|kennzahl nr|maßnahmen nr|référence|réf|numéro|n°|code indicateur|identificador|código|núm|referencia|volgnummer|kenmerk|id nummer|baten id",
    ),
    alone: split("line|item|no|nr|project id|project no|project ref|project number"),
    unless: ["parent", "objective", "owner", "programme"],
  },
  {
    field: "Benefit",
    content: "title",
    phrases: split(
      "benefit|benefit measure|measure title|indicator title|kpi title|benefit name|benefit title|benefit description|benefit statement|benefit line|value driver|description of benefit|expected benefit|planned benefit|kpi|kpi name|indicator|indicator name|performance indicator|performance measure|measure|measure name|metric name|key result|goal statement|agency priority goal|outcome measure|savings description|saving description|savings proposal|saving proposal|scheme|scheme name|scheme title|scheme description|initiative|initiative name|opportunity|project name|programme measure|target description|what we will measure|nutzen|nutzenbeschreibung|nutzenbezeichnung|bezeichnung|kennzahl|indikator|maßnahme|bénéfice|bénéfice attendu|bénéfices|intitulé|libellé|indicateur|nom de l'indicateur|gain attendu|bénéfice visé|iniciativa|beneficio|beneficio esperado|nombre del indicador|indicador|descripción|baat|baten|omschrijving|indicator naam|maatregel|prestatie indicator",
    ),
    alone: split("name|title|description|action|goal|outcome|project|proposal|saving|metric|nombre|naam|proyecto|ahorro|einsparung|besparing|gain"),
    unless: ["id", "ref", "owner", "type", "category", "date", "status", "number", "no", "unit", "lead"],
  },
  { field: "Parent", content: "id", phrases: split("parent|parent id|parent benefit|parent ref|part of|belongs to|parent kpi") },
  { field: "Nature", content: "choice", phrases: split("nature|benefit or dis benefit|benefit disbenefit|benefit dis benefit|disbenefit") },
  {
    field: "Category",
    content: "choice",
    phrases: split(
      "category|benefit category|benefit type|type of benefit|type|benefit class|class|classification|savings type|saving type|type of saving|saving category|cash or non cash|hard or soft|hard soft|cash releasing|fiscal or non fiscal|fiscal non fiscal|financial non financial|cash non cash|benefit category class|cashable or non cashable|cashable non cashable|cashable|financial or non financial|kategorie|nutzenart|nutzenkategorie|art des nutzens|catégorie|type de bénéfice|nature du gain|type de gain|categoría|tipo de beneficio|tipo|categorie|soort baat|type baat|batencategorie",
    ),
    unless: ["kpi", "measure", "unit"],
  },
  {
    field: "Objective",
    content: "group",
    phrases: split(
      "objective|objective id|strategic objective|strategic goal|strategic alignment|investment objective|linked objective|goal name|goal statement|benefit objective|wirkungsziel|strategic priority|strategic theme|corporate priority|corporate objective|goal area|pillar|outcome area|strategisches ziel|ziel bereich|handlungsfeld|objectif stratégique|axe stratégique|objetivo estratégico|eje estratégico|strategisch doel|strategische doelstelling|doelstelling",
    ),
    alone: split("goal|outcome|aim|priority|theme|ziel|objectif|objetivo|thema|axe|eje"),
  },
  {
    field: "Owner",
    content: "person",
    phrases: split(
      "owner|benefit owner|benefits owner|owned by|responsible|responsible person|responsible officer|lead|lead officer|lead owner|kpi owner|measure owner|goal leader|goal owner|metric owner|data owner|assigned to|budget holder|manager|responsible manager|scheme lead|project lead|business owner|verantwortlich|verantwortliche person|verantwortlicher|nutzenverantwortlicher|zuständig|responsable|porteur|pilote|propriétaire|responsable del beneficio|dueño|encargado|eigenaar|verantwoordelijke|baateigenaar|bateneigenaar|trekker",
    ),
    alone: split("who"),
    unless: ["accountable", "department", "directorate"],
  },
  {
    field: "Accountable",
    content: "person",
    phrases: split(
      "accountable|accountable person|accountable officer|accountable executive|sro|senior responsible owner|senior responsible officer|sponsor|executive sponsor|executive lead|exec lead|director|executive owner|champion|project champion|auftraggeber|commanditaire|patrocinador|opdrachtgever",
    ),
  },
  {
    field: "Validator",
    content: "person",
    phrases: split("validator|validated by|verified by|finance validator|signed off by|finance lead|finance contact|finance business partner|verifier"),
  },
  {
    field: "Kind",
    content: "choice",
    phrases: split("kind|measure kind|measure type|kpi type|measurement type|indicator type|type of measure|target type|metric type"),
  },
  {
    field: "Direction",
    content: "choice",
    phrases: split(
      "direction|desired direction|polarity|good is|good performance is|better is|good to be|aim to|desired trend|direction of travel|higher or lower|high or low is good|increase or decrease|target direction|richtung|zielrichtung|sens|sens souhaité|sentido|dirección|richting|gewenste richting",
    ),
    unless: ["of travel since"],
  },
  {
    field: "Unit",
    content: "unit",
    phrases: split(
      "unit|units|unit of measure|unit of measurement|measurement unit|uom|measure unit|measured in|kpi unit|format|einheit|maßeinheit|messgrößenangabe|unité|unité de mesure|unidad|unidad de medida|eenheid|meeteenheid",
    ),
  },
  {
    field: "Baseline",
    content: "figure",
    phrases: split(
      "baseline|baseline value|kpi baseline|start value|starting value|starting point|starting position|as is|as is value|base value|current state|as is state|initial value|original value|previous performance|ausgangswert|ausgangszustand|ausgangslage|basiswert|startwert|istwert vorher|valeur de référence|valeur initiale|situation de départ|référence de départ|línea base|línea de base|valor inicial|valor base|nulmeting|uitgangswaarde|beginwaarde|startwaarde|nulwaarde|nulsituatie|referentiewaarde|ist vorher|vorher wert|situation initiale|valor de partida|situación inicial",
    ),
    alone: split("before|base|base year"),
    unless: ["date", "source", "benefits", "cost", "costs", "budget", "forecast", "financial year", "fiscal year"],
  },
  {
    field: "Baseline date",
    content: "date",
    phrases: split(
      "baseline date|baseline year|año línea base|année de référence|basisjahr|basisjaar|peildatum nulmeting|date of baseline|baseline taken|baseline as at|baselined on|basisdatum|date de référence|fecha línea base|datum nulmeting|base year|baseline period",
    ),
  },
  {
    field: "Target",
    content: "figure",
    phrases: split(
      "target|target value|kpi target|total plan|full year plan|annual plan|future state|to be state|desired state|goal value|to be|to be value|planned value|planned benefit|planned saving|planned savings|savings proposed|saving proposed|target saving|target savings|savings target|saving target|full year saving|full year effect|annual saving|expected value|benefit value|forecast benefit|mid case|most likely|central case|central estimate|best estimate|base case|ambition|target measure|forecast value|total benefits|baseline benefits|expected benefits|net benefits|whole life benefits|total benefit|total saving|total planned|end target|final target|agreed target|budgeted saving|expected benefit value|estimated value|estimated benefit|anticipated benefit|anticipated saving|zielwert|zielzustand|sollwert|planwert|geplante einsparung|einsparziel|sparziel|jahreseffekt|gain prévu|économie prévue|ahorro previsto|geplande besparing|cible|valeur cible|objectif chiffré|valor objetivo|meta|valor meta|objetivo|streefwaarde|doelwaarde|doel|norm",
    ),
    alone: split("goal|standard|value|benefit|benefits|saving|savings|plan|planned|mid|central|expected|soll|ziel|ahorro|einsparung|besparing|gain"),
    unless: [
      "date",
      "description",
      "direction",
      "type",
      "owner",
      "variance",
      "against",
      "vs",
      "met",
      "status",
      "low",
      "high",
      "min",
      "max",
      "ytd",
      "date",
      "variance",
      "risk",
      "cost",
      "costs",
      "spend",
      "budget",
    ],
  },
  {
    field: "Start",
    content: "date",
    phrases: split(
      "start|kick off|kickoff|kick off date|umsetzungsbeginn|umsetzungsstart|umsetzung ab|from when|date benefits start|date benefit starts|start date|benefit start|benefit start date|go live|go live date|realisation start|realization start|benefits start|date from|commencement|commencement date|start of benefit|implementation date|beginn|startdatum|anfang|nutzenbeginn|début|date de début|date de démarrage|inicio|fecha de inicio|fecha inicio|ingangsdatum|aanvang|start realisatie|begindatum|beginnt am|startet am|date début|commence le|fecha de comienzo|comienzo|empieza|begint op|start op|ingang",
    ),
    alone: split("from|starts"),
    unless: ["value"],
  },
  {
    field: "Due",
    content: "date",
    phrases: split(
      "due|expected by|umsetzung bis|umsetzungsende|umgesetzt bis|realisation end|realization end|benefit end date|by when|full benefit by|due date|target date|when realised|when will it be realised|full benefit by|achieved by|delivered by|fully realised|date fully realised|date due|deadline|by when|realisation date|realization date|expected realisation date|expected date|full benefit date|completion date|target completion date|delivery date|finish date|end date|target year|date to be achieved|achieve by|planned date|planned completion|planned completion date|due by|close out|close out date|closeout date|project close|fällig|fälligkeit|fällig am|zieldatum|zieltermin|échéance|date cible|date d'échéance|date limite|fecha objetivo|fecha límite|vencimiento|einddatum|streefdatum|doeldatum|gereed|realisatiedatum|datum gereed",
    ),
    alone: split("end|ende|fin|einde|by|when|finish|termin|frist|plazo"),
    unless: ["review", "start", "baseline", "actual", "next"],
  },
  { field: "End", content: "date", phrases: [] },
  { field: "Profile", content: "choice", phrases: split("profile|benefit profile|ramp|ramp up|phasing|realisation profile") },
  { field: "Unit value", content: "figure", phrases: split("unit value|value per unit|unit cost|cost per unit|money per unit|proxy value") },
  { field: "Attribution", content: "share", phrases: split("attribution|attributable|share attributable") },
  { field: "Deadweight", content: "share", phrases: split("deadweight") },
  {
    field: "Confidence",
    content: "share",
    phrases: split("confidence|confidence level|probability|likelihood|confidence of delivery|wahrscheinlichkeit|probabilité|probabilidad|kans"),
  },
  { field: "Optimism bias", content: "share", phrases: split("optimism bias|risk adjustment") },
  {
    field: "Weight",
    content: "figure",
    phrases: split("weight|weighting|importance weight|gewicht|gewichtung|pondération|poids|ponderación|peso|weging|gewicht"),
  },
  { field: "Amber tolerance", content: "share", phrases: split("amber tolerance|tolerance amber|amber threshold") },
  { field: "Red tolerance", content: "share", phrases: split("red tolerance|tolerance red|red threshold") },
  { field: "Tolerance basis", content: "choice", phrases: [] },
  { field: "Limits from", content: "date", phrases: [] },
  { field: "Trigger", content: "group", phrases: [] },
  { field: "Trigger lag (days)", content: "figure", phrases: [] },
  {
    field: "Frequency",
    content: "choice",
    phrases: split(
      "frequency|measurement frequency|reporting frequency|reporting cycle|how often|collection frequency|frequency of measurement|review frequency|frequency of reporting|periodicity|messintervall|häufigkeit|berichtsrhythmus|fréquence|périodicité|frecuencia|periodicidad|frequentie|meetfrequentie",
    ),
  },
  {
    field: "Data source",
    content: "text",
    phrases: split(
      "data source|source|means of verification|moyens de vérification|medios de verificación|source of data|evidence source|evidence|how measured|measurement method|method of measurement|information source|source system|datenquelle|quelle|source de données|source des données|fuente|fuente de datos|gegevensbron|databron|bron",
    ),
  },
  {
    field: "Notes",
    content: "text",
    phrases: split(
      "notes|note|comments|comment|remarks|commentary|narrative|update|latest update|progress update|bemerkung|bemerkungen|anmerkungen|kommentar|remarques|commentaires|observaciones|comentarios|opmerkingen|toelichting",
    ),
  },
  {
    field: rowFields.reading,
    content: "figure",
    names: ["Actual", "Actual to date", "Delivered to date"],
    phrases: split(
      "actual|latest position|ist bisher|actual value|actual to date|actuals to date|actual ytd|ytd actual|current value|current performance|current position|latest value|latest actual|latest result|latest performance|latest figure|achieved|achieved to date|delivered|delivered to date|realised|realised to date|realized|realized to date|savings achieved|savings delivered|saving achieved|saving delivered|savings to date|progress value|year to date|actual performance|reported value|measured value|istwert|istzustand|aktueller wert|letzter wert|letzter messwert|letzter istwert|gemessener wert|erreicht|ist wert|valeur actuelle|dernière valeur|valeur mesurée|réalisé|réalisé à date|valeur réalisée|valor actual|último valor|valor medido|realizado|logrado|huidige waarde|actuele waarde|laatste waarde|laatste meetwaarde|gemeten waarde|gerealiseerd|realisatie|werkelijk|avance al periodo|measured value|realised value|progress to date|kpi now|value now|ist kumuliert|kumulierter istwert|bisher erreicht|réel cumulé|cumul réel|réalisé cumulé|real acumulado|acumulado real|realizado acumulado|werkelijk cumulatief|cumulatief werkelijk|gerealiseerd cumulatief|actual cumulative|cumulative actual|cumulative to date",
    ),
    alone: split(
      "current|latest|result|results|performance|ytd|position|outturn|stand|ist|avance|aktuell|résultat|resultado|now|cumulative|kumuliert|aufgelaufen|cumulé|cumul|acumulado|cumulatief",
    ),
    unless: [
      "date",
      "finish",
      "start",
      "forecast",
      "status",
      "rag",
      "variance",
      "budget",
      "cost",
      "completion",
      "owner",
      "plan",
      "planned",
      "target",
      "previous",
      "prior",
      "last year",
    ],
  },
  {
    field: rowFields.readingDate,
    content: "date",
    names: ["Date", "Last measured"],
    phrases: split(
      "actual date|date measured|measured on|measurement date|date of measurement|reading date|as at|as of|data as at|last updated|last update|date updated|updated on|reported on|latest data date|reporting date|reporting period|data period|date of latest data|last measured|messdatum|stand vom|date de mesure|date de mise à jour|mis à jour le|fecha de medición|fecha de actualización|meetdatum|peildatum|latest date|position date|result date|date of reading|date of latest reading|status date|as at date|read on|date read|reading taken on|reading taken|measured at|gemessen am|abgelesen am|messtag|stand am|mesuré le|relevé le|date de relevé|date du relevé|date de lecture|fecha de lectura|fecha de la lectura|leído el|medido el|fecha del dato|gemeten op|datum meting|meetmoment|afgelezen op|datum waarde",
    ),
    alone: split("date|datum|fecha|month|month end|period|period end|period ending|monat|mois|mes|maand|stand|stichtag"),
    unless: ["previous", "prior", "next"],
  },
  {
    field: rowFields.ownStatus,
    content: "judgement",
    phrases: split(
      "rag|rag status|rag rating|brag|brag status|traffic light|on track|status rag|health|delivery confidence|ampel|ampelstatus|météo|semáforo|stoplicht",
    ),
  },
  {
    field: rowFields.ownStatus,
    content: "status",
    names: ["Status"],
    alone: split("status|statut|état|estado"),
    phrases: split("current status|delivery status|overall status|benefit status|avancement|voortgang status"),
  },
];
