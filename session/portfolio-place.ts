import { boardVersion, idKey, planStates, type BoardFigures, type BoardIndex, type BoardPlan } from "#core";
import { SessionTrouble } from "./session";
import { phrase, say, told } from "./wording";

/** One plan among those of a board. */
export interface PlanInPortfolio {
  readonly asOf: string;
  readonly plan: Pick<BoardPlan, "name" | "organisation" | "state" | "figuresOf" | "trouble" | "rank" | "index">;
  /** How many plans have a rank. */
  readonly ranked: number;
  readonly counts: BoardFigures["counts"];
  readonly portfolio: BoardIndex;
  /** Its organisation; undefined where the board is grouped otherwise. */
  readonly organisation: { readonly name: string; readonly plans: number; readonly index: BoardIndex } | undefined;
  /** Nothing that is due of it is read any more. */
  readonly isSilent: boolean;
  readonly sameSource: readonly SharedClaim[];
  /** How many amounts two plans claim that the board does not list: this plan may be among them. */
  readonly notListed: number;
}

/** An amount that this plan and others claim. */
export interface SharedClaim {
  readonly source: string;
  readonly day: string;
  readonly amount: number;
  /** The benefits of this plan, and those of others with the names of their plans. */
  readonly benefits: readonly string[];
  readonly others: readonly string[];
}

const howToMake = phrase("Make it with: benefits portfolio board --json > board.json");

/** Finds the plan of this ID on a board, given as the text of its file. */
export function planInPortfolio(text: string, planId: string): PlanInPortfolio {
  const board = boardOf(text);
  if (idKey(planId) === "")
    throw new SessionTrouble(
      "plan",
      say`This plan has no Plan ID. Enter one on the Settings sheet: by it the portfolio knows the plan, wherever its file lies.`,
    );
  const plan = board.plans.find((candidate) => candidate.planId !== null && idKey(candidate.planId) === idKey(planId));
  if (plan === undefined)
    throw new SessionTrouble(
      "plan",
      say`The board of ${board.asOf} has no plan with the Plan ID ${planId} among its ${board.plans.length}. Add the plan's folder to the portfolio, or compare the Plan ID with the one that is registered.`,
    );
  const nameOf = new Map(board.plans.map(({ plan: number, name }) => [number, name]));
  const group = board.by === "organisation" ? board.groups.find(({ name }) => idKey(name) === idKey(plan.organisation)) : undefined;
  return {
    asOf: board.asOf,
    plan,
    ranked: board.plans.filter(({ rank }) => rank !== null).length,
    counts: board.counts,
    portfolio: board.byPlan,
    organisation: group,
    isSilent: board.silent.some((silent) => silent.plan === plan.plan),
    sameSource: board.sameSource
      .filter(({ claims }) => claims.some((claim) => claim.plan === plan.plan))
      .map(({ source, day, amount, claims }) => ({
        source,
        day,
        amount,
        benefits: claims.filter((claim) => claim.plan === plan.plan).map(({ id }) => id),
        others: claims.filter((claim) => claim.plan !== plan.plan).map((claim) => `${nameOf.get(claim.plan) ?? say`another plan`}: ${claim.id}`),
      })),
    notListed: board.sameSourceCount - board.sameSource.length,
  };
}

/** Reads a board, or says in words what the file is instead. */
function boardOf(text: string): BoardFigures {
  const value = parsed(text);
  const { version } = isRecord(value) ? value : {};
  if (!isRecord(value) || typeof version !== "number" || !("asOf" in value) || !("counts" in value))
    throw new SessionTrouble("plan", say`This file is JSON of another kind, not the board of a portfolio. ${told(howToMake)}`);
  if (version < boardVersion)
    throw new SessionTrouble("plan", say`This board was made by an earlier edition of the command line and cannot be read any more. ${told(howToMake)}`);
  if (version > boardVersion)
    throw new SessionTrouble("plan", say`This board was made by a later edition of the command line than this add-in knows. Update the add-in.`);
  if (!isBoard(value)) throw new SessionTrouble("plan", say`This board is not whole: something in it was changed or is missing. ${told(howToMake)}`);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    throw new SessionTrouble("plan", say`This file is not JSON, or not all of it. ${told(howToMake)}`);
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value: unknown, isItem: (item: Readonly<Record<string, unknown>>) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => isRecord(item) && isItem(item));
const isShare = (value: unknown): boolean => value === null || typeof value === "number";
const isText = (value: unknown): boolean => typeof value === "string";
const isTextOrNone = (value: unknown): boolean => value === null || isText(value);
const isCount = (value: unknown): boolean => typeof value === "number";
const isIndex = (value: unknown): boolean =>
  isRecord(value) && isShare(value["cappedIndex"]) && isShare(value["coverage"]) && isShare(value["pessimisticIndex"]);

/** Whether it has all of a board that is looked at here: what opens as a file may hold anything. */
const isBoard = (value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & BoardFigures =>
  isText(value["asOf"]) &&
  isText(value["by"]) &&
  isIndex(value["byPlan"]) &&
  isRecord(value["counts"]) &&
  isCount(value["counts"]["registered"]) &&
  isCount(value["counts"]["counted"]) &&
  isCount(value["sameSourceCount"]) &&
  isList(value["groups"], ({ name, plans, index }) => isText(name) && isCount(plans) && isIndex(index)) &&
  isList(value["silent"], ({ plan }) => isCount(plan)) &&
  isList(
    value["sameSource"],
    ({ source, day, amount, claims }) => isText(source) && isText(day) && isCount(amount) && isList(claims, ({ plan, id }) => isCount(plan) && isText(id)),
  ) &&
  isList(
    value["plans"],
    ({ plan, planId, name, organisation, state, figuresOf, trouble, rank, index }) =>
      isCount(plan) &&
      isTextOrNone(planId) &&
      isText(name) &&
      isText(organisation) &&
      planStates.some((known) => known === state) &&
      isTextOrNone(figuresOf) &&
      isTextOrNone(trouble) &&
      isShare(rank) &&
      isIndex(index),
  );
