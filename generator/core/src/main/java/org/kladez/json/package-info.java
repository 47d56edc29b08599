/** JSON as the generator writes it; the only package that knows the JSON library. */
@NullMarked
package org.kladez.json;

import org.jspecify.annotations.NullMarked;
