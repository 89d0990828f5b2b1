import { Button, MessageBar } from "#kit";
import type { SessionTrouble } from "../../session/session";
import { text } from "../text";
import { CopyButton } from "./copy-button";
import { UseYourSheet } from "./use-your-sheet";
import { inItsLines } from "../../session/wording";

interface Properties {
  readonly trouble: SessionTrouble | undefined;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, in words, with what to do next. */
export function TroubleBar({ trouble, onRetry }: Properties) {
  if (trouble === undefined) return null;
  if (trouble.kind === "cancelled") return <MessageBar intent="info">{text.review.cancelled}</MessageBar>;
  const ours = trouble.kind === "ours";
  // What a fault of ours says is for whoever mends it; a person reads what to do.
  const details = trouble.details !== "" || !ours ? trouble.details : trouble.message;
  return (
    <div className="group">
      <div role="alert">
        <MessageBar intent={ours ? "error" : "warning"} title={text.trouble[trouble.kind]}>
          {ours ? text.troubleOurs : inItsLines(trouble.message)}
        </MessageBar>
      </div>
      <div className="row">
        {trouble.kind === "no plan" && <UseYourSheet />}
        {onRetry !== undefined && (
          <Button size="small" onPress={onRetry}>
            {text.retry}
          </Button>
        )}
        {details !== "" && <CopyButton words={details} label={text.copyDetails} />}
      </div>
      {ours && (
        <details className="details">
          <summary>{text.details}</summary>
          <pre className="code">{inItsLines(details)}</pre>
        </details>
      )}
    </div>
  );
}
