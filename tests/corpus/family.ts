import type { Random } from './random';
import type { Section, Sheet } from './sheet';
import type { Style } from './style';

/** The record of one client as one family draws it. */
export type Drawn = {
  readonly css: string;
  /** What stands above the record and says whose it is; may be empty. */
  readonly banner: string;
  readonly body: string;
  /** Runs when everything is in the page. */
  readonly script: string;
  /** A further part of the same page in the same look: next of kin, a practice, a pharmacy. */
  readonly part: (section: Part) => string;
};

/** A part needs no role to be drawn. */
export type Part = Pick<Section, 'title' | 'rows'>;

/** All that goes into one page. */
export type Slots = {
  readonly title: string;
  readonly css: string;
  /** Before the record: the system's own bar. */
  readonly header: string;
  readonly banner: string;
  readonly before: string;
  readonly body: string;
  readonly after: string;
  /** Last in the page, over everything. */
  readonly overlay: string;
  readonly script: string;
  readonly style: Style;
};

/** One way real systems lay a record out. */
export type Family = {
  readonly name: string;
  /** What is particular about it. */
  readonly about: string;
  readonly draw: (sheet: Sheet, rng: Random) => Drawn;
  /** Puts a sheet into the words that the layout has room for, before anything is done to it. */
  readonly prepare?: (sheet: Sheet) => Sheet;
  /** For pages that are not one document. */
  readonly assemble?: (slots: Slots) => string;
  /** Attributes of `body`, such as a direction. */
  readonly body?: string;
};

/** The usual page round a record. */
export function pageOf(slots: Slots, body = ''): string {
  const { title, css, header, banner, before, after, overlay, script, style } = slots;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>body{font:14px/1.4 Arial,sans-serif;margin:0}
main{padding:8px 16px}${css}</style></head><body ${body}>${header}<main class="${style.cls('main')}">${banner}${before}${slots.body}${after}</main>${overlay}<script>${script}</script></body></html>`;
}

/** A family whose parts are all drawn alike. */
export function family(
  name: string,
  about: string,
  draw: (sheet: Sheet, rng: Random) => Partial<Omit<Drawn, 'part'>> & { part: (part: Part) => string },
  more: Pick<Family, 'assemble' | 'body' | 'prepare'> = {},
): Family {
  return {
    name,
    about,
    draw: (sheet, rng) => {
      const drawn = draw(sheet, rng);
      return { css: '', banner: '', script: '', body: sheet.sections.map(drawn.part).join('\n'), ...drawn };
    },
    ...more,
  };
}
