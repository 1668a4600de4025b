// The words in braces that may stand in a template, each with what it says; a click copies it.
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { letterLists, letterWords, type LetterWord } from '#shared/letters/vocabulary.ts';
import { copyText } from '../parts/copyText.ts';

const useStyles = makeStyles({
  words: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(270px, 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  word: {
    border: 'none',
    padding: '0 2px',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ':hover': { textDecoration: 'underline' },
  },
  means: { color: tokens.colorNeutralForeground2 },
  hint: { color: tokens.colorNeutralForeground2, marginBlockEnd: tokens.spacingVerticalS },
});

export function LetterWordList(): ReactNode {
  const styles = useStyles();
  const [copied, setCopied] = useState('');
  const copy = (text: string) => setCopied(copyText(text) ? `已复制 ${text}` : '');
  const list = (words: readonly LetterWord[]) => (
    <ul className={styles.words}>
      {words.map(({ word, means }) => (
        <li key={word}>
          <button type="button" className={styles.word} onClick={() => copy(`{${word}}`)}>
            {`{${word}}`}
          </button>
          <span className={styles.means}>{means}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <Accordion collapsible multiple>
      <AccordionItem value="words">
        <AccordionHeader>可以用的词（{letterWords.length}个，单击复制）</AccordionHeader>
        <AccordionPanel>
          <div className={styles.hint}>
            {
              '只在有内容时才写的话，放在 {#抄送}抄送：{抄送}。{/抄送} 中间；只在没有时才写的，用 {^逾期任务数}没有逾期任务。{/逾期任务数}。'
            }
          </div>
          {list(letterWords)}
        </AccordionPanel>
      </AccordionItem>
      {letterLists.map(({ list: name, means, words }) => (
        <AccordionItem key={name} value={name}>
          <AccordionHeader>
            名单：{name}（{means}）
          </AccordionHeader>
          <AccordionPanel>
            <div className={styles.hint}>
              {`写在一段里：{#${name}}…{/${name}}；写成表格：首格开头写 {#${name}}，同一行末格结尾写 {/${name}}。`}
            </div>
            {list(words)}
          </AccordionPanel>
        </AccordionItem>
      ))}
      <div role="status">{copied}</div>
    </Accordion>
  );
}
