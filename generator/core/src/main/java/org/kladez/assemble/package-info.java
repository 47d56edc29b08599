/**
 * From single files to the whole: {@link org.kladez.assemble.Assembler} joins translations, lets
 * them inherit neutral fields, knows relations both ways, gives every entry its address in every
 * language, sorts lists and resolves links. What can only be wrong between files is told here.
 * Where nothing but texts has changed, the entries are put where they stood before.
 */
@NullMarked
package org.kladez.assemble;

import org.jspecify.annotations.NullMarked;
