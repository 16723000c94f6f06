import { describe, expect, it } from 'vitest';
import { defaultRecipient, greeting, isOwnPractice } from '../../utils/letters/recipient';

const practice = { name: 'Brackenfield Surgery', address: '1 Tannery Lane', postcode: 'ZZ99 4AB' };

describe('The recipient', () => {
  it.each([
    ['Dr R Okafor', 'Dr Okafor'],
    ['Dr. Ruth A. Okafor', 'Dr. Okafor'],
    ['DR OKAFOR', 'DR OKAFOR'],
    ['Dr Ana de Souza', 'Dr de Souza'],
    ['Prof Jan van der Berg', 'Prof van der Berg'],
    ['OKAFOR, Ruth (Dr)', 'Dr OKAFOR'],
    ['Mrs Adébáyọ̀-Featherstonehaugh', 'Mrs Adébáyọ̀-Featherstonehaugh'],
    ['Ruth Okafor', 'colleague'],
    ['The practice manager', 'colleague'],
    ['Drayton Surgery', 'colleague'],
    ['Dr', 'colleague'],
    ['', 'colleague'],
    [undefined, 'colleague'],
  ])('%j is greeted as %j', (name, words) => {
    expect(greeting(name)).toBe(words);
  });

  it('of a letter to the GP is the practice of the record', () => {
    const record = { gpName: 'Dr R Okafor', practiceName: 'Brackenfield Surg' };
    expect(defaultRecipient('gp', record, practice)).toEqual({
      name: 'Dr R Okafor',
      organisation: 'Brackenfield Surgery',
      address: '1 Tannery Lane, ZZ99 4AB',
    });
    expect(defaultRecipient('gp', record, null)).toEqual({ name: 'Dr R Okafor', organisation: 'Brackenfield Surg' });
    expect(defaultRecipient('gp', { gpName: 'Not registered', practiceName: 'N/A' }, null)).toBeNull();
    expect(defaultRecipient('hospital', record, practice)).toBeNull();
  });

  it('is the client’s own practice whatever the spacing and case', () => {
    expect(isOwnPractice({ organisation: 'BRACKENFIELD  surgery' }, {}, practice)).toBe(true);
    expect(isOwnPractice({ organisation: 'Another Surgery' }, {}, practice)).toBe(false);
    expect(isOwnPractice({}, {}, null)).toBe(false);
    expect(isOwnPractice(null, { practiceName: '' }, null)).toBe(false);
  });
});
