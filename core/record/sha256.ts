/**
 * SHA-256 of texts in UTF-8, with a line end between one and the next, as 64 hexadecimal digits (FIPS 180-4, §5.1.1, §6.2). Half of a
 * surrogate pair that stands alone becomes U+FFFD, as in every program that saves the text. Own code, because the core waits for nobody
 * and knows no host: the hosts' own digests answer later (Web Crypto) or are Node's alone.
 */
export function sha256(texts: readonly string[]): string {
  const state = Int32Array.from(initialState);
  const bytes = new Uint8Array(chunkSize + blockSize * 2);
  const view = new DataView(bytes.buffer);
  // Of the text in UTF-8: how many bytes were taken into the state, and how many stand here.
  let [taken, at] = [0, 0];
  for (let place = 0; place < texts.length; place++) {
    const text = texts[place] as string;
    // Before its first letter the line end.
    for (let position = place === 0 ? 0 : -1; position < text.length; position++) {
      if (at >= chunkSize) {
        compress(state, view, chunkSize);
        bytes.copyWithin(0, chunkSize, at);
        taken += chunkSize;
        at -= chunkSize;
      }
      const unit = position < 0 ? lineEnd : text.charCodeAt(position);
      if (unit < 0x80) {
        // Most letters are one byte each, which go by four at a time.
        if (position + 3 < text.length) {
          const [second, third, fourth] = [text.charCodeAt(position + 1), text.charCodeAt(position + 2), text.charCodeAt(position + 3)];
          if ((second | third | fourth) < 0x80) {
            view.setInt32(at, (unit << 24) | (second << 16) | (third << 8) | fourth);
            at += 4;
            position += 3;
            continue;
          }
        }
        bytes[at++] = unit;
        continue;
      }
      const code = codeAt(text, position);
      if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
      else if (code < 0x10000) {
        bytes[at++] = 0xe0 | (code >> 12);
        bytes[at++] = 0x80 | ((code >> 6) & 63);
      } else {
        position++;
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 63);
        bytes[at++] = 0x80 | ((code >> 6) & 63);
      }
      bytes[at++] = 0x80 | (code & 63);
    }
  }
  // A 1, zeros and the length in bits behind it (§5.1.1).
  const length = taken + at;
  const padded = at + 9 + ((2 * blockSize - 9 - (at % blockSize)) % blockSize);
  bytes.fill(0, at, padded);
  bytes[at] = 0x80;
  view.setInt32(padded - 8, Math.floor(length / 0x20000000));
  view.setInt32(padded - 4, length << 3);
  compress(state, view, padded);
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, "0")).join("");
}

const lineEnd = 10;

/** Bytes of a block, and of as many as are taken at once: few, so that a long text needs no copy of itself. */
const blockSize = 64;
const chunkSize = blockSize * 64;

/** The first 32 bits of the fractional parts of the square roots of the first 8 primes (§5.3.3). */
const initialState = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (§4.2.2). */
const constants = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74,
  0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d,
  0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e,
  0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5,
  0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);

/** The blocks of 16 words up to a place into the state (§6.2.2). The names are the standard's; each sum of two is cut to 32 bits at once, which engines add fastest. */
function compress(state: Int32Array, bytes: DataView, end: number): void {
  const w = new Int32Array(64);
  for (let block = 0; block < end; block += blockSize) {
    for (let t = 0; t < 16; t++) w[t] = bytes.getInt32(block + t * 4);
    for (let t = 16; t < 64; t++) {
      const x = w[t - 15] as number;
      const y = w[t - 2] as number;
      const sigma0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const sigma1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[t] = (((((w[t - 16] as number) + (w[t - 7] as number)) | 0) + sigma0) | 0) + sigma1;
    }
    // Each by itself: taking a list apart costs more than the whole block.
    let a = state[0] as number;
    let b = state[1] as number;
    let c = state[2] as number;
    let d = state[3] as number;
    let e = state[4] as number;
    let f = state[5] as number;
    let g = state[6] as number;
    let h = state[7] as number;
    for (let t = 0; t < 64; t++) {
      const sum1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const chosen = g ^ (e & (f ^ g));
      const first = (((((((h + sum1) | 0) + chosen) | 0) + (constants[t] as number)) | 0) + (w[t] as number)) | 0;
      const sum0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const second = (sum0 + ((a & b) | (c & (a | b)))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + first) | 0;
      d = c;
      c = b;
      b = a;
      a = (first + second) | 0;
    }
    (state[0] as number) += a;
    (state[1] as number) += b;
    (state[2] as number) += c;
    (state[3] as number) += d;
    (state[4] as number) += e;
    (state[5] as number) += f;
    (state[6] as number) += g;
    (state[7] as number) += h;
  }
}

/** The code of the letter at a position, of a surrogate pair that of both; U+FFFD where half of one stands alone. */
function codeAt(text: string, position: number): number {
  const code = text.codePointAt(position) as number;
  return code >= 0xd800 && code < 0xe000 ? 0xfffd : code;
}
