import { KeyRound } from 'lucide-react';
import { Problem } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button } from '@/ui';
import { hasPasskeys, usePasskeySignIn, wasStopped } from './passkeys';

/** Nothing in browsers that have no passkeys. */
export function PasskeySignIn({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('identity');
  const signIn = usePasskeySignIn(onDone);
  if (!hasPasskeys()) return null;
  const { error } = signIn;
  return (
    <div className="mt-14 flex flex-col gap-10">
      <Button size="lg" busy={signIn.isPending} onClick={() => signIn.mutate()}>
        <KeyRound size={16} aria-hidden />
        {t('passkeys.signIn')}
      </Button>
      {error && !wasStopped(error) && (
        <Banner tone="danger" role="alert">
          {error instanceof Problem && error.slug !== 'passkey-unknown' && error.slug !== 'passkey-refused'
            ? wordsFor(error)
            : t('passkeys.unknown')}
        </Banner>
      )}
    </div>
  );
}
