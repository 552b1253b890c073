import { read, write } from '@/api';
import type { Account, Choice, Invoice, Ledger, PageOf, Plan, Preview, Step } from './shapes';

const query = (params: Record<string, string | undefined>) => {
  const given = Object.entries(params).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return new URLSearchParams(given).toString();
};
const of = (orgId: string) => `/orgs/${orgId}/billing`;

export const listPlans = () => read<Plan[]>('/billing/plans');
export const getAccount = (orgId: string) => read<Account>(of(orgId));
export const listHistory = (orgId: string, cursor?: string) =>
  read<PageOf<Step>>(`${of(orgId)}/history?${query({ cursor, limit: '20' })}`);
export const listInvoices = (orgId: string, cursor?: string) =>
  read<PageOf<Invoice>>(`${of(orgId)}/invoices?${query({ cursor, limit: '12' })}`);
export const getSeats = (orgId: string, at?: string, cursor?: string) =>
  read<Ledger>(`${of(orgId)}/seats?${query({ at, cursor, limit: '20' })}`);

export const previewPlan = (orgId: string, choice: Choice) => write<Preview>('POST', `${of(orgId)}/preview`, choice);
export const changePlan = (orgId: string, choice: Choice) => write<Account>('PUT', `${of(orgId)}/plan`, choice);
export const cancelPlan = (orgId: string) => write<Account>('POST', `${of(orgId)}/cancel`);
export const resumePlan = (orgId: string) => write<Account>('POST', `${of(orgId)}/resume`);
export const startCheckout = (orgId: string, wish: Choice & { coupon?: string }) =>
  write<{ url: string }>('POST', `${of(orgId)}/checkout`, wish);
export const openPortal = (orgId: string) => write<{ url: string }>('POST', `${of(orgId)}/portal`);
