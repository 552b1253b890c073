import { useTranslation } from 'react-i18next';
import { NotFound, Page } from '@/frame';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <NotFound />
    </Page>
  );
}
