import type { AdoptChoices } from "#core";
import { SelectField } from "#kit";
import { withAssumed } from "../register-shown";
import type { RegisterAssumption } from "../../session/register-verbs";
import { inItsLines, told } from "../../session/wording";
import { registerText } from "../register-text";
import { text } from "../text";
import { DayField } from "./day-field";

interface Properties {
  readonly assumptions: readonly RegisterAssumption[];
  readonly choices: AdoptChoices;
  readonly onChange: (choices: AdoptChoices) => void;
}

/** What is assumed for every row and why: going on confirms it, one choice changes it for all rows alike. */
export function RegisterAssumptions({ assumptions, choices, onChange }: Properties) {
  if (assumptions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="assumptions">
      <h3 id="assumptions" className="subheading">
        {registerText.assumptions}
      </h3>
      {assumptions.map((assumption) => (
        <Assumed key={assumption.field} assumption={assumption} choices={choices} onChange={onChange} />
      ))}
    </section>
  );
}

function Assumed({
  assumption: { field, says, why, words },
  choices,
  onChange,
}: Omit<Properties, "assumptions"> & { readonly assumption: RegisterAssumption }) {
  const { assumed, proposed, because } = registerText;
  const chosen = choices.assumed?.[field];
  const hint = inItsLines(because(why));
  const change = (value: string) => onChange(withAssumed(choices, field, value === "" ? undefined : value));
  const [day] = /^\d{4}-\d\d-\d\d/.exec(says) ?? [];
  if (day !== undefined) return <DayField label={assumed(told(field))} hint={hint} value={day} onChange={change} />;
  if (words.length === 0)
    return (
      <p className="body">
        {told(field)}
        {text.colon} {inItsLines(says)}
        <br />
        <span className="quiet">{hint}</span>
      </p>
    );
  const choicesOf = [
    { value: "", label: chosen === undefined ? proposed(inItsLines(says)) : registerText.asProposed },
    ...words.map((word) => ({ value: word, label: told(word) })),
  ];
  return <SelectField label={assumed(told(field))} hint={hint} value={String(chosen ?? "")} choices={choicesOf} onChange={change} />;
}
