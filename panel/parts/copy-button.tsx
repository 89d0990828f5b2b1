import { Button } from "#kit";
import { useState } from "react";
import { copyText } from "../copy-text";
import { text } from "../text";

/** Copies words and says whether that worked. */
export function CopyButton({ words, label }: { readonly words: string; readonly label: string }) {
  const [outcome, setOutcome] = useState("");
  const copy = async () => setOutcome((await copyText(words)) ? text.copied : text.notCopied);
  return (
    <span className="row">
      <Button size="small" icon="copy" onPress={() => void copy()}>
        {label}
      </Button>
      <span role="status" className="quiet">
        {outcome}
      </span>
    </span>
  );
}
