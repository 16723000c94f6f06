import MarkdownIt from 'markdown-it';
import { renderLetter } from '../../utils/letters/render';
import { EXAMPLES } from '../letters/examples';
import type { Figure } from './figure';
import { quantile } from './figure';

const ROUNDS = 300;
const BUDGET_MS = 16;
const PEER = 'markdown-it alone, p95';

/**
 * Rendering each letter, with everything answered: p95 after its first, beside markdown-it alone turning the same text (the letter's
 * finished text with the same headings and lists) into HTML, in the same run, rounds of both taking turns. The first rendering,
 * which reads the template, is told apart.
 */
export async function benchLetters(): Promise<Figure[]> {
  const markdown = new MarkdownIt();
  const firsts: number[] = [];
  const letters = EXAMPLES.map(({ template, facts }): Figure => {
    firsts.push(timed(() => renderLetter(template, facts)));
    const source = asMarkdown(renderLetter(template, facts).html);
    markdown.render(source);
    const ours: number[] = [];
    const peer: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(timed(() => renderLetter(template, facts)));
      peer.push(timed(() => markdown.render(source)));
    }
    const value = quantile(ours, 0.95);
    const ratio = value / quantile(peer, 0.95);
    return figure(`${template.id}, p95`, value, ratio, true);
  });
  const slowest = letters.reduce((a, b) => (b.value > a.value ? b : a));
  return [
    ...letters,
    { ...slowest, figure: `slowest of ${letters.length} (${slowest.figure})` },
    figure('first rendering in a fresh process', firsts[0] ?? Number.NaN, null, false),
    figure('first rendering of any letter after that, slowest', Math.max(...firsts.slice(1)), null, false),
  ];
}

function figure(what: string, value: number, ratio: number | null, isBound: boolean): Figure {
  return {
    bench: 'letters',
    figure: what,
    value,
    unit: 'ms',
    against: PEER,
    ratio,
    budget: isBound ? `${BUDGET_MS} ms` : 'none, told for comparison',
    ok: !isBound || value <= BUDGET_MS,
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function asMarkdown(html: string): string {
  return html
    .replace(/<h2>/g, '\n## ')
    .replace(/<li>/g, '- ')
    .replace(/<\/?strong>/g, '**')
    .replace(/<\/p>/g, '\n')
    .replace(/<[^>]+>/g, '');
}
