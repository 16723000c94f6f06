import { expect, it } from 'vitest';
import { openTestStore } from './support';

const TABLE = {
  fileName: 'outcodes.csv',
  layout: 'table of postcodes',
  importedAt: '2026-11-24T10:15:00.000Z',
  count: 2,
};
const LS9 = { outcode: 'LS9', lat: 53.797, lng: -1.512 };
const BS1 = { outcode: 'BS1', lat: 51.453, lng: -2.594 };

it('a table of districts is kept while locked, replaced whole, and taken away', async () => {
  const { outcodes } = await openTestStore();
  expect(await outcodes.inUse()).toBeNull();
  await outcodes.replace([LS9, BS1], TABLE);
  expect(await outcodes.inUse()).toEqual(TABLE);
  await outcodes.replace([BS1], { ...TABLE, count: 1 });
  expect(await outcodes.all()).toEqual([BS1]);
  await outcodes.remove();
  expect(await outcodes.inUse()).toBeNull();
  expect(await outcodes.all()).toEqual([]);
});

it('an empty table leaves the one in use', async () => {
  const { outcodes } = await openTestStore();
  await outcodes.replace([LS9], TABLE);
  await expect(outcodes.replace([], TABLE)).rejects.toMatchObject({ code: 'not-postcodes' });
  expect(await outcodes.all()).toEqual([LS9]);
});
