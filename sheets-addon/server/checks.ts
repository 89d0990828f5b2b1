/* Whether something that came from outside is what it should be: small checks that make larger ones. */

export type Check<Value> = (value: unknown) => value is Value;

/** As long as a cell's text can be. */
export const text: Check<string> = (value): value is string => typeof value === "string" && value.length <= 50_000;
export const finite: Check<number> = (value): value is number => typeof value === "number" && Number.isFinite(value);
export const truth: Check<boolean> = (value): value is boolean => typeof value === "boolean";

export const whole =
  (least: number, most: number): Check<number> =>
  (value): value is number =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;

export const oneOf =
  <Word extends string>(words: readonly Word[]): Check<Word> =>
  (value): value is Word =>
    words.some((word) => word === value);

export const orNull =
  <Value>(check: Check<Value>): Check<Value | null> =>
  (value): value is Value | null =>
    value === null || check(value);

export const either =
  <One, Other>(first: Check<One>, second: Check<Other>): Check<One | Other> =>
  (value): value is One | Other =>
    first(value) || second(value);

export const listOf =
  <Value>(check: Check<Value>): Check<readonly Value[]> =>
  (value): value is readonly Value[] =>
    Array.isArray(value) && value.every((item: unknown) => check(item));

/** An object of any keys, each of which holds this. */
export const recordOf =
  <Value>(check: Check<Value>): Check<Readonly<Record<string, Value>>> =>
  (value): value is Readonly<Record<string, Value>> =>
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every((item: unknown) => check(item));

/** An object that has these parts and no others; those of `may` it may lack. */
export const shape =
  <Needed extends object, Allowed extends object = object>(needed: Checks<Needed>, may?: Checks<Allowed>): Check<Needed & Partial<Allowed>> =>
  (value): value is Needed & Partial<Allowed> => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    const given = value as Readonly<Record<string, unknown>>;
    const must = Object.entries(needed) as readonly Part[];
    const can = Object.entries(may ?? {}) as readonly Part[];
    const known = new Set([...must, ...can].map(([key]) => key));
    const has = (key: string): boolean => Object.prototype.hasOwnProperty.call(given, key);
    return (
      Object.keys(given).every((key) => known.has(key)) &&
      must.every(([key, check]) => has(key) && check(given[key])) &&
      can.every(([key, check]) => !has(key) || check(given[key]))
    );
  };

type Part = readonly [key: string, check: Check<unknown>];
type Checks<Shape extends object> = { readonly [Key in keyof Shape]-?: Check<Exclude<Shape[Key], undefined>> };
