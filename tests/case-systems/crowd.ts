import clients from './casedesk/clients.json' with { type: 'json' };

const FORENAMES = 'Ada Bilal Carys Dmitri Efua Fergus Grace Hamza Ines Joel Kezia Leon Mabli Niall Olga Piotr'.split(
  ' ',
);
const SURNAMES = 'ABBOT BARNARD CHOWDHURY DAVIES EASTON FENWICK GALLAGHER HOBBS IQBAL JARVIS KAYE LOMAX'.split(' ');

/** A client as a list shows one. */
export type Listed = {
  readonly id: string;
  readonly forename: string;
  readonly surname: string;
  readonly dateOfBirth: string;
  readonly nhsNumber: string;
  readonly mobile: string;
  readonly postcode: string;
  readonly keyworker: string;
};

/** Every client of CaseDesk, and after them enough invented people that a list has to scroll. */
export function crowd(): readonly Listed[] {
  const others = SURNAMES.flatMap((surname, s) =>
    FORENAMES.map((forename, f): Listed => {
      const nth = s * FORENAMES.length + f;
      return {
        id: `T-3${String(nth).padStart(4, '0')}`,
        forename,
        surname,
        dateOfBirth: `19${60 + (nth % 40)}-${two(1 + (nth % 12))}-${two(13 + (nth % 15))}`,
        nhsNumber: withCheckDigit(`9993${String(10_000 + nth)}`),
        mobile: `07700 900${String(nth % 400).padStart(3, '0')}`,
        postcode: `BZ3 ${1 + (nth % 9)}AB`,
        keyworker: 'Ravi Menon',
      };
    }),
  ).filter(({ nhsNumber }) => nhsNumber);
  return [...clients, ...others];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The NHS number of nine digits, or nothing where they have none (modulus 11 gives 10). */
function withCheckDigit(nine: string): string {
  const sum = [...nine].reduce((total, digit, place) => total + Number(digit) * (10 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? '' : `${nine}${check}`;
}
