import { WorkbookTrouble, say } from "#core";
import type { WorkbookPackage } from "./package";

/** What leads to the digital signatures of a whole workbook; those of its macros are others. */
const origins = (file: WorkbookPackage) => file.relationships("").filter(({ type }) => type.endsWith("/digital-signature/origin"));

/** Throws where somebody signed the workbook, since any change makes that void. */
export function refuseSigned(file: WorkbookPackage): void {
  if (origins(file).length === 0) return;
  throw new WorkbookTrouble(
    "cannot write",
    say`This workbook is signed digitally, and any change makes the signature void. Review a copy without the signature (Excel: File > Info > View Signatures > Remove Signature), or say --void-signature to have it removed here.`,
  );
}

/** Takes the signatures away, as Excel does with those of a workbook that is changed. */
export function removeSignatures(file: WorkbookPackage): void {
  for (const { id, target } of origins(file)) {
    for (const signature of file.relationships(target)) if (!signature.external) file.remove(signature.target);
    file.remove(target);
    file.removeRelationship("", id);
  }
}
