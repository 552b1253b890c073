import { useTranslation } from '@/frame';

const keys = [
  'first-topic',
  'first-post',
  'welcome',
  'first-solution',
  'problem-solver',
  'basic',
  'member',
  'regular',
  'nice-answer',
  'good-answer',
  'great-answer',
  'nice-topic',
  'good-topic',
  'great-topic',
  'popular-topic',
  'notable-topic',
  'famous-topic',
  'bounty-hunter',
] as const;

/** What badges are called; one that this client doesn't know by its key. */
export function useBadgeName(): (badge: string) => string {
  const { t } = useTranslation('forum');
  return (badge) => {
    const known = keys.find((key) => key === badge);
    return known ? t(`badges.name.${known}`) : badge;
  };
}
