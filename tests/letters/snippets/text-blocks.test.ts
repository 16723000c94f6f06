import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, textOfBlocks } from '../../../utils/letters/snippets/text-blocks';

const p = (...lines: string[]) => ({ kind: 'paragraph', lines });
const ul = (...lines: string[]) => ({ kind: 'bullets', lines });
const ol = (...lines: string[]) => ({ kind: 'numbers', lines });

describe('The text of a short text', () => {
  it.each([
    ['', []],
    ['One.', [p('One.')]],
    ['One\ntwo', [p('One', 'two')]],
    ['One.\n\nTwo.', [p('One.'), p('Two.')]],
    ['- one\n- two', [ul('one', 'two')]],
    ['• one\n* two', [ul('one', 'two')]],
    ['- one\n\n- two', [ul('one', 'two')]],
    ['1. one\n2) two', [ol('one', 'two')]],
    ['We do:\n- one\nEnd.', [p('We do:'), ul('one'), p('End.')]],
    ['- one\n1. two', [ul('one'), ol('two')]],
    // Neither a list: no blank, nothing behind it, a dose.
    ['-one', [p('-one')]],
    ['-', [p('-')]],
    ['2.5 mg', [p('2.5 mg')]],
    ['{% if x %}\n<ul><li>', [p('{% if x %}', '<ul><li>')]],
  ])('%j', (text, blocks) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  it('is read again as what it was written as', () => {
    const line = fc.stringMatching(/^[a-z0-9 .*•)<{-]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, fc.constant(''), fc.constantFrom('- a', '1. b')), { maxLength: 12 }),
        (lines) => {
          const blocks = blocksOf(lines.join('\n'));
          fc.pre(blocks.every(({ lines: all }) => all.every((one) => !/^(?:[-*•]|\d{1,2}[.)])\s/.test(one))));
          expect(blocksOf(textOfBlocks(blocks))).toEqual(blocks);
        },
      ),
    );
  });
});
