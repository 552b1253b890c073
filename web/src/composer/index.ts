export { Composer, type ComposerHandle, type ComposerProps } from './Composer';
export type { Command } from './completions';
export { UnsentRow } from './UnsentRow';
export { useDraft, type Draft } from './drafts';
