import { Bell, BellOff, BellRing, Check } from 'lucide-react';
import { useTranslation, wordsFor } from '@/frame';
import { Button, complain, Menu, MenuItem, MenuLine } from '@/ui';
import { useForum } from '../forumQueries';
import { levels, useSubscribe, type Level, type Place, type Subscription } from './subscriptions';

const icons: Record<Level, typeof Bell> = { watching: BellRing, tracking: Bell, normal: Bell, muted: BellOff };

/** How much one hears of a place, and why. */
export function SubscriptionMenu({ place, subscription }: { place: Place; subscription: Subscription | undefined }) {
  const { t } = useTranslation('forum');
  const subscribe = useSubscribe(place);
  if (!subscription) return null;
  const { level } = subscription;
  const Icon = icons[level];
  const choose = (next: Level) =>
    subscribe.mutate(
      { level: next, before: subscription },
      { onError: (problem) => complain(t('moderate.failed', { reason: wordsFor(problem) })) },
    );
  return (
    <Menu
      align="end"
      trigger={
        <Button look="quiet">
          <Icon size={16} aria-hidden />
          <span className="max-phone:sr-only">{t(`follow.${level}.name`)}</span>
        </Button>
      }
    >
      {levels.map((one) => (
        <MenuItem
          key={one}
          icon={one === level ? <Check size={16} /> : <span className="block square-16" />}
          onClick={() => choose(one)}
        >
          {t(`follow.${one}.name`)}
          <span className="ms-8 text-12 text-text-3">{t(`follow.${one}.help`)}</span>
          {one === level && <span className="sr-only">{t('follow.chosen')}</span>}
        </MenuItem>
      ))}
      <MenuLine />
      <p className="max-w-320 px-8 py-4 text-12 text-text-3">
        <Reason place={place} subscription={subscription} />
      </p>
    </Menu>
  );
}

function Reason({ place, subscription }: { place: Place; subscription: Subscription }) {
  const { t } = useTranslation('forum');
  const { because, forumId } = subscription;
  if (because === 'default') return t('follow.because.default');
  if (because === place.kind || forumId === null) return t('follow.because.here');
  return <Inherited forumId={forumId} />;
}

function Inherited({ forumId }: { forumId: string }) {
  const { t } = useTranslation('forum');
  const name = useForum(forumId).data?.forum.name;
  return name === undefined ? t('follow.because.above') : t('follow.because.forum', { name });
}
