import { useQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { read } from '@/api';
import { useTranslation } from '@/frame';

const levels = ['0', '1', '2', '3', '4'] as const;

/** How far somebody is trusted; nothing where the server doesn't say. */
export function Trust({ orgId, userId }: { orgId: string; userId: string | undefined }) {
  const { t } = useTranslation('forum');
  const { data } = useQuery({
    queryKey: ['forum', 'trust', orgId, userId],
    queryFn: () =>
      read<{ level: number; locked: boolean }>(
        `/orgs/${orgId}/trust${userId === undefined ? '' : `?userId=${userId}`}`,
      ),
    retry: false,
  });
  const level = data && levels[data.level];
  if (level === undefined) return null;
  return (
    <p className="mb-16 flex flex-wrap items-center gap-8 text-13 text-text-2">
      <ShieldCheck size={16} aria-hidden className="text-text-3" />
      {t('trust.is', { level: t(`trust.levels.${level}`) })}
      {data?.locked && <span className="text-12 text-text-3">{t('trust.locked')}</span>}
    </p>
  );
}
