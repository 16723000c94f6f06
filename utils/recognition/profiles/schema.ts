import * as z from 'zod/mini';
import { FIELDS } from '../../client/fields';
import { IDENTITY_FIELDS } from './profile';
import type { Profile, Steps } from './profile';
import { faultOfPath, faultOfSelector, faultOfText } from './selector-rules';

/** A check that says why. `what`: what the sentence starts with. */
const sound = (what: string, fault: (text: string) => string | null) =>
  z.check<string>((payload) => {
    const why = fault(payload.value);
    if (why) payload.issues.push({ code: 'custom', input: payload.value, message: `${what} ${why}` });
  });

const Selector = z.string().check(sound('This selector', faultOfSelector));
const StepsSchema: z.ZodMiniType<Steps> = z.union([Selector, z.array(Selector).check(z.minLength(1), z.maxLength(6))]);
const PageText = z.string().check(z.minLength(1), z.maxLength(80), sound('This text', faultOfText));
const FieldName = z.enum(FIELDS);

const place = {
  select: StepsSchema,
  label: z.nullable(
    z.strictObject({ text: PageText, at: z.enum(['before', 'after', 'row', 'column', 'own', 'inside']) }),
  ),
  byLabel: z.optional(z.boolean()),
  attribute: z.optional(
    z.string().check(z.regex(/^(?:datetime|value|content|data-(?:value|date|iso|raw|sort|order))$/)),
  ),
};
const Rule = z.strictObject({
  ...place,
  also: z.optional(z.array(z.strictObject(place)).check(z.maxLength(6))),
  optional: z.optional(z.boolean()),
});

const Shape = z.strictObject({
  format: z.literal('alongside-profile'),
  version: z.literal(1),
  id: z.string().check(z.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/), z.maxLength(60), sound('This id', faultOfText)),
  name: z.string().check(z.minLength(1), z.maxLength(80), sound('This name', faultOfText)),
  origins: z.array(
    z.string().check(z.regex(/^https?:\/\/[a-z0-9.-]+(?::\d{1,5})?$|^https?:\/\/\[[\da-f:]+\](?::\d{1,5})?$/)),
  ),
  path: z.string().check(z.maxLength(200), sound('This path', faultOfPath)),
  container: StepsSchema,
  assertions: z.array(z.strictObject({ select: StepsSchema, text: z.optional(PageText) })).check(z.maxLength(20)),
  fields: z.partialRecord(FieldName, Rule),
  dateFormat: z.enum(['day-first', 'month-first', 'year-first']),
  lists: z.array(StepsSchema).check(z.maxLength(20)),
  excludes: z.array(StepsSchema).check(z.maxLength(20)),
  inAddress: z.optional(z.array(z.enum(['localId', 'nhsNumber']))),
  inTitle: z.optional(z.boolean()),
});

const NAMES = ['fullName', 'familyName', 'givenName', 'title', 'preferredName'];

/** What one field cannot say of itself. */
function faultOfWhole({ fields, origins, assertions, excludes, inAddress }: Profile): string | null {
  const rules = Object.entries(fields);
  const firm = rules.filter(([, rule]) => !rule.optional).map(([field]) => field);
  if (!firm.includes('fullName') && !firm.includes('familyName')) return 'A profile reads a name that every record has';
  if (!['nhsNumber', 'dateOfBirth', 'localId'].some((field) => firm.includes(field)))
    return 'A profile reads a date of birth, an NHS number or a client ID that every record has';
  const soft = IDENTITY_FIELDS.find((field) => field !== 'nhsNumber' && field !== 'localId' && fields[field]?.optional);
  if (soft) return `The field “${soft}” cannot be left out`;
  const bare = rules.find(
    ([field, rule]) =>
      !NAMES.includes(field) &&
      !(field === 'localId' && inAddress?.includes('localId')) &&
      [rule, ...(rule.also ?? [])].some(({ label }) => label === null),
  );
  if (bare) return `The field “${bare[0]}” needs the label that stands beside it`;
  if (origins.length === 0 && assertions.length === 0) return 'A profile for any site needs an assertion';
  const unchosen = rules.find(([, rule]) =>
    [rule, ...(rule.also ?? [])].some(({ byLabel, label }) => byLabel && (!label || label.at === 'inside')),
  );
  if (unchosen) return `The field “${unchosen[0]}” needs a label beside it to be chosen by`;
  const all = excludes.flat().find((selector) => /^(?:html|body|main|:root|\*)$/i.test(selector.trim()));
  if (all) return `Leaving out “${all}” leaves nothing to read`;
  const unread = inAddress?.find((field) => !fields[field]);
  return unread ? `The field “${unread}” is to stand in the address and is not read` : null;
}

/** A profile as it is kept, exported, pushed and shipped. Refuses whatever has the shape of client data. */
export const ProfileSchema: z.ZodMiniType<Profile> = Shape.check(
  z.check((payload) => {
    const message = faultOfWhole(payload.value as Profile);
    if (message) payload.issues.push({ code: 'custom', input: undefined, message });
  }),
);

/** What a profile file holds: one profile, or several in the order in which they are tried. */
export const ProfileFile = z.union([
  z.pipe(
    ProfileSchema,
    z.transform((one: Profile) => [one]),
  ),
  z.array(ProfileSchema),
]);
