import process from 'node:process';
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
 * which reads the template, is told apart. The last figure leaves out whatever else the machine did meanwhile.
 */
export async function benchLetters(): Promise<Figure[]> {
  const markdown = new MarkdownIt();
  const firsts: number[] = [];
  const letters = EXAMPLES.map(({ template, facts }) => {
    firsts.push(timed(() => renderLetter(template, facts)).passed);
    const source = asMarkdown(renderLetter(template, facts).html);
    markdown.render(source);
    const ours: Timed[] = [];
    const peer: Timed[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(timed(() => renderLetter(template, facts)));
      peer.push(timed(() => markdown.render(source)));
    }
    return { id: template.id, passed: against(ours, peer, 'passed'), worked: against(ours, peer, 'worked') };
  });
  const slowest = (of: 'passed' | 'worked') => letters.reduce((a, b) => (b[of].value > a[of].value ? b : a));
  const passed = slowest('passed');
  const worked = slowest('worked');
  return [
    ...letters.map((letter) => figure(`${letter.id}, p95`, letter.passed, true)),
    figure(`slowest of ${letters.length} (${passed.id}), p95`, passed.passed, true),
    figure(`slowest by processor time (${worked.id}), p95`, worked.worked, true),
    figure('first rendering in a fresh process', { value: firsts[0] ?? Number.NaN, ratio: null }, false),
    figure('first of any other letter, slowest', { value: Math.max(...firsts.slice(1)), ratio: null }, false),
  ];
}

type P95 = { readonly value: number; readonly ratio: number | null };

function against(ours: readonly Timed[], peer: readonly Timed[], of: keyof Timed): P95 {
  const p95 = (rounds: readonly Timed[]) =>
    quantile(
      rounds.map((round) => round[of]),
      0.95,
    );
  return { value: p95(ours), ratio: p95(ours) / p95(peer) };
}

function figure(what: string, { value, ratio }: P95, isBound: boolean): Figure {
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

/** Milliseconds: by the clock, and of the processor for this thread. */
type Timed = { readonly passed: number; readonly worked: number };

function timed(work: () => unknown): Timed {
  const before = process.threadCpuUsage();
  const start = performance.now();
  work();
  const passed = performance.now() - start;
  const { user, system } = process.threadCpuUsage(before);
  return { passed, worked: (user + system) / 1000 };
}

function asMarkdown(html: string): string {
  return html
    .replace(/<h2>/g, '\n## ')
    .replace(/<li>/g, '- ')
    .replace(/<\/?strong>/g, '**')
    .replace(/<\/p>/g, '\n')
    .replace(/<[^>]+>/g, '');
}
