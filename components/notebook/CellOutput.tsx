'use client';

import { useState } from 'react';
import { guessChart } from '@/components/output/chart/guess-chart';
import { OutputList } from '@/components/output/OutputList';
import { Button } from '@/components/ui/Button';
import type { ChartSpec } from '@/lib/lesson/schema';
import type { Notebook } from '@/lib/notebook/notebook';
import type { Result } from '@/lib/notebook/state';
import { ChartBuilder } from './ChartBuilder';
import { chartText } from './chart-text';
import { clockTime } from './clock-time';
import { focusRegion } from './focus-cell';
import { useFreshness, useNotebook, useNotebookState } from './NotebookContext';
import { PlanPanel } from './PlanPanel';
import { useChartSource } from './useChartSource';
import { useResultSource } from './useResultSource';

type CellOutputProps = {
  id: string;
  result: Result;
  /** A newer result is on its way. */
  running: boolean;
  chart?: ChartSpec | undefined;
};

/** What a cell shows under its code, and what else can be made of it: a chart, the plan of its query. */
export function CellOutput({ id, result, running, chart }: CellOutputProps) {
  const notebook = useNotebook();
  const source = useResultSource(id, result);
  const chartSource = useChartSource(id, result);
  const elsewhere = useNotebookState(({ saved }) => saved.status === 'elsewhere');
  const freshness = useFreshness(id);
  const [builds, setBuilds] = useState(false);
  const [plans, setPlans] = useState(false);
  if (!('outputs' in result)) return null;
  const live = result.status === 'done';
  const page = result.outputs.findLast((output) => output.kind === 'table')?.page;
  const code = findCode(notebook, id);
  const isSql = code?.language.language === 'sql';
  const failed = result.status === 'failed' || result.outputs.some(({ kind }) => kind === 'error');
  const showsPlan = result.outputs.some(({ kind }) => kind === 'plan');
  const canPlan = isSql && !failed && !showsPlan && freshness.status !== 'stale';
  const closePlan = () => {
    setPlans(false);
    focusRegion(id);
  };
  const toggleBuilder = () => {
    if (!builds && !chart && page) {
      const guess = guessChart(page.columns, page.rows);
      if (guess) notebook.chart(id, guess);
    }
    setBuilds(!builds);
  };
  const planButton = canPlan && (
    <Button small aria-pressed={plans} onPress={() => setPlans(!plans)}>
      Plan
    </Button>
  );
  return (
    <>
      <OutputList
        cell={id}
        outputs={result.outputs}
        code={result.origin?.code}
        chart={chart}
        chartSource={chartSource}
        source={source}
        caption={live ? (running ? `from ${clockTime(result.at)}` : `${result.ms} ms`) : undefined}
        actions={
          <>
            {planButton}
            {!elsewhere && (
              <Button small aria-pressed={builds} onPress={toggleBuilder}>
                {chart ? 'Edit chart' : 'Chart'}
              </Button>
            )}
          </>
        }
      />
      {!page && planButton}
      {builds && page && (
        <ChartBuilder
          name={id}
          columns={page.columns}
          chart={chart}
          text={chart && code && chartText(code, chart)}
          onChart={(made) => notebook.chart(id, made)}
          onClose={() => {
            setBuilds(false);
            focusRegion(id);
          }}
        />
      )}
      {plans && canPlan && <PlanPanel key={live ? result.at : 0} id={id} onClose={closePlan} />}
    </>
  );
}

/** The cell as the lesson's text has it; undefined if it holds only words. */
function findCode({ stored }: Notebook, id: string) {
  for (const block of stored.lesson.blocks) {
    if ((block.kind !== 'cell' && block.kind !== 'exercise') || block.id !== id) continue;
    const { kind, language } = block;
    return language.language === 'md' ? undefined : { kind, id, language };
  }
  return undefined;
}
