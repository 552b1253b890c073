import { useTranslation, wordsFor } from '@/frame';

/** What a person reads where a step was refused. */
export function useStepWords() {
  const { t } = useTranslation('moderation');
  return (problem: Parameters<typeof wordsFor>[0]) => {
    switch (problem.slug) {
      case 'case-claimed':
      case 'case-resolved':
      case 'appeal-for-another':
      case 'role-not-below-yours':
      case 'not-appealable':
        return t(`problem.${problem.slug}`);
      default:
        return wordsFor(problem);
    }
  };
}
