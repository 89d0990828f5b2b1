import type { AdoptChoices } from "#core";
import { SelectField } from "#kit";
import { chosenField, headingKey, shortWords, withHeading } from "../register-shown";
import type { RegisterProposal } from "../../session/register-verbs";
import { registerText } from "../register-text";
import { told } from "../../session/wording";

interface Properties {
  readonly proposal: RegisterProposal;
  readonly choices: AdoptChoices;
  readonly onChoose: (choices: AdoptChoices) => void;
}

/** What no heading gives and the figures need, with what comes of it where it stays so. */
export function RegisterMissing({ proposal: { missing, headings }, choices, onChoose }: Properties) {
  if (missing.length === 0) return null;
  const free = headings.filter((heading) => heading.field === undefined || chosenField(choices, heading) !== undefined);
  return (
    <section className="card" aria-labelledby="missing">
      <h3 id="missing" className="subheading">
        {registerText.missing}
      </h3>
      {missing.map((field) => (
        <SelectField
          key={field}
          label={registerText.missingField(told(field))}
          hint={registerText.missingHint(told(field))}
          value=""
          choices={[
            { value: "", label: registerText.noHeading },
            ...free.map((heading) => ({ value: headingKey(heading), label: shortWords(heading.heading) })),
          ]}
          onChange={(key) => {
            const heading = free.find((candidate) => headingKey(candidate) === key);
            if (heading !== undefined) onChoose(withHeading(choices, heading, field));
          }}
        />
      ))}
    </section>
  );
}
