import { act, fireEvent, render, screen } from '@testing-library/react';
import { Profiler } from 'react';
import { expect, it } from 'vitest';
import { Workbench } from '../../renderer/pages/Workbench';
import { exampleCopy } from '../../renderer/state/openFile';
import { sha256 } from '../../renderer/worker/sha256';
import type { AppContext } from '../../renderer/state/startUp';
import { openScenario } from '../../shared/calculation/openScenario';
import { readModelVersions } from '../../shared/calculation/modelVersions';
import { assetText, newestModel, newestModelPath } from '../fixtures/shipped';
import { countRenders, type RenderCount } from './renderCount';
import { partsShown } from './loadedParts';
import { Session } from './show';
import { openSession } from '../fixtures/window/openSession';

/** The window as a new user meets it: the shipped model and the first example. */
async function shippedSession(): Promise<AppContext> {
  const models = await readModelVersions([assetText(newestModelPath)], sha256);
  if (!models.ok) throw new Error('the shipped model is refused');
  // In this thread the draws of the shipped file would take seconds.
  const text = assetText('scenarios/eerste_stap_vanaf_2027.voorkant').replace(
    '"count": 1000',
    '"count": 10',
  );
  const opened = await openScenario(text, models.value, sha256);
  if (!opened.ok) throw new Error('the example is refused');
  const model = newestModel();
  const file = await exampleCopy(opened.value, 'a copy', sha256);
  return openSession({ model, file, worker: 'direct' });
}

/** Lets the hand rest, the workers answer, and the deferred parts be drawn. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 250));

/** Everything that follows from one movement of a slider: the event, the deferred parts, the workers' answers. */
async function afterOneMove(): Promise<RenderCount> {
  const session = await shippedSession();
  const container = document.body.appendChild(document.createElement('div'));
  const count = countRenders(container);
  render(
    <Profiler id="window" onRender={count.onRender}>
      <Session session={session}>
        <Workbench />
      </Session>
    </Profiler>,
    { container },
  );
  await act(partsShown);
  await act(settle);
  const [slider] = screen.getAllByRole('slider');
  if (slider === undefined) throw new Error('no slider');
  const move = (to: number): Promise<void> =>
    act(async () => {
      fireEvent.change(slider, { target: { value: String(to) } });
      await settle();
    });
  // The first one makes the scenario an unsaved one, which is said once.
  await move(0.4);
  count.take();
  await move(0.5);
  return count.take();
}

it('draws the answer once for one movement of a slider, and little that did not change', async () => {
  const { commits, renders } = await afterOneMove();
  const { headlines } = newestModel();
  expect(renders.get('Figure')).toBe(headlines.length);
  expect(renders.get('Pages') ?? 0).toBe(0);
  const total = [...renders.values()].reduce((sum, count) => sum + count, 0);
  // It was 884 when everything took one object of what is on screen, and that with the smaller model 1.0.0.
  // Of these the chance beside the effect is six: old once, and new once.
  expect(total).toBeLessThanOrEqual(318);
  // The last two come after the draws, and after what their uncertainty comes from: one component each.
  expect(commits).toBeLessThanOrEqual(7);
});
