import type { PdfItem } from './line.ts';

/** What the parser says of a field that can be filled in, of text written onto a page, and of other notes. */
interface Annotation {
  readonly subtype?: unknown;
  readonly rect?: unknown;
  readonly fieldType?: unknown;
  readonly fieldValue?: unknown;
  readonly checkBox?: unknown;
  readonly password?: unknown;
  readonly hidden?: unknown;
  readonly contentsObj?: unknown;
}

/** A field's text stands about so much of its height above its lower edge. */
const BASELINE = 0.3;

/** The size in which a field of usual height is filled in. */
const USUAL_SIZE = 10;

/** The items of a page with the values of its form fields, each after the text that stands left of it on its line. */
export function filledIn(items: readonly PdfItem[], annotations: readonly Annotation[]): PdfItem[] {
  const filled = [...items];
  for (const annotation of annotations) {
    const value = shownValue(annotation);
    const box = boxOf(annotation.rect);
    if (value === '' || box === undefined) continue;
    const [left, bottom, right, top] = box;
    const middle = (bottom + top) / 2;
    const label = filled.findLastIndex(
      (item) =>
        item.str.trim() !== '' &&
        item.x <= left &&
        item.y <= top &&
        item.y + item.fontSize >= bottom &&
        Math.abs(item.y + item.fontSize / 3 - middle) <= (top - bottom) / 2 + 2,
    );
    const below = filled.findIndex((item) => item.str.trim() !== '' && item.y < bottom);
    const beside = filled[label];
    const place = label >= 0 ? label + 1 : below < 0 ? filled.length : below;
    filled.splice(place, 0, {
      str: ` ${value}`,
      x: left,
      y: beside?.y ?? bottom + BASELINE * (top - bottom),
      width: Math.max(1, right - left) / 2,
      fontSize: beside?.fontSize ?? USUAL_SIZE,
    });
  }
  return filled;
}

function shownValue(annotation: Annotation): string {
  const { subtype, fieldType, fieldValue, checkBox, password, hidden, contentsObj } = annotation;
  if (hidden === true || password === true) return '';
  if (subtype === 'FreeText') return textIn(contentsObj);
  if (subtype !== 'Widget') return '';
  if (fieldType === 'Btn')
    return checkBox === true && typeof fieldValue === 'string' && fieldValue !== 'Off' ? 'yes' : '';
  if (Array.isArray(fieldValue))
    return fieldValue.filter((part) => typeof part === 'string').join(', ');
  return typeof fieldValue === 'string' ? fieldValue.trim() : '';
}

function textIn(contents: unknown): string {
  if (typeof contents !== 'object' || contents === null || !('str' in contents)) return '';
  return typeof contents.str === 'string' ? contents.str.trim() : '';
}

function boxOf(rect: unknown): [number, number, number, number] | undefined {
  if (!Array.isArray(rect)) return undefined;
  const [left, bottom, right, top] = rect.map(Number);
  if (left === undefined || bottom === undefined || right === undefined || top === undefined)
    return undefined;
  return [left, bottom, right, top];
}
