import { useTranslation } from '@/frame';
import { useMe } from '@/session';
import { Badge } from '@/ui';
import type { Case } from './caseTypes';

const tones = { open: 'danger', claimed: 'accent', appealed: 'warning', resolved: 'neutral', closed: 'line' } as const;

export function CaseBadge({ one: { state, claimedBy, action } }: { one: Case }) {
  const { t } = useTranslation('moderation');
  const me = useMe();
  const words =
    state === 'claimed' && claimedBy
      ? claimedBy.id === me?.id
        ? t('claimedByYou')
        : t('claimedBy', { name: claimedBy.displayName })
      : state === 'resolved' && action
        ? t(`done.${action}`)
        : t(`state.${state}`);
  return (
    <Badge tone={tones[state]}>
      <span className="max-w-180 truncate">{words}</span>
    </Badge>
  );
}
