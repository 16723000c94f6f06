import { describe, expect, it } from 'vitest';
import { partPhones, uniquePhones } from '../../../utils/directory/services/reading/phones';
import { readEmails, readWebsite } from '../../../utils/directory/services/reading/web';

const parted = (text: string, label?: string) =>
  partPhones(text, label).map(({ number, label: said }) => (said ? `${said}: ${number}` : number));

describe('Phones in a text', () => {
  it.each([
    ['0800 0354213', ['0800 035 4213']],
    ['Bristol Youth MAPS: 0117 496 0711', ['Bristol Youth MAPS: 0117 496 0711']],
    ['"+44 1632 960123"', ['01632 960123']],
    ['Tel: 01632 960123', ['01632 960123']],
    ['Please call us on 01632 960123', ['01632 960123']],
    ['01632 960123 / 01632 960124', ['01632 960123', '01632 960124']],
    ['Day 01632 960123, Out of hours 07700 900123', ['Day: 01632 960123', 'Out of hours: 07700 900123']],
    ['01632 960123 (option 2)', ['option 2: 01632 960123']],
    ['01632960123 or 020 7946 0958', ['01632 960123', '020 7946 0958']],
    ['(01632) 960123', ['01632 960123']],
    ['+44 (0)20 7946 0958', ['020 7946 0958']],
    ['Samaritans 116 123', ['Samaritans: 116 123']],
    ['Call 111', ['111']],
    ['Fax: 01632 960999', []],
    ['n/a', []],
    ['0000', []],
    ['See website', []],
    ['<a href="tel:01632960123">01632 960123</a>', ['01632 960123']],
    ['1632960123', ['01632 960123']],
  ])('%j', (text, phones) => expect(parted(text)).toEqual(phones));

  it('have the label that stands elsewhere where they have none of their own', () => {
    expect(parted('01632 960123', 'Duty desk')).toEqual(['Duty desk: 01632 960123']);
    expect(parted('Youth: 01632 960123', 'Duty desk')).toEqual(['Youth: 01632 960123']);
  });

  it('are each there once, and never named after a person', () => {
    const phones = [
      ...partPhones('Jo Example: 01632 960123'),
      ...partPhones('Desk: 01632 960123'),
      ...partPhones('Mrs Carter 01632 960124'),
    ];
    expect(uniquePhones(phones, ['Jo Example'])).toEqual([
      { number: '01632 960123', label: 'Desk' },
      { number: '01632 960124' },
    ]);
  });
});

describe('Addresses of the web and of e-mail', () => {
  it.each([
    ['http://harbour.example.org', 'http://harbour.example.org/'],
    ['www.harbour.example.org/help', 'https://www.harbour.example.org/help'],
    ['http://example.com', undefined],
    ['http://www.example.org/counselling', undefined],
    ['javascript:alert(1)', undefined],
    ['https://user:secret@harbour.example.org', undefined],
    ['http://', undefined],
    ['n/a', undefined],
    ['file:///etc/passwd', undefined],
  ])('%j is %j', (text, website) => expect(readWebsite(text)).toBe(website));

  it('lose what stands for one, and what is a person’s', () => {
    expect(readEmails('mailto:Desk@harbour.example.org; email@example.com, n/a', [])).toEqual([
      'desk@harbour.example.org',
    ]);
    expect(readEmails('ann.persona@harbour.example.org', ['Ann Persona'])).toEqual([]);
    expect(readEmails('ann.persona@harbour.example.org', ['Sam Other'])).toEqual(['ann.persona@harbour.example.org']);
  });
});
