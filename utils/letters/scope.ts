import { formatLongDate, isIsoDate } from '../client/date';
import { letterName } from '../client/name';
import { formatNhsNumber } from '../client/nhs-number';
import { shownCode } from '../directory/codes';
import { DETAILS } from './details';
import { Fact } from './fact';
import type { LetterFacts } from './letter';
import { answerFacts } from './question-facts';
import { defaultRecipient, greeting, isOwnPractice, wholeAddress } from './recipient';
import type { Recipient } from './recipient';
import type { Template } from './template';
import { uncapitalised } from './uncapitalised';

type Words = Readonly<Record<string, string | undefined>>;
type Scope = { [name: string]: Fact | { [name: string]: Fact } };

/** Everything a template can name, for one letter. */
export function scopeOf(template: Template, facts: LetterFacts): Readonly<Scope> {
  const record = recordWords(facts);
  const questions = answerFacts(template, facts, record);
  const recipient = recipientOf(template, facts, questions['practiceName']);
  const words = { ...record, ...otherWords(facts, recipient) };

  const scope: Scope = {};
  for (const [id, { kind, label }] of DETAILS) {
    const said = words[id]?.trim();
    const missing = { label, words: uncapitalised(label), essential: template.required.includes(id) };
    put(scope, id, new Fact(id, kind, said ? { value: said, words: [said] } : null, missing));
  }
  scope['client'] = clientFact(facts);
  scope['toOwnGp'] = new Fact('toOwnGp', 'letter', { value: isToOwnGp(template, facts, recipient), words: [] }, null);
  return { ...scope, ...questions };
}

/** The detail of that name: `nhsNumber`, `sender.name`, a question's id. */
export function factAt(scope: Readonly<Scope>, id: string): Fact | null {
  const [group = '', name] = id.split('.');
  const found = scope[group];
  if (found instanceof Fact) return found;
  return (name && found?.[name]) || null;
}

/** The record's values as a letter writes them. */
function recordWords({ record, practice }: LetterFacts): Words {
  const { dateOfBirth, nhsNumber, familyName, phone } = record;
  const name = letterName(familyName ? { ...record, familyName: familyName.toLocaleUpperCase('en-GB') } : record);
  return {
    ...record,
    name: name ?? undefined,
    // The record's contract is checked where it is read; a letter would rather show a gap than a wrong date or number.
    dateOfBirth: dateOfBirth && isIsoDate(dateOfBirth) ? formatLongDate(dateOfBirth) : undefined,
    nhsNumber: nhsNumber && /^\d{10}$/.test(nhsNumber) ? formatNhsNumber(nhsNumber) : undefined,
    address: isHome(record.address) ? wholeAddress(record.address, record.postcode) : undefined,
    phone: phone && isBareNumber(phone) ? phone : undefined,
    practiceName: practice?.name ?? record.practiceName,
  };
}

function otherWords({ today, sender, record, practice }: LetterFacts, recipient: Recipient | null): Words {
  return {
    today: formatLongDate(today),
    greeting: greeting(recipient?.name),
    'practice.address': wholeAddress(practice?.address, practice?.postcode),
    'practice.phone': practice?.phone,
    'practice.code': practice?.code ? shownCode(practice.code) : record.practiceCode,
    'recipient.name': recipient?.name,
    'recipient.organisation': recipient?.organisation,
    'recipient.address': recipient?.address,
    ...Object.fromEntries(Object.entries(sender).map(([key, said]) => [`sender.${key}`, said])),
  };
}

/** The one chosen, else the usual one, whose practice the user may have typed where the record does not say. */
function recipientOf(template: Template, facts: LetterFacts, practiceName: Fact | undefined): Recipient | null {
  if (facts.recipient) return facts.recipient;
  const typed = practiceName?.valueOf();
  const record = typeof typed === 'string' ? { ...facts.record, practiceName: typed } : facts.record;
  return defaultRecipient(template.recipientKind, record, facts.practice);
}

function isToOwnGp(
  template: Template,
  { recipient: chosen, record, practice }: LetterFacts,
  recipient: Recipient | null,
): boolean {
  return chosen ? isOwnPractice(recipient, record, practice) : template.recipientKind === 'gp';
}

/** A phone entry with words in it ("not safe", "mother's") is not a number to pass on: somebody has to read it first. */
function isBareNumber(phone: string): boolean {
  return /\d/.test(phone) && !/\p{L}/u.test(phone.replace(/\bext\b/i, ''));
}

/** "NFA" is no address to write to, and neither is a postcode alone. */
function isHome(address: string | undefined): boolean {
  return Boolean(address) && !/^\W*(nfa|no fixed (abode|address)|none|not known|unknown)\b/i.test(address ?? '');
}

/** What the client is called after the first line. Without a name it is that same gap. */
function clientFact({ record: { title, familyName, givenName, fullName } }: LetterFacts): Fact {
  const first = title ?? givenName;
  const name = first && familyName ? `${first} ${familyName}` : (fullName ?? familyName);
  const missing = { label: DETAILS.get('name')?.label ?? 'name', words: 'client’s name', essential: true };
  return new Fact('name', 'record', name ? { value: name, words: [name] } : null, missing);
}

function put(scope: Scope, id: string, fact: Fact): void {
  const [group = '', name] = id.split('.');
  const inner = scope[group];
  if (name === undefined) scope[group] = fact;
  else scope[group] = { ...(inner instanceof Fact ? {} : inner), [name]: fact };
}
