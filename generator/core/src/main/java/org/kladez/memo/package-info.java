/** Values that are worked out when somebody asks for them. */
@NullMarked
package org.kladez.memo;

import org.jspecify.annotations.NullMarked;
