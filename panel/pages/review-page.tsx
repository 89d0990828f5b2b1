import { Button, Field, Input } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { useEffect, useRef, useState } from "react";
import { usePane } from "../pane-context";
import { Progress } from "../parts/progress";
import { ReviewOutcome } from "../parts/review-outcome";
import { TroubleBar } from "../parts/trouble-bar";
import type { ReviewProgress } from "../session";
import { usePaneStyles } from "../styles";
import { text } from "../text";
import { useAction } from "../use-action";
import { EmptyPlan } from "./empty-plan";

/** Review: the status date, the button, how far it is, and what came of it. */
export function ReviewPage() {
  const styles = usePaneStyles();
  const { session, summary, reviewed, setReviewed, setSummary, day, setDay, asked, setAsked, say } = usePane();
  const [progress, setProgress] = useState<ReviewProgress>();
  const running = useRef<AbortController>();
  const action = useAction();

  const review = async (wanted = day) => {
    const controller = new AbortController();
    running.current = controller;
    const told = (next: ReviewProgress) => {
      setProgress(next);
      say(text.review.stages[next.stage]);
    };
    const outcome = await action.run(() => session.review(wanted === "" ? undefined : wanted, told, controller.signal));
    setProgress(undefined);
    if (outcome === undefined) return;
    setReviewed(outcome);
    say(`${text.review.done(outcome.result.statusDate)}. ${outcome.result.board.headline}`);
    await session.summary().then(setSummary, () => undefined);
  };

  useEffect(() => {
    if (asked === undefined || action.busy) return;
    setAsked(undefined);
    void review("").finally(asked);
  });

  if (summary.state === "empty") return <EmptyPlan />;
  const isBusy = action.busy;
  return (
    <div className={styles.page}>
      <section className={styles.group} aria-labelledby="review">
        <h2 id="review" className={styles.heading}>{text.review.title}</h2>
        {reviewed === undefined && <p className={styles.body}>{text.review.first}</p>}
        <Field label={text.review.day} hint={`${text.review.dayHint} ${summary.statusDate ?? text.review.noSavedDay}`}>
          <Input type="date" value={day} disabled={isBusy} onChange={(_, { value }) => setDay(value)} />
        </Field>
        <div className={styles.row}>
          <Button appearance="primary" icon={<ArrowSyncRegular />} disabled={isBusy} onClick={() => void review()}>{text.review.go}</Button>
          {isBusy && <Button disabled={progress?.stage === "writing"} onClick={() => running.current?.abort()}>{text.review.cancel}</Button>}
        </div>
        {progress !== undefined && <Progress share={progress.share} label={text.review.stages[progress.stage]} />}
        <TroubleBar trouble={action.trouble} onRetry={() => void review()} />
      </section>
      {reviewed !== undefined && <ReviewOutcome reviewed={reviewed} />}
    </div>
  );
}
