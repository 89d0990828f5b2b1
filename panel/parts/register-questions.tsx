import type { AdoptChoices } from "#core";
import { RadioGroup, TextField } from "#kit";
import { useState } from "react";
import { chosenAnswer, withAnswer, withAssumed } from "../register-shown";
import type { RegisterQuestion } from "../../session/register-verbs";
import { inItsLines } from "../../session/wording";
import { registerText } from "../register-text";
import { DayField } from "./day-field";

interface Properties {
  readonly questions: readonly RegisterQuestion[];
  readonly choices: AdoptChoices;
  readonly onAnswer: (choices: AdoptChoices) => void;
}

/** What the cells cannot tell, with the usual answer filled in where there is one. */
export function RegisterQuestions({ questions, choices, onAnswer }: Properties) {
  if (questions.length === 0) return null;
  return (
    <section className="card" aria-labelledby="questions">
      <h3 id="questions" className="subheading">
        {registerText.questions(questions.length)}
      </h3>
      <p className="quiet">{registerText.usual(questions.length)}</p>
      {questions.map((question) => (
        <Question key={question.key} question={question} choices={choices} onAnswer={onAnswer} />
      ))}
    </section>
  );
}

function Question({ question, choices, onAnswer }: Omit<Properties, "questions"> & { readonly question: RegisterQuestion }) {
  const label = inItsLines(question.text);
  const { key, wants, usual, answers } = question;
  if (wants === "year") return <YearField label={label} year={choices.year} onChange={(year) => onAnswer({ ...choices, year })} />;
  if (wants === "day")
    return (
      <DayField
        label={label}
        hint={usual === null ? registerText.noUsual : undefined}
        value={String(choices.assumed?.[key] ?? usual ?? "")}
        onChange={(day) => onAnswer(withAssumed(choices, key, day === "" ? undefined : day))}
      />
    );
  return (
    <RadioGroup
      label={label}
      value={String(Math.max(0, chosenAnswer(choices, question)))}
      choices={answers.map(({ says }, place) => ({ value: String(place), label: inItsLines(says) }))}
      onChange={(place) => {
        const answer = answers[Number(place)];
        if (answer !== undefined) onAnswer(withAnswer(choices, question, answer.choices));
      }}
    />
  );
}

/** A year, which counts once it has four digits. */
function YearField({ label, year, onChange }: { readonly label: string; readonly year: number | undefined; readonly onChange: (year: number) => void }) {
  const [typed, setTyped] = useState(year === undefined ? "" : String(year));
  const type = (words: string) => {
    setTyped(words);
    if (/^(?:19|20)\d\d$/.test(words)) onChange(Number(words));
  };
  return <TextField label={label} hint={registerText.year} value={typed} onChange={type} />;
}
