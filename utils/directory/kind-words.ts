import { kindOfRole } from './kinds';
import type { PracticeKind } from './practice';

/** The first that fits counts: a "care home with nursing service" is no service that a client is sent to. */
const WORDS: readonly (readonly [RegExp, PracticeKind])[] = [
  [
    /care home|nursing home|residential|homecare|domiciliary|supported living|school|prison|appliance|\bdac\b/i,
    'other',
  ],
  [/pharm|chemist|fferyll/i, 'pharmacy'],
  [/dent(?:al|ist)|orthodont|deintydd/i, 'dentist'],
  [/\bgps?\b|general pract|doctor|surger(?:y|ies)|meddyg|medical (?:practice|centre)|family practice/i, 'gp-practice'],
  [/hospital|infirmary|ysbyty|\b(?:nhs|care) trust\b|acute/i, 'hospital'],
  [/clinic|walk.?in|urgent|minor injur|treatment cent|health cent|diagnos/i, 'clinic'],
  [/service|hospice|community|charity|optic|optom|out of hours|provider|rehab|support/i, 'service'],
];

/** The kind that words of a "type" column say ("Doctors/Gps", "Community Pharmacy", "RO182"), or null. */
export function kindOfWords(words: string): PracticeKind | null {
  return kindOfRole(words) ?? WORDS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** What a name by itself says. Fewer words count here: half of all names have "centre" or "service" in them. */
export function kindOfName(name: string): PracticeKind | null {
  if (/care home|nursing|residential/i.test(name)) return 'other';
  if (/pharmac|chemist|fferyll|\bboots\b|lloydspharmacy|superdrug/i.test(name)) return 'pharmacy';
  if (/dent(?:al|ist)|orthodont|deintydd/i.test(name)) return 'dentist';
  if (/hospital|infirmary|ysbyty/i.test(name)) return 'hospital';
  if (/surgery|medical|meddyg|\bpractice\b|health cent|\bdrs?\b|doctors|partners/i.test(name)) return 'gp-practice';
  return /clinic/i.test(name) ? 'clinic' : null;
}

/** The kind that more than half of these names speak of, or null. */
export function kindOfNames(names: readonly string[]): PracticeKind | null {
  const counts = new Map<PracticeKind, number>();
  for (const name of names) {
    const kind = kindOfName(name);
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const most = [...counts].toSorted((a, b) => b[1] - a[1])[0];
  return most && most[1] > names.length / 2 ? most[0] : null;
}
