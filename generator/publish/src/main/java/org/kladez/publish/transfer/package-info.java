/**
 * The transaction that all targets share: {@link org.kladez.publish.transfer.Publication} plans,
 * locks, sends in order with retries, compares and commits. A {@link
 * org.kladez.publish.transfer.Target} says how each step is done in one kind of place.
 */
@NullMarked
package org.kladez.publish.transfer;

import org.jspecify.annotations.NullMarked;
