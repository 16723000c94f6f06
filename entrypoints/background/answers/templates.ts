import { ToldError } from '../../../utils/errors';
import { isSameLetter, tidyText, versionOf, withVersion } from '../../../utils/letters/own/own-text';
import { readOwn } from '../../../utils/letters/own/read-own';
import { tryOwn } from '../../../utils/letters/own/try-own';
import type { Answer, IncomingLetter } from '../../../utils/messages';
import type { Store } from '../../../utils/store/store';
import type { OwnTemplates } from '../own-templates';
import { tellViews } from '../pages';
import type { Answers } from '../router';

type TemplateAnswers = Pick<
  Answers,
  | 'templates/list'
  | 'templates/save'
  | 'templates/remove'
  | 'templates/export'
  | 'templates/preview'
  | 'templates/import'
>;

const MOST = 200;

/** Own letters are public: listed and exported while locked as well, but every letter made from one depends on it, so not changed. */
export function templateAnswers({ ownLetters, vault }: Store, templates: OwnTemplates): TemplateAnswers {
  return {
    'templates/list': () => templates.all(),
    'templates/save': async ({ text, id, basedOn }) => {
      mustBeOpen(vault);
      const tidy = tidyText(text);
      const { template } = readOwn(tidy);
      if (id !== null && template.id !== id) throw new ToldError('template-id-fixed', id);
      await mustNotBePushed(template.id, id === null);
      const kept = await ownLetters.save(template.id, (before, count) => {
        if (id === null && before !== null) throw new ToldError('template-id-taken');
        if (id !== null && before === null) throw new ToldError('template-removed');
        if (before === null) return withVersion(fits(count, tidy), 1);
        if (versionOf(before) !== basedOn) throw new ToldError('template-changed');
        return isSameLetter(before, tidy) ? before : withVersion(tidy, basedOn + 1);
      });
      tellViews({ topic: 'templates' });
      return { id: template.id, text: kept, version: versionOf(kept) };
    },
    'templates/remove': async ({ id }) => {
      mustBeOpen(vault);
      await mustNotBePushed(id);
      if (!(await ownLetters.remove(id))) throw new ToldError('template-removed');
      tellViews({ topic: 'templates' });
      return {};
    },
    'templates/export': async ({ id }) => {
      const found = await templates.find(id);
      if (!found) throw new ToldError('template-removed');
      return { fileName: `alongside-letter-${id}.md`, text: found.text };
    },
    'templates/preview': async ({ text }) => preview(fromFile(text)),
    'templates/import': async ({ text }) => {
      mustBeOpen(vault);
      const tidy = fromFile(text);
      const { template } = readOwn(tidy);
      await mustNotBePushed(template.id);
      await ownLetters.save(template.id, (before, count) => {
        if (before === null) return fits(count, tidy);
        // Two texts never have one version here: a letter in the log says which it was made from.
        return isSameLetter(before, tidy)
          ? before
          : withVersion(tidy, Math.max(template.version, versionOf(before) + 1));
      });
      tellViews({ topic: 'templates' });
      return {};
    },
  };

  async function mustNotBePushed(id: string, isNew = false): Promise<void> {
    if ((await templates.find(id))?.source === 'organisation')
      throw new ToldError(isNew ? 'template-id-taken' : 'template-set-by-organisation');
  }

  async function preview(text: string): Promise<Answer<'templates/preview'>> {
    const { letter, problem } = tryOwn(text);
    if (problem) return { incoming: null, problem };
    const { id, title, purpose, recipients, version } = letter.template;
    const now = await templates.find(id);
    if (now?.source === 'organisation') throw new ToldError('template-set-by-organisation');
    const change: IncomingLetter['change'] = !now ? 'new' : isSameLetter(now.text, text) ? 'same' : 'replaces';
    const replaces = now ? (tryOwn(now.text).letter?.template.title ?? now.id) : null;
    return { incoming: { id, title, purpose, recipients, version, change, replaces }, problem: null };
  }
}

/** A file's text. @throws ToldError `not-a-template-file` where it does not even begin like a letter */
function fromFile(text: string): string {
  const tidy = tidyText(text);
  if (!/^---[ \t]*\n/.test(tidy)) throw new ToldError('not-a-template-file');
  return tidy;
}

function fits(count: number, text: string): string {
  if (count >= MOST) throw new ToldError('templates-full');
  return text;
}

function mustBeOpen(vault: Store['vault']): void {
  if (vault.state === 'locked') throw new ToldError('vault-locked');
}
