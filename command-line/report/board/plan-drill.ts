import {
  counted,
  escapeMarkup,
  figureText,
  groupBy,
  groupName,
  inItsLines,
  moneyFormat,
  phrase,
  say,
  statuses,
  told,
  type BoardBenefits,
  type BoardFigures,
  type BoardPlan,
  type Cell,
} from "#core";
import { cellText } from "../../../drawing/cell-text";
import { statusLook } from "../status-style";
import { plansAtATime } from "./plan-script";

/**
 * Every plan by organisation, and in each its benefits. Thousands of plans would be slow as a page, so they stand in it as data, one part for
 * each organisation, and become lines once it is opened ({@link import("./plan-script").planScript}).
 */
export function planDrill({ plans }: BoardFigures, benefits: BoardBenefits): string {
  const placesOf = groupBy(
    benefits.plan.map((plan, place) => ({ plan, place })),
    ({ plan }) => plan,
  );
  const parts = [...groupBy(plans, ({ organisation }) => organisation)].map(([organisation, plansOf], index) => {
    const red = plansOf.reduce((sum, { statusCounts }) => sum + statusCounts.Red, 0);
    const about = `${counted(plansOf.length, "plan")}, ${counted(
      plansOf.reduce((sum, plan) => sum + plan.benefits, 0),
      "benefit",
    )}, ${say`${figureText(red)} red`}`;
    const id = `plans-${index}`;
    return `<details class="organisation" data-plans="${id}">\n<summary>${escapeMarkup(groupName(organisation, "organisation"))} <span class="quiet">${escapeMarkup(about)}</span></summary>\n</details>\n<script type="application/json" id="${id}">${dataText(partOf(plansOf, (plan) => (placesOf.get(plan) ?? []).map(({ place }) => place), benefits))}</script>`;
  });
  return [
    `<p class="quiet">${escapeMarkup(say`Open an organisation for its plans, and a plan for its benefits. On paper stands what is open here.`)}</p>`,
    `<noscript><p>${escapeMarkup(say`The plans open where this page may run the one script that it holds. They are in the workbook too: benefits portfolio board --out board.xlsx.`)}</p></noscript>`,
    ...parts,
  ].join("\n");
}

/** As {@link planScript} reads it. */
interface Part {
  /** Of a table of benefits, "{plan}" in it the name of the plan. */
  readonly caption: string;
  /** What the button says that shows the next plans, each time. */
  readonly more: readonly string[];
  /** The headers of a table of benefits, and from which on they are numbers. */
  readonly headers: readonly string[];
  readonly numbersFrom: number;
  /** Each status with its class. */
  readonly statuses: readonly (readonly [word: string, look: string])[];
  /** Words that many benefits have, told by their place in here. */
  readonly words: readonly string[];
  readonly plans: readonly {
    readonly name: string;
    readonly about: string;
    readonly note: string;
    readonly benefits: readonly (readonly (string | number)[])[];
  }[];
}

function partOf(plans: readonly BoardPlan[], placesOf: (plan: number) => readonly number[], benefits: BoardBenefits): Part {
  const places = new Map<string, number>();
  const word = (text: string): number => {
    const at = places.get(text) ?? places.size;
    places.set(text, at);
    return at;
  };
  const shown = (value: Cell | undefined, format: string): string => (value === null || value === undefined ? "–" : cellText(value, format));
  const rows = plans.map((plan) => {
    const amount = moneyFormat(plan.currency ?? "");
    return {
      name: plan.name,
      about: aboutPlan(plan),
      note: noteOn(plan),
      benefits: placesOf(plan.plan).map((place) => [
        word(`${benefits.id[place] ?? ""} ${benefits.name[place] ?? ""}`),
        word(benefits.owner[place] ?? say`No owner`),
        statuses.indexOf(benefits.status[place] ?? "Undefined"),
        shown(benefits.attainment[place], "0%"),
        shown(benefits.variancePercent[place], "+0%;-0%;0%"),
        shown(benefits.slip[place], "0.0;-0.0;0.0"),
        shown(benefits.moneyPlanned[place], amount),
        shown(benefits.moneyClaimed[place], amount),
        shown(benefits.moneyValidated[place], amount),
      ]),
    };
  });
  return {
    caption: say`The benefits of ${"{plan}"}`,
    more: Array.from({ length: Math.floor((plans.length - 1) / plansAtATime) }, (_, shown) => counted(plans.length - (shown + 1) * plansAtATime, "more plan")),
    headers: phrase(["Benefit", "Owner", "Status", "Attainment", "Variance", "Months late", "Planned", "Claimed", "Validated"]).map(told),
    numbersFrom: 3,
    statuses: statuses.map((status) => [told(status), statusLook(told(status))]),
    words: [...places.keys()],
    plans: rows,
  };
}

const percent = (share: number | null): string => (share === null ? say`unknown` : cellText(share, "0%"));

function aboutPlan({ planId, state, index, rank, benefits, statusCounts, findings }: BoardPlan): string {
  const counts = (["Red", "Amber", "Not measured"] as const)
    .filter((status) => statusCounts[status] > 0)
    .map((status) => `${figureText(statusCounts[status])} ${told(status)}`);
  const parts = [
    ...(planId === null ? [] : [planId]),
    ...(state === "counted" ? [] : [told(state)]),
    ...(benefits === 0
      ? []
      : [
          rank === null ? say`capped index ${percent(index.cappedIndex)}` : say`capped index ${percent(index.cappedIndex)} (rank ${figureText(rank)})`,
          say`coverage ${percent(index.coverage)}`,
        ]),
    `${counted(benefits, "benefit")}${counts.length === 0 ? "" : `: ${counts.join(", ")}`}`,
    ...(findings === 0 ? [] : [counted(findings, "finding")]),
  ];
  return parts.join(" · ");
}

function noteOn({ path, state, trouble, figuresOf, lastRead }: BoardPlan): string {
  const parts = [
    path,
    ...(state === "kept" && figuresOf !== null ? [say`figures of ${figuresOf}`] : []),
    ...(trouble === null ? [] : [trouble]),
    ...(lastRead === null ? [] : [say`last reading ${lastRead}`]),
  ];
  return parts.join(" · ");
}

/** Data in a page: nothing in it ends its element, and no mark in it turns the writing round. */
const dataText = (value: Part): string =>
  JSON.stringify(value, (_, inside: unknown) => (typeof inside === "string" ? inItsLines(inside) : inside)).replace(/</g, "\\u003c");
