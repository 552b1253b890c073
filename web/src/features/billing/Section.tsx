import type { ReactNode } from 'react';
import type { Problem } from '@/api';
import { ErrorState, useTranslation } from '@/frame';
import { Button, Card, SkeletonRows } from '@/ui';

type SectionProps = {
  title: string;
  /** At the end of the head. */
  action?: ReactNode;
  /** What is said where there is nothing. */
  empty: string;
  list: {
    isPending: boolean;
    error: Problem | null;
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    refetch: () => unknown;
    fetchNextPage: () => unknown;
  };
  count: number;
  children: ReactNode;
};

/** A list on a card, with what it says while it loads, fails, and is empty. */
export function Section({ title, action, empty, list, count, children }: SectionProps) {
  const { t } = useTranslation();
  return (
    <Card className="min-w-0">
      <div className="flex flex-wrap items-center justify-between gap-8 border-b border-line px-16 py-10">
        <h2 className="text-14 font-semibold">{title}</h2>
        {action}
      </div>
      {list.isPending && <SkeletonRows label={t('loading')} rows={3} className="h-44" />}
      {list.error && count === 0 && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
      {!list.isPending && !list.error && count === 0 && (
        <p className="px-16 py-20 text-center text-13 text-text-2">{empty}</p>
      )}
      {count > 0 && children}
      {list.hasNextPage && (
        <div className="flex justify-center border-t border-line py-6">
          <Button size="sm" look="quiet" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t('loadMore')}
          </Button>
        </div>
      )}
    </Card>
  );
}
