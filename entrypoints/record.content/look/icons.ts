import type { Look, Shape } from '../../../utils/messages/page';

const circle: Shape = ['circle', { cx: '12', cy: '12', r: '10' }];
const path = (d: string): Shape => ['path', { d }];

/** Icons of the launcher: its mark, and one for each state. Shapes from Lucide (ISC). */
export const ICONS = {
  mark: [
    ['rect', { x: '3', y: '4', width: '10', height: '16' }],
    ['rect', { x: '17', y: '4', width: '5', height: '16', fill: 'currentColor' }],
  ],
  one: [circle, path('m9 12 2 2 4-4')],
  none: [['circle', { cx: '12', cy: '12', r: '10', 'stroke-dasharray': '3.9 3.95', 'stroke-dashoffset': '2' }]],
  multiple: [
    path('M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2'),
    ['circle', { cx: '9', cy: '7', r: '4' }],
    path('M22 21v-2a4 4 0 0 0-3-3.87'),
    path('M16 3.13a4 4 0 0 1 0 7.75'),
  ],
  ambiguous: [circle, path('M9.09 9a3 3 0 0 1 5.83 1c0 2-3 3-3 3'), path('M12 17h.01')],
  reading: [
    path('M21 12a9 9 0 0 0-9-9 9.75 9.75 0 0 0-6.74 2.74L3 8'),
    path('M3 3v5h5'),
    path('M3 12a9 9 0 0 0 9 9 9.75 9.75 0 0 0 6.74-2.74L21 16'),
    path('M16 16h5v5'),
  ],
  updated: [path('M21 12a9 9 0 1 1-9-9c2.52 0 4.93 1 6.74 2.74L21 8'), path('M21 3v5h-5')],
  locked: [['rect', { x: '3', y: '11', width: '18', height: '11', rx: '2' }], path('M7 11V7a5 5 0 0 1 10 0v4')],
} as const satisfies Look['icons'];
