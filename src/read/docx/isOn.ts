import type { XmlNode } from '../xmlNode.ts';

/** Whether a property of Word that can be on or off is on: it is if it is there and does not say otherwise. */
export const isOn = (property: XmlNode | string | undefined): boolean => {
  if (property === undefined) return false;
  const value = typeof property === 'string' ? property : property.attributes.get('val');
  return value !== '0' && value !== 'false' && value !== 'off';
};
