import { ProgressBar } from "#kit";

/** How far a review is; the words are said by the pane's live region. */
export const Progress = ({ share, label }: { readonly share: number; readonly label: string }) => (
  <div className="group">
    <ProgressBar share={share} label={label} />
    <span className="quiet" aria-hidden="true">
      {label}
    </span>
  </div>
);
