import { benefits } from "../tables/benefits";
import { Unreadable, type Column } from "../tables/column";
import { headerKey, tidy } from "../parsing/text";
import { readWord } from "../tables/read-word";
import type { ColumnContent } from "./content";
import { natureOf } from "./nature-words";
import { plan } from "./plan-headers";
import { say, told } from "../words/say";

/** A word of the register's own and what it means in the plan; "" where the plan has no word for it, so that it counts as blank. */
export interface MeantWord {
  readonly word: string;
  readonly means: string;
  readonly why: string;
}

/** The fields whose words are matched, with what publishers say beside the plan's own words and its synonyms. */
const meanings: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  Direction: [
    [/\b(?:at least|minimum|no less|≥|not below|mindestens|au moins|al menos|minstens)|^min\.?$/u, "At least"],
    [/\b(?:at most|maximum|no more|≤|not above|höchstens|au plus|como máximo|hoogstens)|^max\.?$/u, "At most"],
    [
      /\b(?:decreas\w*|down|low\w*|less|reduc\w*|minimi\w*|smaller|fall|cut|descend\w*|décroissant\w*|fallend|aflopend|senken|verringern|niedriger|diminu\w*|baisse\w*|disminu\w*|bajar|reducir|verlagen|dal\w*|lager)\b|[↓▼]/u,
      "Decrease",
    ],
    [
      /\b(?:increas\w*|up|high\w*|more|grow\w*|maximi\w*|bigger|rise|ascend\w*|croissant\w*|steigend|oplopend|steigern|erhöhen|höher|hoch|augment\w*|hausse|aument\w*|subir|verhogen|stijg\w*|hoger)\b|[↑▲]|^\+$/u,
      "Increase",
    ],
    [/^-$/u, "Decrease"],
    [/\b(?:maintain\w*|hold|keep|stable|steady|same|halten|stabil|maintenir|mantener|behouden|gelijk)\b|[→↔]/u, "Maintain"],
  ],
  Category: [
    [
      /\b(?:non|not|nicht|non-)[ -]?(?:cash|cashable|financ\w*|monet\w*|finanz\w*)\b.*(?:qualit|intang|social|strateg)|\b(?:non|no|nicht|niet)[ -]?(?:financial|fiscal|monetary|finanziell|monetär|financi|monéta|moneta)|\b(?:qualitat\w*|quality|intangible|social|patient|customer|environment\w*|safety|strategic|wider|societal|staff experience|qualitativ|nicht monetär|qualitatif|social|cualitativo|kwalitatief|maatschappelijk)\b/u,
      "Non-financial",
    ],
    [
      /\b(?:non|not)[ -]?cash(?:able)?(?:[ -]releasing)?\b|\b(?:efficiency|productivity|time saving|opportunity|soft|effizienz|productivité|eficiencia|efficiëntie)\b/u,
      "Non-cashable",
    ],
    [/\b(?:avoid\w*|avoidance|vermied\w*|vermeid\w*|évit\w*|evita\w*|vermeden)\b/u, "Cost avoidance"],
    [
      /\b(?:cash\w*|hard|financial|monetary|income|revenue|fiscal|cost reduction|budget\w*|savings?|recurrent|non[ -]?recurrent|one[ -]?off|finanziell|monetär|einsparung|financier|monétaire|financiero|ahorro|financieel|besparing)\b/u,
      "Cashable",
    ],
  ],
  Nature: [
    [/\bdis[ -]?benefit|negativ\w*|negatief|harm|disadvantage|nachteil|nadeel/u, "Dis-benefit"],
    [/(?<!\p{L})(?:benefit|positiv\w*|nutzen|baat|bénéfice|beneficio)/u, "Benefit"],
  ],
  Kind: [
    [/\b(?:milestone|yes\/?no|binary|deliverable|output delivered|meilenstein|jalon|hito|mijlpaal)\b/u, "Milestone"],
    [/\b(?:cumulative|amount|total|sum|flow|money|cash|kumulativ|cumulatif|acumulado|cumulatief)\b/u, "Flow"],
    [/\b(?:score|scale|survey|rating|qualitative)\b/u, "Scale"],
    [/\b(?:level|rate|percent\w*|ratio|index|average|snapshot|point in time|numeric|number)\b|%/u, "Level"],
  ],
  Frequency: [
    [/\b(?:month\w*|monatlich|mensuel\w*|mensual\w*|maandelijks)\b/u, "Monthly"],
    [/\b(?:quarter\w*|vierteljährlich|quartalsweise|trimestri\w*|trimestral\w*|kwartaal\w*|per kwartaal)\b/u, "Quarterly"],
    [/\b(?:half|semi|bi)[ -]?(?:year\w*|annual\w*)|\b(?:halbjährlich|semestri\w*|semestral|halfjaarlijks)\b/u, "Half-yearly"],
    [/\b(?:annual\w*|year\w*|jährlich|annuel\w*|anual\w*|jaarlijks)\b/u, "Yearly"],
    [/\b(?:week\w*|wöchentlich|hebdomadaire|semanal|wekelijks)\b/u, "Weekly"],
  ],
};

const rules = { dateOrder: undefined, decimalMark: "." } as const;

/** What the different words of a column mean: once for each, and only those that the plan does not know already. */
export function meantWords(field: string, content: ColumnContent): readonly MeantWord[] {
  const column = Object.values(benefits.columns as Readonly<Record<string, Column<unknown>>>).find(({ header }) => header === field);
  const known = meanings[field];
  if (column === undefined || known === undefined) return [];
  const words = new Map<string, string>();
  for (const value of content.values) if (typeof value === "string" && tidy(value) !== "") words.set(headerKey(value), tidy(value));
  if (words.has("+") && field === "Direction") words.set("-", "-"); // which as a word of its own means that there is none
  return [...words.values()].slice(0, mostWords).flatMap((word): readonly MeantWord[] => {
    if (!(readWord(column, word, rules) instanceof Unreadable)) return [];
    const nature = field === plan.nature ? natureOf(word) : undefined;
    const found = nature === undefined ? known.find(([pattern]) => pattern.test(word.toLowerCase())) : ([undefined, nature] as const);
    return [
      found === undefined
        ? { word, means: "", why: say`the plan has no ${told(field)} of this name` }
        : { word, means: found[1], why: say`the words are near` },
    ];
  });
}

/** 1 where the plan has words for at least a third of what a column of choices says, less where it has fewer; 0.3 where it knows none. */
export function understood(field: string, content: ColumnContent): number {
  const words = new Set(content.values.flatMap((value) => (typeof value === "string" && tidy(value) !== "" ? [headerKey(value)] : [])));
  if (words.size === 0) return 1;
  const unknown = meantWords(field, content).filter(({ means }) => means === "").length;
  const share = (Math.min(words.size, mostWords) - unknown) / Math.min(words.size, mostWords);
  return share >= 0.34 ? 1 : 0.3 + share;
}

/** More different words than this are no choice among a few. */
const mostWords = 40;
