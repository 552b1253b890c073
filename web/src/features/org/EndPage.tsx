import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { OrganizationView } from '@/api';
import { Page, PageBody, useTranslation, wordsFor } from '@/frame';
import { Button, complain, ConfirmDialog } from '@/ui';
import { ClosedState } from './ClosedState';
import { useEndOrganization } from './domainsApi';
import { ExportPart } from './ExportPart';
import { OrganizationPage } from './OrganizationPage';
import { SettingsTabs } from './SettingsTabs';

export default function EndPage() {
  const { t } = useTranslation('org');
  return (
    <OrganizationPage title={t('end.title')}>
      {(organization) => (
        <Page title={t('end.title')} bar={<SettingsTabs organization={organization} />}>
          <PageBody>
            {organization.myPermissions.includes('org.archive') ? (
              <End organization={organization} />
            ) : (
              <ClosedState name={organization.name} />
            )}
          </PageBody>
        </Page>
      )}
    </OrganizationPage>
  );
}

function End({ organization: { id, name } }: { organization: OrganizationView }) {
  const { t } = useTranslation('org');
  const navigate = useNavigate();
  const end = useEndOrganization(id);
  const [asking, ask] = useState(false);
  const confirm = () =>
    end.mutate(undefined, {
      onSuccess: () => void navigate({ to: '/deleted-organizations' }),
      onError: (problem) => {
        ask(false);
        complain(wordsFor(problem));
      },
    });
  return (
    <div className="flex flex-col gap-24">
      <section className="flex flex-col gap-12">
        <h2 className="text-16 font-semibold">{t('end.export')}</h2>
        <ExportPart orgId={id} />
      </section>
      <section className="flex flex-col gap-12">
        <h2 className="text-16 font-semibold">{t('end.delete')}</h2>
        <ol className="list-decimal ps-20 text-14 text-text-2">
          <li>{t('end.atOnce')}</li>
          <li>{t('end.within')}</li>
          <li>{t('end.after')}</li>
        </ol>
        <Button look="danger" className="self-start" onClick={() => ask(true)}>
          {t('end.deleteName', { name })}
        </Button>
      </section>
      <ConfirmDialog
        open={asking}
        onClose={() => ask(false)}
        title={t('end.ask', { name })}
        keep={t('end.keep')}
        confirm={t('end.delete')}
        busy={end.isPending}
        onConfirm={confirm}
      >
        {t('end.within')}
      </ConfirmDialog>
    </div>
  );
}
