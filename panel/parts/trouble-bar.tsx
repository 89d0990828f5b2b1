import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { plain } from "../format";
import type { SessionTrouble } from "../session";
import { usePaneStyles } from "../styles";
import { text } from "../text";
import { CopyButton } from "./copy-button";

interface Properties {
  readonly trouble: SessionTrouble | undefined;
  readonly onRetry?: (() => void) | undefined;
}

/** What went wrong, in words, with what to do next. */
export function TroubleBar({ trouble, onRetry }: Properties) {
  const styles = usePaneStyles();
  if (trouble === undefined) return null;
  if (trouble.kind === "cancelled") {
    return <MessageBar layout="multiline"><MessageBarBody>{text.review.cancelled}</MessageBarBody></MessageBar>;
  }
  const ours = trouble.kind === "ours";
  return (
    <div role="alert" className={styles.group}>
      <MessageBar intent={ours ? "error" : "warning"} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{text.trouble[trouble.kind]}</MessageBarTitle>
          <br />
          {plain(trouble.message)}
          {ours && <><br />{text.troubleOurs}</>}
        </MessageBarBody>
      </MessageBar>
      <div className={styles.row}>
        {onRetry !== undefined && <Button size="small" onClick={onRetry}>{text.retry}</Button>}
        {trouble.details !== "" && <CopyButton words={trouble.details} label={text.copyDetails} icon={<CopyRegular />} />}
      </div>
      {ours && trouble.details !== "" && (
        <details className={styles.details}>
          <summary>{text.details}</summary>
          <pre className={styles.code}>{plain(trouble.details)}</pre>
        </details>
      )}
    </div>
  );
}
