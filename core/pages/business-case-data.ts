import { hasSteps, tornadoTable, waterfallTable } from "../charts/business-case-charts";
import type { Waterfall } from "../domain/money/waterfall";
import { looks } from "../looks/looks";
import type { Cell } from "../port/workbook";
import { moneyFormat } from "../wording/money";
import { cashWaterfall, type CaseView } from "./business-case";
import type { DataTable } from "../charts/data-tables";
import { phrase, say, toldAs } from "../words/say";

/** How many swings the tornado shows. */
const mostSwings = 8;

/** The tables behind the charts of the business case. */
export function businessCaseTables({ planCase: { tornado }, money: totals, settings: { currency } }: CaseView): readonly DataTable[] {
  const money = { ...looks.number, format: moneyFormat(currency) };
  const swings = "because" in tornado ? [] : tornado.slice(0, mostSwings);
  return [
    {
      name: waterfallTable,
      title: phrase("From gross to net in cash"),
      headers: phrase(["Step", "Base", "Total", "Taken off", "Below zero"]),
      rows: hasSteps(cashWaterfall(totals)) ? waterfallRows(cashWaterfall(totals)) : [],
      styles: [looks.text, money, money, money, money],
      widths: [16, 13, 13, 13, 13],
    },
    {
      name: tornadoTable,
      title: phrase("What moves the net present value"),
      headers: phrase(["Assumption", "Worse", "Better"]),
      rows: swings.map(({ shown, assumption, low, high }): readonly Cell[] => [`${label(shown)} (${assumption})`, low, high]),
      styles: [looks.text, money, money],
      widths: [44, 13, 13],
    },
  ];
}

/** Each step from where the one before ended; what crosses zero is drawn to both sides of it. */
function waterfallRows(steps: Waterfall): readonly (readonly Cell[])[] {
  const { gross, deadweight, attribution, optimismBias, confidence, net } = steps;
  const reductions = [
    [say`Deadweight`, deadweight],
    [say`Attribution`, attribution],
    [toldAs("Optimism bias", "in a chart"), optimismBias],
    [say`Confidence`, confidence],
  ] as const;
  let stands = gross;
  const rows = reductions.map(([name, amount]): readonly Cell[] => {
    const [low, high] = [Math.min(stands, stands - amount), Math.max(stands, stands - amount)];
    stands -= amount;
    if (low >= 0) return [name, low, null, high - low, null];
    return high <= 0 ? [name, high, null, null, low - high] : [name, 0, null, high, low];
  });
  const whole = (name: string, amount: number): readonly Cell[] => (amount >= 0 ? [name, 0, amount, null, null] : [name, 0, null, null, amount]);
  return [whole(say`Gross`, gross), ...rows, whole(say`Net`, net)];
}

/** Names long enough to be told apart and short enough for an axis. */
const label = (name: string): string => (name.length > 38 ? `${name.slice(0, 36).trimEnd()}…` : name);
