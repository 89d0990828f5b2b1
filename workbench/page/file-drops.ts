/** Takes files that are dropped on the sheets or chosen by the button. Only the first of several is opened. */
export function fileDrops(target: HTMLElement, input: HTMLInputElement, opened: (file: File) => void): void {
  const take = (file: File | undefined): void => {
    if (file !== undefined) opened(file);
  };
  input.addEventListener("change", () => {
    take(input.files?.[0]);
    // The same file may be chosen again.
    input.value = "";
  });
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
  window.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    target.classList.add("dropping");
  });
  window.addEventListener("dragleave", ({ relatedTarget }) => void (relatedTarget === null && target.classList.remove("dropping")));
  window.addEventListener("drop", (event) => {
    target.classList.remove("dropping");
    if (!hasFile(event)) return;
    event.preventDefault();
    take(event.dataTransfer?.files[0]);
  });
}
