import common from '../en.json';

const features = import.meta.glob<Record<string, unknown>>('../../features/*/en.json', {
  eager: true,
  import: 'default',
});

export default { common, features };
