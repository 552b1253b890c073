import type { Edit, Selected } from './edits';

/** What one writes with: the plain field, or the editor once it is there. */
export type Pen = {
  selected: () => Selected;
  apply: (edit: Edit) => void;
  focus: () => void;
};

export function penOf(field: HTMLTextAreaElement): Pen {
  return {
    selected: () => ({ text: field.value, from: field.selectionStart, to: field.selectionEnd }),
    apply: ({ from, to, insert, select }) => {
      field.setRangeText(insert, from, to);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
      field.setSelectionRange(...select);
    },
    focus: () => field.focus(),
  };
}
