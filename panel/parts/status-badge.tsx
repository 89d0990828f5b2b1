import { Icon } from "#kit";
import type { IconName } from "../kit/properties";
import { Words } from "./words";
import { told } from "../../session/wording";

/** Each status has a sign and a colour beside its word. */
const looks: ReadonlyMap<string, readonly [IconName, string]> = new Map([
  ["Realized", ["check circle", "badge blue"]],
  ["Green", ["check", "badge green"]],
  ["Amber", ["warning solid", "badge amber"]],
  ["Red", ["cross circle", "badge red"]],
  ["Not measured", ["question", "badge"]],
  ["Not due", ["clock", "badge"]],
  ["Undefined", ["hint", "badge"]],
]);

/** A status as a word with its sign. */
export function StatusBadge({ status }: { readonly status: string }) {
  const [sign, className] = looks.get(status) ?? ["trend", "badge"];
  return (
    <span className={className}>
      <Icon name={sign} />
      <Words>{told(status)}</Words>
    </span>
  );
}
