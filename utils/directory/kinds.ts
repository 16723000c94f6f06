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

/**
 * What the other files of the NHS Organisation Data Service, and its website, call an organisation. Role ids and their names
 * are those of its REST service (`/ORD/2-0-0/roles`).
 */
const KIND_BY_ROLE: ReadonlyMap<string, PracticeKind> = new Map([
  // GP practice, branch surgery.
  ['RO76', 'gp-practice'],
  ['RO96', 'gp-practice'],
  ['RO182', 'pharmacy'],
  // Dental practice, private dental practice.
  ['RO110', 'dentist'],
  ['RO65', 'dentist'],
  // NHS trust, its site; care trust, its site; military hospital; Welsh health board, its site.
  ['RO197', 'hospital'],
  ['RO198', 'hospital'],
  ['RO107', 'hospital'],
  ['RO108', 'hospital'],
  ['RO150', 'hospital'],
  ['RO144', 'hospital'],
  ['RO149', 'hospital'],
  ['RO148', 'hospital'],
  // Treatment centre.
  ['RO29', 'clinic'],
  // Hospice, optical site, independent provider and its site.
  ['RO7', 'service'],
  ['RO167', 'service'],
  ['RO172', 'service'],
  ['RO176', 'service'],
  // Pharmacy headquarters, appliance contractor, care home headquarters, social care site, care home, pathology laboratory.
  ['RO181', 'other'],
  ['RO94', 'other'],
  ['RO104', 'other'],
  ['RO101', 'other'],
  ['RO269', 'other'],
  ['RO173', 'other'],
]);

/** The kind of a practice from its setting number or its roles joined by `|`; a GP practice wins over its other roles. */
export function kindOf(settingOrRoles: string): PracticeKind {
  return kindOfSetting(settingOrRoles) ?? 'other';
}

/** As `kindOf`; null where nothing of it is known. */
export function kindOfSetting(settingOrRoles: string): PracticeKind | null {
  const kinds = settingOrRoles.split('|').map((written) => {
    const role = written.trim().toUpperCase();
    return KIND_BY_SETTING.get(role) ?? KIND_BY_ROLE.get(role);
  });
  return kinds.includes('gp-practice') ? 'gp-practice' : (kinds.find((kind) => kind !== undefined) ?? null);
}

/** The kind that role ids within a text say ("RO177 RO76"), or null. */
export function kindOfRole(text: string): PracticeKind | null {
  const roles = text.toUpperCase().match(/\bRO\d{1,3}\b/g);
  return roles ? kindOfSetting(roles.join('|')) : null;
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
