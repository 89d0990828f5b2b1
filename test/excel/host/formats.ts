import { commonPaint, mustBeOpen, paint } from "./cells";
import { bagOf, partOf, type Kind, type Kinds, type Surroundings } from "./kind";
import { contains, overlaps, paintAt, without, type HostHighlight, type HostRange, type HostSheet } from "./model";
import { invalidArgument, itemNotFound } from "./trouble";

/** Properties that are painted over the cells of a range, with what an untouched cell has. */
const painted = (prefix: string, properties: Readonly<Record<string, unknown>>): Pick<Kind<HostRange>, "get" | "set"> => ({
  get: Object.fromEntries(Object.entries(properties).map(([name, otherwise]) => [name, (of: HostRange) => commonPaint(of, prefix + name, otherwise)])),
  set: Object.fromEntries(Object.keys(properties).map((name) => [name, (of: HostRange, value: unknown) => paint(of, prefix + name, value)])),
});

interface Border {
  readonly range: HostRange;
  readonly side: string;
}

const rangeBorder: Kind<Border> = {
  id: ({ side }) => side,
  get: {
    SideIndex: ({ side }) => side,
    Style: ({ range, side }) => commonPaint(range, `${side}.Style`, "None"),
    Color: ({ range, side }) => commonPaint(range, `${side}.Color`, "#000000"),
  },
  set: {
    Style: ({ range, side }, value) => paint(range, `${side}.Style`, value),
    Color: ({ range, side }, value) => paint(range, `${side}.Color`, value),
    Weight: ({ range, side }, value) => paint(range, `${side}.Weight`, value),
  },
};

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical", "DiagonalDown", "DiagonalUp"];

interface Condition {
  readonly sheet: HostSheet;
  readonly highlight: HostHighlight;
}

const conditionsOf = ({ sheet, area }: HostRange): readonly Condition[] =>
  sheet.highlights.filter(({ areas }) => areas.some((covered) => overlaps(covered, area))).map((highlight) => ({ sheet, highlight }));

const rules = ["CellValue", "Custom", "ContainsText", "DataBar", "ColorScale", "IconSet", "TopBottom", "PresetCriteria"];

function addCondition({ sheet, area }: HostRange, type: unknown, { workbook }: Surroundings): Condition {
  if (!rules.includes(String(type))) throw invalidArgument(`no conditional format is a "${String(type)}"`);
  if (sheet.isProtected) throw invalidArgument("the sheet is protected");
  const highlight = { id: `CF-${workbook.nextId++}`, type: String(type), areas: [area] };
  sheet.highlights = [highlight, ...sheet.highlights];
  return { sheet, highlight };
}

function findCondition(range: HostRange, id: unknown): Condition {
  const found = conditionsOf(range).find(({ highlight }) => highlight.id === id);
  if (found === undefined) throw itemNotFound(`the conditional format ${String(id)}`);
  return found;
}

/** What the rule of a conditional format says, for tests to look at. */
export const ruleOf = (highlight: HostHighlight): Readonly<Record<string, unknown>> => ({
  ...(bagOf(highlight).get("Rule") as object | undefined),
  formula: bagOf(partOf(highlight, "rule")).get("Formula"),
  color: bagOf(partOf(highlight, "font")).get("Color"),
  fill: bagOf(partOf(highlight, "fill")).get("Color"),
  bold: bagOf(partOf(highlight, "font")).get("Bold"),
});

/** A validation's properties stand over the cells; `clear` takes them away. */
const validationOf = ({ sheet, area }: HostRange, what: string): unknown => paintAt(sheet, area.top, area.left, `Validation.${what}`);

const rangeFormat = painted("", {
  ColumnWidth: 48,
  RowHeight: 15,
  UseStandardHeight: true,
  UseStandardWidth: true,
  HorizontalAlignment: "General",
  VerticalAlignment: "Bottom",
  WrapText: false,
  IndentLevel: 0,
});

/** Sizes of their own are gone then. */
function useStandard(size: "RowHeight" | "ColumnWidth", { sheet, area }: HostRange): void {
  mustBeOpen(sheet);
  sheet.paints = sheet.paints.filter(({ what, area: of }) => what !== size || !contains(area, of));
}

export const formats: Kinds = {
  RangeFormat: {
    get: rangeFormat.get ?? {},
    set: {
      ...rangeFormat.set,
      UseStandardHeight: (of: HostRange) => useStandard("RowHeight", of),
      UseStandardWidth: (of: HostRange) => useStandard("ColumnWidth", of),
    },
    go: { Font: (of: HostRange) => of, Fill: (of: HostRange) => of, Borders: (of: HostRange) => of },
    call: { AutofitColumns: () => null, AutofitRows: () => null },
  },
  RangeFont: painted("Font.", { Bold: false, Italic: false, Size: 11, Color: "#000000", Name: "Calibri" }),
  RangeFill: { ...painted("Fill.", { Color: "#FFFFFF" }), call: { Clear: (of: HostRange) => paint(of, "Fill.Color", "#FFFFFF") } },
  RangeBorderCollection: {
    find: (range: HostRange, side: unknown) => {
      if (!sides.includes(String(side))) throw invalidArgument(`no border is called ${String(side)}`);
      return { range, side: String(side) };
    },
  },
  RangeBorder: rangeBorder,
  ConditionalFormatCollection: {
    items: (of: HostRange) => conditionsOf(of),
    find: (of: HostRange, id: unknown) => findCondition(of, id),
    call: {
      Add: (of: HostRange, [type]: readonly unknown[], around: Surroundings) => addCondition(of, type, around),
      GetCount: (of: HostRange) => conditionsOf(of).length,
      ClearAll: ({ sheet, area }: HostRange) => {
        for (const highlight of sheet.highlights) highlight.areas = highlight.areas.flatMap((covered) => without(covered, area));
        sheet.highlights = sheet.highlights.filter(({ areas }) => areas.length > 0);
      },
    },
  },
  ConditionalFormat: {
    id: ({ highlight }: Condition) => highlight.id,
    get: { Type: ({ highlight }: Condition) => highlight.type },
    bag: { StopIfTrue: false, Priority: 0 },
    go: { CellValue: ({ highlight }: Condition) => highlight, Custom: ({ highlight }: Condition) => highlight },
    call: {
      Delete: ({ sheet, highlight }: Condition) => {
        sheet.highlights = sheet.highlights.filter((other) => other !== highlight);
      },
    },
  },
  CellValueConditionalFormat: { bag: { Rule: null }, go: { Format: (of: HostHighlight) => of } },
  CustomConditionalFormat: { go: { Format: (of: HostHighlight) => of, Rule: (of: HostHighlight) => partOf(of, "rule") } },
  ConditionalFormatRule: { bag: { Formula: "" } },
  ConditionalRangeFormat: {
    go: { Font: (of: HostHighlight) => partOf(of, "font"), Fill: (of: HostHighlight) => partOf(of, "fill") },
    bag: { NumberFormat: null },
  },
  ConditionalRangeFont: { bag: { Color: "", Bold: null, Italic: null } },
  ConditionalRangeFill: { bag: { Color: "" } },
  DataValidation: {
    get: {
      Rule: (of: HostRange) => validationOf(of, "Rule") ?? {},
      Prompt: (of: HostRange) => validationOf(of, "Prompt") ?? {},
      ErrorAlert: (of: HostRange) => validationOf(of, "ErrorAlert") ?? {},
    },
    set: {
      Rule: (of: HostRange, value: unknown) => paint(of, "Validation.Rule", checkedRule(value)),
      Prompt: (of: HostRange, value: unknown) => paint(of, "Validation.Prompt", checkedPrompt(value)),
      ErrorAlert: (of: HostRange, value: unknown) => paint(of, "Validation.ErrorAlert", value),
      IgnoreBlanks: (of: HostRange, value: unknown) => paint(of, "Validation.IgnoreBlanks", value),
    },
    call: {
      Clear: ({ sheet, area }: HostRange) => {
        sheet.paints = sheet.paints.filter((old) => !old.what.startsWith("Validation.") || !contains(area, old.area));
      },
    },
  },
};

/** Excel keeps 255 characters of a list that is written out. */
function checkedRule(value: unknown): unknown {
  const source = (value as { readonly list?: { readonly source?: unknown } }).list?.source;
  if (typeof source === "string" && !source.startsWith("=") && source.length > 255) throw invalidArgument("a list of more than 255 characters");
  return value;
}

function checkedPrompt(value: unknown): unknown {
  const { title = "", message = "" } = value as { readonly title?: string; readonly message?: string };
  if (title.length > 32 || message.length > 255) throw invalidArgument("a prompt that is too long");
  return value;
}
