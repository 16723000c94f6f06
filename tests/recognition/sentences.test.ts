import { expect, it } from 'vitest';
import type { FieldReading } from '../../utils/recognition/reading';
import { evidenceSentence, findingSentence, writtenValue } from '../../utils/recognition/sentences';

const at = (value: string, source: string, label: string | null, place: string | null): FieldReading => ({
  value,
  confidence: 'sure',
  evidence: { source, label, place, because: null },
});

it('says where a value was read and how sure it is', () => {
  const evidence = { source: 'table-row', label: 'D.O.B.', place: 'Personal details', because: null };
  expect(evidenceSentence(evidence, 'sure')).toBe('Label “D.O.B.” in Personal details. Sure.');
  expect(evidenceSentence({ ...evidence, label: 'NHS No', place: null, because: 'check-digit' }, 'fairly-sure')).toBe(
    'Label “NHS No”; check digit is right. Fairly sure.',
  );
  expect(evidenceSentence({ source: 'heading', label: null, place: 'Karen Smith', because: null }, 'sure')).toBe(
    'Heading of the page. Sure.',
  );
});

it('says what disagrees, and where', () => {
  const values = [at('1981-03-14', 'table-row', 'D.O.B.', 'Personal details'), at('1981-05-14', 'heading', null, null)];
  expect(findingSentence({ kind: 'two-values', field: 'dateOfBirth', values })).toEqual({
    lead: 'Two dates of birth.',
    rest: '14 Mar 1981 in Personal details, 14 May 1981 in the page heading.',
  });
  expect(
    findingSentence({ kind: 'failed-check', field: 'nhsNumber', text: '999 418 2071', label: 'NHS No' }).lead,
  ).toBe('NHS number fails its check.');
  expect(findingSentence({ kind: 'agrees', field: 'fullName' }).lead).toBe('Name agrees');
});

it('writes values as people read them', () => {
  expect(writtenValue('nhsNumber', '9994182072')).toBe('999 418 2072');
  expect(writtenValue('dateOfBirth', '1981-05-04|1981-04-05')).toBe('4 May 1981 or 5 Apr 1981');
});
