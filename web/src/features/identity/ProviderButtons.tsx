import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button } from '@/ui';
import { keepNext, useBegin, useProviders } from './providersApi';

/** Nothing where the settings name no provider. */
export function ProviderButtons({ next }: { next: string | undefined }) {
  const { t } = useTranslation('identity');
  const providers = useProviders();
  const begin = useBegin();
  if (!providers.data || providers.data.length === 0) return null;
  const go = (id: string) => {
    keepNext(next);
    begin.mutate(id);
  };
  return (
    <div className="mt-14 flex flex-col gap-10">
      {providers.data.map(({ id, name }) => (
        <Button key={id} size="lg" busy={begin.isPending && begin.variables === id} onClick={() => go(id)}>
          {t('providers.signIn', { name })}
        </Button>
      ))}
      {begin.error && (
        <Banner tone="danger" role="alert">
          {wordsFor(begin.error)}
        </Banner>
      )}
    </div>
  );
}
