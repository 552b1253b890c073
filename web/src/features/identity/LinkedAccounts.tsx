import type { LinkedAccount } from '@/api';
import { ErrorState, Time, useTranslation, wordsFor } from '@/frame';
import { Button, complain, say, SkeletonRows } from '@/ui';
import { useBegin, useLinkedAccounts, useProviders, useUnlink } from './providersApi';

/** Those whom the account lets in, and the providers that one may link. */
export function LinkedAccounts() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const list = useLinkedAccounts();
  const providers = useProviders();
  const begin = useBegin();
  const nameOf = (id: string) => providers.data?.find((one) => one.id === id)?.name ?? id;
  if (list.isPending) return <SkeletonRows rows={1} label={common('loading')} />;
  if (!list.data) return <ErrorState problem={list.error} retry={() => void list.refetch()} />;
  const start = (id: string) => begin.mutate(id, { onError: (problem) => complain(wordsFor(problem)) });
  return (
    <div className="flex flex-col gap-12">
      <p className="text-13 text-text-2">{t('providers.text')}</p>
      <ul>
        {list.data.map((account) => (
          <Row key={account.id} account={account} name={nameOf(account.provider)} />
        ))}
      </ul>
      <div className="flex flex-wrap gap-8">
        {providers.data?.map(({ id, name }) => (
          <Button key={id} size="sm" busy={begin.isPending && begin.variables === id} onClick={() => start(id)}>
            {t('providers.link', { name })}
          </Button>
        ))}
      </div>
    </div>
  );
}

function Row({ account: { id, linkedAt, lastUsedAt }, name }: { account: LinkedAccount; name: string }) {
  const { t } = useTranslation('identity');
  const unlink = useUnlink();
  const act = () =>
    unlink.mutate(id, {
      onSuccess: () => say(t('providers.unlinked', { name })),
      onError: (problem) => complain(problem.slug === 'last-sign-in' ? t('providers.lastSignIn') : wordsFor(problem)),
    });
  return (
    <li className="flex items-center gap-12 border-b border-line py-10">
      <span className="min-w-0 grow">
        <bdi className="text-14 font-medium">{name}</bdi>
        <span className="block text-12 text-text-3">
          {lastUsedAt === null ? t('providers.since') : t('sessions.used')} <Time at={lastUsedAt ?? linkedAt} />
        </span>
      </span>
      <Button
        size="sm"
        look="danger"
        busy={unlink.isPending}
        aria-label={t('providers.unlinkName', { name })}
        onClick={act}
      >
        {t('providers.unlink')}
      </Button>
    </li>
  );
}
