import { Button } from "#kit";
import { usePane } from "../pane-context";
import type { Reviewed, StatusChange } from "../../session/session";
import { text } from "../text";
import { useAction } from "../use-action";
import { Changes } from "./changes";
import { CurveChart } from "./curve-chart";
import { fetched } from "./fetched";
import { FindingsList } from "./findings-list";
import { StatusBadge } from "./status-badge";
import { TroubleBar } from "./trouble-bar";
import { Words } from "./words";
import { percentText } from "../../session/wording";

const SinceCard = fetched(async () => (await import(/* webpackChunkName: "since" */ "./since-card")).SinceCard);

/** What came of a review: how the plan stands, what changed, and what is wrong in it. */
export function ReviewOutcome({ reviewed }: { readonly reviewed: Reviewed }) {
  const { session, setReviewed, say } = usePane();
  const action = useAction();
  const { board, plan, since, statusDate } = reviewed.result;
  const undo = async () => {
    await action.run(async () => {
      await session.undoReview();
      setReviewed(undefined);
      say(text.review.undone);
    });
  };
  return (
    <>
      {since !== null && <SinceCard reviewed={reviewed} />}
      <section className="card" aria-labelledby="outcome">
        <span className="quiet">{(reviewed.asOf === undefined ? text.review.done : text.review.asOf[reviewed.asOf])(statusDate)}</span>
        <h3 id="outcome" className="subheading">
          <Words>{board.headline}</Words>
        </h3>
        {board.nextStep !== null && (
          <p className="body">
            <Words>{board.nextStep}</Words>
          </p>
        )}
        <ul className="row" aria-label={text.review.statuses}>
          {Object.entries(plan.statusCounts)
            .filter(([, count]) => count > 0)
            .map(([status, count]) => (
              <li key={status} className="row tight">
                <strong>{count}</strong>
                <StatusBadge status={status} />
              </li>
            ))}
        </ul>
        <Figure label={text.review.index} hint={text.review.indexHint} value={plan.index} />
        <Figure label={text.review.coverage} hint={text.review.coverageHint} value={plan.coverage} />
        <TroubleBar trouble={action.trouble} />
        {reviewed.asOf === undefined && (
          <>
            <div className="row">
              <Button size="small" icon="undo" off={action.busy} onPress={() => void undo()}>
                {text.review.undo}
              </Button>
            </div>
            <span className="quiet">{text.review.undoLimits}</span>
          </>
        )}
      </section>
      {since === null && reviewed.asOf === undefined && <SinceCard reviewed={reviewed} />}
      {reviewed.curve !== undefined && board.nextStep === null && (
        <section className="card" aria-labelledby="plan-curve">
          <h3 id="plan-curve" className="subheading">
            {text.curve.title}
          </h3>
          <CurveChart curve={reviewed.curve} />
        </section>
      )}
      {reviewed.changes !== undefined && !isListedAlready(reviewed.changes, since) && <Changes changes={reviewed.changes} />}
      <FindingsList findings={reviewed.findings} counts={reviewed.findingCounts} />
    </>
  );
}

/** Whether the card of what moved since the review before has all these changes of the status columns. */
function isListedAlready(changes: readonly StatusChange[], since: Reviewed["result"]["since"]): boolean {
  if (since === null) return false;
  const statusById = new Map(since.moved.map(({ id, status }) => [id, status]));
  return changes.every(({ id, before, after }) => before === "" || (statusById.get(id)?.then === before && statusById.get(id)?.now === after));
}

function Figure({ label, hint, value }: { readonly label: string; readonly hint: string; readonly value: number | string | null }) {
  return (
    <div className="row">
      <span className="grow">
        <span>{label}</span>
        <span className="quiet">{hint}</span>
      </span>
      <strong>{typeof value === "number" ? percentText(value) : text.review.unknown}</strong>
    </div>
  );
}
