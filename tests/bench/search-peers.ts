import uFuzzy from '@leeoniya/ufuzzy';
import { Document } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

/** Another search over one text a row, set up as its own documentation does it for names with typing errors. */
export type Peer = {
  readonly name: string;
  /** Looks at every row for each keystroke, at leisure: measured on the practices alone, with fewer keystrokes. */
  readonly isSlow?: true;
  readonly build: (texts: readonly string[]) => (query: string, limit: number) => readonly number[];
};

export const PEERS: readonly Peer[] = [
  {
    name: 'uFuzzy',
    build: (texts) => {
      const search = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
      const haystack = [...texts];
      return (query, limit) => {
        const [rows, info, order] = search.search(haystack, query, 1);
        if (!rows) return [];
        return info && order ? order.slice(0, limit).map((at) => info.idx[at] ?? -1) : rows.slice(0, limit);
      };
    },
  },
  {
    name: 'FlexSearch',
    build: (texts) => {
      const index = new Document<{ id: number; text: string }>({
        document: { id: 'id', index: [{ field: 'text', tokenize: 'forward', encoder: 'LatinAdvanced' }] },
      });
      for (const [id, text] of texts.entries()) index.add({ id, text });
      return (query, limit) =>
        index.search(query, { limit, suggest: true }).flatMap(({ result }) => result.map(Number));
    },
  },
  {
    name: 'Fuse',
    isSlow: true,
    build: (texts) => {
      const fuse = new Fuse(texts, { threshold: 0.4, ignoreLocation: true });
      return (query, limit) => fuse.search(query.slice(0, 32), { limit }).map(({ refIndex }) => refIndex);
    },
  },
  {
    name: 'MiniSearch',
    build: (texts) => {
      const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });
      index.addAll(texts.map((text, id) => ({ id, text })));
      return (query, limit) =>
        index
          .search(query, { prefix: true, fuzzy: 0.2 })
          .slice(0, limit)
          .map(({ id }) => Number(id));
    },
  },
];
