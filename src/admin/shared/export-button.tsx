import { useState } from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import type { Bilingual } from '../../domain/shared/bilingual';
import { problemOf, type Problem } from './requests';
import { saveFile } from './save-file';
import { useSay } from './text';

const EXPORT: Bilingual = { zh: '导出 CSV', en: 'Export CSV' };
const EXPORTING: Bilingual = { zh: '正在导出…', en: 'Exporting…' };

/** Saves all that a list finds, of every page, as a file; says why where it cannot. */
export function ExportButton({ name, ask }: { name: string; ask: () => Promise<Blob> }) {
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async () => {
    setBusy(true);
    setProblem(null);
    try {
      saveFile(await ask(), name);
    } catch (error) {
      setProblem(problemOf(error));
    }
    setBusy(false);
  };
  return (
    <Flex direction="column" alignItems="flex-end" gap={2}>
      <Button variant="secondary" loading={busy} onClick={() => void save()}>
        {say(busy ? EXPORTING : EXPORT)}
      </Button>
      {problem && (
        <Typography role="alert" textColor="danger600">
          {say(problem.messages)}
        </Typography>
      )}
    </Flex>
  );
}
