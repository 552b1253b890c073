import { Monitor, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { itemsOf, type SessionView } from '@/api';
import { ErrorState, Time, useTranslation, wordsFor } from '@/frame';
import { Badge, Button, complain, ConfirmDialog, say, SkeletonRows } from '@/ui';
import { useEndSession, useSessions } from './queries';

export function Sessions() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const list = useSessions();
  if (list.isPending) return <SkeletonRows rows={2} label={common('loading')} />;
  if (!list.data) return <ErrorState problem={list.error} retry={() => void list.refetch()} />;
  return (
    <>
      <p className="text-13 text-text-2">{t('sessions.text')}</p>
      <ul>
        {itemsOf(list.data).map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button className="mx-auto mt-12 flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {common('loadMore')}
        </Button>
      )}
    </>
  );
}

function SessionRow({ session: { id, userAgent, lastUsedAt, current } }: { session: SessionView }) {
  const { t } = useTranslation('identity');
  const [asking, ask] = useState(false);
  const end = useEndSession();
  const { browser, system } = namesIn(userAgent ?? '');
  const device =
    browser && system ? t('sessions.on', { browser, system }) : (browser ?? system ?? t('sessions.unknown'));
  const Icon = system === 'Android' || system === 'iOS' ? Smartphone : Monitor;
  const act = () =>
    end.mutate(id, {
      onSuccess: () => say(t('sessions.done', { device })),
      onError: (problem) => {
        ask(false);
        complain(t('sessions.failed', { device, reason: wordsFor(problem) }));
      },
    });
  return (
    <li className="flex items-center gap-12 border-b border-line py-12">
      <Icon size={18} aria-hidden className="shrink-0 text-text-3" />
      <div className="min-w-0 grow">
        <p title={userAgent ?? undefined} className="text-14 font-medium wrap-anywhere">
          {device}
        </p>
        <p className="text-12 text-text-3">
          {t('sessions.used')} <Time at={lastUsedAt} />
        </p>
      </div>
      {current ? (
        <Badge tone="accent">{t('sessions.current')}</Badge>
      ) : (
        <Button size="sm" look="danger" aria-label={t('sessions.signOutOf', { device })} onClick={() => ask(true)}>
          {t('sessions.signOut')}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t('sessions.ask', { device })}
        keep={t('sessions.keep')}
        confirm={t('sessions.signOut')}
        busy={end.isPending}
        onConfirm={act}
      >
        {t('sessions.askText')}
      </ConfirmDialog>
    </li>
  );
}

const browsers = [
  ['Firefox', /Firefox\//],
  ['Edge', /Edg\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
] as const;
const systems = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const;

/** Enough to know one's own devices again. */
function namesIn(userAgent: string) {
  const first = <T extends string>(known: readonly (readonly [T, RegExp])[]) =>
    known.find(([, pattern]) => pattern.test(userAgent))?.[0];
  return { browser: first(browsers), system: first(systems) };
}
