import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { read, uuidv7, write, type Problem } from '@/api';

type Span = { startDate: string; endDate: string | null; description: string | null };
export type Experience = Span & { id: string; title: string; company: string; location: string | null };
export type Education = Span & { id: string; school: string; degree: string; field: string | null };
export type Skill = { name: string; endorsementCount: number; endorsedByMe: boolean };
export type Professional = { experience: Experience[]; education: Education[]; skills: Skill[] };

/** What both kinds of entries are written by; `place` is the company or the school, `detail` the location or the field. */
export type EntryKind = 'experience' | 'education';
export type EntryFields = Span & { title: string; place: string; detail: string };

export const professional = ['professional'];
const keyOf = (username: string) => [...professional, username];

export function useProfessional(username: string) {
  return useQuery({
    queryKey: keyOf(username),
    queryFn: () => read<Professional>(`/users/${encodeURIComponent(username)}/professional`),
  });
}

export function fieldsOf(entry: Experience | Education): EntryFields {
  const { startDate, endDate, description } = entry;
  return 'company' in entry
    ? { title: entry.title, place: entry.company, detail: entry.location ?? '', startDate, endDate, description }
    : { title: entry.degree, place: entry.school, detail: entry.field ?? '', startDate, endDate, description };
}

function bodyOf(kind: EntryKind, { title, place, detail, ...span }: EntryFields) {
  return kind === 'experience'
    ? { title, company: place, location: detail, ...span }
    : { degree: title, school: place, field: detail, ...span };
}

/** How the API calls the fields of a form. */
export const nameOf = (kind: EntryKind, field: 'title' | 'place' | 'detail') =>
  ({
    experience: { title: 'title', place: 'company', detail: 'location' },
    education: { title: 'degree', place: 'school', detail: 'field' },
  })[kind][field];

type EntryChange = { kind: EntryKind; id?: string | undefined; fields?: EntryFields };

/** Adds without an id, changes with one, and removes without fields. */
export function useChangeEntry(username: string) {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, EntryChange>({
    mutationFn: ({ kind, id, fields }) => {
      const path = `/users/me/${kind}`;
      if (!fields) return write('DELETE', `${path}/${id ?? ''}`);
      const body = bodyOf(kind, fields);
      if (id !== undefined) return write('PATCH', `${path}/${id}`, body);
      const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null && value !== ''));
      return write('POST', path, { id: uuidv7(), ...given });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(username) }),
  });
}

export function useChangeSkill(username: string) {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, { skill: string; on: boolean }>({
    mutationFn: ({ skill, on }) => write(on ? 'PUT' : 'DELETE', `/users/me/skills/${encodeURIComponent(skill)}`),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(username) }),
  });
}

/** Shown at once, and taken back when the server refuses. */
export function useEndorse(userId: string, username: string) {
  const queries = useQueryClient();
  return useMutation<unknown, Problem, Skill>({
    mutationFn: ({ name, endorsedByMe }) =>
      write(endorsedByMe ? 'DELETE' : 'PUT', `/users/${userId}/skills/${encodeURIComponent(name)}/endorsement`),
    onMutate: ({ name, endorsedByMe }) =>
      queries.setQueryData<Professional>(
        keyOf(username),
        (all) =>
          all && {
            ...all,
            skills: all.skills.map((skill) =>
              skill.name === name
                ? {
                    ...skill,
                    endorsedByMe: !endorsedByMe,
                    endorsementCount: skill.endorsementCount + (endorsedByMe ? -1 : 1),
                  }
                : skill,
            ),
          },
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(username) }),
  });
}
