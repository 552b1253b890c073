export { Composer, type ComposerHandle, type ComposerProps } from './Composer';
export { useDraft, type Draft } from './drafts';
