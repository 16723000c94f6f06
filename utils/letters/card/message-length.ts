/** The basic alphabet of text messages and its extension, whose characters count twice (3GPP TS 23.038, 6.2.1). */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
const TWICE = new Set('\f^{}\\[~]|€');

/** How long a text message is, in the units it is charged in, and how many it takes. */
export type MessageLength = { readonly used: number; readonly messages: number };

/** One message holds 160 units, or 70 where a character is outside the alphabet of text messages; joined ones a few less. */
export function messageLength(text: string): MessageLength {
  const characters = [...text];
  const isBasic = characters.every((one) => BASIC.has(one) || TWICE.has(one));
  const used = isBasic ? characters.reduce((sum, one) => sum + (TWICE.has(one) ? 2 : 1), 0) : text.length;
  const [alone, joined] = isBasic ? [160, 153] : [70, 67];
  return { used, messages: used <= alone ? Math.min(used, 1) : Math.ceil(used / joined) };
}
