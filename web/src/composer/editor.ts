import { autocompletion, closeCompletion, completionStatus, type CompletionSource } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { defineLanguageFacet, Language, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { GFM, parser } from '@lezer/markdown';
import { continued, type Edit, type Selected } from './edits';
import type { Pen } from './pen';
import { theme } from './theme';

export type EditorOptions = {
  value: string;
  selection: [from: number, to: number];
  label: string;
  hint: string;
  suggestions: string;
  sources: CompletionSource[];
  onChange: (value: string) => void;
  /** True when the key was for us. */
  onKey: (event: KeyboardEvent) => boolean;
};

export type Editor = Pen & { setValue: (value: string) => void; destroy: () => void };

// @codemirror/lang-markdown would bring the languages of HTML, CSS and JavaScript.
const markdown = new Language(defineLanguageFacet(), parser.configure(GFM), [], 'markdown');

/**
 * CodeMirror in a shadow root: there its styles come as constructed sheets, which the content security policy allows;
 * elsewhere they would be inline.
 */
export function mountEditor(host: HTMLElement, options: EditorOptions): Editor {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open', delegatesFocus: true });
  const [anchor, head] = options.selection;
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: options.value,
      selection: { anchor, head },
      extensions: extensionsOf(options),
    }),
  });
  return { ...penFor(view), setValue: (value) => setValue(view, value), destroy: () => view.destroy() };
}

function extensionsOf({ label, hint, suggestions, sources, onChange, onKey }: EditorOptions) {
  return [
    Prec.highest(EditorView.domEventHandlers({ keydown: (event, view) => keydown(event, view, onKey) })),
    history(),
    keymap.of([...historyKeymap, ...defaultKeymap]),
    markdown,
    syntaxHighlighting(classHighlighter),
    autocompletion({ override: sources, icons: false }),
    EditorView.lineWrapping,
    EditorView.perLineTextDirection.of(true),
    placeholder(hint),
    theme,
    EditorState.phrases.of({ Completions: suggestions }),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', autocapitalize: 'sentences' }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
  ];
}

function keydown(event: KeyboardEvent, view: EditorView, onKey: (event: KeyboardEvent) => boolean): boolean {
  if (event.isComposing) return false;
  if (completionStatus(view.state) === 'active') return event.key === 'Escape' && closeCompletion(view);
  if (onKey(event)) return true;
  if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
  const next = continued(selectedIn(view));
  if (next) apply(view, next);
  return next !== undefined;
}

function selectedIn({ state }: EditorView): Selected {
  const { from, to } = state.selection.main;
  return { text: state.doc.toString(), from, to };
}

function apply(view: EditorView, { from, to, insert, select: [anchor, head] }: Edit): void {
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor, head },
    scrollIntoView: true,
    userEvent: 'input',
  });
}

function penFor(view: EditorView): Pen {
  return {
    selected: () => selectedIn(view),
    apply: (edit) => {
      apply(view, edit);
      view.focus();
    },
    focus: () => view.focus(),
  };
}

/** What was changed elsewhere: sent, quoted, written in another tab. */
function setValue(view: EditorView, value: string): void {
  if (view.state.doc.toString() === value) return;
  view.dispatch({
    changes: { from: 0, to: view.state.doc.length, insert: value },
    selection: { anchor: value.length },
    scrollIntoView: true,
  });
}
