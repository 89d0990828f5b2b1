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
  return (
    <div className="group">
      <div role="alert">
        <MessageBar intent={ours ? "error" : "warning"} title={text.trouble[trouble.kind]}>
          {inItsLines(trouble.message)}
          {ours && (
            <>
              <br />
              {text.troubleOurs}
            </>
          )}
        </MessageBar>
      </div>
      <div className="row">
        {trouble.kind === "no plan" && <UseYourSheet />}
        {onRetry !== undefined && (
          <Button size="small" onPress={onRetry}>
            {text.retry}
          </Button>
        )}
        {trouble.details !== "" && <CopyButton words={trouble.details} label={text.copyDetails} />}
      </div>
      {ours && trouble.details !== "" && (
        <details className="details">
          <summary>{text.details}</summary>
          <pre className="code">{inItsLines(trouble.details)}</pre>
        </details>
      )}
    </div>
  );
}
