/** A joined cell reaches over no more columns than a sheet of paper takes; pages may say a thousand. */
const WIDEST = 20;
const BLOCKS = 'p,div,li,ul,ol,dl,dt,dd,h1,h2,h3,h4,h5,h6,blockquote,pre,section,article';

/**
 * HTML to be pasted, its tables as a letter has them: every cell one column wide and one row high (words of joined cells in the
 * first), paragraphs alone in the cells, headings in the first row or nowhere. A table of one column was there for its looks: its
 * words become paragraphs, and so do those of a table in a table. Parsed without running or fetching anything.
 */
export function plainTables(html: string): string {
  if (!/<table/i.test(html) || isOurs(html)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  // The inner ones first.
  for (const table of [...page.querySelectorAll('table')].toReversed()) {
    const grid = gridOf(table);
    const isOne = table.parentElement?.closest('table') == null && (grid[0]?.length ?? 0) > 1;
    table.before(...captionOf(table));
    if (isOne) table.replaceWith(tableOf(grid));
    else table.replaceWith(...grid.flat().flatMap((cell) => (cell ? paragraphsOf(cell) : [])));
  }
  return page.body.innerHTML;
}

/** What an editor of this kind copied is cut as it has to be joined: only joined cells are a reason to take it apart. */
function isOurs(html: string): boolean {
  return html.includes('data-pm-slice') && !/(?:col|row)span="?(?!1\b)/i.test(html);
}

type Grid = readonly (readonly (HTMLTableCellElement | null)[])[];

/** The cells by their places, without rows and columns in which nothing is written. */
function gridOf(table: HTMLTableElement): Grid {
  const rows = [...table.rows];
  const grid: (HTMLTableCellElement | null)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const width = Math.min(cell.colSpan, WIDEST);
      const height = Math.min(cell.rowSpan || rows.length, rows.length - at);
      for (let down = 0; down < height; down += 1)
        for (let over = 0; over < width; over += 1) {
          const line = grid[at + down];
          if (line) line[column + over] = down + over === 0 ? cell : null;
        }
      column += width;
    }
  }
  const columns = Math.max(0, ...grid.map((row) => row.length));
  const written = Array.from({ length: columns }, (_, column) => grid.some((row) => says(row[column])));
  return grid
    .filter((row) => row.some(says))
    .map((row) => written.flatMap((is, column) => (is ? [row[column] ?? null] : [])));
}

function tableOf(grid: Grid): HTMLTableElement {
  const table = document.implementation.createHTMLDocument('').createElement('table');
  const headed = isHeading(grid);
  for (const [at, row] of grid.entries()) {
    const line = table.insertRow();
    for (const cell of row) {
      const made = table.ownerDocument.createElement(headed && at === 0 ? 'th' : 'td');
      if (cell) made.append(...paragraphsOf(cell));
      line.append(made);
    }
  }
  return table;
}

/** A first row of heading cells; or all in bold, as Word and spreadsheets have it, over rows that are not. */
function isHeading([first, ...others]: Grid): boolean {
  const cells = (first ?? []).filter(says);
  if (cells.every((cell) => cell?.localName === 'th' || cell?.closest('thead'))) return true;
  const bold = (row: Grid[number]) => row.filter(says).every((cell) => cell && isBold(cell));
  return others.length > 0 && bold(first ?? []) && !others.every(bold);
}

function isBold(cell: HTMLElement): boolean {
  const texts = cell.ownerDocument.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (!texts.currentNode.textContent?.trim()) continue;
    let at = texts.currentNode.parentElement;
    while (at && at !== cell.parentElement && !setsBold(at)) at = at.parentElement;
    if (!at || at === cell.parentElement) return false;
  }
  return true;
}

function setsBold(element: HTMLElement): boolean {
  return element.matches('b,strong,th') || /^(bold|bolder|[6-9]00)$/.test(element.style.fontWeight);
}

function says(cell: HTMLElement | null | undefined): boolean {
  return Boolean(cell?.textContent?.trim());
}

function captionOf({ caption }: HTMLTableElement): readonly Element[] {
  return caption && says(caption) ? paragraphsOf(caption) : [];
}

/** What a cell says, paragraph by paragraph. */
function paragraphsOf(cell: HTMLElement): readonly Element[] {
  const page = cell.ownerDocument;
  const found: Element[] = [];
  let open: Element | null = null;
  // Nodes are moved out of the list while it is gone through.
  const takeAll = (parent: Node) => Array.from(parent.childNodes).forEach(take);
  const take = (node: ChildNode) => {
    if (node.nodeType === 1 && (node as Element).matches(BLOCKS)) {
      open = null;
      takeAll(node);
      open = null;
    } else if (node.nodeType === 1 && (node as Element).querySelector(BLOCKS)) {
      takeAll(node);
    } else {
      if (!open) found.push((open = page.createElement('p')));
      open.append(node);
    }
  };
  takeAll(cell);
  return found.filter(({ textContent }) => textContent.trim());
}
