import { describe, expect, it } from 'vitest';
import { axisOf, histogramOf, writtenMarks } from '../../../renderer/uncertainty/axis';

describe('an axis of amounts', () => {
  it('encloses all values by round amounts', () => {
    expect(axisOf([3, 47])).toEqual({ low: 0, high: 50, marks: [0, 10, 20, 30, 40, 50] });
    expect(axisOf([-130, 520]).marks).toEqual([-200, 0, 200, 400, 600]);
  });

  it('of one value, or of none that can be told, has a place for it', () => {
    expect(axisOf([5, 5, NaN])).toEqual({ low: 4, high: 6, marks: [5] });
  });

  it.each([
    [-18, 34, [-10, 0, 10, 20, 30]],
    [-3, 4, [-3, -2, -1, 0, 1, 2, 3, 4]],
    [0, 260, [0, 50, 100, 150, 200, 250]],
  ])('from %d to %d is written at equal distances, zero among them', (low, high, marks) => {
    expect(writtenMarks({ low, high, marks: [] })).toEqual(marks);
  });
});

describe('a histogram', () => {
  it('counts every draw once, those below zero apart from those above', () => {
    const { axis, counts } = histogramOf(Float64Array.of(-3, -1, 0, 1, 1, 9, NaN), 4);
    expect(axis.marks).toEqual([-5, 0, 5, 10]);
    expect(counts).toEqual([2, 3, 1]);
  });

  it('counts the largest in the last class', () => {
    expect(histogramOf(Float64Array.of(0, 10), 2).counts).toEqual([1, 1]);
  });
});
