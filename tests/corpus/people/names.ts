import type { Random } from '../random';

/** One tradition's given names by sex, and family names. */
type Tradition = { readonly female: string; readonly male: string; readonly family: string };

const TRADITIONS: readonly Tradition[] = [
  {
    female: 'Anne Margaret Chloe Bethany Susan Carol Jade Holly Grace April June Faith Rose Dawn',
    male: 'Peter Darren Kevin Lee Mark Craig Ryan Graham Ashley Dean Will Frank Basil Rusty',
    family:
      "Hargreaves Whittle O'Hanlon McAllister Pickering Day Street Close Young Carey Doctor-Blythe Fitz-Gerald Male Nurse",
  },
  {
    female: 'Aoife Siobhán Niamh Róisín',
    male: 'Cian Oisín Eoghan Pádraig',
    family: "O'Donoghue Ní|Bhriain MacGiolla O’Shea Mac|Cába",
  },
  {
    female: 'Angharad Siân Lowri Mair Non',
    male: 'Rhodri Llŷr Dafydd Ieuan Gwilym',
    family: 'ap|Rhys Llewelyn Prydderch Gwynne Ifans Bowen-Rhys',
  },
  {
    female: 'Agnieszka Małgorzata Zofia Bożena',
    male: 'Łukasz Paweł Zbigniew Grzegorz',
    family: 'Wiśniewska-Nowak Szczęsny Kowalczyk Żak Dąbrowski',
  },
  {
    female: 'Harpreet Jaspreet Aisha Fatima Priya',
    male: 'Gurdeep Imran Mohammed Rahul Sunil',
    family: 'Kaur Singh Begum Khan Patel Sidhu-Gill Chaudhry Ravindran',
  },
  {
    female: 'Maryam Layla Noor Zaynab',
    male: 'Abdul|Rahman Yusuf Khalid Omar',
    family: 'Al-Hashimi bin|Saleh Abdullah El|Masri al|Tamimi',
  },
  { female: 'Xiu Mei|Ling Hua Yan', male: 'Wei Jun Ka|Ho Bo', family: 'Li Ng Wu Ouyang Chan Xu' },
  {
    female: 'Oluwaseun Folasade Titilayo Ngozi',
    male: 'Babatunde Olumide Kehinde Chukwuemeka',
    family: 'Adébáyò Ọlátúnjí Okonkwo Adeyemi-Cole Eze',
  },
  {
    female: 'Femke Inês María|José Chloé',
    male: 'Joost João Ángel Loïc',
    family: 'van|der|Berg de|Souza García|Márquez d’Arcy von|Trapp Müller',
  },
];
const MIDDLE = { female: 'Louise Jane Marie May Elizabeth', male: 'James John Thomas Lee Patrick' };
const SHORT: Readonly<Record<string, string>> = {
  Margaret: 'Maggie',
  Susan: 'Sue',
  Bethany: 'Beth',
  Peter: 'Pete',
  Małgorzata: 'Gosia',
  Babatunde: 'Tunde',
  Graham: 'Gray',
};
const NICK = ['Billie', 'Mac', 'Jay', 'Dee', 'Bobby', 'Kit'];

const words = (list: string) => list.split(' ').map((word) => word.replaceAll('|', ' '));

export type Name = {
  readonly title: string;
  readonly given: string;
  readonly middle: string;
  /** Empty for the rare person with one name. */
  readonly family: string;
  readonly preferred: string;
  readonly sex: 'Female' | 'Male';
};

/** An invented name; about one in eighty has one part only. */
export function nameOf(rng: Random, family?: string): Name {
  const sex = rng.chance(0.45) ? 'Female' : 'Male';
  const key = sex === 'Female' ? 'female' : 'male';
  const tradition = rng.chance(0.35) ? (TRADITIONS[0] as Tradition) : rng.pick(TRADITIONS);
  const given = rng.pick(words(tradition[key]));
  const title = rng.chance(0.06)
    ? rng.pick(['Dr', 'Mx', 'Rev'])
    : rng.pick(sex === 'Female' ? ['Mrs', 'Ms', 'Miss'] : ['Mr']);
  return {
    title,
    given,
    middle: rng.chance(0.3) ? rng.pick(words(MIDDLE[key])) : '',
    family: family ?? (rng.chance(0.0125) ? '' : rng.pick(words(tradition.family))),
    preferred: rng.chance(0.35) ? (SHORT[given] ?? rng.pick(NICK)) : '',
    sex,
  };
}
