/**
 * The pictures that stand for pages elsewhere, in messengers and social networks: {@link
 * org.kladez.social.SocialPictures} says which there are, a card is drawn for each.
 */
@NullMarked
package org.kladez.social;

import org.jspecify.annotations.NullMarked;
