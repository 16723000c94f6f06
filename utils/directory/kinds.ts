import type { PracticeKind, PracticeStatus } from './practice';

/**
 * What the prescribing setting of a cost centre means here. Today's files name it by a role id, files until 2025 by a
 * number; that the two agree was checked on the codes both files hold. A cost centre with no setting, "other" (RO72, 0), a
 * care home or a place of detention is `other`. Practices in Jersey, Guernsey, Alderney and the Isle of Man are listed as
 * RO72, so they are `other` too: the list does not tell them from other services there.
 */
const KIND_BY_SETTING: ReadonlyMap<string, PracticeKind> = new Map([
  ['RO76', 'gp-practice'],
  ['4', 'gp-practice'],
  ['RO323', 'pharmacy'],
  ['RO250', 'hospital'],
  ['10', 'hospital'],
  // Walk-in centres and urgent treatment.
  ['RO87', 'clinic'],
  ['RO259', 'clinic'],
  ['1', 'clinic'],
  ['3', 'clinic'],
  ['12', 'clinic'],
  // Out of hours, community health, public health, hospice, optometry, primary care network, sexual assault referral.
  ['RO80', 'service'],
  ['RO247', 'service'],
  ['RO255', 'service'],
  ['RO249', 'service'],
  ['RO252', 'service'],
  ['RO321', 'service'],
  ['RO258', 'service'],
  ['2', 'service'],
  ['8', 'service'],
  ['9', 'service'],
  ['11', 'service'],
  ['13', 'service'],
  ['22', 'service'],
  ['26', 'service'],
]);

/** The kind of a practice from its setting number or its roles joined by `|`; a GP practice wins over its other roles. */
export function kindOf(settingOrRoles: string): PracticeKind {
  const kinds = settingOrRoles.split('|').map((role) => KIND_BY_SETTING.get(role.trim().toUpperCase()));
  return kinds.includes('gp-practice') ? 'gp-practice' : (kinds.find((kind) => kind !== undefined) ?? 'other');
}

/** Status words of today's files, and the letters of files until 2025. */
export const TODAYS_STATUS: ReadonlyMap<string, PracticeStatus> = new Map([
  ['ACTIVE', 'active'],
  ['INACTIVE', 'inactive'],
  ['DORMANT', 'dormant'],
  ['PROPOSED', 'proposed'],
]);
export const LEGACY_STATUS: ReadonlyMap<string, PracticeStatus> = new Map([
  ['A', 'active'],
  ['C', 'inactive'],
  ['D', 'dormant'],
  ['P', 'proposed'],
]);
