import MarkdownIt from 'markdown-it';
import { renderLetter } from '../../utils/letters/render';
import { EXAMPLES } from '../letters/examples';
import type { Figure } from './figure';
import { quantile } from './figure';

const ROUNDS = 300;
const WARM_UP = 20;
const BUDGET_MS = 16;

/**
 * Rendering each letter, filled, after the first: p95 beside markdown-it alone turning the same text (the letter's finished
 * text with the same headings and lists) into HTML, in the same run, rounds of both taking turns.
 */
export async function benchLetters(): Promise<Figure[]> {
  const markdown = new MarkdownIt();
  return EXAMPLES.map(({ template, facts }) => {
    const source = asMarkdown(renderLetter(template, facts).html);
    const ours: number[] = [];
    const floor: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const a = timed(() => renderLetter(template, facts));
      const b = timed(() => markdown.render(source));
      if (round < WARM_UP) continue;
      ours.push(a);
      floor.push(b);
    }
    const value = quantile(ours, 0.95);
    return {
      bench: 'letters',
      figure: `${template.id}, p95`,
      value,
      unit: 'ms',
      against: 'markdown-it alone, p95',
      ratio: value / quantile(floor, 0.95),
      budget: `${BUDGET_MS} ms`,
      ok: value <= BUDGET_MS,
    };
  });
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
