import * as z from 'zod/mini';

/** Messages are JSON in Chromium: bytes travel as base64. */
export const Base64 = z.string().check(z.maxLength(32_000_000), z.regex(/^[A-Za-z0-9+/]*={0,2}$/));

/** `String.fromCharCode` takes so many arguments everywhere. */
const AT_ONCE = 8_192;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE) text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
}

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
