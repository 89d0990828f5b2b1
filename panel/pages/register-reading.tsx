import type { AdoptChoices } from "#core";
import { Button, MessageBar, SelectField, Spinner } from "#kit";
import { BackButton } from "../parts/back-button";
import { Heading } from "../parts/heading";
import { RegisterAssumptions } from "../parts/register-assumptions";
import { RegisterHeading } from "../parts/register-heading";
import { RegisterMissing } from "../parts/register-missing";
import { RegisterQuestions } from "../parts/register-questions";
import { TroubleBar } from "../parts/trouble-bar";
import { chosenField, headingKey, withHeading, type Shown } from "../register-shown";
import type { ProposedHeading } from "#core";
import { inItsLines } from "../../session/wording";
import { registerText } from "../register-text";
import type { Action } from "../use-action";

interface Properties {
  readonly shown: Shown | undefined;
  readonly choices: AdoptChoices;
  readonly action: Action;
  /** While the second screen is open, so that all is as it was when the user comes back. */
  readonly isHidden: boolean;
  readonly backLabel: string;
  readonly onChoose: (choices: AdoptChoices) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** The first screen: the sheet, what is asked, what each heading stands for (those that are clear are folded), and what is assumed. */
export function RegisterReading({ shown, choices, action, isHidden, backLabel, onChoose, onNext, onBack }: Properties) {
  return (
    <section className="page" aria-labelledby="register" hidden={isHidden}>
      <BackButton label={backLabel} onPress={onBack} />
      <Heading id="register">{registerText.title}</Heading>
      <p className="body">{registerText.intro}</p>
      {shown === undefined && action.trouble === undefined && <Spinner label={registerText.offer.looking} />}
      <TroubleBar trouble={action.trouble} onRetry={() => onChoose(choices)} />
      {shown !== undefined && shown.proposal.sheets.length > 0 && (
        <SelectField
          label={registerText.sheet}
          value={choices.sheet ?? shown.proposal.sheet ?? ""}
          choices={[
            ...(shown.proposal.sheet === null && choices.sheet === undefined ? [{ value: "", label: registerText.chooseSheet }] : []),
            ...shown.proposal.sheets.map((sheet) => ({ value: sheet, label: inItsLines(sheet) })),
          ]}
          onChange={(sheet) => sheet !== "" && onChoose({ sheet })}
        />
      )}
      {shown !== undefined && shown.proposal.notARegister !== null && (
        <MessageBar intent="warning" title={registerText.notOne}>
          {inItsLines(shown.proposal.notARegister)} {registerText.notOneNext}
        </MessageBar>
      )}
      {shown !== undefined && shown.proposal.sheet !== null && <Read shown={shown} choices={choices} onChoose={onChoose} onNext={onNext} />}
    </section>
  );
}

function Read({ shown, choices, onChoose, onNext }: Pick<Properties, "choices" | "onChoose" | "onNext"> & { readonly shown: Shown }) {
  const { proposal, questions, unsure } = shown;
  const [open, clear] = [true, false].map((isOpen) => proposal.headings.filter((heading) => unsure.has(headingKey(heading)) === isOpen));
  const list = (headings: readonly ProposedHeading[]) => (
    <ul className="list apart">
      {headings.map((heading) => (
        <li key={headingKey(heading)}>
          <RegisterHeading
            heading={heading}
            fields={proposal.fields}
            chosen={chosenField(choices, heading)}
            onChoose={(field) => onChoose(withHeading(choices, heading, field))}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <RegisterQuestions questions={questions} choices={choices} onAnswer={onChoose} />
      <RegisterMissing proposal={proposal} choices={choices} onChoose={onChoose} />
      {open !== undefined && open.length > 0 && (
        <section className="card" aria-labelledby="unsure">
          <h3 id="unsure" className="subheading">
            {registerText.headings(open.length)}
          </h3>
          {list(open)}
        </section>
      )}
      {clear !== undefined && clear.length > 0 && (
        <details className="details">
          <summary>{registerText.clear(clear.length, open?.length === 0)}</summary>
          {list(clear)}
        </details>
      )}
      <RegisterAssumptions
        assumptions={proposal.assumptions.filter(({ field }) => !questions.some(({ key }) => key === field))}
        choices={choices}
        onChange={onChoose}
      />
      <div className="row">
        <Button look="primary" onPress={onNext}>
          {registerText.next}
        </Button>
      </div>
    </>
  );
}
