import { redirect } from '@tanstack/react-router';
import { asProblem, read, type OrganizationView } from '@/api';

/** Goes on to the page by the organization's name; the page says why if there is none by that id. */
export async function toSlug(id: string, search: { checkout?: 'done' | 'left'; at?: string }): Promise<void> {
  const organization = await read<OrganizationView>(`/orgs/${id}`).catch(asProblem);
  if (!('slug' in organization && 'id' in organization)) return;
  throw redirect({ to: '/orgs/$slug/billing', params: { slug: organization.slug }, search, replace: true });
}
