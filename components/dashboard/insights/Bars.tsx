import './bars.css';
import { useId } from 'preact/hooks';
import { inLines } from './in-lines';

export type Bar = {
  readonly label: string;
  /** Share of the whole length, 0 to 1; null where it may not be told: then there is a hatch of one length for all. */
  readonly length: number | null;
  /** Between which shares it may lie. */
  readonly interval?: readonly [low: number, high: number] | undefined;
  /** Beside the bar: "75% (27 of 36)". */
  readonly words: string;
  /** A quieter bar: what the others are compared with. */
  readonly second?: boolean | undefined;
};

const WIDTH = 560;
const LABEL = 168;
const LENGTH = 230;
const ROW = 34;
const THICK = 18;
const HATCH = 26;
/** Characters of a label in a line, at most: 13 px in 160 px. */
const LABEL_LINE = 25;

/**
 * Bars across, each with its words beside it. The same picture is saved as a file, so all of it stands in the SVG. Hidden from
 * whoever has it read out: the same table stands beside it for them.
 */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const hatch = useId();
  return (
    <svg
      class="bars"
      viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}
      width={WIDTH}
      height={bars.length * ROW}
      aria-hidden="true"
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="bars-hatch" d="M0 0v6" />
        </pattern>
      </defs>
      {bars.map((bar, at) => (
        <Row key={bar.label} bar={bar} middle={at * ROW + ROW / 2} hatch={hatch} />
      ))}
      <path class="bars-axis" d={`M${LABEL} 0V${bars.length * ROW}`} />
    </svg>
  );
}

function Row({ bar, middle, hatch }: { bar: Bar; middle: number; hatch: string }) {
  const { label, length, interval, words, second } = bar;
  const lines = inLines(label, LABEL_LINE, 2);
  const width = length === null ? HATCH : length * LENGTH;
  const end = LABEL + Math.max(width, interval ? interval[1] * LENGTH : 0);
  return (
    <g>
      <title>{`${label}: ${words}`}</title>
      {lines.map((line, at) => (
        <text key={line} x="0" y={middle + 4.5 + (at - (lines.length - 1) / 2) * 15}>
          {line}
        </text>
      ))}
      <rect
        class={length === null ? undefined : second ? 'bars-bar-second' : 'bars-bar'}
        fill={length === null ? `url(#${hatch})` : undefined}
        x={LABEL}
        y={middle - THICK / 2}
        width={width}
        height={THICK}
      />
      {interval && (
        <>
          <path class="bars-interval-ground" d={whisker(interval, middle)} />
          <path class="bars-interval" d={whisker(interval, middle)} />
        </>
      )}
      <text class={length === null ? 'bars-words bars-hidden' : 'bars-words'} x={end + 8} y={middle + 4.5}>
        {words}
      </text>
    </g>
  );
}

/** A line from one share to another with a bar at each end. */
function whisker([low, high]: readonly [number, number], middle: number): string {
  const [from, to] = [LABEL + low * LENGTH, LABEL + high * LENGTH];
  return `M${from} ${middle}H${to}m0 -4v8M${from} ${middle - 4}v8`;
}
