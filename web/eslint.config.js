import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// A class that names a physical side breaks right-to-left: ms-, pe-, start-, text-start, rounded-s- ...
const physical = String.raw`(?:^|[\s:!-])(?:-?(?:m|p|scroll-m|scroll-p)[lr]-|(?:left|right)-(?:\d|\[|auto|full|px)|text-(?:left|right)(?:$|\s)|border-[lr](?:$|[\s-])|rounded-(?:[lr]|tl|tr|bl|br)(?:$|[\s-])|float-(?:left|right)|clear-(?:left|right))`;
const noPhysicalSides = [
  {
    selector: `Literal[value=/${physical}/]`,
    message: 'Use the logical side: ms-, pe-, start-, text-start, border-s, rounded-e.',
  },
  {
    selector: `TemplateElement[value.raw=/${physical}/]`,
    message: 'Use the logical side: ms-, pe-, start-, text-start, border-s, rounded-e.',
  },
];
const rawHtml = {
  selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
  message: 'Only ui/ServerHtml shows HTML, and only the server’s.',
};

const layers = ['ui', 'api', 'session', 'realtime', 'outbox', 'frame', 'upload', 'composer', 'features', 'app'];
const deep = { group: ['@/features/*/*', '!@/features/*/routes'], message: 'A feature is used through its index.ts.' };
const up = { group: ['../../*'], message: 'Use @/ instead.' };

/** Each layer may use the ones before it. */
const order = layers.map((layer, i) => ({
  files: [`src/${layer}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          layer === 'app' ? deep : { ...deep, group: ['@/features/*/*'] },
          up,
          ...layers
            .slice(i + 1)
            .map((later) => ({ group: [`@/${later}`, `@/${later}/**`], message: `${layer} is below ${later}.` })),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist', 'target', 'src/api/generated', 'coverage'] },
  js.configs.recommended,
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', fetch: 'readonly' } },
  },
  {
    files: ['public/*.js'],
    languageOptions: { globals: { document: 'readonly', localStorage: 'readonly', navigator: 'readonly' } },
  },
  {
    files: ['public/sw.js'],
    languageOptions: { globals: { self: 'readonly', caches: 'readonly', Request: 'readonly', Response: 'readonly' } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      hooks.configs.flat['recommended-latest'],
      a11y.flatConfigs.strict,
    ],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // TanStack Router throws redirects.
      '@typescript-eslint/only-throw-error': 'off',
      'no-restricted-syntax': ['error', ...noPhysicalSides, rawHtml],
    },
  },
  ...order,
  { files: ['**/*.test.{ts,tsx}', 'src/test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
