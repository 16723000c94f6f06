const EMAIL = /^[^\s@<>,;:()]+@[^\s@<>,;:()]+\.[a-z]{2,}$/i;

/** An e-mail address, a note in brackets behind it left off; null where the text is anything else. */
export function readEmail(text: string): string | null {
  const trimmed = bare(text).replace(/^mailto:/i, '');
  return EMAIL.test(trimmed) ? trimmed : null;
}

/** A telephone number as the page writes it, a note in brackets behind it left off; null where it is not one. */
export function readPhone(text: string): string | null {
  const trimmed = bare(text).replace(/^tel:/i, '');
  if (!/^(?:\+\d|\(?0|\d)[\d\s().-]+$/.test(trimmed)) return null;
  const digits = trimmed.replace(/\D/g, '');
  return digits.length >= 9 && digits.length <= 15 ? trimmed : null;
}

/** Whether a number is a British mobile's. */
export function isMobile(text: string): boolean {
  return /^(?:\+44\s?\(?0?\)?|0)7/.test(text);
}

/** A number a British telephone network would accept, for numbers that carry no label. */
export function isBritishPhone(text: string): boolean {
  const digits = text.replace(/[\s().-]/g, '').replace(/^\+44(?:0)?/, '0');
  return /^0[1237]\d{8,9}$/.test(digits);
}

function bare(text: string): string {
  // "(mother)" is no such note.
  return text.trim().replace(/\s*[([](?:(?:home|mobile|main|preferred|landline|phone|email) ?)+[)\]]$/i, '');
}
