import type { AdoptChoices } from "#core";
import { useCallback, useEffect, useState } from "react";
import { keptAnswers } from "../kept-answers";
import { usePane } from "../pane-context";
import { toLookAt } from "../register-shown";
import type { RegisterProposal, RegisterVerbs } from "../../session/register-verbs";
import { inItsLines } from "../../session/wording";
import { registerText } from "../register-text";
import { useAction } from "../use-action";
import { useRegister } from "../use-register";
import { RegisterJudged } from "./register-judged";
import { RegisterReading } from "./register-reading";

export interface PageProperties {
  readonly register: RegisterVerbs;
  /** What was proposed already, where something was; answers that were kept go before it. */
  readonly first?: RegisterProposal | undefined;
  readonly backLabel: string;
  readonly onBack: () => void;
}

/** A sheet of the user's becomes the plan, as it stands, in two screens: what its headings stand for, and what comes of it. */
export function RegisterPage({ register, first: proposed, backLabel, onBack }: PageProperties) {
  const [first] = useState(proposed !== undefined && keptAnswers(proposed.sheets) === undefined ? proposed : undefined);
  const { session, day: reviewDay, setDay, setReviewed, setSummary, toReview, say } = usePane();
  const { shown, choices, day, action, ask } = useRegister(register, first);
  const [isJudged, setJudged] = useState(false);
  const using = useAction();
  const look = useCallback(
    async (wanted: AdoptChoices, on: string) => {
      const next = await ask(wanted, on);
      if (next !== undefined)
        say(next.sheet === null ? registerText.notOne : registerText.looked(toLookAt(next.headings, next.questions).length, next.questions.length));
    },
    [ask, say],
  );
  const [start] = useState(reviewDay);
  useEffect(() => {
    if (first === undefined) void look({}, start);
  }, [first, look, start]);
  const turn = (toJudged: boolean) => {
    setJudged(toJudged);
    window.scrollTo(0, 0);
  };
  const use = async ({ lines, sheet }: RegisterProposal) => {
    const next = await using.run(async () => {
      await register.adopt(lines);
      return session.summary();
    });
    if (next === undefined) return;
    setReviewed(undefined);
    if (next.statusDate === null) setDay(day);
    setSummary(next);
    say(registerText.used(inItsLines(sheet ?? "")));
    toReview();
    onBack();
  };
  return (
    <>
      <RegisterReading
        shown={shown}
        choices={choices}
        action={action}
        isHidden={isJudged}
        backLabel={backLabel}
        onChoose={(next) => void look(next, day)}
        onNext={() => turn(true)}
        onBack={onBack}
      />
      {isJudged && shown !== undefined && (
        <RegisterJudged
          preview={shown.proposal.preview}
          day={day}
          looking={action}
          using={using}
          onDay={(on) => void look(choices, on)}
          onUse={() => void use(shown.proposal)}
          onBack={() => turn(false)}
        />
      )}
    </>
  );
}
