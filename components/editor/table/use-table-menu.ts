import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { tableTools } from './table-tools';
import type { TableTool } from './table-tools';

type Open = { readonly from: HTMLElement; readonly label: string; readonly tools: readonly TableTool[] };

/** The menu of tables: what it offers where the caret stands, and what is said of what was done. */
export function useTableMenu(editor: Editor | null) {
  const [open, setOpen] = useState<Open | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => () => setOpen(null), [editor]);

  const toggle = useCallback(
    (from: HTMLElement) => {
      if (!editor) return;
      const tools = tableTools(editor);
      const label = tools.length > 3 ? 'Table' : 'Insert a table';
      setSaid('');
      setOpen((now) => (now ? null : { from, label, tools }));
    },
    [editor],
  );
  const close = useCallback(
    (by: 'escape' | 'away') => {
      setOpen(null);
      if (by === 'escape') editor?.view.focus();
    },
    [editor],
  );
  const press = useCallback(
    (tool: TableTool) => {
      setOpen(null);
      if (!editor) return;
      tool.press(editor);
      setSaid(tool.done);
      // At once, and not by the editor's command, which waits for a frame: the next key would go nowhere.
      editor.view.focus();
    },
    [editor],
  );
  return { open, said, toggle, close, press };
}
