import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = path.join(import.meta.dirname, '../../utils/letters/templates');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));

/** Words that put a person down, or blame. */
const STIGMA = `addicts? abus(e|er|ers|ing|ed) misus(e|er|ers|ing) junk(ie|ies) alcoholics? drug-users? drunks? clean dirty
  non-?complian(t|ce) non-?adheren(t|ce) hard-to-reach frequent-flyers? chaotic refus(es|ed) fail(s|ed)-to denie[sd] claims
  manipulative drug-seeking suffer(s|ing|ers?)? victims? committed-suicide relapsed habit the-homeless prostitutes?`;
/** Nothing clinical is worked out, nothing uncertain is said, and nobody is called a patient (but in a heading's own words). */
const NOT_HERE = `TODO wells-score fib-?4 qrisk calculated patients? service-users?`;

const patterns = [STIGMA, NOT_HERE]
  .flatMap((words) => words.split(/\s+/))
  .map((word) => {
    return new RegExp(`(?<![\\w-])${word.replace(/-(?!\?)/g, '[- ]')}(?![\\w-])`, 'i');
  });

function offenders(text: string): readonly string[] {
  const bare = text
    .replace('Patient and carer concerns, expectations and wishes', '')
    // What staff type to find the letter about a practice that refused somebody.
    .replace(/^(keywords: .*)\brefused\b/m, '$1');
  return patterns.flatMap((pattern) => pattern.exec(bare)?.[0] ?? []);
}

describe('The wording of letters', () => {
  it('is looked at with patterns that find what they are for', () => {
    expect(offenders('An addict, a drug user and a non-compliant Patient who failed to attend')).toHaveLength(5);
    expect(offenders('Adherence to a cleaning routine; a Wells score')).toEqual(['Wells score']);
  });

  it.each(files)('in %s stigmatises nobody and claims nothing uncertain', (file) => {
    const text = readFileSync(path.join(FOLDER, file), 'utf8');
    expect(offenders(text)).toEqual([]);
    expect(text).not.toMatch(/\([KU]\)/);
    const labels = [...text.matchAll(/^ *label: "?(.*?)"?$/gm)].map(([, label = '']) => label);
    expect(labels.filter((label) => label.endsWith('.'))).toEqual([]);
  });
});
