import { ProgressBar } from "@fluentui/react-components";
import { usePaneStyles } from "../styles";

/** How far a review is; the words are said by the pane's live region. */
export function Progress({ share, label }: { readonly share: number; readonly label: string }) {
  const styles = usePaneStyles();
  return (
    <div className={styles.group}>
      <ProgressBar value={share} aria-label={label} />
      <span className={styles.quiet} aria-hidden="true">{label}</span>
    </div>
  );
}
