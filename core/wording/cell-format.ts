import type { Cell, NumberFormat } from "../port/workbook";
import { decimalsMore, largest, mostMore } from "./figures";
import { spanFormatOf } from "./span";

/** A figure with two decimals at most, for a cell that {@link formatOfCell} gives the form of its figure: as it is, it leaves a point behind whole ones. */
export const twoAtMost: NumberFormat = "#,##0.##;-#,##0.##;0";

/**
 * The number format of one cell, so that a spreadsheet shows its figure as the product writes it: no point without a digit behind it
 * ("5." is what Excel makes of 5 under #,##0.##), never a "−0.0%" for what is below 0 but small, and no 100% for what is only near it: it
 * takes as many decimals more as show the difference. What no cell is wide enough for is written by its power of ten.
 */
export function formatOfCell(format: NumberFormat, cell: Cell): NumberFormat {
  if (typeof cell !== "number") return format;
  const span = spanFormatOf(format, cell);
  if (span !== undefined) return span;
  if (cell === 0) return format;
  const known = formsOf(format);
  if (known === undefined) return format;
  const { always, most, perCent, forms } = known;
  const size = Math.abs(cell) * (perCent ? 100 : 1);
  if (size >= largest) return byPowers;
  const more = decimalsMore(size, most);
  if (more !== 0) return forms[more ?? 0] ?? format;
  const moreToTell = perCent ? (decimalsMore(Math.abs(size - whole), most) ?? 0) : 0;
  if (moreToTell > 0) return forms[moreToTell] ?? format;
  // Some programs leave the point standing where optional decimals have nothing to show.
  return most > always && always === 0 && Math.round(size * 10 ** most) % 10 ** most === 0 ? (forms[wholeForm] ?? format) : format;
}

/** All formats that {@link formatOfCell} makes of one, itself first: by these a review knows what an earlier one wrote. */
export const formatsOfCells = (format: NumberFormat): readonly NumberFormat[] => [
  format,
  ...(formsOf(format)?.forms ?? []),
  spanFormatOf(format, -1) ?? format,
  byPowers,
];

const byPowers: NumberFormat = "0.00E+00;-0.00E+00;0";

/** All that was promised, planned or to be measured, in per cent. */
const whole = 100;
/** Of the forms, the first shows 0, the next so many decimals more, and this one none. */
const wholeForm = mostMore + 1;

interface Forms {
  readonly always: number;
  readonly most: number;
  readonly perCent: boolean;
  readonly forms: readonly NumberFormat[];
}

const made = new Map<NumberFormat, Forms | undefined>();

function formsOf(format: NumberFormat): Forms | undefined {
  if (!made.has(format)) made.set(format, makeForms(format));
  return made.get(format);
}

/** Texts and quoted letters, then the digits: `#,##0.##` has none always and at most two. */
const digits = /("[^"]*"|\\.)|([#0,]*0)(\.0*#*)?/g;

function makeForms(format: NumberFormat): Forms | undefined {
  const bare = format.replace(/"[^"]*"|\\./g, "");
  const decimals = /0(?:\.(0*)(#*))?/.exec(bare);
  if (decimals === null || /[a-z@[]/i.test(bare)) return undefined;
  const [, fixed = "", optional = ""] = decimals;
  const always = fixed.length;
  const most = always + optional.length;
  const [plus = format, minus = `-${plus}`, zero = plus] = sectionsOf(format);
  const withDecimals = (count: number): NumberFormat =>
    [plus, minus]
      .map((section) =>
        section.replace(digits, (_, text: string | undefined, whole = "") => text ?? `${String(whole)}${count === 0 ? "" : `.${"0".repeat(count)}`}`),
      )
      .join(";") + `;${zero}`;
  const more = Array.from({ length: mostMore }, (_, index) => withDecimals(most + index + 1));
  return { always, most, perCent: bare.includes("%"), forms: [[zero, zero, zero].join(";"), ...more, withDecimals(0)] };
}

/** The parts of a format for what is above, below and exactly 0. */
const sectionsOf = (format: NumberFormat): readonly string[] => format.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? [];
