/** An OLE container as a password-protected .xlsx begins, with the directory entry of its stream. */
export function oleFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeUInt16LE(0x003e, 24);
  bytes.writeUInt16LE(0x0003, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.write("Root Entry", 1024, "utf16le");
  bytes.write(stream, 1024 + 128, "utf16le");
  return bytes;
}
