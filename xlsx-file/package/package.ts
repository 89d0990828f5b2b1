import { WorkbookTrouble, say } from "#core";
import { addContentType, contentTypeOf, removeContentType } from "./content-types";
import { damaged } from "./errors";
import type { LargePart } from "./inflated-parts";
import { openParts, type PartStore } from "./part-store";
import type { Stretch } from "./stretches";
import { addRelationship, missingTargets, relationshipsOf, relationshipsPartOf, removeRelationship, type Relationship } from "./relationships";
import { decodeXml } from "./xml-part";

/**
 * The parts of an .xlsx file in memory. Nothing is ever extracted to disk, a part that is not written stays byte for
 * byte as it was, and a package that nothing was changed in gives back the very bytes it was opened from.
 * Part names have no leading slash (`xl/workbook.xml`) and compare without case.
 */
export interface WorkbookPackage {
  names(): readonly string[];
  /** The content of a part, or undefined where there is none. Not to be changed in place. */
  read(name: string): Uint8Array | undefined;
  /** A part so large that it is better read by pieces; undefined for any other. The very same as long as it is not written. */
  large(name: string): LargePart | undefined;
  /** The stretches of a part that has runs of long texts; undefined for any other. The very same as long as it is not written. */
  stretches(name: string): readonly Stretch[] | undefined;
  text(name: string): string | undefined;
  /** Gives whether this changed anything. */
  write(name: string, content: string | Uint8Array): boolean;
  /** The same by stretches; the last of them is no run. */
  writeStretches(name: string, stretches: readonly Stretch[]): boolean;
  /** Removes a part with its relationships and its content type; relationships *to* it are the caller's. */
  remove(name: string): void;
  contentType(partName: string): string | undefined;
  /** Declares a part's content type, or that of an extension, given as `*.vml`. */
  addContentType(partName: string, type: string): void;
  relationships(partName: string): readonly Relationship[];
  /** `type` is its last word, for instance `worksheet`, or a whole address. Gives the id; the same one if it exists. */
  addRelationship(partName: string, type: string, target: string): string;
  removeRelationship(partName: string, id: string): void;
  /** The part names that relationships pointed at, when this was first asked, without such a part being there. */
  missingTargets(): readonly string[];
  /** A number that grows with each change of a part: what was worked out from the package holds as long as it stands. */
  version(): number;
  /** Remembers the package as it is; calling what it gives undoes all that was written since. */
  checkpoint(): () => void;
  toBytes(): Promise<Uint8Array>;
}

/** Opens a file's bytes, or an empty package for no bytes at all. Throws {@link WorkbookTrouble}. */
export async function openPackage(bytes: Uint8Array): Promise<WorkbookPackage> {
  if (bytes.length > 0) refuseOtherFormats(bytes);
  return Promise.resolve(packageOf(openParts(bytes)));
}

function packageOf(store: PartStore): WorkbookPackage {
  const text = (name: string): string | undefined => {
    const content = store.read(name);
    return content && decodeXml(content);
  };
  const write = (name: string, content: string | Uint8Array): boolean => {
    // Some writers declare the content type of each list of relationships by its name, which says nothing for a new one.
    if (name.endsWith(".rels") && store.read(name) === undefined) addContentType(texts, "*.rels", relationshipsType);
    return store.write(name, typeof content === "string" ? Buffer.from(content, "utf8") : content);
  };
  const texts = { read: store.read, text, write };
  let missing: readonly string[] | undefined;

  return {
    names: store.names,
    read: store.read,
    large: store.large,
    stretches: store.stretches,
    text,
    write,
    writeStretches: store.writeStretches,
    remove(name) {
      store.remove(name);
      store.remove(relationshipsPartOf(name));
      removeContentType(texts, name);
    },
    contentType: (partName) => contentTypeOf(texts, partName),
    addContentType: (partName, type) => addContentType(texts, partName, type),
    relationships: (partName) => relationshipsOf(texts, partName),
    addRelationship: (partName, type, target) => addRelationship(texts, partName, type, target),
    removeRelationship: (partName, id) => removeRelationship(texts, partName, id),
    missingTargets: () => (missing ??= missingTargets(store.names(), texts)),
    version: store.version,
    checkpoint: store.checkpoint,
    toBytes: store.toBytes,
  };
}

const relationshipsType = "application/vnd.openxmlformats-package.relationships+xml";

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

function refuseOtherFormats(bytes: Uint8Array): void {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    // An encrypted .xlsx is an OLE container with a stream of this name; any other one is the old .xls.
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("EncryptedPackage", 0, "utf16le")) {
      throw new WorkbookTrouble(
        "password-protected",
        say`The workbook is protected with a password. Open it in Excel, choose File > Info > Protect Workbook > Encrypt with Password, clear the password, save and try again.`,
      );
    }
    throw new WorkbookTrouble("other format", saveAs(say`This is an old .xls workbook.`));
  }
  if (startsWith(bytes, 0x50, 0x4b)) return;
  throw new WorkbookTrouble("not a workbook", say`This file is not an .xlsx workbook. Choose the workbook that holds the plan.`);
}

const saveAs = (what: string): string => say`${what} Open it in Excel, choose File > Save As > Excel Workbook (.xlsx) and try again.`;

/** The name of the workbook's main part. Throws for packages that are something else. */
export function workbookPartOf(file: WorkbookPackage): string {
  const main = file.relationships("").find((relationship) => relationship.type.endsWith("/officeDocument"));
  if (main === undefined) {
    if (file.read("mimetype")) throw new WorkbookTrouble("other format", saveAs(say`This is an OpenDocument file.`));
    throw new WorkbookTrouble("not a workbook", say`This zip file holds no workbook. Choose the .xlsx of the plan.`);
  }
  if (file.read(main.target) === undefined) throw damaged(say`its main part ${main.target} is missing`);
  const type = file.contentType(main.target) ?? "";
  if (type.includes("sheet.binary")) {
    throw new WorkbookTrouble("other format", saveAs(say`This is a binary .xlsb workbook.`));
  }
  if (!/spreadsheetml|ms-excel/.test(type)) {
    throw new WorkbookTrouble("not a workbook", say`This is an Office file but no workbook. Choose the .xlsx that holds the plan.`);
  }
  return main.target;
}
