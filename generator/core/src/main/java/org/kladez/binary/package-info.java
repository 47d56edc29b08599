/** What is under the writers of binary files: those of the cache and those of the search. */
@NullMarked
package org.kladez.binary;

import org.jspecify.annotations.NullMarked;
