import { useState } from 'react';
import { useTranslation } from '@/frame';
import { Field, Input, Select } from '@/ui';
import { currencies, type Price } from './eventTypes';

type PriceFieldsProps = {
  value: Price | null;
  error: string | undefined;
  onChange: (price: Price | null) => void;
};

/** What a place costs, in whole units of the currency as people write it; the server counts in hundredths. */
export function PriceFields({ value, error, onChange }: PriceFieldsProps) {
  const { t } = useTranslation('event');
  const [currency, setCurrency] = useState(value?.currency ?? currencies[0]);
  const give = (text: string, of: Price['currency']) => {
    const amount = Math.round(Number(text) * 100);
    onChange(text === '' || amount === 0 ? null : { amount, currency: of });
  };
  const [text, setText] = useState(value === null ? '' : (value.amount / 100).toFixed(2));
  return (
    <Field
      name="price.amount"
      label={t('form.price')}
      help={t('form.priceHelp')}
      error={error && t('form.priceBounds')}
    >
      <div className="flex max-w-260 gap-8">
        <Input
          type="number"
          inputMode="decimal"
          min={0}
          step={0.01}
          value={text}
          onValueChange={(next) => {
            setText(next);
            give(next, currency);
          }}
        />
        <Select
          aria-label={t('form.currency')}
          value={currency}
          onChange={(next) => {
            setCurrency(next);
            give(text, next);
          }}
          options={currencies.map((each) => ({ value: each, label: each.toUpperCase() }))}
        />
      </div>
    </Field>
  );
}
