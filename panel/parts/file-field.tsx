import { useId } from "react";

interface Properties {
  readonly label: string;
  readonly hint: string;
  /** The endings and types that the chooser offers first. */
  readonly accept: string;
  readonly onChoose: (file: File) => void;
}

/** The browser's own chooser of one file, which works by keyboard and says what was chosen. The same file may be chosen again. */
export function FileField({ label, hint, accept, onChoose }: Properties) {
  const id = useId();
  return (
    <div className="group tight">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        onClick={(event) => (event.currentTarget.value = "")}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) onChoose(file);
        }}
      />
      <span id={`${id}-hint`} className="quiet">
        {hint}
      </span>
    </div>
  );
}
