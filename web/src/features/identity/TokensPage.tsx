import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { itemsOf, type PersonalToken } from '@/api';
import { ErrorState, Time, useTranslation, wordsFor } from '@/frame';
import { Button, complain, ConfirmDialog, Empty, say, SkeletonRows, Tag } from '@/ui';
import { useRevokeToken, useTokens } from './accountQueries';
import { Part, SettingsLayout } from './SettingsLayout';
import { TokenDialog } from './TokenDialog';

export default function TokensPage() {
  const { t } = useTranslation('identity');
  const [making, make] = useState(false);
  return (
    <SettingsLayout>
      <Part
        title={t('tokens.title')}
        action={
          <Button look="primary" onClick={() => make(true)}>
            {t('tokens.make')}
          </Button>
        }
      >
        <p className="text-13 text-text-2">{t('tokens.text')}</p>
        <TokenList />
        <TokenDialog open={making} onClose={() => make(false)} />
      </Part>
    </SettingsLayout>
  );
}

function TokenList() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const list = useTokens();
  if (list.isPending) return <SkeletonRows rows={2} label={common('loading')} />;
  if (!list.data) return <ErrorState problem={list.error} retry={() => void list.refetch()} />;
  const tokens = itemsOf(list.data);
  if (tokens.length === 0)
    return (
      <Empty icon={KeyRound} title={t('tokens.none')} level={3}>
        {t('tokens.noneText')}
      </Empty>
    );
  return (
    <>
      <ul>
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} />
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

function TokenRow({ token: { id, name, prefix, scopes, expiresAt, lastUsedAt } }: { token: PersonalToken }) {
  const { t } = useTranslation('identity');
  const [asking, ask] = useState(false);
  const revoke = useRevokeToken();
  const act = () =>
    revoke.mutate(id, {
      onSuccess: () => say(t('tokens.revoked', { name })),
      onError: (problem) => {
        ask(false);
        complain(t('tokens.notRevoked', { name, reason: wordsFor(problem) }));
      },
    });
  return (
    <li className="flex items-start gap-12 border-b border-line py-12">
      <div className="flex min-w-0 grow flex-col gap-4">
        <p className="text-14 font-medium wrap-anywhere">
          <bdi>{name}</bdi>{' '}
          <code dir="ltr" className="font-mono text-12 font-normal text-text-3">
            {prefix}…
          </code>
        </p>
        <p className="flex flex-wrap gap-4">
          {scopes.map((scope) => (
            <Tag key={scope}>
              <bdi dir="ltr">{scope}</bdi>
            </Tag>
          ))}
        </p>
        <p className="text-12 text-text-3">
          {lastUsedAt === null ? (
            t('tokens.unused')
          ) : (
            <>
              {t('sessions.used')} <Time at={lastUsedAt} />
            </>
          )}
          {' · '}
          <Expiry at={expiresAt} />
        </p>
      </div>
      <Button size="sm" look="danger" aria-label={t('tokens.revokeName', { name })} onClick={() => ask(true)}>
        {t('tokens.revoke')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t('tokens.ask', { name })}
        keep={t('tokens.keep')}
        confirm={t('tokens.revoke')}
        busy={revoke.isPending}
        onConfirm={act}
      >
        {t('tokens.askText')}
      </ConfirmDialog>
    </li>
  );
}

function Expiry({ at }: { at: string | null }) {
  const { t, language } = useTranslation('identity');
  // What time it is when the row first appears is near enough.
  const [now] = useState(Date.now);
  if (at === null) return t('tokens.endless');
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(at));
  if (Date.parse(at) <= now) return <span className="text-danger-text">{t('tokens.expired', { date })}</span>;
  return t('tokens.expires', { date });
}
