import { isOfPeriod, rowFields } from "../register/fields";
import { boundOf } from "../register/direction-of";
import { workedOut } from "../register/mapping";
import type { JudgedColumn } from "./assign";
import { allColumns, columnOf, mappingLine, texts, type Draft } from "./draft";
import { plan } from "./plan-headers";
import type { Kind } from "../domain/kind";
import { currencyIn } from "./heading-scale";
import { scaleOf, proposedScale } from "./shared-scale";
import { directionOf, kindOf, isFlowHeading, type Proposed } from "./kinds";
import { say, told } from "../words/say";

/** Kind by unit or by name, Direction by the figures, else by name. */
export function kindAndDirection(draft: Draft): void {
  const names = columnOf(draft, plan.name) ?? columnOf(draft, plan.id);
  if (columnOf(draft, plan.kind) === undefined) kindLines(draft, names);
  if (columnOf(draft, plan.direction) === undefined && names !== undefined) directionLines(draft, names);
}

function directionLines(draft: Draft, names: JudgedColumn): void {
  const baseline = columnOf(draft, plan.baseline);
  const target = columnOf(draft, plan.target);
  const isPlanned = allColumns(draft).some(({ field }) => isOfPeriod(field, "planned"));
  const hasBounds = target?.content.values.some((cell) => boundOf(cell) !== undefined) === true;
  const kinds = draft.lines.flatMap(({ field, means }) => (field === plan.kind ? [means] : []));
  const addsUp = kinds.includes("Flow");
  if (isPlanned || (target !== undefined && (baseline !== undefined || hasBounds || addsUp))) {
    const why =
      baseline !== undefined
        ? say`a target above its baseline is an increase, below it a decrease`
        : hasBounds
          ? say`a target such as ≥ 95 % says the way by itself`
          : addsUp
            ? say`what adds up begins at 0`
            : say`what is planned for its periods goes that way`;
    draft.lines.push(mappingLine(draft, undefined, plan.direction, { means: workedOut.figures, why }));
  }
  const counts = new Map<string, number>();
  for (const value of texts(names)) {
    const { word, why } = directionOf(value);
    if (word === "Increase") continue;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    draft.lines.push({ ...mappingLine(draft, names, plan.direction, { why }), word: value, means: word });
  }
  draft.lines.push(mappingLine(draft, undefined, plan.direction, { means: "Increase", why: say`where neither figures nor words say otherwise` }));
  const countWords = [...counts].map(([word, times]) => `${told(word)} (${times})`).join(", ");
  const byWords = counts.size === 0 ? told("Increase") : say`${countWords}, else ${told("Increase")}`;
  if (baseline !== undefined || isPlanned) {
    const byFigures = baseline === undefined ? say`from the first planned period to the last` : say`from baseline to target`;
    const isOfAll = baseline !== undefined && baseline.content.filled >= names.content.filled;
    draft.assumptions.push({
      field: plan.direction,
      says: isOfAll ? byFigures : say`${byFigures}, else ${byWords}`,
      why: say`no column says which way is better`,
    });
  } else if (target === undefined || kinds.some((kind) => kind !== "Flow"))
    draft.assumptions.push({
      field: plan.direction,
      says: byWords,
      why: counts.size === 0 ? say`where neither figures nor words say otherwise` : say`by the names`,
    });
}

function kindLines(draft: Draft, names: JudgedColumn | undefined): void {
  const units = columnOf(draft, plan.unit);
  const counts = new Map<string, number>();
  const count = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const unit of units === undefined ? [] : texts(units)) {
    const proposed = kindOf(unit, "");
    if (proposed === undefined) continue;
    count(proposed.word);
    draft.lines.push({ ...mappingLine(draft, units, plan.kind, { why: proposed.why }), word: unit, means: proposed.word });
  }
  const remarked = proposedScale(draft)?.remark;
  const target = columnOf(draft, plan.target) ?? columnOf(draft, rowFields.reading) ?? allColumns(draft).find(({ field }) => isOfPeriod(field, "actual"));
  const unit = units === undefined ? (unitOf(draft, target) ?? (target !== undefined && looksLikeShares(target) ? "%" : (remarked?.currency ?? ""))) : "";
  for (const name of unit === "" && names !== undefined && units === undefined ? texts(names) : []) {
    const proposed = kindOf("", name);
    if (proposed === undefined) continue;
    count(proposed.word);
    draft.lines.push({ ...mappingLine(draft, names, plan.kind, { why: proposed.why }), word: name, means: proposed.word });
  }
  const isFromBaseline = baselineLine(draft);
  const heading = [names, target].find((column) => column !== undefined && isFlowHeading(column.heading))?.heading;
  const byHeading: Proposed<Kind> | undefined =
    heading === undefined || units !== undefined ? undefined : { word: "Flow", why: say`"${heading}" speaks of what adds up` };
  const general = unit === "" ? byHeading : kindOf(unit, "");
  const means = general?.word ?? "Level";
  draft.lines.push(mappingLine(draft, undefined, plan.kind, { means, why: general?.why ?? say`a reading is the commonest measure` }));
  if (unit !== "" && units === undefined)
    draft.lines.push(
      mappingLine(draft, undefined, plan.unit, {
        means: unit,
        why: unitOf(draft, target) === undefined && remarked !== undefined ? say`"${remarked.text}" says so` : say`the heading of the figures says so`,
      }),
    );
  const countWords = [...counts].map(([word, times]) => `${told(word)} (${times})`).join(", ");
  const kinds = [...counts.keys()].every((word) => word === means) ? told(means) : say`${countWords}, else ${told(means)}`;
  const isFlow = means === "Flow" || counts.has("Flow");
  draft.assumptions.push({
    field: plan.kind,
    says: isFromBaseline && isFlow ? say`${kinds}, and Level where there is a baseline` : kinds,
    why: units === undefined ? (general?.why ?? say`by the names`) : say`by the units`,
  });
}

/** The unit that a heading names; of figures that are scaled the currency alone. */
const unitOf = (draft: Draft, column: JudgedColumn | undefined): string | undefined =>
  column === undefined || scaleOf(draft, column) === 1 ? column?.read.unit : (currencyIn(column.heading) ?? column.read.unit);

/** One reading beside a baseline that is not 0 tells where a cost stands today, not what was added up; columns of periods do add up. */
function baselineLine(draft: Draft): boolean {
  const [baseline, reading] = [columnOf(draft, plan.baseline), columnOf(draft, rowFields.reading)];
  if (baseline === undefined || reading === undefined || draft.sheet.layout === "Row a period" || draft.companions.some(({ isLog }) => isLog)) return false;
  draft.lines.push(
    mappingLine(draft, undefined, plan.kind, { means: workedOut.baseline, why: say`one reading beside a baseline says where it stands; it is not added up` }),
  );
  return true;
}

/** Shares or percent texts throughout. */
const looksLikeShares = ({ content }: JudgedColumn): boolean =>
  content.filled > 0 &&
  content.shares >= 0.9 &&
  content.values.some((cell) => typeof cell === "string" || (typeof cell === "number" && !Number.isInteger(cell)));
