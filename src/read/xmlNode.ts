/** An element. Names are without their prefix, which writers choose as they like. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** The characters that stand directly in it. */
  readonly text: string;
}

export const childOf = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((child) => child.name === name);

export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((child) => child.name === name) ?? [];

/** The attribute `val`, in which Word writes most properties, of a child. */
export const propertyOf = (node: XmlNode | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes.get('val');
