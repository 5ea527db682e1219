import { Alert, Box, Button } from '@strapi/design-system';
import type { Problem } from './requests';
import { useSay } from './text';

const CLOSE = { zh: '关闭', en: 'Close' };
const RETRY = { zh: '重试', en: 'Try again' };
const TITLE = { zh: '未完成', en: 'Not done' };

/** Says what went wrong; nothing where nothing did. */
export function ProblemBanner(props: { problem: Problem | null; onRetry?: () => void; onClose?: () => void }) {
  const say = useSay();
  const { problem, onRetry, onClose } = props;
  if (!problem) return null;
  return (
    <Box paddingBottom={4} role="alert">
      <Alert
        variant="danger"
        title={say(TITLE)}
        closeLabel={say(CLOSE)}
        onClose={onClose ?? (() => undefined)}
        action={
          onRetry && (
            <Button variant="tertiary" onClick={onRetry}>
              {say(RETRY)}
            </Button>
          )
        }
      >
        {say(problem.messages)}
      </Alert>
    </Box>
  );
}
