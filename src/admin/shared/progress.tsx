import { ProgressBar } from '@strapi/design-system';
import { styled } from 'styled-components';

const Bar = styled(ProgressBar)`
  width: 100%;
  background-color: ${({ theme }) => theme.colors.neutral200};
  > div {
    background-color: ${({ theme }) => theme.colors.primary600};
  }
`;

/** How far something is: `done` of `all`, in whatever is counted; `label` names it to those who do not see it. */
export function Progress({ done, all, label, text }: { done: number; all: number; label: string; text: string }) {
  const percent = all > 0 ? Math.min(100, Math.round((done / all) * 100)) : 0;
  return <Bar value={percent} max={100} aria-label={label} getValueLabel={() => text} />;
}
