// @vitest-environment jsdom
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { faultsOfPages } from '../../components/sidebar/teach/PagesStep';
import { Parts } from '../../components/sidebar/teach/Parts';
import { PointStep } from '../../components/sidebar/teach/PointStep';
import { Proposed } from '../../components/sidebar/teach/Proposed';
import { SecondStep } from '../../components/sidebar/teach/SecondStep';
import { CannotTell } from '../../components/sidebar/states/CannotTell';
import { stillNeeded } from '../../components/sidebar/teach/teach-words';
import type { Proposal } from '../../utils/recognition/teaching';
import { PART, PICKS, PROPOSAL, TEACH_VIEWS } from '../gallery/teach-gallery';
import { show } from './show';

const none = () => undefined;

describe('every state of teaching', () => {
  it.each(Object.keys(TEACH_VIEWS))('has no fault that axe finds: %s', async (name) => {
    const { root } = await show(TEACH_VIEWS[name]?.());
    // Colours and what lies where are for a browser: see the gallery.
    const { violations } = await axe.run(root, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it('has one primary button at most', async () => {
    for (const [name, view] of Object.entries(TEACH_VIEWS)) {
      const { root } = await show(view());
      expect(root.querySelectorAll('.button.is-primary').length, name).toBeLessThanOrEqual(1);
    }
  });
});

describe('a value that was pointed at', () => {
  const open = async (change: Partial<Proposal> = {}, values: readonly string[] = []) => {
    const onAdd = vi.fn();
    const shown = await show(
      <Proposed proposal={{ ...PROPOSAL, ...change }} values={values} onAdd={onAdd} onAgain={none} onDrop={none} />,
    );
    return { ...shown, onAdd };
  };

  it('begins at what it is, and is added as proposed', async () => {
    const { root, press, onAdd } = await open();
    expect(document.activeElement).toBe(root.querySelector('h3'));
    await press('Add');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith({
      field: 'nhsNumber',
      select: PROPOSAL.select,
      label: { text: 'NHS No', at: 'before' },
    });
  });

  it('is added as another field, with another label, as one that some records lack', async () => {
    const { type, root, press, onAdd } = await open({ readable: ['nhsNumber', 'localId', 'phone'] });
    await type('What is it?', 'phone');
    await type('Its label on the page', '1');
    expect(root.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked).toBe(true);
    await press('Add');
    expect(onAdd).toHaveBeenCalledExactlyOnceWith({
      field: 'phone',
      select: PROPOSAL.select,
      label: { text: 'Title', at: 'row' },
      optional: true,
    });
  });

  it('is not added before it is said what it is, nor a number without its label', async () => {
    const { press, text, type, onAdd } = await open({ field: null });
    await press('Add');
    expect(text()).toContain('Choose what this is');
    await type('What is it?', 'nhsNumber');
    await type('Its label on the page', '');
    await press('Add');
    expect(text()).toContain('Choose the label that stands beside it');
    expect(onAdd).not.toHaveBeenCalled();
  });

  it.each<[string, Partial<Proposal>]>([
    ['cannot be read', { readable: [], field: null }],
    ['cannot be found again', { select: null, matches: 0 }],
    ['is found in two places', { matches: 2 }],
  ])('cannot be added where it %s', async (_, change) => {
    const { root } = await open(change);
    expect(root.querySelector('[data-testid=teach-add]')).toBeNull();
  });

  it('is not given a label that names the client', async () => {
    const { root } = await open({ label: { text: 'Karen Whitlock', at: 'before' } }, ['WHITLOCK, Karen']);
    const label = root.querySelector<HTMLSelectElement>('[data-testid=teach-label]');
    expect(label?.selectedOptions[0]?.textContent).toBe('No label');
  });
});

describe('a profile that is taught again', () => {
  const base = PICKS.map((pick) => ({ ...pick, kept: true }));
  const standings = (gone: readonly string[]) => ({
    fields: base.map(({ field }) => ({
      field,
      standing: gone.includes(field) ? ('gone' as const) : ('found' as const),
      text: '',
    })),
    address: true,
    path: '/clients/*/details',
  });
  const view = (gone: readonly string[] | null, onPick = vi.fn()) => (
    <PointStep
      picks={base}
      values={new Map()}
      labelsShown
      standings={gone && standings(gone)}
      again="CaseDesk details"
      wanted={null}
      picking={false}
      proposal={null}
      said=""
      onPick={onPick}
      onStop={none}
      onAdd={none}
      onDrop={none}
      onShow={none}
      onRemove={none}
    />
  );

  it('says which details no longer hold, first, and has those alone pointed at again', async () => {
    const onPick = vi.fn();
    const { root, text, press, again } = await show(view(['dateOfBirth'], onPick));
    expect(text()).toContain('One detail of “CaseDesk details” no longer fits this page.');
    const rows = [...root.querySelectorAll('[data-standing]')].map((row) => row.getAttribute('data-testid'));
    expect(rows).toEqual(['teach-field-dateOfBirth', 'teach-field-fullName', 'teach-field-phone']);
    expect(root.querySelectorAll('[data-testid^=teach-again-]')).toHaveLength(1);
    await press('Point again at Date of birth');
    expect(onPick).toHaveBeenCalledExactlyOnceWith('dateOfBirth');
    await again(view([]));
    expect(text()).toContain('“CaseDesk details” fits this record.');
    await again(view(null));
    expect(root.querySelectorAll('[data-standing]')).toHaveLength(0);
  });

  it('takes what is pointed at for the detail it was pointed at for, and says where it cannot be that', async () => {
    const wanted = { field: 'localId', select: '.ref', label: null } as const;
    const proposed = (readable: Proposal['readable']) => (
      <Proposed
        proposal={{ ...PROPOSAL, readable }}
        values={[]}
        wanted={wanted}
        onAdd={none}
        onAgain={none}
        onDrop={none}
      />
    );
    const { root, text } = await show(proposed(['nhsNumber', 'localId']));
    expect(root.querySelector<HTMLSelectElement>('[data-testid=teach-what]')?.value).toBe('localId');
    const other = await show(proposed(['nhsNumber']));
    expect(other.root.querySelector<HTMLSelectElement>('[data-testid=teach-what]')?.value).toBe('nhsNumber');
    expect(other.text()).toContain('This cannot be read as “Client ID”.');
    expect(text()).not.toContain('undefined');
  });
});

describe('a part that was pointed at', () => {
  it('is outlined, and may be a wider one', async () => {
    const onShow = vi.fn();
    const onChange = vi.fn();
    const { press, type } = await show(
      <Parts
        parts={['.right']}
        verb="Leave this part out"
        picking={false}
        proposal={PART}
        onPick={none}
        onStop={none}
        onShow={onShow}
        onChange={onChange}
        onDrop={none}
      />,
    );
    expect(onShow).toHaveBeenLastCalledWith('#ctl00_tabs > .recent');
    await type('Which box?', '1');
    expect(onShow).toHaveBeenLastCalledWith('#ctl00_tabs');
    await press('Leave this part out');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(['.right', '#ctl00_tabs']);
    expect(onShow).toHaveBeenLastCalledWith(null);
  });
});

describe('the words of teaching', () => {
  it('say what is still needed: what some records lack does not count', () => {
    expect(stillNeeded([])).toHaveLength(2);
    expect(stillNeeded(PICKS)).toEqual([]);
    expect(stillNeeded([{ field: 'familyName', select: '.a', label: null }])).toHaveLength(1);
    expect(
      stillNeeded(PICKS.map((pick) => (pick.field === 'dateOfBirth' ? { ...pick, optional: true } : pick))),
    ).toHaveLength(1);
  });

  it.each([
    ['', '/clients/*', 1],
    ['CaseDesk', 'clients', 1],
    ['CaseDesk of 999 418 2072', '/clients/20418', 2],
    ['CaseDesk 7', '/clients/*/details', 0],
  ])('find %j and %j at fault %i times', (name, path, faults) => {
    expect(faultsOfPages(name, path)).toHaveLength(faults);
  });

  it('say of a broken rule what breaks it, and of a value which is the same', async () => {
    const { text, again } = await show(
      <SecondStep
        passed={false}
        busy={false}
        onTry={none}
        onFirst={none}
        trial={{
          passed: false,
          why: 'broken',
          same: [],
          missing: [],
          findings: [{ kind: 'profile-broken', profile: 'CaseDesk', rule: 'label', field: 'sex', label: 'Gender' }],
        }}
      />,
    );
    expect(text()).toContain('the label “Gender” is not beside it');
    await again(
      <SecondStep
        passed={false}
        busy={false}
        onTry={none}
        onFirst={none}
        trial={{ passed: false, why: 'same-values', same: ['nhsNumber'], missing: [], findings: [] }}
      />,
    );
    expect(text()).toContain('The same as the first client’s: NHS number');
  });
});

describe('a page that a profile does not fit any more', () => {
  it('is taught again, under the name of that profile; any other for the first time', async () => {
    const onTeach = vi.fn();
    const view = (findings: Parameters<typeof CannotTell>[0]['findings']) => (
      <CannotTell findings={findings} incomplete={false} teach={{ onTeach }} onReadAgain={none} />
    );
    const { press, again } = await show(
      view([{ kind: 'profile-broken', profile: 'CaseDesk', rule: 'container', field: null, label: null }]),
    );
    await press('Teach again');
    expect(onTeach).toHaveBeenLastCalledWith('CaseDesk');
    await again(view([{ kind: 'too-little' }]));
    await press('Teach this page');
    expect(onTeach).toHaveBeenLastCalledWith(null);
  });
});
