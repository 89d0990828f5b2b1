import { tidy } from "../parsing/text";
import type { Plan } from "../reading/plan";
import { personKey } from "./who-answers";

/** Everybody whom the plan names as one who may owe it something, by key, as first spelled; Roles comes first. */
export function peopleIn({ roles, benefits, activities, sustainment }: Plan): ReadonlyMap<string, string> {
  const people = new Map<string, string>();
  const add = (name: string | undefined): void => {
    if (name === undefined) return;
    const key = personKey(name);
    if (key !== "" && !people.has(key)) people.set(key, tidy(name));
  };
  for (const { person } of roles) add(person);
  for (const { owner, validator } of benefits) for (const named of [owner, validator]) addEach(named, add);
  for (const { owner } of activities) addEach(owner, add);
  for (const { owner } of sustainment) addEach(owner, add);
  return people;
}

/** Several names may stand in one cell. */
function addEach(named: string | undefined, add: (name: string | undefined) => void): void {
  add(named);
  named?.split(/[,;/&\n]/).forEach(add);
}
