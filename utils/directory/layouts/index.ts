import type { Layout } from './layout';

/** Every layout the importer knows: each file of this folder that exports `layout`. */
export const LAYOUTS: readonly Layout[] = Object.values(
  import.meta.glob<Layout>(['./*.ts', '!./index.ts', '!./layout.ts'], { eager: true, import: 'layout' }),
);
