import './figure.css';
import { useId, useRef, useState } from 'preact/hooks';
import { Image, Table as TableIcon, ChartNoAxesColumn } from 'lucide-preact';
import { LinkButton } from '../../parts/LinkButton';
import { Note } from '../../parts/Note';
import type { FigureTable } from '../../../utils/log/insights/tables';
import { Bars } from './Bars';
import type { Bar } from './Bars';

export type FigureProps = {
  readonly table: FigureTable;
  readonly bars: readonly Bar[];
  readonly warnings?: readonly string[] | undefined;
  /** Saves the chart as a picture. Rejects where the browser cannot draw it. */
  readonly onSavePicture: (chart: SVGSVGElement, title: string) => Promise<void>;
};

/** One question and its answer: as bars, or as a table, each on request. */
export function Figure({ table, bars, warnings = [], onSavePicture }: FigureProps) {
  const id = useId();
  const chart = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [failed, setFailed] = useState(false);
  const { title, note } = table;
  const save = () => {
    const drawn = chart.current?.querySelector('svg');
    if (drawn) onSavePicture(drawn, title).catch(() => setFailed(true));
  };
  return (
    <section class="figure" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="figure-note">{note}</p>
      {bars.length === 0 ? (
        <p class="figure-note">Nothing to count in these days.</p>
      ) : (
        <>
          {asTable ? (
            <AsTable table={table} />
          ) : (
            <>
              <div ref={chart}>
                <Bars bars={bars} />
              </div>
              <div class="visually-hidden">
                <AsTable table={table} />
              </div>
            </>
          )}
          {warnings.map((warning) => (
            <p class="figure-warning" key={warning}>
              {warning}
            </p>
          ))}
          <div class="figure-ways">
            <LinkButton icon={asTable ? ChartNoAxesColumn : TableIcon} onClick={() => setAsTable(!asTable)}>
              {asTable ? 'Show as bars' : 'Show as a table'}
            </LinkButton>
            {!asTable && (
              <LinkButton icon={Image} onClick={save}>
                Save picture
              </LinkButton>
            )}
          </div>
          {failed && (
            <Note tone="problem" alert>
              The picture could not be made. The table can be saved instead.
            </Note>
          )}
        </>
      )}
    </section>
  );
}

function AsTable({ table: { title, heads, rows } }: { table: FigureTable }) {
  return (
    <table class="figure-table">
      <caption class="visually-hidden">{title}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...cells]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {cells.map((cell, at) => (
              <td key={heads[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
