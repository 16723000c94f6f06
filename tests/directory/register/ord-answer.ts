/** An answer of the register about an invented practice, in the documented shape, with parts changed. */
export function ordAnswer(changed: object): unknown {
  return {
    Organisation: {
      Name: 'BRACKENFIELD SURGERY',
      Date: [{ Type: 'Operational', Start: '1974-04-01' }],
      OrgId: { root: '2.16.840.1.113883.2.1.3.2.4.18.48', assigningAuthorityName: 'HSCIC', extension: 'Z99418' },
      Status: 'Active',
      LastChangeDate: '2026-06-30',
      orgRecordClass: 'RC1',
      GeoLoc: { Location: { AddrLn1: '2 MILL ROAD', Town: 'TIDEWELL', PostCode: 'BZ4 1AB', Country: 'ENGLAND' } },
      Contacts: { Contact: [{ type: 'tel', value: '01632 960418' }] },
      ...changed,
    },
  };
}
