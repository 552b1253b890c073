export { Composer, type ComposerHandle, type ComposerProps } from './Composer';
export { UnsentRow } from './UnsentRow';
export { useDraft, type Draft } from './drafts';
