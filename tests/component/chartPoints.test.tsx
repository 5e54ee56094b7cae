import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { ChartKeys } from '../../renderer/pictures/ChartKeys';
import {
  cellAtPoint,
  nearestSeries,
  nextPoint,
  pointText,
} from '../../renderer/pictures/chartPoints';
import { pictureContent } from '../../renderer/pictures/pictureContent';
import type { Series } from '../../renderer/pictures/pictureSeries';
import { PictureTable } from '../../renderer/pictures/PictureTable';
import { show } from './show';
import { townModel } from '../fixtures/town/town';
import { openSession } from '../fixtures/window/openSession';
import { townView } from '../fixtures/window/viewOf';

const [path] = townModel.pictures;
if (path === undefined) throw new Error('the towns have a picture');

/** A quarter online: 750 and 1,500 of 1,000 and 2,000. */
const view = townView(0.25, null);
const content = pictureContent(view, path);

const line = (id: string, values: readonly number[]): Series => ({
  id,
  label: { nl: id, en: id },
  form: 'line',
  role: 'scenario',
  part: 0,
  values,
  errors: [],
  wholeOnly: false,
});

const part = (id: string, values: readonly number[]): Series => ({
  ...line(id, values),
  form: 'bar',
  role: 'part',
});

describe('the series that somebody presses on', () => {
  const lines = {
    series: [line('a', [10, NaN]), line('b', [30, 5])],
    picture: { ...path, stacked: false },
  };
  // From 0 to 10, from 10 to 15; the third below zero.
  const parts = {
    series: [part('a', [10]), part('b', [5]), part('c', [-4]), part('d', [-4])],
    picture: { ...path, stacked: true },
  };

  it.each([
    ['the nearest line', lines, 0, 21, 1],
    ['the nearest line from below', lines, 0, 19, 0],
    ['not one without a value there', lines, 1, 1000, 1],
    ['the part that it lies in', parts, 0, 9, 0],
    ['the part on top of that', parts, 0, 11, 1],
    ['above the stack the last part', parts, 0, 99, 1],
    ['below zero the first', parts, 0, -3, 2],
    ['and the second', parts, 0, -5, 3],
    ['none where there is no value', lines, 7, 5, null],
  ])('%s', (_, drawn, position, value, expected) => {
    expect(nearestSeries(drawn, position, value)).toBe(expected);
  });
});

describe('the values of a picture by keyboard', () => {
  it.each([
    ['ArrowLeft', 0, 1],
    ['ArrowRight', 1, 1],
    ['ArrowUp', 1, 0],
    ['ArrowDown', 1, 1],
    ['Home', 0, 1],
    ['End', 1, 1],
  ])('%s', (key, position, series) => {
    expect(nextPoint(content, { position: 1, series: 1 }, key)).toEqual({ position, series });
  });

  it('leave other keys alone', () => {
    expect(nextPoint(content, { position: 0, series: 0 }, 'Enter')).toBeNull();
  });

  it('are said as they are reached, and Enter asks why', async () => {
    const ask = vi.fn();
    const points: unknown[] = [];
    const questions = {
      first: { position: 1, series: 0 },
      say: (point: { position: number; series: number }) => pointText(content, point, view.texts),
      next: (from: { position: number; series: number }, key: string) =>
        nextPoint(content, from, key),
      at: () => null,
      ask,
    };
    const user = show(
      await openSession(),
      <ChartKeys questions={questions} onPoint={(at) => points.push(at)} />,
    );
    await user.tab();
    expect(document.activeElement?.textContent.replaceAll('\u00a0', ' ')).toBe(
      'Waarom: Dit scenario, 2028: € 1.500',
    );
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    expect(screen.getByRole('status').textContent.replaceAll('\u00a0', ' ')).toBe(
      'Referentie, 2027: € 1.000',
    );
    await user.keyboard('{Enter}');
    expect(ask).toHaveBeenCalledWith({ position: 0, series: 1 });
    await user.tab();
    expect(points.at(-1)).toBeNull();
  });
});

describe('the cell behind a value', () => {
  it('is that of the picture, of the chosen place where the model has it', () => {
    expect(cellAtPoint(content, { position: 1, series: 0 })).toEqual({
      name: '#picture.path.own',
      items: '2028',
      run: 'own',
    });
    const ofWest = pictureContent(townView(0.25, 'west'), path);
    expect(cellAtPoint(ofWest, { position: 0, series: 0 })).toEqual({
      name: '#picture.path.own@town',
      items: 'west|2027',
      run: 'own',
    });
    expect(cellAtPoint(ofWest, { position: 0, series: 1 })?.name).toBe('#picture.path.neutral');
  });

  it('is none where there is no value', () => {
    expect(cellAtPoint(content, { position: 9, series: 0 })).toBeNull();
    expect(
      cellAtPoint({ ...content, series: [line('a', [1])] }, { position: 0, series: 0 }),
    ).toBeNull();
  });

  it('is asked for from the table behind the picture', async () => {
    const session = await openSession();
    const user = show(session, <PictureTable content={content} texts={view.texts} />);
    const about = 'Waarom: Kosten per jaar: Referentie, 2027';
    const asking = screen
      .getAllByRole('button')
      .find((button) => button.getAttribute('aria-description') === about);
    if (asking === undefined) throw new Error('nothing asks');
    await user.click(asking);
    expect(session.shell.store.getState().why).toEqual([
      { name: '#picture.path.neutral', items: '2027', run: 'own' },
    ]);
  });
});
