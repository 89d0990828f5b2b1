import type { ProposedHeading } from "#core";
import { SelectField } from "#kit";
import { useState } from "react";
import { clearFrom, shortWords } from "../register-shown";
import { registerText } from "../register-text";
import { text } from "../text";
import { Words } from "./words";
import { told } from "../../session/wording";

interface Properties {
  readonly heading: ProposedHeading;
  /** Everything that it may stand for; the last leaves it alone. */
  readonly fields: readonly string[];
  /** What the user said that it stands for. */
  readonly chosen: string | undefined;
  readonly onChoose: (field: string) => void;
}

/** A heading of the user's with samples of its cells, what it stands for, how surely, and why. */
export function RegisterHeading({ heading, fields, chosen, onChoose }: Properties) {
  const alone = fields[fields.length - 1] ?? "";
  // In the order in which they first stood: who chooses by typing the first letters must not have them move about meanwhile.
  const [likely] = useState([...(heading.field === undefined ? [] : [heading.field]), ...heading.alternatives, alone]);
  const choices = [...new Set([...likely, ...fields])].map((field) => ({ value: field, label: field === alone ? registerText.alone : told(field) }));
  const words = sureness(heading, chosen);
  return (
    <div className="group tight">
      <SelectField
        label={registerText.standsFor(shortWords(heading.heading), heading.occurrence)}
        hint={registerText.samples(heading.samples.map(shortWords))}
        value={chosen ?? heading.field ?? alone}
        choices={choices}
        onChange={onChoose}
      />
      {heading.why === "" || chosen !== undefined ? (
        <span className="quiet">{words}</span>
      ) : (
        <details className="details">
          <summary className="quiet">
            {words}. {registerText.why}
            <span className="announced">{registerText.whyOf(shortWords(heading.heading))}</span>
          </summary>
          <p className="quiet">
            <Words>{heading.why}</Words>
          </p>
        </details>
      )}
    </div>
  );
}

/** In words, not by a colour. */
function sureness({ field, sure, alternatives }: ProposedHeading, chosen: string | undefined): string {
  const { sure: words, could } = registerText;
  if (chosen !== undefined) return words.chosen;
  if (field === undefined) return alternatives.length === 0 ? words.alone : `${words.unsure}${text.colon} ${could(alternatives.map(told))}`;
  if (sure >= clearFrom) return words.clear;
  return sure >= likelyFrom ? words.likely : words.unsure;
}

const likelyFrom = 0.6;
