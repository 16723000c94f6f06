import * as z from 'zod/mini';
import { isIsoDate } from '../../client/date';
import { formatPhone, readPhone } from '../phone';
import { readPostcode } from '../postcode';
import type { Practice } from '../practice';
import { readableName } from '../readable-name';

const Text = z.optional(z.nullable(z.string()));
/** The service writes a list of one as that one alone, as JSON made of XML does. */
const several = <T extends z.ZodMiniType>(item: T) => z.optional(z.union([z.array(item), item]));
const OrdDate = z.object({ Type: Text, Start: Text, End: Text });

/** An organisation as the ODS ORD interface answers (NHS England, "Organisation Data Service: ORD API", version 2-0-0). */
const OrdAnswer = z.object({
  Organisation: z.object({
    Name: z.string(),
    OrgId: z.object({ extension: z.string() }),
    Status: z.string(),
    LastChangeDate: Text,
    Date: several(OrdDate),
    GeoLoc: z.optional(
      z.object({
        Location: z.optional(
          z.object({ AddrLn1: Text, AddrLn2: Text, AddrLn3: Text, Town: Text, County: Text, PostCode: Text }),
        ),
      }),
    ),
    Contacts: z.optional(z.object({ Contact: several(z.object({ type: Text, value: z.coerce.string() })) })),
  }),
});

/** Whether a code is written as the register's are. Lists of other lands have codes of their own, and some have none. */
export function isOdsCode(code: string): boolean {
  return /^[A-Z][A-Z0-9]{2,11}$/.test(code);
}

/** What the register says of one organisation at this moment. Empty: it says nothing of that. */
export const registerEntrySchema = z.object({
  code: z.string(),
  name: z.string(),
  status: z.enum(['active', 'inactive']),
  addressLines: z.array(z.string()),
  postcode: z.string(),
  phone: z.string(),
  closedOn: z.optional(z.string()),
  /** The day it was last changed there. */
  changedOn: z.optional(z.string()),
});
export type RegisterEntry = z.infer<typeof registerEntrySchema>;

/** What an answer of the register says; null where it is not such an answer. */
export function readRegisterEntry(answer: unknown): RegisterEntry | null {
  const parsed = OrdAnswer.safeParse(answer);
  if (!parsed.success) return null;
  const { Name, OrgId, Status, LastChangeDate, GeoLoc, Contacts, Date: dates } = parsed.data.Organisation;
  const { AddrLn1, AddrLn2, AddrLn3, Town, County, PostCode } = GeoLoc?.Location ?? {};
  const tel = listOf(Contacts?.Contact).find(({ type }) => type?.toLowerCase() === 'tel')?.value ?? '';
  const end = listOf(dates).find(({ Type }) => Type?.toLowerCase() === 'operational')?.End ?? '';
  return {
    code: OrgId.extension.toUpperCase(),
    name: readableName(Name),
    status: Status.toLowerCase() === 'active' ? 'active' : 'inactive',
    addressLines: [AddrLn1, AddrLn2, AddrLn3, Town, County].flatMap((line) => (line?.trim() ? readableName(line) : [])),
    postcode: readPostcode(PostCode ?? '') ?? '',
    phone: readPhone(tel) === null ? '' : formatPhone(tel),
    ...(isIsoDate(end) && { closedOn: end }),
    ...(LastChangeDate && isIsoDate(LastChangeDate) && { changedOn: LastChangeDate }),
  };
}

export type RegisterDifference = {
  readonly field: 'name' | 'phone' | 'address' | 'status';
  readonly list: string;
  readonly register: string;
};

/**
 * Where the register says something else than the list. What it says nothing of differs in nothing: many entries there have no phone.
 * Names and addresses are compared by their letters and figures alone.
 */
export function differsFromRegister(practice: Practice, entry: RegisterEntry): RegisterDifference[] {
  const address = (of: Pick<Practice, 'addressLines' | 'postcode'>) =>
    [...of.addressLines, of.postcode].filter(Boolean).join(', ');
  const status = practice.status === 'inactive' || practice.noLongerListed ? 'inactive' : 'active';
  const told: [RegisterDifference['field'], string, string, boolean][] = [
    ['name', practice.name, entry.name, solid(practice.name) === solid(entry.name)],
    ['phone', practice.phone, entry.phone, entry.phone === '' || readPhone(practice.phone) === readPhone(entry.phone)],
    ['address', address(practice), address(entry), entry.addressLines.length === 0 || sameAddress(practice, entry)],
    ['status', status, entry.status, status === entry.status],
  ];
  return told.flatMap(([field, list, register, same]) => (same ? [] : [{ field, list, register }]));
}

/** The list often leaves out a county or repeats a town: one set of lines may hold the other. The postcode decides. */
function sameAddress(practice: Practice, entry: RegisterEntry): boolean {
  if (practice.postcode !== entry.postcode) return entry.postcode === '';
  const [fewer, more] = [practice.addressLines, entry.addressLines]
    .map((lines) => new Set(lines.map(solid)))
    .toSorted((a, b) => a.size - b.size);
  return fewer !== undefined && more !== undefined && fewer.isSubsetOf(more);
}

function solid(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

function listOf<T>(value: T | T[] | undefined): T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
