import type { ListComparison } from '../../../utils/directory/compare-lists';
import type { ListPreview } from '../../../utils/directory/list-preview';

export type Figure = { readonly name: string; readonly value: number };

/** The four numbers a person decides by: what would change, or, for the first list, what there is. */
export function figuresOf(preview: ListPreview, comparison: ListComparison | null): readonly Figure[] {
  const notRead = {
    name: preview.rejected.length === 1 ? 'row not read' : 'rows not read',
    value: preview.rejected.length,
  };
  if (comparison) {
    return [
      { name: 'new', value: comparison.added.length },
      { name: 'changed', value: comparison.changed.length },
      { name: 'no longer listed', value: comparison.noLongerListed.length },
      notRead,
    ];
  }
  const { active } = preview.byStatus;
  if (preview.byKind['gp-practice'] === 0) {
    return [
      { name: 'open', value: active },
      { name: 'closed or dormant', value: preview.accepted.length - active },
      notRead,
    ];
  }
  return [
    { name: 'open GP practices', value: preview.activeGpPractices },
    { name: 'others open', value: active - preview.activeGpPractices },
    { name: 'closed or dormant', value: preview.accepted.length - active },
    notRead,
  ];
}
