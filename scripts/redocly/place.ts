import { isObject, type Json, type JsonObject } from "../lib/json.ts";
import type { Context, Location } from "./redocly.ts";

/** A `$ref` that leads to nothing. */
export class BrokenReference extends Error {}

interface Layer {
  readonly node: JsonObject;
  readonly location: Location;
}

/**
 * A part of the document. Reading goes through every `$ref`, and it is always known where something is written
 * and what it lies inside.
 */
export class Place {
  /** What a reader of OpenAPI 3.1 sees here: the target of a `$ref` with the reference's own siblings over it. */
  readonly node: JsonObject;
  /** Where it is used, with the `$ref` if there is one. */
  readonly use: Layer;
  /** Where it is defined: the same when there is no `$ref`. */
  readonly definition: Layer;
  readonly parent: Place | undefined;
  readonly #layers: readonly Layer[];
  readonly #resolve: Context["resolve"];

  private constructor(
    layers: readonly [Layer, ...Layer[]],
    parent: Place | undefined,
    resolve: Context["resolve"],
  ) {
    this.node = Object.fromEntries(layers.toReversed().flatMap(({ node }) => Object.entries(node)));
    this.use = layers[0];
    this.definition = layers.at(-1) ?? layers[0];
    this.parent = parent;
    this.#layers = layers;
    this.#resolve = resolve;
  }

  static root(node: JsonObject, { location, resolve }: Context): Place {
    return new Place([{ node, location }], undefined, resolve);
  }

  /** The object at a path of keys. */
  at(...[key, ...rest]: readonly string[]): Place | undefined {
    if (key === undefined) return this;
    const layer = this.#layerWith(key);
    return layer && this.#place(layer.node[key], layer.location.child(key))?.at(...rest);
  }

  /** The objects in the map or list at a key. */
  each(key: string): [name: string, place: Place][] {
    const layer = this.#layerWith(key);
    const children = layer?.node[key];
    if (!layer || typeof children !== "object" || children === null) return [];
    return Object.entries(children).flatMap(([name, value]) => {
      const place = this.#place(value, layer.location.child(key).child(name));
      return place ? [[name, place]] : [];
    });
  }

  /** Where a key is written, or where it should be. */
  where(key: string): Location {
    return (this.#layerWith(key) ?? this.definition).location.child(key);
  }

  /** The nearest place, from here outwards, that has the key. */
  nearest(key: string): Place | undefined {
    return this.#layerWith(key) ? this : this.parent?.nearest(key);
  }

  /** Itself and all that it lies inside, from here outwards. */
  *outwards(): Generator<Place> {
    yield this;
    if (this.parent) yield* this.parent.outwards();
  }

  #layerWith(key: string): Layer | undefined {
    return this.#layers.find(({ node }) => node[key] !== undefined);
  }

  #place(node: Json | undefined, location: Location): Place | undefined {
    if (!isObject(node)) return undefined;
    const targets = typeof node.$ref === "string" ? this.#targetsOf(node, location) : [];
    return new Place([{ node, location }, ...targets], this, this.#resolve);
  }

  #targetsOf(reference: JsonObject, { source }: Location): Layer[] {
    const { node, location, chain = [] } = this.#resolve(reference, source.absoluteRef);
    return [...chain, { node, location }].map((target) => {
      if (!isObject(target.node) || !target.location) throw new BrokenReference(String(reference.$ref));
      return { node: target.node, location: target.location };
    });
  }
}
