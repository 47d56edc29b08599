/**
 * Links out of the site: {@link org.kladez.external.ExternalLinks} collects them with their places,
 * visits each address once and tells which are no longer good. It is the only stage that uses the
 * network, and runs only when it is asked for.
 */
@NullMarked
package org.kladez.external;

import org.jspecify.annotations.NullMarked;
