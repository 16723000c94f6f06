import { DETAILS } from '../details';
import type { FactKind } from '../fact';
import type { Template } from '../template';
import { sharedBlocks } from './blocks';

/** Something that can be put into a letter. */
export type PaletteItem = {
  readonly group: string;
  readonly label: string;
  /** The name a template uses. */
  readonly name: string;
  /** What is put in at the cursor. */
  readonly insert: string;
};

const GROUPS: Readonly<Record<Exclude<FactKind, 'question'>, string>> = {
  record: 'Client',
  practice: 'GP practice',
  recipient: 'Who it goes to',
  sender: 'You and your service',
  letter: 'Letter',
};

/** Everything an own letter may use: its own questions first, details, the blocks' questions, blocks, conditions. */
export function paletteOf(template: Template | null): readonly PaletteItem[] {
  const blocks = [...sharedBlocks().values()];
  const own = template?.questions ?? [];
  const shared = blocks.flatMap(({ questions }) => questions).filter(({ id }) => !own.some((one) => one.id === id));
  const field = (group: string, label: string, name: string): PaletteItem => ({
    group,
    label,
    name,
    insert: `{{ ${name} }}`,
  });
  const all = [
    ...own.map(({ id, label }) => field('Questions of this letter', label, id)),
    ...[...DETAILS]
      .filter(([id]) => id !== 'toOwnGp')
      .map(([id, { kind, label }]) => field(GROUPS[kind === 'question' ? 'letter' : kind], label, id)),
    ...blocks.map(({ name, body }) => ({
      group: 'Blocks',
      label: /^##\s+(.+)$/m.exec(body)?.[1] ?? name.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase()),
      name,
      insert: `{% render '${name}' %}`,
    })),
    ...CONDITIONS,
    ...shared.map(({ id, label }) => field('Other questions', label, id)),
  ];
  // A question whose id is a detail's, and one that several blocks ask, is offered once.
  return all.filter(({ insert }, at) => all.findIndex((one) => one.insert === insert) === at);
}

const CONDITIONS: readonly PaletteItem[] = [
  ['Only if it is known', 'if', '{% if phone %}\n{{ phone }}\n{% endif %}'],
  ['If known, else other words', 'else', '{% if phone %}\n{{ phone }}\n{% else %}\nNot known\n{% endif %}'],
  ['Only if it is not known', 'unless', '{% unless phone %}\nNot known\n{% endunless %}'],
  ['Only if it is one of the answers', 'if ==', '{% if question == "option" %}\nWords\n{% endif %}'],
  ['A list, one line for each', 'for', '{% for item in allergies.items %}\n- {{ item }}\n{% endfor %}'],
  ['A table', '|', '\n| Test | Result |\n| --- | --- |\n| First test | its result |\n'],
].map(([label = '', name = '', insert = '']) => ({ group: 'Conditions and lists', label, name, insert }));

/** Those whose label, name or group holds every word that was typed. */
export function searchPalette(items: readonly PaletteItem[], typed: string): readonly PaletteItem[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter(({ label, name, group }) => {
    const all = `${label} ${name} ${group}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
