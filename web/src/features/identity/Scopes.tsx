import { useTranslation } from '@/frame';

const ofOpenId = ['openid', 'profile', 'email', 'offline_access'] as const;
const contexts = ['forum', 'chat', 'event', 'library', 'search', 'notification', 'org', 'identity', 'billing'] as const;

/** What an app may do, in words. One that this client doesn't know is shown as it is. */
export function Scopes({ scopes }: { scopes: string[] }) {
  const words = useWords();
  return (
    <ul className="list-disc ps-20 text-14 leading-reading">
      {scopes.map((scope) => (
        <li key={scope}>{words(scope)}</li>
      ))}
    </ul>
  );
}

function useWords() {
  const { t } = useTranslation('identity');
  return (scope: string) => {
    const simple = ofOpenId.find((one) => one === scope);
    if (simple !== undefined) return t(`scopes.${simple}`);
    const [name, act] = scope.split(':');
    const context = contexts.find((one) => one === name);
    if (context === undefined || (act !== 'read' && act !== 'write')) return scope;
    return t(`scopes.${act}`, { what: t(`tokens.contexts.${context}`) });
  };
}
