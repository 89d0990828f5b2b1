import * as fluent from "../../panel/kit/fluent/kit";
import * as plain from "../../panel/kit/plain/kit";
import type { Kit } from "../../panel/kit/properties";

/* Both kits export the same controls with the same properties, and no more. The check of the types is the test. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

export const kits: readonly Kit[] = [fluent, plain];
export const sameExports: [Same<keyof typeof fluent, keyof Kit>, Same<keyof typeof plain, keyof Kit>] = [true, true];
export const sameProperties: {
  readonly [Name in Exclude<keyof Kit, "vocabulary">]: Same<Parameters<(typeof fluent)[Name]>, Parameters<(typeof plain)[Name]>>;
} = {
  Provider: true,
  Icon: true,
  Button: true,
  TextField: true,
  SelectField: true,
  RadioGroup: true,
  TabList: true,
  MessageBar: true,
  Spinner: true,
  ProgressBar: true,
  CounterBadge: true,
  ArrowList: true,
};
