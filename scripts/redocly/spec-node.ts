import { isObject, type Json, type JsonObject } from "../lib/json.ts";
import type { Context, Location } from "./redocly.ts";

/** A `$ref` that leads to nothing. */
export class BrokenReference extends Error {}

interface Layer {
  readonly value: JsonObject;
  readonly location: Location;
}

/**
 * An object of the document. Its methods follow every `$ref`, and it knows where it is written and which nodes contain
 * it.
 */
export class SpecNode {
  /** The object as OpenAPI 3.1 defines it: the target of a `$ref`, overridden by the reference's own siblings. */
  readonly value: JsonObject;
  /** The object where it is used, with the `$ref` if there is one. */
  readonly use: Layer;
  /** The object where it is defined: the same as `use` when there is no `$ref`. */
  readonly definition: Layer;
  readonly parent: SpecNode | undefined;
  readonly #layers: readonly Layer[];
  readonly #resolve: Context["resolve"];

  private constructor(
    layers: readonly [Layer, ...Layer[]],
    parent: SpecNode | undefined,
    resolve: Context["resolve"],
  ) {
    this.value = Object.fromEntries(layers.toReversed().flatMap(({ value }) => Object.entries(value)));
    this.use = layers[0];
    this.definition = layers.at(-1) ?? layers[0];
    this.parent = parent;
    this.#layers = layers;
    this.#resolve = resolve;
  }

  static root(value: JsonObject, { location, resolve }: Context): SpecNode {
    return new SpecNode([{ value, location }], undefined, resolve);
  }

  /** The object at a path of keys. */
  at(...[key, ...rest]: readonly string[]): SpecNode | undefined {
    if (key === undefined) return this;
    const layer = this.#layerWith(key);
    return layer && this.#child(layer.value[key], layer.location.child(key))?.at(...rest);
  }

  /** The objects in the map or list at a key. */
  each(key: string): [name: string, node: SpecNode][] {
    const layer = this.#layerWith(key);
    const children = layer?.value[key];
    if (!layer || typeof children !== "object" || children === null) return [];
    return Object.entries(children).flatMap(([name, value]) => {
      const child = this.#child(value, layer.location.child(key).child(name));
      return child ? [[name, child]] : [];
    });
  }

  /** The objects in the map or list at a key, without their names. */
  all(key: string): SpecNode[] {
    return this.each(key).map(([, node]) => node);
  }

  /** The location of a key, or where the key should be. */
  where(key: string): Location {
    return (this.#layerWith(key) ?? this.definition).location.child(key);
  }

  /** The innermost node with the key, among this one and those that contain it. */
  nearest(key: string): SpecNode | undefined {
    return this.#layerWith(key) ? this : this.parent?.nearest(key);
  }

  /** This node and all that contain it, innermost first. */
  outwards(): SpecNode[] {
    return [this, ...(this.parent?.outwards() ?? [])];
  }

  /** Whether this node is another one, or is inside it. */
  isWithin(other: SpecNode | undefined): boolean {
    return this.outwards().some(({ definition }) => definition.value === other?.definition.value);
  }

  #layerWith(key: string): Layer | undefined {
    return this.#layers.find(({ value }) => value[key] !== undefined);
  }

  #child(value: Json | undefined, location: Location): SpecNode | undefined {
    if (!isObject(value)) return undefined;
    const targets = typeof value.$ref === "string" ? this.#targetsOf(value, location) : [];
    return new SpecNode([{ value, location }, ...targets], this, this.#resolve);
  }

  #targetsOf(reference: JsonObject, { source }: Location): Layer[] {
    const { node, location, chain = [] } = this.#resolve(reference, source.absoluteRef);
    return [...chain, { node, location }].map((target) => {
      if (!isObject(target.node) || !target.location) throw new BrokenReference(String(reference.$ref));
      return { value: target.node, location: target.location };
    });
  }
}
