import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRecoveryCode, readRecoveryCode } from '../../utils/store/recovery-code';

describe('a recovery code', () => {
  it('is eight groups of four characters that cannot be misread', () => {
    const codes = Array.from({ length: 200 }, newRecoveryCode);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(200);
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
  });

  it('is read back however it was typed', () => {
    const code = newRecoveryCode();
    const bare = code.replaceAll('-', '');
    const typed = [code, bare, bare.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('-', '–'), ` ${code}\n`];
    for (const text of typed) expect(readRecoveryCode(text)).toBe(bare);
    expect(readRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(bare);
  });

  it('is refused where it cannot be one', () => {
    for (const text of ['', 'kettle before noon', newRecoveryCode().slice(1), `${newRecoveryCode()}7`]) {
      expect(readRecoveryCode(text)).toBeNull();
    }
    expect(readRecoveryCode(newRecoveryCode().replace(/^./, 'U'))).toBeNull();
  });

  it('is never read wrong: whatever is read has 32 characters of its alphabet', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        expect(readRecoveryCode(text) ?? '7'.repeat(32)).toMatch(/^[0-9A-HJKMNP-TV-Z]{32}$/);
      }),
    );
  });
});
