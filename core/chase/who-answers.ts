import type { Plan } from "../reading/plan";
import type { roleNames } from "../tables/roles";
import { idKey, tidy } from "../parsing/text";

export type RoleName = (typeof roleNames)[number];

/** What somebody answers for: a benefit by its position, an activity by its ID, or the plan as a whole. */
export interface Duty {
  readonly benefit?: number | undefined;
  readonly activityId?: string | undefined;
  /** Who is named in the row itself; several names may stand in one cell. */
  readonly named: string | undefined;
  /** The roles that answer where nobody is named, the first that somebody holds. */
  readonly roles: readonly RoleName[];
}

export interface WhoAnswers {
  /** The people who answer for it as Roles spells them; none where nobody is named and nobody holds a role. */
  people(duty: Duty): readonly string[];
  email(person: string): string | undefined;
}

/** How two spellings of a person are told to be one. */
export const personKey = (name: string): string => tidy(name).toLowerCase();

/** Reads the Roles table once: who is who, who holds which role for what, and how to reach them. */
export function whoAnswers(plan: Plan): WhoAnswers {
  const spelled = new Map<string, string>();
  const emails = new Map<string, string>();
  const holders = new Map<string, string[]>();
  const hold = (place: string, person: string): void => {
    const held = holders.get(place);
    if (held === undefined) holders.set(place, [person]);
    else held.push(person);
  };
  for (const { person, role, benefitId, activityId, email } of plan.roles) {
    if (person === undefined) continue;
    const key = personKey(person);
    const name = spelled.get(key) ?? person;
    spelled.set(key, name);
    if (email !== undefined && !emails.has(key)) emails.set(key, email);
    if (activityId !== undefined) hold(activityPlace(activityId), name);
    else if (role !== undefined) hold(rolePlace(role, benefitId), name);
  }

  /** A name as Roles spells it; the name of a role stands for whoever holds it. */
  const resolve = (name: string): string | undefined => spelled.get(personKey(name)) ?? holders.get(rolePlace(name, undefined))?.[0];
  const namedPeople = (named: string): readonly string[] => {
    const whole = resolve(named);
    if (whole !== undefined) return [whole];
    const parts = named.split(/[,;/&\n]/).map(resolve);
    return parts.every((part) => part !== undefined) ? [...new Set(parts)] : [tidy(named)];
  };

  return {
    people({ named, benefit, activityId, roles }) {
      if (named !== undefined) return namedPeople(named);
      const ofActivity = activityId === undefined ? undefined : holders.get(activityPlace(activityId))?.slice(0, 1);
      if (ofActivity !== undefined) return ofActivity;
      const places = [...idsUpwards(plan, benefit), undefined].flatMap((id) => roles.map((role) => rolePlace(role, id)));
      return places.flatMap((place) => holders.get(place)?.[0] ?? []).slice(0, 1);
    },
    email: (person) => emails.get(personKey(person)),
  };
}

const activityPlace = (id: string): string => `activity\n${idKey(id)}`;
const rolePlace = (role: string, benefitId: string | undefined): string => `${personKey(role)}\n${benefitId === undefined ? "" : idKey(benefitId)}`;

/** The IDs of a benefit and of the rows above it: a role for a parent covers its KPIs. */
function idsUpwards(plan: Plan, position: number | undefined): readonly string[] {
  const ids: string[] = [];
  for (let at = position; at !== undefined && ids.length <= plan.benefits.length; at = plan.benefits[at]?.parent) {
    const id = plan.benefits[at]?.row.id;
    if (id !== undefined) ids.push(id);
  }
  return ids;
}
