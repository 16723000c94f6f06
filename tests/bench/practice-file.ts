import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const REAL = path.resolve('..', 'shared', 'data', 'ods', 'epraccur.csv');
const ROWS = 15_389;

/** The real practice file where it is present, else one made up in the same layout and of the same size. */
export function practiceFile(): { bytes: Uint8Array; what: string } {
  if (existsSync(REAL)) return { bytes: readFileSync(REAL), what: 'real file' };
  const lines = Array.from({ length: ROWS }, (_, n) => row(n));
  return { bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`), what: 'generated file' };
}

const SOUNDS = 'BAR BEL COR DAL DUN EAS FAR GLEN HAR KIN LOW MAR NOR OAK PEN QUAR ROS STAN TID WEL'.split(' ');
const ENDINGS = 'BROOK BURY COMBE DALE FIELD FORD GATE HAM HILL LEY MERE STEAD STONE TON WELL WICK WOOD WORTH'.split(
  ' ',
);
const KINDS = ['SURGERY', 'MEDICAL CENTRE', 'HEALTH CENTRE', 'MEDICAL PRACTICE', 'FAMILY PRACTICE'];

function row(n: number): string {
  const pick = (from: readonly string[], by: number) => from[Math.floor(n / by) % from.length] ?? '';
  const place = `${pick(SOUNDS, 1)}${pick(ENDINGS, 20)}`;
  const cells = Array.from({ length: 27 }, () => '');
  cells[0] = `Z${10_000 + n}`;
  cells[1] = `${place} ${pick(SOUNDS, 360)}${pick(ENDINGS, 7)} ${pick(KINDS, 3)}`;
  cells[4] = `${(n % 200) + 1} ${pick(SOUNDS, 11)}${pick(ENDINGS, 3)} ROAD`;
  cells[7] = place;
  cells[9] = `ZZ${(n % 90) + 1} ${n % 10}AA`;
  cells[10] = '19740401';
  cells[12] = n % 6 === 0 ? 'INACTIVE' : 'ACTIVE';
  cells[17] = `01632 ${960_000 + (n % 1_000)}`;
  cells[25] = n % 2 === 0 ? 'RO76' : 'RO247';
  return cells.map((cell) => `"${cell}"`).join(',');
}
