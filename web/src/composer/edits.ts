/** A text, and what of it is selected. */
export type Selected = { text: string; from: number; to: number };

/** What takes the place of a part of the text, and what is selected then, in the new text. */
export type Edit = { from: number; to: number; insert: string; select: [from: number, to: number] };

type Editing = (selected: Selected) => Edit;

/** Puts the mark on both sides, or takes it away. */
function marked(mark: string): Editing {
  const size = mark.length;
  return ({ text, from, to }) => {
    const inner = text.slice(from, to);
    const is = text.slice(Math.max(0, from - size), from) === mark && text.slice(to, to + size) === mark;
    return is
      ? { from: from - size, to: to + size, insert: inner, select: [from - size, to - size] }
      : { from, to, insert: mark + inner + mark, select: [from + size, to + size] };
  };
}

/** Puts the mark before each line that is touched, or takes it away. */
function lined(mark: string): Editing {
  return ({ text, from, to }) => {
    const start = from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
    const next = text.indexOf('\n', to);
    const end = next === -1 ? text.length : next;
    const lines = text.slice(start, end).split('\n');
    const is = lines.every((line) => line.startsWith(mark));
    const insert = lines.map((line) => (is ? line.slice(mark.length) : mark + line)).join('\n');
    const last = start + insert.length;
    const caret = is ? Math.max(start, from - mark.length) : from + mark.length;
    return { from: start, to: end, insert, select: from === to ? [caret, caret] : [start, last] };
  };
}

const code: Editing = (selected) => {
  const { text, from, to } = selected;
  const inner = text.slice(from, to);
  if (!inner.includes('\n')) return marked('`')(selected);
  const fenced = `\`\`\`\n${inner.replace(/\n$/, '')}\n\`\`\``;
  const insert = from === 0 || text[from - 1] === '\n' ? fenced : `\n${fenced}`;
  return { from, to, insert, select: [from + insert.length, from + insert.length] };
};

const link: Editing = ({ text, from, to }) => {
  const inner = text.slice(from, to);
  if (/^https?:\/\/\S+$/.test(inner)) return { from, to, insert: `[](${inner})`, select: [from + 1, from + 1] };
  const address = from + inner.length + 3;
  return { from, to, insert: `[${inner}](https://)`, select: [address, address + 'https://'.length] };
};

export function appended(text: string, words: string): Edit {
  const insert = (/^\s*$|\n\n$/.test(text) ? '' : text.endsWith('\n') ? '\n' : '\n\n') + words;
  const end = text.length + insert.length;
  return { from: text.length, to: text.length, insert, select: [end, end] };
}

export type Format = 'bold' | 'italic' | 'link' | 'quote' | 'code' | 'list';

export const formats: Record<Format, { keys: string; edit: Editing }> = {
  bold: { keys: 'Ctrl B', edit: marked('**') },
  italic: { keys: 'Ctrl I', edit: marked('_') },
  link: { keys: 'Ctrl K', edit: link },
  quote: { keys: 'Ctrl Shift 9', edit: lined('> ') },
  code: { keys: 'Ctrl E', edit: code },
  list: { keys: 'Ctrl Shift 8', edit: lined('- ') },
};

/** Where Shift writes another sign than the digit, its place on the keyboard counts. */
function nameOf(event: KeyboardEvent): string {
  const key = event.code.startsWith('Digit') ? event.code.slice(5) : event.key.toUpperCase();
  return `Ctrl ${event.shiftKey ? 'Shift ' : ''}${key}`;
}

export function formatOf(event: KeyboardEvent): Format | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const name = nameOf(event);
  return (Object.keys(formats) as Format[]).find((format) => formats[format].keys === name);
}

/** Enter in a list or a quote begins the next line with the same mark; on an empty one it ends it. */
export function continued({ text, from, to }: Selected): Edit | undefined {
  const start = from === 0 ? 0 : text.lastIndexOf('\n', from - 1) + 1;
  const found = /^(\s*)([-*+] |(\d{1,9})([.)]) |> ?)(\[[ x]\] )?/.exec(text.slice(start, from));
  if (!found || from !== to) return undefined;
  const [whole, indent = '', sign = '', number, point = '', task] = found;
  if (text.slice(start + whole.length, from).trim() === '') {
    return { from: start, to: from, insert: '', select: [start, start] };
  }
  const mark = number === undefined ? sign : `${Number(number) + 1}${point} `;
  const insert = `\n${indent}${mark}${task === undefined ? '' : '[ ] '}`;
  return { from, to, insert, select: [from + insert.length, from + insert.length] };
}
