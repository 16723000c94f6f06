import { OWN_PREFIX } from './limits';

/** The text with this version in its front matter. */
export function withVersion(text: string, version: number): string {
  return withLine(text, 'version', String(version));
}

/** The version that the text gives itself; 0 where it gives none. It may be asked of a text that cannot be read. */
export function versionOf(text: string): number {
  return Number(/^version:[ \t]*(\d{1,9})[ \t]*$/m.exec(text)?.[1] ?? 0);
}

/** Whether two texts are the same letter, whatever version they give themselves. */
export function isSameLetter(one: string, other: string): boolean {
  return withVersion(one, 0) === withVersion(other, 0);
}

/** Text as it is kept: without a byte order mark, lines ended as here. */
export function tidyText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/**
 * A copy of a letter, to be changed: another id, its origin noted, its version 1.
 * @param taken ids that are in use
 */
export function copyOf(
  text: string,
  { id, title, version }: { readonly id: string; readonly title: string; readonly version: number },
  taken: readonly string[],
): string {
  const clean = tidyText(text)
    .replace(/^# Copied from .*\n/m, '')
    .replace(/^---[ \t]*\n/, `---\n# Copied from ${id}, version ${version}\n`);
  const named = withLine(withLine(clean, 'id', freeId(id, taken)), 'title', quoted(`${title} (own)`));
  return withLine(withLine(named, 'number', 'Own'), 'version', '1');
}

/** An id for an own letter that nobody has yet, made from another id or a title. */
export function freeId(from: string, taken: readonly string[]): string {
  const words = from
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .replace(/^own-/, '')
    .slice(0, 48)
    .replace(/-+$/, '');
  const base = `${OWN_PREFIX}${words || 'letter'}`;
  for (let nth = 1; ; nth += 1) {
    const id = nth === 1 ? base : `${base}-${nth}`;
    if (!taken.includes(id)) return id;
  }
}

/** A new letter, with everything it must say about itself. @param reviewBy a year from `today`, both as 2026-11-23 */
export function blankLetter(today: string, reviewBy: string, taken: readonly string[]): string {
  return `---
id: ${freeId('letter', taken)}
number: Own
title: New letter
subject: A referral
purpose: What it asks for, in one line
recipients: GP
recipientKind: gp
urgency: routine
specialty: Own letters
keywords: []
chaseAfterDays: 14
version: 1
reviewBy: ${reviewBy}
questions:
  - id: reason
    label: What is asked for
    type: long-text
    required: true
basis:
  - text: What this letter stands on
    source: Who says so
    checked: ${today}
---

{% render 'opening' %}

## Plan and requested actions

{{ reason }}

{% render 'closing' %}
`;
}

/** One line of the front matter, with the lines that go on from it, written anew. */
function withLine(text: string, key: string, value: string): string {
  return text.replace(new RegExp(`^${key}:.*(?:\\n[ ]+\\S.*)*`, 'm'), () => `${key}: ${value}`);
}

function quoted(words: string): string {
  return /^[\s[{&*!|>%@`'"?#-]|[:#"]|\s$/.test(words) ? JSON.stringify(words) : words;
}
