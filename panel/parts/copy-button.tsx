import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { copyText } from "../copy-text";
import { usePaneStyles } from "../styles";
import { text } from "../text";

interface Properties {
  readonly words: string;
  readonly label: string;
  readonly icon: ReactElement;
}

/** Copies words and says whether that worked. */
export function CopyButton({ words, label, icon }: Properties) {
  const styles = usePaneStyles();
  const [outcome, setOutcome] = useState("");
  const copy = async () => setOutcome((await copyText(words)) ? text.copied : text.notCopied);
  return (
    <span className={styles.row}>
      <Button size="small" icon={icon} onClick={() => void copy()}>{label}</Button>
      <span role="status" className={styles.quiet}>{outcome}</span>
    </span>
  );
}
