import { EditorView } from '@codemirror/view';

/** The look of the plain field in composer.css, on the same tokens. */
export const theme = EditorView.theme({
  '&': { color: 'var(--text)', fontSize: 'var(--t-15)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'inherit',
    lineHeight: 'var(--lh-text)',
    minHeight: 'var(--composer-min, 44px)',
    maxHeight: '40dvh',
    overflow: 'auto',
  },
  '.cm-content': { padding: '10px 0', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 12px', unicodeBidi: 'plaintext', textAlign: 'start' },
  '.cm-placeholder': { color: 'var(--text-3)' },
  '.cm-tooltip.cm-tooltip-autocomplete': {
    background: 'var(--raised)',
    border: 'none',
    borderRadius: 'var(--r-3)',
    boxShadow: 'var(--shadow-2)',
    padding: '4px',
    zIndex: 'var(--z-menu)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'inherit', fontSize: 'var(--t-13)', maxHeight: '244px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    minHeight: '30px',
    padding: '0 8px',
    borderRadius: 'var(--r-2)',
    color: 'var(--text)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--active)',
    color: 'var(--text)',
  },
  '.cm-completionDetail': { marginInlineStart: 'auto', fontStyle: 'normal', color: 'var(--text-3)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.tok-strong, .tok-heading': { fontWeight: '600' },
  '.tok-emphasis': { fontStyle: 'italic' },
  '.tok-strikethrough': { textDecoration: 'line-through' },
  '.tok-link, .tok-url': { color: 'var(--accent-text)' },
  '.tok-monospace': { fontFamily: '"IBM Plex Mono", ui-monospace, monospace', fontSize: '0.88em' },
  '.tok-meta, .tok-punctuation': { color: 'var(--text-3)' },
});
