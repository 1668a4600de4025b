// [G24] Names that a bulk change adds to cells or takes out of them.
import { describe, expect, it } from 'vitest';
import { changedNames } from '#renderer/grid/bulkChange.ts';

const units = {
  names: ['市财政局', '市住建局', '市水务局', '各区、县级市'],
  otherNames: new Map([
    ['市住建局', ['市住房城乡建设局', '市建设局']],
    ['市水务局', ['市建设局']],
  ]),
};

describe('[G24] adding', () => {
  it.each([
    ['', '市水务局', '市水务局'],
    ['市财政局', '市水务局、市住建局', '市财政局、市水务局、市住建局'],
    ['市财政局、市住建局', '市住建局', null],
    ['市财政局、市住建局', '市住房城乡建设局', null],
    ['市财政局', '市住房城乡建设局', '市财政局、市住建局'],
    ['各区、县级市', '市财政局', '各区、县级市、市财政局'],
    ['市财政局', '各区、县级市', '市财政局、各区、县级市'],
    // Not known: the plan says so, and the cell keeps what it had.
    ['市财政局', '市气象局', '市财政局、市气象局'],
    // A name of two units stands for neither of them.
    ['市住建局', '市建设局', '市住建局、市建设局'],
  ])('to “%s” of “%s” gives %s', (shown, typed, text) => {
    expect(changedNames('add', shown, typed, units)).toBe(text);
  });
});

describe('[G24] taking out', () => {
  it.each([
    ['市财政局、市住建局、市水务局', '市住建局', '市财政局、市水务局'],
    ['市财政局、市住建局', '市住房城乡建设局；市财政局', ''],
    ['市财政局', '市水务局', null],
    ['各区、县级市、市财政局', '各区、县级市', '市财政局'],
    ['市住建局、市水务局', '市建设局', null],
    ['', '市财政局', null],
  ])('from “%s” of “%s” leaves %s', (shown, typed, text) => {
    expect(changedNames('remove', shown, typed, units)).toBe(text);
  });

  it('goes by the names themselves in a list that is none of units', () => {
    const none = { names: [] };
    expect(changedNames('remove', '甲、乙、丙', '乙', none)).toBe('甲、丙');
    expect(changedNames('add', '甲、乙', '乙、丙', none)).toBe('甲、乙、丙');
  });
});
