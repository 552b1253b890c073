import { Check, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { write, type OrganizationView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Avatar, Banner, Button, buttonClass, cx, Field, Form, Input, say } from '@/ui';
import { accents, contrast, isColor, on } from './colors';

type Colors = { primaryColor: string; accentColor: string };

const grounds = { light: '#ffffff', dark: '#0f1a1e' };
const enough = 4.5;

/** Colours with how well they can be read, and how they look before they are saved. */
export default function Branding({ organization }: { organization: OrganizationView }) {
  const { t } = useTranslation('manage');
  const queries = useQueryClient();
  const { id, branding } = organization;
  const before: Colors = {
    primaryColor: branding.primaryColor ?? '',
    accentColor: (branding as { accentColor?: string | null }).accentColor ?? '',
  };
  // Only what was changed is sent.
  const [written, setWritten] = useState<Partial<Colors>>({});
  const colors = { ...before, ...written };
  const save = useMutation({
    mutationFn: () => write('PATCH', `/orgs/${id}`, { branding: written }),
    onSuccess: () => {
      setWritten({});
      say(t('branding.saved'));
      return queries.invalidateQueries();
    },
  });
  const set = (change: Partial<Colors>) => {
    setWritten((now) => ({ ...now, ...change }));
    save.reset();
  };
  const wrong = (color: string) => color !== '' && !isColor(color);
  const errors: Record<string, string> = {
    ...(wrong(colors.primaryColor) && { 'branding.primaryColor': t('branding.noColor') }),
    ...(wrong(colors.accentColor) && { 'branding.accentColor': t('branding.noColor') }),
    ...save.error?.fields,
  };
  return (
    <section aria-labelledby="branding" className="mt-32 flex flex-col gap-16">
      <h2 id="branding" className="border-b border-line pb-8 text-16 font-semibold">
        {t('branding.title')}
      </h2>
      <div role="group" aria-label={t('branding.ready')} className="flex flex-wrap gap-8">
        {Object.entries(accents).map(([name, color]) => (
          <button
            key={name}
            type="button"
            aria-pressed={colors.primaryColor.toLowerCase() === color}
            aria-label={t('branding.choose', { name })}
            title={name}
            onClick={() => set({ primaryColor: color })}
            className="grid place-items-center rounded-control square-32"
            style={{ backgroundColor: color, color: on(color) }}
          >
            {colors.primaryColor.toLowerCase() === color && <Check size={16} aria-hidden />}
          </button>
        ))}
      </div>
      <Form onSubmit={() => Object.keys(errors).length === 0 && save.mutate()} errors={errors}>
        <div className="grid gap-14 phone:grid-cols-2">
          {(['primaryColor', 'accentColor'] as const).map((field) => (
            <Field
              key={field}
              name={`branding.${field}`}
              label={t(`branding.${field}`)}
              help={isColor(colors[field]) ? <Contrast color={colors[field]} /> : t('branding.none')}
              error={errors[`branding.${field}`]}
            >
              <Input
                dir="ltr"
                value={colors[field]}
                onValueChange={(value) => set({ [field]: value.trim() })}
                placeholder="#17754e"
                maxLength={7}
                spellCheck={false}
                autoComplete="off"
              />
            </Field>
          ))}
        </div>
        <Preview organization={organization} colors={colors} />
        {save.error && Object.keys(save.error.fields).length === 0 && (
          <Banner tone="danger" role="alert">
            {wordsFor(save.error)}
          </Banner>
        )}
        <div className="flex justify-end">
          <Button type="submit" look="primary" busy={save.isPending} disabled={Object.keys(written).length === 0}>
            {t('branding.save')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

function Contrast({ color }: { color: string }) {
  const { t, language } = useTranslation('manage');
  const ratio = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (
    <span className="flex flex-col gap-2">
      {(['light', 'dark'] as const).map((theme) => {
        const value = contrast(color, grounds[theme]);
        const Icon = value >= enough ? Check : TriangleAlert;
        return (
          <span
            key={theme}
            className={cx('flex items-center gap-5', value >= enough ? 'text-success-text' : 'text-warning-text')}
          >
            <Icon size={12} aria-hidden />
            {t(`branding.${theme}${value >= enough ? 'Good' : 'Bad'}`, { ratio: ratio.format(value) })}
          </span>
        );
      })}
    </span>
  );
}

function Preview({ organization: { id, name, branding }, colors }: { organization: OrganizationView; colors: Colors }) {
  const { t } = useTranslation('manage');
  const primary = isColor(colors.primaryColor) ? colors.primaryColor : undefined;
  const accent = isColor(colors.accentColor) ? colors.accentColor : primary;
  const filled = primary === undefined ? undefined : { backgroundColor: primary, color: on(primary) };
  return (
    <div role="img" aria-label={t('branding.preview')} className="overflow-hidden rounded-card border border-line">
      <div className="flex items-center gap-12 bg-rail px-16 py-12 text-white" style={filled}>
        <Avatar id={id} name={name} url={branding.logoUrl} size={32} square decorative />
        <bdi className="truncate text-15 font-semibold">{name}</bdi>
      </div>
      <div className="flex items-center justify-between gap-12 bg-surface px-16 py-14 text-14">
        <span className="font-medium text-accent-text" style={accent === undefined ? undefined : { color: accent }}>
          {t('branding.sampleLink')}
        </span>
        <span className={buttonClass('primary')} style={filled}>
          {t('branding.sampleButton')}
        </span>
      </div>
    </div>
  );
}
