import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, write, type Problem, type SignedIn } from '@/api';
import { session } from '@/session';

export type Passkey = { id: string; name: string; createdAt: string; lastUsedAt: string };

const key = ['passkeys'];

/** Whether this browser has them, and speaks JSON of them. */
export const hasPasskeys = () =>
  typeof PublicKeyCredential !== 'undefined' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** What a person stopped, or let go by, is no failure. */
export const wasStopped = (error: unknown) =>
  error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError');

const answerOf = (credential: Credential | null) => (credential as PublicKeyCredential).toJSON() as object;

export function usePasskeys() {
  return useQuery({ queryKey: key, queryFn: () => read<{ items: Passkey[] }>('/auth/passkeys') });
}

/** A password is only needed where the sign-in is older than ten minutes. */
export function useAddPasskey() {
  const queries = useQueryClient();
  return useMutation<Passkey, Problem | DOMException, { name: string; password: string }>({
    mutationFn: async ({ name, password }) => {
      const asked = await write<PublicKeyCredentialCreationOptionsJSON>(
        'POST',
        '/auth/passkeys/options',
        password === '' ? {} : { password },
      );
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked);
      const credential = answerOf(await navigator.credentials.create({ publicKey }));
      return write('POST', '/auth/passkeys', { name, credential });
    },
    retry: false,
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  });
}

export function useRemovePasskey() {
  const queries = useQueryClient();
  return useMutation<undefined, Problem, string>({
    mutationFn: (id) => write('DELETE', `/auth/passkeys/${id}`),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
}

export function usePasskeySignIn(onDone: () => void) {
  return useMutation<SignedIn, Problem | DOMException>({
    mutationFn: async () => {
      const asked = await write<PublicKeyCredentialRequestOptionsJSON>('POST', '/auth/passkeys/sign-in/options');
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked);
      const credential = answerOf(await navigator.credentials.get({ publicKey }));
      return write('POST', '/auth/passkeys/sign-in', { credential, session: 'cookie' });
    },
    retry: false,
    onSuccess: (answer) => {
      session.signedIn(answer);
      onDone();
    },
  });
}
