import type { ProposedHeading } from "#core";
import { SelectField } from "#kit";
import { clearFrom } from "../register-shown";
import { inItsLines } from "../../session/wording";
import { registerText } from "../register-text";
import { Words } from "./words";

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
  const likely = [...(heading.field === undefined ? [] : [heading.field]), ...heading.alternatives, alone];
  const choices = [...new Set([...likely, ...fields])].map((field) => ({ value: field, label: field === alone ? registerText.alone : field }));
  const words = sureness(heading, chosen);
  return (
    <div className="group tight">
      <SelectField
        label={registerText.standsFor(inItsLines(heading.heading), heading.occurrence)}
        hint={registerText.samples(heading.samples.map((sample) => short(inItsLines(sample))))}
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
            <span className="said">{registerText.whyOf(inItsLines(heading.heading))}</span>
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
  if (field === undefined) return alternatives.length === 0 ? words.alone : `${words.unsure}: ${could(alternatives)}`;
  if (sure >= clearFrom) return words.clear;
  return sure >= likelyFrom ? words.likely : words.unsure;
}

const likelyFrom = 0.6;
const longest = 60;
const short = (sample: string): string => (sample.length > longest ? `${sample.slice(0, longest - 1)}…` : sample);
