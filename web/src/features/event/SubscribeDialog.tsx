import { useMutation } from '@tanstack/react-query';
import { CalendarPlus, Copy } from 'lucide-react';
import { useId, useState } from 'react';
import type { OrganizationView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { useMe } from '@/session';
import { Banner, Button, buttonClass, complain, ConfirmDialog, Dialog, IconButton, Input, say } from '@/ui';
import * as api from './eventApi';
import type { CalendarAccess } from './eventTypes';

const feedOf = (orgId: string) => new URL(`/api/v1/orgs/${orgId}/calendar.ics`, location.origin);

/** Addresses for calendar programs. Those that read in one's name are shown once. */
export default function SubscribeDialog({
  organization,
  onClose,
}: {
  organization: OrganizationView;
  onClose: () => void;
}) {
  const { t } = useTranslation('event');
  const me = useMe();
  const make = useMutation<CalendarAccess>({ mutationFn: api.makeCalendarToken });
  const { id, name, visibility } = organization;
  const mine = make.data;
  const withToken = feedOf(id);
  if (mine) withToken.searchParams.set('token', mine.token);
  return (
    <Dialog open onClose={onClose} title={t('feed.title')} wide>
      <div className="flex flex-col gap-16 text-14">
        <p className="text-text-2">{t('feed.text')}</p>
        {visibility === 'public' && !mine && <Address label={t('feed.public', { name })}>{feedOf(id).href}</Address>}
        {mine && (
          <>
            <Address label={t('feed.mine')}>{new URL(mine.url, location.origin).href}</Address>
            <Address label={t('feed.all', { name })}>{withToken.href}</Address>
            <Banner>{t('feed.once')}</Banner>
          </>
        )}
        {make.error && (
          <Banner tone="danger" role="alert">
            {wordsFor(make.error)}
          </Banner>
        )}
        {me && (
          <Own made={mine !== undefined} busy={make.isPending} onMake={() => make.mutate()} onRevoked={make.reset} />
        )}
      </div>
    </Dialog>
  );
}

type OwnProps = { made: boolean; busy: boolean; onMake: () => void; onRevoked: () => void };

function Own({ made, busy, onMake, onRevoked }: OwnProps) {
  const { t } = useTranslation('event');
  const [asking, ask] = useState(false);
  const revoke = useMutation<undefined>({
    mutationFn: api.revokeCalendarToken,
    onSuccess: () => {
      say(t('feed.revoked'));
      onRevoked();
    },
    onError: (problem) => complain(wordsFor(problem)),
    onSettled: () => ask(false),
  });
  return (
    <div className="flex flex-col gap-8 border-t border-line pt-12">
      {!made && <p className="text-13 text-text-2">{t('feed.ownText')}</p>}
      <div className="flex flex-wrap gap-8">
        {!made && (
          <Button look="primary" busy={busy} onClick={onMake}>
            {t('feed.make')}
          </Button>
        )}
        <Button look="danger" onClick={() => ask(true)}>
          {t('feed.revoke')}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t('feed.revokeAsk')}
        keep={t('feed.keep')}
        confirm={t('feed.revoke')}
        busy={revoke.isPending}
        onConfirm={() => revoke.mutate()}
      >
        {t('feed.revokeText')}
      </ConfirmDialog>
    </div>
  );
}

function Address({ label, children }: { label: string; children: string }) {
  const { t } = useTranslation('event');
  const { t: common } = useTranslation();
  const id = useId();
  const copy = () =>
    // Browsers have no clipboard in insecure contexts.
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(children))
      .then(
        () => say(common('copied')),
        () => complain(t('feed.copyFailed')),
      );
  return (
    <div className="flex flex-col gap-5">
      <label htmlFor={id} className="text-13 font-medium">
        {label}
      </label>
      <span className="flex gap-6">
        <Input id={id} readOnly dir="ltr" value={children} onFocus={({ target }) => target.select()} />
        <IconButton look="default" label={common('copy')} onClick={copy}>
          <Copy size={14} />
        </IconButton>
        <a href={children.replace(/^https?:/, 'webcal:')} className={buttonClass()}>
          <CalendarPlus size={14} aria-hidden />
          {t('feed.open')}
        </a>
      </span>
    </div>
  );
}
