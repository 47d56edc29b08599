/**
 * Brings a built site to where visitors find it. {@link org.kladez.publish.Publisher} takes a
 * target of the configuration and does it; {@link org.kladez.publish.PublishTexts} tells it in
 * English or Russian.
 *
 * <p>Below, in the order in which one uses the other: {@code site} (manifest and plan), {@code
 * transfer} (the transaction), {@code tree} (targets that are trees of files), {@code folder},
 * {@code ssh}, {@code s3} (trees) and {@code git} (a target of its own). Each library is known to
 * one of them alone.
 */
@NullMarked
package org.kladez.publish;

import org.jspecify.annotations.NullMarked;
