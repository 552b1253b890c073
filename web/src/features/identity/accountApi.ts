import {
  read,
  write,
  type ChangeEmailRequest,
  type ChangePasswordRequest,
  type ConfirmedTotp,
  type NewTotp,
  type PagePersonalToken,
  type PageSessionView,
  type PersonalToken,
  type PersonalTokenRequest,
  type TotpState,
} from '@/api';

export const changePassword = (request: ChangePasswordRequest) =>
  write<undefined>('POST', '/auth/password/change', request);
export const changeEmail = (request: ChangeEmailRequest) => write<undefined>('POST', '/users/me/email', request);
export const askForVerification = () => write<undefined>('POST', '/auth/email/verification');
export const deactivate = (password: string) => write<undefined>('POST', '/users/me/deactivate', { password });

export const getTotp = () => read<TotpState>('/users/me/totp');
export const beginTotp = () => write<NewTotp>('POST', '/users/me/totp');
export const confirmTotp = (code: string) => write<ConfirmedTotp>('POST', '/users/me/totp/confirm', { code });
export const removeTotp = (code: string) => write<undefined>('DELETE', '/users/me/totp', { code });

export const listTokens = (cursor: string | undefined) =>
  read<PagePersonalToken>(`/users/me/tokens${cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`}`);
export const makeToken = (request: PersonalTokenRequest) => write<PersonalToken>('POST', '/users/me/tokens', request);
export const revokeToken = (id: string) => write<undefined>('DELETE', `/users/me/tokens/${id}`);

/** Ends all sessions but this one. */
export async function endOtherSessions(): Promise<void> {
  for (;;) {
    const { items } = await read<PageSessionView>('/auth/sessions?limit=100');
    const others = items.filter(({ current }) => !current);
    if (others.length === 0) return;
    for (const { id } of others) await write('DELETE', `/auth/sessions/${id}`);
  }
}
