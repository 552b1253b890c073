import { NotFound, Page, useTranslation } from '@/frame';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <NotFound />
    </Page>
  );
}
