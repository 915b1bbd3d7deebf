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
