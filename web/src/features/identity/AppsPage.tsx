import { Blocks, Plug } from 'lucide-react';
import { useState } from 'react';
import { itemsOf, type App, type ConnectedApp } from '@/api';
import { ErrorState, Time, useTranslation, wordsFor } from '@/frame';
import { Banner, Button, complain, ConfirmDialog, Dialog, Empty, say, SkeletonRows, Tag } from '@/ui';
import { AppDialog, ShownSecret } from './AppDialog';
import { useApps, useConnectedApps, useDisconnectApp, useRemoveApp, useRenewSecret } from './appsApi';
import { Scopes } from './Scopes';
import { Part, SettingsLayout } from './SettingsLayout';

export default function AppsPage() {
  const { t } = useTranslation('identity');
  const [making, make] = useState(false);
  return (
    <SettingsLayout>
      <Part title={t('apps.connected')}>
        <p className="text-13 text-text-2">{t('apps.connectedText')}</p>
        <ConnectedApps />
      </Part>
      <Part
        title={t('apps.own')}
        action={
          <Button look="primary" onClick={() => make(true)}>
            {t('apps.register')}
          </Button>
        }
      >
        <p className="text-13 text-text-2">{t('apps.ownText')}</p>
        <OwnApps />
        <AppDialog open={making} onClose={() => make(false)} />
      </Part>
    </SettingsLayout>
  );
}

function ConnectedApps() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const list = useConnectedApps();
  if (list.isPending) return <SkeletonRows rows={2} label={common('loading')} />;
  if (!list.data) return <ErrorState problem={list.error} retry={() => void list.refetch()} />;
  const apps = itemsOf(list.data);
  if (apps.length === 0)
    return (
      <Empty icon={Plug} title={t('apps.noneConnected')} level={3}>
        {t('apps.noneConnectedText')}
      </Empty>
    );
  return (
    <>
      <ul>
        {apps.map((app) => (
          <ConnectedRow key={app.id} app={app} />
        ))}
      </ul>
      <More list={list} />
    </>
  );
}

function ConnectedRow({ app: { id, name, scopes, grantedAt } }: { app: ConnectedApp }) {
  const { t } = useTranslation('identity');
  const [asking, ask] = useState(false);
  const disconnect = useDisconnectApp();
  const act = () =>
    disconnect.mutate(id, {
      onSuccess: () => say(t('apps.disconnected', { name })),
      onError: (problem) => {
        ask(false);
        complain(wordsFor(problem));
      },
    });
  return (
    <li className="flex items-start gap-12 border-b border-line py-12">
      <div className="flex min-w-0 grow flex-col gap-4">
        <p className="text-14 font-medium wrap-anywhere">
          <bdi>{name}</bdi>
        </p>
        <Scopes scopes={scopes} />
        <p className="text-12 text-text-3">
          {t('apps.since')} <Time at={grantedAt} />
        </p>
      </div>
      <Button size="sm" look="danger" aria-label={t('apps.disconnectName', { name })} onClick={() => ask(true)}>
        {t('apps.disconnect')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t('apps.disconnectName', { name })}
        keep={t('apps.keep')}
        confirm={t('apps.disconnect')}
        busy={disconnect.isPending}
        onConfirm={act}
      >
        {t('apps.disconnectText')}
      </ConfirmDialog>
    </li>
  );
}

function OwnApps() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const list = useApps();
  if (list.isPending) return <SkeletonRows rows={2} label={common('loading')} />;
  if (!list.data) return <ErrorState problem={list.error} retry={() => void list.refetch()} />;
  const apps = itemsOf(list.data);
  if (apps.length === 0)
    return (
      <Empty icon={Blocks} title={t('apps.none')} level={3}>
        {t('apps.noneText')}
      </Empty>
    );
  return (
    <>
      <ul>
        {apps.map((app) => (
          <AppRow key={app.id} app={app} />
        ))}
      </ul>
      <More list={list} />
    </>
  );
}

function AppRow({ app }: { app: App }) {
  const { t } = useTranslation('identity');
  const { id, name, redirectUris, confidential } = app;
  const [asking, ask] = useState<'remove' | 'renew' | undefined>();
  const remove = useRemoveApp();
  const renew = useRenewSecret();
  const failed = (problem: Parameters<typeof wordsFor>[0]) => {
    ask(undefined);
    complain(wordsFor(problem));
  };
  const secret = renew.data?.clientSecret;
  return (
    <li className="flex flex-wrap items-start gap-12 border-b border-line py-12">
      <div className="flex min-w-0 grow flex-col gap-4">
        <p className="text-14 font-medium wrap-anywhere">
          <bdi>{name}</bdi> <Tag>{confidential ? t('apps.confidential') : t('apps.public')}</Tag>
        </p>
        <p className="text-12 text-text-2">
          {t('apps.clientId')}{' '}
          <code dir="ltr" className="font-mono break-all">
            {id}
          </code>
        </p>
        <ul className="text-12 text-text-3">
          {redirectUris.map((uri) => (
            <li key={uri} dir="ltr" className="break-all">
              {uri}
            </li>
          ))}
        </ul>
      </div>
      {confidential && (
        <Button size="sm" aria-label={t('apps.renewName', { name })} onClick={() => ask('renew')}>
          {t('apps.renew')}
        </Button>
      )}
      <Button size="sm" look="danger" aria-label={t('apps.removeName', { name })} onClick={() => ask('remove')}>
        {t('apps.remove')}
      </Button>
      <ConfirmDialog
        open={asking !== undefined}
        onClose={() => ask(undefined)}
        title={asking === 'renew' ? t('apps.renewName', { name }) : t('apps.removeName', { name })}
        keep={t('apps.keep')}
        confirm={asking === 'renew' ? t('apps.renew') : t('apps.remove')}
        busy={remove.isPending || renew.isPending}
        onConfirm={() =>
          asking === 'renew'
            ? renew.mutate(id, { onSuccess: () => ask(undefined), onError: failed })
            : remove.mutate(id, { onSuccess: () => say(t('apps.removed', { name })), onError: failed })
        }
      >
        {asking === 'renew' ? t('apps.renewText') : t('apps.removeText')}
      </ConfirmDialog>
      <Dialog open={secret !== undefined} onClose={() => renew.reset()} title={name}>
        <Banner tone="success">{t('apps.renewed')}</Banner>
        {secret !== undefined && <ShownSecret id={id} secret={secret} onDone={() => renew.reset()} />}
      </Dialog>
    </li>
  );
}

type MoreProps = { list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown } };

function More({ list }: MoreProps) {
  const { t } = useTranslation();
  if (!list.hasNextPage) return null;
  return (
    <Button className="mx-auto mt-12 flex" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {t('loadMore')}
    </Button>
  );
}
