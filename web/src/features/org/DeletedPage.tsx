import { Undo2 } from 'lucide-react';
import type { DeletedOrganizationView } from '@/api';
import { ErrorState, Page, PageBody, Time, useTranslation, wordsFor } from '@/frame';
import { Button, complain, Empty, say, SkeletonRows } from '@/ui';
import { useDeletedOrganizations, useRestore } from './domainsApi';
import { ExportPart } from './ExportPart';

export default function DeletedPage() {
  const { t } = useTranslation('org');
  const { t: common } = useTranslation();
  const list = useDeletedOrganizations();
  return (
    <Page title={t('deleted.title')}>
      <PageBody>
        {list.isPending && <SkeletonRows rows={2} label={common('loading')} />}
        {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
        {list.data?.items.length === 0 && (
          <Empty icon={Undo2} title={t('deleted.none')}>
            {t('deleted.noneText')}
          </Empty>
        )}
        <ul className="flex flex-col gap-20">
          {list.data?.items.map((organization) => (
            <Row key={organization.id} organization={organization} />
          ))}
        </ul>
      </PageBody>
    </Page>
  );
}

function Row({ organization: { id, name, goneAt } }: { organization: DeletedOrganizationView }) {
  const { t } = useTranslation('org');
  const restore = useRestore();
  const act = () =>
    restore.mutate(id, {
      onSuccess: () => say(t('deleted.restored', { name })),
      onError: (problem) => complain(wordsFor(problem)),
    });
  return (
    <li className="flex flex-col gap-12 border-b border-line pb-20">
      <div className="flex flex-wrap items-center gap-8">
        <h2 className="grow text-16 font-semibold wrap-anywhere">
          <bdi>{name}</bdi>
        </h2>
        <Button busy={restore.isPending} aria-label={t('deleted.restoreName', { name })} onClick={act}>
          {t('deleted.restore')}
        </Button>
      </div>
      <p className="text-14 text-text-2">
        {t('deleted.goneAt')} <Time at={goneAt} />
      </p>
      <ExportPart orgId={id} />
    </li>
  );
}
