/** Styles inside the closed shadow root: the launcher, the frame, its curtain. Colours as in components/style/tokens.css. */
export const CSS = `
:host { all: initial; color-scheme: light dark; }
* { box-sizing: border-box; }
.launcher, .panel { position: fixed; z-index: 2147483647; font: 400 14px/20px "Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", Arial, sans-serif; }
.launcher { right: 0; display: flex; flex-direction: column; align-items: center; gap: 6px; width: 32px; padding: 8px 0; margin: 0;
  border: 1px solid light-dark(#6b7881, #82909a); border-right: 0; border-radius: 6px 0 0 6px;
  background: light-dark(#ffffff, #1d252a); color: light-dark(#4a5963, #aeb9c0); cursor: pointer; touch-action: none;
  box-shadow: 0 0 0 1px light-dark(rgb(16 32 40 / .14), rgb(255 255 255 / .14)), 0 8px 28px light-dark(rgb(16 32 40 / .18), rgb(0 0 0 / .6)); }
.launcher:hover { background: light-dark(#edf1f3, #222c32); }
.launcher:focus-visible, .grip:focus-visible { outline: 2px solid light-dark(#0b0c0c, #ffd43b); outline-offset: 2px; box-shadow: 0 0 0 2px light-dark(#ffd43b, #0b0c0c); }
.launcher[hidden], .panel[hidden], .curtain[hidden], .count[hidden] { display: none; }
.mark { color: light-dark(#0b5a6b, #74c7d5); }
svg { display: block; width: 18px; height: 18px; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round; }
.count { min-width: 20px; padding: 0 4px; border-radius: 9px; font-size: 12px; line-height: 18px; font-weight: 600; text-align: center;
  background: light-dark(#c22b2b, #f0736c); color: light-dark(#ffffff, #2b0b09); }
.panel { top: 0; right: 0; bottom: 0; background: light-dark(#ffffff, #151b1f); border-left: 1px solid light-dark(#6b7881, #82909a); }
iframe { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; color-scheme: light dark; }
.grip { position: absolute; z-index: 2; top: 0; bottom: 0; left: -4px; width: 8px; cursor: ew-resize; touch-action: none; }
.curtain { position: absolute; z-index: 1; inset: 0; padding: 48px 16px 16px; background: light-dark(#f3f5f6, #0f1417); color: light-dark(#14212a, #e7ecef); }
.curtain b { display: block; font-size: 16px; line-height: 22px; font-weight: 600; margin-bottom: 4px; }
.curtain p { margin: 0; color: light-dark(#4a5963, #aeb9c0); }
@media (forced-colors: active) { .launcher { border: 1px solid ButtonText; } .count { border: 1px solid; } .panel { border-left: 2px solid CanvasText; } }
@media print { .launcher, .panel { display: none; } }
`;
