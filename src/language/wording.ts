/**
 * What is wrong, and what to do about it (null: nothing to do).
 *
 * Words are templates: `{hole}` is filled with the fact of that name, formatted by its type. `<A|B|C>` takes the
 * first alternative all of whose holes have facts and is dropped where none has; alternatives do not nest.
 */
export interface Wording {
  message: string;
  remedy: string | null;
}

/** The names of all holes of a template. What stands in braces with a blank in it is no hole: `{ … }`. */
export type Holes<Template, Found = never> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Holes<Rest, Found | (Name extends `${string} ${string}` ? never : Name)>
  : Found;

/** The names of the holes outside of alternatives: without their facts a text would have gaps. */
export type Needed<Template, Found = never> = Template extends `${infer Before}<${string}>${infer Rest}`
  ? Needed<Rest, Found | Holes<Before>>
  : Found | Holes<Template>;
