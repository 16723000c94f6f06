import { TriangleAlert } from 'lucide-preact';
import { findingSentence } from '../../utils/recognition/sentences';
import type { OneClient } from './ClientBanner';

const NO_ALLERGY = /^(none|nil|nkda|nka|no known|not known|unknown|n\/?a)\b/i;

/** What must not be missed beside who it is: allergies, and what is odd about the reading. One strip under the banner. */
export function Alerts({ reading }: { reading: OneClient }) {
  const lines = alertsOf(reading);
  if (lines.length === 0) return null;
  return (
    <ul class="alerts" aria-label="Alerts">
      {lines.map((line) => (
        <li key={line}>
          <TriangleAlert size={16} aria-hidden="true" />
          <span>{line}</span>
        </li>
      ))}
    </ul>
  );
}

function alertsOf({ fields, findings, incomplete }: OneClient): readonly string[] {
  const allergies = fields.allergies?.value;
  const odd = findings
    .filter(({ kind }) => kind !== 'agrees' && kind !== 'unreadable-frame')
    .map((finding) => {
      const { lead, rest } = findingSentence(finding);
      return `${lead} ${rest}${finding.kind === 'failed-check' ? ' It is not used.' : ''}`;
    });
  return [
    ...(allergies && !NO_ALLERGY.test(allergies) ? [`Allergy: ${allergies}`] : []),
    ...odd,
    ...(incomplete ? ['Part of this page cannot be read, so something may be missing.'] : []),
  ];
}
