import { Button, TextField } from "#kit";
import { useEffect, useRef, useState } from "react";
import { usePane } from "../pane-context";
import { Heading } from "../parts/heading";
import { Progress } from "../parts/progress";
import { ReviewOutcome } from "../parts/review-outcome";
import { RegisterOffer, RegisterPage, RegisterUsed } from "../parts/register-parts";
import { TroubleBar } from "../parts/trouble-bar";
import type { RegisterProposal } from "../../session/register-verbs";
import type { ReviewProgress } from "../../session/session";
import { text } from "../text";
import { useAction } from "../use-action";
import { useSubPage } from "../use-sub-page";
import { EmptyPlan } from "./empty-plan";

/** Review: the status date, the button, how far it is, and what came of it. */
export function ReviewPage() {
  const { session, summary, reviewed, setReviewed, setSummary, day, setDay, asked, setAsked, say } = usePane();
  const [progress, setProgress] = useState<ReviewProgress>();
  const running = useRef<AbortController>();
  const action = useAction();
  const { open: changing, show: change, back: unchanged } = useSubPage<RegisterProposal | "anew">();
  const { register } = session;

  const review = async (wanted = day) => {
    const controller = new AbortController();
    running.current = controller;
    const showProgress = (next: ReviewProgress) => {
      setProgress(next);
      say(text.review.stages[next.stage]);
    };
    const outcome = await action.run(() => session.review(wanted === "" ? undefined : wanted, showProgress, controller.signal));
    setProgress(undefined);
    if (outcome === undefined) return;
    setReviewed(outcome);
    say(`${text.review.done(outcome.result.statusDate)}. ${outcome.result.board.headline}`);
    // The status date of the Settings may have been changed in the sheet since they were read.
    if (wanted === "") setSummary({ ...summary, statusDate: outcome.result.statusDate });
  };

  const lookAgain = async () => {
    const next = await action.run(() => session.summary());
    if (next !== undefined) setSummary(next);
  };

  useEffect(() => {
    if (asked === undefined || action.busy) return;
    setAsked(undefined);
    void review("").finally(asked);
  });

  if (register !== undefined && changing !== undefined)
    return <RegisterPage register={register} first={changing === "anew" ? undefined : changing} backLabel={text.toReview} onBack={unchanged} />;
  if (summary.state === "empty") return <EmptyPlan />;
  const isBusy = action.busy;
  return (
    <div className="page">
      <section className="group" aria-labelledby="review">
        <Heading id="review">{text.review.title}</Heading>
        {reviewed === undefined && <p className="body">{text.review.first}</p>}
        <TextField
          type="date"
          label={text.review.day}
          hint={summary.statusDate === null ? text.review.noSavedDay : text.review.savedDay(summary.statusDate)}
          off={isBusy}
          value={day}
          onChange={setDay}
        />
        <div className="row">
          <Button look="primary" icon="sync" off={isBusy} onPress={() => void review()}>
            {text.review.go}
          </Button>
          {isBusy && (
            <Button off={progress?.stage === "writing"} onPress={() => running.current?.abort()}>
              {text.review.cancel}
            </Button>
          )}
        </div>
        {progress !== undefined && <Progress share={progress.share} label={text.review.stages[progress.stage]} />}
        <TroubleBar trouble={action.trouble} onRetry={() => void review()} />
      </section>
      {register !== undefined && summary.register !== null && (
        <RegisterUsed register={register} sheet={summary.register} isOpen={reviewed === undefined} onChange={() => change("anew")} />
      )}
      {register !== undefined && summary.lack !== null && <RegisterOffer register={register} isBeside onOpen={change} onLook={() => void lookAgain()} />}
      {reviewed !== undefined && <ReviewOutcome reviewed={reviewed} />}
    </div>
  );
}
