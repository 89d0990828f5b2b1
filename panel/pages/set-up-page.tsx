import type { Language, PlanKind } from "#core";
import { Button, MessageBar, ProgressBar, RadioGroup, SelectField } from "#kit";
import { useState, type ReactElement } from "react";
import { usePane } from "../pane-context";
import { Heading } from "../parts/heading";
import { RegisterOffer, RegisterPage } from "../parts/register-parts";
import { TroubleBar } from "../parts/trouble-bar";
import type { RegisterProposal } from "../../session/register-verbs";
import { offered, ownNames, spokenLanguage } from "../../session/wording";
import { text } from "../text";
import { useAction } from "../use-action";
import { useSubPage } from "../use-sub-page";

/** Sets up a plan: empty, from an example, or around the tables that are there. */
export function SetUpPage({ back }: { readonly back?: ReactElement }) {
  const { session, summary, setSummary, say } = usePane();
  const { register } = session;
  const { open, show, back: toSetUp } = useSubPage<RegisterProposal>();
  const [kind, setKind] = useState<PlanKind>("blank");
  const [isDone, setDone] = useState(false);
  const action = useAction();
  const setUp = async () => {
    setDone(false);
    const next = await action.run(() => session.setUp(kind));
    if (next === undefined) return;
    setSummary(next);
    setDone(true);
    say(text.setUp.done);
  };
  const lookAgain = async () => {
    const next = await action.run(() => session.summary());
    if (next !== undefined) setSummary(next);
  };
  const isNew = summary.state === "none";
  const kinds = (Object.keys(text.setUp.kinds) as readonly PlanKind[]).map((value) => ({
    value,
    label: text.setUp.kinds[value][0],
    hint: text.setUp.kinds[value][1],
  }));
  const speak = (language: Language) => void action.run(async () => session.speak?.(language));
  const page = (
    <section className="page" aria-labelledby="set-up" hidden={open !== undefined}>
      {back}
      <Heading id="set-up">{text.setUp.title}</Heading>
      <p className="body">{isNew ? text.setUp.intro : text.setUp.again}</p>
      {isNew && register !== undefined && <RegisterOffer register={register} onOpen={show} onLook={() => void lookAgain()} />}
      {isNew && session.speak !== undefined && offered.length > 1 && (
        <SelectField
          label={text.setUp.language}
          value={spokenLanguage()}
          choices={offered.map((value) => ({ value, label: ownNames[value] }))}
          onChange={speak}
        />
      )}
      <RadioGroup label={text.setUp.choose} value={kind} choices={kinds} onChange={setKind} />
      {action.busy && <ProgressBar label={text.working} />}
      <TroubleBar trouble={action.trouble} />
      {isDone && <MessageBar intent="success">{text.setUp.done}</MessageBar>}
      <div className="row">
        <Button look={isNew && register !== undefined ? undefined : "primary"} off={action.busy} onPress={() => void setUp()}>
          {action.busy ? text.working : text.setUp.go}
        </Button>
      </div>
      {isNew && register === undefined && (
        <div className="card">
          <p className="quiet">{text.setUp.existing}</p>
          <div className="row">
            <Button size="small" off={action.busy} onPress={() => void lookAgain()}>
              {text.setUp.lookAgain}
            </Button>
          </div>
        </div>
      )}
    </section>
  );
  return (
    <>
      {page}
      {open !== undefined && register !== undefined && <RegisterPage register={register} first={open} backLabel={text.toStart} onBack={toSetUp} />}
    </>
  );
}
